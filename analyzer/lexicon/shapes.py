"""What a word looks like beside its neighbour: a name, a person, a lost line break."""

from functools import lru_cache

from analyzer.lexicon.trie import Lexicon

__all__ = ["Shapes"]

_LANGUAGE = ("demands", "language")
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
        if self._is_ours(left, right):
            return False
        lower, common = right.lower(), self.lexicon.common
        if lower in common and right.istitle() and left.islower():
            return len(left) >= self.morphology.shortest_part or left in common
        return self._is_known(left) and self.morphology.is_word(lower, least=2)

    def _may_be_glued(self, left: str, right: str) -> bool:
        """Whether they may be two where others are glued: one is a word, and no name of ours."""
        return not self._is_ours(left, right) and (
            self._is_known(left) or self.morphology.is_word(right.lower())
        )

    def _is_ours(self, left: str, right: str) -> bool:
        """Whether two words together are in the lists, as the first alone is not."""
        whole, atoms, keys = left + right, self.lexicon.atoms, self.morphology.keys
        return f"={whole}" in atoms or not {*keys(whole, atoms)} <= {*keys(left, atoms)}

    def _is_known(self, word: str) -> bool:
        """Whether a word is one of the lists or of the dictionary."""
        atoms, morphology = self.lexicon.atoms, self.morphology
        return (
            word in self.lexicon.solo
            or f"={word}" in atoms
            or morphology.is_word(word.lower())
            or bool(morphology.keys(word, atoms))
        )
