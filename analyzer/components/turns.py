"""What a "but" turns: it may hand a task back to the applicant, or leave a merit."""

from collections.abc import Sequence

from analyzer.components.addressed import is_handed_over
from analyzer.components.clauses import Clauses
from analyzer.components.of_clauses import OfClauses
from analyzer.spans import Match

__all__ = ["Turns"]


class Turns(OfClauses):
    """Contrasts of one sentence.

    Parameters
    ----------
    clauses : Clauses
        Of the sentence.
    named : sequence of Match
        The skills it names.

    Attributes
    ----------
    naming : set of int
        Clauses that name a skill.
    """

    def __init__(self, clauses: Clauses, named: Sequence[Match]) -> None:
        super().__init__(clauses)
        self.naming = {clauses.of(match.first) for match in named}

    def hands_back(self, match: Match) -> bool:
        """Whether a "but" or an "and" hands what others do to the applicant.

        So in "annoncerne laver et bureau i dag, men det bliver din opgave" and "… men
        det er dig, der godkender dem", and with an "and" ("… og det skal du også").
        """
        clauses = self.clauses
        own = clauses.of(match.first)
        behind = clauses.of(match.last) + 1
        if behind not in self.naming and is_handed_over(clauses, behind):
            return clauses.word(clauses.opening(behind)) not in clauses.small.those
        return any(
            clause > own
            and clause not in self.naming
            and (
                self._is_given(clause)
                or any(map(self._is_pointed_at, clauses.applicants_of.get(clause, ())))
            )
            for clause in clauses.contrasting
        )

    def _is_given(self, clause: int) -> bool:
        """Whether a clause names the applicant in "your" alone ("men det bliver din opgave")."""
        clauses = self.clauses
        named = clauses.applicants_of.get(clause, ())
        return any(map(clauses.is_owner, named)) and all(
            clauses.word(each.first) in clauses.small.possessive for each in named
        )

    def _is_pointed_at(self, applicant: Match) -> bool:
        """Whether a clause only says that it is the applicant ("men det er dig, der …")."""
        clauses = self.clauses
        opening = clauses.opening(clauses.of(applicant.first))
        after = applicant.last + 1
        after += after in clauses.sentence.commas
        return (
            clauses.any_word(opening, applicant.first, clauses.small.resuming)
            and clauses.any_word(after, after + 1, clauses.small.relative)
            and clauses.of(after) not in self.naming
        )

    def leaves_merit(self, match: Match) -> bool:
        """Whether a "but" leaves the merit that the sentence opened with.

        So in "det er en fordel, hvis …, men det vigtigste er, at du …".
        """
        clauses = self.clauses
        own = clauses.of(match.first)
        return clauses.sentence.section_reason == "opener" and any(
            clauses.subject_between(clause, own + 1) for clause in clauses.contrasting
        )
