"""What relative clauses tell of the persons of a sentence: "byrån som sköter våra annonser"."""

from analyzer.components.front import Front
from analyzer.components.named import person_at
from analyzer.components.of_clauses import OfPersons
from analyzer.components.persons import Persons
from analyzer.spans import Match

__all__ = ["Relatives"]


class Relatives(OfPersons):
    """Relative clauses of one sentence that tell what somebody else does."""

    def __init__(self, front: Front, persons: Persons) -> None:
        super().__init__(front, persons)
        self._told_of_applicant = self._first_told_of()
        self._described = self._find_described()
        self._taken = self._find_taken()

    def tell_of(self, match: Match) -> bool:
        """Whether a relative clause tells what a person or firm does.

        So in "byrån som sköter våra annonser", whoever the sentence addresses.
        """
        if any(at < match.first < end for at, end in self._taken):
            return True
        if not self._described:
            return False
        clause = self.clauses.of(match.first)
        for each in range(clause, -1, -1):
            if clause - each > 1 and not self._goes_on_listing(each + 2):
                break
            if match.first - self.clauses.end(each) > self.settings.actor_reach:
                break
            for relative in self._described.get(each, ()):
                if relative >= match.first:
                    break
                if not self.clauses.turns_between(relative + 2, match.first) and (
                    each == clause or not self._opens_anew(clause, relative)
                ):
                    return True
        return False

    def _opens_anew(self, clause: int, relative: int) -> bool:
        """Whether a clause tells of the applicant, or of a task and of nobody.

        A plural verb may look like an infinitive behind the word that opens a relative
        clause ("copywriters, die de teksten schrijven").
        """
        goes_on = self.clauses.of(relative) < clause
        return (
            clause in self.clauses.applicants_of
            or (goes_on and self._is_infinitive(clause))
            or self._is_oneself(clause)
        )

    def follow(self, match: Match) -> bool:
        """Whether a relative clause behind the match tells who does it.

        So in "SEO, som vores webbureau tager sig af".
        """
        clauses = self.clauses
        if self.front.is_verb(match):
            return False  # what comes of it then ("layoute brochurer, som …")
        if any(match.first < at <= match.last for at, _ in self._taken):
            return True
        behind = clauses.of(match.first) + 1
        others = self.persons.by_clause.get(behind)
        if not others:
            return self._is_source(match)
        opening = clauses.start(behind)
        if self.word(opening) not in self.small.relative or clauses.names_applicant(
            opening, clauses.end(behind)
        ):
            return False
        return any(map(self._acts, others[: self.reach + 1]))

    def _is_source(self, match: Match) -> bool:
        """Whether others make what the applicant goes on from ("blogs die Tom schrijft, deel je")."""
        behind = match.last + 1
        behind += behind in self.clauses.sentence.commas
        return any(at == behind for at, _ in self._taken) and not (
            self.clauses.names_applicant(self.clauses.sentence.opened, match.first)
        )

    def _acts(self, other: Match) -> bool:
        """Whether a verb behind a person says more than that what is made is used."""
        return self._does_more(other.last, other.last + 1 + self.settings.verb_reach)

    def _does_more(self, person: int, end: int) -> bool:
        """Whether a verb between a person and a token says more than that."""
        return any(
            person < at < end and self.word(at) not in self.small.uses
            for at in self.clauses.verbs
        )

    def _goes_on_listing(self, clause: int) -> bool:
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
            end - start <= self.settings.item_words
            and not clauses.names_applicant(start, end)
            and (acts or not clauses.acts_between(start, end))
            and self.word(start) not in small.preposition
            and not clauses.any_word(start, start + 1, small.relative)
        )

    def _is_infinitive(self, clause: int) -> bool:
        """Whether the verbs of a clause name a task and tell nothing of anybody."""
        clauses = self.clauses
        start, end = clauses.start(clause), clauses.end(clause)
        acts = [self.word(at) for at in clauses.acts if start <= at < end]
        return bool(acts) and not any(act.endswith(self.small.present) for act in acts)

    def _is_oneself(self, clause: int) -> bool:
        """Whether an "and" goes on with the applicant of the sentence ("og får selv …")."""
        clauses = self.clauses
        at = clauses.opening(clause)
        return at > clauses.start(clause) and clauses.any_word(
            at + 1, at + 3, self.small.oneself
        )

    def _find_described(self) -> dict[int, list[int]]:
        """Where relative clauses open that tell of the persons of each clause."""
        found: dict[int, list[int]] = {}
        if not self.clauses.has_any(self.small.relative):
            return found
        last = self.clauses.sentence.last
        for clause, others in self.persons.by_clause.items():
            for other in others:
                if (
                    self._told_of_applicant < other.first
                    or self._is_group_of_one(other)
                    or self._is_where_sought(other)
                ):
                    continue
                behind = other.last + 1 + self._counts(other)
                for at in range(behind, min(behind + self.reach, last)):
                    if (
                        self.word(at) in self.small.relative
                        and not self.clauses.names_applicant(at + 1, at + 2)
                        and not self._names_example(at)
                        and not self._is_ensured(clause, at)
                    ):
                        found.setdefault(clause, []).append(at)
                        break
        return found

    def _find_taken(self) -> list[tuple[int, int]]:
        """Clauses below another with a subject of their own: where each opens and ends.

        So "video's die onze collega's plaatsen" and "mens Line skriver artikler"; it ends
        where the applicant acts again.
        """
        clauses = self.clauses
        found = []
        for at in clauses.places_of(self.small.below, opening=True):
            person = person_at(clauses, at + 1, self.persons.at) or self._firm_at(at)
            clause = clauses.of(at + 1)
            end = clauses.end(clause)
            told = (
                self.word(at - 1) in self.small.one
            )  # "den som journalisterna ringer"
            if not person or told or at - 1 in clauses.verb_at:
                continue
            if self._is_ensured(clause, at) or self._is_helped(at) or self._is_role(at):
                continue
            end = min(end, self._returns_at(clause, person))
            if self._does_more(person, end):
                found.append((at, self._end_of_list(clause, end)))
        return found

    def _end_of_list(self, clause: int, end: int) -> int:
        """Token behind the items that go on a clause which ends before a token."""
        clauses = self.clauses
        while end == clauses.end(clause) and clause < len(clauses.sentence.bounds):
            clause += 1
            if clauses.acts_between(
                clauses.start(clause), clauses.end(clause)
            ) or not self._goes_on_listing(clause):
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
        cues = [m for m in self.clauses.sentence.of("responsibility") if m.last < at]
        return bool(cues) and cues[-1].value == "support"

    def _is_role(self, at: int) -> bool:
        """Whether a sentence opens with what the applicant is ("als eindredacteur …")."""
        small = self.small
        return (
            at == self.clauses.sentence.opened
            and at + 1 in self.persons.at
            and self.word(at) in small.relative | small.condition
        )

    def _returns_at(self, clause: int, person: int) -> int:
        """Token behind a person at which a clause goes on with the applicant.

        There the applicant is named, or an "and" goes on with another verb.
        """
        clauses, small = self.clauses, self.small
        end = clauses.end(clause)
        for named in clauses.applicants_of.get(clause, ()):
            if named.first > person:
                end = named.first - 1
                break
        for at in range(person + 2, end - 1):
            if (
                self.word(at) in small.conjunctions
                and at + 1 in clauses.verb_at
                and self.word(at + 1).endswith(small.present)
            ):
                return at
        return end

    def _names_example(self, at: int) -> bool:
        """Whether a "such as" and a name stand at a token ("byråer som Novus")."""
        clauses = self.clauses
        behind = at + 1
        if behind >= clauses.sentence.last or not clauses.words[behind][:1].isupper():
            return False
        return not clauses.verb_between(behind, clauses.end(clauses.of(behind)))

    def _counts(self, other: Match) -> int:
        """Words behind a group that say how many are in it ("et team på seks, som …")."""
        at = other.last + 1
        counted = self.clauses.any_word(at, at + 1, self.small.preposition)
        counted = counted and self.clauses.any_word(at + 1, at + 2, self.small.somebody)
        return 2 if counted else 0

    def _is_ensured(self, clause: int, that: int) -> bool:
        """Whether a "that" tells what the applicant sees to ("zorgt met haar dat …")."""
        start = self.clauses.start(clause)
        return self.clauses.any_word(start, that, self.small.ensures)

    def _first_told_of(self) -> int:
        """First applicant whom a relative clause tells of; behind the sentence if none.

        The next goes on with that ("det er dig, der bestiller hos trykkeriet, der …").
        """
        relative = self.small.relative
        if not self.clauses.has_any(relative):
            return self.clauses.sentence.last
        commas = self.clauses.sentence.commas
        for at in self.clauses.applicant_at:
            after = at + 1 + (at + 1 in commas)
            if after < self.clauses.sentence.last and self.word(after) in relative:
                return at
        return self.clauses.sentence.last

    def _is_where_sought(self, other: Match) -> bool:
        """Whether somebody is sought for a group ("en koordinator til teamet, der …")."""
        small = self.small
        for at in range(other.first - 1, self.clauses.sentence.opened, -1):
            if self.word(at) in small.preposition:
                return self.clauses.seeks_between(at - self.reach, at)
            if self.word(at) not in small.function_words:
                break
        return False

    def _is_group_of_one(self, other: Match) -> bool:
        """Whether the applicant is one of a group ("du bliver den i teamet, der …")."""
        opened, small = self.clauses.sentence.opened, self.small
        for at in range(other.first - 1, max(opened, other.first - 1 - self.reach), -1):
            if self.word(at) in small.preposition:
                return self.word(at - 1) in small.one
        return False
