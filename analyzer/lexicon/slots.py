"""Patterns of slots: which slot each hangs on, and the bit that stands for each other.

A form of several slots ("write + text") is looked for in every sentence, so it is kept
as numbers: a sentence is asked whether bits are set.
"""

from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from analyzer.lexicon.forms import Form, Words

__all__ = ["Pattern", "Slots", "number_slots"]

Slot: TypeAlias = tuple[tuple[Words, ...], bool]
"""The words that may fill it, and whether they are taken as they stand."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A skill named by slots that stand in one clause, whatever is between them.

    Its anchor is the slot that tells most: a sentence is asked for the pattern only
    where its anchor is found, and then for the `others`, the most telling first; `wanted`
    has the bit of each of these.
    """

    skill: str
    others: tuple[int, ...]
    wanted: int


class Slots(NamedTuple):
    """The slots of all patterns.

    Attributes
    ----------
    numbers : mapping of Slot to int
        A number each.
    bits : mapping of int to int
        Number of a slot to its bit, where it stands beside an anchor.
    anchored : mapping of int to sequence of Pattern
        Number of a slot to the patterns that hang on it.
    """

    numbers: Mapping[Slot, int]
    bits: Mapping[int, int]
    anchored: Mapping[int, Sequence[Pattern]]


def number_slots(
    patterns: Iterable[tuple[str, Form, bool]], common: Container[str]
) -> Slots:
    """Number the slots, and hang each pattern on the most telling of its own.

    A common word, and one that fills many slots ("make"), tells little; a slot tells as
    much as the least telling of its words.

    Parameters
    ----------
    patterns : iterable of (str, Form, bool)
        Skill, its form of several slots, and whether its words are taken as they stand.
    common : container of str
        Words that are in every text.
    """
    named = [
        (skill, [(choices, literal) for choices in form])
        for skill, form, literal in patterns
    ]
    slots_of_all = dict.fromkeys(slot for _, slots in named for slot in slots)
    uses = Counter(words for choices, _ in slots_of_all for words in choices)
    cost = {
        slot: max(
            (words[0] in common and len(words) == 1, uses[words]) for words in slot[0]
        )
        for slot in slots_of_all
    }
    numbers = {slot: number for number, slot in enumerate(slots_of_all)}
    ranked = [
        (skill, [numbers[slot] for slot in sorted(slots, key=cost.__getitem__)])
        for skill, slots in named
    ]
    bits = _bits_of(
        [(words, number) for slot, number in numbers.items() for words in slot[0]],
        [slots for _, slots in ranked],
    )
    anchored: dict[int, list[Pattern]] = {}
    for skill, (anchor, *others) in ranked:
        beside = tuple(bits[each] for each in others)
        pattern = Pattern(skill, beside, sum(1 << bit for bit in set(beside)))
        anchored.setdefault(anchor, []).append(pattern)
    return Slots(numbers, bits, anchored)


def _bits_of(
    filling: Iterable[tuple[Words, int]], ranked: Iterable[Sequence[int]]
) -> dict[int, int]:
    """Bits of the slots that stand beside an anchor.

    Short words are common words. Word by word, the shortest first, the slots that it
    fills get the next bits, and those that the patterns anchored in it ask for first:
    so the numbers of most words are short.

    Parameters
    ----------
    filling : iterable of (Words, int)
        Words and a slot that they fill.
    ranked : iterable of sequence of int
        Slots of each pattern, its anchor first.
    """
    firsts: dict[int, list[int]] = {}
    beside: set[int] = set()
    for anchor, *others in ranked:
        firsts.setdefault(anchor, []).append(others[0])
        beside.update(others)
    bits: dict[int, int] = {}
    for _, slot in sorted(filling, key=lambda each: (sum(map(len, each[0])), each)):
        for each in (slot, *firsts.get(slot, ())):
            if each in beside:
                bits.setdefault(each, len(bits))
    return bits
