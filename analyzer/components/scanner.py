"""One pass over the tokens: what the lexicon knows, and where sentences break.

Everything that depends on a word alone (lemma, parts of a compound, kind of mark) is
worked out once for each word type and kept; a pass over an ad is then a row of
dictionary look-ups.
"""

import unicodedata
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from spacy.attrs import IDX, ORTH
from spacy.tokens import Doc
from spacy.vocab import Vocab

from analyzer.lexicon.trie import Lexicon, Node, Symbol
from analyzer.spans import PLACES, Match, Sentence

__all__ = ["Scanner"]

_STOPS = frozenset(".!?;…")
_CLAUSE_MARKS = frozenset(",()–—|")
_BULLET_CATEGORIES = frozenset({"So", "Po", "Sm", "Co", "Cn"})
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


@dataclass(slots=True)
class _Piece:
    """Part of a word: its keys, and the nodes at which a sequence may start."""

    keys: tuple[str, ...]
    start: int
    end: int
    nodes: tuple[Node, ...]


@dataclass(slots=True)
class _WordType:
    """What is known of a word type; None stands for a word the lexicon lacks."""

    kind: Kind
    text: str
    pieces: tuple[_Piece, ...] = ()


class _WordTypes(dict[int, _WordType | None]):
    """Word types by the hash of their text, made when first asked for."""

    def __init__(self, lexicon: Lexicon, vocab: Vocab, size: int) -> None:
        super().__init__()
        self.lexicon = lexicon
        self.strings = vocab.strings
        self.size = size

    def __missing__(self, orth: int) -> _WordType | None:
        if len(self) >= self.size:
            self.clear()
        word = self[orth] = self.make(self.strings[orth])
        return word

    def make(self, text: str) -> _WordType | None:
        """Word type of a text, None where nothing can be said of it."""
        if text.isspace():
            return _WordType(Kind.LINE if "\n" in text else Kind.SPACE, text)
        kind = _kind_of_mark(text)
        if kind is not None:
            return _WordType(kind, text)
        lexicon = self.lexicon
        pieces = tuple(
            _Piece(p.keys, p.start, p.end, _nodes(lexicon, p.keys))
            for p in lexicon.morphology.pieces(text, lexicon.atoms)
        )
        elided = len(text) > 1 and (text[-1] in "-–" or text[0] in "-–")
        if elided:
            return _WordType(Kind.ELLIPSIS, text, pieces)
        if any(piece.keys for piece in pieces):
            return _WordType(Kind.WORD, text, pieces)
        return None


def _nodes(lexicon: Lexicon, keys: tuple[str, ...]) -> tuple[Node, ...]:
    roots = lexicon.roots
    return tuple(roots[key] for key in keys if key in roots)


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
    if unicodedata.category(mark) in _BULLET_CATEGORIES:
        return Kind.BULLET
    return Kind.SPACE


class Scanner:
    """Find what the lexicon knows in a Doc, sentence by sentence.

    Parameters
    ----------
    lexicon : Lexicon
        Of the language of the Docs.
    vocab : spacy.vocab.Vocab
        Of the pipeline whose Docs are scanned.
    word_cache : int
        Word types kept in memory.
    """

    def __init__(self, lexicon: Lexicon, vocab: Vocab, *, word_cache: int) -> None:
        self.lexicon = lexicon
        self.types = _WordTypes(lexicon, vocab, word_cache)
        self.symbols_of = lru_cache(maxsize=word_cache)(self._symbols_of)

    def __call__(self, doc: Doc, text: str | None = None) -> list[Sentence]:
        """Sentences of a Doc with everything found in them.

        Parameters
        ----------
        doc : spacy.tokens.Doc
            Only its tokens are read.
        text : str, optional
            Text of the Doc, where it is at hand: spaCy puts it together token by token.
        """
        return _Scan(doc, doc.text if text is None else text, self.types).run()

    def _symbols_of(self, word: str) -> list[Symbol]:
        """Skills and slots that a word alone stands for, whole or by its last part."""
        made = self.types.make(word)
        if made is None:
            return []
        found: list[Symbol] = []
        for place, piece in enumerate(made.pieces):
            for start in piece.nodes:
                node: Node | None = start
                for later in made.pieces[place + 1 :]:
                    node = _child(node, later.keys) if node else None
                found += node.symbols if node else ()
        return [symbol for symbol in found if symbol.kind in ("skill", "slot")]


