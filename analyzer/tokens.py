"""Tokens of a text: spaCy's words and where they start.

spaCy takes each stretch between white space apart by itself, but forgets how once its
vocabulary holds 10,000 entries. Here that is remembered, which is most of what
tokenizing costs; the tokens are the same. Only what no word is long enough for is taken
apart piece by piece, since spaCy looks it through anew for each mark that it takes off.
"""

import re
from functools import cache
from typing import NamedTuple

import spacy
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc

from analyzer.settings import reading_settings

__all__ = ["CachedTokenizer", "Tokens", "load_tokenizer"]

_GAP = re.compile(r"\s(?:\s+|(?<! )|(?<=\A ))")
"""White space with a token in it: any but a single space behind a stretch."""
_LONGEST = 500  # characters of a stretch; a web address has fewer
_PIECE = re.compile(
    rf"[\W_]{{21,{_LONGEST}}}|\W|.{{1,{_LONGEST - 1}}}(?=\W)|.{{1,{_LONGEST}}}", re.S
)
"""Piece of a longer stretch: up to a mark if it holds one, or that mark, or a row of
more than 20 of them, which is one token."""
_ROW = re.compile(r"[\W_]{21,}")


class Tokens(NamedTuple):
    """Words of a text and the character at which each starts."""

    text: str
    words: list[str]
    starts: list[int]

    @classmethod
    def of_doc(cls, doc: Doc) -> "Tokens":
        """Tokens of a Doc, however it was made."""
        words = [token.text for token in doc]
        return cls(doc.text, words, [token.idx for token in doc])


class _Stretches(dict[str, str | tuple[list[str], list[int]]]):
    """Stretches and the tokens that each is taken apart into, itself where it is one.

    The tokens of a stretch are the same objects each time it is met, so what else is
    known of them is looked up fastest.
    """

    def __init__(self, tokenizer: Tokenizer, size: int) -> None:
        super().__init__()
        self.tokenizer = tokenizer
        self.size = size

    def __missing__(self, stretch: str) -> str | tuple[list[str], list[int]]:
        if len(self) >= self.size:
            self.clear()
        words: list[str] = []
        starts: list[int] = []
        at = 0
        pieces = _PIECE.findall(stretch) if len(stretch) > _LONGEST else [stretch]
        for piece in pieces:
            if len(stretch) > _LONGEST and _ROW.fullmatch(piece):
                words.append(piece)
                starts.append(at)
            else:
                doc = self.tokenizer(piece)
                words += [token.text for token in doc]
                starts += [at + token.idx for token in doc]
            at += len(piece)
        # Behind the last space stands an empty stretch, which has no token at all.
        known = self[stretch] = stretch if len(words) == 1 else (words, starts)
        return known


class CachedTokenizer:
    """A spaCy tokenizer that remembers how it took each stretch apart.

    Parameters
    ----------
    tokenizer : spacy.tokenizer.Tokenizer
        Of the language.
    size : int
        Stretches remembered; when there are more, it starts anew.
    """

    def __init__(self, tokenizer: Tokenizer, size: int) -> None:
        self._stretches = _Stretches(tokenizer, size)

    def __call__(self, text: str) -> Tokens:
        """Tokens of a text, as spaCy would give them."""
        words: list[str] = []
        starts: list[int] = []
        at = 0
        for gap in _GAP.finditer(text):
            start, end = gap.span()
            if start:
                self._add_stretches(text[at:start], at, words, starts)
                start += (
                    text[start] == " " and end - start > 1
                )  # the space behind a word
            words.append(text[start:end])
            starts.append(start)
            at = end
        self._add_stretches(text[at:], at, words, starts)
        return Tokens(text, words, starts)

    def _add_stretches(
        self, text: str, at: int, words: list[str], starts: list[int]
    ) -> None:
        """Add the tokens of a text with no white space but single spaces."""
        stretches = self._stretches
        for stretch in text.split(" "):
            known = stretches[stretch]
            if isinstance(known, str):
                words.append(known)
                starts.append(at)
            else:
                words += known[0]
                for part in known[1]:
                    starts.append(at + part)  # noqa: PERF401 - mostly two: a list costs more
            at += len(stretch) + 1


@cache
def load_tokenizer(code: str) -> CachedTokenizer:
    """Tokenizer of a language, which takes spaCy long to make."""
    return CachedTokenizer(spacy.blank(code).tokenizer, reading_settings().word_cache)
