"""Clauses below another with a subject of their own: "mens Line skriver artikler"."""

from bisect import bisect_left, bisect_right
from operator import attrgetter

from analyzer.components.front import Front
from analyzer.components.named import person_at
from analyzer.components.of_persons import OfPersons
from analyzer.components.persons import Persons
from analyzer.spans import Match

__all__ = ["Below"]

_last = attrgetter("last")


class Below(OfPersons):
    """Clauses of one sentence in which somebody else acts, below one that goes on.

    So "video's die onze collega's plaatsen" and "et hus, hvor vi laver webinarer".
    """

    def __init__(self, front: Front, persons: Persons) -> None:
        super().__init__(front, persons)
        # Where each opens and ends.
        self._spans = self._find_spans()

    def holds(self, match: Match) -> bool:
        """Whether a match stands in one of them."""
        return any(at < match.first < end for at, end in self._spans)

    def ends_with(self, match: Match) -> bool:
        """Whether a match takes in where one of them opens ("budget som chefen sätter")."""
        return any(match.first < at <= match.last for at, _ in self._spans)

    def follows_source(self, match: Match) -> bool:
        """Whether others make what the applicant goes on from.

        So in "de blogs die Tom schrijft, deel je op social media".
        """
        behind = match.last + 1
        behind += behind in self.clauses.sentence.commas
        return any(
            at == behind and self.word(at) not in self.small.where
            for at, _ in self._spans
        ) and not (
            self.clauses.names_applicant(self.clauses.sentence.opened, match.first)
        )

    def does_more(self, person: int, end: int) -> bool:
        """Whether a verb between a person and a token says more than that."""
        return any(
            person < at < end and self.word(at) not in self.small.uses
            for at in self.clauses.verbs
        )

    def goes_on_listing(self, clause: int) -> bool:
        """Whether a clause is only one more item of a list, or of what somebody does.

        So in "…, og som også tager billeder".
        """
        clauses, small = self.clauses, self.small
        start, end = clauses.start(clause), clauses.end(clause)
        opening = clauses.opening(clause)
        if opening > start and self.word(opening) in small.relative:
            return not clauses.names_applicant(start, end)
        acts = self.word(start).endswith(small.present)
        return (
            not clauses.names_applicant(start, end)
            and (acts or not clauses.acts_between(start, end))
            and self.word(start) not in small.preposition
            and not clauses.any_word(start, start + 1, small.relative)
        )

    def is_seen_to(self, clause: int, that: int) -> bool:
        """Whether a "that" tells what the applicant sees to ("zorgt met haar dat …")."""
        start = self.clauses.start(clause)
        return self.is_ensured(clause) or self.clauses.any_word(
            start, that, self.small.ensures
        )

    def _find_spans(self) -> list[tuple[int, int]]:
        """Clauses below another with a subject of their own: where each opens and ends.

        So "video's die onze collega's plaatsen" and "mens Line skriver artikler"; it ends
        where the applicant acts again.
        """
        clauses = self.clauses
        found = []
        for at in clauses.places_of(self.small.below, opening=True):
            person = person_at(clauses, at + 1, self.persons.at) or self._firm_at(at)
            if not person or at - 1 in clauses.verb_at:
                continue
            if self.word(at - 1) in self.small.one or self._tells_of_applicant(at):
                continue  # "den som journalisterna ringer"
            clause = clauses.of(at + 1)
            if self.is_seen_to(clause, at) or self._is_helped(at) or self._is_role(at):
                continue
            end = self._returns_at(clause, person)
            if self.does_more(person, end):
                found.append((at, self._end_of_list(clause, end)))
        return found

    def _tells_of_applicant(self, relative: int) -> bool:
        """Whether a relative clause is about the applicant ("iemand die een team leidt").

        The other person in it is its object then, which Dutch puts before the verb.
        """
        clauses, small = self.clauses, self.small
        if self.word(relative) not in small.relative:
            return False
        antecedent = relative - 1 - (relative - 1 in clauses.sentence.commas)
        before = self.word(antecedent - 1)
        if before in small.copula:  # "jij bent het die …"
            return clauses.names_applicant(antecedent - 2, antecedent - 1)
        return before not in small.preposition and clauses.names_applicant(
            antecedent, antecedent + 1
        )

    def _end_of_list(self, clause: int, end: int) -> int:
        """Token behind the items that go on a clause which ends before a token."""
        clauses = self.clauses
        while end == clauses.end(clause) and clause < len(clauses.sentence.bounds):
            clause += 1
            if clauses.acts_between(
                clauses.start(clause), clauses.end(clause)
            ) or not self.goes_on_listing(clause):
                break
            end = clauses.end(clause)
        return end

    def _firm_at(self, where: int) -> int:
        """Last token of a word for the firm behind one that says where; 0 for none."""
        if self.word(where) not in self.small.where:
            return 0
        firms = self.clauses.cues("employer")
        return next((m.last for m in firms if m.first == where + 1), 0)

    def _is_helped(self, at: int) -> bool:
        """Whether the applicant helps with what a clause tells ("bistår når hun …")."""
        cues = self.clauses.sentence.of("responsibility")
        before = bisect_left(cues, at, key=_last)
        return before > 0 and cues[before - 1].value == "support"

    def _is_role(self, at: int) -> bool:
        """Whether a sentence opens with what the applicant is ("als eindredacteur …")."""
        if at != self.clauses.sentence.opened or at + 1 not in self.persons.at:
            return False
        word, small = self.word(at), self.small
        return word in small.relative or word in small.condition

    def _returns_at(self, clause: int, person: int) -> int:
        """Token behind a person at which a clause goes on with the applicant.

        There the applicant is named, or an "and" goes on with another verb.
        """
        clauses, small = self.clauses, self.small
        end = clauses.end(clause)
        named = bisect_right(clauses.applicant_at, person)
        if named < len(clauses.applicant_at):
            end = min(end, clauses.applicant_at[named] - 1)
        for at in range(person + 2, end - 1):
            if (
                self.word(at) in small.conjunctions
                and at + 1 in clauses.verb_at
                and self.word(at + 1).endswith(small.present)
            ):
                return at
        return end
