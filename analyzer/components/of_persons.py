"""Base of what is told of the other persons and firms of a sentence."""

from analyzer.components.front import Front
from analyzer.components.of_clauses import OfClauses
from analyzer.components.persons import Persons

__all__ = ["OfPersons"]


class OfPersons(OfClauses):
    """What is told of the other persons and firms of a sentence.

    Parameters
    ----------
    front : Front
        Of its clauses.
    persons : Persons
        Others whom it names.
    """

    def __init__(self, front: Front, persons: Persons) -> None:
        super().__init__(front.clauses)
        self.front = front
        self.persons = persons
