"""What is made carries the moment that SOURCE_DATE_EPOCH names, if it does."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from analyzer import DataError, analyze
from analyzer.batch import run_batch
from analyzer.batch.manifest import manifest_path
from analyzer.clock import now, today
from analyzer.report import markdown_report
from tests.batch.test_run import write
from tests.cli.running import run
from tests.conftest import AD

NAMED, DAY = "1767225600", "2026-01-01"


def test_it_is_now_where_no_moment_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "")
    assert datetime.now(UTC) - now() < timedelta(minutes=1)
    assert datetime.now().astimezone().date() - today() < timedelta(days=2)


@pytest.mark.parametrize("seconds", ["yesterday", "1.5", "9" * 30])
def test_what_is_no_moment_is_told(
    monkeypatch: pytest.MonkeyPatch, seconds: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
    with pytest.raises(DataError, match=f"is '{seconds}'; give whole seconds"):
        now()


def test_what_is_made_carries_the_moment_that_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", NAMED)
    source = write(tmp_path / "in.jsonl")
    run("reference", "build", str(source), str(tmp_path / "own.json"))
    assert json.loads((tmp_path / "own.json").read_text("utf-8"))["date"] == DAY
    run_batch(source, tmp_path / "out.csv")
    made = json.loads(manifest_path(tmp_path / "out.csv").read_text("utf-8"))
    assert made["started"] == made["ended"] == f"{DAY}T00:00:00+00:00"
    assert DAY in markdown_report(analyze(AD["da"]))
