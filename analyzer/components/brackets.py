"""What brackets say of who does a task: "(det gør IT)", "Maja (SEO) og Jens (web)"."""

from analyzer.components.front import Front
from analyzer.components.of_persons import OfPersons
from analyzer.components.persons import Persons
from analyzer.spans import Match

__all__ = ["Brackets"]


class Brackets(OfPersons):
    """Brackets of one sentence."""

    def __init__(self, front: Front, persons: Persons) -> None:
        super().__init__(front, persons)
        self._names = self._count_names()

    def give_away(self, match: Match) -> bool:
        """Whether brackets say that others do what a match names."""
        clauses = self.clauses
        own = clauses.of(match.last)
        opening = clauses.opens_bracket(own)
        if (
            opening
            and clauses.of(match.first) >= opening
            and not clauses.subject_between(opening, own + 1)
        ):
            before = clauses.start(opening) - 2
            if clauses.names_applicant(before, before + 1) or self._is_helped(before):
                return False
            titled = clauses.sentence.section_reason == "title-line"
            # Somebody whose task they tell, or one of several names.
            return before > clauses.sentence.opened and (
                not titled and (before in self.persons.by_end or self._names > 1)
            )
        note = own + 1
        return note <= len(clauses.sentence.bounds) and self._names_doer(note)

    def name_applicant(self, match: Match) -> bool:
        """Whether brackets behind the applicant hold a match ("Kim (SEO) och du (press)")."""
        clauses = self.clauses
        opening = clauses.opens_bracket(clauses.of(match.first))
        if not opening or clauses.sentence.section_reason == "title-line":
            return False
        before = clauses.start(opening) - 2
        return clauses.names_applicant(before, before + 1)

    def _is_helped(self, person: int) -> bool:
        """Whether the applicant helps the person at a token, with what brackets tell."""
        clauses = self.clauses
        clause = clauses.of(person)
        start = clauses.start(clause)
        return clauses.names_applicant(start, person) and any(
            cue.value == "support" and start <= cue.first < person
            for cue in clauses.sentence.of("responsibility")
        )

    def _names_doer(self, note: int) -> bool:
        """Whether a clause in brackets says who does what stands before it."""
        clauses = self.clauses
        if not clauses.is_set_off(note):
            return False
        start, end = clauses.start(note), clauses.end(note)
        return clauses.any_word(
            start, min(start + 1, end), self.small.resuming
        ) and any(map(self.small.is_name, clauses.words[start + 1 : end]))

    def _count_names(self) -> int:
        """How many names stand right before brackets."""
        clauses = self.clauses
        if "(" not in clauses.vocabulary:
            return 0
        return sum(
            self.small.is_name(clauses.words[clauses.start(clause) - 2])
            for clause in range(1, len(clauses.sentence.bounds) + 1)
            if clauses.is_set_off(clause)
        )
