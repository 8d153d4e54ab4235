"""Weights, bands and archetypes, validated: `data/scoring.yaml`, `archetypes.yaml`."""

from functools import cache
from itertools import pairwise
from typing import Annotated

from pydantic import AfterValidator, Field, PositiveFloat, model_validator

from analyzer.data_model import Part, Quantity, Share, Text
from analyzer.resources import data_folder, read_model
from analyzer.taxonomy import DisciplineId, Disciplines
from analyzer.vocabulary import ARCHETYPES, Responsibility

__all__ = [
    "ArchetypeProfile",
    "ArchetypesFile",
    "Band",
    "LoadBand",
    "Weights",
    "load_archetypes",
    "load_weights",
]


class Band(Part):
    """A stretch of a scale up to `below`, exclusive."""

    below: PositiveFloat
    band: Text


def _rising(bands: list[Band]) -> list[Band]:
    if any(low.below >= high.below for low, high in pairwise(bands)):
        raise ValueError("each band must end above the one before it")
    if len({each.band for each in bands}) < len(bands):
        raise ValueError("a band is given twice")
    return bands


Bands = Annotated[list[Band], Field(min_length=1), AfterValidator(_rising)]
"""The bands of a scale, from low to high."""


class _Rising(Part):
    """Weights by responsibility that never fall as responsibility rises."""

    support: PositiveFloat
    execute: PositiveFloat
    coordinate: PositiveFloat
    own: PositiveFloat

    @model_validator(mode="after")
    def _never_falls(self) -> "_Rising":
        weights = [self.support, self.execute, self.coordinate, self.own]
        if any(low > high for low, high in pairwise(weights)):
            raise ValueError("weights must not fall from support to own")
        return self


class _Status(Part):
    required: PositiveFloat
    preferred: PositiveFloat

    @model_validator(mode="after")
    def _demand_weighs_more(self) -> "_Status":
        if self.preferred >= self.required:
            raise ValueError("a merit must weigh less than a demand")
        return self


class _Basis(Part):
    doing: PositiveFloat
    knowing: PositiveFloat


class _BreadthWeights(Part):
    responsibility: _Rising
    new_family: Quantity
    saturation: PositiveFloat
    bands: Bands


class _ExperienceWeights(Part):
    per_year: Quantity
    most: Quantity
    senior_years: PositiveFloat


class _HoursWeights(Part):
    exponent: Quantity
    most: Annotated[float, Field(ge=1)]


class _OverloadWeights(Part):
    experience: _ExperienceWeights
    hours: _HoursWeights
    shown: PositiveFloat
    bands: Bands

    def upper_end(self, band: str) -> float:
        """Upper end of a band, exclusive, as it is told."""
        return next(each.below for each in self.bands if each.band == band)

    def limit_of(self, band: str) -> float:
        """Load from which on an ad is above a band: what is shown as its upper end."""
        return self.upper_end(band) - self.shown / 2

    def band_of(self, load: float) -> str:
        """Band that a load falls in, as it is shown; the last one is open."""
        return band_of(load + self.shown / 2, self.bands)


class _ContentLimits(Part):
    most_years: PositiveFloat
    part_time: PositiveFloat
    telling: Disciplines
    paired: Disciplines


class Weights(Part):
    """See the comments in `data/scoring.yaml`."""

    status: _Status
    basis: _Basis
    breadth: _BreadthWeights
    overload: _OverloadWeights
    content: _ContentLimits
    usual_share: Share


class _Source(Part):
    source: Text
    says: Text


class ArchetypeProfile(Part):
    """What an archetype carries; see the comments in `data/archetypes.yaml`."""

    evidence: Annotated[list[_Source], Field(min_length=1)]
    years: Quantity
    carries: Annotated[dict[DisciplineId, Responsibility], Field(min_length=1)]
    usual: Disciplines
    unusual: Annotated[float, Field(ge=1)]
    strain: _Rising

    @model_validator(mode="after")
    def _usual_is_more(self) -> "ArchetypeProfile":
        both = ", ".join(name for name in self.usual if name in self.carries)
        if both:
            raise ValueError(f"usual holds what is carried anyway: {both}")
        return self


class ArchetypesFile(Part):
    """The three archetypes."""

    assistant: ArchetypeProfile
    coordinator: ArchetypeProfile
    manager: ArchetypeProfile


@cache
def load_weights() -> Weights:
    """Weights in force."""
    return read_model(data_folder() / "scoring.yaml", Weights)


@cache
def load_archetypes() -> dict[str, ArchetypeProfile]:
    """Archetype id to its profile.

    Raises
    ------
    DataError
        If a profile names an unknown discipline, or the file breaks its form.
    """
    archetypes = read_model(data_folder() / "archetypes.yaml", ArchetypesFile)
    return {name: getattr(archetypes, name) for name in ARCHETYPES}


def band_of(score: float, bands: list[Band]) -> str:
    """Band that a score falls in; the last one is open."""
    return next((each.band for each in bands if score < each.below), bands[-1].band)


def _of_overload(band: str) -> str:
    known = [each.band for each in load_weights().overload.bands]
    if band not in known:
        raise ValueError(
            f"no such band of the overload: {band!r}; there are: {', '.join(known)}"
        )
    return band


LoadBand = Annotated[str, AfterValidator(_of_overload)]
"""Name of a band of the overload in force."""
