"""Two roles for one, as an advice: titles, scores and whose work they are."""

from collections.abc import Iterator
from typing import Any

from analyzer.advice.effect import effect_of, rank
from analyzer.advice.rules import leads
from analyzer.advice.split import Role, split_of
from analyzer.advice.titles import titles_apart
from analyzer.reference import Reference
from analyzer.types import Advice, Result
from analyzer.vocabulary import ARCHETYPES

__all__ = ["split_advice"]


def split_advice(
    result: Result, reference: Reference, archetype: str, limit: float
) -> Iterator[Advice]:
    """Advise roles, if an ad can be split; the effect is the score of the heavier one.

    It says whose work they are where that is above the title, which of them is to lead
    where both could, and which are still too much.

    Parameters
    ----------
    result, reference, archetype
        As in `split_of`.
    limit : float
        Overload from which a role is too much for its title.
    """
    roles = split_of(result, reference, archetype)
    if roles is None:
        return
    levels = [_archetype_of(role) for role in roles]
    asked = [role.scores.disciplines for role in roles]
    titles = titles_apart(list(zip(asked, levels, strict=True)))
    named = [title[result.language] for title in titles]
    loads = [
        role.scores.overload[level].score
        for role, level in zip(roles, levels, strict=True)
    ]
    leading = [
        title
        for title, role in zip(named, roles, strict=True)
        if leads(role.disciplines)
    ]
    several = levels.count(ARCHETYPES[-1]) > 1
    above = [level for level in levels if rank(level) > rank(archetype)]
    values: dict[str, Any] = {
        "kind": ("plain", "one_above", "above")[len(above)],
        "titles": titles,
        "role": archetype,
        "levels": sorted(set(above), key=rank),
        "named": named,
        "breadths": [role.scores.breadth.score for role in roles],
        "loads": loads,
        "lead": leading[0] if several and leading else None,
        "heavy": [
            title for title, load in zip(named, loads, strict=True) if load >= limit
        ],
    }
    yield Advice(
        "split",
        tuple(each.discipline for each in result.disciplines),
        tuple(role.disciplines for role in roles),
        effect_of(roles[0].scores),
        values,
    )


def _archetype_of(role: Role) -> str:
    """Archetype that a role reads like: it asks for something, so there is one."""
    assert role.scores.content is not None
    return role.scores.content
