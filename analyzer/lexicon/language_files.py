"""Files of a language, `data/languages/<code>/*.yaml`, as validated objects."""

from collections.abc import Collection
from typing import Annotated, Literal, TypeVar, get_args

from pydantic import AfterValidator, Field, PositiveFloat, StringConstraints

from analyzer.data_model import Part, Text, every
from analyzer.vocabulary import ARCHETYPES, LEVELS, SECTIONS, Archetype, Level, Section

__all__ = [
    "DemandsFile",
    "FindingsFile",
    "FunctionWords",
    "Heading",
    "LanguageFile",
    "MorphologyFile",
    "Phrases",
    "ResponsibilityFile",
    "SectionsFile",
    "SmallWordsFile",
    "StatusFile",
    "Suggestions",
    "TitlesFile",
    "Words",
]

Heading = Literal[Section, "excluded", "ticked", "field", "boilerplate"]
Suggestions = dict[str, Annotated[dict[Archetype, Text], every(ARCHETYPES)]]
"""Field of a role (`data/advice.yaml`) to a title for each archetype."""


Listed = TypeVar("Listed", bound=Collection[str])


def _single(words: Listed) -> Listed:
    several = sorted(word for word in words if len(word.split()) != 1)
    if several:
        raise ValueError(f"no single word, so never found: {', '.join(several)}")
    capital = sorted(word for word in words if word != word.lower())
    if capital:
        raise ValueError(f"not in lower case, so never found: {', '.join(capital)}")
    return words


def _settled(lemmas: dict[str, str]) -> dict[str, str]:
    for word, lemma in lemmas.items():
        further = lemmas.get(lemma, lemma)
        if further != lemma:
            raise ValueError(
                f"the lemma of {word!r} is {lemma!r}, whose own is {further!r}: "
                "they never meet; give a word that is its own lemma"
            )
    return lemmas


Words = Annotated[frozenset[Text], AfterValidator(_single)]
"""Words that are asked for token by token."""

FunctionWords = Annotated[Words, Field(min_length=1)]
"""Small words that a language is told by."""

Mark = Annotated[str, StringConstraints(pattern=r"^[^\w\s]$")]
Endings = tuple[Text, ...]
Phrases = list[Text]


class LanguageFile(Part):
    """Name of the language and the small words it is told by."""

    code: Text
    name: Text
    native_name: Text
    function_words: FunctionWords


class SectionsFile(Part):
    """Headings, and phrases that open a sentence or close the line over a list."""

    headings: Annotated[dict[Heading, Phrases], every(get_args(Heading))]
    openers: Annotated[dict[Section, Phrases], every(SECTIONS)]
    closers: dict[Section, Phrases]
    jobs: Phrases
    resuming: Phrases


class StatusFile(Part):
    """Cue phrases that decide the status of what is named."""

    preferred: Phrases
    preferably: Phrases
    required: Phrases
    not_needed: Phrases
    taught: Phrases
    instead: Phrases
    aim: Phrases
    indispensable: Phrases
    modest: Phrases
    applicant: Phrases
    employer: Phrases
    others: Phrases
    contrast: Phrases
    alternative: Phrases
    one_of: Phrases
    together: Phrases
    beside: Phrases
    succeeds: Phrases
    other_job: Phrases
    hands_over: Phrases
    until_now: Phrases
    elsewhere: Phrases
    placed: Phrases
    deals: Phrases
    ignored: Phrases
    seeks: Phrases
    staff: Phrases


class SmallWordsFile(Part):
    """Small words and endings that say who does what."""

    agent: Words
    passive: Endings
    preposition: Words
    relative: Words
    possessive: Words
    our: Words
    of: Words
    units: Words
    subordinate: Words
    meanwhile: Words
    because: Words
    where: Words
    negation: Words
    neither: Words
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
    having: Words
    calling: Words
    whether: Words
    that: Words
    present: Endings
    active: Endings
    addressing: Words
    verbal: Endings
    about: Words
    sells: Words
    ensures: Words
    finite_passive: Endings
    no_passive: Endings
    auxiliary: Words
    takes_on: Words
    brings: Words
    they: Words
    those: Words
    sits: Words
    somebody: Words
    realm: Words
    genitive: Endings
    uses: Words
    oneself: Words
    announcing: Words
    either: Words
    entire: Words
    lies: Words
    besides: Words
    means: Words
    helped_with: Words
    likewise: Words
    departments: Words
    affirming: Words
    taking_up: Words


class DemandsFile(Part):
    """Words of demands that are no skills: experience, studies, languages, hours."""

    experience: Phrases
    education: Phrases
    language: Phrases
    of_country: Words
    years: Phrases
    months: Phrases
    hours: Phrases
    per_week: Phrases
    weekly: Phrases
    junior: Phrases
    senior: Phrases
    internship: Phrases
    leads: Phrases
    stands_in: Phrases
    at_most: Phrases
    numbers: Annotated[dict[Text, PositiveFloat], AfterValidator(_single)]
    least: Words
    until: frozenset[Text]
    full_time: Annotated[float, Field(gt=0, le=7 * 24)]
    full_times: Phrases
    half_times: Phrases
    four_fifths: Phrases
    share: Phrases
    worktime: Phrases


class ResponsibilityFile(Part):
    """Words that govern a task."""

    support: Phrases
    execute: Phrases
    coordinate: Phrases
    own: Phrases


class FindingsFile(Part):
    """Cues of what the findings tell about a role."""

    sole: Phrases
    specialists: Phrases
    learning: Phrases
    priority: Phrases
    goals: Phrases
    mandate: Phrases
    independent: Phrases
    supervised: Phrases


class TitlesFile(Part):
    """Words that make a title, and what it stands for."""

    field: Phrases
    heads: Annotated[dict[Archetype, Phrases], every(ARCHETYPES)]
    specialist: Phrases
    level: Annotated[dict[Level, Phrases], every(LEVELS)]
    taste: Phrases
    not_marketing: Phrases
    professions: Phrases
    trades: Phrases
    serving: Phrases
    standing_in: Phrases
    any_trade: Phrases
    employers: Phrases


class MorphologyFile(Part):
    """How words are inflected and joined."""

    endings: Phrases
    linking: Phrases
    lemmas: Annotated[
        dict[Text, Text], AfterValidator(_single), AfterValidator(_settled)
    ]
    blocked_heads: Words
    conjunctions: Words
    marks: dict[Mark, Text]
