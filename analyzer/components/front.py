"""What stands at the front of a clause, where a verb and who acts may follow it."""

from analyzer.components.clauses import any_between
from analyzer.components.of_clauses import OfClauses
from analyzer.spans import Match

__all__ = ["Front"]


class Front(OfClauses):
    """Fronts of the clauses of one sentence."""

    def is_verb(self, match: Match) -> bool:
        """Whether a match opens with a verb; a single noun ("annoncering") is none."""
        before = match.first - 1
        if self.clauses.names_applicant(before, match.first):
            return True
        if match.first not in self.clauses.verb_at:
            return self.word(before) in self.small.that  # "at positionere …"
        return self.word(match.first).endswith(self.small.verbal)

    def opens(self, match: Match) -> bool:
        """Whether the match stands at the front of its clause, or behind an "and"."""
        clauses = self.clauses
        start = max(
            clauses.start(clauses.of(match.first)),
            match.first - self.settings.agent_reach,
        )
        if not clauses.names_applicant(start, match.first):
            return not clauses.acts_between(start, match.first)
        after_and = [
            at
            for at in range(start, match.first)
            if self.word(at) in self.small.conjunctions
        ]
        return bool(after_and) and match.first - after_and[-1] <= self.reach

    def reaches_back(self, at: int, match: Match) -> bool:
        """Whether what stands at a token is said of a match in an earlier clause.

        It is not where a clause in between has a subject or a verb of its own.
        """
        of = self.clauses.of
        first, end = of(match.first), of(at)
        return not self.clauses.subject_between(first, end) and not any_between(
            self.clauses.with_verb, first, end
        )

    def is_note(self, clause: int) -> bool:
        """Whether a clause in brackets tells of another task ("(layout laver Maja)")."""
        opening = self.word(self.clauses.start(clause))
        return self.clauses.is_set_off(clause) and opening not in self.small.resuming
