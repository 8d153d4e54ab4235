"""Titles that fit what a role asks: by its field and its archetype, in each language."""

from collections.abc import Sequence

from analyzer.advice.rules import advice_rules
from analyzer.findings import is_other_work
from analyzer.lexicon.wordlists import language_codes, load_suggestions
from analyzer.scoring.weights import load_weights
from analyzer.types import Discipline, Result

__all__ = ["field_of", "fitting_titles", "titles_apart", "titles_for"]

_GENERAL = "general"


def _shares(disciplines: Sequence[Discipline]) -> dict[str, float]:
    """Share of a role that each field holds."""
    status = load_weights().status
    weight = {d.discipline: float(getattr(status, d.status)) for d in disciplines}
    total = sum(weight.values()) or 1.0
    return {
        field: sum(weight.get(name, 0.0) for name in members) / total
        for field, members in advice_rules().fields.groups.items()
    }


def field_of(disciplines: Sequence[Discipline]) -> str:
    """Field that a role can be named for; "general" where no field holds most of it."""
    held = _shares(disciplines)
    fullest = max(held, key=lambda field: held[field])
    return fullest if held[fullest] >= advice_rules().fields.share else _GENERAL


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
    return _titles(field_of(disciplines), archetype)


def titles_for(result: Result) -> dict[str, str]:
    """Titles in marketing that fit an ad.

    Parameters
    ----------
    result : Result
        The analysis.

    Returns
    -------
    dict of str to str
        Language code to title; empty where nothing of marketing is asked.
    """
    content = result.archetypes.content
    if content is None or is_other_work(result):
        return {}
    return fitting_titles(result.disciplines, content)


def titles_apart(
    roles: Sequence[tuple[Sequence[Discipline], str]],
) -> list[dict[str, str]]:
    """Titles for two roles out of one, told apart by the field that sets each off.

    Parameters
    ----------
    roles : sequence of (sequence of Discipline, str)
        What each of the two asks, and the archetype that it reads like.

    Returns
    -------
    list of dict of str to str
        Language code to title, for each role.
    """
    titles = [fitting_titles(*role) for role in roles]
    if titles[0] != titles[1]:
        return titles
    held = [_shares(disciplines) for disciplines, _ in roles]
    fields = [
        max(own, key=lambda field: own[field] - other[field])
        for own, other in (held, reversed(held))
    ]
    return [
        _titles(field, archetype)
        for field, (_, archetype) in zip(fields, roles, strict=True)
    ]


def _titles(field: str, archetype: str) -> dict[str, str]:
    return {
        code: load_suggestions(code)[field][archetype]  # type: ignore[index]
        for code in language_codes()
    }
