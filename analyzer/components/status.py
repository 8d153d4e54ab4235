"""Whether what is named is required, a merit, or not asked of this person at all.

Cues have a scope: the clause they stand in first, then the list they close or open.
Without a cue the section decides. Every decision leaves the id of its rule.
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from itertools import groupby

from spacy.tokens import Doc

from analyzer.lexicon.wordlists import StatusFile
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
}
_DECIDING = frozenset({"preferred", "required", "not_needed", "taught"})


def decide_status(
    doc: Doc,
    mentions: list[DraftMention],
    disciplines: Mapping[str, str],
    small: StatusFile,
    settings: ReadingSettings,
) -> None:
    """Set `status` and `reason` of all mentions in place.

    Parameters
    ----------
    doc : spacy.tokens.Doc
        Of the mentions.
    mentions : list of DraftMention
        In the order of the text.
    disciplines : mapping of str to str
        Skill id to its discipline: alternatives matter where these differ.
    small : StatusFile
        Prepositions and the "by" of the passive.
    settings : ReadingSettings
        How far subjects and alternatives reach.
    """
    for _, group in groupby(mentions, key=lambda mention: id(mention.sentence)):
        named = list(group)
        sentence = named[0].sentence
        scope = _Scope(doc, sentence, small, settings)
        for mention in named:
            mention.status, mention.reason = scope.status_of(mention.match)
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
        doc: Doc,
        sentence: Sentence,
        small: StatusFile,
        settings: ReadingSettings,
    ) -> None:
        self.doc = doc
        self.sentence = sentence
        self.small = small
        self.settings = settings
        self.reach = settings.small_word_reach
        found = sentence.of("status")
        deciding = [match for match in found if match.value in _DECIDING]
        self.cues: dict[str, list[Match]] = {}
        for match in found:
            if match.value not in _DECIDING or not _is_part(match, deciding):
                self.cues.setdefault(match.value, []).append(match)
        self.bounds = sorted(
            [*sentence.commas, *(m.first for m in self.cues.get("contrast", ()))]
        )

    def clause(self, token: int) -> int:
        return bisect_left(self.bounds, token)

    def status_of(self, match: Match) -> tuple[str, str]:
        """Status of a match and the rule that gave it."""
        for find in (
            self.cue_of_clause,
            self.actor_of,
            self.cue_of_list,
            self.cue_of_intro,
        ):
            found = find(match)
            if found is not None:
                return found
        return self.by_section()

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
        """Cue of a neighbouring clause that has the match in its scope."""
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
            return opens_clause or not any(self.has_subject(c) for c in between)
        between = range(self.clause(cue.first) + 1, self.clause(match.first) + 1)
        return not any(self.has_subject(c) or self.is_contrast(c) for c in between)

    def opens_clause(self, cue: Match) -> bool:
        clause = self.clause(cue.first)
        return clause > 0 and cue.first - self.bounds[clause - 1] <= 1

    def has_subject(self, clause: int) -> bool:
        return any(
            self.clause(m.first) == clause
            for value in ("applicant", "employer")
            for m in self.cues.get(value, ())
        )

    def is_contrast(self, clause: int) -> bool:
        return any(
            self.clause(m.last + 1) == clause for m in self.cues.get("contrast", ())
        )

    def actor_of(self, match: Match) -> tuple[str, str] | None:
        """Somebody else who does it: an agency, a colleague, a team."""
        clause = self.clause(match.first)
        for other in self.cues.get("others", ()):
            if other.high >= match.low and other.low <= match.high:
                continue  # the person is what the task is about
            if self.is_told_of(other, match):
                return "absent", "others"
            if self.clause(other.first) == clause and self.acts(other, match):
                return "absent", "others"
        return None

    def is_told_of(self, other: Match, match: Match) -> bool:
        """Whether a relative clause tells what a person or firm does.

        So in "byrån som sköter våra annonser", whoever the sentence addresses.
        """
        after = range(other.last + 1, min(other.last + 1 + self.reach, match.first))
        near = 0 <= self.clause(match.first) - self.clause(other.first) <= 1
        return near and any(self.word(at) in self.small.relative for at in after)

    def acts(self, other: Match, match: Match) -> bool:
        """Whether a person or firm is the one who does what the match names.

        It leads the clause ("vores bureau laver annoncerne"), closes it behind a verb
        ("annoncerne laver vores bureau"), or stands behind the "by" of a passive.
        """
        if self.is_in_company(other.first - 1) or self.is_addressed(other):
            return False
        clause = self.clause(other.first)
        start = self.bounds[clause - 1] + 1 if clause else self.sentence.opened
        near = [
            self.word(at)
            for at in range(max(start, other.first - self.reach), other.first)
        ]
        if any(word in self.small.agent for word in near[-2:]):
            return True
        if any(word in self.small.preposition for word in near):
            return False
        if other.first - start < self.settings.agent_reach and match.first > other.last:
            return not self.sentence.bullet
        verbs = self.sentence.of("responsibility")
        return any(match.last < v.first and v.last < other.first for v in verbs)

    def word(self, at: int) -> str:
        """Lower-case text of a token."""
        return str(self.doc[at].lower_)

    def is_in_company(self, at: int) -> bool:
        """Whether words just before only name company ("sammen med", "på tværs af")."""
        together = self.cues.get("together", ())
        return any(m.first <= at <= m.last + self.reach for m in together)

    def is_addressed(self, other: Match) -> bool:
        """Whether the applicant is named in the clause, "your" before a person apart."""
        clause = self.clause(other.first)
        return any(
            self.clause(m.first) == clause
            and not 0 < other.first - m.last <= self.reach
            for m in self.cues.get("applicant", ())
        )

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


def _is_part(match: Match, others: list[Match]) -> bool:
    """Whether a longer cue holds this one ("ikke et krav" holds "et krav")."""
    return any(
        other.low <= match.low
        and match.high <= other.high
        and (other.low, other.high) != (match.low, match.high)
        for other in others
    )
