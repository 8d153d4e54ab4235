"""Breadth: how many fields of work one ad spans, 0 to 100.

A weighted count of disciplines, one in a new family counting for more, on a saturating
scale. Every weight is positive, so one more discipline always raises the score.
"""

import math
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from analyzer.scoring.norms import Norms
from analyzer.types import Breadth, Contribution, Discipline, Effective
from analyzer.weights import Weights, band_of

__all__ = ["score_breadth"]


def score_breadth(
    disciplines: Sequence[Discipline],
    weights: Weights,
    *,
    norms: Norms | None = None,
) -> Breadth:
    """Score the breadth of what is asked.

    Parameters
    ----------
    disciplines : sequence of Discipline
        What the ad asks for, each once.
    weights : Weights
        From `data/scoring.yaml`.
    norms : Norms, optional
        For percentile and interval.

    Returns
    -------
    Breadth
        ``100 * (1 - exp(-S / saturation))``, where S is the sum of the weights of the
        disciplines and, for each family, `new_family` times the largest weight in it;
        contributions share the score in proportion to what each puts into S. The
        effective numbers are of the weights times the skills named in each discipline.
    """
    disciplines = tuple(disciplines)  # kept for later: nobody may change them
    weight = {d.discipline: _weight(d, weights) for d in disciplines}
    families: dict[str, list[str]] = {}
    for each in disciplines:
        families.setdefault(each.family, []).append(each.discipline)
    parts: dict[str, float] = {}
    for members in families.values():
        total = sum(weight[name] for name in members)
        bonus = weights.breadth.new_family * max(weight[name] for name in members)
        for name in members:
            parts[name] = weight[name] * (1 + bonus / total)
    summed = sum(parts.values())
    rest = partial(_rest, disciplines, weights, norms, weight, parts)
    return Breadth.partly(rest, score=_saturated(summed, weights))


def _rest(
    disciplines: Sequence[Discipline],
    weights: Weights,
    norms: Norms | None,
    weight: Mapping[str, float],
    parts: Mapping[str, float],
) -> dict[str, Any]:
    """All of a breadth but its score."""
    summed = sum(parts.values())
    score = _saturated(summed, weights)
    scale = score / summed if summed else 0.0
    required = sum(d.status == "required" for d in disciplines)
    percentile = None
    if norms and disciplines:
        percentile = norms.reference.breadth_percentile(score)
    return {
        "band": band_of(score, weights.breadth.bands),
        "required": required,
        "preferred": len(disciplines) - required,
        "effective": _effective([weight[d.discipline] * d.skills for d in disciplines]),
        "percentile": percentile,
        "interval": _interval(summed, weights, norms),
        "contributions": tuple(
            Contribution(d.discipline, parts[d.discipline] * scale) for d in disciplines
        ),
    }


def _saturated(summed: float, weights: Weights) -> float:
    return 100 * (1 - math.exp(-summed / weights.breadth.saturation))


def _interval(
    summed: float, weights: Weights, norms: Norms | None
) -> tuple[float, float] | None:
    if norms is None:
        return None
    low, high = norms.error.breadth.interval(summed)
    return _saturated(low, weights), _saturated(high, weights)


def _weight(discipline: Discipline, weights: Weights) -> float:
    status: float = getattr(weights.status, discipline.status)
    basis: float = getattr(weights.basis, discipline.basis)
    level: float = getattr(weights.breadth.responsibility, discipline.responsibility)
    return status * basis * level


def _effective(amounts: list[float]) -> Effective:
    """Hill numbers of the shares of amounts; zero where there are none."""
    total = sum(amounts)
    if not total:
        return Effective(0.0, 0.0, 0.0)
    shares = [amount / total for amount in amounts]
    entropy = -sum(share * math.log(share) for share in shares)
    concentration = sum(share * share for share in shares)
    return Effective(float(len(shares)), math.exp(entropy), 1 / concentration)
