"""The small language in which linguists write a form (see `data/README.md`).

>>> parse_form("@write + (tekst|artikel)", {"write": ["skrive", "forfatte"]})
((('skrive',), ('forfatte',)), (('tekst',), ('artikel',)))
>>> parse_form("sociale medier", {})
((('sociale', 'medier'),),)
"""

import itertools
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

__all__ = ["Form", "Words", "parse_form"]

Words: TypeAlias = tuple[str, ...]
"""Words that stand next to each other."""

Form: TypeAlias = tuple[tuple[Words, ...], ...]
"""Slots that stand in one clause; each slot a choice of word sequences."""

_MOST = 4000
"""Word sequences that one form may stand for: a row of long choices multiplies."""

_WORDS = r'[^,;"+]*\w[^,;"+]*'
_USUAL = re.compile(rf"{_WORDS}(?: \+ {_WORDS})*")
"""Words, and slots of words: nothing in them needs a second look."""

_NEVER = re.compile(r'[,;"]')
"""Marks that part clauses or quote: a form with one would never be found."""

_LETTER = re.compile(r"\w")

_STRAY = re.compile(r"(?<!\S)\+(?!\S)|\w\+\w")
"""A plus that parts no slots: at an end, or without a space on both sides."""

_ELEMENT = re.compile(r"\(([^()]+)\)|@(\w+)|([^\s()@]+)")


def parse_form(text: str, groups: Mapping[str, Sequence[str]]) -> Form:
    """Read one form.

    Parameters
    ----------
    text : str
        The form as written in a word list.
    groups : mapping of str to sequence of str
        Group name to the forms of the group; no group may contain a group or `+`.

    Returns
    -------
    Form
        One slot where all words stand together, more where `+` parts them.

    Raises
    ------
    ValueError
        If a group is unknown, or the form is empty, malformed, holds a mark that no form
        can match, or stands for more word sequences than can be kept.
    """
    if not _USUAL.fullmatch(text):
        _refuse_signs(text)
    slots = tuple(tuple(_sequences(slot, groups)) for slot in text.split(" + "))
    if not all(slots) or not all(words for slot in slots for words in slot):
        raise ValueError(f"empty or malformed form {text!r}")
    return slots


def _refuse_signs(text: str) -> None:
    """Refuse marks that no form matches, a plus that parts no slots, and mere marks."""
    mark = _NEVER.search(text)
    if mark is not None:
        raise ValueError(
            f"form {text!r} holds {mark.group()!r}, which no form matches: leave it out"
        )
    if any(map(_STRAY.search, text.split(" + "))):
        raise ValueError(f"form {text!r}: a '+' stands between words, with spaces")
    if text.strip() and not _LETTER.search(text):
        raise ValueError(f"form {text!r} holds no letter or digit: it is never found")


def _sequences(slot: str, groups: Mapping[str, Sequence[str]]) -> Iterator[Words]:
    """Every word sequence a slot stands for."""
    elements: list[list[Words]] = []
    position = 0
    for match in _ELEMENT.finditer(slot):
        if slot[position : match.start()].strip():
            break
        position = match.end()
        choices, group, word = match.groups()
        if choices:
            elements.append([tuple(choice.split()) for choice in choices.split("|")])
        elif group:
            if group not in groups:
                known = ", ".join(sorted(groups)) or "none"
                raise ValueError(f"unknown group @{group}; known: {known}")
            elements.append([tuple(member.split()) for member in groups[group]])
        else:
            elements.append([(word,)])
    if slot[position:].strip():
        raise ValueError(f"cannot read {slot[position:].strip()!r} in {slot!r}")
    count = math.prod(map(len, elements))
    if count > _MOST:
        raise ValueError(
            f"{slot!r} stands for {count:,} word sequences; {_MOST:,} are the most. "
            "Shorten its choices or part them with ' + '"
        )
    for choice in itertools.product(*elements):
        yield tuple(itertools.chain.from_iterable(choice))
