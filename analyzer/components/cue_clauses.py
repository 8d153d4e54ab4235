"""Which clauses a cue of status holds for, beyond the one it stands in."""

from collections.abc import Sequence

from analyzer.components.addressed import is_condition, leaves_open
from analyzer.components.clauses import Clauses, any_between
from analyzer.components.of_clauses import OfClauses
from analyzer.lexicon.cues import MERIT
from analyzer.spans import Match

__all__ = ["CueClauses"]

_CONDITIONED = MERIT | {"taught"}  # may be said of a condition before them


class CueClauses(OfClauses):
    """Clauses of one sentence that its cues hold for.

    Parameters
    ----------
    clauses : Clauses
        Of the sentence.
    places : sequence of int
        First tokens of the skills that it names, in order.
    """

    def __init__(self, clauses: Clauses, places: Sequence[int]) -> None:
        super().__init__(clauses)
        self._places = places

    def first(self, cue: Match) -> int:
        """First clause that a cue holds for."""
        clauses = self.clauses
        own = clauses.of(cue.first)
        end = clauses.end(own)
        alone = not self._names(clauses.start(own), end)
        bracket = clauses.opens_bracket(own)
        if bracket and self._names(clauses.start(bracket), cue.first):
            return bracket  # "nyhedsbreve (i Mailchimp, det lærer vi dig)"
        if cue.value in MERIT:
            if self.tells_of_what_follows(cue):
                return own
            if cue.value == "preferably" and cue.last + 1 < end:
                return own
            if clauses.is_set_off(own):
                return own + 1 if self._stands_before(cue) else own - 1
            if self._said_of(own) is not None:
                return own
            if alone and self._takes_up(own):
                return own - 1
            if own in clauses.contrasting and not alone:
                return own
        listed = self._ends_list(cue)
        for clause in range(own - 1, -1, -1):
            if (alone or listed) and (
                (cue.value in _CONDITIONED and is_condition(clauses, clause))
                or (cue.value == "not_needed" and leaves_open(clauses, clause))
            ):
                return clause
            if clauses.has_subject(clause):
                start = clauses.start(own)
                start += clauses.word(start) in clauses.small.copula  # ", is een pre"
                opens = alone and cue.first <= start and cue.value in MERIT
                return clause if opens else clause + 1
        return 0

    def last(self, cue: Match) -> int:
        """Last clause that a cue holds for."""
        clauses = self.clauses
        own = clauses.of(cue.first)
        last = len(clauses.sentence.bounds)
        reached = own
        if cue.value in MERIT:
            if clauses.is_set_off(own):
                return own + 1 if self._stands_before(cue) else own
            reached = self._said_of(own) or own
        elif cue.value == "not_needed" and self._denies_what_follows(cue):
            reached = own + 1
        bracketed = clauses.opens_bracket(own) > 0
        while reached < last and not (
            clauses.has_subject(reached + 1)
            or (bracketed and clauses.follows_bracket(reached + 1))
            or reached + 1 in clauses.contrasting
            or (cue.value == "preferably" and self._starts_anew(reached + 1))
        ):
            reached += 1
        return reached

    def _ends_list(self, cue: Match) -> bool:
        """Whether a cue follows a list that began before its clause ("kan du X, Y eller Z …").

        An "or" joins the last of the list; its clause opens with one, and has no subject.
        """
        clauses = self.clauses
        own = clauses.of(cue.first)
        start = clauses.start(own)
        return (
            own > 0
            and self._names(start, start + 1)
            and not clauses.has_subject(own)
            and any(
                start < other.first < cue.first for other in clauses.cues("alternative")
            )
        )

    def _stands_before(self, cue: Match) -> bool:
        """Whether brackets with a cue alone stand before what it is said of.

        So in "og (gerne) Photoshop", where nothing stands before them that it could be
        said of; "Photoshop (gerne)" has it.
        """
        clauses = self.clauses
        own = clauses.of(cue.first)
        before = clauses.start(own) - 2  # the brackets open between the two
        if cue.last + 1 < clauses.end(own):
            return False
        opens = before < clauses.sentence.opened or before in clauses.sentence.commas
        joining = clauses.small.conjunctions | clauses.small.preposition
        return (opens or clauses.word(before) in joining) and self._names(
            cue.last + 2, clauses.end(own + 1)
        )

    def _said_of(self, clause: int) -> int | None:
        """Clause that says what a cue before it is said of ("en fordel, hvis du …")."""
        clauses = self.clauses
        last = len(clauses.sentence.bounds)
        after = clause + 1
        start, end = clauses.start(clause), clauses.end(clause)
        while (
            after < last
            and self._says_nothing(after)
            and not self._names(start, end)  # nor has the cue what it is said of
        ):
            after += 1  # "et plus, men intet krav, at du …"
        if after > last:
            return None
        at = clauses.start(after)
        word = clauses.word(at) if at < clauses.sentence.last else ""
        opens = word in clauses.small.condition or word in clauses.small.that
        return after if opens else None

    def _says_nothing(self, clause: int) -> bool:
        """Whether a clause names neither a skill nor a subject."""
        start, end = self.clauses.start(clause), self.clauses.end(clause)
        return not (self._names(start, end) or self.clauses.has_subject(clause))

    def _denies_what_follows(self, cue: Match) -> bool:
        """Whether the next clause is what a cue denies ("ikke dig, der skal …")."""
        clauses = self.clauses
        end = clauses.end(clauses.of(cue.first))
        if end + 1 >= clauses.sentence.last or self._names(cue.last + 1, end):
            return False
        word, small = clauses.word(end + 1), clauses.small
        return (
            word in small.that
            or leaves_open(clauses, clauses.of(end + 1))
            or (cue.last + 1 == end and word in small.relative)
        )

    def _takes_up(self, clause: int) -> bool:
        """Whether a clause takes up the one before ("…, og det må du gerne")."""
        clauses = self.clauses
        if clause == 0:
            return False
        opens = clauses.word(clauses.opening(clause)) in clauses.small.resuming
        after = clauses.end(clause)
        return opens and not self._names(after, clauses.sentence.last)

    def _starts_anew(self, clause: int) -> bool:
        """Whether a clause opens with a demand of its own, or goes on with another."""
        clauses = self.clauses
        at = clauses.opening(clause)
        if at < clauses.end(clause) and clauses.word(at) in clauses.small.preposition:
            return True
        demands = clauses.sentence.of("demands")
        return any(cue.value == "experience" and cue.first == at for cue in demands)

    def tells_of_what_follows(self, cue: Match) -> bool:
        """Whether a condition behind a cue names what is a merit ("… om du kan SEO")."""
        clauses = self.clauses
        after, end = cue.last + 1, clauses.end(clauses.of(cue.first))
        if not self._names(after, end):
            return False
        opening = clauses.small.condition | clauses.small.that
        return not opening.isdisjoint(map(clauses.word, (cue.first, cue.last, after)))

    def _names(self, start: int, end: int) -> bool:
        """Whether a skill is named between two tokens."""
        return any_between(self._places, start, end)
