"""Runs of readable text in a source with tags or entities."""

import html
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from itertools import accumulate
from operator import itemgetter
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
_CODE = frozenset({"script", "style"})  # nothing in them is text, closed or not
_INLINE = frozenset(
    (  # noqa: SIM905
        "a abbr b body code em font head html i img input label link mark meta s "
        "small span strong sub sup tbody thead tfoot u button iframe center"
    ).split()
)
_TAG = re.compile(
    rf"</?(?:{'|'.join(sorted(_BLOCKS | _HIDDEN | _INLINE))})\b[^<>]*>|<!--", re.I
)
_ESCAPED = re.compile(rf"&lt;(?:/(?:{'|'.join(sorted(_BLOCKS))})|br\s*/?)\s*&gt;", re.I)
_ENTITY = re.compile(r"&(?:[a-zA-Z][a-zA-Z0-9]{1,31}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});")
_NAME = re.compile(_ENTITY.pattern.removeprefix("&"))
_ROW = re.compile("<(?=<{20})")  # no more of them stand before any tag

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
    """Runs of a source; None where it holds neither tags nor entities.

    A source in which the tags of blocks are themselves written with entities, as feeds
    of postings hold it, is decoded twice.
    """
    if _TAG.search(given):
        runs = _Markup(given).runs
    elif "&lt;" in given and _ESCAPED.search(given):
        runs = list(_escaped(given))
    elif _ENTITY.search(given):
        runs = list(_entities(given))
    else:
        return None
    return list(_decoded_again(runs)) if "&amp;" in given else runs


class _Markup(HTMLParser):
    """Runs of the text of an HTML source, blocks on lines of their own.

    What stands in a hidden tag is held back until the tag is closed; of one that never
    is, it is seen after all.

    Attributes
    ----------
    runs : list of Run
        What is seen.
    held : list of Run
        Text in hidden tags that are open.
    hidden : list of (str, int)
        Hidden tags that are open, and how many runs were held when each opened.
    opened : Counter of str
        How many of each are open.
    """

    def __init__(self, given: str) -> None:
        super().__init__(convert_charrefs=False)
        self.given = given
        self.lines = [0, *(m.end() for m in re.finditer("\n", given))]
        self.runs: list[Run] = []
        self.held: list[Run] = []
        self.hidden: list[tuple[str, int]] = []
        self.opened: Counter[str] = Counter()
        end = given.rfind(">") + 1  # behind it no tag ends, and none is looked for
        self.feed(_without_unclosed(given[:end]))
        self.close()
        for start, seen, verbatim in _entities(given[end:]):
            self.add((end + start, seen, verbatim))
        self.show_held()

    def at(self) -> int:
        line, column = self.getpos()
        return self.lines[line - 1] + column

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag in _HIDDEN:
            self.hidden.append((tag, len(self.held)))
            self.opened[tag] += 1
        elif tag in _BLOCKS:
            self.runs.append((self.at(), "\n• " if tag == "li" else "\n", False))

    def handle_startendtag(self, tag: str, attrs: object) -> None:
        if tag in _BLOCKS:
            self.runs.append((self.at(), "\n", False))

    def handle_endtag(self, tag: str) -> None:
        if tag in _HIDDEN:
            self.close_hidden(tag)
        elif tag in _BLOCKS:
            self.runs.append((self.at(), "\n", False))

    def handle_data(self, data: str) -> None:
        self.add((self.at(), data, True))

    def add(self, run: Run) -> None:
        """Add a run of text, where it is seen."""
        (self.held if self.hidden else self.runs).append(run)

    def close_hidden(self, tag: str) -> None:
        """Close a hidden tag and those left open in it, with what they hold."""
        while self.opened[tag]:
            name, held = self.hidden.pop()
            self.opened[name] -= 1
            if name == tag:
                del self.held[held:]
                return

    def show_held(self) -> None:
        """Add what tags hold that are never closed, up to the first of code."""
        held = next((held for tag, held in self.hidden if tag in _CODE), None)
        if self.held[:held]:
            self.runs = sorted([*self.runs, *self.held[:held]], key=itemgetter(0))

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
        self.add((start, seen, seen == source))


def _without_unclosed(given: str) -> str:
    """Source with blanks for comments that are never closed, and for rows of "<".

    Python's parser looks for the end of each of them in all that follows.

    Examples
    --------
    >>> _without_unclosed("<!-- a -->b<!-- c")
    '<!-- a -->b     c'
    """
    closed = given.rfind("-->") + 1
    source = given[:closed] + given[closed:].replace("<!--", " " * len("<!--"))
    return _ROW.sub(" ", source)


def _entities(given: str) -> Iterator[Run]:
    """Runs of a text with entities but no tags."""
    at = 0
    for match in _ENTITY.finditer(given):
        yield at, given[at : match.start()], True
        seen = html.unescape(match.group())
        yield match.start(), seen, seen == match.group()
        at = match.end()
    yield at, given[at:], True


def _decoded_again(runs: Iterable[Run]) -> Iterator[Run]:
    """Runs in which what was an entity twice over is seen as what it stands for.

    Examples
    --------
    >>> list(_decoded_again([(0, "&", False), (5, "aring;rlig", True)]))
    [(0, 'å', False), (11, 'rlig', True)]
    """
    mark: Run | None = None  # a "&" that was itself an entity
    for run in runs:
        start, text, verbatim = run
        if mark is not None:
            name = _NAME.match(text) if verbatim else None
            seen = html.unescape(f"&{name.group()}") if name else ""
            if name is None or seen == f"&{name.group()}":
                yield mark
            else:
                yield mark[0], seen, False
                run = start + name.end(), text[name.end() :], True
        mark = run if run[1:] == ("&", False) else None
        if mark is None:
            yield run
    if mark is not None:
        yield mark


def _escaped(given: str) -> Iterator[Run]:
    """Runs of a source whose tags are written with entities."""
    outer = list(_entities(given))
    starts = list(accumulate((len(seen) for _, seen, _ in outer), initial=0))
    source = "".join(seen for _, seen, _ in outer)
    for at, seen, verbatim in _Markup(source).runs:
        place = bisect_right(starts, at) - 1
        origin, _, same = outer[min(place, len(outer) - 1)]
        if not verbatim:
            yield origin + (at - starts[place] if same else 0), seen, False
            continue
        end = at + len(seen)
        while at < end:
            origin, piece, same = outer[place]
            within = at - starts[place]
            part = piece[within : within + end - at]
            yield origin + (within if same else 0), part, same
            at += len(part)
            place += 1
