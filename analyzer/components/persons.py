"""The other persons and firms of a sentence: where they stand, and which of them act."""

from collections.abc import Callable

from analyzer.components.apposition import Apposition
from analyzer.components.clauses import Clauses
from analyzer.components.enumeration import Enumeration
from analyzer.components.named import is_one_of
from analyzer.components.of_clauses import OfClauses
from analyzer.spans import Match

__all__ = ["Persons"]


class Persons(OfClauses):
    """Persons and firms of one sentence who are not the applicant.

    Parameters
    ----------
    clauses : Clauses
        Of the sentence.

    Attributes
    ----------
    at, by_end : dict of int to Match
        Persons by their first and by their last token.
    by_clause : dict of int to list of Match
        Persons of each clause, in order.
    behind_by : dict of int to list of Match
        Persons of each clause behind the "by" of a passive.
    leaders : dict of int to list of Match
        Persons who lead their clause ("vores bureau laver annoncerne").
    carriers : dict of int to Match
        Persons who act on in later clauses.
    enumeration : Enumeration
        Clauses in which the applicant does.
    apposition : Apposition
        Who is told who she is.
    """

    def __init__(self, clauses: Clauses) -> None:
        super().__init__(clauses)
        self.at = {other.first: other for other in clauses.others}
        self.by_end = {other.last: other for other in clauses.others}
        self.by_clause: dict[int, list[Match]] = {}
        for other in clauses.others:
            self.by_clause.setdefault(clauses.of(other.first), []).append(other)
        # Tokens at or behind words that only name company ("sammen med").
        self._company_at = {
            at
            for m in clauses.cues("together")
            for at in range(m.first, m.last + 1 + self.reach)
        }
        self.enumeration = Enumeration(clauses)
        self.apposition = Apposition(clauses, self.by_clause)
        self.behind_by = self._find_behind_by()
        self.leaders = self._find_leaders()
        self.carriers = self._find_carriers()

    def follows_preposition(self, other: Match) -> bool:
        """Whether a preposition stands before a person."""
        first = max(self.clauses.sentence.opened, other.first - self.reach)
        return self.clauses.any_word(first, other.first, self.small.preposition)

    def ends_title(self, match: Match) -> bool:
        """Whether a match says what somebody leads ("vores Head of Customer Service")."""
        at = match.first - 1
        if at not in self.by_end and self.word(at) in self.small.function_words:
            at -= 1
        return at in self.by_end and self.word(at) in self.small.of

    def _find_behind_by(self) -> dict[int, list[Match]]:
        """Persons of each clause behind the "by" of a passive."""
        if not self.clauses.has_any(self.small.agent):
            return {}
        return self._chosen(self._follows_by)

    def _find_leaders(self) -> dict[int, list[Match]]:
        """Persons who lead their clause ("vores bureau laver annoncerne").

        One who is told who she is leads the next ("Anna, vores grafiker, laver layout").
        """
        found = self._chosen(self._leads)
        if self.apposition.describes_doer():
            found[2] = self.by_clause.get(1, [])[-1:]
        return found

    def _find_carriers(self) -> dict[int, Match]:
        """Persons who act on in later clauses, which name no other subject.

        So in "vores bureau står for SEO, annoncering og video".
        """
        found: dict[int, Match] = {}
        if not self.leaders:
            return found
        clauses = self.clauses
        carrier: Match | None = None
        outside: Match | None = None  # who acts around a bracket
        for clause in range(len(clauses.sentence.bounds) + 1):
            if clauses.is_set_off(clause):
                outside = carrier
            elif clauses.follows_bracket(clause):
                carrier = outside
            if carrier is not None and self.enumeration.goes_on(clause):
                carrier = None
            if clauses.has_subject(clause) or clause in clauses.contrasting:
                carrier = None
            elif carrier is not None:
                found[clause] = carrier
            leaders = self.leaders.get(clause, ())
            named = self.apposition.only_names(clause + 1)  # "vår chef, Eva, sköter …"
            acting = [
                other
                for other in leaders
                if (named or self._has_verb(other, clause))
                and not self._acts_below(other)
            ]
            carrier = acting[0] if acting else carrier
        return found

    def _acts_below(self, other: Match) -> bool:
        """Whether a person acts in a relative clause ("tekster, som bureauet leverer")."""
        first = max(self.clauses.sentence.opened, other.first - self.reach)
        return self.clauses.any_word(first, other.first, self.small.relative)

    def _has_verb(self, other: Match, clause: int) -> bool:
        """Whether a leader's verb follows, or may stand last, as behind "terwijl".

        Behind an "and" it is the applicant's ("du briefer grafiker, fotograf og skriver"),
        and so it is beyond the end of one more item of a list.
        """
        clauses = self.clauses
        if clause in clauses.contrasting:
            return True
        after = self._behind(other)
        end = after + self.reach
        if clause:
            end = min(end, clauses.end(clause))
            if after < end and self.word(after) in self.small.conjunctions:
                return False
        return any(
            at in clauses.verb_at and not self.is_marked_infinitive(at)
            for at in range(after, end)
        )

    def _behind(self, other: Match) -> int:
        """Token behind a person and the name that goes with it ("vår chef Eva …")."""
        at, last = other.last + 1, self.clauses.sentence.last
        while at < last and self.clauses.is_name(at):
            at += 1
        return at

    def _chosen(self, test: Callable[[Match, int], bool]) -> dict[int, list[Match]]:
        """Persons of each clause who pass a test, those who are only company left out."""
        found: dict[int, list[Match]] = {}
        for clause, others in self.by_clause.items():
            start = self.clauses.start(clause)
            chosen = [
                other
                for other in others
                if test(other, start)
                and not self.is_in_company(other)
                and not self._is_addressed(other, clause)
            ]
            if chosen:
                found[clause] = chosen
        return found

    def _follows_by(self, other: Match, start: int) -> bool:
        """Whether a "by" stands just before a person, behind a passive."""
        first = max(start, other.first - self.reach)
        return any(
            self.word(at) in self.small.agent
            and self._is_passive(at - 1, start)
            and self.word(at + 1) not in self.small.subordinate
            and not self.clauses.any_word(at + 1, other.first, self.small.preposition)
            for at in range(first, other.first)
        )

    def _is_passive(self, at: int, start: int) -> bool:
        """Whether a verb in the passive ends at a token, or right before it."""
        endings = self.small.passive
        first = max(start + 1, at - self.settings.verb_reach)  # "Sponsoring af klubben"
        return not endings or any(
            self.word(each).endswith(endings)
            and self.word(each) not in self.small.function_words  # "et team af …"
            and self.word(each - 1) not in self.small.preposition  # "efter köpet av …"
            for each in range(first, at + 1)
        )

    def _leads(self, other: Match, start: int) -> bool:
        """Whether a person stands at the head of the clause, as its subject.

        In "Rådgive ledelsen om …" nobody stands before the verb, and in "Redactie van de
        nieuwsbrief" there is none.
        """
        after = self._behind(other)
        sentence = self.clauses.sentence
        if (
            not self.clauses.verbs
            and after < sentence.last
            and self.word(after) in self.small.preposition
        ):
            return False
        if start in self.clauses.verb_at or (
            sentence.bullet
            and sentence.end_mark != "."
            and not (
                (start == sentence.opened or self._is_set_off(other))
                and after in self.clauses.verb_at
                and self.word(after).endswith(self.small.present)
            )
        ):
            return False
        if other.first - start >= self.settings.agent_reach:
            return False
        clause = self.clauses.of(other.first)
        if self.is_ensured(clause):
            return False
        if self._ends_with_infinitive(clause, after):
            return False
        if clause and not (
            self._has_verb(other, clause)
            or self.clauses.word(start) in self.small.subordinate
        ):  # one of a list of persons
            return False
        if is_one_of(self.clauses, other):
            return True  # "en af dine kolleger laver …"
        before = max(self.clauses.subject_start(clause), other.first - self.reach)
        if self.clauses.any_word(start + 1, start + 2, self.small.relative):
            before = max(before, start + 1)  # "till vilka byrån gör annonser"
        return not self.clauses.any_word(before, other.first, self.small.preposition)

    def _is_set_off(self, other: Match) -> bool:
        """Whether a person stands in brackets of her own ("SEO (Mette skriver …)")."""
        return self.clauses.is_set_off(self.clauses.of(other.first))

    def _ends_with_infinitive(self, clause: int, at: int) -> bool:
        """Whether a clause of a list ends with an infinitive ("monteurs bijstaan, …")."""
        clauses, end = self.clauses, self.clauses.end(clause)
        if at + 1 < end and self.word(at + 1) in self.small.conjunctions:
            at += 2  # "… inwerken en aansturen"
        return (
            bool(clauses.sentence.bounds)
            and at + 1 == end
            and at in clauses.verb_at
            and not self.word(at).endswith(self.small.present)
        )

    def is_owner_at(self, at: int) -> bool:
        """Whether the person at a token only owns something ("kundernes mails")."""
        return self.word(self.at[at].last).endswith(self.small.genitive)

    def is_in_company(self, other: Match) -> bool:
        """Whether somebody only keeps company in a task ("sammen med Maja")."""
        return other.first - 1 in self._company_at

    def _is_addressed(self, other: Match, clause: int) -> bool:
        """Whether the applicant is named in the clause, "your" before a person apart.

        One who opens a clause of her own is not ("vår chef sätter målen så att du …").
        """
        named = self.clauses.applicants_of.get(clause, ())
        return any(
            not self._owns(m, other)
            and not (other.last < m.first and self.clauses.turns_at(m.first))
            for m in named
        )

    def _owns(self, applicant: Match, other: Match) -> bool:
        """Whether a word for the applicant only says whose colleague somebody is."""
        if not self.clauses.is_owner(applicant):
            return False
        between = range(applicant.last + 1, other.first)
        return len(between) < self.reach and not any(
            self.word(at) in self.small.function_words or at in self.clauses.verb_at
            for at in between
        )
