"""How far a cue of status reaches: its clause, the list around it, a condition before it.

"X, Y og Z er en fordel" reaches back over the list, "gerne X" only forward, "(gerne)"
only to what stands before the bracket, and "kan du X, er det en fordel" to the condition.
"""

from collections.abc import Sequence

from analyzer.components.addressed import is_gladness
from analyzer.components.clauses import Clauses, any_between
from analyzer.components.cue_clauses import CueClauses
from analyzer.components.of_clauses import OfClauses
from analyzer.lexicon.cues import DECIDING, MERIT
from analyzer.spans import Match

__all__ = ["Reach"]


class Reach(OfClauses):
    """Reach of the cues of one sentence."""

    def __init__(self, clauses: Clauses, named: Sequence[Match]) -> None:
        super().__init__(clauses)
        self._over = CueClauses(clauses, sorted(match.first for match in named))
        self.ends = sorted(match.last for match in named)
        self.own: dict[int, list[Match]] = {}
        # Last tokens of other persons; a person who is a part of a skill is none.
        self._others_end = {m.last for m in clauses.others}.difference(
            at for m in named for at in range(m.first, m.last + 1)
        )
        for value in DECIDING.intersection(clauses.sentence.status_cues):
            for cue in clauses.cues(value):
                if value == "not_needed" and (
                    self._is_of_others(cue) or self._denies_all(cue)
                ):
                    continue
                if value in MERIT and self._is_denied(cue):
                    continue
                if value == "modest":
                    if self._is_made_up_for(cue):
                        continue
                    cue = cue._replace(value="not_needed")
                self.own.setdefault(clauses.of(cue.first), []).append(cue)
        self.taught_behind = self._find_taught()
        self._beyond: dict[int, frozenset[str]] = {}
        self._spans: list[tuple[str, int, int, int]] | None = None

    def _find_taught(self) -> set[int]:
        """Last tokens of what is taught, as brackets behind it say ("Braze (lærer vi dig)").

        The task that it serves is done all the same.
        """
        clauses = self.clauses
        starts = {
            clauses.start(own)
            for own, cues in self.own.items()
            for cue in cues
            if cue.value == "taught" and clauses.is_set_off(own)
        }
        return {start - 2 for start in starts}  # the brackets open between the two

    def _is_of_others(self, cue: Match) -> bool:
        """Whether a cue tells of another person ("som chefen inte behöver …")."""
        near = range(cue.first - self.clauses.settings.verb_reach, cue.first)
        return any(at in self._others_end for at in near)

    def _denies_all(self, cue: Match) -> bool:
        """Whether not all of it is needed, but some ("ikke … på alle messer")."""
        clauses = self.clauses
        end = clauses.end(clauses.of(cue.first))
        return clauses.any_word(cue.last + 1, end, self.small.entire)

    def _is_made_up_for(self, cue: Match) -> bool:
        """Whether a "but" says what is wanted all the same ("… men kende det vigtigste")."""
        clauses = self.clauses
        own = clauses.of(cue.first)
        behind = (own + 1, own + 2)  # a comma may part the "but" from it
        return not clauses.contrasting.isdisjoint(behind)

    def _is_denied(self, cue: Match) -> bool:
        """Whether a small word denies a merit ("ikke en fordel, men et krav")."""
        before = cue.first - 1
        return (
            before >= self.clauses.sentence.opened
            and self.clauses.word(before) in self.clauses.small.negation
        )

    def in_clause(self, match: Match) -> set[str]:
        """Lists whose cues hold for a match in their own clause."""
        cues = self.own.get(self.clauses.of(match.first), ())
        found = {cue.value for cue in cues if self._holds(cue, match)}
        return found | {"taught"} if match.last in self.taught_behind else found

    def beyond_clause(self, match: Match) -> frozenset[str]:
        """Lists with a cue in another clause that holds for a match."""
        clause = self.clauses.of(match.first)
        known = self._beyond.get(clause)
        if known is None:
            found = {
                value
                for value, own, first, last in self.spans
                if first <= clause <= last and clause != own
            }
            if "not_needed" in found and self._is_affirmed(clause):
                found.discard("not_needed")
            known = self._beyond[clause] = frozenset(found)
        return known

    def _is_affirmed(self, clause: int) -> bool:
        """Whether what opens or ends a clause sets it against a denial ("… wel").

        A word that parts clauses stands beside it.
        """
        sentence = self.clauses.sentence
        start, end = self.clauses.start(clause), self.clauses.end(clause)
        return any(
            sentence.opened <= at < sentence.last
            and self.word(at) in self.small.affirming
            for at in (start - 1, start, end - 1, end)
        )

    @property
    def spans(self) -> list[tuple[str, int, int, int]]:
        """List, own, first and last clause of each cue that reaches beyond its own."""
        if self._spans is None:
            self._spans = [
                (cue.value, own, first, last)
                for own, cues in self.own.items()
                for cue in cues
                if not is_gladness(self.clauses, cue)
                for first, last in [(self._over.first(cue), self._over.last(cue))]
                if first < own or last > own
            ]
        return self._spans

    def _holds(self, cue: Match, match: Match) -> bool:
        """Whether a cue holds for a match in its own clause."""
        if (
            cue.value == "not_needed"
            and match.last < cue.first
            and self.clauses.word(cue.first) in self.clauses.small.without
        ):
            return False  # "leda projekt utan personalansvar"
        if self._is_of_other_half(cue, match):
            return False
        if (
            cue.value in MERIT
            and match.last < cue.first
            and (
                self._over.tells_of_what_follows(cue)
                or self._is_parted(match, cue)
                or self._opens_condition(match.last + 1, cue.first)
            )
        ):
            return False
        if cue.value == "taught" and (
            self._goes_on_behind(cue, match) or self._is_over_before(cue, match)
        ):
            return False
        if cue.value == "not_needed" and self.clauses.any_word(
            cue.last + 1, match.last, self.clauses.small.but
        ):
            return False  # "du laver ikke SEO men nyhedsbreve"
        if cue.value != "preferably":
            return True
        if is_gladness(self.clauses, cue):
            return False
        if match.last > cue.last:
            return True
        end = self.clauses.end(self.clauses.of(cue.first))
        behind = any_between(self.ends, cue.last + 1, end)
        return not (behind or self._qualifies(cue, end))

    def _goes_on_behind(self, cue: Match, match: Match) -> bool:
        """Whether an "and" and a verb part a match from a cue ("… og kører selv SEO")."""
        clauses, small = self.clauses, self.clauses.small
        return any(
            clauses.word(at) in small.conjunctions
            and at + 1 in clauses.verb_at
            and clauses.word(at + 1).endswith(small.present)
            for at in range(cue.last + 1, match.first)
        )

    def _is_over_before(self, cue: Match, match: Match) -> bool:
        """Whether a match is what one does after a cue ("efter oplæring skriver du …")."""
        clauses, small = self.clauses, self.clauses.small
        opens = clauses.word(clauses.start(clauses.of(cue.first)))
        return opens in small.preposition and any(
            clauses.names_applicant(at + 1, at + 2)
            and clauses.word(at) not in small.below
            for at in range(cue.last + 1, match.last)
        )

    def _is_of_other_half(self, cue: Match, match: Match) -> bool:
        """Whether an "and" parts a match from a cue that another answers for its half.

        So in "SEO er et krav, og film er en fordel" without a comma.
        """
        clauses = self.clauses
        for other in self.own[clauses.of(cue.first)]:
            if (other.value in MERIT) == (cue.value in MERIT):
                continue
            first, last = sorted((cue, other), key=lambda m: m.first)
            joint = next(
                (
                    at
                    for at in range(first.last + 1, last.first)
                    if clauses.word(at) in clauses.small.conjunctions
                ),
                None,
            )
            if joint is not None and (match.first < joint) != (cue.first < joint):
                return True
        return False

    def _opens_condition(self, first: int, end: int) -> bool:
        """Whether a condition of the applicant's opens between two tokens."""
        clauses = self.clauses
        return any(
            clauses.word(at) in clauses.small.condition
            and clauses.names_applicant(at + 1, end)
            for at in range(first, end)
        )

    def _is_parted(self, match: Match, cue: Match) -> bool:
        """Whether another demand opens between a match and a cue.

        So in "je hebt ervaring met SEO en kennis van WordPress is een pluspunt".
        """
        clauses = self.clauses
        between = range(match.last + 2, cue.first)
        return clauses.names_applicant(
            clauses.start(clauses.of(match.first)), match.first
        ) and any(
            demand.value == "experience"
            and demand.first in between
            and clauses.word(demand.first - 1) in clauses.small.conjunctions
            for demand in clauses.sentence.of("demands")
        )

    def _qualifies(self, cue: Match, end: int) -> bool:
        """Whether a cue is said of a preposition behind it ("gerne i B2B")."""
        after = cue.last + 1
        return after < end and self.clauses.word(after) in (
            self.clauses.small.preposition
        )
