"""What part of an ad a sentence without a heading belongs to, as learned from ads.

A multinomial logistic regression on the stems of the sentence, of its neighbours, and
on where in the ad it stands. It was fitted by scikit-learn (`scripts/train_sections.py`)
on sentences whose headings are known, and is kept as plain numbers.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from analyzer.errors import DataError
from analyzer.resources import models_folder

__all__ = [
    "PLACES",
    "SECTIONS",
    "Numbers",
    "SectionModel",
    "load_section_model",
    "place_of",
    "stems_of",
]

SECTIONS = ("duties", "requirements", "merits", "company", "benefits", "application")
"""What the model tells apart, in the order of its numbers."""

_STEM = 6  # letters: endings and the later parts of compounds say little of a section
PLACES = 5  # stretches of an ad, from its beginning to its end

_MOST_WORDS = 200_000  # whose rows are kept in memory
_UNKNOWN = -1

Numbers = NDArray[np.float32]


def stems_of(words: Iterable[str]) -> list[str]:
    """Stems of the words of a sentence, each once, in the order of the alphabet."""
    return sorted({word[:_STEM].lower() for word in words if word.isalpha()})


def place_of(index: int, sentences: int) -> int:
    """Stretch of the ad that the sentence of an index stands in."""
    return index * PLACES // sentences


class _Rows(dict[str, int]):
    """Words and the rows of their stems, worked out once."""

    def __init__(self, stems: dict[str, int]) -> None:
        super().__init__()
        self.stems = stems

    def __missing__(self, word: str) -> int:
        if len(self) > _MOST_WORDS:
            self.clear()
        stem = next(iter(stems_of([word])), "")
        row = self[word] = self.stems.get(stem, _UNKNOWN)
        return row


class SectionModel:
    """Learned numbers of one language.

    Parameters
    ----------
    bias : array of shape (6,)
        One number a section, in the order of `SECTIONS`.
    places : array of shape (5, 6)
        Added by where in the ad the sentence stands.
    stems : mapping of str to int
        Stem to its row in `weights`.
    weights : array of shape (stems, 18)
        Added by each stem of the sentence itself, of the one before, and of the one
        after it: six numbers each.
    """

    def __init__(
        self, bias: Numbers, places: Numbers, stems: dict[str, int], weights: Numbers
    ) -> None:
        self.bias = bias
        self.places = places
        self.stems = stems
        self.weights = weights
        self._rows = _Rows(stems)

    def probabilities(
        self,
        sentences: int,
        words_of: Callable[[int], Iterable[str]],
        asked: Sequence[int],
    ) -> Numbers:
        """Probability of each section for some sentences of an ad.

        Parameters
        ----------
        sentences : int
            How many the ad has, headings left out.
        words_of : callable
            Words of the sentence of an index.
        asked : sequence of int
            Indices of those that are to be told.

        Returns
        -------
        array of shape (asked, 6)
            Rows sum to 1.
        """
        size, last = len(SECTIONS), sentences - 1
        sums = {
            at: self._sum(words_of(at))
            for at in {near for i in asked for near in (i - 1, i, i + 1)}
            if 0 <= at <= last
        }
        logits = np.empty((len(asked), size), np.float32)
        for row, at in enumerate(asked):
            own = sums[at][:size] + self.bias + self.places[place_of(at, sentences)]
            if at:
                own += sums[at - 1][size : 2 * size]
            if at < last:
                own += sums[at + 1][2 * size :]
            logits[row] = own
        odds: Numbers = np.exp(logits - logits.max(axis=1, keepdims=True))
        odds /= odds.sum(axis=1, keepdims=True)
        return odds

    def _sum(self, words: Iterable[str]) -> Numbers:
        """Summed weights of the stems of a sentence, shape (18,)."""
        rows = set(map(self._rows.__getitem__, words)) - {_UNKNOWN}
        total: Numbers = np.add.reduce(self.weights.take(list(rows), axis=0))
        return total


@cache
def load_section_model(language: str) -> SectionModel | None:
    """Model of a language; None where none was trained.

    Raises
    ------
    DataError
        If the file is damaged.
    """
    path = models_folder() / "sections" / f"{language}.json"
    if not path.exists():
        return None
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        scale = content["scale"]
        stems = {stem: row for row, stem in enumerate(content["stems"])}
        weights = np.array(list(content["stems"].values()), np.float32) / scale
        bias = np.array(content["bias"], np.float32) / scale
        places = np.array(content["places"], np.float32) / scale
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise DataError([f"{path}: damaged model: {error}"]) from error
    size = len(SECTIONS)
    shapes = bias.shape, places.shape, weights.shape
    if shapes != ((size,), (PLACES, size), (len(stems), 3 * size)):
        raise DataError([f"{path}: damaged model: arrays of the wrong shape"])
    return SectionModel(bias, places, stems, weights)
