"""Marks of lists and of headings: numbers, letters and pictures at the start of a line.

"1." and a picture stand before the items of a list, and before headings as well. They
are told apart by the lines beside them: items stand one below the other, headings do not.
Where the line breaks of a list were lost, its marks stand within a line.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from analyzer.letters import CAPITALS
from analyzer.reading.edits import Edit

__all__ = ["ITEM", "line_marks", "marks_within"]

ITEM = "• "
"""What is read where a number opens an item."""

_LINE = re.compile(r"^[^\S\n]*(\S)", re.M)
_ANY = re.compile(  # to see quickest that there are none: "^" would be slower
    r"\n[ \t]*(?:\(?(?:\d{1,2}|[A-Za-z])[.)]|[o§][ \t]|[^\x00-\u25ff])"
)
_NUMBER = re.compile(r"[ \t]*\(?(?:(\d{1,2})|([A-Za-z]))[.)]+[ \t]+(?=[^\W\d_])")
_WORD_BULLET = re.compile(r"[ \t]*[o§][ \t]+(?=[^\W\d_])")
"""Letters that the bullets of a word processor become where its text is pasted."""
_PICTURE = re.compile(r"[ \t]*[^\w\s!-/:-@\[-`{-~]+[ \t]*(?=[^\W_])")
_BULLETS = "\u25ff"  # the last of the arrows, squares and circles that open items only
_WITHIN = re.compile(  # "1. Skrive", "1) skrive", "- skrive"; not "1. marts", "8 - 16"
    r" (?=[-–+*(0-9])(?:"  # quicker than to try what follows
    rf"\(?(\d{{1,2}})(?:\) (?=[^\W\d_])|\. (?=[{CAPITALS}]))|([-–+*]) (?=[^\W\d_]))"
)
_SENTENCE_END = re.compile(r"[^\W\d]{2}[.!?] ")  # not "i.s.m. "
_PICTURES = frozenset({"So", "Sk", "Cn"})


@dataclass(frozen=True, slots=True)
class _Mark:
    """A mark at the start of a line.

    Attributes
    ----------
    line : int
        Number of the line, blank ones left out.
    start, end : int
        Characters of the mark and the space behind it.
    rank : int
        What the number counts; 0 for a picture.
    """

    line: int
    start: int
    end: int
    rank: int = 0


def line_marks(text: str) -> Iterator[Edit]:
    r"""Edits that make items of lines with numbers or bullets, and take marks off headings.

    Parameters
    ----------
    text : str
        Any text.

    Yields
    ------
    tuple of (int, int, str)
        Stretches of the text and what to read instead, those of numbers first.

    Examples
    --------
    >>> list(line_marks("1) Messer\n2) Nyhedsbreve"))
    [(0, 3, '• '), (10, 13, '• ')]
    >>> list(line_marks("1. Om os\nVi er ti.\n2. Om dig\nDu er en."))
    [(0, 3, ''), (19, 22, '')]
    """
    if _ANY.search(f"\n{text}") is None:
        return
    numbers: list[_Mark] = []
    pictures: list[_Mark] = []
    bullets: list[_Mark] = []
    number = 0
    for number, line in enumerate(_LINE.finditer(text)):
        start = line.start()
        if (found := _NUMBER.match(text, start)) is not None:
            rank = int(found[1]) if found[1] else ord(found[2].lower()) - ord("a") + 1
            numbers.append(_Mark(number, start, found.end(), rank))
        elif (found := _WORD_BULLET.match(text, start)) is not None:
            bullets.append(_Mark(number, start, found.end()))
        elif _is_picture(line[1]) and (found := _PICTURE.match(text, start)):
            pictures.append(_Mark(number, start, found.end()))
    for row in _rows(numbers):
        seen = ITEM if _stand_together(row) else ""
        yield from ((mark.start, mark.end, seen) for mark in row)
    if len(bullets) > 1:
        yield from ((mark.start, mark.end, ITEM) for mark in bullets)
    lines = {mark.line for mark in pictures}
    for mark in pictures if number else ():  # one line has none beside it
        if mark.line - 1 not in lines and mark.line + 1 not in lines:
            yield mark.start, mark.end, ""


def marks_within(text: str, start: int, end: int, least: int) -> Iterator[Edit]:
    r"""Edits that give a line to each item of a list whose line breaks were lost.

    Its marks stand within a line, with no sentence between them ("… - briefer - måler");
    the list ends with a sentence.

    Parameters
    ----------
    text : str
        Any text.
    start, end : int
        Characters of a line.
    least : int
        Marks that make a list.

    Yields
    ------
    tuple of (int, int, str)
        Stretches of the line and what to read instead.

    Examples
    --------
    >>> list(marks_within("Du - skriver - måler", 0, 20, 2))
    [(2, 5, '\n• '), (12, 15, '\n• ')]
    """
    row: list[re.Match[str]] = []
    for mark in _WITHIN.finditer(text, start, end):
        if row and not _goes_on(row[-1], mark):
            yield from _items(row, least, mark.start() + 1)
            row = []
        if row or mark[1] in (None, "1"):  # a list begins with it
            row.append(mark)
    yield from _items(row, least, end)


def _goes_on(before: re.Match[str], mark: re.Match[str]) -> bool:
    """Whether a mark within a line stands before the next item of the list of another."""
    if mark[1] or before[1]:
        return bool(mark[1] and before[1]) and int(mark[1]) == int(before[1]) + 1
    between = mark.string[before.end() : mark.start() - 1]
    return mark[2] == before[2] and _SENTENCE_END.search(between) is None


def _items(row: Sequence[re.Match[str]], least: int, end: int) -> Iterator[Edit]:
    """Edits of the marks of one list, and where the line goes on behind it."""
    if len(row) < least:
        return
    yield from ((*mark.span(), f"\n{ITEM}") for mark in row)
    last = _SENTENCE_END.search(row[-1].string, row[-1].end(), end)
    if last is not None:
        yield last.end() - 1, last.end(), "\n"


def _is_picture(letter: str) -> bool:
    """Whether the first character of a line is a picture."""
    return letter > _BULLETS and unicodedata.category(letter) in _PICTURES


def _rows(marks: Sequence[_Mark]) -> Iterator[list[_Mark]]:
    """Numbers that count on from 1, or are all 1 as in Markdown, two of them at least."""
    row: list[_Mark] = []
    for mark in marks:
        if row and _counts_on(row[-1], mark):
            row.append(mark)
            continue
        if len(row) > 1:
            yield row
        row = [mark] if mark.rank == 1 else []
    if len(row) > 1:
        yield row


def _counts_on(before: _Mark, mark: _Mark) -> bool:
    """Whether a number goes on from another, or is the 1 below a 1."""
    below = mark.line == before.line + 1
    return mark.rank == before.rank + 1 or (mark.rank == before.rank == 1 and below)


def _stand_together(row: Sequence[_Mark]) -> bool:
    """Whether any two lines of a row stand one below the other, as items do."""
    return any(later.line == mark.line + 1 for mark, later in pairwise(row))
