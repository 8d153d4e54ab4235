"""Where a demand stands: a sentence, and the label before it ("Erfaring:")."""

from typing import NamedTuple

from analyzer.spans import Match, Sentence
from analyzer.tokens import Tokens

__all__ = ["Place"]


class Place(NamedTuple):
    """Sentence of a text, and the label before it, if any."""

    tokens: Tokens
    sentence: Sentence
    label: Sentence | None

    @property
    def is_title(self) -> bool:
        """Whether the sentence is the first line of an ad, with its title."""
        sentence = self.sentence
        first = sentence.number == 0 and sentence.is_heading
        return first or sentence.section_reason == "title-line"

    @property
    def is_worktime(self) -> bool:
        """Whether the label is one of working time."""
        return bool(self.label_of("share") or self.label_of("worktime"))

    def label_of(self, value: str) -> Match | None:
        """Cue of one list in the label."""
        cues = self.label.of("demands") if self.label is not None else ()
        return next((cue for cue in cues if cue.value == value), None)
