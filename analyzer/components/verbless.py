"""Clauses that leave out the verb of the one before: "Kalle sköter webben, Stina pressen"."""

from collections.abc import Sequence

from analyzer.components.front import Front
from analyzer.components.named import person_at
from analyzer.components.of_persons import OfPersons
from analyzer.components.persons import Persons
from analyzer.spans import Match

__all__ = ["Verbless"]


class Verbless(OfPersons):
    """Clauses without a verb of one sentence.

    Parameters
    ----------
    front : Front
        Fronts of its clauses.
    persons : Persons
        Others whom it names.
    named : sequence of Match
        The skills it names, in order.
    """

    def __init__(self, front: Front, persons: Persons, named: Sequence[Match]) -> None:
        super().__init__(front, persons)
        self._named = named

    def likened(self, match: Match) -> Match | None:
        """What a clause says it is with a match as with, if it does.

        So in "annonserna ligger hos byrån, liksom nyhetsbreven".
        """
        clauses, small = self.clauses, self.small
        clause = clauses.of(match.first)
        start = clauses.start(clause)
        if (
            not (clause and clauses.has_any(small.likewise))
            or not clauses.any_word(start, start + 2, small.likewise)
            or clauses.has_subject(clause)
            or clauses.verb_between(start, match.first)
        ):
            return None
        earlier = [other for other in self._named if other.last < start]
        return max(earlier, key=lambda other: other.last, default=None)

    def give_away(self, match: Match) -> bool:
        """Whether a clause gives a match to somebody, as the one before did with its own.

        So in "Kalle sköter hemsidan, Stina nyhetsbrevet" and "du tager dig af SEO,
        bureauet af annoncerne".
        """
        clauses = self.clauses
        clause = clauses.of(match.first)
        if not clause or clause in clauses.contrasting:
            return False
        at = clauses.opening(clause)
        person = person_at(clauses, at, self.persons.at)
        behind = person + 1
        behind += self.word(behind) in self.small.function_words
        if not person or behind != match.first or clauses.verb_between(at, behind):
            return False
        if any(each.first <= person and at <= each.last for each in self._named):
            return False  # a tool, which looks like a name
        return any(map(self._opens_with_doer, range(clause)))

    def _opens_with_doer(self, clause: int) -> bool:
        """Whether somebody and a verb open a clause."""
        clauses = self.clauses
        at = clauses.opening(clause)
        applicant = clauses.names_applicant(at, at + 1)
        behind = 1 + (at if applicant else person_at(clauses, at, self.persons.at))
        return behind > at and behind in clauses.verb_at
