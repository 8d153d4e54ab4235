"""What the applicant does one thing after another: "du skriver, filmer, lægger ud …"."""

from collections.abc import Sequence, Set

from analyzer.components.clauses import Clauses
from analyzer.components.of_clauses import OfClauses
from analyzer.spans import Match

__all__ = ["Enumeration"]

_ROW = 2  # clauses with a verb of the applicant that make a row of them


class Enumeration(OfClauses):
    """Clauses of one sentence that go on with what the applicant does."""

    def __init__(self, clauses: Clauses) -> None:
        super().__init__(clauses)
        self._going_on: frozenset[int] | None = None

    def goes_on(self, clause: int) -> bool:
        """Whether a clause opens with a verb whose subject is the applicant named before.

        A relative clause may have a row of verbs of its own ("byrån, som filmar, klipper
        …"): past it the applicant goes on only in a row that had begun before it ("du
        skriver, filmar, briefar byrån, som …, publicerar …"). Past one that tells when it
        always does ("du svarer, når kunder ringer, og skriver tilbud").
        """
        if self._going_on is None:
            self._going_on = self._find_going_on()
        return clause in self._going_on

    def _find_going_on(self) -> frozenset[int]:
        clauses, small = self.clauses, self.small
        firms = {cue.first for cue in clauses.cues("employer")}
        persons = {  # their tokens, and the small word before each
            at
            for other in clauses.others
            for at in range(other.first - 1, other.last + 1)
        }
        whens = small.subordinate - small.meanwhile - small.relative
        found: list[int] = []
        row = 0  # clauses in which the applicant acts; 0 where somebody else does
        is_below = False  # whether a clause below another came since
        for clause in range(len(clauses.sentence.bounds) + 1):
            at, end = clauses.opening(clause), clauses.end(clause)
            opens_below = any(
                self.word(each) in small.below for each in (clauses.start(clause), at)
            )
            if opens_below:
                when = self.word(clauses.start(clause)) in whens
                is_below = is_below or (not when and clause in clauses.with_verb)
            elif self._leads(at, end, persons):
                row = 0
            elif self._acts(clause, firms):
                row, is_below = 1, False
            elif clauses.has_subject(clause) or clause in clauses.contrasting:
                row = 0
            elif not clause and self._is_verb(at):
                row = 1  # "skriver artikler, filmer …"
            elif row and self._is_verb(at) and not (is_below and row < _ROW):
                row += 1
                found.append(clause)
                is_below = False
            inner = small.below - small.that  # "får medlemmer til at vælge os"
            if row and not opens_below and clauses.any_word(at + 1, end, inner):
                is_below = True
        return frozenset(found)

    def _acts(self, clause: int, firms: Set[int]) -> bool:
        """Whether the applicant is named in a clause, "your" apart, and not the firm."""
        clauses = self.clauses
        named: Sequence[Match] = clauses.applicants_of.get(clause, ())
        return not all(map(clauses.is_owner, named)) and firms.isdisjoint(
            range(clauses.start(clause), named[0].first)
        )

    def _leads(self, at: int, end: int, persons: Set[int]) -> bool:
        """Whether somebody opens a clause and a verb of doing follows."""
        behind = range(at + 1, min(at + 1 + self.reach, end))
        return (at in persons or self.clauses.is_name(at)) and any(
            map(self._is_verb, behind)
        )

    def _is_verb(self, at: int) -> bool:
        """Whether a verb of doing stands at a token."""
        return at in self.clauses.verb_at and self.word(at).endswith(self.small.verbal)
