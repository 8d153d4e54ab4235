"""Words in a row: which sequences of the lexicon start in the first of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self, TypeAlias

from analyzer.lexicon.morphology import Piece
from analyzer.lexicon.trie import Node

__all__ = ["ANY", "PART_BITS", "Reached", "Row", "reached_from", "signature_of"]

PART_BITS = 5
"""Bits that number the parts of one token in a place."""

_SIGNATURE = 61  # bits of a machine word: what is compiled compares them at once
ANY = -1
"""Signature of all keys: white space is passed over, whatever stands behind it."""

Reached: TypeAlias = tuple[Node, int, int, Mapping[str, Node] | None]
"""Node of a sequence, from one place of a row to another, and where it goes on to."""


@dataclass(slots=True, eq=False, kw_only=True)
class Row:
    """What sequences reach that start in the first of some words in a row.

    Places are counted from the first word on, as the parts of a token are.

    Attributes
    ----------
    reached : tuple of Reached
        Nodes at which anything ends, and those that may go on behind the last word.
    width : int
        Tokens of the row.
    onward : int
        Signature of the keys by which sequences may go on behind it.
    hits : tuple of Reached
        Those at which a skill or a slot ends.
    names : bool
        Whether a skill ends at any of them.
    needed, slots : int
        Those of all of them, see `Node`.
    cues : tuple of (str, str, int, int, int)
        List, entry, first and last place and last token of each cue.
    headings : tuple of (int, int)
        First and last place of each heading that is not just how a skill begins
        ("Marketing Automation").
    filled : bool
        Whether a word of an ellipsis was put together for it.
    """

    reached: tuple[Reached, ...] = ()
    width: int = 1
    onward: int = 0
    hits: tuple[Reached, ...] = ()
    names: bool = False
    needed: int = 0
    slots: int = 0
    cues: tuple[tuple[str, str, int, int, int], ...] = ()
    headings: tuple[tuple[int, int], ...] = ()
    filled: bool = False

    @classmethod
    def of(cls, reached: Sequence[Reached], **known: Any) -> Self:
        """Row in which these nodes are reached, and what else is known of it."""
        hits, cues, headings = [], [], []
        needed = slots = onward = 0
        names = False
        for each in reached:
            node, first, last, ways = each
            if node.counts:
                hits.append(each)
                names |= bool(node.skills)
                # Not copied where there is nothing to add: these take up much.
                needed = needed | node.needed if needed else node.needed
                slots = slots | node.slots if slots else node.slots
            cues += [
                (kind, value, first, last, last >> PART_BITS)
                for kind, value in node.cues
            ]
            if node.heading:
                headings.append((first, last))
            if ways:
                onward |= signature_of(ways)
        return cls(
            reached=tuple(reached),
            onward=onward,
            hits=tuple(hits),
            names=names,
            needed=needed,
            slots=slots,
            cues=tuple(cues),
            headings=tuple(
                (first, last)
                for first, last in headings
                if not any(
                    node.skills and start <= first and end > last
                    for node, start, end, _ in hits
                )
            ),
            **known,
        )


def reached_from(
    node: Node, first: int, place: int, pieces: Sequence[Piece]
) -> Iterator[Reached]:
    """What a sequence reaches from a node on, in the parts of one word."""
    is_last = place == len(pieces) - 1
    children = node.children if is_last else None
    if node.ends or children:
        yield node if is_last else node.inside, first, place, children
    if not is_last and node.children:
        for key in pieces[place + 1].keys:
            if key in node.children:
                yield from reached_from(node.children[key], first, place + 1, pieces)


def signature_of(keys: Iterable[str]) -> int:
    """Bits of keys, one each: sets with no bit in common have no key in common."""
    bits = 0
    for key in keys:
        bits |= 1 << hash(key) % _SIGNATURE
    return bits
