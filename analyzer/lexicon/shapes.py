"""What a word looks like beside its neighbour: a name, a person, a lost line break."""

import re
from functools import lru_cache
from itertools import starmap

from analyzer.letters import CAPITALS
from analyzer.lexicon.trie import Lexicon

__all__ = ["Shapes"]

_LANGUAGE = ("demands", "language")
_PIECE = re.compile(rf".[^\W{CAPITALS}]*")  # up to a capital
_MOST_PAIRS = 10_000  # of neighbours whose reading is kept


class Shapes:
    """Guesses about words by their shape and the words that are known.

    Parameters
    ----------
    lexicon : Lexicon
        Of the language.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.morphology = lexicon.morphology
        self.is_glued = lru_cache(_MOST_PAIRS)(self._is_glued)
        self.may_be_glued = lru_cache(_MOST_PAIRS)(self._may_be_glued)
        self.opens_line = lru_cache(_MOST_PAIRS)(self._opens_line)

    def is_person(self, word: str) -> bool:
        """Whether a word, or its last part, names a person, a team or a firm."""
        heads = self.morphology.blocked_heads
        lower = word.lower()
        return any(
            form[at:] in heads
            for form in (lower, self.morphology.lemma(lower))
            for at in range(max(len(form) - 3, 1))
        )

    def is_name(self, word: str) -> bool:
        """Whether a word looks like a name: a capital, and no entry opens with it."""
        return (  # in this order: most are in lower case
            word.istitle() and word.isalpha() and word.lower() not in self.lexicon.roots
        )

    def is_inflected(self, lower: str) -> bool:
        """Whether a word in lower case is an inflected form of another in the dictionary."""
        return self.morphology.lemma(lower) != lower

    def _opens_line(self, left: str, right: str) -> bool:
        """Whether a capital after a small word opens a line: both must be plain words.

        A name or a language ("native Nederlands"), or what follows "the" or "in" ("de
        Franse markt"), opens none; nor does what may be one behind a person ("vores
        grafiker Karin").
        """
        lower = right.lower()
        return (
            left.islower()
            and left not in self.lexicon.common
            and not self._names_skill(f"={right}")
            and not self._names_language(lower)
            and lower not in self.lexicon.names
            and self.morphology.is_word(lower, least=2)
            and not (self.is_name(right) and self.is_person(left))
        )

    def _names_skill(self, key: str) -> bool:
        """Whether a skill is named by that word alone."""
        found = self.lexicon.roots.get(key)
        return found is not None and bool(found.skills)

    def _names_language(self, lower: str) -> bool:
        """Whether a word names a human language, or what is of its country."""
        found = self.lexicon.roots.get(self.morphology.lemma(lower))
        return found is not None and _LANGUAGE in found.cues

    def _is_glued(self, left: str, right: str) -> bool:
        """Whether two words written as one are two: real words, and no name of ours.

        Behind most words a small one with a capital opens a sentence ("opgaverDu").
        """
        return any(starmap(self._are_two, _pairs(left, right))) and not self._is_ours(
            left, right
        )

    def _may_be_glued(self, left: str, right: str) -> bool:
        """Whether they may be two where others are glued: one is a word, and no name of ours."""
        known = self._is_known(left) or self.morphology.is_word(right.lower())
        return known and not self._is_ours(left, right)

    def _are_two(self, left: str, right: str) -> bool:
        """Whether both are words; names of two words have two capitals ("PowerShell")."""
        lower = right.lower()
        small = lower in self.lexicon.common and right.istitle()
        if small and left.islower():
            return (
                len(left) >= self.morphology.shortest_part
                or left in self.lexicon.common
            )
        return (
            (small or left.islower())
            and self.morphology.is_word(lower, least=2)
            and self._is_known(left)
        )

    def _is_ours(self, left: str, right: str) -> bool:
        """Whether two words together are in the lists, as the first alone is not."""
        atoms, keys = self.lexicon.atoms, self.morphology.keys
        return any(
            f"={first + last}" in atoms
            or not {*keys(first + last, atoms)} <= {*keys(first, atoms)}
            for first, last in _pairs(left, right)
        )

    def _is_known(self, word: str) -> bool:
        """Whether a word is one of the lists or of the dictionary."""
        atoms, morphology = self.lexicon.atoms, self.morphology
        return (
            word in self.lexicon.solo
            or f"={word}" in atoms
            or morphology.is_word(word.lower())
            or bool(morphology.keys(word, atoms))
        )


def _pairs(left: str, right: str) -> tuple[tuple[str, str], ...]:
    """Two words, and these as far as other capitals ("InDesign|Foto", "Design|Foto")."""
    near = _PIECE.findall(left)[-1], _PIECE.findall(right)[0]
    return ((left, right),) if near == (left, right) else ((left, right), near)
