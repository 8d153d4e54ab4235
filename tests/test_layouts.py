"""An ad asks for the same however it was copied, scraped, sent or printed."""

import html
import json
import re
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from analyzer import analyze
from tests.components.test_reading import status

SAMPLES = Path(__file__).parents[1] / "data" / "samples"
_ITEM = re.compile(r"^- ", re.M)
_HEADING = re.compile(r"^(?=\S)(?!- )[^.\n]{1,60}$", re.M)
_STOPS = re.compile(r"(?m)^(- .*)\.$")


def unmarked(text: str) -> str:
    return _ITEM.sub("", text)


def spaced(text: str) -> str:
    return re.sub(r"\n+", "\n\n", text)


def close(text: str) -> str:
    return re.sub(r"\n+", "\n", text)


def without_stops(text: str) -> str:
    return _STOPS.sub(r"\1", text)


def on_one_line(between: str) -> Callable[[str], str]:
    return lambda text: re.sub(r"\s*\n\s*", between, text)


def marked(mark: str) -> Callable[[str], str]:
    return lambda text: _ITEM.sub(lambda _: mark, text)


def headed(head: str) -> Callable[[str], str]:
    return lambda text: _HEADING.sub(lambda found: head.format(found.group()), text)


def numbered(text: str) -> str:
    number = 0
    lines = []
    for line in text.split("\n"):
        number = number + 1 if line.startswith("- ") else 0
        lines.append(_ITEM.sub(f"{number}. ", line))
    return "\n".join(lines)


def wrapped(column: int, indent: str = "") -> Callable[[str], str]:
    def wrap(text: str) -> str:
        lines = (
            textwrap.fill(line, column, subsequent_indent=indent)
            for line in text.split("\n")
        )
        return "\n".join(lines)

    return wrap


def hyphenated(text: str) -> str:
    return re.sub(r"\b([^\W\d_]{6,})([^\W\d_]{5,})\b", "\\1-\n\\2", text)


def in_tags(tag: str) -> Callable[[str], str]:
    return lambda text: "".join(
        f"<{tag}>{html.escape(line)}</{tag}>" for line in text.split("\n")
    )


def stressed(left: str, right: str) -> Callable[[str], str]:
    return lambda text: re.sub(
        r"\b([^\W\d_]{9,})\b", rf"{left}\g<1>{right}", without_stops(text)
    )


def quoted(text: str) -> str:
    return textwrap.indent(text, "> ", lambda _: True)


def escaped_twice(text: str) -> str:
    return html.escape(text.encode("ascii", "xmlcharrefreplace").decode())


LAYOUTS: dict[str, Callable[[str], str]] = {
    "no stops": without_stops,
    "no marks": unmarked,
    "no marks or stops": lambda text: unmarked(without_stops(text)),
    "blank lines": spaced,
    "blank lines, no marks": lambda text: spaced(unmarked(without_stops(text))),
    "no blank lines": close,
    "no blank lines, no marks": lambda text: close(unmarked(without_stops(text))),
    "bullets": marked("• "),
    "bullets glued": marked("•"),
    "bullets of a word processor": marked("o\t"),
    "numbers": numbered,
    "numbers that are all one": marked("1. "),
    "pictures": marked("📣 "),
    "headings in capitals": lambda text: _HEADING.sub(lambda m: m[0].upper(), text),
    "headings with colons": headed("{}:"),
    "headings with stops": headed("{}."),
    "headings of Markdown": headed("### {}"),
    "headings in bold": headed("**{}**"),
    "one line": on_one_line(" "),
    "one line, bullets": lambda text: on_one_line(" ")(marked("• ")(text)),
    "one line, numbers": lambda text: on_one_line(" ")(numbered(text)),
    "one line, parted": lambda text: on_one_line(" | ")(unmarked(text)),
    "one line, bullets glued": lambda text: on_one_line("")(
        marked("• ")(without_stops(text))
    ),
    "no breaks": lambda text: on_one_line("")(unmarked(without_stops(text))),
    "narrow": wrapped(40),
    "wide": wrapped(100),
    "indented": wrapped(60, "  "),
    "hyphenated": hyphenated,
    "paragraphs of HTML": in_tags("p"),
    "blocks of HTML": in_tags("div"),
    "breaks of HTML": lambda text: text.replace("\n", "<br>"),
    "stars": stressed("*", "*"),
    "underscores": stressed("_", "_"),
    "links": stressed("[", "](https://fjordby.example/a?b=1)"),
    "tags": stressed("<u>", "</u>"),
    "a mail": quoted,
    "a mail, wrapped": lambda text: quoted(wrapped(70)(text)),
    "a mail, numbers": lambda text: quoted(numbered(text)),
    "JSON of HTML": lambda text: json.dumps(in_tags("p")(text))[1:-1].replace(
        "<", "\\u003c"
    ),
    "JSON": lambda text: json.dumps(text)[1:-1],
    "entities": lambda text: text.encode("ascii", "xmlcharrefreplace").decode(),
    "entities written twice over": escaped_twice,
    "letters of UTF-8 read as others": lambda text: text.encode().decode("cp1252"),
    "breaks of Windows": lambda text: text.replace("\n", "\r\n"),
    "spaces doubled": lambda text: text.replace(" ", "  "),
    "spaces that do not break": lambda text: text.replace(" ", "\u00a0"),
}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("sample", ["overloaded", "modest"])
def test_the_layout_of_an_ad_changes_nothing(
    layout: str, sample: str, code: str
) -> None:
    text = (SAMPLES / code / f"{sample}.txt").read_text("utf-8")
    read, again = (
        status(analyze(each, language=code)) for each in (text, LAYOUTS[layout](text))
    )
    assert again == read
