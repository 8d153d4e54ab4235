"""When a finding is told and how grave it is: `data/findings.yaml`, validated."""

from functools import cache
from typing import Annotated

from pydantic import ConfigDict, Field, NonNegativeInt, PositiveInt

from analyzer.data_model import Part, Quantity, Share
from analyzer.resources import data_folder, read_model
from analyzer.taxonomy import Disciplines
from analyzer.vocabulary import Responsibility, Severity
from analyzer.weights import LoadBand

__all__ = [
    "Carried",
    "FindingLimits",
    "Least",
    "finding_limits",
]


class _Limit(Part):
    severity: Severity


class _LowCoverage(_Limit):
    share: Share
    sentences: PositiveInt


class _OtherWork(_Limit):
    most: NonNegativeInt
    untitled: Share
    everywhere: Disciplines


class _SmallReference(_Limit):
    ads: PositiveInt


class _Junior(_Limit):
    years: Quantity
    own: PositiveInt
    senior: Disciplines


class Least(_Limit):
    """A finding that is told from so many required disciplines."""

    least: PositiveInt


class Carried(Least):
    """A finding that is less grave while the load is carried."""

    upto: LoadBand
    carried: Severity


class _Opposite(Carried):
    analytic: Disciplines
    creative: Disciplines


class _Mixed(Least):
    sales: Disciplines
    brand: Disciplines


class _Years(_Limit):
    years: Quantity


class _Generalist(Carried):
    families: PositiveInt


class Hat(Part):
    """A core role: worn by whoever has one of its disciplines so firmly."""

    disciplines: Annotated[Disciplines, Field(min_length=1)]
    responsibility: Responsibility


class _Hats(Carried):
    roles: dict[str, Hat]


class _Mismatch(_Limit):
    probability: Share
    ratio: Quantity
    pushing: PositiveInt


class FindingLimits(Part):
    """See the comments in `data/findings.yaml`."""

    model_config = ConfigDict(alias_generator=lambda name: name.replace("_", "-"))

    no_marketing_content: _Limit
    other_language: _Limit
    low_coverage: _LowCoverage
    other_work: _OtherWork
    small_reference: _SmallReference
    junior_with_senior_demands: _Junior
    sole_marketer: Least
    opposite_kinds_of_work: _Opposite
    sales_and_brand_mixed: _Mixed
    goals_without_mandate: _Limit
    years_in_one_system: _Years
    generalist_without_specialists: _Generalist
    no_priority: Carried
    no_learning: Least
    many_hats: _Hats
    title_content_mismatch: _Mismatch

    @classmethod
    def ids(cls) -> set[str]:
        """Ids of all findings."""
        return {str(field.alias) for field in cls.model_fields.values()}


@cache
def finding_limits() -> FindingLimits:
    """Limits in force.

    Raises
    ------
    DataError
        If the file breaks its form or names an unknown discipline.
    """
    return read_model(data_folder() / "findings.yaml", FindingLimits)
