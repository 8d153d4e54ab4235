"""Stretches of an ad around a place in it: the sentence, and the list that it opens."""

import re
from collections.abc import Iterator

__all__ = ["end_of_list", "sentence_around"]

_MARK = re.compile(r"[.!?;\n]")


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Offsets of the sentence, or the line, that a stretch of text stands in.

    Parameters
    ----------
    text : str
        Of the ad.
    start, end : int
        Offsets of the first character of the stretch and behind its last.
    """
    before = max(_ends_of(text, 0, start), default=0)
    return before, next(_ends_of(text, end, len(text)), len(text))


def end_of_list(text: str, start: int) -> int:
    """Offset at which the lines below a colon end: at a blank one, or another colon.

    Parameters
    ----------
    text : str
        Of the ad.
    start : int
        Offset behind the line with the colon.
    """
    at = len(text) - len(text[start:].lstrip())
    for line in text[at:].splitlines(keepends=True):
        if not line.strip() or line.rstrip().endswith(":"):
            break
        at += len(line)
    return at


def _ends_of(text: str, start: int, stop: int) -> Iterator[int]:
    """Offsets behind the marks that end a sentence; a stop before a small letter is none."""
    for mark in _MARK.finditer(text, start, stop):
        behind = text[mark.end() :].split(maxsplit=1)[:1] if mark[0] == "." else []
        within = mark[0] == "." and not text[mark.end() : mark.end() + 1].isspace()
        if not behind or not (within or behind[0][0].islower()):
            yield mark.end()
