"""Headings within a line, as one whose break was lost: "… werken. Jouw profiel Je hebt"."""

from collections.abc import Container, Sequence

from analyzer.components.words import MOST_PIECES, WordType
from analyzer.rows import PART_BITS
from analyzer.spans import Sentence

__all__ = ["InlineHeadings"]

_SETTING_OFF = frozenset("?:-–•*\n")
_OPENING = frozenset("?:")  # those of them that open what follows
_DASHES = frozenset("-–")
_APPLICANT, _EMPLOYER = ("status", "applicant"), ("status", "employer")
_CONTRAST = ("status", "contrast")


class InlineHeadings:
    """Which words of a heading are one, set off by capitals or by what follows.

    Parameters
    ----------
    tokens : sequence of str
        Of a text.
    words : sequence of WordType or None
        What is known of each of them.
    common : container of str
        Small words.
    """

    def __init__(
        self,
        tokens: Sequence[str],
        words: Sequence[WordType | None],
        common: Container[str],
    ) -> None:
        self._tokens = tokens
        self._words = words
        self._common = common

    def is_one(
        self,
        low: int,
        high: int,
        after: str,
        sentence: Sentence,
        before: Sentence | None,
        *,
        opens: bool,
    ) -> bool:
        """Whether words of a heading are a heading of their own.

        Parameters
        ----------
        low, high : int
            First and last part of the words.
        after : str
            The character behind them, past one space; "" at the end of the text.
        sentence : Sentence
            The one in which they stand, as far as it was read.
        before : Sentence or None
            The one before it.
        opens : bool
            Whether they open their sentence.
        """
        first, last = low >> PART_BITS, high >> PART_BITS
        if after not in _SETTING_OFF and (
            not after.isupper()
            or (self._is_clause(first, last) and not self._opens_sentence(last + 1))
        ):
            return False
        if self._is_in_capitals(first, last, opens=opens):
            return False
        if after in _DASHES and self._turns(last + 2):
            return False  # "Det er en fordel - men ikke et krav - at du …"
        if opens:  # not where an item opens with them ("• Afdelingens SoMe")
            return not (sentence.bullet or _answers(after, sentence, before))
        # A word of the sentence is none ("i en B2C-virksomhed", "lister, GDPR").
        within = low & MOST_PIECES or (first == last and self._is_led_to(first))
        within = within or self._tokens[first - 1] == ","
        return not within or after in _OPENING

    def _is_led_to(self, at: int) -> bool:
        """Whether a small word stands before a token."""
        return self._tokens[at - 1].lower() in self._common

    def _opens_sentence(self, at: int) -> bool:
        """Whether a small word with a capital stands at a place ("Om dig Du har")."""
        word = self._tokens[at]
        return word.istitle() and word.lower() in self._common

    def _is_in_capitals(self, first: int, last: int, *, opens: bool) -> bool:
        """Whether they are a part of more in capitals ("DET HÄR INGÅR INTE:")."""
        tokens = self._tokens
        beside = [*tokens[last + 1 : last + 2], *([] if opens else [tokens[first - 1]])]
        return (
            all(map(str.isupper, tokens[first : last + 1]))
            and len(tokens[last]) > 1
            and any(map(str.isupper, beside))
        )

    def _turns(self, at: int) -> bool:
        """Whether a "but" stands at a token."""
        return at < len(self._tokens) and _CONTRAST in self._cues_at(at)

    def _is_clause(self, first: int, last: int) -> bool:
        """Whether they speak of persons, as a clause does.

        So "Du ansvarar för", and "Wij zijn" before a name.
        """
        return _EMPLOYER in self._cues_at(first) or any(
            _APPLICANT in self._cues_at(at) for at in range(first, last + 1)
        )

    def _cues_at(self, at: int) -> set[tuple[str, str]]:
        """Cues that a token is by itself."""
        word = self._words[at]
        return {cue for _, node in word.starts for cue in node.cues} if word else set()


def _answers(after: str, sentence: Sentence, before: Sentence | None) -> bool:
    """Whether words that end a line answer a skill and a colon ("Canva: Nice to have")."""
    if after not in ("", "\n") or sentence.line_start or before is None:
        return False
    return before.names and before.end_mark == ":" and not before.line_end
