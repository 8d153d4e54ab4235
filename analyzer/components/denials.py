"""What a sentence names and denies: "geen leiding", "SEO er det ikke", "i stedet for"."""

from bisect import bisect_left
from collections.abc import Sequence

from analyzer.components.clauses import Clauses
from analyzer.components.of_clauses import OfClauses
from analyzer.spans import Match

__all__ = ["Denials"]


class Denials(OfClauses):
    """Denials of one sentence."""

    def __init__(self, clauses: Clauses, named: Sequence[Match]) -> None:
        super().__init__(clauses)
        self._named = named
        # Whether a small word denies anything, and then the skills by their last token.
        self._denies = clauses.has_any(self.small.negation)
        self._ends = {match.last: match for match in named} if self._denies else {}
        self._in_lists: dict[int, tuple[bool, bool]] | None = None
        # Tokens that may open a clause below the main one, in order.
        self._opening: list[int] = []
        if self._denies:
            below = self.small.relative | self.small.that | self.small.condition
            self._opening = clauses.places_of(below, opening=True)

    def deny(self, match: Match) -> bool:
        """Whether a small word denies the match, or something is done in its place."""
        return self._is_replaced(match) or (
            self._denies
            and (
                self._is_denied(match)
                or self._is_denied_behind(match)
                or self._is_first_of_denied(match)
                or self._is_in_denied_list(match)
            )
        )

    def lacks(self, match: Match) -> bool:
        """Whether nothing is done without a match ("uden SEO kan du ikke …").

        Two denials in its clause demand it: one opens the clause and the other follows
        the match, or one stands right before the other ("je kunt niet zonder SEO"). What
        says that it does not matter demands nothing ("zonder SEO is geen probleem").
        """
        if not self._denies or not self.clauses.has_any(self.small.without):
            return False
        clauses, small = self.clauses, self.small
        own = clauses.of(match.first)
        start = clauses.start(own)
        if self.word(start) in small.without:
            return clauses.any_word(
                match.last + 1, clauses.end(own), small.negation
            ) and not any(cue.first > match.last for cue in clauses.cues("not_needed"))
        return any(
            self.word(at) in small.without and self.word(at - 1) in small.negation
            for at in range(start + 1, match.first)
        )

    def _is_denied(self, match: Match) -> bool:
        """Whether a small word in or right before a match denies it ("geen leiding").

        One that opens the match is a word of what is asked ("ingen glöms bort"), and one
        in a clause below it tells of something else ("kunder som inte har svarat").
        """
        small, word = self.clauses.small, self.clauses.word
        before = match.first - 1
        before -= word(before) in small.that  # "ikke at skrive artikler"
        if self._opens_with_denial(before - 1, match):
            before -= 1  # "…, ikke med SEO"
        start = max(self.clauses.sentence.first, before)
        return any(
            word(at) in small.negation
            and word(at + 1) not in small.not_only
            and not self._is_told_below(at)
            and not self._turns_within(at, match)
            and not self._is_either(at)
            and not self.clauses.any_word(at + 1, match.last, small.entire)
            for at in range(start, match.last)
            if at != match.first
        )

    def _opens_with_denial(self, at: int, match: Match) -> bool:
        """Whether a denial at a token opens a clause, and a preposition goes on to a match."""
        clauses, small = self.clauses, self.clauses.small
        own = clauses.of(match.first)
        return (
            own > 0
            and at == clauses.opening(own)
            and clauses.word(at) in small.negation
            and clauses.word(at + 1) in small.preposition
        )

    def _is_either(self, denial: int) -> bool:
        """Whether an "or" before a denial leaves both open ("wel of niet")."""
        return any(cue.last == denial - 1 for cue in self.clauses.cues("alternative"))

    def _turns_within(self, denial: int, match: Match) -> bool:
        """Whether what ends a match is set against what is denied ("ikke SEO men web")."""
        return self.clauses.any_word(denial + 2, match.last, self.clauses.small.but)

    def _is_told_below(self, denial: int) -> bool:
        """Whether a denial stands in a clause below the main one, not about the applicant.

        Where the employer is its subject, the verb follows the denial ("dem vi ikke når").
        """
        clauses = self.clauses
        start = clauses.start(clauses.of(denial))
        start += start == clauses.sentence.opened  # "der er ikke" opens no such clause
        place = bisect_left(self._opening, denial) - 1
        if place >= 0 and self._opening[place] >= start:
            return not clauses.names_applicant(self._opening[place], denial)
        return clauses.of(denial) > 0 and any(
            cue.last == denial - 1 for cue in clauses.cues("employer")
        )

    def _is_denied_behind(self, match: Match) -> bool:
        """Whether a small word ends the clause by denying it ("SEO er det ikke").

        So it does where the applicant follows the verb of the match ("teksterne skriver
        du ikke selv"), but not behind another ("Photoshop skræmmer dig ikke").
        """
        clauses, small = self.clauses, self.clauses.small
        own = clauses.of(match.first)
        last = clauses.end(own) - 1
        last -= clauses.word(last) in small.after_denial
        behind = match.last + 1
        return (
            0 < last - match.last <= clauses.reach
            and clauses.word(last) in small.negation
            and match.first <= clauses.start(own) + 1
            and (
                clauses.names_applicant(behind, behind + 1)
                or not clauses.names_applicant(behind, last)
                or self._is_done(behind)
            )
        )

    def _is_done(self, verb: int) -> bool:
        """Whether the applicant stands behind a verb of doing ("facturatie doe je niet")."""
        clauses = self.clauses
        return clauses.names_applicant(verb + 1, verb + 2) and any(
            cue.first == verb for cue in clauses.cues("deals")
        )

    def _is_replaced(self, match: Match) -> bool:
        """Whether something else is done instead ("i stedet for annoncer").

        What is left out may end a match ("du sköter allt utom SEO").
        """
        clauses = self.clauses
        if "instead" not in clauses.sentence.status_cues:
            return False
        return any(
            self._leaves_out(cue, match)
            and clauses.of(cue.last + 1) == clauses.of(match.last)
            and (
                cue.last + 1 == match.first  # "i stället för SEO arbetar du med …"
                or not clauses.names_applicant(cue.last + 1, match.last)
            )
            and not any(
                cue.last < other.first <= cue.last + self.reach
                and other.last < match.first
                for other in clauses.others
            )
            for cue in clauses.cues("instead")
        )

    def _leaves_out(self, cue: Match, match: Match) -> bool:
        """Whether a match follows a cue, or ends with what right follows one within it."""
        if cue.first <= match.first:
            return cue.last < match.last
        return cue.last < match.last <= cue.last + self.reach and not any(
            cue.last < other.first and other.last < match.last for other in self._named
        )

    def _is_first_of_denied(self, match: Match) -> bool:
        """Whether a "nor" joins it to another that is denied as well ("SEO noch design")."""
        small = self.clauses.small
        behind = self.clauses.word(match.last + 1)
        return behind in small.conjunctions and behind in small.negation

    def _is_in_denied_list(self, match: Match) -> bool:
        """Whether a small word denies this one too ("hverken SEO eller annoncering").

        Past a comma only one does that denies them all ("hverken X, Y eller Z").
        """
        if self._in_lists is None:
            self._in_lists = self._find_in_lists()
        return any(self._in_lists.get(match.last, ()))

    def _find_in_lists(self) -> dict[int, tuple[bool, bool]]:
        """Whether lists of skills are denied up to each of them, by its last token.

        By any small word right before a list without a comma, and by one that denies all.
        """
        clauses, small = self.clauses, self.small
        found: dict[int, tuple[bool, bool]] = {}
        commas = frozenset(clauses.sentence.commas)
        for match in sorted(self._named, key=lambda named: named.first):
            at = match.first - 1
            joined = clauses.word(at) in small.conjunctions
            at -= joined
            listed = at in commas
            at -= listed
            before = self._ends.get(at) if joined or listed else None
            if before is None or before.first <= clauses.sentence.opened:
                continue
            denied, all_denied = found.get(before.last, (False, False))
            first, last = before.first - 1, before.last
            found[match.last] = (
                not listed
                and (denied or clauses.any_word(first, last, small.negation)),
                all_denied or clauses.any_word(first, last, small.neither),
            )
        return found
