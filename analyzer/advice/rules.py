"""What may be advised and when: `data/advice.yaml`, validated."""

from collections.abc import Iterable
from functools import cache
from typing import Annotated

from pydantic import PositiveInt, model_validator

from analyzer.data_model import Part, Quantity, Share, among
from analyzer.resources import data_folder, read_model
from analyzer.taxonomy import Disciplines
from analyzer.vocabulary import ARCHETYPES
from analyzer.weights import LoadBand

__all__ = ["AdviceRules", "advice_rules", "leads"]


class _Clarify(Part):
    own: PositiveInt


class _Regret(Part):
    carried: Quantity
    usual: Quantity


class _Split(Part):
    above: LoadBand
    least: PositiveInt
    smallest: PositiveInt
    together: Disciplines
    prior: Quantity
    same_family: Share
    other_family: Share


class _Titles(Part):
    raised: LoadBand
    upto: LoadBand


class _Fields(Part):
    share: Share
    core_share: Share
    own: dict[str, Disciplines]
    groups: dict[str, Disciplines]

    @model_validator(mode="after")
    def _own_is_in_its_group(self) -> "_Fields":
        for name in self.own.keys() | self.groups.keys():
            own = set(self.own.get(name, ()))
            if not own or not own <= set(self.groups.get(name, ())):
                raise ValueError(f"{name}: its own disciplines are not in its group")
        return self


class AdviceRules(Part):
    """See the comments in `data/advice.yaml`."""

    most: PositiveInt
    within: LoadBand
    least_relief: Share
    combinations: PositiveInt
    regret: _Regret
    unfit: Annotated[dict[str, Disciplines], among(ARCHETYPES)]
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
