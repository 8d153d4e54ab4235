"""Departments and teams that an ad names: the company in a task, and none of the work.

"Sammen med kundeservice", "bij de afdeling E-commerce" and "kolleger i salg, SEO og
webdesign" name fields of work that others do.
"""

from collections.abc import Iterator, Set

from analyzer.components.clauses import Clauses
from analyzer.components.persons import Persons
from analyzer.lazy import lazy
from analyzer.spans import Match

__all__ = ["Departments"]


class Departments:
    """Departments of one sentence.

    Parameters
    ----------
    clauses : Clauses
        Of the sentence.
    persons : Persons
        Others whom it names.
    skills : set of str
        Skills after which departments are named.
    """

    def __init__(self, clauses: Clauses, persons: Persons, skills: Set[str]) -> None:
        self.clauses = clauses
        self.persons = persons
        self.skills = skills
        self.small = clauses.small
        self.word = clauses.word
        self.reach = clauses.settings.small_word_reach

    def names(self, match: Match) -> bool:
        """Whether a match names those with whom one works ("sammen med kundeservice").

        So too a department ("bij de afdeling E-commerce"), and what a person is head or
        a colleague of ("rapporterer til chefen for e-handel").
        """
        if match.value not in self.skills:
            return False
        if any(map(self._is_unit, range(match.first + 1, match.last + 1))):
            return True
        return any(
            self._is_unit(at)
            or self._belongs(at)
            or (at in self._beside and (at < match.first or match.first == match.last))
            for at in self._list_starts(match)
        )

    def _list_starts(self, match: Match) -> Iterator[int]:
        """Tokens at which a list of short items may begin that a match is the last of."""
        clauses, width = self.clauses, 0
        least = max(clauses.sentence.opened, match.first - clauses.settings.actor_reach)
        yield match.first
        for at in range(match.first - 1, least - 1, -1):
            word = self.word(at)
            if word in self.small.conjunctions or not word[0].isalnum():
                width = 0
            elif (
                width == self.reach
                or word in self.small.preposition
                or at in clauses.verb_at
                or clauses.names_applicant(at, at + 1)
            ):
                return
            else:
                width += 1
                yield at

    @lazy
    def _beside(self) -> frozenset[int]:
        """Tokens right behind phrases such as "sammen med", unless a person stands there."""
        behind = {cue.last + 1 for cue in self.clauses.cues("beside")}
        return frozenset(behind - self.persons.at.keys())

    def _is_unit(self, at: int) -> bool:
        """Whether a word such as "department" stands before a token, behind a preposition."""
        other = self.persons.by_end.get(at - 1)
        return (
            self.word(at - 1) in self.small.units
            and at not in self.clauses.verb_at
            and other is not None
            and self._is_met(other)
        )

    def _belongs(self, at: int) -> bool:
        """Whether a token begins what somebody behind a preposition is of."""
        if self.word(at - 1) not in self.small.of:
            return False
        others = (self.persons.by_end.get(end) for end in (at - 2, at - 3))
        return any(map(self._is_met, filter(None, others)))

    def _is_met(self, other: Match) -> bool:
        """Whether somebody is spoken or worked with, and does not act."""
        persons = self.persons
        return persons.follows_preposition(other) or persons.is_in_company(other)
