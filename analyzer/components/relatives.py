"""What relative clauses tell of the persons of a sentence: "byrån som sköter våra annonser"."""

from analyzer.components.below import Below
from analyzer.components.front import Front
from analyzer.components.of_persons import OfPersons
from analyzer.components.persons import Persons
from analyzer.spans import Match

__all__ = ["Relatives"]


class Relatives(OfPersons):
    """Relative clauses of one sentence that tell what somebody else does."""

    def __init__(self, front: Front, persons: Persons) -> None:
        super().__init__(front, persons)
        self.below = Below(front, persons)
        self._told_of_applicant = self._first_told_of()
        self._described = self._find_described()
        # Words that may lead back to the applicant, and where one is first said to help.
        self._returns = (
            self.clauses.places_of(self.small.means | self.small.helped_with)
            if self._described
            else []
        )
        levels = self.clauses.sentence.of("responsibility") if self._returns else ()
        helping = [cue.first for cue in levels if cue.value == "support"]
        self._helps_from = min(helping, default=self.clauses.sentence.last)

    def tell_of(self, match: Match) -> bool:
        """Whether a relative clause tells what a person or firm does.

        So in "byrån som sköter våra annonser", whoever the sentence addresses.
        """
        if self.below.holds(match):
            return True
        if not self._described:
            return False
        clause = self.clauses.of(match.first)
        for each in range(clause, -1, -1):
            if clause - each > 1 and not self.below.goes_on_listing(each + 2):
                break
            if match.first - self.clauses.end(each) > self.settings.actor_reach:
                break
            if each < clause and self.persons.enumeration.goes_on(each + 1):
                break
            for relative in self._described.get(each, ()):
                if relative >= match.first:
                    break
                if each == clause and self._returns_between(relative, match.first):
                    continue
                if relative < self._told_of_applicant < match.first:
                    continue  # "de två som gör SEO behöver dig som kan …"
                if not self.clauses.turns_between(relative + 2, match.first) and (
                    each == clause or not self._opens_anew(clause, relative)
                ):
                    return True
        return False

    def _returns_between(self, relative: int, end: int) -> bool:
        """Whether the main clause goes on behind a relative clause, without a comma.

        It says by what the applicant does it ("du stöttar teamet som … genom att skriva
        …"), or, behind a verb that ends such a clause, with what the applicant helps ("je
        helpt het team dat de webshop beheert met de teksten").
        """
        clauses, small = self.clauses, self.small
        if not self._returns or not clauses.names_applicant(
            clauses.sentence.opened, relative
        ):
            return False
        return any(
            (self.word(at) in small.means and self.word(at + 1) in small.that)
            or (
                self._helps_from < relative
                and self.word(at) in small.helped_with
                and at - 1 in clauses.verb_at
            )
            for at in self._returns
            if relative + 2 <= at < end
        )

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
        if self.below.ends_with(match):
            return True
        behind = clauses.of(match.first) + 1
        others = self.persons.by_clause.get(behind)
        if not others:
            return self.below.follows_source(match)
        opening = clauses.start(behind)
        if self.word(opening) not in self.small.relative or clauses.names_applicant(
            opening, clauses.end(behind)
        ):
            return False
        return any(map(self._acts, others[: self.reach + 1]))

    def _acts(self, other: Match) -> bool:
        """Whether a verb behind a person says more than that what is made is used."""
        return self.below.does_more(
            other.last, other.last + 1 + self.settings.verb_reach
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
                        and self.word(at - 1) not in self.small.when  # "når der skal"
                        and not self.clauses.names_applicant(at + 1, at + 2)
                        and not self._names_example(at)
                        and not self.below.is_seen_to(clause, at)
                    ):
                        found.setdefault(clause, []).append(at)
                        break
        return found

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
