"""What a later clause turns: it may hand a task to the applicant, or leave a merit."""

from collections.abc import Sequence

from analyzer.components.addressed import is_handed_over
from analyzer.components.clauses import Clauses
from analyzer.components.of_clauses import OfClauses
from analyzer.spans import Match

__all__ = ["Turns"]


class Turns(OfClauses):
    """Turns of one sentence.

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
        """Whether the next clause hands what others do to the applicant.

        So in "SEO klarer bureauet i dag, og det skal du også".
        """
        clauses = self.clauses
        behind = clauses.of(match.last) + 1
        return (
            behind not in self.naming
            and is_handed_over(clauses, behind)
            and clauses.word(clauses.opening(behind)) not in clauses.small.those
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
