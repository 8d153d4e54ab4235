"""What may be advised and when: `data/advice.yaml`, validated."""

from collections.abc import Iterable
from functools import cache

from pydantic import BaseModel, ConfigDict, NonNegativeFloat, PositiveInt

from analyzer.limits import Disciplines
from analyzer.resources import data_folder, read_model

__all__ = ["AdviceRules", "advice_rules", "leads"]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Clarify(_Part):
    own: PositiveInt


class _Regret(_Part):
    carried: NonNegativeFloat
    usual: NonNegativeFloat


class _Split(_Part):
    above: str
    least: PositiveInt
    smallest: PositiveInt
    together: Disciplines
    prior: NonNegativeFloat
    same_family: NonNegativeFloat
    other_family: NonNegativeFloat


class _Titles(_Part):
    raised: str
    upto: str


class _Fields(_Part):
    share: NonNegativeFloat
    core_share: NonNegativeFloat
    own: dict[str, Disciplines]
    groups: dict[str, Disciplines]


class AdviceRules(_Part):
    """See the comments in `data/advice.yaml`."""

    most: PositiveInt
    within: str
    least_relief: NonNegativeFloat
    combinations: PositiveInt
    regret: _Regret
    unfit: dict[str, Disciplines]
    outsource: Disciplines
    delegate: Disciplines
    means: Disciplines
    clarify: _Clarify
    titles: _Titles
    split: _Split
    fields: _Fields


@cache
def advice_rules() -> AdviceRules:
    """Rules in force."""
    return read_model(data_folder() / "advice.yaml", AdviceRules)


def leads(disciplines: Iterable[str]) -> bool:
    """Whether what leads, and so stays in one role, is among some disciplines."""
    return not set(advice_rules().split.together).isdisjoint(disciplines)
