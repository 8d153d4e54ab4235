"""Somebody who is told who she is: "Anna, vores grafiker, laver layout"."""

from collections.abc import Mapping, Sequence

from analyzer.components.clauses import Clauses
from analyzer.components.of_clauses import OfClauses
from analyzer.spans import Match

__all__ = ["Apposition"]


class Apposition(OfClauses):
    """Appositions of one sentence.

    Parameters
    ----------
    clauses : Clauses
        Of the sentence.
    by_clause : mapping of int to sequence of Match
        Other persons of each clause, in order.
    """

    def __init__(
        self, clauses: Clauses, by_clause: Mapping[int, Sequence[Match]]
    ) -> None:
        super().__init__(clauses)
        self.by_clause = by_clause

    def describes_doer(self) -> bool:
        """Whether a sentence opens with a name, who that is, and what she does.

        So too a person, her name or what she is, and what she does ("Din chef, Eva, …").
        """
        clauses = self.clauses
        if len(clauses.sentence.bounds) < 2 or not (
            self.only_names(0) or self._is_person(0)
        ):
            return False
        at, end = clauses.start(2), clauses.end(2)
        named = [m for m in clauses.cues("applicant") if m.first < end]
        return (
            at in clauses.verb_at
            and self.word(at).endswith(self.small.present)
            and all(map(clauses.is_owner, named))
        )

    def _is_person(self, clause: int) -> bool:
        """Whether a clause is somebody of ours and nothing else ("Din chef")."""
        others = self.by_clause.get(clause)
        if not others:
            return False
        start, small = self.clauses.start(clause), self.small
        return (
            others[0].first - start <= 1
            and others[-1].last == self.clauses.end(clause) - 1
            and (self.word(start) in small.possessive or self.word(start) in small.our)
        )

    def only_names(self, clause: int) -> bool:
        """Whether a clause is a name and nothing else."""
        clauses = self.clauses
        if clause > len(clauses.sentence.bounds):
            return False
        words = clauses.words[clauses.start(clause) : clauses.end(clause)]
        return all(map(self.small.is_name, words))
