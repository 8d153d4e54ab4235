"""A run that was stopped is gone on from, and ends in the bytes of one that was not."""

import errno
import io
import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import IO

import pytest

from analyzer import DataError, UnreadableInputError
from analyzer.batch import BatchOptions, run_batch
from analyzer.batch.journal import Journal, journal_of
from analyzer.batch.manifest import manifest_path
from analyzer.batch.work import Done
from analyzer.reference import load_reference
from tests.batch.test_run import ROWS, write
from tests.conftest import AD

MANY = [row | {"id": f"{n}-{row['id']}"} for n in range(60) for row in ROWS]
RESUME = BatchOptions(resume=True)


class StoppedError(Exception):
    """Raised by a test in the midst of a run."""


def stop_after(rows: int):
    """Progress that stops the run after so many rows."""
    seen = iter(range(rows))

    def progress() -> None:
        if next(seen, None) is None:
            raise StoppedError

    return progress


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return write(tmp_path / "in.jsonl", MANY)


def run_until(source: Path, target: Path, rows: int, **options: object) -> None:
    with pytest.raises(StoppedError):
        run_batch(
            source,
            target,
            progress=stop_after(rows),
            options=BatchOptions(**options),  # type: ignore[arg-type]
        )


@pytest.mark.parametrize("target", ["out.csv", "out.parquet"])
@pytest.mark.parametrize("rows", [0, 1, 100, 299])
def test_the_bytes_equal_an_uninterrupted_run(
    tmp_path: Path, source: Path, target: str, rows: int
) -> None:
    whole, parted = tmp_path / f"whole_{target}", tmp_path / target
    run_batch(source, whole)
    run_until(source, parted, rows)
    assert not parted.exists()
    counts = run_batch(source, parted, options=RESUME)
    assert counts.kept == rows + 1
    assert parted.read_bytes() == whole.read_bytes()
    assert not journal_of(parted).exists()


@pytest.mark.parametrize("workers", [1, 2])
def test_a_process_that_is_killed_is_gone_on_from(
    tmp_path: Path, source: Path, workers: int
) -> None:
    whole, parted = tmp_path / "whole.csv", tmp_path / "out.csv"
    names = ("mentions", "disciplines")
    expected, long = (
        {name: tmp_path / f"{kind}_{name}.csv" for name in names}
        for kind in ("whole", "parted")
    )
    run_batch(source, whole, options=BatchOptions(**expected))
    command = [sys.executable, "-c", "from analyzer.cli import main; main()", "batch"]
    command += [str(source), str(parted), "--workers", str(workers)]
    command += [f"--{name}={path}" for name, path in long.items()]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    journal = journal_of(parted)
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and process.poll() is None:
        if journal.exists() and journal.read_bytes().count(b"\n") > 5:
            break
        time.sleep(0.002)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    assert journal.exists()
    run_batch(source, parted, options=BatchOptions(resume=True, **long))
    assert parted.read_bytes() == whole.read_bytes()
    for name in names:
        assert long[name].read_bytes() == expected[name].read_bytes()


def test_a_line_that_was_being_written_counts_for_nothing(
    tmp_path: Path, source: Path
) -> None:
    whole, parted = tmp_path / "whole.csv", tmp_path / "out.csv"
    run_batch(source, whole)
    run_until(source, parted, 10)
    with journal_of(parted).open("ab") as stream:
        stream.write('{"row": {"id": "2-å'.encode()[:-1])
    assert run_batch(source, parted, options=RESUME).kept == 11
    assert parted.read_bytes() == whole.read_bytes()


def test_a_run_that_was_stopped_is_not_passed_over(
    tmp_path: Path, source: Path
) -> None:
    target = tmp_path / "out.csv"
    run_until(source, target, 3)
    with pytest.raises(UnreadableInputError, match=r"--resume goes on .* --force"):
        run_batch(source, target)
    counts = run_batch(source, target, options=BatchOptions(force=True))
    assert (counts.kept, counts.scored + counts.failed) == (0, len(MANY))


def test_other_settings_cannot_go_on(tmp_path: Path, source: Path) -> None:
    target = tmp_path / "out.csv"
    run_until(source, target, 3)
    with pytest.raises(DataError, match=r"language: none then, da now"):
        run_batch(source, target, language="da", options=RESUME)


