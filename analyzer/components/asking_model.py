"""Whether a sentence asks something of the applicant, as learned from readers.

A logistic regression, fitted by scikit-learn on sentences in which readers marked what is
asked and what is not (`scripts/train_asking.py`) and kept as plain numbers. It sees no
word of any language: only what the model of sections makes of them, the cues in and
around the sentence, its place and shape, and the skills it names. So one model serves all
languages.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from pydantic import Field, PositiveFloat

from analyzer.components.section_model import stretch_of
from analyzer.data_model import Part
from analyzer.resources import models_folder, read_model
from analyzer.spans import DraftMention, Sentence

__all__ = ["AskingModel", "Doubt", "features_of", "load_asking_model"]

_PERSONS = frozenset({"applicant", "others", "employer", "staff"})
_MOST_ODDS = 4  # either way: from there on a sentence is all but certain
_FARTHEST = 5  # sentences behind a heading
_NONE = "-"
_NOTHING: Mapping[str, int] = {}


class Doubt(NamedTuple):
    """A sentence whose section is in doubt, and what stands around it.

    Parameters
    ----------
    told, headings : sequence of Sentence
        The sentences of the ad that are no headings, and those that are.
    at : int
        Index of the sentence in `told`.
    mentions : sequence of DraftMention
        Skills that it names, in the order of the text.
    of_marketing : bool or None
        Whether the title of the ad is of marketing, None where it tells neither.
    """

    told: Sequence[Sentence]
    headings: Sequence[Sentence]
    at: int
    mentions: Sequence[DraftMention]
    of_marketing: bool | None


def features_of(
    doubt: Doubt, disciplines: Mapping[str, str], share: float
) -> Iterator[tuple[str, str]]:
    """Features of a sentence, each with the group it belongs to.

    Parameters
    ----------
    doubt : Doubt
        The sentence and what stands around it.
    disciplines : mapping of str to str
        Skill id to its discipline.
    share : float
        Probability that it asks something, as the model of sections has it.
    """
    told, at = doubt.told, doubt.at
    sentence = told[at]
    yield "reads", str(_odds(share))
    yield "marketing", str(doubt.of_marketing)
    yield "guess", f"{sentence.section} {sentence.section_reason}"
    yield "end", sentence.end_mark
    yield "item", str(sentence.bullet)
    yield "line", f"{sentence.line_start} {sentence.line_end} {sentence.paragraph}"
    yield "stretch", str(stretch_of(at, len(told)))
    yield from _of_cues(sentence, doubt.mentions[0].match.first)
    yield from _of_headings(sentence, doubt.headings)
    for side, near in (("before", at - 1), ("after", at + 1)):
        if 0 <= near < len(told):
            yield side, f"item {told[near].bullet}"
            for kind in _kinds(told[near]):
                yield side, kind
    skills = {mention.skill for mention in doubt.mentions}
    for skill in skills:
        yield "skill", skill
    for discipline in {disciplines[skill] for skill in skills}:
        yield "discipline", discipline


def _odds(share: float) -> int:
    """Log odds of a probability, in whole steps."""
    if not 0 < share < 1:
        return _MOST_ODDS if share else -_MOST_ODDS
    odds = round(math.log(share / (1 - share)))
    return max(-_MOST_ODDS, min(_MOST_ODDS, odds))


def _of_cues(sentence: Sentence, named: int) -> Iterator[tuple[str, str]]:
    """Features of the cues of a sentence, whose first skill is named at a token."""
    for kind in sentence.cues:
        yield "lists", kind
    if any(cue.first == sentence.opened for cue in sentence.of("responsibility")):
        yield "opens", "verb"
    if sentence.opens_with_job():
        yield "opens", "job"
    for kind in _kinds(sentence):
        yield "cues", kind
        first = min(cue.first for cue in sentence.status_cues[kind])
        if first <= sentence.opened:
            yield "opens", kind
        if kind in _PERSONS:
            yield "person", f"{kind} {'before' if first < named else 'behind'}"


def _kinds(sentence: Sentence) -> list[str]:
    """Kinds of the status cues that a sentence holds."""
    return [kind for kind, cues in sentence.status_cues.items() if cues]


def _of_headings(
    sentence: Sentence, headings: Sequence[Sentence]
) -> Iterator[tuple[str, str]]:
    """Features of the headings of an ad, and of where a sentence stands among them."""
    for section in {each.section for each in headings}:
        yield "headings", section
    behind = [h for h in headings if h.number < sentence.number]
    ahead = len(behind) < len(headings)
    yield "above", headings[len(behind)].section if ahead else _NONE
    if behind:
        distance = sentence.number - behind[-1].number
        yield "behind", str(min(distance, _FARTHEST))


class _File(Part):
    """A model on disk, see `AskingModel`."""

    scale: PositiveFloat
    bias: int
    weights: dict[str, dict[str, int]] = Field(min_length=1)


class AskingModel:
    """Learned numbers.

    Parameters
    ----------
    bias : int
        Log odds of asking something, before any feature.
    weights : mapping of str to mapping of str to int
        What each feature of a group adds to them.
    scale : float
        What sums of these are divided by. Whole numbers add up the same in any order.
    """

    def __init__(
        self, bias: int, weights: Mapping[str, Mapping[str, int]], scale: float
    ) -> None:
        self.bias = bias
        self.weights = weights
        self.scale = scale

    def probability(
        self, doubt: Doubt, disciplines: Mapping[str, str], share: float
    ) -> float:
        """Probability that a sentence asks something; see `features_of`."""
        odds = self.bias
        for group, name in features_of(doubt, disciplines, share):
            odds += self.weights.get(group, _NOTHING).get(name, 0)
        return 1 / (1 + math.exp(-odds / self.scale))


@cache
def load_asking_model() -> AskingModel | None:
    """Model in force; None where none was trained.

    Raises
    ------
    DataError
        If the file is damaged.
    """
    path = models_folder() / "asking" / "model.json"
    if not path.exists():
        return None
    file = read_model(path, _File)
    return AskingModel(file.bias, file.weights, file.scale)
