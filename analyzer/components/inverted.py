"""Who acts where the verb comes first: "annoncerne laver Maja", "i dag laver bureauet SEO"."""

from bisect import bisect_left, bisect_right

from analyzer.components.of_persons import OfPersons
from analyzer.spans import Match

__all__ = ["Inverted"]


class Inverted(OfPersons):
    """Subjects behind the verbs of one sentence."""

    def takes_in_subject(self, match: Match) -> bool:
        """Whether a match has its subject behind its verb ("i dag laver bureauet SEO").

        Something short stands before the verb, and the applicant nowhere in the clause.
        """
        clauses, verb = self.clauses, match.first
        start = clauses.sentence.opened
        if (
            not 0 < verb - start <= self.reach
            or clauses.sentence.bullet
            or verb not in clauses.verb_at
            or not self.word(verb).endswith(self.small.active)
        ):
            return False
        if clauses.any_word(start, verb, self.small.conjunctions):
            return False
        if clauses.names_applicant(start, clauses.end(0)):
            return False
        behind = range(verb + 1, min(verb + 1 + self.reach, match.last))
        return any(at in self.persons.at for at in behind)

    def acts_before(self, match: Match) -> bool:
        """Whether a person stands right behind the verb of the clause, before the match.

        So in "så klarer Jonas SEO" and "når du holder ferie, klarer vores bureau SEO".
        """
        clauses = self.clauses
        clause = clauses.of(match.first)
        start, end = clauses.start(clause), clauses.end(clause)
        before = clauses.start(clause - 1) if clause else start
        if clause and self.word(before) not in self.small.subordinate:
            return False  # "… en houdt de kosten in het oog" goes on
        at = bisect_left(clauses.verbs, start + (clause == 0))
        if at == len(clauses.verbs) or clauses.names_applicant(start, end):
            return False
        verb = clauses.verbs[at]
        person = verb + 1
        if person < match.first and self.word(person) in self.small.our:
            person += 1
        return (
            verb - start <= self.reach
            and person < match.first
            and self.word(verb).endswith(self.small.active)
            and (person in self.persons.at or clauses.is_name(person))
        )

    def follows_verb(self, match: Match) -> bool:
        """Whether a person stands right behind the verb of what the match opens.

        So in "budgettet klarer chefen", "og annoncerne laver Maja", but not where an "and"
        opens the verb's own clause ("let op SEO en brieft de webbouwer").
        """
        clauses, verbs = self.clauses, self.clauses.verbs
        first = bisect_right(verbs, match.first)
        last = bisect_right(verbs, match.last + self.settings.actor_reach)
        if first == last or not self.front.opens(match):
            return False
        for verb in verbs[first:last]:
            word = self.word(verb)
            if not word.endswith(self.small.verbal):
                continue  # a noun ("og indkøbet af tryksager")
            if self.is_marked_infinitive(verb) or self._is_counted(verb):
                continue  # "til at hjælpe frivillige", "for tre kørende sælgere"
            clause = clauses.of(verb)
            if self.persons.enumeration.goes_on(clause):
                return False
            if clause != clauses.of(match.first) and self.front.is_note(clause):
                return False
            joined = self.word(verb - 1) in self.small.conjunctions
            if joined or not self.front.reaches_back(verb, match):
                return False
            person = self._person_behind(verb)
            if person and not self._applicant_around(person, match):
                return True
        return False

    def _is_counted(self, verb: int) -> bool:
        """Whether what looks like a verb is said of persons ("tre kørende sælgere")."""
        return self.word(verb - 1) in self.small.somebody

    def _applicant_around(self, person: int, match: Match) -> bool:
        """Whether the applicant is named by a person behind a match, "your" apart."""
        clauses = self.clauses
        owned = self.word(person - 1) in self.small.possessive  # "je manager"
        end = min(person + self.reach, clauses.end(clauses.of(person)))
        return clauses.names_applicant(
            match.first + 1, person - owned
        ) or clauses.names_applicant(person, end)

    def _person_behind(self, verb: int) -> int:
        """Token of the first person behind a verb; 0 for none.

        No preposition stands between, no "who" or "when", and no "and": it joins another
        verb.
        """
        clauses, small = self.clauses, self.small
        end = min(verb + self.reach + 2, clauses.end(clauses.of(verb)))
        apart = (
            small.preposition,
            small.conjunctions,
            small.relative,
            small.subordinate,
        )
        for at in range(verb + 1, end):
            other = self.persons.at.get(at)
            if other is not None:
                if self.persons.is_owner_at(at):
                    continue
                return at
            if at == verb + 1 and clauses.is_name(at):
                return at
            if any(self.word(at) in each for each in apart):
                return 0
        return 0
