"""Line breaks that were lost: within words, between them, before the items of a list."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import starmap

from analyzer.reading.edits import Edit
from analyzer.reading.marks import marks_within
from analyzer.settings import Wraps

__all__ = ["UPPER", "breaks_in_long_lines", "breaks_within_words"]

UPPER = "".join(letter for letter in map(chr, range(0x250)) if letter.isupper())
"""Capitals of the languages of Europe in Latin letters."""

_LONGEST_WORD = 60
_LOST_BREAK = re.compile(  # the space first: fast to skip; then what is rarest
    rf" (?=[{UPPER}][^\W\d_{UPPER}])(?<=[^\W\d_{UPPER}] |[)%+] )"
    r"(?![^\W\d_]+\.)"  # no line is one word and a stop ("det skriver Sara.")
)
_PARTED = re.compile(r" (?:\||//|¦) ")  # what stands for the line breaks of a list
_BRACKETS = "(\"'"
_WORD = re.compile(r"[^\W\d_]+")
_LAST_WORD = re.compile(r"[^\W\d_]+\Z")
_PIECE = re.compile(rf".[^{UPPER}]*")


def breaks_within_words(
    text: str,
    capitals: Sequence[int],
    is_glued: Callable[[str, str], bool],
    may_be_glued: Callable[[str, str], bool] | None,
    least: int,
) -> Iterator[Edit]:
    """Line breaks that were lost before a capital within a word ("opgaverDu").

    Where several surely were, so were those that only may have been.

    Parameters
    ----------
    text : str
        Any text.
    capitals : sequence of int
        Places of the capitals behind a small letter.
    is_glued, may_be_glued : callable
        Whether two words written as one surely are two, and whether they may be.
    least : int
        How many surely are two where those are parted as well that only may be.

    Yields
    ------
    tuple of (int, int, str)
        Places, and the line break.
    """
    halves = {at: list(_halves(text, at)) for at in capitals}
    sure = {at for at, pairs in halves.items() if any(starmap(is_glued, pairs))}
    for at, pairs in halves.items():
        if at in sure or (
            may_be_glued is not None
            and len(sure) >= least
            and all(starmap(may_be_glued, pairs))
        ):
            yield at, at, "\n"


def _halves(text: str, at: int) -> Iterator[tuple[str, str]]:
    """Word before and behind a place in a word, whole and as far as other capitals."""
    left, right = (
        _LAST_WORD.search(text[max(0, at - _LONGEST_WORD) : at]),
        _WORD.match(text, at, at + _LONGEST_WORD),
    )
    assert left is not None
    assert right is not None
    yield left.group(), right.group()
    yield _PIECE.findall(left.group())[-1], _PIECE.findall(right.group())[0]


def breaks_in_long_lines(
    text: str, opens_line: Callable[[str, str], bool], limits: Wraps
) -> Iterator[Edit]:
    """What stands in long lines where a line break was lost.

    That are the marks of a list within a line, what parts its items, and the space
    before a capital that opens a line.

    Parameters
    ----------
    text : str
        Any text.
    opens_line : callable
        Whether a line break was lost between two words.
    limits : Wraps
        Which lines are long, and what makes a list.

    Yields
    ------
    tuple of (int, int, str)
        Stretches of the text and what to read instead.
    """
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        if len(line) >= limits.flat:
            yield from marks_within(text, start, end, limits.items)
            parted = list(_PARTED.finditer(text, start, end))
            if len(parted) >= limits.items:
                yield from ((*each.span(), "\n") for each in parted)
            for match in _LOST_BREAK.finditer(text, start, end):
                space = match.start()
                left = text[text.rfind(" ", start, space) + 1 : space]
                right = _WORD.match(text, space + 1)
                assert right is not None
                if opens_line(left.lstrip(_BRACKETS), right.group()):
                    yield space, space + 1, "\n"
        start = end + 1
