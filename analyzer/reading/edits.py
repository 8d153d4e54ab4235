"""Edits of a text: stretches of it, and what to read instead."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import TypeAlias

__all__ = ["Edit", "apart", "decomposed"]

Edit: TypeAlias = tuple[int, int, str]
"""Where a stretch of a text starts and ends, and what to read instead."""


def apart(edits: Iterable[Edit]) -> list[Edit]:
    """Edits in order, those left out that begin within the one before.

    Examples
    --------
    >>> apart([(0, 3, ""), (2, 3, " "), (3, 4, " ")])
    [(0, 3, ''), (3, 4, ' ')]
    """
    kept: list[Edit] = []
    for edit in edits:
        if not kept or edit[0] >= kept[-1][1]:
            kept.append(edit)
    return kept


def decomposed(text: str) -> Iterator[Edit]:
    """Letters followed by combining marks, composed."""
    if unicodedata.is_normalized("NFC", text):
        return
    for match in re.finditer(r"\w[\u0300-\u036f]+", text):
        yield match.start(), match.end(), unicodedata.normalize("NFC", match.group())
