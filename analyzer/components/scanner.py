"""One pass over the tokens: what the lexicon knows, and where sentences break."""

from itertools import pairwise

from analyzer.components.inline_headings import InlineHeadings
from analyzer.components.words import MOST_PIECES, TokenKind, WordType, WordTypes
from analyzer.lexicon.trie import Lexicon
from analyzer.rows import PART_BITS, Row
from analyzer.settings import ReadingSettings
from analyzer.spans import Match, Sentence
from analyzer.tokens import Tokens

__all__ = ["Scan", "Scanner"]

_NOWHERE = 1 << 60  # behind the end of any text
_LONG_DASHES = frozenset("–—")
_new_tuple = tuple.__new__  # what Match(…) does, without a call in between

# Members by themselves: looking one up in its class costs more than what is done with it.
_WORD, _STOP, _COLON, _LINE, _SPACE, _CLAUSE, _BULLET, _DASH, _ELLIPSIS = TokenKind


class Scanner:
    """Find what the lexicon knows in a text, sentence by sentence.

    Parameters
    ----------
    lexicon : Lexicon
        Of the language of the texts.
    settings : ReadingSettings
        How many word types, and rows of them, are kept in memory.
    """

    def __init__(self, lexicon: Lexicon, settings: ReadingSettings) -> None:
        self.lexicon = lexicon
        self.types = WordTypes(lexicon, settings.word_cache, settings.row_cache)

    def __call__(self, tokens: Tokens) -> "Scan":
        """Scan the tokens of a text."""
        scan = Scan(tokens, self.types, self.lexicon)
        scan.run()
        return scan


