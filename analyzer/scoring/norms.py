"""Norms: where a score stands among other ads, and how far the reading may be off.

The interval is split-conformal (Vovk, Gammerman and Shafer 2005): residuals between
the scores from readers' annotations and from our own reading of ads that were held
apart, scaled by the square root of one more than the score, as counts err.
"""

import math
from dataclasses import dataclass
from functools import cache
from typing import Annotated

from pydantic import Field, PositiveInt, model_validator

from analyzer.data_model import Part, every
from analyzer.reference import Reference
from analyzer.resources import data_folder, read_model
from analyzer.vocabulary import ARCHETYPES

__all__ = ["Norms", "ReadingError", "Residuals", "reading_error", "spread_of"]


class Residuals(Part):
    """Quantiles of the scaled residuals of one score: low and high end."""

    low: float
    high: float

    @model_validator(mode="after")
    def _low_is_lower(self) -> "Residuals":
        if self.low > self.high:
            raise ValueError(f"low ({self.low}) is above high ({self.high})")
        return self

    def interval(self, score: float) -> tuple[float, float]:
        """Ends of the interval about a score of zero or more."""
        spread = spread_of(score)
        return max(0.0, score + self.low * spread), score + self.high * spread


class ReadingError(Part):
    """How far our reading was off on annotated ads: `data/reference/reading_error.yaml`.

    Attributes
    ----------
    coverage : float
        Share of the ads whose score lay in the interval, by construction.
    ads : int
        Annotated ads that were measured on.
    breadth : Residuals
        Of the weighted sum behind the breadth, before it saturates.
    overload : dict of str to Residuals
        By archetype.
    """

    coverage: Annotated[float, Field(gt=0, lt=1)]
    ads: PositiveInt
    breadth: Residuals
    overload: Annotated[dict[str, Residuals], every(ARCHETYPES)]


@dataclass(frozen=True, slots=True)
class Norms:
    """What scores are held against: other ads, and the error of the reading."""

    reference: Reference
    error: ReadingError


def spread_of(score: float) -> float:
    """Scale of the residuals at a score."""
    return math.sqrt(1 + score)


@cache
def reading_error() -> ReadingError:
    """Measured error of the reading, as shipped."""
    return read_model(data_folder() / "reference" / "reading_error.yaml", ReadingError)
