"""Word types: what can be said of a word without its context, worked out once.

A pass over an ad is then a row of dictionary look-ups.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from analyzer.lexicon.morphology import Piece
from analyzer.lexicon.trie import Lexicon, Node
from analyzer.rows import ANY, PART_BITS, Reached, Row, reached_from, signature_of

__all__ = ["MOST_PIECES", "TokenKind", "WordType", "WordTypes"]

MOST_PIECES = (1 << PART_BITS) - 1
"""Parts of one token that are told apart."""

_STOPS = frozenset(".!?;…")
_CLAUSE_MARKS = frozenset(",()–—|")
_BULLETS = frozenset("•·‣⁃∙‧")
_BULLET_CATEGORIES = frozenset({"So", "Sm", "Co", "Cn"})
_ADDRESS = re.compile(r"@|://|^www\.|\w\.[a-z]{2,3}(?:/|$)", re.IGNORECASE)
_HYPHENS = "-–"
_DASHES = frozenset("-–—*+/")


class TokenKind(IntEnum):
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


@dataclass(slots=True, eq=False, kw_only=True)
class WordType(Row):
    """What is known of a word type; None stands for a word the lexicon lacks.

    `starts` are the places and nodes at which a sequence may start in it; `first` the keys
    by which one may go on into it, each with the place it leads to: the first part, or
    the last for the word as a whole; `capital` tells whether it opens with a capital.

    `entry` is the signature of the keys in `first`: where it has no bit in common with
    `onward` of a row, nothing goes on into the word.
    """

    kind: TokenKind
    text: str
    pieces: tuple[Piece, ...] = ()
    starts: tuple[tuple[int, Node], ...] = ()
    first: tuple[tuple[str, int], ...] = ()
    capital: bool = False
    entry: int = 0


class Rows(dict[tuple[Row, WordType], Row | None]):
    """A row and the next word to the row of both; None where no sequence goes on.

    The same words meet again and again, so what a row holds is worked out once: of the
    pairs that may hold a sequence, four of five had been seen in the 300 ads before.

    Parameters
    ----------
    size : int
        Rows kept in memory.
    """

    def __init__(self, size: int) -> None:
        super().__init__()
        self.size = size

    def __missing__(self, key: tuple[Row, WordType]) -> Row | None:
        if len(self) >= self.size:
            self.clear()
        row = self[key] = _joined(*key)
        return row


def _joined(row: Row, word: WordType) -> Row | None:
    reached = list(_going_on(row, word))
    further = [each for each in reached if each[2] >> PART_BITS == row.width]
    if word.entry == ANY:  # passed over, and read as a word where a mark is one
        reached = [*row.reached, *further]
    elif not further:
        return None
    return Row.of(reached, width=row.width + 1)


def _going_on(row: Row, word: WordType) -> Iterator[Reached]:
    """What is reached in a row, each followed by where it goes on to in the next word."""
    shift = row.width << PART_BITS
    for node, low, high, ways in row.reached:
        if node.ends:
            yield node, low, high, None
        for key, entry in word.first if ways else ():
            if ways and key in ways:
                for later, _, end, on in reached_from(
                    ways[key], low, entry, word.pieces
                ):
                    yield later, low, shift + end, on


class WordTypes(dict[str, WordType | None]):
    """Word types by their text, made when first asked for.

    Parameters
    ----------
    lexicon : Lexicon
        Of the language of the words.
    size, rows : int
        Word types, and rows of them, kept in memory.
    """

    def __init__(self, lexicon: Lexicon, size: int, rows: int) -> None:
        super().__init__()
        self.lexicon = lexicon
        self.size = size
        self.rows = Rows(rows)

    def __missing__(self, text: str) -> WordType | None:
        if len(self) >= self.size:
            self.clear()
        word = self[text] = self.make(text)
        return word

    def clear(self) -> None:
        """Forget all words, and the rows of them."""
        super().clear()
        self.rows.clear()

    def make(self, text: str) -> WordType | None:
        """Word type of a text, None where nothing can be said of it."""
        if text.isspace():
            if "\n" in text:
                return WordType(kind=TokenKind.LINE, text=text)
            return WordType(kind=TokenKind.SPACE, text=text, entry=ANY)
        lexicon = self.lexicon
        mark = _kind_of_mark(text)
        if mark is not None:
            return self._make_mark(text, mark)
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
        elided = len(text) > 1 and (text[-1] in _HYPHENS or text[0] in _HYPHENS)
        if not elided and not any(piece.keys for piece in pieces):
            return None
        first: dict[str, int] = {}
        if pieces:
            first = dict.fromkeys(pieces[0].keys, 0)
            first |= {key: len(pieces) - 1 for key in whole if key not in first}
        return WordType.of(
            [
                each
                for place, node in starts
                for each in reached_from(node, place, place, pieces)
            ],
            kind=TokenKind.ELLIPSIS if elided else TokenKind.WORD,
            text=text,
            pieces=pieces,
            starts=starts,
            first=tuple(first.items()),
            capital=text[0].isupper(),
            entry=signature_of(first),
        )

    def _make_mark(self, text: str, kind: TokenKind) -> WordType:
        """Word type of a mark, which may be read as a word ("&" as "og")."""
        read_as = self.lexicon.morphology.mark_keys(text, self.lexicon.atoms)
        return WordType(
            kind=kind,
            text=text,
            first=tuple((key, 0) for key in read_as),
            pieces=(Piece(read_as, 0, len(text)),),
            entry=ANY if kind is TokenKind.SPACE else signature_of(read_as),
        )


def _kind_of_mark(text: str) -> TokenKind | None:
    """Kind of a token without letters or digits, None for any other."""
    if any(character.isalnum() for character in text):
        return None
    mark = text[0]
    if set(text) <= _STOPS:
        return TokenKind.STOP
    if mark == ":" or text == "=":  # "WordPress = et plus"
        return TokenKind.COLON
    if mark in _CLAUSE_MARKS:
        return TokenKind.CLAUSE
    if mark in _DASHES:
        return TokenKind.DASH
    if mark in _BULLETS or unicodedata.category(mark) in _BULLET_CATEGORIES:
        return TokenKind.BULLET
    return TokenKind.SPACE
