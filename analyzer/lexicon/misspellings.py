"""Listed words that a misspelt word is meant for: "koordniator", "assisstent"."""

from collections.abc import Iterable, Iterator

__all__ = ["Misspellings"]


class Misspellings:
    """Words that are one letter off a listed one: left out, doubled, wrong or swapped.

    Or of which one part is so, and the other listed ("marknadsassisstent").

    Two words are at most one such edit apart only if they are equal once each has lost
    at most one letter (symmetric deletion, as in SymSpell; Garbe 2012).

    Parameters
    ----------
    listed : iterable of str
        Known words; only those of enough letters are ever meant.
    least : int
        Letters of a listed word, at least: short words are too near each other.
    part : int
        Letters of a part of a compound, at least.

    Examples
    --------
    >>> meant = Misspellings(["koordinator"], 8, 4)
    >>> meant("Koordniator")
    'koordinator'
    >>> meant("koordinator") is None
    True
    """

    def __init__(self, listed: Iterable[str], least: int, part: int) -> None:
        self._known = {word.lower() for word in listed}
        self._least = least
        self._part = part
        self._short: dict[str, str] = {}
        for word in sorted(self._known):
            if len(word) >= least and word.isalpha():
                for shorter in _shortened(word):
                    self._short.setdefault(shorter, word)

    def __call__(self, word: str) -> str | None:
        """Listed word that is meant, in lower case; None where the word may be right."""
        lower = word.lower()
        if lower in self._known:
            return None
        whole = self._meant(lower)
        if whole:
            return whole
        for at in range(self._part, len(lower) - self._part + 1):
            left, right = lower[:at], lower[at:]
            if right in self._known and (meant := self._meant(left)):
                return meant + right
            if left in self._known and (meant := self._meant(right)):
                return left + meant
        return None

    def _meant(self, lower: str) -> str | None:
        """Listed word that is one edit from another, within its first and last letter."""
        if len(lower) + 1 < self._least:
            return None
        for shorter in _shortened(lower):
            meant = self._short.get(shorter)
            ends = (lower[0], lower[-1])
            if meant and (meant[0], meant[-1]) == ends and _is_one_off(lower, meant):
                return meant
        return None


def _shortened(word: str) -> Iterator[str]:
    """The word, and what is left of it without one letter."""
    yield word
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]


def _is_one_off(word: str, meant: str) -> bool:
    """Whether one edit makes one word of the other."""
    start = 0
    while start < min(len(word), len(meant)) and word[start] == meant[start]:
        start += 1
    end = 0
    while (
        end < min(len(word), len(meant)) - start and word[-1 - end] == meant[-1 - end]
    ):
        end += 1
    left, right = word[start : len(word) - end], meant[start : len(meant) - end]
    return max(len(left), len(right)) <= 1 or (len(left) == 2 and left == right[::-1])
