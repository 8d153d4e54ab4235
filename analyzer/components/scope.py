"""The status of what one sentence names: its cues, and how far each reaches."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from analyzer.components.actors import Actors
from analyzer.components.addressed import is_condition, is_gladness
from analyzer.components.by_section import BySection
from analyzer.components.clauses import Clauses
from analyzer.components.denials import Denials
from analyzer.components.handover import Handover
from analyzer.components.learned import Learned
from analyzer.components.neighbours import (
    lists_team,
    only_judges,
    staff_counted_at,
)
from analyzer.components.objects import TaskObjects
from analyzer.components.provided import Provided
from analyzer.components.reach import Reach
from analyzer.components.turns import Turns
from analyzer.lexicon.cues import DECIDING, MERIT
from analyzer.spans import ASKING, Match
from analyzer.taxonomy import Taxonomy

__all__ = ["Scope", "StatusRules"]


class StatusRules(NamedTuple):
    """Kinds of rules that decide; one is left out to measure what it is worth."""

    cues: bool = True
    actors: bool = True
    denials: bool = True


class Scope:
    """The cues of one sentence and how far each reaches.

    Parameters
    ----------
    clauses : Clauses
        Of the sentence.
    named : sequence of Match
        The skills it names.
    actors : Actors
        Who does what the sentence names.
    taxonomy : Taxonomy
        What is a language, and what a task may be about.
    disciplines : mapping of str to str
        Skill id to its discipline.
    rules : StatusRules
        Those that decide.
    """

    def __init__(
        self,
        clauses: Clauses,
        named: Sequence[Match],
        actors: Actors,
        taxonomy: Taxonomy,
        disciplines: Mapping[str, str],
        rules: StatusRules,
    ) -> None:
        self.clauses = clauses
        self.sentence = clauses.sentence
        self.cues = self.sentence.status_cues
        self.reach = None if DECIDING.isdisjoint(self.cues) else Reach(clauses, named)
        self.counted_at = staff_counted_at(self.sentence)
        self.lists_team = lists_team(clauses)
        self.actors = actors
        self.rules = rules
        self.denials = Denials(clauses, named)
        self.learned = Learned(clauses, taxonomy.languages)
        self.objects = TaskObjects(clauses, named, disciplines, taxonomy.objects)
        self.turns = Turns(clauses, named)
        self.handover = Handover(clauses, named)
        self.by_section = BySection(clauses, actors, self.turns)
        self.provided = Provided(clauses, self.turns.naming)
        self._merit_denied: bool | None = None
        self.told_above = self._tell_above()

    def status_of(self, match: Match) -> tuple[str, str]:
        """Status of a match and the rule that gave it: the first that says something."""
        found = self.job_of() or self.proviso_of(match) or self.handover_of(match)
        if found is None and self.rules.denials:
            found = self.denial_of(match) or self.study_of(match)
        if found is None:
            found = self.language_of(match) or self.object_of(match)
        if found is None and self.rules.cues:
            found = self.cue_of_answer() or self.cue_of_clause(match)
        if found is None:
            found = self.team_of(match)
        if found is None and self.rules.actors:
            found = self.actor_of(match)
        if found is None and self.rules.cues:
            found = (
                self.cue_of_list(match)
                or self.cue_of_intro()
                or self.condition_of(match)
            )
        return found or self.by_section.status_of(match)

    def job_of(self) -> tuple[str, str] | None:
        """Another job than this one, unless it is for whom lacks something.

        "Kan du ikke skrive, er det ikke et job for dig" demands what it denies.
        """
        clauses, small = self.clauses, self.clauses.small
        opened = self.sentence.opened
        denying = small.negation | small.without
        turns = (
            not clauses.any_word(opened, cue.first, denying)
            for cue in self.cues.get("other_job", ())
        )
        return ("absent", "other-job") if any(turns) else None

    def proviso_of(self, match: Match) -> tuple[str, str] | None:
        """Phrase behind the match without which one is out ("uden X går det ikke").

        It is said of the match in its own clause, or in the condition before it.
        """
        if "indispensable" not in self.cues:
            return None
        clauses = self.clauses
        for cue in self.cues["indispensable"]:
            own, clause = clauses.of(match.first), clauses.of(cue.first)
            if cue.first > match.last and (
                clause == own or (clause == own + 1 and is_condition(clauses, own))
            ):
                return "required", "demand-cue"
        return None

    def handover_of(self, match: Match) -> tuple[str, str] | None:
        """What others did until now, or nobody does, and the applicant is to do."""
        given = self.handover.gives(match) or self.actors.brackets.name_applicant(match)
        return ("required", "handed-over") if given else None

    def denial_of(self, match: Match) -> tuple[str, str] | None:
        """Small word that denies the match, or phrase that puts another in its place.

        Two that deny demand it ("uden SEO kan du ikke …").
        """
        if self.denials.lacks(match):
            return "required", "demand-cue"
        return ("absent", "not-needed") if self.denials.deny(match) else None

    def study_of(self, match: Match) -> tuple[str, str] | None:
        """Field of a study, which is learned and not done."""
        return ("absent", "study") if self.learned.in_study(match) else None

    def language_of(self, match: Match) -> tuple[str, str] | None:
        """Language that is to be mastered, which is no skill."""
        return ("absent", "language") if self.learned.of_language(match) else None

    def object_of(self, match: Match) -> tuple[str, str] | None:
        """Topic, thing sold or aim, which a task has and does not ask for."""
        found = self.objects.kind_of(match)
        return ("absent", found) if found else None

    def cue_of_answer(self) -> tuple[str, str] | None:
        """Cue of the short answer to a question or a colon ("SEO? Not needed.").

        One that is glad of it "but" does not need it makes a merit.
        """
        answer = self.actors.following
        if self.sentence.end_mark not in ("?", ":") or answer is None:
            return None
        if answer.words > self.clauses.settings.answer_words:
            return None
        if self.sentence.end_mark == ":" and not only_judges(self.clauses, answer):
            return None
        cues = answer.status_cues
        if "not_needed" in cues and any(
            cue.first > answer.opened for cue in cues.get("contrast", ())
        ):
            return "preferred", "merit-cue"
        return self.decided(cues)

    def cue_of_clause(self, match: Match) -> tuple[str, str] | None:
        """Cue in the clause of the match itself."""
        return self.decided(self.reach.in_clause(match)) if self.reach else None

    def cue_of_list(self, match: Match) -> tuple[str, str] | None:
        """Cue of a neighbouring clause that has the match in its scope.

        What is welcome, "but no must", is a merit.
        """
        if self.reach is None:
            return None
        of = self.clauses.of
        if any(
            cue.first > match.last
            and of(cue.first) in self.clauses.contrasting
            and of(cue.first) not in self.turns.naming
            and not self.clauses.subject_between(of(match.first) + 1, of(cue.first))
            for cue in self.cues.get("not_needed", ())
        ):
            return "preferred", "merit-cue"
        return self.decided(self.reach.beyond_clause(match) - {"required"})

    def decided(self, values: Iterable[str]) -> tuple[str, str] | None:
        """Status that a set of cues amounts to.

        A merit that is also called unnecessary ("a plus, but no must"), or that can be
        learned there, is a merit.
        """
        found = set(values)
        if "taught" in found and "preferred" not in found:
            return "absent", "taught"
        if not MERIT.isdisjoint(found):
            return "preferred", "merit-cue"
        if "not_needed" in found:
            if self._is_merit_denied():
                return "preferred", "merit-cue"
            return "absent", "not-needed"
        if "required" in found:
            return "required", "demand-cue"
        return None

    def _is_merit_denied(self) -> bool:
        """Whether what is called unnecessary is a merit too ("a plus, but no must").

        A merit of another clause that names something is that one's.
        """
        if self._merit_denied is not None:
            return self._merit_denied
        clauses = self.clauses
        denied = {clauses.of(cue.first) for cue in self.cues.get("not_needed", ())}
        self._merit_denied = any(
            not denied
            or clauses.of(cue.first) in denied
            or clauses.of(cue.first) not in self.turns.naming
            for value in MERIT
            for cue in self.cues.get(value, ())
        )
        return self._merit_denied

    def team_of(self, match: Match) -> tuple[str, str] | None:
        """Colleagues whom a firm counts up ("vi er 14 personer: copy, web")."""
        counted = self.lists_team or match.first > self.counted_at
        return ("absent", "team") if counted else None

    def actor_of(self, match: Match) -> tuple[str, str] | None:
        """Somebody else who does it: an agency, a colleague, a team."""
        if self.sentence.section == "ticked":
            return None  # a list of what the applicant does, each in its own words
        others = self.actors.others_do(match) and not self.turns.hands_back(match)
        return ("absent", "others") if others else None

    def cue_of_intro(self) -> tuple[str, str] | None:
        """Cue of the introduction of the list in which the sentence stands."""
        found = self.told_above
        return (found[0], f"list-{found[1]}") if found else None

    def condition_of(self, match: Match) -> tuple[str, str] | None:
        """Condition from which nothing follows but that one would be glad of it."""
        merit = self.sentence.section in ASKING and self.provided.makes_merit(match)
        return ("preferred", "merit-cue") if merit else None

    def _tell_above(self) -> tuple[str, str] | None:
        """What the introduction of the list says of all that the sentence names."""
        intro = self.sentence.listed_under
        if intro is None:
            return None
        told = self.clauses.of_sentence(intro)
        found = self.decided(
            cue.value
            for cues in intro.status_cues.values()
            for cue in cues
            if not is_gladness(told, cue)
        )
        if found != ("absent", "not-needed"):
            return found
        # "Meriter (inga krav):", "Niet verplicht, maar tof:"
        small = told.small
        glad = told.has_any(small.but | small.affirming) or any(
            cue.value == "merits" for cue in intro.of("heading")
        )
        return ("preferred", "merit-cue") if glad else found
