"""A batch reads standard input and writes standard output, where it is asked to."""

import tempfile
from pathlib import Path

import pytest

from analyzer.batch import run_batch
from tests.batch.test_run import write
from tests.cli.running import run, shell


@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_what_goes_through_pipes_is_what_files_hold(
    tmp_path: Path, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, target = write(tmp_path / f"in.{form}"), tmp_path / f"out.{form}"
    run_batch(source, target)
    (tmp_path / "own").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "own"))
    done = run("batch", "-", "-", "--format", form, stdin=source.read_bytes())
    assert (done.returncode, done.stdout) == (0, target.read_bytes())
    assert b"wrote standard output" in done.stderr
    assert list((tmp_path / "own").iterdir()) == []


def test_one_of_the_two_may_be_a_file(tmp_path: Path) -> None:
    source = write(tmp_path / "in.csv")
    out = run("batch", str(source), "-", "--format", "jsonl")
    run_batch(source, tmp_path / "out.jsonl")
    assert out.stdout == (tmp_path / "out.jsonl").read_bytes()
    given = source.read_bytes()
    parquet = tmp_path / "out.parquet"
    run("batch", "-", str(parquet), "--format", "csv", stdin=given)
    assert (tmp_path / "out.parquet.manifest.json").exists()
    again = run("batch", "-", str(parquet), "--format", "csv", "--resume", stdin=given)
    assert b"nothing was left to do" in again.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["-", "-"], 2, b"--format csv or --format jsonl"),
        (["-", "out.csv"], 2, b"--format csv or --format jsonl"),
        (["in.csv", "out.csv", "-f", "csv"], 2, b"--format is that of -"),
        (["-", "-", "-f", "csv", "--resume"], 2, b"nothing to go on from"),
        (["-", "-", "-f", "jsonl", "--excel"], 2, b"is no CSV"),
        (["-", "-", "-f", "jsonl"], 1, b"standard input: the file is empty"),
    ],
)
def test_what_no_pipe_can_do_is_told(
    arguments: list[str], code: int, told: bytes
) -> None:
    done = run("batch", *arguments)
    assert done.returncode == code
    assert told in b" ".join(done.stderr.replace(b"\xe2\x94\x82", b"").split())
    assert done.stdout == b""


def test_a_pipe_is_read_from_a_shell(tmp_path: Path) -> None:
    given = write(tmp_path / "in.jsonl").read_bytes()
    done = shell("batch", "-", "-", "--format", "jsonl", stdin=given)
    assert done.returncode == 0
    assert done.stdout.count(b"\n") == given.count(b"\n")
