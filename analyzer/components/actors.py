"""Who does what is named: the applicant, or somebody else.

The three languages put the finite verb second, so a person who acts stands before it or
right behind it: "vores bureau laver annoncerne", "annoncerne laver vores bureau".

An ad may name hundreds of persons in one sentence, so persons are looked up by where
they stand, never all for each thing named.
"""

from collections.abc import Sequence, Set

from analyzer.components.agents import Agents
from analyzer.components.brackets import Brackets
from analyzer.components.clauses import Clauses
from analyzer.components.departments import Departments
from analyzer.components.elsewhere import Elsewhere
from analyzer.components.firm import Firm
from analyzer.components.front import Front
from analyzer.components.inverted import Inverted
from analyzer.components.named import some_act
from analyzer.components.neighbours import hands_to_applicant, takes_up
from analyzer.components.of_clauses import OfClauses
from analyzer.components.persons import Persons
from analyzer.components.relatives import Relatives
from analyzer.components.verbless import Verbless
from analyzer.spans import Match, Sentence

__all__ = ["Actors"]


class Actors(OfClauses):
    """Who does what one sentence names.

    Parameters
    ----------
    clauses : Clauses
        Of the sentence.
    named : sequence of Match
        The skills it names.
    following : Sentence or None
        The sentence behind it, unless that is a heading.
    departments : set of str
        Skills after which departments are named.
    """

    def __init__(
        self,
        clauses: Clauses,
        named: Sequence[Match],
        following: Sentence | None,
        departments: Set[str],
    ) -> None:
        super().__init__(clauses)
        self.following = following
        self.front = front = Front(clauses)
        self.persons = persons = Persons(clauses)
        self.brackets = Brackets(front, persons)
        self.inverted = Inverted(front, persons)
        # Each of these only where the sentence has what it is told by.
        parts = clauses.sentence.bounds
        self.verbless = Verbless(front, persons, named) if parts else None
        cues, others = clauses.sentence.status_cues, bool(clauses.others)
        told_of = others or ("employer" in cues and clauses.has_any(self.small.where))
        self.relatives = Relatives(front, persons) if told_of else None
        self.departments = (
            Departments(clauses, persons, departments)
            if others or "beside" in cues
            else None
        )
        lies_elsewhere = (
            "elsewhere" in cues
            or "placed" in cues
            or clauses.has_any(self.small.agent)
            or clauses.has_any(self.small.realm)
        )
        self.elsewhere = Elsewhere(front, persons, named) if lies_elsewhere else None
        opened = self.word(clauses.sentence.opened)
        is_named = "employer" in cues or opened in self.small.our
        self.firm = Firm(clauses) if is_named else None
        self.agents = Agents(front, persons) if clauses.verbs else None
        # Whether the next sentence says that others do it ("Det gør Jonas.").
        self.is_taken_up = following is not None and takes_up(clauses, following)
        self._falls_to_applicant: bool | None = None

    def others_do(self, match: Match) -> bool:
        """Whether somebody else does what the match names, and the applicant does not."""
        return self._are_others(match) and not (
            self.falls_to_applicant or self._tells_of_applicant(match)
        )

    def _are_others(self, match: Match) -> bool:
        """Whether somebody else is told to do it, whatever else is."""
        if self.relatives is not None and (
            self.bears_name(match)
            or self.is_done_by(match)
            or self.relatives.tell_of(match)
            or self.relatives.follow(match)
            or self.inverted.takes_in_subject(match)
        ):
            return True
        return (
            self.is_taken_up
            or self._is_alike(match)
            or (self.verbless is not None and self.verbless.give_away(match))
            or self.brackets.give_away(match)
            or (self.firm is not None and self.firm.does(match))
            or (self.departments is not None and self.departments.names(match))
            or (self.elsewhere is not None and self.elsewhere.takes(match))
            or (
                self.agents is not None
                and (
                    self.leads_by_name(match)
                    or self.inverted.acts_before(match)
                    or self.inverted.follows_verb(match)
                    or self.agents.act(match)
                )
            )
        )

    def _is_alike(self, match: Match) -> bool:
        """Whether it is with a match as with another that others do ("liksom SEO")."""
        other = self.verbless.likened(match) if self.verbless is not None else None
        return other is not None and self.others_do(other)

    def _tells_of_applicant(self, match: Match) -> bool:
        """Whether a match holds what the applicant does ("budgettet, som du lægger").

        Or goes on to it from what somebody else does ("avisen ringer, og du sender …").
        """
        if self.clauses.names_applicant(match.first, match.first + 1):
            return True
        return any(
            self.word(at - 1) in self.small.relative or self.clauses.turns_at(at)
            for at in range(match.first + 2, match.last)
            if self.clauses.names_applicant(at, at + 1)
        )

    def bears_name(self, match: Match) -> bool:
        """Whether the match is a part of somebody's title ("SEO-specialist").

        It is not where the person is its object ("werving van nieuwe marketeers").
        """
        return self.persons.ends_title(match) or (
            match.last + 1 in self.persons.at
            and not self.persons.is_owner_at(match.last + 1)
            and not self.clauses.any_word(
                match.first, match.last + 1, self.small.preposition
            )
            and not self.front.is_verb(match)
        )

    def is_done_by(self, match: Match) -> bool:
        """Whether a person leads the clause, or an earlier one that it goes on from."""
        clause = self.clauses.of(match.first)
        for other in self.persons.behind_by.get(clause, ()):
            if other.first > match.last + self.settings.actor_reach:
                break
            if (
                not self.clauses.turns_between(other.last, match.last + 1)
                # "… en vindt het fijn dat het werk door een bureau …"
                and not self.clauses.any_word(
                    match.last + 1, other.first, self.small.that
                )
            ):
                return True
        carrier = self.persons.carriers.get(clause)
        leaders = self.persons.leaders.get(clause, ())
        if any(self._opens_with(other, match) for other in leaders):
            return True
        return any(
            match.first > other.last
            and not self.clauses.turns_between(other.last, match.first)
            for other in (*leaders, *([carrier] if carrier else ()))
        )

    def _opens_with(self, other: Match, match: Match) -> bool:
        """Whether a match takes in its own subject ("produktcheferna bestämmer …").

        Or is that subject ("et eksternt bureau hjælper os").
        """
        clauses, verb = self.clauses, other.last + 1
        word = self.word(verb)
        if verb not in clauses.verb_at or not word.endswith(self.small.active):
            return False
        if other.last == match.last:
            return clauses.sentence.end_mark == "."
        # Not the object of an infinitive ("fotografen boeken").
        return other.first == match.first and word.endswith(self.small.present)

    def leads_by_name(self, match: Match) -> bool:
        """Whether a name, or "they", and a verb in the present open the clause.

        So in "Line skriver nyhedsbrevet".
        """
        clauses = self.clauses
        clause = clauses.of(match.first)
        at, end = clauses.subject_start(clause), clauses.end(clause)
        is_item = clauses.sentence.bullet and not clauses.is_set_off(clause)
        if is_item or clauses.names_applicant(at, end):
            return False
        if self._goes_on_from_name(clause):
            return True
        if at == match.first:
            return False
        below = at
        while self._opens_below(below):
            below += 1
        is_below = at < below or (clause > 0 and self._opens_below(at - 1))
        if is_below and below < match.first:  # "… så Sara kan koncentrere sig om SEO"
            return self._is_name(below) or some_act(clauses, below)
        if some_act(clauses, at):
            return True
        if self.word(at) not in self.small.they and not self._is_name(at):
            return False
        if at + 1 in clauses.verb_at and self.word(at + 1).endswith(self.small.present):
            return True
        return self._names_lead(at)

    def _goes_on_from_name(self, clause: int) -> bool:
        """Whether a clause tells what a name does ("Line, som du kender, skriver …").

        The relative clause between them may name the applicant.
        """
        clauses = self.clauses
        at = clauses.start(clause)
        if clause < 2 or at not in clauses.verb_at:
            return False
        between = clauses.start(clause - 1)
        return (
            self.word(at).endswith(self.small.present)
            and clauses.any_word(between, between + 2, self.small.relative)
            and self.persons.apposition.only_names(clause - 2)
        )

    def _opens_below(self, at: int) -> bool:
        """Whether a word opens a clause below another, and can be nothing else."""
        word, small = self.word(at), self.small
        return word in small.subordinate and word not in small.preposition

    def _names_lead(self, at: int) -> bool:
        """Whether what stands behind a name at a token goes on to its verb.

        So a second name ("Mette og Jonas laver …"), a place ("Annika på kontoret sköter
        …"), or what somebody is ("Sofie er ansvarlig for …").
        """
        behind, verb_at = self.word(at + 1), self.clauses.verb_at
        if behind in self.small.copula:
            return at + 2 in verb_at
        second = behind in self.small.conjunctions and self._is_name(at + 2)
        return (second or behind in self.small.preposition) and at + 3 in verb_at

    def _is_name(self, at: int) -> bool:
        """Whether a token looks like a name, and is no common word with a capital.

        An inflected word that opens the sentence is one before a verb of doing only:
        "Mads laver SEO", but "Goda kunskaper i SEO".
        """
        clauses = self.clauses
        word = self.word(at)
        if not clauses.is_name(at) or word in self.small.function_words:
            return False
        if at != clauses.sentence.opened or not self.small.is_inflected(word):
            return True
        acts = any(cue.first == at + 1 for cue in clauses.cues("deals"))
        # A noun may look like a verb ("Daglige analyser af …").
        return acts and not clauses.any_word(at + 2, at + 3, self.small.preposition)

    @property
    def falls_to_applicant(self) -> bool:
        """Whether the next sentence says that the applicant does it ("Det gør du.")."""
        if self._falls_to_applicant is None:
            later = self.following
            self._falls_to_applicant = later is not None and hands_to_applicant(
                self.clauses, later
            )
        return self._falls_to_applicant
