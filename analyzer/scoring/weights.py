"""Weights, bands and archetypes, validated: `data/scoring.yaml`, `archetypes.yaml`."""

from functools import cache
from itertools import pairwise
from typing import Annotated, Literal, get_args

from annotated_types import Ge
from pydantic import (
    BaseModel,
    ConfigDict,
    NonNegativeFloat,
    PositiveFloat,
    model_validator,
)

from analyzer.errors import DataError
from analyzer.resources import data_folder, read_model
from analyzer.taxonomy import load_taxonomy

__all__ = [
    "ARCHETYPES",
    "Archetype",
    "ArchetypeProfile",
    "Archetypes",
    "Band",
    "Weights",
    "load_archetypes",
    "load_weights",
]

Archetype = Literal["assistant", "coordinator", "manager"]
ARCHETYPES: tuple[str, ...] = get_args(Archetype)
Responsibility = Literal["support", "execute", "coordinate", "own"]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Band(_Part):
    """A stretch of a scale up to `below`, exclusive."""

    below: PositiveFloat
    band: str


class _Rising(_Part):
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


class _Status(_Part):
    required: PositiveFloat
    preferred: PositiveFloat

    @model_validator(mode="after")
    def _demand_weighs_more(self) -> "_Status":
        if self.preferred >= self.required:
            raise ValueError("a merit must weigh less than a demand")
        return self


class _Basis(_Part):
    doing: PositiveFloat
    knowing: PositiveFloat


class _BreadthWeights(_Part):
    responsibility: _Rising
    new_family: NonNegativeFloat
    saturation: PositiveFloat
    bands: list[Band]


class _ExperienceWeights(_Part):
    per_year: NonNegativeFloat
    most: NonNegativeFloat
    senior_years: PositiveFloat


class _HoursWeights(_Part):
    exponent: NonNegativeFloat
    most: Annotated[float, Ge(1)]


class _OverloadWeights(_Part):
    experience: _ExperienceWeights
    hours: _HoursWeights
    shown: PositiveFloat
    bands: list[Band]

    def upper_end(self, band: str) -> float:
        """Upper end of a band, exclusive, as it is told."""
        return next(each.below for each in self.bands if each.band == band)

    def limit_of(self, band: str) -> float:
        """Load from which on an ad is above a band: what is shown as its upper end."""
        return self.upper_end(band) - self.shown / 2

    def band_of(self, load: float) -> str:
        """Band that a load falls in, as it is shown; the last one is open."""
        return band_of(load + self.shown / 2, self.bands)


class _ContentLimits(_Part):
    most_years: PositiveFloat
    part_time: PositiveFloat
    telling: list[str]
    paired: list[str]


class Weights(_Part):
    """See the comments in `data/scoring.yaml`."""

    status: _Status
    basis: _Basis
    breadth: _BreadthWeights
    overload: _OverloadWeights
    content: _ContentLimits
    usual_share: PositiveFloat


class _Source(_Part):
    source: str
    says: str


class ArchetypeProfile(_Part):
    """What an archetype carries; see the comments in `data/archetypes.yaml`."""

    says: str
    evidence: list[_Source]
    years: NonNegativeFloat
    carries: dict[str, Responsibility]
    usual: list[str]
    unusual: Annotated[float, Ge(1)]
    strain: _Rising


class Archetypes(_Part):
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
    path = data_folder() / "archetypes.yaml"
    archetypes = read_model(path, Archetypes)
    profiles = {name: getattr(archetypes, name) for name in ARCHETYPES}
    known = load_taxonomy().families
    faults = [
        f"{path}: {name}.{part}: {discipline}: no such discipline"
        for name, profile in profiles.items()
        for part, named in (
            ("carries", profile.carries),
            ("usual", profile.usual),
        )
        for discipline in named
        if discipline not in known
    ]
    if faults:
        raise DataError(faults)
    return profiles


def band_of(score: float, bands: list[Band]) -> str:
    """Band that a score falls in; the last one is open."""
    return next((each.band for each in bands if score < each.below), bands[-1].band)
