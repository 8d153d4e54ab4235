"""The small words of a language that say who does what."""

from collections.abc import Callable, Set
from dataclasses import dataclass

__all__ = ["SmallWords"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SmallWords:
    """Words of a language that say who does what, see `data/README.md`.

    `is_name` tells whether a word, as written, looks like the name of a person.
    """

    agent: Set[str]
    passive: tuple[str, ...]
    preposition: Set[str]
    relative: Set[str]
    possessive: Set[str]
    our: Set[str]
    of: Set[str]
    units: Set[str]
    subordinate: Set[str]
    negation: Set[str]
    not_only: Set[str]
    after_denial: Set[str]
    one: Set[str]
    copula: Set[str]
    resuming: Set[str]
    gladly: Set[str]
    condition: Set[str]
    that: Set[str]
    present: tuple[str, ...]
    active: tuple[str, ...]
    verbal: tuple[str, ...]
    about: Set[str]
    sells: Set[str]
    ensures: Set[str]
    finite_passive: tuple[str, ...]
    auxiliary: Set[str]
    they: Set[str]
    those: Set[str]
    sits: Set[str]
    somebody: Set[str]
    realm: Set[str]
    conjunctions: Set[str]
    function_words: Set[str]
    is_name: Callable[[str], bool]