def test_other_ads_cannot_go_on(tmp_path: Path, source: Path) -> None:
    target = tmp_path / "out.csv"
    run_until(source, target, 3)
    changed = [MANY[0] | {"text": MANY[1]["text"]}, *MANY[1:]]
    with pytest.raises(DataError, match="row 1 of the input is not the one"):
        run_batch(write(tmp_path / "in.jsonl", changed), target, options=RESUME)


def test_another_title_cannot_go_on(tmp_path: Path, source: Path) -> None:
    target = tmp_path / "out.csv"
    run_until(source, target, 3)
    changed = [MANY[0] | {"title": "Marketingchef"}, *MANY[1:]]
    with pytest.raises(DataError, match="row 1 of the input is not the one"):
        run_batch(write(tmp_path / "in.jsonl", changed), target, options=RESUME)


def test_another_reference_of_the_same_name_cannot_go_on(
    tmp_path: Path, source: Path
) -> None:
    target, ours = tmp_path / "out.csv", load_reference()
    raised = tuple(score + 1 for score in ours.breadth_of)
    run_until(source, target, 3)
    with pytest.raises(DataError, match="reference_sha256"):
        run_batch(
            source,
            target,
            reference=replace(ours, breadth_of=raised),
            options=RESUME,
        )


def test_a_journal_that_is_damaged_is_told(tmp_path: Path, source: Path) -> None:
    target = tmp_path / "out.csv"
    run_until(source, target, 3)
    journal = journal_of(target)
    lines = journal.read_text(encoding="utf-8").split("\n")
    for at, damage in [
        (0, "{x"),
        (0, "\xff"),
        (2, "{x"),
        (2, "\xff"),
        (2, "[]"),
        (2, "{}"),
    ]:
        damaged = [*lines[:at], damage, *lines[at + 1 :]]
        journal.write_text("\n".join(damaged), encoding="latin-1")
        with pytest.raises(UnreadableInputError, match=r"is damaged.*--force"):
            run_batch(source, target, options=RESUME)


@pytest.mark.parametrize("options", [None, RESUME, BatchOptions(force=True)])
def test_one_run_at_a_time_writes_an_output(
    tmp_path: Path, source: Path, options: BatchOptions | None
) -> None:
    target = tmp_path / "out.csv"
    with Journal(target, {}) as journal:
        journal.add(Done({}, [], None, ""))
        kept = journal.path.read_bytes()
        with pytest.raises(UnreadableInputError, match="written by another run"):
            run_batch(source, target, options=options)
        assert journal.path.read_bytes() == kept
    assert run_batch(source, target, options=BatchOptions(force=True)).scored


