"""Who does what is named: the applicant, or somebody else.

The three languages put the finite verb second, so a person who acts stands before it or
right behind it: "vores bureau laver annoncerne", "annoncerne laver vores bureau".

An ad may name hundreds of persons in one sentence, so persons are looked up by where
they stand, never all for each thing named.
"""

from collections.abc import Set

from analyzer.components.agents import Agents
from analyzer.components.brackets import Brackets
from analyzer.components.clauses import Clauses
from analyzer.components.departments import Departments
from analyzer.components.elsewhere import Elsewhere
from analyzer.components.firm import Firm
from analyzer.components.front import Front
from analyzer.components.inverted import Inverted
from analyzer.components.neighbours import hands_to_applicant, takes_up
from analyzer.components.of_clauses import OfClauses
from analyzer.components.persons import Persons, is_object
from analyzer.components.relatives import Relatives
from analyzer.lazy import lazy
from analyzer.spans import Match, Sentence

__all__ = ["Actors"]


class Actors(OfClauses):
    """Who does what one sentence names.

    Parameters
    ----------
    clauses : Clauses
        Of the sentence.
    following : Sentence or None
        The sentence behind it, unless that is a heading.
    departments : set of str
        Skills after which departments are named.
    """

    def __init__(
        self, clauses: Clauses, following: Sentence | None, departments: Set[str]
    ) -> None:
        super().__init__(clauses)
        self.following = following
        self._departments = departments
        self.may_name_others = bool(clauses.others)
        cues = clauses.sentence.status_cues
        self.may_name_departments = self.may_name_others or "beside" in cues
        self.may_lie_elsewhere = (
            "elsewhere" in cues
            or "placed" in cues
            or clauses.has_any(self.small.agent)
            or clauses.has_any(self.small.realm)
        )
        opened = self.word(clauses.sentence.opened)
        self.may_name_firm = "employer" in cues or opened in self.small.our

    @lazy
    def front(self) -> Front:
        """Fronts of the clauses."""
        return Front(self.clauses)

    @lazy
    def firm(self) -> Firm:
        """The firm, where it acts."""
        return Firm(self.clauses)

    @lazy
    def agents(self) -> Agents:
        """Somebody whom no list knows."""
        return Agents(self.clauses)

    @lazy
    def persons(self) -> Persons:
        """Other persons and firms of the sentence."""
        return Persons(self.clauses)

    @lazy
    def relatives(self) -> Relatives:
        """What relative clauses tell of them."""
        return Relatives(self.front, self.persons)

    @lazy
    def brackets(self) -> Brackets:
        """What stands in brackets."""
        return Brackets(self.front, self.persons)

    @lazy
    def departments(self) -> Departments:
        """Departments of the sentence."""
        return Departments(self.clauses, self.persons, self._departments)

    @lazy
    def inverted(self) -> Inverted:
        """Who stands behind a verb."""
        return Inverted(self.front, self.persons)

    @lazy
    def elsewhere(self) -> Elsewhere:
        """What lies with somebody else."""
        return Elsewhere(self.front, self.persons)

    def others_do(self, match: Match) -> bool:
        """Whether somebody else does what the match names, and the applicant does not."""
        return self._are_others(match) and not (
            self.falls_to_applicant or self._tells_of_applicant(match)
        )

    def _are_others(self, match: Match) -> bool:
        """Whether somebody else is told to do it, whatever else is."""
        if self.may_name_others and (
            self.bears_name(match)
            or self.is_done_by(match)
            or self.relatives.tell_of(match)
            or self.relatives.follow(match)
            or self.inverted.takes_in_subject(match)
        ):
            return True
        return (
            self.is_taken_up
            or (bool(self.clauses.sentence.bounds) and self.brackets.give_away(match))
            or (self.may_name_firm and self.firm.does(match))
            or (self.may_name_departments and self.departments.names(match))
            or (self.may_lie_elsewhere and self.elsewhere.takes(match))
            or (
                bool(self.clauses.verbs)
                and (
                    self.leads_by_name(match)
                    or self.inverted.follows_verb(match)
                    or self.agents.act(match)
                )
            )
        )

    def _tells_of_applicant(self, match: Match) -> bool:
        """Whether a match holds what the applicant does ("budgettet, som du lægger")."""
        clauses = self.clauses
        within = match.first + 2, match.last
        return clauses.names_applicant(*within) and any(
            self.word(at - 1) in self.small.relative
            for at in clauses.applicant_at
            if within[0] <= at < within[1]
        )

    def bears_name(self, match: Match) -> bool:
        """Whether the match is a part of somebody's title ("SEO-specialist").

        It is not where the person is its object ("werving van nieuwe marketeers").
        """
        return self.persons.ends_title(match) or (
            match.last + 1 in self.persons.at
            and not self.clauses.any_word(
                match.first, match.last + 1, self.small.preposition
            )
            and not self.front.is_verb(match)
        )

    def is_done_by(self, match: Match) -> bool:
        """Whether a person leads the clause, or an earlier one that it goes on from."""
        if not (self.persons.leaders or self.persons.behind_by):
            return False
        near = self.settings.actor_reach
        clause = self.clauses.of(match.first)
        for other in self.persons.behind_by.get(clause, ()):
            if other.first > match.last + near:
                break
            if (
                match.first - other.last <= near
                and not is_object(other, match)
                and not self.clauses.turns_between(other.last, match.last + 1)
            ):
                return True
        carrier = self.persons.carriers.get(clause)
        leaders = self.persons.leaders.get(clause, ())
        if any(self._opens_with(other, match) for other in leaders):
            return True
        return any(
            match.first > other.last
            and match.first - other.last <= near
            and not is_object(other, match)
            and not self.clauses.turns_between(other.last, match.first)
            for other in (*leaders, *([carrier] if carrier else ()))
        )

    def _opens_with(self, other: Match, match: Match) -> bool:
        """Whether a match takes in its own subject ("produktcheferna bestämmer …").

        Or is that subject ("et eksternt bureau hjælper os").
        """
        clauses, verb = self.clauses, other.last + 1
        if verb not in clauses.verb_at:
            return False
        if other.last == match.last:
            opens = match.first - clauses.start(clauses.of(match.last)) in (0, 1)
            told = opens and clauses.sentence.end_mark == "."
            return told and self.word(verb).endswith(self.small.active)
        if other.first != match.first:
            return False
        word = self.word(verb)
        if verb == match.last and not word.endswith(self.small.present):
            return False  # it may be the object ("fotografen boeken")
        return verb <= match.last and word.endswith(self.small.active)

    def leads_by_name(self, match: Match) -> bool:
        """Whether a name, or "they", and a verb in the present open the clause.

        So in "Line skriver nyhedsbrevet".
        """
        clauses = self.clauses
        clause = clauses.of(match.first)
        at = clauses.start(clause)
        if at + 1 > match.first or clauses.sentence.bullet:
            return False
        return (
            at + 1 in clauses.verb_at
            and (self.word(at) in self.small.they or self._is_name(at))
            and self.word(at + 1).endswith(self.small.present)
            and not clauses.names_applicant(at, clauses.end(clause))
        )

    def _is_name(self, at: int) -> bool:
        """Whether a token looks like a name, and is no small word with a capital."""
        named = self.small.is_name(self.clauses.words[at])
        return named and self.word(at) not in self.small.function_words

    @lazy
    def is_taken_up(self) -> bool:
        """Whether the next sentence says that others do it ("Det gør Jonas.")."""
        later = self.following
        return later is not None and takes_up(self.clauses, later)

    @lazy
    def falls_to_applicant(self) -> bool:
        """Whether the next sentence says that the applicant does it ("Det gør du.")."""
        later = self.following
        return later is not None and hands_to_applicant(self.clauses, later)
