"""Edits of a text: stretches of it, and what to read instead."""

import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

__all__ = [
    "Edit",
    "apart",
    "decomposed",
    "doubled_spaces",
    "hyphenated",
    "markdown",
    "misread",
    "quoted",
    "written_out",
]

Edit: TypeAlias = tuple[int, int, str]
"""Where a stretch of a text starts and ends, and what to read instead."""


_DOUBLED = re.compile(r"  (?<=\S  ) ?(?=\S)")  # the spaces first: fast to skip
_HYPHENS = r"[-\u2010\u00ad]"
_HYPHENATED = re.compile(  # the break first: fast to skip
    rf"\n(?:(?<={_HYPHENS}\n)|(?<={_HYPHENS} \n)) *(?=([^\W\d_]+))"
)
_LINK = re.compile(r"(!?)\[([^\[\]\n]+)\]\([^()\s]*(?: \"[^\"\n]*\")?\)")
_STRESSED = {
    mark: re.compile(
        rf"{re.escape(mark)}(?<![\w*].)(?=[^\s*_])[^*_\n]+(?<=\S){re.escape(mark)}(?![\w*])"
    )
    for mark in "*_"
}
_QUOTED = re.compile(r"^[ \t]*>(?:[ \t>]*>)?[ \t]?", re.M)
_WRITTEN_OUT = re.compile(r"\\u[0-9a-fA-F]{4}(?:\\u[0-9a-fA-F]{4})?")
_HALF = re.compile("[\ud800-\udfff]")  # of a character, which no encoding has
_MISREAD = re.compile(r"[ÂÃâ][^\x00-\x7f]{1,2}")


def apart(edits: Iterable[Edit]) -> list[Edit]:
    """Edits in order, those left out that begin within the one before.

    Examples
    --------
    >>> apart([(0, 3, ""), (2, 3, " "), (3, 4, " ")])
    [(0, 3, ''), (3, 4, ' ')]
    """
    kept: list[Edit] = []
    for edit in edits:
        if not kept or edit[0] >= kept[-1][1]:
            kept.append(edit)
    return kept


def decomposed(text: str) -> Iterator[Edit]:
    """Letters followed by combining marks, composed."""
    if unicodedata.is_normalized("NFC", text):
        return
    for match in re.finditer(r"\w[\u0300-\u036f]+", text):
        yield match.start(), match.end(), unicodedata.normalize("NFC", match.group())


def doubled_spaces(text: str) -> Iterator[Edit]:
    """Spaces beyond the first between two words; more than three part columns.

    Examples
    --------
    >>> list(doubled_spaces("du  skriver"))
    [(3, 4, '')]
    """
    if "  " not in text:
        return
    for match in _DOUBLED.finditer(text):
        yield match.start() + 1, match.end(), ""


def hyphenated(text: str, is_small: Callable[[str], bool] | None) -> Iterator[Edit]:
    r"""Line breaks within words, and the hyphen before them.

    Before a small word the hyphen stays.

    Examples
    --------
    >>> list(hyphenated("nyheds-\nbreve, press-\nog mediekontakt", {"og"}.__contains__))
    [(6, 8, ''), (21, 22, ' ')]
    """
    for match in _HYPHENATED.finditer(text):
        start, end = match.start() - 1, match.end()
        start -= text[start] == " "
        before = text[max(start - 2, 0) : start]
        if not (len(before) == 2 and before.isalpha() and match[1].islower()):
            continue
        if text[start] == "\u00ad":  # a soft hyphen
            yield start + 1, end, ""  # itself is left out anyway
        elif is_small is not None and is_small(match[1]):
            yield start + 1, end, " "  # "press- og"
        else:
            yield start + before.isupper(), end, ""  # "SEO-specialist"


def markdown(text: str) -> Iterator[Edit]:
    """Marks of links, pictures and stressed words in Markdown, which nobody sees.

    Examples
    --------
    >>> list(markdown("[SEO](https://a.example) og *video*"))
    [(0, 1, ''), (4, 24, ''), (28, 29, ''), (34, 35, '')]
    """
    if "](" in text:
        for match in _LINK.finditer(text):
            if match[1]:
                yield *match.span(), ""
            else:
                yield match.start(), match.start() + 1, ""
                yield match.end(2), match.end(), ""
    for mark, stressed in _STRESSED.items():
        if text.count(mark) > 1:
            for match in stressed.finditer(text):
                yield match.start(), match.start() + 1, ""
                yield match.end() - 1, match.end(), ""


def quoted(text: str) -> Iterator[Edit]:
    r"""Marks before the lines of a text that was quoted in a mail.

    Examples
    --------
    >>> list(quoted("> Du\n> skriver"))
    [(0, 2, ''), (5, 7, '')]
    """
    if not text.lstrip().startswith(">"):
        return
    marks = [match.span() for match in _QUOTED.finditer(text)]
    if len(marks) == sum(map(bool, map(str.strip, text.split("\n")))):
        yield from ((start, end, "") for start, end in marks)


def written_out(text: str) -> Iterator[Edit]:
    r"""Characters that are written out as in JSON.

    Examples
    --------
    >>> list(written_out("f\\u00f8r"))
    [(1, 7, 'ø')]
    """
    if "\\u" not in text:
        return
    for match in _WRITTEN_OUT.finditer(text):
        yield *match.span(), _HALF.sub("\ufffd", json.loads(f'"{match.group()}"'))


def misread(text: str) -> Iterator[Edit]:
    r"""Characters of UTF-8 that were read as Windows-1252, made good.

    Examples
    --------
    >>> list(misread("fÃ¸r"))
    [(1, 3, 'ø')]
    """
    if "Ã" not in text and "â€" not in text:
        return
    for match in _MISREAD.finditer(text):
        for end in (match.end(), match.end() - 1):  # two or three bytes
            meant = _decoded(text[match.start() : end])
            if meant is not None:
                yield match.start(), end, meant
                break


def _decoded(read: str) -> str | None:
    """The one character that others stand for, None where they stand for none."""
    try:
        meant = read.encode("cp1252").decode()
    except UnicodeError:
        return None
    return meant if len(meant) == 1 else None
