"""What part of an ad a sentence without a heading belongs to, as learned from ads.

A multinomial logistic regression on the stems of the sentence, of its neighbours, and
on where in the ad it stands. It was fitted by scikit-learn (`scripts/train_sections.py`)
on sentences whose headings are known, and is kept as plain numbers.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import Annotated

import numpy as np
from numpy.typing import NDArray
from pydantic import Field, PositiveFloat

from analyzer.data_model import Part
from analyzer.resources import models_folder, read_model

__all__ = [
    "STRETCHES",
    "TOLD_APART",
    "Numbers",
    "SectionModel",
    "load_section_model",
    "stems_of",
    "stretch_of",
]

TOLD_APART = ("duties", "requirements", "merits", "company", "benefits", "application")
"""What the model tells apart, in the order of its numbers."""

_STEM = 6  # letters: endings and the later parts of compounds say little of a section
STRETCHES = 5  # stretches of an ad, from its beginning to its end

_MOST_WORDS = 200_000  # whose rows are kept in memory
_UNKNOWN = -1  # the last row

Numbers = NDArray[np.float64]
_Weights = NDArray[np.int32]


def stems_of(words: Iterable[str]) -> list[str]:
    """Stems of the words of a sentence, each once, in the order of the alphabet."""
    return sorted({word[:_STEM].lower() for word in words if word.isalpha()})


def stretch_of(index: int, sentences: int) -> int:
    """Stretch of the ad that the sentence of an index stands in."""
    return index * STRETCHES // sentences


_SECTIONS = len(TOLD_APART)
_INT = np.iinfo(np.int32)
_Weight = Annotated[int, Field(ge=_INT.min, le=_INT.max)]
_Row = Annotated[list[_Weight], Field(min_length=_SECTIONS, max_length=_SECTIONS)]
_StemRow = Annotated[
    list[_Weight], Field(min_length=3 * _SECTIONS, max_length=3 * _SECTIONS)
]


class _File(Part):
    """A model on disk, see `SectionModel`."""

    scale: PositiveFloat
    bias: _Row
    places: Annotated[list[_Row], Field(min_length=STRETCHES, max_length=STRETCHES)]
    stems: Annotated[dict[str, _StemRow], Field(min_length=1)]


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
    bias : array of int, shape (6,)
        One number a section, in the order of `TOLD_APART`.
    places : array of int, shape (5, 6)
        Added by where in the ad the sentence stands.
    stems : mapping of str to int
        Stem to its row in `weights`.
    weights : array of int, shape (stems, 18)
        Added by each stem of the sentence itself, of the one before, and of the one
        after it: six numbers each.
    scale : float
        What sums of these are divided by. Whole numbers add up the same in any order.
    """

    def __init__(
        self,
        bias: _Weights,
        places: _Weights,
        stems: dict[str, int],
        weights: _Weights,
        scale: float,
    ) -> None:
        self.bias = bias
        self.places = places
        self.stems = stems
        self.scale = scale
        nothing = np.zeros((1, weights.shape[1]), weights.dtype)
        self.weights = np.concatenate((weights, nothing))  # of what is no stem
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
        near = sorted({at for i in asked for at in (i - 1, i, i + 1)} - {-1, sentences})
        own, before, after = self._sums(map(words_of, near))
        row_of = {at: row for row, at in enumerate(near)}
        rows = [row_of[at] for at in asked]
        nobody = len(near)  # the row of a sentence that is not there
        totals = own[rows] + self.bias
        totals += self.places[[stretch_of(at, sentences) for at in asked]]
        totals += before[[row_of.get(at - 1, nobody) for at in asked]]
        totals += after[[row_of.get(at + 1, nobody) for at in asked]]
        totals -= totals.max(axis=1, keepdims=True)
        odds: Numbers = np.exp(totals / self.scale)
        odds /= odds.sum(axis=1, keepdims=True)
        return odds

    def _sums(self, sentences: Iterable[Iterable[str]]) -> tuple[_Weights, ...]:
        """Summed weights of the stems of sentences, and zeros behind the last.

        Returns
        -------
        three arrays of int, shape (sentences + 1, 6)
            What each says of itself, of the sentence behind it and of the one before it.
        """
        of_stems: list[int] = []
        starts: list[int] = []
        for words in sentences:
            starts.append(len(of_stems))
            of_stems += set(map(self._rows.__getitem__, words))
        starts.append(len(of_stems))
        of_stems.append(_UNKNOWN)
        sums = np.add.reduceat(self.weights.take(of_stems, axis=0), starts)
        size = _SECTIONS
        return sums[:, :size], sums[:, size : 2 * size], sums[:, 2 * size :]


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
    file = read_model(path, _File)
    return SectionModel(
        np.array(file.bias, np.int32),
        np.array(file.places, np.int32),
        {stem: row for row, stem in enumerate(file.stems)},
        np.array(list(file.stems.values()), np.int32),
        file.scale,
    )