def test_a_journal_taken_away_is_held_by_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The run before ended between the opening of this one and its hold."""
    journal = Journal(tmp_path / "out.csv", {})
    begin = Journal._hold

    def hold(self: Journal, stream: IO[str]) -> None:
        self.path.unlink()
        begin(self, stream)

    monkeypatch.setattr(Journal, "_hold", hold)
    with pytest.raises(UnreadableInputError, match="another run"), journal:
        pass
    assert not journal.path.exists()


def test_it_is_held_until_it_is_gone(tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    with Journal(target, {}) as journal:
        stream = journal._stream
        assert stream is not None
        seen: list[bool] = []
        journal._close = lambda: seen.append(journal.path.exists())  # type: ignore[method-assign]
        journal.remove()
        stream.close()
    assert seen[0] is False


class Full(io.StringIO):
    """A file on a disk without room."""

    def write(self, text: str) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_disk_that_is_full_is_told(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "out.csv", {})

    def fill() -> None:
        with journal:
            journal._close()
            journal._stream = Full()
            journal.add(Done({}, [], None, ""))

    with pytest.raises(UnreadableInputError, match=r"No space left.*--resume goes on"):
        fill()


@pytest.mark.parametrize("target", ["out.csv", "out.parquet"])
def test_odd_ids_and_titles_go_on(tmp_path: Path, target: str) -> None:
    rows = [
        {"id": "\ud800", "title": "\u2028\ud800", "text": AD["da"]},
        {"id": 5, "title": None, "text": AD["sv"]},
        {"id": None, "title": ["a"], "text": AD["nl"]},
        {"id": float("nan"), "title": 7, "text": AD["nl"]},
    ]
    source = tmp_path / "in.jsonl"
    source.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    whole, parted = tmp_path / f"whole_{target}", tmp_path / target
    run_batch(source, whole)
    run_until(source, parted, 3)
    assert run_batch(source, parted, options=RESUME).kept == 4
    assert parted.read_bytes() == whole.read_bytes()


def test_nobodys_file_is_overwritten_unasked(tmp_path: Path, source: Path) -> None:
    target, taken = tmp_path / "out.csv", tmp_path / "taken.csv"
    taken.write_text("mine", encoding="utf-8")
    options = BatchOptions(resume=True, mentions=taken)
    with pytest.raises(UnreadableInputError, match=r"taken.csv exists"):
        run_batch(source, target, options=options)
    run_until(source, target, 3, mentions=tmp_path / "m.csv")
    with pytest.raises(DataError, match=r"mentions: m.csv then, taken.csv now"):
        run_batch(source, target, options=options)
    assert taken.read_text(encoding="utf-8") == "mine"


def test_what_is_complete_is_left_as_it_is(tmp_path: Path, source: Path) -> None:
    target, mentions = tmp_path / "out.csv", tmp_path / "m.csv"
    options = BatchOptions(resume=True, mentions=mentions)
    first = run_batch(source, target, options=options)
    written = target.stat().st_mtime_ns
    again = run_batch(source, target, options=options)
    assert (again.complete, again.kept) == (True, first.scored + first.failed)
    assert (again.scored, again.failed, again.reasons) == (
        first.scored,
        first.failed,
        first.reasons,
    )
    assert target.stat().st_mtime_ns == written


@pytest.mark.parametrize(
    ("what", "told"),
    [
        ("input", "the input has changed"),
        ("settings", "language: none then, da now"),
        ("output", "the outputs are others, or were changed"),
        ("mentions", "the outputs are others, or were changed"),
        ("manifest", "it has no manifest"),
    ],
)
def test_what_is_complete_of_something_else_is_refused(
    tmp_path: Path, source: Path, what: str, told: str
) -> None:
    target, mentions = tmp_path / "out.csv", tmp_path / "m.csv"
    options = BatchOptions(resume=True, mentions=mentions)
    run_batch(source, target, options=options)
    changed = {
        "input": source,
        "output": target,
        "mentions": mentions,
        "manifest": manifest_path(target),
    }
    if what in changed:
        content = changed[what].read_text(encoding="utf-8")
        changed[what].write_text(content[: len(content) // 2], encoding="utf-8")
    language = "da" if what == "settings" else None
    with pytest.raises(DataError, match=f"--force makes it anew\n- {told}"):
        run_batch(source, target, options=options, language=language)


def test_no_text_of_an_ad_is_kept_unasked(tmp_path: Path, source: Path) -> None:
    target = tmp_path / "out.csv"
    run_until(source, target, 3)
    lines = journal_of(target).read_text(encoding="utf-8").split("\n")[1:-1]
    assert all(json.loads(line)["long"] == {} for line in lines)
    assert not any(ROWS[0]["text"][:40] in line for line in lines)


@pytest.mark.parametrize("column", ["lang", "url"])
def test_a_run_is_not_gone_on_from_where_another_cell_has_changed(
    tmp_path: Path, column: str
) -> None:
    rows = [{"text": "too short", "lang": "da", "url": "a"}] * 3
    source, target = write(tmp_path / "in.jsonl", rows), tmp_path / "out.csv"
    with pytest.raises(StoppedError):
        run_batch(
            source,
            target,
            language_column="lang",
            keep=["url"],
            progress=stop_after(1),
        )
    write(source, [rows[0], rows[1] | {column: "nl"}, rows[2]])
    with pytest.raises(DataError, match="row 2 of the input is not the one"):
        run_batch(source, target, language_column="lang", keep=["url"], options=RESUME)
    with pytest.raises(DataError, match=r"- keep: \['url'\] then, \[\] now"):
        run_batch(source, target, language_column="lang", options=RESUME)
