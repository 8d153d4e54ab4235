"""Overload: what an ad demands over what an archetype carries; 1.0 is just that.

Each discipline bears by its responsibility: to own a thing costs an assistant more
than a manager. The sum is measured in loads of the archetype's own profile. Years that
go beyond the archetype add to it, and so do hours that fall short of a full week.
"""

from collections.abc import Sequence
from functools import cache, partial
from typing import Any

from analyzer.scoring.norms import Norms
from analyzer.types import Contribution, Discipline, Experience, Load, Overload
from analyzer.vocabulary import ARCHETYPES
from analyzer.weights import ArchetypeProfile, Weights, load_archetypes

__all__ = ["capacity_of", "load_of", "score_overload"]


def score_overload(
    disciplines: Sequence[Discipline],
    weights: Weights,
    *,
    experience: Experience | None = None,
    full_time: float | None = None,
    norms: Norms | None = None,
) -> Overload:
    """Score what is asked against each archetype.

    Parameters
    ----------
    disciplines : sequence of Discipline
        What the ad asks for, each once.
    weights : Weights
        From `data/scoring.yaml`; what archetypes carry is from `data/archetypes.yaml`.
    experience : Experience, optional
        Years, level and hours that the ad states.
    full_time : float, optional
        Hours of a full week in the country of the ad.
    norms : Norms, optional
        For percentile and interval.

    Returns
    -------
    Overload
        For each archetype the sum of the loads of the disciplines over its capacity,
        and what experience and hours add; nothing where no discipline is asked.
    """
    shortage = _shortage(experience, full_time, weights)
    loads = []
    for name in ARCHETYPES:
        parts = [(d.discipline, load_of(d, name, weights)) for d in disciplines]
        if disciplines:
            profile = load_archetypes()[name]
            if shortage > 0:
                parts.append(("hours", _sum(parts) * shortage))
            excess = _excess_years(experience, profile, weights)
            if excess > 0:
                parts.append(("experience", excess))
        score = _sum(parts)
        rest = partial(_rest, name, score, parts, weights, norms)
        loads.append(Load.partly(rest, score=score))
    return Overload(*loads)


def _sum(parts: Sequence[tuple[str, float]]) -> float:
    return sum([amount for _, amount in parts])


def _rest(
    name: str,
    score: float,
    parts: Sequence[tuple[str, float]],
    weights: Weights,
    norms: Norms | None,
) -> dict[str, Any]:
    """All of a load but its score."""
    return {
        "band": weights.overload.band_of(score),
        "percentile": norms.reference.overload_percentile(name, score)
        if norms and parts
        else None,
        "interval": norms.error.overload[name].interval(score) if norms else None,
        "contributions": tuple(Contribution(*part) for part in parts),
    }


def load_of(discipline: Discipline, archetype: str, weights: Weights) -> float:
    """What one discipline alone adds to the overload of an archetype."""
    asked: float = getattr(weights.status, discipline.status)
    asked *= getattr(weights.basis, discipline.basis)
    return asked * _strain_of(
        discipline.discipline, discipline.responsibility, archetype
    )


@cache
def _strain_of(discipline: str, responsibility: str, archetype: str) -> float:
    """What it adds where it is required and done: there are few of these."""
    profile = load_archetypes()[archetype]
    familiar = discipline in profile.carries or discipline in profile.usual
    strain: float = getattr(profile.strain, responsibility)
    return strain * (1.0 if familiar else profile.unusual) / capacity_of(archetype)


def _shortage(
    experience: Experience | None, full_time: float | None, weights: Weights
) -> float:
    """Share by which the load grows where the week is shorter than a full one."""
    hours = experience.hours if experience else None
    if not hours or not full_time or hours >= full_time:
        return 0.0
    rule = weights.overload.hours
    return min(float((full_time / hours) ** rule.exponent), rule.most) - 1


def _excess_years(
    experience: Experience | None, profile: ArchetypeProfile, weights: Weights
) -> float:
    """What the years demanded beyond those of the archetype add."""
    if experience is None:
        return 0.0
    rule = weights.overload.experience
    years = experience.years or 0.0
    if experience.level == "senior" and experience.years is None:
        years = rule.senior_years
    return min(max(0.0, years - profile.years) * rule.per_year, rule.most)


@cache
def capacity_of(name: str) -> float:
    """Load of what an archetype carries: all of it required, all of it done."""
    profile = load_archetypes()[name]
    return float(
        sum(getattr(profile.strain, level) for level in profile.carries.values())
    )
