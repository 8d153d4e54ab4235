"""Whether what is named is required, a merit, or not asked of this person at all.

Cues have a scope: the clause they stand in first, then the list they close or open.
Without a cue the section decides. Every decision leaves the id of its rule.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from analyzer.components.actors import Actors, SmallWords
from analyzer.settings import ReadingSettings
from analyzer.spans import DraftMention, Match, Sentence

__all__ = ["decide_status"]

_SECTION_STATUS = {
    "duties": "required",
    "requirements": "required",
    "merits": "preferred",
    "company": "absent",
    "benefits": "absent",
    "application": "absent",
    "excluded": "absent",
    "ticked": "required",
}


def decide_status(
    words: Sequence[str],
    mentions: list[DraftMention],
    disciplines: Mapping[str, str],
    roles: Sequence[range],
    small: SmallWords,
    settings: ReadingSettings,
) -> None:
    """Set `status` and `reason` of all mentions in place.

    Parameters
    ----------
    words : sequence of str
        Tokens of the text.
    mentions : list of DraftMention
        In the order of the text.
    disciplines : mapping of str to str
        Skill id to its discipline: alternatives matter where these differ.
    roles : sequence of range
        Tokens that only name the role.
    small : SmallWords
        Of the language.
    settings : ReadingSettings
        How far subjects and alternatives reach.
    """
    for _, group in groupby(mentions, key=lambda mention: id(mention.sentence)):
        named = list(group)
        sentence = named[0].sentence
        scope = _Scope(words, sentence, small, settings)
        for mention in named:
            mention.status, mention.reason = scope.status_of(mention.match)
            if any(mention.match.first in name for name in roles):
                mention.status, mention.reason = "absent", "role-name"
        for choice in scope.cues.get("alternative", ()):
            _prefer_the_first(named, choice, disciplines, settings)


def _prefer_the_first(
    mentions: list[DraftMention],
    choice: Match,
    disciplines: Mapping[str, str],
    settings: ReadingSettings,
) -> None:
    """Make what "X, Y or Z" names beyond the discipline of X a merit."""
    reach = settings.alternative_reach
    asked = [m for m in mentions if m.status == "required"]
    after = [m for m in asked if 0 < m.match.first - choice.last <= reach]
    before = [m for m in asked if m.match.last < choice.first]
    group: list[DraftMention] = []
    edge = choice.first
    for mention in sorted(before, key=lambda m: -m.match.last):
        if edge - mention.match.last > reach:
            break
        group.append(mention)
        edge = min(edge, mention.match.first)
    if not group or not after:
        return
    group.sort(key=lambda m: m.match.first)
    first = disciplines[group[0].skill]
    nearest = min(m.match.first for m in after)
    for mention in [*group, *(m for m in after if m.match.first == nearest)]:
        if disciplines[mention.skill] != first:
            mention.status, mention.reason = "preferred", "alternative"


class _Scope:
    """The cues of one sentence and how far each reaches."""

    def __init__(
        self,
        words: Sequence[str],
        sentence: Sentence,
        small: SmallWords,
        settings: ReadingSettings,
    ) -> None:
        self.sentence = sentence
        self.cues = sentence.status_cues
        self.clause = sentence.clause
        self.actors = Actors(words, sentence, small, settings)

    def status_of(self, match: Match) -> tuple[str, str]:
        """Status of a match and the rule that gave it."""
        for find in (
            self.denial_of,
            self.study_of,
            self.cue_of_answer,
            self.cue_of_clause,
            self.actor_of,
            self.cue_of_list,
            self.cue_of_intro,
        ):
            found = find(match)
            if found is not None:
                return found
        return self.by_section()

    def denial_of(self, match: Match) -> tuple[str, str] | None:
        """Small word in or right before the match that denies it ("geen leiding")."""
        small, word = self.actors.small, self.actors.word
        start = max(self.sentence.first, match.first - 1)
        denied = any(
            word(at) in small.negation and word(at + 1) not in small.not_only
            for at in range(start, match.last)
        )
        return ("absent", "not-needed") if denied else None

    def study_of(self, match: Match) -> tuple[str, str] | None:
        """Field of a study, which is learned and not done ("bachelor in …").

        It reaches as far as no verb or demand comes between.
        """
        demands = self.sentence.of("demands")
        if not demands:
            return None
        governed = [
            *self.sentence.of("responsibility"),
            *(cue for cue in demands if cue.value == "experience"),
        ]
        for study in (cue for cue in demands if cue.value == "education"):
            near = 0 < match.first - study.last <= self.actors.settings.study_reach
            if near and not any(
                study.last < cue.first <= match.first for cue in governed
            ):
                return "absent", "study"
        return None

    def cue_of_answer(self, match: Match) -> tuple[str, str] | None:
        """Cue of the answer, where the sentence asks ("SEO? Not needed.")."""
        answer = self.sentence.answer
        return self.decided(answer.status_cues) if answer is not None else None

    def cue_of_clause(self, match: Match) -> tuple[str, str] | None:
        """Cue in the clause of the match itself."""
        clause = self.clause(match.first)
        return self.decided(
            value
            for value in ("taught", "not_needed", "preferred", "required")
            for cue in self.cues.get(value, ())
            if self.clause(cue.first) == clause
        )

    def cue_of_list(self, match: Match) -> tuple[str, str] | None:
        """Cue of a neighbouring clause that has the match in its scope.

        What is welcome, "but no must", is a merit.
        """
        if any(
            cue.first > match.last
            and self.is_contrast(self.clause(cue.first))
            and not any(
                self.actors.has_subject(clause)
                for clause in range(
                    self.clause(match.first) + 1, self.clause(cue.first)
                )
            )
            for cue in self.cues.get("not_needed", ())
        ):
            return "preferred", "merit-cue"
        return self.decided(
            value
            for value in ("taught", "not_needed", "preferred")
            for cue in self.cues.get(value, ())
            if self.covers(cue, match)
        )

    def decided(self, values: Iterable[str]) -> tuple[str, str] | None:
        """Status that a set of cues amounts to.

        A merit that is also called unnecessary ("a plus, but no must") is a merit.
        """
        found = set(values)
        if "taught" in found:
            return "absent", "taught"
        if "preferred" in found:
            return "preferred", "merit-cue"
        if "not_needed" in found:
            if "preferred" in self.cues:
                return "preferred", "merit-cue"
            return "absent", "not-needed"
        if "required" in found:
            return "required", "demand-cue"
        return None

    def covers(self, cue: Match, match: Match) -> bool:
        """Whether a cue reaches a match in another clause of the sentence."""
        if cue.first > match.last:
            between = range(self.clause(match.first), self.clause(cue.first))
            opens_clause = self.opens_clause(cue)
            return opens_clause or not any(self.actors.has_subject(c) for c in between)
        between = range(self.clause(cue.first) + 1, self.clause(match.first) + 1)
        return not any(
            self.actors.has_subject(c) or self.is_contrast(c) for c in between
        )

    def opens_clause(self, cue: Match) -> bool:
        clause = self.clause(cue.first)
        return clause > 0 and cue.first - self.sentence.bounds[clause - 1] <= 1

    def is_contrast(self, clause: int) -> bool:
        return any(
            self.clause(m.last + 1) == clause for m in self.cues.get("contrast", ())
        )

    def actor_of(self, match: Match) -> tuple[str, str] | None:
        """Somebody else who does it: an agency, a colleague, a team."""
        return ("absent", "others") if self.actors.others_do(match) else None

    def cue_of_intro(self, match: Match) -> tuple[str, str] | None:
        """Cue of the introduction of the list in which the match stands."""
        intro = self.sentence.listed_under
        if intro is None:
            return None
        found = self.decided(m.value for m in intro.of("status"))
        return (found[0], f"list-{found[1]}") if found else None

    def by_section(self) -> tuple[str, str]:
        """Status of the section, where no cue speaks."""
        section = self.sentence.section
        reason = f"{self.sentence.section_reason}:{section}"
        status = _SECTION_STATUS.get(section)
        if status is not None:
            return status, reason
        if self.sentence.section_reason == "title-line":
            return "absent", reason
        if (
            "applicant" in self.cues
            or self.sentence.bullet
            or "employer" not in self.cues
        ):
            return "required", reason
        return "absent", reason
