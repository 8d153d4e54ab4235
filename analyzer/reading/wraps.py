"""Line breaks of a text that is wrapped at a column, as mails and PDF files are."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from analyzer.letters import CAPITALS
from analyzer.settings import Wraps

__all__ = ["ragged_wraps", "wraps"]

_GOES_ON = re.compile(r"\n *(?=[^\W\d_])(?<!\n\n)")
_PARAGRAPH = re.compile(r"^[^\n]+(?:\n[^\n]+){2,}", re.M)
_WITHIN = re.compile(rf"\n[ \t]*[^\W\d_{CAPITALS}]")
_SENTENCE_WITHIN = re.compile(r"[^\W\d_]\. +[^\W\d_]")
_BEFORE_WORD = " \t(\"'“”„«»‘"
_WORD = re.compile(r"[^\W\d_]+")


def wraps(text: str, limits: Wraps) -> list[int]:
    """Places of the line breaks that only wrap a text.

    Such a break stands where the next word would not have gone on the line, or hardly.
    More of them stand within a sentence than after a line without a stop; and of the
    breaks within a sentence, which a list in small letters has as well, most are such.

    Parameters
    ----------
    text : str
        Any text.
    limits : Wraps
        How wide a wrapped text may be, and how many such breaks it has.

    Returns
    -------
    list of int
        Places of newlines, in order; empty where the text is not wrapped.
    """
    if len(_GOES_ON.findall(text)) < limits.least:
        return []
    lines = text.split("\n")
    widths = [len(line.rstrip()) for line in lines]
    column = max((width for width in widths if width <= limits.widest), default=0)
    if column < limits.narrow:
        return []
    full = column * (1 - limits.slack)
    found: list[int] = []
    going_on = within = between = at = 0
    for line, width, after in zip(lines, widths, lines[1:], strict=False):
        at += len(line) + 1
        word = _WORD.match(after.lstrip(_BEFORE_WORD))
        if not width or word is None or width > column:
            continue
        goes_on = word.group()[0].islower() or line.rstrip()[-1] == ","
        going_on += goes_on
        if width + 1 + len(after.split(maxsplit=1)[0]) <= full:
            continue
        found.append(at - 1)
        within += goes_on
        between += word.group()[0].isupper() and line.rstrip()[-1].isalnum()
    least = max(limits.least, between + 1, limits.share * going_on)
    if within < least:
        return []
    return found if column >= limits.line else list(_within_prose(text, found))


def _within_prose(text: str, breaks: Sequence[int]) -> Iterator[int]:
    """Breaks in paragraphs in which sentences end within lines, as no list does."""
    prose = [
        match.span()
        for match in _PARAGRAPH.finditer(text)
        if _SENTENCE_WITHIN.search(text, *match.span())
    ]
    return (at for at in breaks if any(start <= at < end for start, end in prose))


def ragged_wraps(
    text: str, is_small: Callable[[str], bool], least: int
) -> Iterator[int]:
    r"""Places of the line breaks that wrap a paragraph at no column.

    In such a paragraph sentences end within lines, not with them, and lines break beside
    small words ("Vores\nbureau"), as lines of their own do not.

    Parameters
    ----------
    text : str
        Any text.
    is_small : callable
        Whether a word, in small letters, is a small word.
    least : int
        Breaks beside a small word that such a paragraph has, at least.

    Yields
    ------
    int
        Places of newlines, in order.
    """
    if _WITHIN.search(text) is None:
        return
    for paragraph in _PARAGRAPH.finditer(text):
        lines = paragraph.group().split("\n")
        beside = 0
        for line, after in pairwise(lines):
            left = line.rstrip().removesuffix(",").rpartition(" ")[2]
            right = _WORD.match(after.lstrip())
            if right is None or not left.isalpha():
                break
            behind = is_small(left.lower())
            if not behind and not right.group()[0].islower():
                break
            beside += behind or is_small(right.group())
        else:
            if beside >= least and _SENTENCE_WITHIN.search(text, *paragraph.span()):
                at = paragraph.start() - 1
                for line in lines[:-1]:
                    at += len(line) + 1
                    yield at
