"""Which archetype the content of an ad reads like, whatever its title says.

A multinomial logistic regression, fitted by scikit-learn on ads that readers judged
(`scripts/train_content.py`) and kept as plain numbers. It sees no word of any language:
only disciplines, responsibilities, how often words of each stand in the ad, what
experience is demanded, which cues there are, and what the rules made by hand say, so
one model serves all languages.
"""

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Annotated

from pydantic import Field

from analyzer.data_model import Part, in_order
from analyzer.resources import models_folder, read_model
from analyzer.scoring.content_rules import archetype_by_rules
from analyzer.types import Discipline, Experience
from analyzer.vocabulary import ARCHETYPES, RESPONSIBILITIES, Archetype
from analyzer.weights import Weights

__all__ = [
    "ContentModel",
    "content_archetype",
    "content_features",
    "load_content_model",
]


def content_features(
    disciplines: Sequence[Discipline],
    experience: Experience,
    cues: Collection[str],
    levels: Sequence[int],
    weights: Weights,
) -> dict[str, float]:
    """What the model sees of an ad, by name; what is left out is zero.

    Parameters
    ----------
    disciplines : sequence of Discipline
        What is asked.
    experience : Experience
        What experience is demanded.
    cues : collection of str
        Kinds of cues in the ad (`findings.yaml`).
    levels : sequence of int
        How often a word of each responsibility stands in the ad, skill or none beside it.
    weights : Weights
        Weight of a demand and of a merit.
    """
    weight = {
        d.discipline: float(getattr(weights.status, d.status)) for d in disciplines
    }
    total = sum(weight.values())
    skills = sum(d.skills for d in disciplines)
    by_level = dict.fromkeys(RESPONSIBILITIES, 0.0)
    counts = dict.fromkeys(RESPONSIBILITIES, 0)
    found: dict[str, float] = {}
    for each in disciplines:
        name, level = each.discipline, each.responsibility
        by_level[level] += weight[name]
        counts[level] += 1
        found[_skills_in(name)] = each.skills / skills
        if name in weights.content.telling:
            found[name] = weight[name]
        if name in weights.content.paired:
            found[_with(level, name)] = weight[name]
    for level in RESPONSIBILITIES:
        found[_share_of(level)] = by_level[level] / total
        found[f"count, {level}"] = math.log1p(counts[level])
    words = max(sum(levels), 1)
    for level, times in zip(RESPONSIBILITIES, levels, strict=True):
        found[f"share of words, {level}"] = times / words
        found[f"count of words, {level}"] = math.log1p(times)
    found["count"] = math.log1p(len(disciplines))
    doing = sum(each.basis == "doing" for each in disciplines)
    found["doing"] = doing / len(disciplines)
    found["years"] = min(experience.years or 0.0, weights.content.most_years)
    found["years are demanded"] = float(experience.years is not None)
    if experience.level is not None:
        found[experience.level] = 1.0
    short = experience.hours is not None
    if short and experience.hours < weights.content.part_time:  # type: ignore[operator]
        found["part time"] = 1.0
    found[f"rules, {archetype_by_rules(disciplines, weights)}"] = 1.0
    # In one order whatever the set: sums of the same numbers differ by it at their ends.
    found |= {f"cue, {kind}": 1.0 for kind in sorted(cues)}
    return found


def _skills_in(discipline: str) -> str:
    """Feature: the share of a discipline in the skills that are named."""
    return f"skills, {discipline}"


def _with(level: str, discipline: str) -> str:
    """Feature: a discipline that is asked with a responsibility."""
    return f"{discipline}, {level}"


def _share_of(level: str) -> str:
    """Feature: the share of the disciplines that a responsibility has."""
    return f"share, {level}"


_Row = Annotated[
    list[float], Field(min_length=len(ARCHETYPES), max_length=len(ARCHETYPES))
]


class _File(Part):
    """A model on disk, see `ContentModel`."""

    archetypes: Annotated[list[str], in_order(ARCHETYPES)]
    bias: _Row
    weights: dict[str, _Row]


@dataclass(frozen=True, slots=True)
class ContentModel:
    """Learned numbers: one for each archetype, for the bias and for each feature."""

    bias: Sequence[float]
    weights: Mapping[str, Sequence[float]]

    def evidence(self, features: Mapping[str, float]) -> list[float]:
        """What speaks for each archetype: the log of its odds, up to a constant."""
        sums = list(self.bias)
        for name, value in features.items():
            row = self.weights.get(name)
            if row is not None:
                for place, weight in enumerate(row):
                    sums[place] += value * weight
        return sums

    def pushing(
        self,
        disciplines: Sequence[Discipline],
        weights: Weights,
        *,
        toward: str,
        away: str,
    ) -> list[str]:
        """Disciplines that speak for one archetype rather than another, most first."""
        to, off = ARCHETYPES.index(toward), ARCHETYPES.index(away)
        total = sum(getattr(weights.status, d.status) for d in disciplines)
        skills = sum(d.skills for d in disciplines)
        pushes = {}
        for each in disciplines:
            weight = getattr(weights.status, each.status)
            name, level = each.discipline, each.responsibility
            push = 0.0
            for feature, value in (
                (name, weight),
                (_with(level, name), weight),
                (_share_of(level), weight / total),
                (_skills_in(name), each.skills / skills),
            ):
                row = self.weights.get(feature)
                if row is not None:
                    push += value * (row[to] - row[off])
            if push > 0:
                pushes[name] = push
        return sorted(pushes, key=lambda name: -pushes[name])

    def probabilities(self, features: Mapping[str, float]) -> dict[str, float]:
        """Probability of each archetype."""
        sums = self.evidence(features)
        highest = max(sums)
        odds = [math.exp(each - highest) for each in sums]
        total = sum(odds)
        return {name: each / total for name, each in zip(ARCHETYPES, odds, strict=True)}


def content_archetype(
    disciplines: Sequence[Discipline],
    experience: Experience,
    cues: Collection[str],
    levels: Sequence[int],
    weights: Weights,
) -> tuple[Archetype | None, dict[str, float] | None]:
    """Likeliest archetype and the probability of each; None where nothing is asked.

    Parameters
    ----------
    disciplines, experience, cues, levels, weights
        As in `content_features`.
    """
    if not disciplines:
        return None, None
    features = content_features(disciplines, experience, cues, levels, weights)
    shares = load_content_model().probabilities(features)
    return max(ARCHETYPES, key=shares.__getitem__), shares


@cache
def load_content_model() -> ContentModel:
    """Model in force.

    Raises
    ------
    DataError
        If the file is missing or damaged.
    """
    file = read_model(models_folder() / "content" / "model.json", _File)
    return ContentModel(file.bias, file.weights)
