"""What people see of an ad with markup, and where in it a stretch of the source stands."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from analyzer.reading.markup import runs_of

__all__ = ["SeenText", "seen_text"]

_BREAK = "\x1e"  # for a break that a tag makes; white space, as the reader takes it
_BLANKS = re.compile(r"\s+")
_BULLET = "•"


@dataclass(frozen=True, slots=True)
class SeenText:
    """A text without its markup.

    Attributes
    ----------
    text : str
        What is seen.
    origins : tuple of int
        Where in the source that stands for which each character of it is seen.
    """

    text: str
    origins: tuple[int, ...]

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Offsets into it of a stretch of the source.

        Examples
        --------
        >>> source = "<ul><li>PR &amp; <b>events</b></ul>"
        >>> seen = seen_text(source)
        >>> seen.text
        '• PR & events'
        >>> start, end = seen.place(source.index("&amp;"), source.index("</b>"))
        >>> seen.text[start:end]
        '& events'
        """
        return bisect_left(self.origins, start), bisect_left(self.origins, end)


def seen_text(source: str) -> SeenText | None:
    """What is seen of a source; None where it holds neither tags nor entities.

    White space around the break that a tag makes is one with it, as in a browser.
    """
    runs = runs_of(source)
    if runs is None:
        return None
    parts: list[str] = []
    origins: list[int] = []
    for origin, seen, verbatim in runs:
        parts.append(seen if verbatim else seen.replace("\n", _BREAK))
        letters = range(origin, origin + len(seen))
        origins += letters if verbatim else [origin] * len(seen)
    return _tidy("".join(parts), origins)


def _tidy(text: str, origins: list[int]) -> SeenText:
    """Text whose breaks are line breaks, with no more of them than part its blocks."""
    parts: list[str] = []
    kept: list[int] = []
    at = 0
    for blanks in _BLANKS.finditer(text):
        if _BREAK in blanks.group():
            start, end = blanks.span()
            instead = _instead(text, start, end)
            parts += text[at:start], instead
            kept += origins[at:start] + [origins[start]] * len(instead)
            at = end
    return SeenText("".join([*parts, text[at:]]), (*kept, *origins[at:]))


def _instead(text: str, start: int, end: int) -> str:
    """White space to see between two blocks: items of a list stand close together."""
    if start == 0 or end == len(text):
        return ""
    if text[start - 1] == _BULLET:
        return " "
    several = text.count(_BREAK, start, end) > 1
    return "\n\n" if several and text[end] != _BULLET else "\n"
