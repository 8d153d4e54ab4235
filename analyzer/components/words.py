"""Word types: what can be said of a word without its context, worked out once.

A pass over an ad is then a row of dictionary look-ups.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import TypeAlias

from analyzer.lexicon.morphology import Piece
from analyzer.lexicon.trie import Lexicon, Node
from analyzer.spans import PLACES

__all__ = ["MOST_PIECES", "Kind", "WordType", "WordTypes"]

MOST_PIECES = (1 << PLACES) - 1
"""Parts of one token that are told apart."""

_STOPS = frozenset(".!?;…")
_CLAUSE_MARKS = frozenset(",()–—|")
_BULLETS = frozenset("•·‣⁃∙‧")
_BULLET_CATEGORIES = frozenset({"So", "Sm", "Co", "Cn"})
_ADDRESS = re.compile(r"@|://|^www\.|\w\.[a-z]{2,3}(?:/|$)", re.IGNORECASE)
_SIGNATURE = 240  # bits: more than the children of all but a few nodes
_ANY = -1  # all bits: white space is passed over, whatever stands behind it
_HYPHENS = "-–"
_DASHES = frozenset("-–—*+/")


class Kind(IntEnum):
    """What a word type does in a sentence."""

    WORD = 0
    STOP = 1
    COLON = 2
    LINE = 3
    SPACE = 4
    CLAUSE = 5
    BULLET = 6
    DASH = 7
    ELLIPSIS = 8


Reached: TypeAlias = tuple[int, int, Node, Mapping[str, Node] | None]
"""Node of a sequence, from one place of a word to another, and where it goes on to."""


@dataclass(slots=True)
class WordType:
    """What is known of a word type; None stands for a word the lexicon lacks.

    `starts` are the places and nodes at which a sequence may start in it; `reached` the
    nodes that such sequences reach in it, with their first and last place and the
    children by which they may go on into the next word; `ends` those of them at which
    anything ends; `first` the keys by which one may go on into it, each with the place it
    leads to: the first part, or the last for the word as a whole; `last` is its last
    place; `capital` whether it opens with a capital.

    `onward` and `entry` are signatures of the keys of the children in `reached` and of
    those in `first`: where two words have no bit in common, none goes on into the other.
    """

    kind: Kind
    text: str
    pieces: tuple[Piece, ...] = ()
    starts: tuple[tuple[int, Node], ...] = ()
    reached: tuple[Reached, ...] = ()
    ends: tuple[Reached, ...] = ()
    first: tuple[tuple[str, int], ...] = ()
    last: int = 0
    capital: bool = False
    onward: int = 0
    entry: int = 0


class WordTypes(dict[str, WordType | None]):
    """Word types by their text, made when first asked for."""

    def __init__(self, lexicon: Lexicon, size: int) -> None:
        super().__init__()
        self.lexicon = lexicon
        self.size = size

    def __missing__(self, text: str) -> WordType | None:
        if len(self) >= self.size:
            self.clear()
        word = self[text] = self.make(text)
        return word

    def make(self, text: str) -> WordType | None:
        """Word type of a text, None where nothing can be said of it."""
        if text.isspace():
            if "\n" in text:
                return WordType(Kind.LINE, text)
            return WordType(Kind.SPACE, text, entry=_ANY)
        mark = _kind_of_mark(text)
        if mark is not None:
            return WordType(mark, text, entry=_ANY if mark is Kind.SPACE else 0)
        lexicon = self.lexicon
        whole = lexicon.morphology.whole_keys(text, lexicon.atoms)
        if not whole and _ADDRESS.search(text):  # "monday.com" is a tool of ours
            return None
        pieces = lexicon.morphology.pieces(text, lexicon.atoms, lexicon.solo)[
            :MOST_PIECES
        ]
        roots = lexicon.roots
        starts = tuple(
            (place, roots[key])
            for place, piece in enumerate(pieces)
            for key in piece.keys
            if key in roots
        )
        reached = tuple(
            each
            for place, node in starts
            for each in _reached(node, place, place, pieces)
        )
        elided = len(text) > 1 and (text[-1] in _HYPHENS or text[0] in _HYPHENS)
        if not elided and not any(piece.keys for piece in pieces):
            return None
        first: dict[str, int] = {}
        if pieces:
            first = dict.fromkeys(pieces[0].keys, 0)
            first |= {key: len(pieces) - 1 for key in whole if key not in first}
        return WordType(
            kind=Kind.ELLIPSIS if elided else Kind.WORD,
            text=text,
            pieces=pieces,
            starts=starts,
            reached=reached,
            ends=tuple(each for each in reached if each[2].ends),
            first=tuple(first.items()),
            last=len(pieces) - 1,
            capital=text[0].isupper(),
            onward=_signature(key for *_, ways in reached for key in ways or ()),
            entry=_signature(first),
        )


def _reached(
    node: Node, first: int, place: int, pieces: Sequence[Piece]
) -> Iterator[Reached]:
    """What a sequence reaches from a node on, in the parts of one word."""
    is_last = place == len(pieces) - 1
    children = node.children if is_last else None
    if node.ends or children:
        yield first, place, node, children
    if not is_last and node.children:
        for key in pieces[place + 1].keys:
            if key in node.children:
                yield from _reached(node.children[key], first, place + 1, pieces)


def _signature(keys: Iterable[str]) -> int:
    """Bits of keys, one each: sets with no bit in common have no key in common."""
    bits = 0
    for key in keys:
        bits |= 1 << hash(key) % _SIGNATURE
    return bits


def _kind_of_mark(text: str) -> Kind | None:
    """Kind of a token without letters or digits, None for any other."""
    if any(character.isalnum() for character in text):
        return None
    mark = text[0]
    if set(text) <= _STOPS:
        return Kind.STOP
    if mark == ":":
        return Kind.COLON
    if mark in _CLAUSE_MARKS:
        return Kind.CLAUSE
    if mark in _DASHES:
        return Kind.DASH
    if mark in _BULLETS or unicodedata.category(mark) in _BULLET_CATEGORIES:
        return Kind.BULLET
    return Kind.SPACE
