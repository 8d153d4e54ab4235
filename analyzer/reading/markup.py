"""Runs of readable text in a source with tags or entities."""

import html
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import TypeAlias

__all__ = ["Run", "first_line", "runs_of", "seen_of"]

_BLOCKS = frozenset(
    (  # noqa: SIM905 - names read better than a list
        "address article aside blockquote br dd div dl dt fieldset figcaption footer "
        "form h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section table "
        "td th title tr ul"
    ).split()
)
_HIDDEN = frozenset({"script", "style", "template", "noscript", "svg", "nav", "footer"})
_INLINE = frozenset(
    (  # noqa: SIM905
        "a abbr b body code em font head html i img input label link mark meta s "
        "small span strong sub sup tbody thead tfoot u button iframe center"
    ).split()
)
_TAG = re.compile(
    rf"</?(?:{'|'.join(sorted(_BLOCKS | _HIDDEN | _INLINE))})\b[^<>]*>|<!--", re.I
)
_ENTITY = re.compile(r"&(?:[a-zA-Z][a-zA-Z0-9]{1,31}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});")

Run: TypeAlias = tuple[int, str, bool]
"""Where a stretch of the given text starts, what the reader sees of it, and whether
that is the stretch itself, character by character."""


def first_line(given: str) -> str:
    """First line of a source that a reader sees, most often a title; "" without one."""
    seen = seen_of(given)
    first = next((line for line in seen.splitlines() if line.strip()), "")
    return first.strip().strip("#*").strip()


def seen_of(given: str) -> str:
    """What a reader sees of a source; itself where it holds no markup.

    Examples
    --------
    >>> seen_of("<script>for (var i in x)</script>Du skriver")
    'Du skriver'
    """
    runs = runs_of(given)
    return given if runs is None else "".join(seen for _, seen, _ in runs)


def runs_of(given: str) -> list[Run] | None:
    """Runs of a source; None where it holds neither tags nor entities."""
    if _TAG.search(given):
        return _Markup(given).runs
    if _ENTITY.search(given):
        return list(_entities(given))
    return None


class _Markup(HTMLParser):
    """Runs of the text of an HTML source, blocks on lines of their own."""

    def __init__(self, given: str) -> None:
        super().__init__(convert_charrefs=False)
        self.given = given
        self.lines = [0, *(m.end() for m in re.finditer("\n", given))]
        self.runs: list[Run] = []
        self.hidden = 0
        self.feed(given)
        self.close()

    def at(self) -> int:
        line, column = self.getpos()
        return self.lines[line - 1] + column

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag in _HIDDEN:
            self.hidden += 1
        elif tag in _BLOCKS:
            self.runs.append((self.at(), "\n• " if tag == "li" else "\n", False))

    def handle_startendtag(self, tag: str, attrs: object) -> None:
        if tag in _BLOCKS:
            self.runs.append((self.at(), "\n", False))

    def handle_endtag(self, tag: str) -> None:
        if tag in _HIDDEN:
            self.hidden = max(0, self.hidden - 1)
        elif tag in _BLOCKS:
            self.runs.append((self.at(), "\n", False))

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.runs.append((self.at(), data, True))

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """Pass over "<![if …]>" as Word writes it; Python's parser takes few names."""
        try:
            return super().parse_marked_section(i, report)
        except AssertionError:  # so it says that it does not know the name
            return self.parse_bogus_comment(i, report=False)

    def handle_entityref(self, name: str) -> None:
        self.add_reference(f"&{name}")

    def handle_charref(self, name: str) -> None:
        self.add_reference(f"&#{name}")

    def add_reference(self, source: str) -> None:
        """Add what a reference stands for; its semicolon may be missing."""
        start = self.at()
        if self.given.startswith(f"{source};", start):
            source += ";"
        seen = html.unescape(source)
        if not self.hidden:
            self.runs.append((start, seen, seen == source))


def _entities(given: str) -> Iterator[Run]:
    """Runs of a text with entities but no tags."""
    at = 0
    for match in _ENTITY.finditer(given):
        yield at, given[at : match.start()], True
        seen = html.unescape(match.group())
        yield match.start(), seen, seen == match.group()
        at = match.end()
    yield at, given[at:], True
