"""Bases of what is told by the clauses of one sentence."""

from typing import TYPE_CHECKING

from analyzer.components.clauses import Clauses

if TYPE_CHECKING:
    from analyzer.components.front import Front
    from analyzer.components.persons import Persons

__all__ = ["OfClauses", "OfPersons"]


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
