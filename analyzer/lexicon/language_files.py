"""Files of a language, `data/languages/<code>/*.yaml`, as validated objects."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, PositiveFloat, PositiveInt

from analyzer.types import Archetype

__all__ = [
    "DemandsFile",
    "FindingsFile",
    "LanguageFile",
    "MorphologyFile",
    "ResponsibilityFile",
    "SectionsFile",
    "SmallWordsFile",
    "StatusFile",
    "Suggestions",
    "TitlesFile",
]

Section = Literal[
    "duties", "requirements", "merits", "company", "benefits", "application", "other"
]
Heading = Section | Literal["excluded", "ticked", "field", "boilerplate"]
Level = Literal["support", "execute", "coordinate", "own"]
Suggestions = dict[str, dict[Archetype, str]]
"""Field of a role (`data/advice.yaml`) to a title for each archetype."""


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, coerce_numbers_to_str=True)


class LanguageFile(_File):
    """Name of the language and the small words it is told by."""

    code: str
    name: str
    native_name: str
    function_words: frozenset[str]


class SectionsFile(_File):
    """Headings, and phrases that open a sentence or close the line over a list."""

    headings: dict[Heading, list[str]]
    openers: dict[Section, list[str]]
    closers: dict[Section, list[str]]
    jobs: list[str]
    resuming: list[str]


class StatusFile(_File):
    """Cue phrases that decide the status of what is named."""

    preferred: list[str]
    preferably: list[str]
    required: list[str]
    not_needed: list[str]
    taught: list[str]
    instead: list[str]
    aim: list[str]
    indispensable: list[str]
    modest: list[str]
    applicant: list[str]
    employer: list[str]
    others: list[str]
    contrast: list[str]
    alternative: list[str]
    together: list[str]
    beside: list[str]
    succeeds: list[str]
    elsewhere: list[str]
    placed: list[str]
    deals: list[str]
    ignored: list[str]
    seeks: list[str]
    staff: list[str]


class SmallWordsFile(_File):
    """Small words and endings that say who does what."""

    agent: frozenset[str]
    passive: tuple[str, ...]
    preposition: frozenset[str]
    relative: frozenset[str]
    possessive: frozenset[str]
    our: frozenset[str]
    of: frozenset[str]
    units: frozenset[str]
    subordinate: frozenset[str]
    meanwhile: frozenset[str]
    negation: frozenset[str]
    not_only: frozenset[str]
    never: frozenset[str]
    without: frozenset[str]
    after_denial: frozenset[str]
    one: frozenset[str]
    copula: frozenset[str]
    resuming: frozenset[str]
    gladly: frozenset[str]
    condition: frozenset[str]
    that: frozenset[str]
    present: tuple[str, ...]
    active: tuple[str, ...]
    verbal: tuple[str, ...]
    about: frozenset[str]
    sells: frozenset[str]
    ensures: frozenset[str]
    finite_passive: tuple[str, ...]
    no_passive: tuple[str, ...]
    auxiliary: frozenset[str]
    takes_on: frozenset[str]
    brings: frozenset[str]
    they: frozenset[str]
    those: frozenset[str]
    sits: frozenset[str]
    somebody: frozenset[str]
    realm: frozenset[str]
    genitive: tuple[str, ...]
    uses: frozenset[str]
    oneself: frozenset[str]


class DemandsFile(_File):
    """Words of demands that are no skills: experience, studies, languages, hours."""

    experience: list[str]
    education: list[str]
    language: list[str]
    years: list[str]
    months: list[str]
    hours: list[str]
    per_week: list[str]
    weekly: list[str]
    junior: list[str]
    senior: list[str]
    internship: list[str]
    leads: list[str]
    stands_in: list[str]
    numbers: dict[str, PositiveInt]
    until: frozenset[str]
    full_time: PositiveFloat
    full_times: list[str]
    share: list[str]
    worktime: list[str]


class ResponsibilityFile(_File):
    """Words that govern a task."""

    support: list[str]
    execute: list[str]
    coordinate: list[str]
    own: list[str]


class FindingsFile(_File):
    """Cues of what the findings tell about a role."""

    sole: list[str]
    specialists: list[str]
    learning: list[str]
    priority: list[str]
    goals: list[str]
    mandate: list[str]
    independent: list[str]
    supervised: list[str]


class TitlesFile(_File):
    """Words that make a title, and what it stands for."""

    field: list[str]
    heads: dict[Archetype, list[str]]
    specialist: list[str]
    level: dict[Literal["junior", "senior"], list[str]]
    not_marketing: list[str]
    professions: list[str]
    trades: list[str]


class MorphologyFile(_File):
    """How words are inflected and joined."""

    endings: list[str]
    linking: list[str]
    lemmas: dict[str, str]
    blocked_heads: frozenset[str]
    conjunctions: frozenset[str]
