"""What the cues around a mention say of its responsibility, as learned from readers.

A multinomial logistic regression, fitted by scikit-learn on annotated ads
(`scripts/train_responsibility.py`) and kept as plain numbers. It sees no word of any
language: only the skill and the levels of the cues, so one model serves all languages.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Annotated, NamedTuple

from pydantic import Field

from analyzer.data_model import Part, in_order
from analyzer.resources import models_folder, read_model
from analyzer.vocabulary import RESPONSIBILITIES

__all__ = [
    "Governing",
    "ResponsibilityModel",
    "features_of",
    "load_responsibility_model",
]


class Governing(NamedTuple):
    """Cues that bear on a mention: a level each, "-" where there is none.

    `rule` is the level that the governing cue alone would give; `inside` names the levels
    in the words of the mention ("execute+coordinate": "plans and carries out"), `before`
    stands in front of them in the same clause, `earlier` in a clause before, `carried` is
    the level that an earlier clause hands on to the items of its list, `listed` stands in
    the introduction of the list. `section` is the one of the sentence.
    """

    rule: str
    inside: str
    before: str
    earlier: str
    carried: str
    listed: str
    section: str


def features_of(skill: str, discipline: str, cues: Governing) -> Iterator[str]:
    """Features of a mention, "name=value" each.

    Parameters
    ----------
    skill, discipline : str
        Ids in the taxonomy.
    cues : Governing
        Levels of the cues that bear on the mention.
    """
    yield f"skill={skill}"
    yield f"discipline={discipline}"
    for name, level in zip(cues._fields, cues, strict=True):
        yield f"{name}={level}"
    yield f"discipline+rule={discipline}+{cues.rule}"


_Row = Annotated[
    list[float],
    Field(min_length=len(RESPONSIBILITIES), max_length=len(RESPONSIBILITIES)),
]


class _File(Part):
    """A model on disk, see `ResponsibilityModel`."""

    levels: Annotated[list[str], in_order(RESPONSIBILITIES)]
    bias: _Row
    weights: dict[str, _Row]


class ResponsibilityModel:
    """Learned numbers.

    Parameters
    ----------
    levels : sequence of str
        What is told apart.
    bias : sequence of float
        One number a level.
    weights : mapping of str to sequence of float
        Added by each feature, one number a level.
    """

    def __init__(
        self,
        levels: Sequence[str],
        bias: Sequence[float],
        weights: Mapping[str, Sequence[float]],
    ) -> None:
        self.levels = levels
        self.bias = bias
        self.weights = weights
        self._known: dict[tuple[str, Governing], str] = {}

    def level(self, skill: str, discipline: str, cues: Governing) -> str:
        """Likeliest level of a mention; each combination is worked out once."""
        key = skill, cues
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._likeliest(skill, discipline, cues)
        return known

    def _likeliest(self, skill: str, discipline: str, cues: Governing) -> str:
        present = [
            self.weights[feature]
            for feature in features_of(skill, discipline, cues)
            if feature in self.weights
        ]
        sums = [sum(column) for column in zip(self.bias, *present, strict=True)]
        return self.levels[max(range(len(sums)), key=sums.__getitem__)]


@cache
def load_responsibility_model() -> ResponsibilityModel | None:
    """Model in force; None where none was trained.

    Raises
    ------
    DataError
        If the file is damaged.
    """
    path = models_folder() / "responsibility" / "model.json"
    if not path.exists():
        return None
    file = read_model(path, _File)
    return ResponsibilityModel(file.levels, file.bias, file.weights)
