"""Files of a language, `data/languages/<code>/*.yaml`, as validated objects."""

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, PositiveFloat, PositiveInt

from analyzer.scoring.weights import Archetype

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


def _single(words: frozenset[str]) -> frozenset[str]:
    several = sorted(word for word in words if len(word.split()) != 1)
    if several:
        raise ValueError(f"no single word, so never found: {', '.join(several)}")
    return words


Words = Annotated[frozenset[str], AfterValidator(_single)]
"""Words that are asked for token by token."""


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
    other_job: list[str]
    hands_over: list[str]
    until_now: list[str]
    elsewhere: list[str]
    placed: list[str]
    deals: list[str]
    ignored: list[str]
    seeks: list[str]
    staff: list[str]


class SmallWordsFile(_File):
    """Small words and endings that say who does what."""

    agent: Words
    passive: tuple[str, ...]
    preposition: Words
    relative: Words
    possessive: Words
    our: Words
    of: Words
    units: Words
    subordinate: Words
    meanwhile: Words
    where: Words
    negation: Words
    not_only: Words
    never: Words
    but: Words
    without: Words
    after_denial: Words
    one: Words
    copula: Words
    resuming: Words
    gladly: Words
    condition: Words
    whether: Words
    that: Words
    present: tuple[str, ...]
    active: tuple[str, ...]
    verbal: tuple[str, ...]
    about: Words
    sells: Words
    ensures: Words
    finite_passive: tuple[str, ...]
    no_passive: tuple[str, ...]
    auxiliary: Words
    takes_on: Words
    brings: Words
    they: Words
    those: Words
    sits: Words
    somebody: Words
    realm: Words
    genitive: tuple[str, ...]
    uses: Words
    oneself: Words
    announcing: Words
    taking_up: Words


class DemandsFile(_File):
    """Words of demands that are no skills: experience, studies, languages, hours."""

    experience: list[str]
    education: list[str]
    language: list[str]
    of_country: list[str]
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
    least: Words
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
    taste: list[str]
    not_marketing: list[str]
    professions: list[str]
    trades: list[str]
    serving: list[str]
    standing_in: list[str]
    any_trade: list[str]
    employers: list[str]


class MorphologyFile(_File):
    """How words are inflected and joined."""

    endings: list[str]
    linking: list[str]
    lemmas: dict[str, str]
    blocked_heads: frozenset[str]
    conjunctions: Words
    marks: dict[str, str]
