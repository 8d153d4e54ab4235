"""The small words of a language that say who does what."""

from collections.abc import Callable
from dataclasses import dataclass, field

__all__ = ["SmallWords"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SmallWords:
    """Words of a language that say who does what, see `data/README.md`.

    `is_name` tells whether a word, as written, looks like the name of a person, and
    `is_inflected` whether a word in lower case is an inflected form of the dictionary.
    """

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
    where: frozenset[str]
    negation: frozenset[str]
    not_only: frozenset[str]
    never: frozenset[str]
    but: frozenset[str]
    without: frozenset[str]
    after_denial: frozenset[str]
    one: frozenset[str]
    copula: frozenset[str]
    resuming: frozenset[str]
    gladly: frozenset[str]
    condition: frozenset[str]
    that: frozenset[str]
    whether: frozenset[str]
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
    announcing: frozenset[str]
    taking_up: frozenset[str]
    conjunctions: frozenset[str]
    function_words: frozenset[str]
    is_name: Callable[[str], bool]
    is_inflected: Callable[[str], bool]
    below: frozenset[str] = field(init=False)  # words that open a clause below another

    def __post_init__(self) -> None:
        object.__setattr__(self, "below", self.relative | self.subordinate)
