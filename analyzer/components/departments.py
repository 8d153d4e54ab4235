"""Departments and teams that an ad names: the company in a task, and none of the work.

"Sammen med kundeservice", "bij de afdeling E-commerce" and "kolleger i salg, SEO og
webdesign" name fields of work that others do.
"""

from collections.abc import Iterator, Set

from analyzer.components.clauses import Clauses
from analyzer.components.listed import list_starts
from analyzer.components.of_clauses import OfClauses
from analyzer.components.persons import Persons
from analyzer.spans import Match

__all__ = ["Departments"]


class Departments(OfClauses):
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
        super().__init__(clauses)
        self.persons = persons
        self.skills = skills
        # Right behind phrases such as "sammen med", unless a person stands there.
        behind = {cue.last + 1 for cue in clauses.cues("beside")}
        self._beside = behind.difference(persons.at)
        # What a department is called by, or what somebody met is of.
        self._heads = {
            at
            for other in persons.by_end.values()
            if self._is_met(other)
            for at in self._behind(other)
        }

    def names(self, match: Match) -> bool:
        """Whether a match names those with whom one works ("sammen med kundeservice").

        So too a department ("bij de afdeling E-commerce"), and what a person is head or
        a colleague of ("rapporterer til chefen for e-handel").
        """
        if match.value not in self.skills:
            return False
        if self._shares_unit(match):
            return True
        if not (self._heads or self._beside):
            return False
        single, clauses = match.first == match.last, self.clauses
        if not self._heads.isdisjoint(range(match.first, match.last + 1)):
            # "bij het team verantwoordelijk voor events" names a task, and so does
            # "bij leveranciers van displays en volgt de bestellingen op"
            return not (
                clauses.any_word(match.first, match.last, self.small.preposition)
                or clauses.verb_between(match.first + 1, match.last)
            )
        if not single and match.first in clauses.verb_at:
            return False  # a task of its own ("… med salg og planlægger events")
        return any(
            at in self._heads or (at in self._beside and (single or at < match.first))
            for at in list_starts(match, clauses)
        )

    def _shares_unit(self, match: Match) -> bool:
        """Whether a match is half of what a department is called ("SEO- og webteam").

        Without a hyphen it is told by its capital ("vores SEO & Webteam").
        """
        words, sentence = self.clauses.words, self.clauses.sentence
        joint = match.last + 1
        unit = joint + 1
        return (
            unit < sentence.last
            and self.word(joint) in self.small.conjunctions
            and self.word(unit).endswith(tuple(self.small.units))
            and (match.last in sentence.ellipses or words[unit].istitle())
        )

    def _behind(self, other: Match) -> Iterator[int]:
        """Token behind a word such as "department", or behind the "of" of a person."""
        after = other.last + 1
        if (
            self.word(other.last) in self.small.units
            and after not in self.clauses.verb_at
            and self.word(after) not in self.small.relative
        ):
            yield after
        # One word may stand between ("inden for"), but no verb.
        for at in (after, after + (after not in self.clauses.verb_at)):
            if at < self.clauses.sentence.last and self.word(at) in self.small.of:
                yield at + 1

    def _is_met(self, other: Match) -> bool:
        """Whether somebody is spoken or worked with, and does not act."""
        persons, clauses = self.persons, self.clauses
        named = clauses.names_applicant(
            clauses.start(clauses.of(other.first)), other.first
        )
        # An article may stand between.
        if named and clauses.any_word(other.first - 2, other.first, self.small.copula):
            return False  # it is said of the applicant: "någon som är expert på SEO"
        return persons.follows_preposition(other) or persons.is_in_company(other)
