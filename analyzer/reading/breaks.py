"""Line breaks that were lost: within words, between them, before the items of a list."""

import re
from collections.abc import Callable, Iterator, Sequence

from analyzer.letters import CAPITALS
from analyzer.reading.edits import Edit
from analyzer.reading.marks import marks_within
from analyzer.settings import Wraps

__all__ = ["breaks_in_long_lines", "breaks_within_words"]

_LONGEST_WORD = 60  # letters of two that are glued
_LOST_BREAK = re.compile(  # the space first: fast to skip; then what is rarest
    rf" (?=([{CAPITALS}][^\W\d_{CAPITALS}][^\W\d_]*))(?<=[^\W\d_{CAPITALS}] |[)%+] )"
    r"(?![^\W\d_]+\.)"  # no line is one word and a stop ("det skriver Sara.")
)
_PARTING = ("|", "//", "¦")  # what stands for the line breaks of a list
_PARTED = re.compile(rf" (?:{'|'.join(map(re.escape, _PARTING))}) ")
_BRACKETS = "(\"'"
_WORD = re.compile(r"[^\W\d_]+")
_LAST_WORD = re.compile(r"[^\W\d_]+\Z")


def breaks_within_words(
    text: str,
    capitals: Sequence[int],
    is_glued: Callable[[str, str], bool],
    may_be_glued: Callable[[str, str], bool] | None,
    least: int,
) -> Iterator[Edit]:
    """Line breaks that were lost before a capital within a word ("opgaverDu").

    Where several different ones surely were, so were those that only may have been.

    Parameters
    ----------
    text : str
        Any text.
    capitals : sequence of int
        Places of the capitals behind a small letter.
    is_glued, may_be_glued : callable
        Whether two words written as one surely are two, and whether they may be.
    least : int
        How many different ones surely are two where those are parted as well that only may be.

    Yields
    ------
    tuple of (int, int, str)
        Places, and the line break.
    """
    halves = {
        at: pair
        for at in capitals
        if sum(map(len, pair := _halves(text, at))) <= _LONGEST_WORD
    }
    sure = {at for at, pair in halves.items() if is_glued(*pair)}
    several = len({halves[at] for at in sure}) >= least
    for at, pair in halves.items():
        if at in sure or (several and may_be_glued and may_be_glued(*pair)):
            yield at, at, "\n"


def _halves(text: str, at: int) -> tuple[str, str]:
    """Word before and behind a place in a word."""
    left, right = (
        _LAST_WORD.search(text[max(0, at - _LONGEST_WORD) : at]),
        _WORD.match(text, at, at + _LONGEST_WORD),
    )
    assert left is not None
    assert right is not None
    return left.group(), right.group()


def breaks_in_long_lines(
    text: str, opens_line: Callable[[str, str], bool], limits: Wraps
) -> Iterator[Edit]:
    """What stands in long lines where a line break was lost.

    Those are the marks of a list within a line, what parts its items, and the space
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
            may_be = any(mark in line for mark in _PARTING)  # quicker than to look
            parted = list(_PARTED.finditer(text, start, end)) if may_be else []
            if len(parted) >= limits.items:
                yield from ((*each.span(), "\n") for each in parted)
            for match in _LOST_BREAK.finditer(text, start, end):
                space = match.start()
                left = text[text.rfind(" ", start, space) + 1 : space]
                if opens_line(left.lstrip(_BRACKETS), match[1]):
                    yield space, space + 1, "\n"
        start = end + 1
