"""Bases of what is told by the clauses of one sentence."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from analyzer.components.clauses import Clauses
from analyzer.spans import Match

if TYPE_CHECKING:
    from analyzer.components.front import Front
    from analyzer.components.persons import Persons

__all__ = ["OfClauses", "OfPersons", "OfSkills"]


class OfClauses:
    """What is told by the clauses of one sentence.

    Parameters
    ----------
    clauses : Clauses
        Of the sentence.
    """

    def __init__(self, clauses: Clauses) -> None:
        self.clauses = clauses
        self.small = clauses.small
        self.settings = clauses.settings
        self.reach = self.settings.small_word_reach

    def word(self, at: int) -> str:
        """Lower-case text of a token; "" behind the text."""
        return self.clauses.word(at)


class OfSkills(OfClauses):
    """What is told of the skills that a sentence names.

    Parameters
    ----------
    clauses : Clauses
        Of the sentence.
    named : sequence of Match
        The skills it names, in the order of the text.
    """

    def __init__(self, clauses: Clauses, named: Sequence[Match]) -> None:
        super().__init__(clauses)
        self.named = named


class OfPersons(OfClauses):
    """What is told of the other persons and firms of a sentence.

    Parameters
    ----------
    front : Front
        Of its clauses.
    persons : Persons
        Others whom it names.
    """

    def __init__(self, front: "Front", persons: "Persons") -> None:
        super().__init__(front.clauses)
        self.front = front
        self.persons = persons
