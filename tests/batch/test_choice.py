"""A reference is made of marketing jobs, each of them once."""

from pathlib import Path

import pytest

from analyzer import analyze
from analyzer.batch.choice import Choice
from analyzer.reference import (
    ReferenceFile,
    load_reference,
    reference_of,
    write_reference,
)
from analyzer.told import is_other_work
from analyzer.types import Result
from tests.conftest import AD

OTHER = (
    "Du har en uddannelse som sygeplejerske og kan lide at arbejde med mennesker. "
    "Du dokumenterer plejen, giver medicin og samarbejder med lægerne. Du svarer på "
    "telefonen og har ansvaret for administration af afdelingens vagtplaner."
)


@pytest.fixture(scope="module")
def results() -> list[Result]:
    texts = [AD["da"], f"{AD['da']}\n\n", AD["nl"]]
    found = [analyze(text) for text in texts]
    other = analyze(OTHER, title="Sygeplejerske", language="da")
    assert other.disciplines
    assert is_other_work(other)
    return [*found, other]


def chosen(results: list[Result], choice: Choice) -> ReferenceFile:
    made = reference_of(choice.of(results), name="Ours", source="x", date="2026-01-01")
    return choice.once(made)


def test_other_work_and_the_same_text_are_left_out_and_counted(
    results: list[Result], tmp_path: Path
) -> None:
    made = chosen(results, Choice())
    assert made.language == ["da", "nl"]
    assert made.left_out == {"nearly the same text": 1, "other work": 1}
    write_reference(made, tmp_path / "own.json")
    assert load_reference(tmp_path / "own.json").ads == 2


def test_both_can_be_kept(results: list[Result]) -> None:
    assert len(chosen(results, Choice(all_work=True)).breadth) == 3
    kept = chosen(results, Choice(all_work=True, keep_duplicates=True))
    assert (len(kept.breadth), kept.left_out) == (4, {})
