"""Limits and windows of the reader, from `data/reading.yaml`."""

from functools import cache

from pydantic import (
    BaseModel,
    ConfigDict,
    NonNegativeInt,
    PositiveInt,
    model_validator,
)

from analyzer.resources import data_folder, read_model

__all__ = ["MEGABYTE", "ReadingSettings", "reading_settings"]

MEGABYTE = 1_000_000
"""Bytes; what files and texts are told in."""


class ReadingSettings(BaseModel):
    """See the comments in `data/reading.yaml`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    least_words: PositiveInt
    most_bytes: PositiveInt
    most_title: PositiveInt
    most_file_bytes: PositiveInt
    shortest_part: PositiveInt
    shortest_term: PositiveInt
    longest_compound: PositiveInt
    slot_window: NonNegativeInt
    heading_words: PositiveInt
    title_line: PositiveInt
    title_typo: PositiveInt
    answer_words: PositiveInt
    resuming_words: PositiveInt
    heading_cover: float
    section_asked: float
    section_listed: float
    section_addressed: float
    section_introduced: float
    section_resumed: float
    section_astray: float
    wrapped_line: PositiveInt
    full_line: float
    flat_line: PositiveInt
    widest_wrap: PositiveInt
    least_wraps: PositiveInt
    wrap_share: float
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
    language_lead: float
    language_least: PositiveInt
    language_share: float
    language_weighed: float
    language_small_word: float
    language_rare_word: float
    language_prior: float
    language_known: float
    mixed_share: float
    table_rows: PositiveInt
    shingle_words: PositiveInt
    shingle_hashes: PositiveInt
    shingle_bands: PositiveInt
    shingle_rows: PositiveInt
    shingle_share: float
    shingle_reach: PositiveInt

    @model_validator(mode="after")
    def _fit(self) -> "ReadingSettings":
        if self.shingle_bands * self.shingle_rows > self.shingle_hashes:
            raise ValueError(
                "shingle_bands of shingle_rows each need more than shingle_hashes"
            )
        return self


@cache
def reading_settings() -> ReadingSettings:
    """Settings in force."""
    return read_model(data_folder() / "reading.yaml", ReadingSettings)
