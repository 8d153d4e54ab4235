"""An advice as it is shown: what to do, to what in turn, and what follows.

Many disciplines in one sentence cannot be followed; they stand one below the other, each
with its words in the ad.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from analyzer.advice.steps import steps_of
from analyzer.messages import message, number
from analyzer.report.quotes import quotes_of
from analyzer.report.shown import Shown, as_shown
from analyzer.types import Advice, Result
from analyzer.values_in_words import discipline_name, listed
from analyzer.weights import load_weights
from analyzer.wording import advice_in_words, still_heavy_in_words

__all__ = ["AdviceLines", "Line", "lines_of"]


@dataclass(frozen=True, slots=True)
class Line:
    """One part of an advice: disciplines that are cut together, or a role of a split.

    Attributes
    ----------
    text : str
        The disciplines, or the title of the role and its disciplines.
    quotes : tuple of str
        Words of the ad that ask for the disciplines, as they stand there.
    scores : str
        What the scores are then.
    """

    text: str
    quotes: tuple[str, ...]
    scores: str


@dataclass(frozen=True, slots=True)
class AdviceLines:
    """What to do, its parts if it has several, and the scores afterwards."""

    lead: str
    parts: tuple[Line, ...]
    effect: str


def lines_of(result: Result, advice: Advice, *, language: str = "en") -> AdviceLines:
    """Say an advice in lines.

    Parameters
    ----------
    result : Result
        The analysis.
    advice : Advice
        Of that analysis.
    language : str, default "en"
        Language to say it in.
    """
    if advice.kind == "split":
        return _of_split(advice, language)
    shown = as_shown(result)
    parts = tuple(
        Line(
            _named(step.disciplines, language),
            _words_of(shown, step.disciplines),
            message(
                "advice.step",
                locale=language,
                load=number(step.overload.score, ".2f", locale=language),
            ),
        )
        for step in steps_of(result, advice)
    )
    lead = advice_in_words(advice, language=language, in_parts=bool(parts))
    return AdviceLines(lead, parts, _effect(result, advice, language))


def _named(disciplines: Sequence[str], language: str) -> str:
    """Disciplines that open a line, those behind the first in small letters."""
    first = message(f"disciplines.{disciplines[0]}", locale=language)
    others = [discipline_name(each, language=language) for each in disciplines[1:]]
    return listed([first, *others])


def _words_of(result: Shown, disciplines: Sequence[str]) -> tuple[str, ...]:
    """Words of the ad that ask for some disciplines, each once."""
    asked = {each.discipline: each for each in result.disciplines}
    words = (quote for each in disciplines for quote in quotes_of(result, asked[each]))
    return tuple(dict.fromkeys(words))


def _effect(result: Result, advice: Advice, language: str) -> str:
    """What the scores are once an advice is taken."""
    if advice.values.get("kind") == "title":
        return ""  # it stands in the sentence
    if advice.kind == "clarify":
        return message("advice.no_effect", locale=language)
    archetype = result.archetypes.measured
    assert archetype is not None
    return message(
        "advice.effect",
        locale=language,
        **_scores(advice.effect.breadth, advice.effect.overload[archetype], language),
    )


def _of_split(advice: Advice, language: str) -> AdviceLines:
    """Its roles, each with its disciplines and scores."""
    values = advice.values
    told = (values["named"], advice.roles, values["breadths"], values["loads"])
    parts = tuple(
        Line(
            f"{title}: "
            + listed([discipline_name(d, language=language) for d in disciplines]),
            (),
            message("advice.role", locale=language, **_scores(breadth, load, language)),
        )
        for title, disciplines, breadth, load in zip(*told, strict=True)
    )
    lead = advice_in_words(advice, language=language, in_parts=True)
    return AdviceLines(lead, parts, still_heavy_in_words(advice, language=language))


def _scores(breadth: float, load: float, language: str) -> dict[str, str]:
    """Values of a message about scores."""
    band = load_weights().overload.band_of(load)
    return {
        "breadth": number(breadth, ".0f", locale=language),
        "load": number(load, ".2f", locale=language),
        "band": message(f"bands.overload.{band}", locale=language),
    }
