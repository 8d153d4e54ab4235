"""A batch reads standard input and writes standard output, where it is asked to."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from analyzer.batch import run_batch
from analyzer.cli.pipes import PipeFormat, through_pipes
from tests.batch.test_run import ROWS, write
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


@pytest.mark.skipif(os.name != "posix", reason="signals are those of POSIX")
@pytest.mark.parametrize(
    ("name", "awaited"),
    [("SIGHUP", "stdin.jsonl"), ("SIGTERM", ".stdout.jsonl.journal")],
)
def test_no_ad_is_left_behind_by_a_run_that_is_ended(
    tmp_path: Path, name: str, awaited: str
) -> None:
    given = write(tmp_path / "in.jsonl", ROWS * 500)
    heard = f"import signal; signal.signal(signal.{name}, signal.SIG_DFL)"
    code = f"{heard}; from analyzer.cli import main; main()"  # `nohup make test` too
    with given.open("rb") as stream:
        run = subprocess.Popen(
            [sys.executable, "-c", code, "batch", "-", "-", "--format", "jsonl"],
            env=os.environ | {"TMPDIR": str(tmp_path)},
            stdin=stream,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    end = time.monotonic() + 60
    while not list(tmp_path.glob(f"rolescope-*/{awaited}")):
        assert time.monotonic() < end
        time.sleep(0.05)
    number = getattr(signal, name)
    run.send_signal(number)
    assert run.wait(60) == 128 + number
    assert list(tmp_path.glob("rolescope-*")) == []


@pytest.mark.skipif(os.name != "posix", reason="signals are those of POSIX")
def test_signals_are_left_as_they_were() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)  # as `nohup` does
    try:
        with through_pipes(Path("in.csv"), Path("-"), PipeFormat.csv) as (_, made):
            made.touch()
            assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
            assert signal.getsignal(signal.SIGTERM) is not signal.SIG_DFL
        assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
    finally:
        signal.signal(signal.SIGHUP, before)
