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
        self.reach = clauses.reach

    def word(self, at: int) -> str:
        """Lower-case text of a token; "" behind the text."""
        return self.clauses.word(at)

    def is_marked_infinitive(self, verb: int) -> bool:
        """Whether a verb stands behind a "to" ("firmaer for at sælge …")."""
        marked = self.word(verb - 1) in self.small.that
        return marked and not self.word(verb).endswith(self.small.present)

    def is_ensured(self, clause: int) -> bool:
        """Whether the applicant sees to what a clause tells ("du sørger for, at …")."""
        clauses, start = self.clauses, self.clauses.start(clause)
        if not clause or self.word(start) not in self.small.that:
            return False
        before = clauses.start(clause - 1)
        return clauses.any_word(before, start, self.small.ensures) and (
            clauses.names_applicant(before, start)
        )
