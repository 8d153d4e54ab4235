"""Skills named by words that stand apart in one clause: "tekster, som du skriver"."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from operator import attrgetter, itemgetter

from analyzer.lexicon.slots import Pattern
from analyzer.rows import PART_BITS
from analyzer.spans import Hit, Match, Sentence

__all__ = ["PatternFinder", "takes_in_next"]

_MANY = 32  # hits of a slot from which it pays to look only at those nearby
_LONGEST = 16  # words of a slot, at most
# Cues that may open a clause without a comma.
_PARTING = frozenset({"applicant", "contrast", "seeks"})


class PatternFinder:
    """Find patterns all of whose slots are filled near each other.

    Parameters
    ----------
    window : int
        Words between two slots, at most.
    """

    def __init__(self, window: int) -> None:
        self.window = window

    def __call__(
        self,
        sentence: Sentence,
        acts: Callable[[int], bool],
        is_shown: Callable[[int, int], bool] | None = None,
    ) -> list[Match]:
        """Patterns of a sentence.

        Parameters
        ----------
        sentence : Sentence
            With its rows.
        acts : callable
            Whether a token ends as a verb in the present.
        is_shown : callable, optional
            Whether no longer phrase hides what stands from one part to another.
        """
        asked = _asked(sentence, is_shown)
        if not asked:
            return []
        filled = _filled(sentence, asked, is_shown)
        matches = (self._match(pattern, anchor, filled) for anchor, pattern in asked)
        found = [match for match in matches if match is not None]
        if not found or (
            not sentence.commas and _PARTING.isdisjoint(sentence.status_cues)
        ):
            return found
        return [
            match
            for match in found
            if not _starts_anew(sentence, match)
            and not _has_its_own(sentence, match, acts)
        ]

    def _match(
        self, pattern: Pattern, anchor: Hit, filled: Mapping[int, list[Hit]]
    ) -> Match | None:
        """Anchor and the nearest hit for each other slot; None where one is too far."""
        _, low, high, _ = anchor
        for slot in pattern.others:
            candidates = filled.get(slot)
            near = self._nearest(anchor, candidates) if candidates else None
            if near is None:
                return None
            low = min(low, near[1])
            high = max(high, near[2])
        return Match.of(pattern.skill, low, high)

    def _nearest(self, anchor: Hit, candidates: list[Hit]) -> Hit | None:
        """Candidate closest to the anchor within the window, the earlier of two."""
        best: Hit | None = None
        least = self.window + 1
        _, low, high, _ = anchor
        if len(candidates) > _MANY:
            reach = least + _LONGEST << PART_BITS
            first = bisect_left(candidates, low - reach, key=_low)
            last = bisect_right(candidates, high + reach, key=_low)
            candidates = candidates[first:last]
        for hit in candidates:
            if hit[1] > high:
                gap = (hit[1] >> PART_BITS) - (high >> PART_BITS)
            elif hit[2] < low:
                gap = (low >> PART_BITS) - (hit[2] >> PART_BITS)
            else:
                continue  # the same words cannot fill two slots
            if gap < least:
                best, least = hit, gap
        return best


_low = itemgetter(1)
_first = attrgetter("first")


def _asked(
    sentence: Sentence, is_shown: Callable[[int, int], bool] | None
) -> list[tuple[Hit, Pattern]]:
    """Patterns all of whose slots are filled somewhere in a sentence, and their anchors."""
    present = sentence.slots
    both = sentence.needed & present  # few bits: the masks are long
    slots = _bits(both)
    asked = []
    for low, row in sentence.rows:
        if not row.needed or not row.needed & both:
            continue
        for node, first, last, _ in row.hits:
            if not node.needed & both or (
                is_shown and not is_shown(low + first, low + last)
            ):
                continue
            assert node.anchored is not None
            anchor = node, low + first, low + last, row.filled
            asked += [
                (anchor, pattern)
                for slot in slots
                for pattern in node.anchored.get(slot, ())
                if len(pattern.others) == 1  # which is this slot
                or pattern.wanted & present == pattern.wanted
            ]
    return asked


def _filled(
    sentence: Sentence,
    asked: list[tuple[Hit, Pattern]],
    is_shown: Callable[[int, int], bool] | None,
) -> dict[int, list[Hit]]:
    """What fills each slot that is asked for, in the order of the text."""
    wanted = 0
    for _, pattern in asked:
        wanted |= pattern.wanted
    filled: dict[int, list[Hit]] = {}
    for low, row in sentence.rows:
        if not row.slots or not row.slots & wanted:
            continue
        for node, first, last, _ in row.hits:
            fitting = node.slots & wanted
            if not fitting or (is_shown and not is_shown(low + first, low + last)):
                continue
            hit = node, low + first, low + last, row.filled
            for slot in _bits(fitting):
                filled.setdefault(slot, []).append(hit)
    return filled


def _starts_anew(sentence: Sentence, match: Match) -> bool:
    """Whether a pattern joins what two clauses say of two persons.

    It ends in a clause that the applicant opens, or that addresses the applicant behind
    the verb it opens with ("…, og du skriver nyhedsbreve"), or it opens with a person
    ("en kollega, der …"), or ends with what is said of one who is sought ("… film och
    söker dig som skriver").
    """
    cues = sentence.status_cues
    seeks: Sequence[Match] = cues.get("seeks", ())
    at = bisect_right(seeks, match.first, key=_first)
    if at < len(seeks) and _names_person(sentence, seeks[at].last, match.last):
        return True
    clause = sentence.clause
    first, last = clause(match.first), clause(match.last)
    inside = _inside(match, cues.get("applicant", ()))
    if first == last:  # "laver annoncer og du skriver …"
        return any(_opens(sentence, named.last + 1) for named in inside) and _opens(
            sentence, match.first
        )
    addressed = [named for named in inside if first < clause(named.first)]
    if any(named.first - 1 in sentence.bounds for named in addressed):
        return True  # "… ligger hos Maja, du passer …"
    if not addressed:
        others: Sequence[Match] = cues.get("others", ())
        person = bisect_right(others, match.first, key=_first) - 1
        return person >= 0 and match.first <= others[person].last  # none holds another
    return _opens(sentence, match.first)


def _names_person(sentence: Sentence, after: int, last: int) -> bool:
    """Whether a word for a person follows a token, up to another."""
    cues = sentence.status_cues
    for value in ("applicant", "others"):
        persons: Sequence[Match] = cues.get(value, ())
        at = bisect_right(persons, after, key=_first)
        if at < len(persons) and persons[at].first <= last:
            return True
    return False


def _has_its_own(sentence: Sentence, match: Match, acts: Callable[[int], bool]) -> bool:
    """Whether a verb opens a clause within a pattern, and what stands before has its own.

    "… annoncer for små penge, holder styr på frivillige" holds no money, and "opdaterer
    siden, køber annoncer" updates no adverts; "opretter, redigerer og publicerer nyheder"
    does all three to the news.
    """
    bounds = sentence.bounds
    first, last = bisect_right(bounds, match.first), bisect_left(bounds, match.last)
    return any(
        acts(bound + 1)
        and _opens(sentence, bound + 1)
        and not _closes(sentence, bound - 1)
        for bound in bounds[first:last]
    )


def takes_in_next(sentence: Sentence, match: Match) -> bool:
    """Whether the word behind an "and" that ends a match is a verb with its own object.

    So "marketingstrategi og lægger" of "ansvar for marketingstrategi og lægger årshjulet".
    """
    verb = match.last
    return (
        verb + 2 < sentence.last
        and verb + 1 not in sentence.bounds
        and _opens(sentence, verb)
        and not _opens(sentence, verb - 2)
        and not _begins(sentence.status_cues.get("applicant", ()), verb + 1)
    )


def _inside(match: Match, named: Sequence[Match]) -> Sequence[Match]:
    """Those of some cues, in the order of the text, that stand within a match."""
    first = bisect_right(named, match.first, key=_first)
    inside = named[first : bisect_left(named, match.last, key=_first)]
    return [each for each in inside if each.last < match.last]


def _opens(sentence: Sentence, at: int) -> bool:
    """Whether a verb opens at a token."""
    cues = (sentence.of("responsibility"), sentence.status_cues.get("deals", ()))
    return any(_begins(each, at) for each in cues)


def _closes(sentence: Sentence, at: int) -> bool:
    """Whether a verb ends at a token."""
    cues = (sentence.of("responsibility"), sentence.status_cues.get("deals", ()))
    return any(_ends(each, at) for each in cues)


def _begins(cues: Sequence[Match], at: int) -> bool:
    """Whether one of some cues, in the order of the text, opens at a token."""
    place = bisect_left(cues, at, key=_first)
    return place < len(cues) and cues[place].first == at


def _ends(cues: Sequence[Match], at: int) -> bool:
    """Whether the last of some cues, in the order of the text, up to a token ends at it."""
    place = bisect_right(cues, at, key=_first) - 1
    return place >= 0 and cues[place].last == at


def _bits(mask: int) -> list[int]:
    """Numbers of the bits that are set, the highest first: the mask gets shorter."""
    found = []
    while mask:
        bit = mask.bit_length() - 1
        found.append(bit)
        mask ^= _power(bit)
    return found


@cache
def _power(bit: int) -> int:
    return 1 << bit
