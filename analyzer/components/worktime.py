"""Hours a week that an ad names: "37 timer om ugen", "75 %", "0,6 fte", "halftijds"."""

from analyzer.components.place import Place
from analyzer.components.quantities import Quantities, Range, end_of
from analyzer.settings import ReadingSettings
from analyzer.spans import Demands, DraftDemand, Match
from analyzer.tokens import Tokens

__all__ = ["OF_WORKTIME", "WorktimeReader"]

_PARTS = {"half_times": 0.5, "four_fifths": 0.8}  # of a full week
OF_WORKTIME = frozenset({"hours", "share", "full_times", *_PARTS})
"""Lists of cues that name working hours."""


class WorktimeReader:
    """Read working hours; those that are named first are kept.

    Parameters
    ----------
    quantities : Quantities
        Numbers of the language.
    settings : ReadingSettings
        How far words may stand from each other.
    """

    def __init__(self, quantities: Quantities, settings: ReadingSettings) -> None:
        self.quantities = quantities
        self.settings = settings

    def read_cue(self, place: Place, cue: Match, demands: Demands) -> None:
        """Hours beside a cue of one of the lists of working hours."""
        if cue.value == "hours":
            self._read_hours(place, cue, demands)
        elif cue.value == "full_times":
            self._read_full_times(place, cue, demands)
        elif cue.value in _PARTS:
            hours = _PARTS[cue.value] * self.quantities.words.full_time
            start, end = place.tokens.starts[cue.first], end_of(place.tokens, cue.last)
            found = Range(hours, hours, start, end)
            self._keep(found, start, cue, place.tokens, demands)
        else:
            reach = self.settings.demand_reach
            first = max(place.sentence.first, cue.first - reach)
            last = min(place.sentence.last - 1, cue.last + reach)
            self._read_share(place, first, last, demands, cue)

    def read_line(self, place: Place, demands: Demands) -> None:
        """A percentage in the title, or behind a label of working time."""
        if place.is_title or place.is_worktime:
            sentence = place.sentence
            self._read_share(place, sentence.first, sentence.last - 1, demands)

    def read_text(self, tokens: Tokens, demands: Demands) -> None:
        """Hours with a short unit anywhere, where nothing else told them."""
        if demands.hours is None:
            hours = self.quantities.hours(tokens.text)
            if hours is not None:
                self._keep(hours, hours.start, None, tokens, demands)

    def _read_hours(self, place: Place, unit: Match, demands: Demands) -> None:
        """Hours a week: said to be weekly, or of the job, or all that a line of facts says."""
        tokens, sentence, label = place
        reach = self.settings.small_word_reach
        first = max(sentence.first, unit.first - self.settings.demand_reach)
        numbers = self.quantities.before(tokens, first, unit.first)
        if numbers is None:
            return
        weekly = any(
            cue.value == "per_week" and 0 < cue.first - unit.last <= reach
            for cue in sentence.of("demands")
        )
        stands_free = label is None or label.is_heading
        said = stands_free and self._is_all(place, numbers, unit)
        of_job = place.is_title or place.is_worktime or sentence.opens_with_job()
        if weekly or said or of_job:
            self._keep(numbers, tokens.starts[unit.first], unit, tokens, demands)

    def _read_full_times(self, place: Place, unit: Match, demands: Demands) -> None:
        """Hours that a part of a full-time post comes to ("0,6 fte")."""
        tokens = place.tokens
        first = max(place.sentence.first, unit.first - self.settings.small_word_reach)
        numbers = self.quantities.before(tokens, first, unit.first)
        if numbers is not None:
            hours = numbers.high * self.quantities.words.full_time
            numbers = numbers._replace(low=hours, high=hours)
            self._keep(numbers, tokens.starts[unit.first], unit, tokens, demands)

    def _read_share(
        self,
        place: Place,
        first: int,
        last: int,
        demands: Demands,
        cue: Match | None = None,
    ) -> None:
        """Hours that a percentage of a full week comes to."""
        numbers = self.quantities.share(place.tokens, first, last)
        if numbers is not None:
            start = place.tokens.starts[cue.first] if cue else numbers.start
            self._keep(numbers, start, cue, place.tokens, demands)

    def _keep(
        self,
        numbers: Range,
        start: int,
        cue: Match | None,
        tokens: Tokens,
        demands: Demands,
    ) -> None:
        """Keep the hours that are named first, if they are those of a job."""
        possible = self.settings.least_hours <= numbers.high <= self.settings.most_hours
        if possible and demands.hours is None:
            demands.hours = numbers.high
            end = end_of(tokens, cue.last) if cue else numbers.end
            demands.found.append(
                DraftDemand("hours", min(start, numbers.start), max(end, numbers.end))
            )

    @staticmethod
    def _is_all(place: Place, numbers: Range, unit: Match) -> bool:
        """Whether a sentence says no more than a number and its unit."""
        tokens, sentence, _ = place
        behind = sentence.last - (sentence.end_mark != "")
        opened = tokens.starts[sentence.opened]
        return numbers.start <= opened and unit.last + 1 >= behind
