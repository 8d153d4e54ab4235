"""The core of a role: the disciplines that its title names, or that the ad puts first."""

import re
from collections.abc import Iterable
from functools import cache

from analyzer.lexicon.wordlists import load_cores
from analyzer.titles import title_in
from analyzer.types import Result

__all__ = ["asked_at", "core_of"]


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


def asked_at(result: Result, indices: Iterable[int]) -> set[str]:
    """Disciplines that the mentions of some indices ask for."""
    mentions = [result.mentions[index] for index in indices]
    return {each.discipline for each in mentions if each.status != "absent"}


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
    return asked_at(
        result,
        (
            index
            for cue in result.cues
            if cue.kind == "priority"
            for index in (*cue.beside, *cue.below)
        ),
    )
