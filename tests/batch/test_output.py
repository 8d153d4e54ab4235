"""An output is read back whatever its format; what is none is told."""

import json
from pathlib import Path

import pytest

from analyzer import DataError, UnreadableInputError
from analyzer.batch import BatchOptions, run_batch
from analyzer.batch.manifest import manifest_path
from analyzer.batch.output import Output
from tests.batch.test_run import ROWS, write


@pytest.fixture
def made(tmp_path: Path) -> Path:
    target = tmp_path / "out.csv"
    options = BatchOptions(mentions=tmp_path / "mentions.csv")
    run_batch(write(tmp_path / "in.jsonl"), target, options=options)
    return target


def test_rows_terms_and_manifest_are_read_back(made: Path) -> None:
    output = Output(made)
    assert [row.id for row in output.rows] == [row["id"] for row in ROWS]
    assert output.rows[3].values["error"] == "no text"
    assert output.rows[3].text_sha256 is None
    assert output.mentions == made.with_name("mentions.csv")
    terms = output.terms()
    assert terms is not None
    assert {term.skill for term in terms["1"]} >= {"google-ads"}
    assert output.manifest["counts"]["rows"] == len(ROWS)
    assert output.has_ids


def test_a_table_of_disciplines_is_none_of_mentions(tmp_path: Path) -> None:
    options = BatchOptions(disciplines=tmp_path / "disciplines.csv")
    run_batch(write(tmp_path / "in.jsonl"), tmp_path / "out.csv", options=options)
    assert Output(tmp_path / "out.csv").mentions is None


def test_a_row_number_is_no_id(tmp_path: Path) -> None:
    rows = [{"text": row["text"]} for row in ROWS]
    run_batch(write(tmp_path / "in.jsonl", rows), tmp_path / "out.csv")
    assert not Output(tmp_path / "out.csv").has_ids


def test_ads_of_the_same_text_are_told_apart_by_their_turn(tmp_path: Path) -> None:
    run_batch(write(tmp_path / "in.jsonl", [ROWS[0], *ROWS]), tmp_path / "out.csv")
    output = Output(tmp_path / "out.csv")
    turns = [turn for _, turn in output.by_text()]
    assert turns == [1, 2, 1, 1, 1]  # the one without a text is left out
    assert output.rows[0].name == "1"


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("out.csv", "text_sha256", "hash", "is no output of a batch: it lacks"),
        ("out.csv", ",ok,,da,", ",ok,,da,x,", "row 1: .* cells where the header"),
        ("mentions.csv", "skill", "skills", "no table of mentions: it lacks skill"),
    ],
)
def test_what_is_no_output_is_told(
    made: Path, file: str, old: str, new: str, told: str
) -> None:
    path = made.with_name(file)
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(DataError, match=told):
        Output(made).terms()


def test_a_score_that_is_no_number_is_told(made: Path) -> None:
    path = made.with_name("out.jsonl")
    run_batch(made.with_name("in.jsonl"), path)
    text = path.read_text("utf-8").replace('"breadth_score": ', '"breadth_score": "x')
    path.write_text(text.replace(', "breadth_band"', '", "breadth_band"'), "utf-8")
    with pytest.raises(DataError, match="row 1: could not convert string to float: 'x"):
        Output(path)


def test_a_damaged_manifest_is_told(made: Path) -> None:
    for damaged in ("{", "[1]"):
        manifest_path(made).write_text(damaged, encoding="utf-8")
        with pytest.raises(UnreadableInputError, match="is damaged"):
            Output(made)


def test_a_manifest_without_columns_is_of_ads_with_ids(made: Path) -> None:
    manifest = manifest_path(made)
    told = json.loads(manifest.read_text(encoding="utf-8"))
    manifest.write_text(json.dumps(told | {"columns": []}), encoding="utf-8")
    assert Output(made).has_ids
