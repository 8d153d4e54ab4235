"""`data/languages/english.yaml`: what is said in English in ads of every language."""

from typing import Annotated, get_args

from analyzer.data_model import Part, every
from analyzer.lexicon.language_files import Heading, Phrases, ResponsibilityFile, Words
from analyzer.vocabulary import SECTIONS, Section

__all__ = ["EnglishFile"]


class EnglishStatus(Part):
    """English cue phrases that decide the status of what is named."""

    preferred: Phrases
    preferably: Phrases
    required: Phrases
    not_needed: Phrases
    taught: Phrases
    elsewhere: Phrases
    others: Phrases
    applicant: Phrases
    contrast: Phrases
    alternative: Phrases
    instead: Phrases
    together: Phrases
    seeks: Phrases
    deals: Phrases


class EnglishDemands(Part):
    """English words of demands."""

    experience: Phrases


class EnglishSmallWords(Part):
    """English small words that say who does what."""

    negation: Words
    but: Words
    relative: Words
    subordinate: Words
    because: Words
    our: Words
    possessive: Words
    copula: Words
    condition: Words
    preposition: Words
    they: Words
    conjunctions: Words


class EnglishFile(Part):
    """English cues, headings, openers and small words."""

    opener: Annotated[dict[Section, Phrases], every(SECTIONS)]
    demands: EnglishDemands
    small_words: EnglishSmallWords
    heading: Annotated[dict[Heading, Phrases], every(get_args(Heading))]
    status: EnglishStatus
    responsibility: ResponsibilityFile
