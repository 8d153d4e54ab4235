"""Numbers beside the words that give them their sense: "3-5 år", "75 %"."""

import re
from typing import NamedTuple

from analyzer.lexicon.language_files import DemandsFile
from analyzer.tokens import Tokens

__all__ = ["Quantities", "Range", "end_of"]

_PERCENTAGE = re.compile(r"(?<![\d.,])(\d{2,3})\s?%")


class Range(NamedTuple):
    """Two ends, and the characters that they take up."""

    low: float
    high: float
    start: int
    end: int


class Quantities:
    """Read numbers of a language.

    Parameters
    ----------
    words : DemandsFile
        Numbers in words, words between the ends of a range, short units of hours.
    """

    def __init__(self, words: DemandsFile) -> None:
        self.words = words
        number = "|".join(
            [
                r"\d{1,3}(?:[.,]\d)?",
                *map(re.escape, sorted(words.numbers, key=len)[::-1]),
            ]
        )
        until = "|".join(map(re.escape, sorted(words.until, key=len)[::-1]))
        self.range = re.compile(
            rf"(?<![\w.,])({number})\s*\+?(?:\s*(?:{until})\s*({number}))?\s*[+%]?\s*\Z",
            re.IGNORECASE,
        )
        weekly, more = "|".join(map(re.escape, words.weekly)), r"[0-9]?(?:[.,][0-9])?"
        self.weekly = re.compile(  # a digit before what stands before it: fast to skip
            rf"([0-9](?<![\w.,][0-9]){more})(?:\s*(?i:{until})\s*([0-9]{more}))?"
            rf"\s*(?i:{weekly})(?!\w)"
        )

    def before(self, tokens: Tokens, first: int, unit: int) -> Range | None:
        """Number, or range, right before a token, not before token `first`."""
        offset = tokens.starts[first]
        found = self.range.search(tokens.text[offset : tokens.starts[unit]])
        return self._range(found, offset) if found is not None else None

    def hours(self, text: str) -> Range | None:
        """First number, or range, of hours a week with a short unit ("38u/week")."""
        found = self.weekly.search(text)
        return self._range(found, 0) if found is not None else None

    def _range(self, found: re.Match[str], offset: int) -> Range:
        low = self._value(found.group(1))
        high = self._value(found.group(2)) if found.group(2) else low
        return Range(low, max(low, high), offset + found.start(), offset + found.end())

    def share(self, tokens: Tokens, first: int, last: int) -> Range | None:
        """Hours that a percentage from token `first` to token `last` comes to."""
        offset = tokens.starts[first]
        found = _PERCENTAGE.search(tokens.text[offset : end_of(tokens, last)])
        if found is None:
            return None
        hours = float(found.group(1)) / 100 * self.words.full_time
        return Range(hours, hours, offset + found.start(), offset + found.end())

    def _value(self, number: str) -> float:
        known = self.words.numbers.get(number.lower())
        return float(known if known is not None else number.replace(",", "."))


def end_of(tokens: Tokens, at: int) -> int:
    """Character behind a token."""
    return tokens.starts[at] + len(tokens.words[at])
