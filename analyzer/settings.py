"""Limits and windows of the reader, from `data/reading.yaml`."""

from functools import cache
from typing import Annotated

from pydantic import (
    Field,
    NonNegativeInt,
    PositiveFloat,
    PositiveInt,
    model_validator,
)

from analyzer.data_model import Part, Quantity, Share
from analyzer.resources import data_folder, read_model

__all__ = [
    "MEGABYTE",
    "AskingModelLimits",
    "LanguageLimits",
    "NearDuplicateLimits",
    "ReadingSettings",
    "SectionModelLimits",
    "Wraps",
    "reading_settings",
]

MEGABYTE = 1_000_000
"""Bytes; what files and texts are told in."""


class Wraps(Part):
    """When line breaks wrap a text: see the comments in `data/reading.yaml`."""

    line: PositiveInt
    narrow: PositiveInt
    full: Share
    flat: PositiveInt
    glued: PositiveInt
    items: PositiveInt
    widest: PositiveInt
    least: PositiveInt
    share: Share
    slack: Share


class SectionModelLimits(Part):
    """Probabilities from which a sentence asks something."""

    asked: Share
    listed: Share
    addressed: Share
    introduced: Share
    resumed: Share
    astray: Share


class AskingModelLimits(Part):
    """Probabilities from which a sentence asks something, where a model weighs it all."""

    sentences: PositiveInt
    asked: Share
    resumed: Share
    astray: Share


class LanguageLimits(Part):
    """When a text is told to be in a language."""

    words: PositiveInt
    lead: Quantity
    least: PositiveInt
    share: Share
    weighed: Share
    small_word: Share
    rare_word: Share
    prior: PositiveFloat
    known: Share
    mixed: Share


class NearDuplicateLimits(Part):
    """When two texts are nearly the same."""

    words: PositiveInt
    hashes: Annotated[PositiveInt, Field(multiple_of=8)]
    bands: PositiveInt
    rows: PositiveInt
    share: Share
    reach: PositiveInt

    @model_validator(mode="after")
    def _fit(self) -> "NearDuplicateLimits":
        if self.bands * self.rows > self.hashes:
            raise ValueError("bands of so many rows each need more than the hashes")
        return self


class ReadingSettings(Part):
    """See the comments in `data/reading.yaml`."""

    least_words: PositiveInt
    most_bytes: PositiveInt
    most_title: PositiveInt
    most_file_bytes: PositiveInt
    most_unpacked: PositiveInt
    shortest_part: PositiveInt
    shortest_term: PositiveInt
    longest_compound: PositiveInt
    slot_window: NonNegativeInt
    heading_words: PositiveInt
    least_items: PositiveInt
    title_line: PositiveInt
    title_typo: PositiveInt
    answer_words: PositiveInt
    resuming_words: PositiveInt
    heading_cover: Share
    wraps: Wraps
    section_model: SectionModelLimits
    asking_model: AskingModelLimits
    language: LanguageLimits
    near_duplicates: NearDuplicateLimits
    agent_reach: PositiveInt
    verb_reach: PositiveInt
    actor_reach: PositiveInt
    small_word_reach: PositiveInt
    sought_reach: PositiveInt
    study_reach: PositiveInt
    or_reach: PositiveInt
    demand_reach: PositiveInt
    label_words: PositiveInt
    fact_words: PositiveInt
    most_years: PositiveInt
    least_hours: PositiveInt
    most_hours: PositiveInt
    alternative_reach: PositiveInt
    word_cache: PositiveInt
    row_cache: PositiveInt
    overlay_cache: PositiveInt

    @model_validator(mode="after")
    def _hours_fit(self) -> "ReadingSettings":
        if self.least_hours > self.most_hours:
            raise ValueError("least_hours are more than most_hours")
        return self


@cache
def reading_settings() -> ReadingSettings:
    """Settings in force."""
    return read_model(data_folder() / "reading.yaml", ReadingSettings)
