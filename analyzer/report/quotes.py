"""Words of an ad, as a report quotes them."""

import re
from collections.abc import Iterable
from textwrap import shorten

from analyzer.report.shown import Shown
from analyzer.types import Discipline, Evidence, Finding, Mention

__all__ = ["evidence_in_words", "quotes_of", "shortened"]

_WORD = r"[\w&/+'’-]*"
_BEFORE, _AFTER = re.compile(rf"{_WORD}\Z"), re.compile(_WORD)
_LONGEST = 40  # letters that are added on either side
_BETWEEN, _ELLIPSIS = " · ", " …"


def quotes_of(result: Shown, discipline: Discipline) -> list[str]:
    """Words of the ad that a discipline rests on, each once."""
    found = (result.mentions[i] for i in discipline.mentions)
    return _quoted(result.text, (m for m in found if m.status != "absent"))


def evidence_in_words(result: Shown, finding: Finding) -> list[str]:
    """Words of the ad that a finding rests on, each once."""
    return _quoted(result.text, finding.evidence)


def shortened(quotes: Iterable[str], most: int) -> str:
    """Quotes on one line of so many characters; an ellipsis stands for what is left out.

    Words are left out whole, all but the first where that alone is too long.
    """
    line = _BETWEEN.join(quotes)
    short = shorten(line, most, placeholder=_ELLIPSIS)
    if short == line:
        return line
    kept = short.removesuffix(_ELLIPSIS.strip()).rstrip(_BETWEEN)
    return f"{kept or line[: most - len(_ELLIPSIS)]}{_ELLIPSIS}"


def _quoted(text: str, places: Iterable[Mention | Evidence]) -> list[str]:
    """Places of a text on one line each, each once."""
    quoted = (_whole(text, place.start, place.end) for place in places)
    return list(dict.fromkeys(" ".join(quote.split()) for quote in quoted))


def _whole(text: str, start: int, end: int) -> str:
    """A place with the rest of the words at its ends ("A/B-tester", not "B-tester")."""
    before = _BEFORE.findall(text[max(0, start - _LONGEST) : start])[0]
    after = _AFTER.findall(text[end : end + _LONGEST])[0]
    return f"{before}{text[start:end]}{after}"
