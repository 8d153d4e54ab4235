"""What an ad demands that is no skill: years, level, hours, studies, languages.

These are kept apart from the skills: they say how much of a person is asked for, not
which work.
"""

import re
from collections.abc import Mapping, Sequence

from analyzer.lexicon.wordlists import DemandsFile
from analyzer.settings import ReadingSettings
from analyzer.spans import ASKING, Demands, DraftDemand, DraftMention, Match, Sentence
from analyzer.tokens import Tokens

__all__ = ["DemandFinder"]

_NAMED = frozenset({"education", "language"})
_LEVELS = ("junior", "senior")


class DemandFinder:
    """Find demands that are no skills.

    Parameters
    ----------
    words : DemandsFile
        Of the language.
    kinds : mapping of str to str
        Skill id to its kind: years count for a system only where it is a tool.
    settings : ReadingSettings
        How far words may stand from each other.
    """

    def __init__(
        self, words: DemandsFile, kinds: Mapping[str, str], settings: ReadingSettings
    ) -> None:
        self.words = words
        self.kinds = kinds
        self.settings = settings
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

    def __call__(
        self,
        tokens: Tokens,
        sentences: Sequence[Sentence],
        mentions: Sequence[DraftMention],
    ) -> Demands:
        """Demands of an ad; sections and statuses must have been set."""
        demands = Demands()
        for sentence in sentences:
            cues = sentence.of("demands")
            if cues and not sentence.is_heading:
                self._read(tokens, sentence, cues, mentions, demands)
        return demands

    def _read(
        self,
        tokens: Tokens,
        sentence: Sentence,
        cues: Sequence[Match],
        mentions: Sequence[DraftMention],
        demands: Demands,
    ) -> None:
        asking = sentence.section in ASKING
        before = len(demands.found)
        for cue in cues:
            if cue.value in ("hours", "share"):
                self._read_hours(tokens, sentence, cue, demands)
            elif not asking:
                continue
            elif cue.value in _NAMED:
                self._add(tokens, cue.value, cue.first, cue.last, demands)
            elif cue.value in _LEVELS and demands.level is None:
                demands.level = cue.value
                self._add(tokens, "experience", cue.first, cue.last, demands)
            elif cue.value == "years":
                self._read_years(tokens, sentence, cue, mentions, demands)
        if asking and len(demands.found) > before:
            demands.sentences.add(id(sentence))

    def _read_years(
        self,
        tokens: Tokens,
        sentence: Sentence,
        unit: Match,
        mentions: Sequence[DraftMention],
        demands: Demands,
    ) -> None:
        """Years of experience, unless they are only a merit."""
        numbers = self._numbers(tokens, sentence, unit)
        reach = self.settings.demand_reach
        experience = next(
            (
                cue
                for cue in sentence.of("demands")
                if cue.value == "experience" and abs(cue.first - unit.first) <= reach
            ),
            None,
        )
        if numbers is None or experience is None:
            return
        years, start = numbers[0], numbers[2]
        clause = sentence.clause(unit.first)
        preferred = sentence.status_cues.get("preferred", ())
        if any(sentence.clause(cue.first) == clause for cue in preferred):
            return
        if years > self.settings.most_years or sentence.section == "merits":
            return
        demands.years = max(years, demands.years or 0.0)
        last = max(unit.last, experience.last)
        demands.found.append(DraftDemand("experience", start, _end(tokens, last)))
        for mention in mentions:
            near = 0 < mention.match.first - unit.last <= reach
            tool = self.kinds[mention.skill] == "tool"
            asked = mention.sentence is sentence and mention.status == "required"
            if asked and near and tool:
                demands.systems.append((mention.skill, years))

    def _read_hours(
        self, tokens: Tokens, sentence: Sentence, unit: Match, demands: Demands
    ) -> None:
        """Hours a week, in hours or as a percentage of a full week."""
        if unit.value == "share":
            numbers = self._percentage(tokens, sentence, unit)
        else:
            numbers = self._numbers(tokens, sentence, unit)
            reach = self.settings.small_word_reach
            weekly = any(
                cue.value == "per_week" and 0 < cue.first - unit.last <= reach
                for cue in sentence.of("demands")
            )
            if not weekly:
                return
        if numbers is None or demands.hours is not None:
            return
        _, high, start, end = numbers
        if self.settings.least_hours <= high <= self.settings.most_hours:
            demands.hours = high
            start = min(start, tokens.starts[unit.first])
            end = max(end, _end(tokens, unit.last))
            demands.found.append(DraftDemand("hours", start, end))

    def _numbers(
        self, tokens: Tokens, sentence: Sentence, unit: Match
    ) -> tuple[float, float, int, int] | None:
        """Ends of the range before a unit, and the characters that it takes up."""
        first = max(sentence.first, unit.first - self.settings.demand_reach)
        offset = tokens.starts[first]
        found = self.range.search(tokens.text[offset : tokens.starts[unit.first]])
        if found is None:
            return None
        low = self._value(found.group(1))
        high = self._value(found.group(2)) if found.group(2) else low
        return low, max(low, high), offset + found.start(), offset + found.end()

    def _percentage(
        self, tokens: Tokens, sentence: Sentence, word: Match
    ) -> tuple[float, float, int, int] | None:
        """Hours that a percentage near a word for the employment comes to."""
        reach = self.settings.demand_reach
        first = max(sentence.first, word.first - reach)
        last = min(sentence.last, word.last + 1 + reach)
        start = tokens.starts[first]
        found = _PERCENTAGE.search(tokens.text[start : _end(tokens, last - 1)])
        if found is None:
            return None
        hours = float(found.group(1)) / 100 * self.words.full_time
        return hours, hours, start + found.start(), start + found.end()

    def _value(self, number: str) -> float:
        known = self.words.numbers.get(number.lower())
        return float(known if known is not None else number.replace(",", "."))

    @staticmethod
    def _add(
        tokens: Tokens, kind: str, first: int, last: int, demands: Demands
    ) -> None:
        start = tokens.starts[first]
        demands.found.append(DraftDemand(kind, start, _end(tokens, last)))


_PERCENTAGE = re.compile(r"(?<![\d.,])(\d{2,3})\s?%")


def _end(tokens: Tokens, at: int) -> int:
    """Character behind a token."""
    return tokens.starts[at] + len(tokens.words[at])
