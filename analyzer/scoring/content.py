"""Which archetype the content of an ad reads like, whatever its title says."""

import math
from collections.abc import Sequence

from analyzer.profile import RESPONSIBILITIES
from analyzer.scoring.weights import ArchetypeProfile, Weights, load_archetypes
from analyzer.types import Discipline

__all__ = ["content_archetype"]


def content_archetype(
    disciplines: Sequence[Discipline], weights: Weights
) -> tuple[str | None, dict[str, float] | None]:
    """Likeliest archetype and the probability of each.

    Parameters
    ----------
    disciplines : sequence of Discipline
        What the ad asks for.
    weights : Weights
        From `data/scoring.yaml`.

    Returns
    -------
    str or None
        Archetype; None where nothing is asked.
    dict of str to float or None
        A softmax over what speaks for each archetype in `data/archetypes.yaml`: the
        shares of the responsibilities, and the disciplines that tell.
    """
    if not disciplines:
        return None, None
    weight = {
        d.discipline: float(getattr(weights.status, d.status)) for d in disciplines
    }
    total = sum(weight.values())
    shares = dict.fromkeys(RESPONSIBILITIES, 0.0)
    for each in disciplines:
        shares[each.responsibility] += weight[each.discipline] / total
    profiles = load_archetypes()
    evidence = {
        name: _evidence(profile, shares, weight) for name, profile in profiles.items()
    }
    highest = max(evidence.values())
    odds = {name: math.exp(value - highest) for name, value in evidence.items()}
    summed = sum(odds.values())
    probabilities = {name: value / summed for name, value in odds.items()}
    return max(probabilities, key=probabilities.__getitem__), probabilities


def _evidence(
    profile: ArchetypeProfile, shares: dict[str, float], weight: dict[str, float]
) -> float:
    content = profile.content
    by_level = sum(content.responsibility.get(r, 0.0) * s for r, s in shares.items())  # type: ignore[call-overload]
    by_discipline = sum(v * weight.get(d, 0.0) for d, v in content.disciplines.items())
    return content.bias + by_level + by_discipline
