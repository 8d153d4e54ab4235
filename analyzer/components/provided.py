"""A merit that only a condition tells: "har du haft en podcast, smiler vi bredt".

What one would be glad of is often a condition, and what becomes of it can be told in any
words. It is a demand where those who meet it are the ones sought ("…, så er det dig, vi
leder efter"), and a task where it names one ("kan du InDesign, laver du vores flyers").
"""

from collections.abc import Collection

from analyzer.components.clauses import Clauses
from analyzer.components.of_clauses import OfClauses
from analyzer.spans import Match

__all__ = ["Provided"]


class Provided(OfClauses):
    """What one sentence makes a condition, and nothing that follows from it demands.

    Parameters
    ----------
    clauses : Clauses
        Of the sentence.
    naming : collection of int
        Clauses that name a skill.
    """

    def __init__(self, clauses: Clauses, naming: Collection[int]) -> None:
        super().__init__(clauses)
        self.naming = naming
        sentence = clauses.sentence
        self.conditions = (
            [each for each in clauses.applicants_of if self._opens_condition(each)]
            if sentence.end_mark != "?"
            else []
        )
        # Where what follows from a condition may begin in its own clause.
        self.firms = {cue.first for cue in clauses.cues("employer")}
        self.takes_up = self.small.resuming | self.small.our

    def makes_merit(self, match: Match) -> bool:
        """Whether a match stands in such a condition."""
        clause = self.clauses.of(match.first)
        begun = max((each for each in self.conditions if each <= clause), default=None)
        if begun is None or any(
            between not in self.naming for between in range(begun + 1, clause)
        ):
            return False
        start, end = self._consequence(match)
        if self.clauses.sentence.bullet and self.firms.isdisjoint(range(start, end)):
            return False  # "- er du ansvarlig for SEO, når …": an item of the duties
        return start < end and not self._calls(start, end)

    def _opens_condition(self, clause: int) -> bool:
        """Whether a clause opens with "if you", or with "have you" where it is the first."""
        clauses, at = self.clauses, self.clauses.opening(clause)
        if not any(
            at + 1 == named.first == named.last
            for named in clauses.applicants_of[clause]
        ):
            return False
        word = self.word(at)
        return word in self.small.condition or (
            not clause and word in self.small.having
        )

    def _consequence(self, match: Match) -> tuple[int, int]:
        """Tokens of what follows from the condition: the next clause that names nothing.

        Or what stands behind the match in its own, from a word on that takes it up or is
        of the firm ("om du kan filma blir det applåder").
        """
        clauses = self.clauses
        clause = clauses.of(match.last)
        for at in range(match.last + 1, clauses.end(clause)):
            if self.word(at) in self.takes_up or at in self.firms:
                return at, clauses.end(clause)
        behind = clause + 1
        while behind in self.naming:
            behind += 1
        if behind > len(clauses.sentence.bounds):
            return match.last, match.last
        last = behind
        while last < len(clauses.sentence.bounds) and last + 1 not in self.naming:
            last += 1
        return clauses.start(behind), clauses.end(last)

    def _calls(self, start: int, end: int) -> bool:
        """Whether words between two tokens call the applicant to the job, or demand."""
        clauses = self.clauses
        cues = clauses.sentence.status_cues
        return clauses.any_word(start, end, self.small.calling) or any(
            start <= cue.first < end
            for kind in ("seeks", "required")
            for cue in cues.get(kind, ())
        )
