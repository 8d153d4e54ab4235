"""Who does what is named: the applicant, or somebody else.

The three languages put the finite verb second, so a person who acts stands before it or
right behind it: "vores bureau laver annoncerne", "annoncerne laver vores bureau".
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass
from functools import cached_property

from analyzer.settings import ReadingSettings
from analyzer.spans import Match, Sentence

__all__ = ["Actors", "SmallWords"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SmallWords:
    """Words of a language that say who does what, see `data/README.md`.

    `is_name` tells whether a word, as written, looks like the name of a person.
    """

    agent: Container[str]
    preposition: Container[str]
    relative: Container[str]
    possessive: Container[str]
    negation: Container[str]
    not_only: Container[str]
    resuming: Container[str]
    present: tuple[str, ...]
    conjunctions: Container[str]
    function_words: Container[str]
    is_name: Callable[[str], bool]


class Actors:
    """Persons and firms of one sentence.

    Parameters
    ----------
    words : sequence of str
        Tokens of the text.
    sentence : Sentence
        With its cues.
    small : SmallWords
        Of the language.
    settings : ReadingSettings
        How far subjects reach.
    """

    def __init__(
        self,
        words: Sequence[str],
        sentence: Sentence,
        small: SmallWords,
        settings: ReadingSettings,
    ) -> None:
        self.words = words
        self.sentence = sentence
        self.small = small
        self.settings = settings
        self.reach = settings.small_word_reach

    @cached_property
    def verbs(self) -> list[int]:
        """Tokens that may be the verb of a clause."""
        dealt = [m.first for m in self.cues("deals")]
        governing = [m.first for m in self.sentence.of("responsibility")]
        return sorted({*dealt, *governing})

    @cached_property
    def other_places(self) -> list[int]:
        """First tokens of the other persons and firms."""
        return [other.first for other in self.cues("others")]

    @cached_property
    def clauses_with_verb(self) -> set[int]:
        """Numbers of the clauses that have a verb of their own."""
        return {self.sentence.clause(at) for at in self.verbs}

    @cached_property
    def clauses_with_subject(self) -> set[int]:
        """Numbers of the clauses that name the applicant or the employer."""
        return {
            self.sentence.clause(m.first)
            for value in ("applicant", "employer")
            for m in self.cues(value)
        }

    def others_do(self, match: Match) -> bool:
        """Whether somebody else does what the match names."""
        clause = self.sentence.clause
        near = self.settings.actor_reach
        first = bisect_left(self.other_places, match.first - near)
        last = bisect_right(self.other_places, match.last + near)
        for other in self.cues("others")[first:last]:
            if self.is_object(other, match):
                continue
            if (
                self.bears_name(other, match)
                or self.is_told_of(other, match)
                or self.is_told_behind(other, match)
                or self.follows_verb(other.first, match)
            ):
                return True
            if clause(other.first) == clause(match.first) and self.acts(other, match):
                return True
        return (
            self.lies_elsewhere(match)
            or self.named_person_does(match)
            or self.is_taken_up()
        )

    @staticmethod
    def is_object(other: Match, match: Match) -> bool:
        """Whether the person is what the task is about, at an end of its words.

        One who only stands between the words of a task need not be.
        """
        overlap = other.high >= match.low and other.low <= match.high
        return overlap and not (match.low < other.low and other.high < match.high)

    def cues(self, value: str) -> Sequence[Match]:
        """Status cues of one list."""
        return self.sentence.status_cues.get(value, ())

    def word(self, at: int) -> str:
        """Lower-case text of a token."""
        return self.words[at].lower()

    def bears_name(self, other: Match, match: Match) -> bool:
        """Whether the match is a part of somebody's title ("SEO-specialist")."""
        return (
            other.first == match.last + 1
            and self.word(match.last) not in self.small.preposition
            and (match.first == match.last or match.first not in self.verbs)
        )

    def is_told_of(self, other: Match, match: Match) -> bool:
        """Whether a relative clause tells what a person or firm does.

        So in "byrån som sköter våra annonser", whoever the sentence addresses.
        """
        after = range(other.last + 1, min(other.last + 1 + self.reach, match.first))
        clause = self.sentence.clause
        near = 0 <= clause(match.first) - clause(other.first) <= 1
        return near and any(self.word(at) in self.small.relative for at in after)

    def is_told_behind(self, other: Match, match: Match) -> bool:
        """Whether a relative clause behind the match tells who does it.

        So in "SEO, som vores webbureau tager sig af".
        """
        opening = self.clause_start(other.first)
        clause = self.sentence.clause
        return (
            opening - 1 >= match.first
            and clause(other.first) == clause(match.first) + 1
            and other.first - opening <= self.reach
            and self.word(opening) in self.small.relative
            and any(
                0 < verb - other.last <= self.settings.verb_reach for verb in self.verbs
            )
            and not self.speaks_of_applicant(opening, self.sentence.last)
        )

    def follows_verb(self, person: int, match: Match) -> bool:
        """Whether a person stands right behind the verb of what the match opens.

        So in "budgettet klarer chefen", "og annoncerne laver vores bureau".
        """
        if person <= match.first or not self.opens(match):
            return False
        start = max(match.first + 1, person - self.reach - 1)
        behind = bisect_left(self.verbs, person)
        verb = self.verbs[behind - 1] if behind else -1
        if verb < start or self.governed(verb + 1, person):
            return False
        if not self.reaches_back(verb, match):
            return False
        return not self.speaks_of_applicant(match.first + 1, person + self.reach)

    def lies_elsewhere(self, match: Match) -> bool:
        """Whether a phrase says that it lies with somebody else ("hører under HR")."""
        return any(
            cue.first > match.first
            and self.reaches_back(cue.first, match)
            and not self.speaks_of_applicant(cue.last + 1, cue.last + 1 + self.reach)
            for cue in self.cues("elsewhere")
        )

    def named_person_does(self, match: Match) -> bool:
        """Whether somebody called by name does it ("de pers doet Maja")."""
        verbs = self.verbs
        if not verbs:
            return False
        if self.leads_by_name(match):
            return True
        first = bisect_left(verbs, match.first)
        last = bisect_right(verbs, match.last + self.settings.actor_reach)
        return any(
            at + 1 < self.sentence.last
            and self.small.is_name(self.words[at + 1])
            and self.follows_verb(at + 1, match)
            for at in verbs[first:last]
        )

    def leads_by_name(self, match: Match) -> bool:
        """Whether a name and a verb in the present open the clause ("Line skriver …")."""
        at = self.clause_start(match.first)
        if at + 1 > match.first or self.sentence.bullet:
            return False
        return (
            self.small.is_name(self.words[at])
            and self.word(at) not in self.small.function_words
            and at + 1 in self.verbs
            and self.word(at + 1).endswith(self.small.present)
            and not self.speaks_of_applicant(at, self.sentence.last)
        )

    def is_taken_up(self) -> bool:
        """Whether the next sentence says that others do it ("Det gør Jonas.")."""
        later = self.sentence.following
        if later is None or later.words > self.settings.resuming_words:
            return False
        if self.word(later.opened) not in self.small.resuming:
            return False
        cues = later.status_cues
        if "applicant" in cues:
            return False
        if "elsewhere" in cues:
            return True
        verb = next((m.last for m in cues.get("deals", ())), None)
        if verb is None or verb + 1 >= later.last:
            return False
        others = any(verb < m.first for m in cues.get("others", ()))
        return others or self.small.is_name(self.words[verb + 1])

    def acts(self, other: Match, match: Match) -> bool:
        """Whether a person or firm in the clause is the one who does it.

        It leads the clause ("vores bureau laver annoncerne"), or stands behind the "by"
        of a passive.
        """
        if self.is_in_company(other.first - 1) or self.is_addressed(other):
            return False
        start = self.clause_start(other.first)
        if any(
            self.word(at) in self.small.agent
            for at in range(
                max(start, other.first - self.settings.verb_reach), other.first
            )
        ):
            return True
        if self.governed(max(start, other.first - self.reach), other.first):
            return False
        # "Rådgive ledelsen om …": nobody stands before the verb.
        if start in self.verbs:
            return False
        leads = other.first - start < self.settings.agent_reach
        return leads and match.first > other.last and not self.sentence.bullet

    def clause_start(self, at: int) -> int:
        """First token of the clause of a token."""
        sentence = self.sentence
        clause = sentence.clause(at)
        return sentence.bounds[clause - 1] + 1 if clause else sentence.opened

    def opens(self, match: Match) -> bool:
        """Whether the match stands at the front of its clause, or behind an "and"."""
        start = max(
            self.clause_start(match.first), match.first - self.settings.agent_reach
        )
        before = range(start, match.first)
        if not any(self.is_applicant(at) for at in before):
            return not any(start <= v < match.first for v in self.verbs)
        after_and = [at for at in before if self.word(at) in self.small.conjunctions]
        return bool(after_and) and match.first - after_and[-1] <= self.reach

    def governed(self, start: int, end: int) -> bool:
        """Whether a preposition stands between two tokens."""
        return any(self.word(at) in self.small.preposition for at in range(start, end))

    def reaches_back(self, at: int, match: Match) -> bool:
        """Whether what stands at a token is said of a match in an earlier clause.

        It is not where a clause in between has a subject or a verb of its own.
        """
        clause = self.sentence.clause
        between = range(clause(match.first), clause(at))
        return not any(
            self.has_subject(c) or c in self.clauses_with_verb for c in between
        )

    def has_subject(self, clause: int) -> bool:
        """Whether a clause names the applicant or the employer."""
        return clause in self.clauses_with_subject

    def speaks_of_applicant(self, start: int, end: int) -> bool:
        """Whether the applicant is named between two tokens."""
        return any(start <= m.first < end for m in self.cues("applicant"))

    def is_applicant(self, at: int) -> bool:
        """Whether the applicant is named at a token."""
        return any(m.first <= at <= m.last for m in self.cues("applicant"))

    def is_in_company(self, at: int) -> bool:
        """Whether words just before only name company ("sammen med", "på tværs af")."""
        together = self.cues("together")
        return any(m.first <= at <= m.last + self.reach for m in together)

    def is_addressed(self, other: Match) -> bool:
        """Whether the applicant is named in the clause, "your" before a person apart."""
        clause = self.sentence.clause
        return any(
            clause(m.first) == clause(other.first) and not self.owns(m, other)
            for m in self.cues("applicant")
        )

    def owns(self, applicant: Match, other: Match) -> bool:
        """Whether a word for the applicant only says whose colleague somebody is."""
        if self.word(applicant.last) not in self.small.possessive:
            return False
        between = range(applicant.last + 1, other.first)
        verbs = self.verbs
        return len(between) < self.reach and not any(
            self.word(at) in self.small.function_words or at in verbs for at in between
        )
