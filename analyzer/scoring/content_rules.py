"""What an ad reads like by rules made by hand; the content model sees what they say."""

from collections.abc import Sequence
from functools import cache
from typing import Annotated

from analyzer.data_model import Part, every
from analyzer.resources import models_folder, read_model
from analyzer.taxonomy import DisciplineId
from analyzer.types import Discipline
from analyzer.vocabulary import ARCHETYPES, RESPONSIBILITIES
from analyzer.weights import Weights

__all__ = ["archetype_by_rules", "load_content_rules"]


class _Rule(Part):
    """What speaks for one archetype: a bias, shares of responsibility, disciplines."""

    bias: float
    responsibility: Annotated[dict[str, float], every(RESPONSIBILITIES)]
    disciplines: dict[DisciplineId, float]


class _Rules(Part):
    """Rules of each archetype."""

    assistant: _Rule
    coordinator: _Rule
    manager: _Rule


@cache
def load_content_rules() -> dict[str, _Rule]:
    """Rule of each archetype.

    Raises
    ------
    DataError
        If the file is missing or faulty.
    """
    rules = read_model(models_folder() / "content" / "rules.yaml", _Rules)
    return {name: getattr(rules, name) for name in ARCHETYPES}


def archetype_by_rules(disciplines: Sequence[Discipline], weights: Weights) -> str:
    """Archetype for which most speaks.

    Parameters
    ----------
    disciplines : sequence of Discipline
        What is asked, one at least.
    weights : Weights
        Weight of a demand and of a merit.

    Raises
    ------
    DataError
        If the rules are missing or faulty.
    """
    weight = {
        each.discipline: float(getattr(weights.status, each.status))
        for each in disciplines
    }
    shares = dict.fromkeys(RESPONSIBILITIES, 0.0)
    for each in disciplines:
        shares[each.responsibility] += weight[each.discipline] / sum(weight.values())

    def evidence(name: str) -> float:
        rule = load_content_rules()[name]
        by_level = sum(rule.responsibility[level] * s for level, s in shares.items())
        named = sum(v * weight.get(d, 0.0) for d, v in rule.disciplines.items())
        return rule.bias + by_level + named

    return max(ARCHETYPES, key=evidence)
