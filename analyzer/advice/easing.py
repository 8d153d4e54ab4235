"""What more hours, or fewer years demanded, would take off an overload."""

from typing import NamedTuple

from analyzer.advice.edits import without
from analyzer.advice.rules import advice_rules
from analyzer.scoring.ad import rescore
from analyzer.types import Result
from analyzer.weights import load_weights

__all__ = ["FACTORS", "Easing", "easing_of"]

FACTORS = ("experience", "hours")
"""Factors of an overload beside the disciplines."""


class Easing(NamedTuple):
    """A factor of an overload, the load without it, and whether that is in its band."""

    factor: str
    load: float
    is_enough: bool


def easing_of(result: Result) -> Easing | None:
    """What hours or years alone would do for an ad that is above its band.

    Parameters
    ----------
    result : Result
        The analysis.

    Returns
    -------
    Easing or None
        The larger of the two, if it alone brings the ad inside its band or takes off at
        least as much as any one discipline does; else None.
    """
    archetype = result.archetypes.measured
    if archetype is None:
        return None
    load = result.overload[archetype]
    limit = load_weights().overload.limit_of(advice_rules().within)
    added = {p.factor: p.amount for p in load.contributions if p.factor in FACTORS}
    if load.score < limit or not added:
        return None
    factor = max(added, key=added.__getitem__)
    rest = load.score - added[factor]
    if rest < limit or rest <= _least_left(result, archetype):
        return Easing(factor, rest, rest < limit)
    return None


def _least_left(result: Result, archetype: str) -> float:
    """Overload that is left once the discipline that relieves most is taken out."""
    return min(
        rescore(result, without(result, {each.discipline})).overload[archetype].score
        for each in result.disciplines
    )
