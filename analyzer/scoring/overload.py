"""Overload: what an ad demands over what an archetype carries; 1.0 is just that.

Each discipline bears by its responsibility: to own a thing costs an assistant more
than a manager. The sum is measured in loads of the archetype's own profile.
"""

from collections.abc import Sequence
from functools import cache

from analyzer.scoring.weights import (
    ARCHETYPES,
    ArchetypeProfile,
    Weights,
    band_of,
    load_archetypes,
)
from analyzer.types import Contribution, Discipline, Load, Overload

__all__ = ["capacity_of", "score_overload"]


def score_overload(disciplines: Sequence[Discipline], weights: Weights) -> Overload:
    """Score what is asked against each archetype.

    Parameters
    ----------
    disciplines : sequence of Discipline
        What the ad asks for, each once.
    weights : Weights
        From `data/scoring.yaml`; what archetypes carry is from `data/archetypes.yaml`.

    Returns
    -------
    Overload
        For each archetype the sum of the loads of the disciplines over its capacity.
    """
    return Overload(*(_load(disciplines, name, weights) for name in ARCHETYPES))


def _load(disciplines: Sequence[Discipline], name: str, weights: Weights) -> Load:
    profile = load_archetypes()[name]
    capacity = capacity_of(name)
    contributions = tuple(
        Contribution(each.discipline, _strain(each, profile, weights) / capacity)
        for each in disciplines
    )
    score = sum(each.amount for each in contributions)
    band = band_of(score, weights.overload.bands)
    return Load(score, band, None, None, contributions)


def _strain(
    discipline: Discipline, profile: ArchetypeProfile, weights: Weights
) -> float:
    """Load of a discipline on an archetype."""
    name = discipline.discipline
    familiar = name in profile.carries or name in profile.usual
    status: float = getattr(weights.status, discipline.status)
    basis: float = getattr(weights.basis, discipline.basis)
    level: float = getattr(profile.strain, discipline.responsibility)
    return status * basis * level * (1.0 if familiar else profile.unusual)


@cache
def capacity_of(name: str) -> float:
    """Load of what an archetype carries: all of it required, all of it done."""
    profile = load_archetypes()[name]
    return float(
        sum(getattr(profile.strain, level) for level in profile.carries.values())
    )
