"""What says where a task lies: with somebody else, in a team, at an agency."""

from collections.abc import Sequence

from analyzer.components.front import Front
from analyzer.components.of_persons import OfPersons
from analyzer.components.persons import Persons
from analyzer.spans import Match

__all__ = ["Elsewhere"]


class Elsewhere(OfPersons):
    """What one sentence says to lie with somebody else."""

    def __init__(self, front: Front, persons: Persons, named: Sequence[Match]) -> None:
        super().__init__(front, persons)
        self._placed = self._find_placed(named)
        self._agents = self._find_agents()
        self._realms = self._find_realms()
        self._given = self._find_given()

    def takes(self, match: Match) -> bool:
        """Whether a phrase says that it lies with somebody else ("hører under HR")."""
        cues = self.clauses.sentence.status_cues
        if "elsewhere" in cues and self._is_before(cues["elsewhere"], match):
            return True
        if self._placed and match.first in self.persons.at:
            return True  # only where a thing lies ("bliver til hos vores bureau")
        if self._goes_on_without_verb(match):
            return True
        realms = [
            realm  # "økonomisk ansvar for butikken" is a duty
            for realm in self._realms
            if realm.value == "owned" or realm.first > match.last
        ]
        return (
            self.front.opens(match)
            and not self.front.is_verb(match)
            and self._is_before([*self._placed, *self._agents, *realms], match)
        )

    def _find_placed(self, named: Sequence[Match]) -> list[Match]:
        """Phrases that say where a thing lies, before a person or a team.

        Before a name, too, where it lies there and is not only done ("ligger i Holland").
        """
        clauses = self.clauses
        found: list[Match] = []
        cues = clauses.cues("placed")
        skills = (
            {at for m in named for at in range(m.first, m.last + 1)} if cues else ()
        )
        for cue in cues:
            lies = self.word(cue.first) in self.small.lies
            end = clauses.end(clauses.of(cue.last))
            behind = range(cue.last + 1, cue.last + 1 + self.reach)
            if any(
                at in self.persons.at
                or (lies and at < end and at not in skills and clauses.is_name(at))
                for at in behind
            ):
                found.append(cue)
        return found

    def _goes_on_without_verb(self, match: Match) -> bool:
        """Whether a clause leaves out the verb of the one before ("…, film hos Maja").

        So in "SEO ligger hos bureauet, annoncerne hos Maja": the same preposition.
        """
        clauses = self.clauses
        clause = clauses.of(match.first)
        if not clause or clause in clauses.with_verb or clauses.has_subject(clause):
            return False
        for each in range(clause - 1, max(clause - 1 - self.reach, -1), -1):
            if each in self._given:
                behind = match.last + 1
                return clauses.any_word(behind, clauses.end(clause), self._given[each])
            if each in clauses.with_verb:
                break
        return False

    def _find_given(self) -> dict[int, frozenset[str]]:
        """Small words with which each clause says whose a thing is."""
        clauses, small = self.clauses, self.small
        found: dict[int, frozenset[str]] = {}
        for cue in (*clauses.cues("elsewhere"), *self._placed, *self._agents):
            word = self.word(cue.last)
            if word in small.preposition or word in small.agent:
                clause = clauses.of(cue.last)
                found[clause] = found.get(clause, frozenset()) | {word}
        return found

    def _is_before(self, cues: Sequence[Match], match: Match) -> bool:
        """Whether one of such phrases follows a match, and then not the applicant."""
        for cue in cues:
            if cue.first <= match.first:
                continue
            if not self.front.reaches_back(cue.first, match) or self._is_apart(
                cue, match
            ):
                return False
            if self.clauses.any_word(match.last + 1, cue.first, self.small.that):
                return False  # "… en vindt het fijn dat het werk door een bureau …"
            if not self._names_applicant_behind(cue):
                return True
        return False

    def _is_apart(self, cue: Match, match: Match) -> bool:
        """Whether a phrase tells when, what else is done, or what the applicant does.

        So in "du tager billeder, når fotografen er hos kunden", "artiklar (layout gör
        byrån)" and "je schrijft stukjes en maakt de boekhouding".
        """
        clauses, small = self.clauses, self.small
        clause = clauses.of(cue.first)
        start = clauses.start(clause)  # a "while" may part the clauses
        if clause > clauses.of(match.last) and (
            clauses.any_word(start - 1, start + 1, small.when)
            or self.front.is_note(clause)
        ):
            return True
        return self.word(
            cue.first - 1
        ) in small.conjunctions and clauses.names_applicant(
            clauses.start(clause), match.first + 1
        )

    def _names_applicant_behind(self, cue: Match) -> bool:
        """Whether the applicant follows a phrase, "your" apart ("ligger hos din chef")."""
        clauses = self.clauses
        after = cue.last + 1
        end = min(after + self.reach, clauses.end(clauses.of(cue.last)))
        return clauses.names_applicant(after, end) and not any(
            map(clauses.is_owner, clauses.cues("applicant"))
        )

    def _find_agents(self) -> list[Match]:
        """Each "by" behind a passive: whoever follows does what stands before it.

        Unless a "but" gives it back ("… af bestyrelsen, men du følger det op").
        """
        clauses = self.clauses
        found = list(filter(self._is_passive, clauses.places_of(clauses.small.agent)))
        returned = max(filter(clauses.has_subject, clauses.contrasting), default=0)
        return [Match.at("agents", at) for at in found if clauses.of(at) >= returned]

    def _is_passive(self, by: int) -> bool:
        """Whether a verb before a "by" is passive, and no applicant or firm its subject."""
        clauses, small = self.clauses, self.clauses.small
        clause = clauses.of(by)
        start = clauses.start(clause)
        if clauses.has_subject(clause):
            return False
        opens = not clauses.is_set_off(clause)  # "(formges av vår byrå)"
        finite = any(
            clauses.word(verb).endswith(small.finite_passive)
            and not clauses.word(verb).endswith(small.no_passive)
            and clauses.word(verb - 1) not in small.preposition  # "på tværs af"
            and verb in clauses.verb_at
            for verb in range(max(start + opens, by - self.reach), by)
        )
        return finite or clauses.any_word(start, by, small.auxiliary)

    def _find_realms(self) -> list[Match]:
        """Each word that says whose a thing is, beside a name or another person."""
        clauses, small = self.clauses, self.clauses.small

        def is_person(at: int) -> bool:
            within = clauses.sentence.opened < at < clauses.sentence.last
            return within and (clauses.is_name(at) or at in self.persons.by_end)

        def is_of_person(at: int) -> bool:
            after = at + 1 < clauses.sentence.last and clauses.word(at + 1)
            return after in small.of and any(
                map(is_person, range(at + 2, at + 2 + self.reach))
            )

        places = clauses.places_of(small.realm)
        return [Match.at("owned", at) for at in places if is_person(at - 1)] + [
            Match.at("realms", at) for at in places if is_of_person(at)
        ]
