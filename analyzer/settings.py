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

__all__ = ["MEGABYTE", "ReadingSettings", "Wraps", "reading_settings"]

MEGABYTE = 1_000_000
"""Bytes; what files and texts are told in."""


class Wraps(Part):
    """When line breaks wrap a text: see the comments in `data/reading.yaml`."""

    line: PositiveInt
    full: Share
    flat: PositiveInt
    widest: PositiveInt
    least: PositiveInt
    share: Share
    slack: Share


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
    title_line: PositiveInt
    title_typo: PositiveInt
    answer_words: PositiveInt
    resuming_words: PositiveInt
    heading_cover: Share
    section_asked: Share
    section_listed: Share
    section_addressed: Share
    section_introduced: Share
    section_resumed: Share
    section_astray: Share
    wraps: Wraps
    agent_reach: PositiveInt
    item_words: PositiveInt
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
    language_words: PositiveInt
    language_lead: Quantity
    language_least: PositiveInt
    language_share: Share
    language_weighed: Share
    language_small_word: Share
    language_rare_word: Share
    language_prior: PositiveFloat
    language_known: Share
    mixed_share: Share
    shingle_words: PositiveInt
    shingle_hashes: Annotated[PositiveInt, Field(multiple_of=8)]
    shingle_bands: PositiveInt
    shingle_rows: PositiveInt
    shingle_share: Share
    shingle_reach: PositiveInt

    @model_validator(mode="after")
    def _fit(self) -> "ReadingSettings":
        if self.shingle_bands * self.shingle_rows > self.shingle_hashes:
            raise ValueError(
                "shingle_bands of shingle_rows each need more than shingle_hashes"
            )
        if self.least_hours > self.most_hours:
            raise ValueError("least_hours are more than most_hours")
        return self


@cache
def reading_settings() -> ReadingSettings:
    """Settings in force."""
    return read_model(data_folder() / "reading.yaml", ReadingSettings)
