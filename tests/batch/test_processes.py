"""Processes that analyse: as one would, and gone when the first one is."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from analyzer.batch import BatchOptions, run_batch
from analyzer.batch.journal import journal_of
from analyzer.overlay import load_overlay
from analyzer.reference import load_reference
from analyzer.resources import data_folder
from tests.batch.test_run import ROWS, write

PATIENCE = 60  # seconds

pytestmark = pytest.mark.skipif(
    not Path("/proc/self/task").is_dir(), reason="reads /proc to find processes"
)


def until(happens: Callable[[], object]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not happens():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def workers_of(process: int) -> list[int]:
    """Processes of ours that analyse for one; those that ended do not count."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            command = (folder / "cmdline").read_bytes()
            parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
        if parent == process and b"spawn_main" in command:
            found.append(int(folder.name))
    return found


def is_there(process: int) -> bool:
    try:
        stat = Path(f"/proc/{process}/stat").read_text()
    except OSError:
        return False
    return stat.rpartition(")")[2].split()[0] != "Z"


@pytest.fixture
def running(tmp_path: Path) -> Iterator["subprocess.Popen[bytes]"]:
    """A batch with two workers in a process group of its own, some rows done."""
    rows = [row | {"id": f"{n}-{row['id']}"} for n in range(4000) for row in ROWS]
    source, target = write(tmp_path / "in.jsonl", rows), tmp_path / "out.csv"
    command = [sys.executable, "-c", "from analyzer.cli import main; main()"]
    command += ["batch", str(source), str(target), "--workers", "2"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True)
    journal = journal_of(target)
    until(lambda: journal.exists() and journal.read_bytes().count(b"\n") > 5)
    assert len(workers_of(process.pid)) == 2
    yield process
    process.kill()
    process.wait()
    assert process.stderr is not None
    process.stderr.close()


def test_workers_end_when_the_first_process_is_killed(
    running: "subprocess.Popen[bytes]",
) -> None:
    workers = workers_of(running.pid)
    running.kill()
    running.wait()
    until(lambda: not any(map(is_there, workers)))


def test_a_worker_that_is_killed_is_told_and_the_rest_kept(
    running: "subprocess.Popen[bytes]", tmp_path: Path
) -> None:
    os.kill(workers_of(running.pid)[0], signal.SIGKILL)
    _, told = running.communicate(timeout=PATIENCE)
    assert running.returncode == 1
    assert told.startswith(b"rolescope: a worker was ended from without")
    assert told.count(b"\n") == 1
    assert journal_of(tmp_path / "out.csv").exists()


def test_an_interrupt_is_told_in_one_line(
    running: "subprocess.Popen[bytes]", tmp_path: Path
) -> None:
    os.killpg(running.pid, signal.SIGINT)
    _, told = running.communicate(timeout=PATIENCE)
    assert running.returncode == 1
    assert told.count(b"\n") == 1
    assert b"--resume goes on" in told
    assert journal_of(tmp_path / "out.csv").exists()


def test_they_are_told_the_overlay_and_the_reference(tmp_path: Path) -> None:
    source = write(tmp_path / "in.jsonl", ROWS * 10)
    ours = load_reference()
    settings = {
        "overlay": load_overlay(data_folder() / "samples" / "overlay.yaml"),
        "reference": replace(ours, breadth=tuple(each / 2 for each in ours.breadth)),
    }
    one, many, plain = (tmp_path / name for name in ("a.csv", "b.csv", "c.csv"))
    run_batch(source, one, **settings)
    run_batch(source, many, **settings, options=BatchOptions(workers=2))
    run_batch(source, plain)
    assert one.read_bytes() == many.read_bytes() != plain.read_bytes()
