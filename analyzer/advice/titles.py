"""Titles that fit what a role asks: by its field and its archetype, in each language."""

from collections.abc import Sequence

from analyzer.advice.rules import advice_rules
from analyzer.lexicon.wordlists import language_codes, load_suggestions
from analyzer.scoring.weights import load_weights
from analyzer.types import Discipline

__all__ = ["field_of", "fitting_titles"]

_GENERAL = "general"


def field_of(disciplines: Sequence[Discipline]) -> str:
    """Field that a role can be named for; "general" where no field holds most of it."""
    rules, status = advice_rules().fields, load_weights().status
    weight = {d.discipline: float(getattr(status, d.status)) for d in disciplines}
    total = sum(weight.values())
    held = {
        field: sum(weight.get(name, 0.0) for name in members)
        for field, members in rules.groups.items()
    }
    fullest = max(held, key=lambda field: held[field])
    return fullest if total and held[fullest] >= rules.share * total else _GENERAL


def fitting_titles(disciplines: Sequence[Discipline], archetype: str) -> dict[str, str]:
    """Title for a role in each language.

    Parameters
    ----------
    disciplines : sequence of Discipline
        What the role asks.
    archetype : str
        Archetype that it reads like.

    Returns
    -------
    dict of str to str
        Language code to title.
    """
    field = field_of(disciplines)
    return {
        code: load_suggestions(code)[field][archetype]  # type: ignore[index]
        for code in language_codes()
    }