class _Scan:
    """The state of one pass."""

    def __init__(self, doc: Doc, text: str, types: _WordTypes) -> None:
        orths, starts = doc.to_array([ORTH, IDX]).T.tolist() if len(doc) else ([], [])
        self.starts: list[int] = starts
        self.words = [types[orth] for orth in orths]
        self.text = text
        self.sentences: list[Sentence] = []
        self.current = Sentence(0, 0, line_start=True, paragraph=True)
        self.heading_end: int | None = None
        self.opened: int | None = None  # first word of the current sentence

    def run(self) -> list[Sentence]:
        for at, word in enumerate(self.words):
            if self.heading_end is not None and at > self.heading_end:
                self.close(self.heading_end + 1, ":")
                self.heading_end = None
            if word is None:
                if self.opened is None:
                    self.opened = at
            elif word.kind is Kind.WORD:
                if self.opened is None:
                    self.opened = at
                self.find(at, word)
            else:
                self.mark(at, word)
        self.close(len(self.words), "", line_end=True)
        return self.sentences

    def mark(self, at: int, word: _WordType) -> None:
        """Break the sentence where a mark says so."""
        kind = word.kind
        if kind is Kind.LINE:
            self.close(at, "", line_end=True)
            self.current.line_start = True
            self.current.paragraph |= word.text.count("\n") > 1
        elif kind is Kind.STOP:
            self.close(at + 1, word.text[0])
        elif kind is Kind.COLON:
            self.close(at + 1, ":")
        elif kind is Kind.CLAUSE:
            self.current.commas.append(at)
        elif kind is Kind.BULLET:
            self.close(at, "")
            self.current.bullet = self.current.line_start = True
        elif kind is Kind.DASH:
            if self.opened is None and self.current.line_start:
                self.current.bullet = True
            else:
                self.current.commas.append(at)
        elif kind is Kind.ELLIPSIS:
            if self.opened is None:
                self.opened = at
            self.current.ellipses.append(at)
            self.find(at, word)

    def close(self, end: int, end_mark: str, *, line_end: bool = False) -> None:
        """End the current sentence before token `end` and open the next."""
        sentence = self.current
        if self.opened is None:
            if line_end and self.sentences:
                self.sentences[-1].line_end = True
            sentence.first = end
            return
        sentence.opened = self.opened
        sentence.last, sentence.end_mark, sentence.line_end = end, end_mark, line_end
        self.sentences.append(sentence)
        self.current = Sentence(end, end)
        self.opened = None

    def find(self, at: int, word: _WordType) -> None:
        """Add every sequence of the lexicon that starts in this word."""
        for place, piece in enumerate(word.pieces):
            for node in piece.nodes:
                self.follow(node, at, place, at, place)

    def follow(self, node: Node, at: int, place: int, first: int, origin: int) -> None:
        """Add what ends at a node, and go on from it."""
        for symbol in node.symbols:
            self.add(symbol, first, origin, at, place)
        if node.children is None:
            return
        word = self.words[at]
        assert word is not None
        place += 1
        if place == len(word.pieces):
            at, place = at + 1, 0
            while at < len(self.words) and _is_space(self.words[at]):
                at += 1
            if at == len(self.words):
                return
            word = self.words[at]
            if word is None or not word.pieces:
                return
        for key in word.pieces[place].keys:
            child = node.children.get(key)
            if child is not None:
                self.follow(child, at, place, first, origin)

    def add(
        self, symbol: Symbol, first: int, origin: int, last: int, place: int
    ) -> None:
        """Record a match; a heading in the midst of a line breaks it."""
        opening, closing = self.words[first], self.words[last]
        assert opening is not None
        assert closing is not None
        match = Match(
            symbol.value,
            first,
            last,
            (first << PLACES) + origin,
            (last << PLACES) + place,
            self.starts[first] + opening.pieces[origin].start,
            self.starts[last] + closing.pieces[place].end,
        )
        if symbol.kind == "heading" and self.is_set_off(match, opening):
            if self.opened is not None and first > self.opened:
                self.close(first, "")
                self.opened = first
            self.heading_end = max(last, self.heading_end or 0)
        self.current.matches.setdefault(symbol.kind, []).append(match)

    def is_set_off(self, match: Match, opening: _WordType) -> bool:
        """Whether capitals set a heading phrase off, as where line breaks were lost."""
        after = self.text[match.end : match.end + 2].lstrip(" ")[:1]
        return opening.text[0].isupper() and (after.isupper() or after in ("?", ":"))


def _child(node: Node, keys: tuple[str, ...]) -> Node | None:
    children = node.children or {}
    return next((children[key] for key in keys if key in children), None)


def _is_space(word: _WordType | None) -> bool:
    return word is not None and word.kind is Kind.SPACE
