"""Whether the figures of the reference can be those of ads."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Annotated

from pydantic import AfterValidator, NonNegativeInt, model_validator

from analyzer.data_model import Part, Quantity, Share, Text, among
from analyzer.lexicon.wordlists import language_codes
from analyzer.reference import load_reference
from analyzer.resources import data_folder, read_model
from analyzer.taxonomy import DisciplineId
from analyzer.vocabulary import ARCHETYPES

__all__ = ["load_counted_ads", "reference_faults"]


def _ascending(quartiles: tuple[float, float, float]) -> tuple[float, float, float]:
    if any(low > high for low, high in pairwise(quartiles)):
        raise ValueError("quartiles do not fall")
    return quartiles


Quartiles = Annotated[tuple[Quantity, Quantity, Quantity], AfterValidator(_ascending)]


class _Group(Part):
    ads: NonNegativeInt
    disciplines: Quartiles
    breadth: Quartiles
    duty_and_demand_sentences: NonNegativeInt
    with_nothing_recognised: NonNegativeInt
    share_of_ads_by_discipline: dict[DisciplineId, Share]

    @model_validator(mode="after")
    def _parts_are_no_more_than_the_whole(self) -> "_Group":
        if self.with_nothing_recognised > self.duty_and_demand_sentences:
            raise ValueError("with_nothing_recognised is more than all sentences")
        return self


class _ByTitle(Part):
    ads: NonNegativeInt
    quartiles: Quartiles


class _CountedAds(Part):
    source: Text
    groups: dict[Text, _Group]
    overload_by_title: Annotated[dict[str, _ByTitle], among(ARCHETYPES)]
    refused: dict[Text, NonNegativeInt]


def reference_faults() -> Iterator[str]:
    """Faults of the reference: ads in a language that is not read."""
    path = data_folder() / "reference" / "reference.json"
    for code in sorted(load_reference().languages.keys() - set(language_codes())):
        yield f"{path}: language: {code!r} is no language that is read"


def load_counted_ads() -> None:
    """Read the counts over all real ads."""
    read_model(data_folder() / "reference" / "real_ads.json", _CountedAds)
