"""The core of a role: the disciplines that its title names, or that the ad puts first."""

import re
from collections.abc import Iterator
from functools import cache

from analyzer.lexicon.wordlists import load_cores
from analyzer.titles import title_in
from analyzer.types import Result

__all__ = ["core_of"]

_MARK = re.compile(r"[.!?;\n]")


def core_of(result: Result) -> frozenset[str]:
    """Disciplines asked by an ad that are the core of its role.

    Parameters
    ----------
    result : Result
        The analysis.

    Returns
    -------
    frozenset of str
        Those that words of the title name ("SoMe-specialist"), and those in a sentence
        that says what comes first ("your main task is …"). Empty where all that is asked
        would be.
    """
    asked = {each.discipline for each in result.disciplines}
    title = result.title or title_in(result.text, result.language) or ""
    core = asked & (_named_in(title, result.language) | _put_first(result))
    return frozenset(core) if core < asked else frozenset()


def _named_in(title: str, language: str) -> set[str]:
    """Disciplines that a title names."""
    return {
        discipline
        for discipline, words in _patterns(language).items()
        if words.search(title)
    }


@cache
def _patterns(language: str) -> dict[str, re.Pattern[str]]:
    """Words of titles by discipline; a hyphen lets one open a longer word."""
    return {
        discipline: re.compile(
            "|".join(
                rf"\b{re.escape(word.removesuffix('-'))}"
                + ("" if word.endswith("-") else r"\b")
                for word in words
            ),
            re.IGNORECASE,
        )
        for discipline, words in load_cores(language).items()
    }


def _put_first(result: Result) -> set[str]:
    """Disciplines in a sentence, or the list below it, that says what comes first."""
    text = result.text
    found: set[str] = set()
    for cue in result.cues:
        if cue.kind != "priority":
            continue
        start = max((end for end in _ends_of(text, 0, cue.start)), default=0)
        stop = next(_ends_of(text, cue.end, len(text)), len(text))
        if text[cue.end : stop].rstrip().endswith(":"):
            stop = _end_of_list(text, stop)
        found.update(
            mention.discipline
            for mention in result.mentions
            if mention.status != "absent"
            and start <= mention.start
            and mention.end <= stop
        )
    return found


def _ends_of(text: str, start: int, stop: int) -> Iterator[int]:
    """Offsets behind the marks that end a sentence; a stop before a small letter is none."""
    for mark in _MARK.finditer(text, start, stop):
        behind = text[mark.end() :].lstrip()[:1] if mark[0] == "." else ""
        within = mark[0] == "." and text[mark.end() : mark.end() + 1].strip()
        if not (within or behind.islower()):
            yield mark.end()


def _end_of_list(text: str, start: int) -> int:
    """Offset at which the lines below a colon end: at a blank one, or another colon."""
    at = start + len(text[start:]) - len(text[start:].lstrip())
    for line in text[at:].splitlines(keepends=True):
        if not line.strip() or line.rstrip().endswith(":"):
            break
        at += len(line)
    return at
