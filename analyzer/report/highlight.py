"""The ad cut into stretches, each with the mentions that cover it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from analyzer.types import Mention
from analyzer.vocabulary import STATUSES

__all__ = ["Stretch", "stretches"]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the text under the same mentions.

    Attributes
    ----------
    text : str
        As given, not escaped.
    mentions : tuple of int
        Indices of the mentions that cover it, the weightiest status first.
    opens : tuple of int
        Those of them that start here: a label is shown once.
    """

    text: str
    mentions: tuple[int, ...]
    opens: tuple[int, ...]


def stretches(
    text: str, mentions: Sequence[Mention], shown: Collection[int] | None = None
) -> list[Stretch]:
    """Cut a text at the ends of its mentions; the stretches add up to the text.

    Parameters
    ----------
    text : str
        The given text.
    mentions : sequence of Mention
        All mentions of it.
    shown : collection of int, optional
        Indices of those to mark; all without it.

    Returns
    -------
    list of Stretch
    """
    marked = [i for i in range(len(mentions)) if shown is None or i in shown]
    cuts = {0, len(text)}
    for i in marked:
        cuts |= {mentions[i].start, mentions[i].end}
    bounds = sorted(cuts)
    found = []
    for start, end in pairwise(bounds):
        covering = [
            i for i in marked if mentions[i].start <= start and end <= mentions[i].end
        ]
        covering.sort(key=lambda i: STATUSES.index(mentions[i].status))
        opens = tuple(i for i in covering if mentions[i].start == start)
        found.append(Stretch(text[start:end], tuple(covering), opens))
    return found
