"""What an ad would ask if it were edited: the mentions that an edit leaves.

To take a discipline out is to take its words out. Words that name two disciplines at
once ("writes newsletters") take both out; so the scores after an edit here are those of
the ad whose text is really edited.
"""

from collections.abc import Collection, Iterator
from dataclasses import replace

from analyzer.advice.shared import Near
from analyzer.types import Mention, Result

__all__ = ["as_merits", "touched", "without"]


def touched(result: Result, disciplines: Collection[str]) -> Iterator[int]:
    """Mentions that are asked and share words with those of some disciplines.

    Parameters
    ----------
    result : Result
        The analysis.
    disciplines : collection of str
        Ids.

    Yields
    ------
    int
        Indices of the mentions, those of the disciplines themselves among them.
    """
    asked = [i for i, m in enumerate(result.mentions) if m.status != "absent"]
    named = (
        mention
        for mention in (result.mentions[i] for i in asked)
        if mention.discipline in disciplines
    )
    near = Near(named, result)
    for i in asked:
        if any(near.sharing(result.mentions[i])):
            yield i


def without(result: Result, disciplines: Collection[str]) -> tuple[Mention, ...]:
    """Mentions of the ad once the words that ask for some disciplines are taken out."""
    gone = set(touched(result, disciplines))
    return tuple(m for i, m in enumerate(result.mentions) if i not in gone)


def as_merits(result: Result, disciplines: Collection[str]) -> tuple[Mention, ...]:
    """Mentions of the ad once what asks for some disciplines is a merit."""
    changed = set(touched(result, disciplines))
    return tuple(
        replace(m, status="preferred", reason="edited") if i in changed else m
        for i, m in enumerate(result.mentions)
    )
