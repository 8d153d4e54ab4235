"""Where an ad only names the role: its own title, repeated in the text.

"Als Data Analist Marketingcommunicatie ben je …" asks for no communication.
"""

import re
from collections.abc import Callable, Iterator, Sequence

__all__ = ["role_names"]

_APART = re.compile(r"[|,:;()\[\]/–—•@+!?\d]|\s-\s")
_WORD = re.compile(r"[^\W\d_]+(?:[-&'’][^\W\d_]+)*|&")


def role_names(
    words: Sequence[str], title: str | None, is_person: Callable[[str], bool]
) -> list[range]:
    """Tokens at which the title stands in the text.

    Parameters
    ----------
    words : sequence of str
        Tokens of the text.
    title : str or None
        As advertised. Each stretch of two words or more that names a person is looked
        for; employer, place and "(m/v/x)" stand apart from it.
    is_person : callable
        Whether a word names a person.

    Returns
    -------
    list of range
    """
    names = [
        name
        for part in _APART.split(title or "")
        if len(name := _WORD.findall(part.lower())) > 1 and any(map(is_person, name))
    ]
    if not names:
        return []
    lower = list(map(str.lower, words))
    return [place for name in names for place in _places(lower, name)]


def _places(words: Sequence[str], name: Sequence[str]) -> Iterator[range]:
    """Where a row of words stands in others."""
    at = -1
    for _ in range(words.count(name[0])):
        at = words.index(name[0], at + 1)
        if words[at : at + len(name)] == name:
            yield range(at, at + len(name))
