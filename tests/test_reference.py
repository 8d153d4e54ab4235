import json
from pathlib import Path
from typing import Any

import pytest

from analyzer import DataError, UnreadableInputError, analyze
from analyzer.limits import finding_limits
from analyzer.reference import (
    ReferenceFile,
    load_reference,
    reference_of,
    write_reference,
)
from analyzer.resources import data_folder
from analyzer.types import Result
from tests.composed import TITLES, compose
from tests.conftest import CODES
from tests.test_properties import DISCIPLINES


def results() -> list[Result]:
    """Twenty-one ads for coordinators, each asking for one discipline more."""
    made = []
    for number in range(1, 22):
        code = CODES[number % 3]
        text = compose(code, DISCIPLINES[:number])
        made.append(analyze(text, title=TITLES[code], language=code))
    return made


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("reference") / "own.json"
    made = reference_of(results(), name="Ours", source="tests", date="2026-01-01")
    write_reference(made, target)
    return target


def test_a_reference_holds_figures_and_no_text(path: Path) -> None:
    file = ReferenceFile.model_validate_json(path.read_text("utf-8"))
    assert len(file.breadth) == 21
    assert set(file.title) == {"coordinator"}
    assert file.disciplines[2] == ";".join(DISCIPLINES[:3])
    assert "Nordhavn" not in path.read_text("utf-8")


def test_percentiles_are_shares_of_ads_below(path: Path) -> None:
    reference = load_reference(path)
    ascending = reference.breadth
    assert reference.breadth_percentile(0) == 0
    assert reference.breadth_percentile(100) == 100
    assert reference.breadth_percentile(ascending[7]) == pytest.approx(100 * 7 / 21)
    loads = reference.overload["coordinator"]
    assert reference.overload_percentile("coordinator", loads[-1] + 1) == 100


def test_few_ads_give_no_percentile(path: Path) -> None:
    reference = load_reference(path)
    assert len(reference.overload["assistant"]) < finding_limits().small_reference.ads
    assert reference.overload_percentile("assistant", 1.0) is None


def test_a_result_stands_against_the_reference_it_was_given(path: Path) -> None:
    reference = load_reference(path)
    text = compose("da", DISCIPLINES[:10])
    result = analyze(text, title=TITLES["da"], language="da", reference=reference)
    assert result.versions.reference == {"name": "Ours", "ads": 21}
    assert result.breadth.percentile == pytest.approx(100 * 9 / 21)
    assert result.overload.coordinator.percentile == pytest.approx(100 * 9 / 21)
    assert result.overload.manager.percentile is None
    small = next(f for f in result.findings if f.id == "small-reference")
    assert (small.values["in_language"], small.values["with_title"]) == (7, 21)


def test_the_reference_that_ships_is_whole() -> None:
    reference = load_reference()
    assert reference.ads == len(reference.breadth) == len(reference.disciplines)
    assert reference.ads >= 100
    assert all(asked <= set(DISCIPLINES) for asked in reference.disciplines)


def test_equal_figures_give_equal_bytes(path: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.json"
    made = reference_of(results(), name="Ours", source="tests", date="2026-01-01")
    write_reference(made, again)
    assert again.read_bytes() == path.read_bytes()


def test_ads_that_ask_for_nothing_make_no_reference(code: str) -> None:
    nothing = analyze(compose(code, []), language=code)
    with pytest.raises(DataError, match="no ad asks for anything"):
        reference_of([nothing], name="x", source="x", date="2026-01-01")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"\xff", "is no reference"),
        (b"not json", "is no reference"),
        (b"[]", "is no reference; make one with"),
        (b'{"form": 2}', "form"),
    ],
)
def test_a_file_that_is_no_reference_is_told(
    tmp_path: Path, content: bytes, told: str
) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(content)
    with pytest.raises(DataError, match=told):
        load_reference(path)


def test_lists_of_different_length_are_told(path: Path, tmp_path: Path) -> None:
    content = json.loads(path.read_text("utf-8"))
    content["title"] = content["title"][1:]
    broken = tmp_path / "broken.json"
    broken.write_text(json.dumps(content), "utf-8")
    with pytest.raises(DataError, match="differ in length"):
        load_reference(broken)


def test_a_key_given_twice_is_told(path: Path, tmp_path: Path) -> None:
    twice = tmp_path / "twice.json"
    twice.write_text(path.read_text("utf-8").replace("{", '{"form": 1,', 1), "utf-8")
    with pytest.raises(DataError, match=r"is no reference \(key 'form' is given twice"):
        load_reference(twice)


def test_a_reference_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="cannot be read"):
        load_reference(tmp_path / "none.json")


def test_a_reference_that_cannot_be_read_for_its_depth_is_none(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text("[" * 100_000, "utf-8")
    with pytest.raises(DataError, match="is no reference"):
        load_reference(path)


def test_a_reference_that_is_there_outlives_a_full_disk(
    path: Path, tmp_path: Path
) -> None:
    file = ReferenceFile.model_validate_json(path.read_text("utf-8"))
    target = tmp_path / "mine.json"
    write_reference(file, target)
    (tmp_path / ".mine.json.part").symlink_to("/dev/full")
    with pytest.raises(UnreadableInputError, match="No space left"):
        write_reference(file, target)
    assert load_reference(target).ads == len(file.breadth)


@pytest.mark.parametrize("path", ["", 0])
def test_an_empty_path_is_not_the_reference_that_ships(path: Any) -> None:
    with pytest.raises(DataError):
        load_reference(path)


def test_the_reference_that_ships_has_no_ad_twice() -> None:
    content = json.loads(
        (data_folder() / "reference" / "reference.json").read_text("utf-8")
    )
    assert content["left_out"]["nearly the same text"] > 0