class Scan:
    """One pass over the tokens of a text.

    Attributes
    ----------
    sentences : list of Sentence
        With everything found in them, in order.
    tokens : Tokens
        What was scanned.
    """

    def __init__(self, tokens: Tokens, types: WordTypes, lexicon: Lexicon) -> None:
        self.sentences: list[Sentence] = []
        self._lexicon = lexicon
        self.tokens = tokens
        # One more at the end: each word has another behind it.
        self._words = [*map(types.__getitem__, tokens.words), None]
        self._rows = types.rows
        self._headings = InlineHeadings(tokens.words, self._words, lexicon.common)
        self._current = Sentence(0, 0)
        self._current.line_start = self._current.paragraph = True
        self._heading_end = _NOWHERE

    def characters(self, low: int, high: int) -> tuple[int, int]:
        """Offsets of the first and behind the last character of a stretch of parts.

        An ellipsis may begin or end in a word that is in no list: it counts whole.
        """
        first, last = low >> PART_BITS, high >> PART_BITS
        opening, closing = self._words[first], self._words[last]
        start, end = self.tokens.starts[first], self.tokens.starts[last]
        return (
            start + opening.pieces[low & MOST_PIECES].start if opening else start,
            end + closing.pieces[high & MOST_PIECES].end
            if closing
            else end + len(self.tokens.words[last]),
        )

    def run(self) -> None:
        """Go over the words; marks end sentences.

        This loop is most of what an ad costs: what it needs of the state is kept in
        local names, and sequences are followed only where the next word goes on.
        """
        words, rows = self._words, self._rows
        heading_end = _NOWHERE
        current = self._current
        stops = self._hidden_stops()
        stop = stops.pop()
        after = words[0]
        for at in range(len(words) - 1):
            word, after = after, words[at + 1]
            if word is None:
                continue
            if at > heading_end:
                self._close(heading_end + 1, ":")
                heading_end = self._heading_end = _NOWHERE
                current = self._current
            if at > stop:
                if stop >= current.first:
                    self._close(stop + 1, ".")
                    current = self._current
                stop = stops.pop()
            if word.kind is not _WORD:
                self._mark(at, word)
                current = self._current
                if word.kind is not _ELLIPSIS:
                    continue
            row: Row = word
            following = after
            while following is not None and row.onward & following.entry:
                longer = rows[row, following]
                if longer is None:
                    break
                row = longer
                following = words[at + row.width]
            low = at << PART_BITS
            if row.headings and word.capital:
                for first, last in row.headings:
                    behind = words[at + 1 + (last >> PART_BITS)]
                    if behind is None or behind.capital or behind.kind is not _WORD:
                        # No small letter goes on from it.
                        self._break_at_heading(low + first, low + last)
                current, heading_end = self._current, self._heading_end
            if row.hits:
                current.rows.append((low, row))
                if row.slots:
                    current.slots |= row.slots
                if row.needed:
                    current.needed |= row.needed
                if row.names:
                    current.names = True
            for kind, value, first, last, width in row.cues:
                match = _new_tuple(
                    Match, (value, low + first, low + last, at, at + width, False)
                )
                current.cues[kind].append(match)
        if heading_end != _NOWHERE:
            self._close(heading_end + 1, ":")
        self._close(len(words) - 1, "", line_end=True)

    def _hidden_stops(self) -> list[int]:
        """Words that end a sentence with a stop of their own, the last first.

        The tokenizer takes them for abbreviations ("… samen met IT. Jij schrijft …"); a
        small word with a capital follows. Behind them all stands one that is nowhere.
        """
        words, common = self.tokens.words, self._lexicon.common
        found = [
            at
            for at, (word, after) in enumerate(pairwise(words))
            if word[-1] == "."
            and len(word) > 2  # "R. De Vries"
            and word[:-1].isalpha()
            and after[:1].isupper()
            and after.lower() in common
        ]
        return [_NOWHERE, *reversed(found)]

    def _mark(self, at: int, word: WordType) -> None:
        """Break the sentence where a mark says so."""
        kind, current = word.kind, self._current
        if kind is _LINE:
            self._close(at, "", line_end=True)
            self._current.line_start = True
            self._current.paragraph |= word.text.count("\n") > 1
        elif kind is _STOP:
            self._close(at + 1, word.text[0])
        elif kind is _COLON:
            self._close(at + 1, ":")
        elif kind is _CLAUSE:
            if word.text in _LONG_DASHES and self._opens_line(at):
                current.bullet = True
            else:
                current.commas += (at,)
        elif kind is _BULLET:
            # "Wat ga je doen >> socials vullen", but not the end of a tag
            is_tag = word.text == ">" and self.tokens.words[at + 1 : at + 2] != [">"]
            if not is_tag and self._is_heading(at):
                self._close(at + 1, ":")
            else:
                self._close(at, "")
            self._current.bullet = self._current.line_start = True
        elif kind is _DASH:
            if self._opens_line(at):
                current.bullet = True
            elif self._opens_item(at):
                self._close(at, "")
                self._current.bullet = self._current.line_start = True
            else:
                current.commas += (at,)
        elif kind is _ELLIPSIS:
            current.ellipses += (at,)

    def _is_heading(self, end: int) -> bool:
        """Whether the current sentence is a heading that opens its line, up to a mark."""
        current = self._current
        if not current.line_start or "heading" not in current.cues:
            return False
        first = self._first_word(end)
        return any(
            cue.first == first and cue.last == end - 1 for cue in current.of("heading")
        )

    def _opens_line(self, at: int) -> bool:
        """Whether no word of the line stands before a mark."""
        return self._current.line_start and self._first_word(at) is None

    def _opens_item(self, at: int) -> bool:
        """Whether a dash between words is a bullet that has lost its line break."""
        start = self.tokens.starts[at]
        around = self.tokens.text[start - 1 : start + 3]
        return (
            len(around) == 4 and around[0] == around[2] == " " and around[3].isupper()
        )

    def _close(self, end: int, end_mark: str, *, line_end: bool = False) -> None:
        """End the current sentence before token `end` and open the next."""
        sentence = self._current
        opened = self._first_word(end)
        if opened is None:
            if line_end and self.sentences:
                self.sentences[-1].line_end = True
            sentence.first = end
            return
        sentence.opened = opened
        sentence.last, sentence.end_mark, sentence.line_end = end, end_mark, line_end
        self.sentences.append(sentence)
        self._current = Sentence(end, end)

    def _first_word(self, end: int) -> int | None:
        """First word of the current sentence before a token."""
        at, words = self._current.first, self._words
        while at < end:
            word = words[at]
            if word is None or word.kind is _WORD or word.kind is _ELLIPSIS:
                return at
            at += 1
        return None

    def _break_at_heading(self, low: int, high: int) -> None:
        """Give words of a heading a sentence of their own where they are one."""
        first, last = low >> PART_BITS, high >> PART_BITS
        end = self.characters(low, high)[1]
        after = self.tokens.text[end : end + 2].lstrip(" ")[:1]
        opens = self._first_word(first) is None
        before = self.sentences[-1] if self.sentences else None
        if not self._headings.is_one(
            low, high, after, self._current, before, opens=opens
        ):
            return
        if not opens:
            self._close(first, "")
        seen = -1 if self._heading_end == _NOWHERE else self._heading_end
        self._heading_end = max(last, seen)
