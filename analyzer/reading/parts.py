"""Plain text put together from parts, each with the way back to the given text."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

from analyzer.reading.edits import Edit

__all__ = ["Parts", "PlainText"]


@dataclass(frozen=True, slots=True)
class PlainText:
    """Tidied text and where it came from.

    Attributes
    ----------
    text : str
        What the reader reads.
    given : str
        What the user gave.
    _before : PlainText or None
        The text that this one was made of.
    """

    text: str
    given: str
    _before: "PlainText | None" = None
    _starts: tuple[int, ...] | None = None
    _origins: tuple[int, ...] = ()
    _verbatim: tuple[bool, ...] = ()

    def to_given(self, start: int, end: int) -> tuple[int, int]:
        """Offsets into the given text of a span of the plain text.

        Examples
        --------
        >>> from analyzer.reading.plain import plain_text
        >>> plain = plain_text("PR &amp; <b>events</b>")
        >>> plain.text
        'PR & events'
        >>> start, end = plain.to_given(5, 11)
        >>> plain.given[start:end]
        'events'
        """
        if self._starts is not None:
            start, end = self._origin(start), self._origin(end - 1, closing=True)
            end = max(start, end)  # what was put in has no characters of its own
        return self._before.to_given(start, end) if self._before else (start, end)

    def _origin(self, at: int, *, closing: bool = False) -> int:
        assert self._starts is not None
        run = bisect_right(self._starts, at) - 1
        if self._verbatim[run]:
            return self._origins[run] + at - self._starts[run] + closing
        return self._origins[run + closing]


@dataclass(slots=True)
class Parts:
    """Parts of what is read, in order.

    Attributes
    ----------
    starts, origins : list of int
        Where each part starts in what is read, and in what was given.
    verbatim : list of bool
        Whether a part is read as it was given.
    texts : list of str
        The parts.
    length : int
        Characters of all of them.
    """

    starts: list[int] = field(default_factory=list)
    origins: list[int] = field(default_factory=list)
    verbatim: list[bool] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    length: int = 0

    def add(self, origin: int, text: str, edits: Iterable[Edit]) -> None:
        """Add a stretch of the given text, edited."""
        at = 0
        for start, end, seen in edits:
            if start > at:
                self.append(origin + at, text[at:start], verbatim=True)
            if seen:
                self.append(origin + start, seen, verbatim=len(seen) == end - start)
            at = end
        self.append(origin + at, text[at:], verbatim=True)

    def append(self, origin: int, text: str, *, verbatim: bool) -> None:
        """Add what is read for a place of the given text."""
        if text:
            self.starts.append(self.length)
            self.origins.append(origin)
            self.verbatim.append(verbatim)
            self.texts.append(text)
            self.length += len(text)

    def plain(self, of: PlainText) -> PlainText:
        """Everything added, put together, which was made of another."""
        return PlainText(
            "".join(self.texts),
            of.given,
            of,
            tuple(self.starts),
            (*self.origins, len(of.text)),
            tuple(self.verbatim),
        )
