"""What is learned and not done: the field of a study, a language that is mastered."""

from bisect import bisect_left

from analyzer.components.clauses import Clauses, any_between
from analyzer.components.of_clauses import OfClauses
from analyzer.spans import Match
from analyzer.taxonomy import OfLanguages

__all__ = ["Learned"]


class Learned(OfClauses):
    """Studies and languages that one sentence demands.

    Parameters
    ----------
    clauses : Clauses
        Of the sentence.
    languages : OfLanguages
        Skills that are none where they are said of a language.
    """

    def __init__(self, clauses: Clauses, languages: OfLanguages) -> None:
        super().__init__(clauses)
        self._skills = languages
        self._demands = demands = clauses.sentence.of("demands")
        # Last tokens of studies, and first ones of what a verb or a demand governs.
        self._studies = sorted(m.last for m in demands if m.value == "education")
        self._governed: list[int] = []
        if self._studies:
            self._governed += [m.first for m in demands if m.value == "experience"]
            self._governed += [m.first for m in clauses.sentence.of("responsibility")]
            self._governed.sort()

    def in_study(self, match: Match) -> bool:
        """Whether a match is the field of a study ("bachelor in …").

        A study reaches as far as no verb or demand comes between, nor the applicant
        ("dat je mbo-4 hebt, dat je foutloos schrijft").
        """
        place = bisect_left(self._studies, match.first)
        if not place:
            return False
        study = self._studies[place - 1]  # the nearest: least comes between
        near = match.first - study <= self.settings.study_reach
        return near and not (
            any_between(self._governed, study + 1, match.first + 1)
            or self.clauses.names_applicant(study + 1, match.last)
        )

    def of_language(self, match: Match) -> bool:
        """Whether a match is to master a language ("skriver fejlfrit dansk")."""
        if match.value not in self._skills.always and not (
            match.value in self._skills.verbs and match.last in self.clauses.acts
        ):
            return False
        return any(
            cue.value == "language" and match.first <= cue.first <= match.last + 1
            for cue in self._demands
        )
