"""The manifest says what an output was made from and with."""

import hashlib
import json
from datetime import datetime
from importlib.metadata import version
from pathlib import Path

import pytest

from analyzer import UnreadableInputError
from analyzer.batch import BatchOptions, run_batch
from analyzer.batch.manifest import Tally, manifest_path
from tests.batch.test_run import write


def test_the_manifest_says_all_that_the_rows_depend_on(tmp_path: Path) -> None:
    source, target = write(tmp_path / "in.csv"), tmp_path / "out.csv"
    mentions = tmp_path / "m.jsonl"
    run_batch(source, target, options=BatchOptions(mentions=mentions))
    told = json.loads(manifest_path(target).read_text(encoding="utf-8"))
    digest = hashlib.sha256(source.read_bytes()).hexdigest()
    assert told["input"] == {"name": "in.csv", "sha256": digest}
    assert told["outputs"] == {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in (target, mentions)
    }
    assert told["columns"] == ["text", "title", "id"]
    assert told["encoding"] == "utf-8"
    assert (told["language_column"], told["keep"]) == (None, [])
    assert told["counts"] == {
        "rows": 5,
        "scored": 3,
        "ask_no_marketing": 0,
        "failed": 2,
        "failed_by_reason": {"TextTooShortError": 1, "no text": 1},
        "scored_by_language": {"da": 1, "nl": 1, "sv": 1},
        "ids_empty": 0,
        "ids_repeated": 0,
    }
    assert told["counts"]["rows"] == sum(
        told["counts"]["scored_by_language"].values()
    ) + sum(told["counts"]["failed_by_reason"].values())
    started, ended = map(datetime.fromisoformat, (told["started"], told["ended"]))
    assert started <= ended
    assert started.utcoffset() == ended.utcoffset()
    assert started.tzinfo is not None
    assert {
        "rolescope",
        "data",
        "models_sha256",
        "reference",
        "reference_sha256",
        "overlay",
        "libraries",
    } <= told.keys()
    assert (told["mentions"], told["excel"]) == ("m.jsonl", False)
    assert told["libraries"]["spacy"] == version("spacy")


def test_failures_are_counted_by_kind_not_by_message(tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text('{"text": ""}\n{"a\n{"a": \n["b"]\n', encoding="utf-8")
    counts = run_batch(source, tmp_path / "out.csv")
    assert counts.reasons == {
        "no text": 1,
        "no JSON": 2,
        "the line holds no JSON object": 1,
    }


def test_a_manifest_that_cannot_be_written_is_told_and_can_be_gone_on_to(
    tmp_path: Path,
) -> None:
    source, target = write(tmp_path / "in.csv"), tmp_path / "out.csv"
    manifest_path(target).mkdir()
    with pytest.raises(UnreadableInputError, match=r"manifest\.json: Is a directory"):
        run_batch(source, target)
    manifest_path(target).rmdir()
    assert run_batch(source, target, options=BatchOptions(resume=True)).kept == 5


def test_the_manifest_says_as_which_encoding_a_table_was_read(tmp_path: Path) -> None:
    source, target = write(tmp_path / "in.csv"), tmp_path / "out.jsonl"
    run_batch(source, target)
    plain = target.read_bytes()
    text = source.read_text(encoding="utf-8").replace("\u2028", "")
    source.write_bytes(text.encode("windows-1252"))
    again = BatchOptions(force=True)
    run_batch(source, target, encoding="Windows-1252", options=again)
    told = json.loads(manifest_path(target).read_text(encoding="utf-8"))
    assert told["encoding"] == "cp1252"
    run_batch(write(tmp_path / "in.parquet"), tmp_path / "other.jsonl")
    other = json.loads(
        manifest_path(tmp_path / "other.jsonl").read_text(encoding="utf-8")
    )
    assert other["encoding"] is None
    read = [json.loads(line) for line in target.read_text("utf-8").splitlines()]
    first = [json.loads(line) for line in plain.decode().splitlines()]
    assert (read[0], read[4]) == (first[0], first[4])


def test_ids_that_are_written_alike_are_one() -> None:
    tally = Tally(has_ids=True)
    for row_id in (1, "1", "2"):
        tally.add({"id": row_id, "status": "error", "error": "no text"})
    assert tally.to_dict()["ids_repeated"] == 1
