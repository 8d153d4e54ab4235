"""The small words of a language that say who does what."""

from collections.abc import Callable
from functools import cached_property

from analyzer.lexicon.language_files import SmallWordsFile, Words

__all__ = ["SmallWords"]


class SmallWords(SmallWordsFile):
    """Small words of a language, see `data/README.md`, and what else a word is asked for.

    `is_name` tells whether a word, as written, looks like the name of a person, and
    `is_inflected` whether a word in lower case is an inflected form of the dictionary.
    """

    conjunctions: Words
    function_words: Words
    is_name: Callable[[str], bool]
    is_inflected: Callable[[str], bool]

    @cached_property
    def below(self) -> frozenset[str]:
        """Words that open a clause below another."""
        return self.relative | self.subordinate

    @cached_property
    def before_persons(self) -> frozenset[str]:
        """Words that may stand before a person, such as an article."""
        return self.function_words | self.our | self.possessive

    @cached_property
    def goes_on(self) -> frozenset[str]:
        """Words behind which somebody else goes on, without a comma."""
        return self.meanwhile | (self.because - self.preposition)

    @cached_property
    def while_or_why(self) -> frozenset[str]:
        """Words with which a clause opens that says why, or while what."""
        return self.meanwhile | self.because

    @cached_property
    def when(self) -> frozenset[str]:
        """Those of them that say when or why, and neither who nor where."""
        return self.subordinate - self.relative - self.where
