"""Line breaks of a text that is wrapped at a column, as mails and PDF files are."""

import re
from collections.abc import Callable, Iterator

__all__ = ["ragged_wraps", "wraps"]

_GOES_ON = re.compile(r"\n *(?=[^\W\d_])(?<!\n\n)")
_PARAGRAPH = re.compile(r"^[^\n]+(?:\n[^\n]+){2,}", re.M)
_BROKEN = re.compile(r"(?<![^\W\d_])([^\W\d_]+),?[ \t]*\n[ \t]*(?=([^\W\d_]+))")
_SENTENCE_WITHIN = re.compile(r"[^\W\d_]\. +[^\W\d_]")
_WORD = re.compile(r"[^\W\d_]+")


def wraps(
    text: str, narrowest: int, widest: int, least: int, share: float
) -> list[int]:
    """Places of the line breaks that only wrap a text.

    Such a break stands where the next word would not have gone on the line. More of them
    stand within a sentence than after a line without a stop.

    Parameters
    ----------
    text : str
        Any text.
    narrowest, widest : int
        Characters that the longest line of a wrapped text may have.
    least : int
        Breaks within a sentence that a wrapped text has, at least.
    share : float
        Share of all its breaks before a word that only wrap it, at least.

    Returns
    -------
    list of int
        Places of newlines, in order; empty where the text is not wrapped.
    """
    if len(_GOES_ON.findall(text)) < least:
        return []
    lines = text.split("\n")
    widths = [len(line.rstrip()) for line in lines]
    column = max((width for width in widths if width <= widest), default=0)
    if column < narrowest:
        return []
    found: list[int] = []
    followed = within = between = at = 0
    for line, width, after in zip(lines, widths, lines[1:], strict=False):
        at += len(line) + 1
        word = _WORD.match(after.lstrip())
        if not width or word is None or width > column:
            continue
        followed += 1
        if width + 1 + len(after.split(maxsplit=1)[0]) <= column:
            continue
        found.append(at - 1)
        within += word.group()[0].islower() or line.rstrip()[-1] == ","
        between += word.group()[0].isupper() and line.rstrip()[-1].isalnum()
    wrapped = within >= least and within > between
    return found if wrapped and len(found) >= share * followed else []


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
    for paragraph in _PARAGRAPH.finditer(text):
        start, end = paragraph.span()
        if _SENTENCE_WITHIN.search(text, start, end) is None:
            continue
        breaks = list(_BROKEN.finditer(text, start, end))
        beside = 0
        for left, right in (found.groups() for found in breaks):
            behind = is_small(left.lower())
            beside += behind or is_small(right)
            if not behind and not right[0].islower():
                break
        else:
            every = len(breaks) == paragraph.group().count("\n")
            if every and beside >= least:
                yield from (text.index("\n", found.end(1)) for found in breaks)
