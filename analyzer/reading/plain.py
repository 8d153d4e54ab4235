"""Plain text of an ad, with a map back to the text as given.

Pasted ads hold tags, entities, invisible characters, lost line breaks and headings
glued to what follows. The reader sees them tidied; offsets are into what was given.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from unicodedata import normalize

from analyzer.letters import CAPITALS
from analyzer.reading.breaks import breaks_in_long_lines, breaks_within_words
from analyzer.reading.columns import by_columns
from analyzer.reading.edits import (
    Edit,
    apart,
    decomposed,
    doubled_spaces,
    hyphenated,
    markdown,
    misread,
    quoted,
    written_out,
)
from analyzer.reading.hidden import HIDDEN, without_hidden
from analyzer.reading.marks import line_marks
from analyzer.reading.markup import Run, runs_of
from analyzer.reading.parts import Parts, PlainText
from analyzer.reading.wraps import ragged_wraps, wraps
from analyzer.settings import Wraps, reading_settings

__all__ = ["plain_text"]

_INVISIBLE = (
    rf"{HIDDEN}\ud800-\udfff\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\r\v\f\x85"
)
_BULLETS = "•‣∙⁃◾"  # those that the tokenizer parts from no word
_LIGATURES = "\ufb00-\ufb06"  # letters of fonts that stand for several, in PDF files
_ODD = re.compile(  # one set of first characters before all branches: fast to skip
    rf"[{_INVISIBLE}{_LIGATURES}{_BULLETS}’;→*_#\\\n{CAPITALS}]"
    rf"(?<![\s{CAPITALS}][{CAPITALS}])(?:"  # most capitals open a word
    rf"(?<=[{_INVISIBLE}{_LIGATURES}])"
    rf"|(?<=\*)\*{{1,2}}|(?<=_)_|(?<=#)#{{0,5}} |(?<=\\)(?:[nr]|(?=[-*+_.#&]))"
    rf"|(?<=[{_BULLETS}→])(?=\w)|(?<=[\w.:;!?)][{_BULLETS}])|(?<=[\w.:;!?)]→)(?= )|(?<=\n)-(?=[^\W\d_])"
    r"|(?<=[^\W\d_][\n’;])(?=[^\W\d_])"
    rf"|(?<=[^\W\d_{CAPITALS}][{CAPITALS}])(?=[^\W\d_])"
    rf"|(?<=[\w)][.:;!?)][{CAPITALS}])(?=[^\W\d_])(?![{CAPITALS}]))"
)
_READ_AS = {  # "foto’s", "CSS;SQL", a mark glued to its item, a break written out
    "’": "'",
    ";": "; ",
    "\n-": "\n- ",
    **dict.fromkeys(("\\n", "\\r"), "\n"),
}
_REFERENCES = str.maketrans(  # what those of a markup stand for, and what is read
    dict.fromkeys("\u00a0\u202f\u205f\u3000\v\f\t", " ") | {"’": "'"}
)


def plain_text(
    given: str,
    limits: Wraps | None = None,
    *,
    is_glued: Callable[[str, str], bool] | None = None,
    may_be_glued: Callable[[str, str], bool] | None = None,
    opens_line: Callable[[str, str], bool] | None = None,
    is_heading: Callable[[str], bool] | None = None,
    is_small: Callable[[str], bool] | None = None,
) -> PlainText:
    """Tidy a text.

    Parameters
    ----------
    given : str
        Text as pasted, or the source of an HTML or Markdown file.
    limits : Wraps, optional
        When line breaks wrap a text; those in force without it.
    is_glued : callable, optional
        Whether two words written as one ("arbetsuppgifterDu") are to be parted; none
        are without it.
    may_be_glued : callable, optional
        Whether two words are to be parted in a text where several others were.
    opens_line : callable, optional
        Whether a line break was lost between two words ("… leiden Informatie …"); none
        is found without it.
    is_heading : callable, optional
        Whether a text is a heading: tables with headings over their columns are read
        column by column.
    is_small : callable, optional
        Whether a word is a small word, by which paragraphs are known that are wrapped at
        no column; none are without it.

    Returns
    -------
    PlainText
        Where nothing is odd, the given text itself.
    """
    seen = _edited(PlainText(given, given), written_out(given))
    runs = runs_of(seen.text)
    if runs is None and is_heading is not None:
        runs = by_columns(seen.text, is_heading)
    if runs is not None:
        seen = _shown(seen, runs)
    seen = _edited(seen, quoted(seen.text))
    limits = limits or reading_settings().wraps
    longest = max(map(len, seen.text.split("\n")))
    tidy = _Tidy(
        limits,
        is_glued,
        may_be_glued,
        opens_line if longest >= limits.flat else None,
        is_small,
    )
    return _edited(seen, tidy.edits(seen.text))


def _edited(seen: PlainText, edits: Iterable[Edit]) -> PlainText:
    """A text with edits made; itself where there are none."""
    made = list(edits)
    if not made:
        return seen
    parts = Parts()
    parts.add(0, seen.text, made)
    return parts.plain(seen)


def _shown(source: PlainText, runs: Iterable[Run]) -> PlainText:
    """What a reader sees of a source."""
    parts = Parts()
    for origin, text, verbatim in runs:
        if not verbatim:
            text = without_hidden(text.translate(_REFERENCES))
        parts.append(origin, text, verbatim=verbatim)
    return parts.plain(source)


@dataclass(slots=True)
class _Tidy:
    """What is odd in a text.

    Attributes
    ----------
    limits : Wraps
        When line breaks wrap a text.
    is_glued, may_be_glued, opens_line, is_small : callable or None
        As in `plain_text`.
    judged : tuple of (int, bool)
        How far paragraphs were judged, and whether the last of them is wrapped.
    capitals : list of int
        Capitals within words.
    """

    limits: Wraps
    is_glued: Callable[[str, str], bool] | None
    may_be_glued: Callable[[str, str], bool] | None
    opens_line: Callable[[str, str], bool] | None
    is_small: Callable[[str], bool] | None
    judged: tuple[int, bool] = (0, False)
    capitals: list[int] = field(default_factory=list)

    def edits(self, text: str) -> list[Edit]:
        """What is odd in a text, in order, none overlapping."""
        self.judged = 0, False
        self.capitals = []
        found = [
            edit for match in _ODD.finditer(text) if (edit := self.edit(text, match))
        ]
        if self.is_glued is not None:
            found += breaks_within_words(
                text, self.capitals, self.is_glued, self.may_be_glued, self.limits.glued
            )
        text = text.replace("\u00a0", " ")
        if self.opens_line is not None:
            found += breaks_in_long_lines(text, self.opens_line, self.limits)
        found += doubled_spaces(text)
        found += hyphenated(text, self.is_small)
        found += decomposed(text)
        found += misread(text)
        found += markdown(text)
        known = {start for start, _, _ in found}
        found += (
            (at, _behind_indent(text, at), " ")
            for at in self.wraps(text)
            if at not in known
        )
        found += line_marks(text)
        found.sort()
        return apart(found)

    def wraps(self, text: str) -> Iterable[int]:
        """Line breaks that only wrap a text, at a column or at none."""
        found = wraps(text, self.limits)
        if found or self.is_small is None:
            return found
        return ragged_wraps(text, self.is_small, self.limits.least)

    def edit(self, text: str, match: re.Match[str]) -> Edit | None:
        odd, (start, end) = match.group(), match.span()
        if odd in ("**", "***", "__"):
            return start, end, ""
        if odd == "\n":
            wrapped = text[end].islower() and self.is_wrapped(text, start)
            return (start, end, " ") if wrapped else None
        if odd in _READ_AS:
            return start, end, _READ_AS[odd]
        if odd == "→" or odd in _BULLETS:
            return start, end, _set_apart(odd, text, start)
        if "\ufb00" <= odd <= "\ufb06":
            return start, end, normalize("NFKC", odd)
        if odd.isalpha():
            if not text[start - 1].isalpha():  # glued to the sentence before
                return start, start, "\n"
            self.capitals.append(start)
            return None
        if odd[0] == "#":
            opens_line = not text[text.rfind("\n", 0, start) + 1 : start].strip()
            return (start, end, "") if opens_line else None
        if odd in "\u2028\u2029\r\x85":
            before_break = text[end : end + 1] == "\n"
            return start, end, " " if before_break else "\n"
        if "\ud800" <= odd <= "\udfff":  # half a character, which no encoding has
            return start, end, "\ufffd"
        return start, end, " " if odd.isspace() else ""

    def is_wrapped(self, text: str, at: int) -> bool:
        """Whether a line break only wraps a line.

        So it is where all lines of the paragraph but the last are about as long as the
        longest; items of a list are not.
        """
        judged_to, wrapped = self.judged
        if at < judged_to:
            return wrapped
        start = text.rfind("\n\n", 0, at) + 1
        end = text.find("\n\n", at)
        end = end if end >= 0 else len(text)
        *lines, _ = text[start:end].strip().split("\n")
        longest = max(map(len, lines), default=0)
        least = max(self.limits.line, self.limits.full * longest)
        self.judged = end, all(len(line) >= least for line in lines)
        return self.judged[1]


def _set_apart(mark: str, text: str, at: int) -> str:
    """A mark glued to its item or to what stands before it, with spaces."""
    before, behind = text[max(at - 1, 0) : at].strip(), text[at + 1 : at + 2].strip()
    if mark == "→" and behind:  # what stands before it may lead to it ("A→B")
        before = ""
    return " " * bool(before) + mark + " " * bool(behind)


def _behind_indent(text: str, at: int) -> int:
    """Place behind a line break and the blanks that indent the next line."""
    indent = _INDENT.match(text, at + 1)
    assert indent is not None
    return indent.end()


_INDENT = re.compile(r"[ \t]*")
