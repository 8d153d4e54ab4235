"""Stretches of an ad around a place in it: the sentence, and the list that it opens."""

import re

__all__ = ["end_of_list", "sentence_around"]

_MARK = re.compile(r"[.!?;\n]")
_NEXT = re.compile(r"(\s*)(\S?)")


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Offsets of the sentence, or the line, that a stretch of text stands in.

    Parameters
    ----------
    text : str
        Of the ad.
    start, end : int
        Offsets of the first character of the stretch and behind its last.
    """
    before = next((at for at in range(start, 0, -1) if _ends(text, at - 1)), 0)
    behind = (mark.end() for mark in _MARK.finditer(text, end))
    return before, next((at for at in behind if _ends(text, at - 1)), len(text))


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


def _ends(text: str, at: int) -> bool:
    """Whether a character ends a sentence; a stop before a small letter does not."""
    if text[at] != ".":
        return _MARK.match(text, at) is not None
    behind = _NEXT.match(text, at + 1)
    assert behind is not None
    return not behind[2] or bool(behind[1] and not behind[2].islower())
