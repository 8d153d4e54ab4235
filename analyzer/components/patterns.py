"""Skills named by words that stand apart in one clause: "tekster, som du skriver"."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from operator import itemgetter
from typing import TypeAlias

from analyzer.components.rows import Row
from analyzer.lexicon.trie import Node, Pattern
from analyzer.spans import PLACES, Hit, Match, Sentence

__all__ = ["PatternFinder"]

_MANY = 32  # hits of a slot from which it pays to look only at those nearby
_LONGEST = 16  # words of a slot, at most
_PARTING = frozenset({"contrast", "seeks"})  # cues that open a clause without a comma

Shown: TypeAlias = Callable[[list[Hit]], list[Hit]]


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
        asking: list[tuple[int, Row]],
        present: int,
        shown: Shown | None = None,
    ) -> Iterator[Match]:
        """Patterns of a sentence.

        Parameters
        ----------
        sentence : Sentence
            With its rows.
        asking : list of (int, Row)
            Those of the rows that fill the anchor of a pattern.
        present : int
            Slots that are filled in the sentence, a bit each.
        shown : callable, optional
            Leaves out the hits that longer phrases hide.
        """
        anchors = [
            (node, low + first, low + last, row.filled)
            for low, row in asking
            if row.needed & present
            for node, first, last, _ in row.hits
            if node.needed & present
        ]
        asked = [
            (anchor, pattern)
            for anchor in (shown(anchors) if shown is not None else anchors)
            for pattern in _patterns_of(anchor[0], present)
        ]
        found = self._all(sentence, asked, shown) if asked else iter(())
        if not sentence.commas and _PARTING.isdisjoint(sentence.status_cues):
            return found
        return (m for m in found if not _starts_anew(sentence, m))

    def _all(
        self,
        sentence: Sentence,
        asked: list[tuple[Hit, Pattern]],
        shown: Shown | None,
    ) -> Iterator[Match]:
        """Patterns all of whose slots are filled near each other."""
        wanted = 0
        for _, pattern in asked:
            wanted |= pattern.wanted
        fitting = [
            (node, low + first, low + last, row.filled)
            for low, row in sentence.rows
            if row.slots & wanted
            for node, first, last, _ in row.hits
            if node.slots & wanted
        ]
        if shown is not None:
            fitting = shown(fitting)
        fitting.sort(key=_low)
        filled: dict[int, list[Hit]] = {}
        for hit in fitting:
            for slot in _bits(hit[0].slots & wanted):
                filled.setdefault(slot, []).append(hit)
        for anchor, pattern in asked:
            match = self._match(pattern, anchor, filled)
            if match is not None:
                yield match

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
        return Match(pattern.skill, low, high)

    def _nearest(self, anchor: Hit, candidates: list[Hit]) -> Hit | None:
        """Candidate closest to the anchor within the window, the earlier of two."""
        best: Hit | None = None
        least = self.window + 1
        _, low, high, _ = anchor
        if len(candidates) > _MANY:
            reach = least + _LONGEST << PLACES
            first = bisect_left(candidates, low - reach, key=_low)
            last = bisect_right(candidates, high + reach, key=_low)
            candidates = candidates[first:last]
        for hit in candidates:
            if hit[1] > high:
                gap = (hit[1] >> PLACES) - (high >> PLACES)
            elif hit[2] < low:
                gap = (low >> PLACES) - (hit[2] >> PLACES)
            else:
                continue  # the same words cannot fill two slots
            if gap < least:
                best, least = hit, gap
        return best


_low = itemgetter(1)


def _patterns_of(node: Node, present: int) -> list[Pattern]:
    """Patterns whose anchor a node fills and whose other slots are present."""
    assert node.anchored is not None
    return [
        pattern
        for slot in _bits(node.needed & present)
        for pattern in node.anchored[slot]
        if pattern.wanted & present == pattern.wanted
    ]


def _starts_anew(sentence: Sentence, match: Match) -> bool:
    """Whether a pattern joins what two clauses say of two persons.

    It opens with the verb of one and ends in the next, which addresses the applicant
    ("…, og du skriver nyhedsbreve"), or opens with a person ("en kollega, der …"), or
    ends with what is said of one who is sought ("… film och söker dig som skriver").
    """
    cues = sentence.status_cues
    if any(match.first < m.first < match.last for m in cues.get("seeks", ())):
        return True
    clause = sentence.clause
    first, last = clause(match.first), clause(match.last)
    if first == last:
        return False
    addressed = any(
        first < clause(named.first) and named.last < match.last
        for named in cues.get("applicant", ())
    )
    if not addressed:
        return any(m.first <= match.first <= m.last for m in cues.get("others", ()))
    verbs = (*sentence.of("responsibility"), *cues.get("deals", ()))
    return any(verb.first == match.first for verb in verbs)


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
