"""Clauses that leave out the verb of the one before: "Kalle sköter webben, Stina pressen"."""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from analyzer.components.front import Front
from analyzer.components.named import person_at
from analyzer.components.of_persons import OfPersons
from analyzer.components.persons import Persons
from analyzer.spans import Match

__all__ = ["Verbless"]

_last = attrgetter("last")


class Verbless(OfPersons):
    """Clauses without a verb of one sentence.

    Parameters
    ----------
    front : Front
        Fronts of its clauses.
    persons : Persons
        Others whom it names.
    named : sequence of Match
        The skills it names.
    """

    def __init__(self, front: Front, persons: Persons, named: Sequence[Match]) -> None:
        super().__init__(front, persons)
        self._named = sorted(named, key=_last)
        self._skills: set[int] | None = None
        self._first_doer: int | None = None

    def likened(self, match: Match) -> Match | None:
        """What clauses say it is with a match as with, if they do.

        So in "annonserna ligger hos byrån, liksom nyhetsbreven, liksom filmen".
        """
        if not self.clauses.has_any(self.small.likewise):
            return None
        found: Match | None = None
        clause = self.clauses.of(match.first)
        before = match.first
        while clause and self._likens(clause, before):
            start = self.clauses.start(clause)
            earlier = bisect_left(self._named, start, key=_last)
            if not earlier:
                return None
            found = self._named[earlier - 1]
            before = found.first
            clause = self.clauses.of(before)
        return found

    def _likens(self, clause: int, before: int) -> bool:
        """Whether a clause opens with such a word, and has no subject or verb of its own."""
        clauses = self.clauses
        start = clauses.start(clause)
        return clauses.any_word(start, start + 2, self.small.likewise) and not (
            clauses.has_subject(clause) or clauses.verb_between(start, before)
        )

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
        person = self._doer_at(at)
        behind = person + 1
        behind += self.word(behind) in self.small.function_words
        if not person or behind != match.first or clauses.verb_between(at, behind):
            return False
        return self._first_with_doer() < clause

    def _doer_at(self, at: int) -> int:
        """Last token of somebody at a token; 0 for nobody, or a tool or an adjective.

        These look like a name ("Engelse nieuwsbrieven").
        """
        person = person_at(self.clauses, at, self.persons.at)
        if not person or not self._skill_tokens().isdisjoint(range(at, person + 1)):
            return 0
        listed = person in self.persons.by_end
        return person if listed or not self.small.is_inflected(self.word(person)) else 0

    def _skill_tokens(self) -> set[int]:
        """Tokens of the skills that the sentence names."""
        if self._skills is None:
            self._skills = {
                at for m in self._named for at in range(m.first, m.last + 1)
            }
        return self._skills

    def _first_with_doer(self) -> int:
        """First clause that opens with somebody and a verb; behind all if none does."""
        if self._first_doer is None:
            clause, last = 0, len(self.clauses.sentence.bounds) + 1
            while clause < last and not self._acts(clause):
                clause += 1
            self._first_doer = clause
        return self._first_doer

    def _acts(self, clause: int) -> bool:
        """Whether the applicant or somebody else opens a clause, and a verb follows."""
        clauses = self.clauses
        at = clauses.opening(clause)
        if clauses.names_applicant(at, at + 1):
            return at + 1 in clauses.verb_at
        person = person_at(clauses, at, self.persons.at)
        return (
            person >= at
            and person + 1 in clauses.verb_at
            and (
                at in self.persons.at
                or at + 1 in self.persons.at
                or clauses.is_name(at)
            )
        )
