"""Base of what is told by the clauses of one sentence."""

from analyzer.components.clauses import Clauses

__all__ = ["OfClauses"]


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
