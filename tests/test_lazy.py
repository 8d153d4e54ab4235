"""Parts that are made when asked for are made once, and nobody sees the difference."""

import copy
import pickle
from collections.abc import Callable, Mapping
from dataclasses import FrozenInstanceError, asdict, dataclass, replace
from typing import Any

import pytest

from analyzer.lazy import Deferring, lazy


@dataclass(frozen=True, slots=True)
class Sum(Deferring):
    parts: tuple[int, ...]
    total: int
    words: str = "none"


class Maker:
    """Makes the rest of a sum and counts how often."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> Mapping[str, Any]:
        self.times += 1
        return {"total": 3, "words": "three"}


WHOLE = Sum((1, 2), 3, "three")


def partly(maker: Maker) -> Sum:
    return Sum.partly(maker, parts=(1, 2))


def test_the_rest_is_made_once_and_only_when_asked_for() -> None:
    maker = Maker()
    made = partly(maker)
    assert (made.parts, maker.times) == ((1, 2), 0)
    assert (made.total, made.words, made.total, maker.times) == (3, "three", 3, 1)


@pytest.mark.parametrize(
    "same",
    [
        lambda made: made,
        copy.copy,
        copy.deepcopy,
        lambda made: pickle.loads(pickle.dumps(made)),
        replace,
        lambda made: Sum(**asdict(made)),
    ],
)
def test_nobody_sees_the_difference(same: Callable[[Sum], Sum]) -> None:
    assert same(partly(Maker())) == WHOLE
    assert repr(same(partly(Maker()))) == repr(WHOLE)
    assert hash(same(partly(Maker()))) == hash(WHOLE)


@pytest.mark.parametrize("made", [partly(Maker()), WHOLE])
def test_it_is_frozen_and_has_no_other_names(made: Sum) -> None:
    with pytest.raises(FrozenInstanceError):
        made.total = 4  # type: ignore[misc]
    with pytest.raises(AttributeError, match="'Sum' object has no attribute 'mean'"):
        made.mean  # type: ignore[attr-defined]  # noqa: B018


def test_what_made_the_rest_is_let_go() -> None:
    made = partly(Maker())
    assert made.total == 3
    assert made._rest is None  # type: ignore[attr-defined]


def test_a_fault_in_making_is_told_each_time() -> None:
    def fail() -> Mapping[str, Any]:
        raise ValueError("no total")

    made = Sum.partly(fail, parts=())
    for _ in range(2):
        with pytest.raises(ValueError, match="no total"):
            made.total  # noqa: B018


def test_a_lazy_attribute_is_made_once() -> None:
    class Once:
        times = 0

        @lazy
        def value(self) -> int:
            self.times += 1
            return self.times

    once = Once()
    assert (once.value, once.value) == (1, 1)


def test_asked_of_the_class_a_lazy_part_is_itself() -> None:
    class Owner:
        @lazy
        def part(self) -> int:
            """Told by help()."""
            return 1

    assert Owner.part.__doc__ == "Told by help()."
