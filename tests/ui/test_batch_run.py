import json
from pathlib import Path

import pytest

from analyzer.ad_rows import Settings
from analyzer.batch import run_batch
from analyzer.batch.columns import Columns
from analyzer.errors import UnreadableInputError
from analyzer.table_rows import ERROR_KEY
from analyzer.ui.batch_downloads import json_lines
from analyzer.ui.batch_run import Run, time_left
from analyzer.ui.batch_table import Table
from tests.conftest import AD


def run_over(*rows: dict[str, object], ident: str | None = "id") -> Run:
    table = Table("ads.csv", ("id", "title", "text"), rows)
    return Run(table, Columns("text", "title", ident), Settings())


def quiet(run: Run, seconds: float | None) -> None:
    """Say nothing."""


def test_there_is_a_row_for_each_ad_and_failures_say_why() -> None:
    run = run_over(
        {"id": "a", "title": "Marketingkoordinator", "text": AD["da"]},
        {"id": "b", "title": None, "text": "for kort"},
        {"id": "c", "text": None},
        {"id": "d", ERROR_KEY: UnreadableInputError("2 cells where the header has 3")},
    )
    run.go_on(quiet)
    assert [row["id"] for row in run.rows] == ["a", "b", "c", "d"]
    assert [row["status"] for row in run.rows] == ["ok", "error", "error", "error"]
    assert run.rows[0]["title_archetype"] == "coordinator"
    assert "at least 20" in run.rows[1]["error"]
    assert "2 cells" in run.rows[3]["error"]
    assert list(run.faults) == [2, 4]
    assert run.tally.to_dict()["failed"] == 3
    assert not run.going


def test_the_rows_are_those_of_a_batch(tmp_path: Path) -> None:
    rows = [
        {"id": "a", "title": "Marketingkoordinator", "text": AD["da"]},
        {"id": "a", "title": "", "text": AD["da"]},
        {"id": "", "title": "", "text": "for kort"},
    ]
    source, target = tmp_path / "ads.jsonl", tmp_path / "rows.jsonl"
    source.write_text("".join(f"{json.dumps(row)}\n" for row in rows))
    counts = run_batch(source, target)
    run = run_over(*rows)
    run.go_on(quiet)
    assert json_lines(run.rows, run.columns.written()) == target.read_bytes()
    assert run.tally.repeated_ids == counts.repeated_ids == 1
    assert run.tally.empty_ids == counts.empty_ids == 1


def test_a_defect_costs_a_row(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("analyzer.ad_rows.analyze", fail)
    run = run_over({"text": AD["da"]}, {"text": "x"})
    run.go_on(quiet)
    assert [row["status"] for row in run.rows] == ["error", "error"]
    assert "a defect of RoleScope" in run.rows[0]["error"]


def test_ads_without_an_id_are_numbered() -> None:
    run = run_over({"text": "x"}, {"text": "y"}, ident=None)
    run.go_on(quiet)
    assert [(row["row"], row["id"]) for row in run.rows] == [(1, 1), (2, 2)]


def test_an_empty_id_or_title_is_none() -> None:
    run = run_over({"id": "", "title": " ", "text": "x"}, {"id": float("nan")})
    run.go_on(quiet)
    assert [(row["id"], row["title"]) for row in run.rows] == [(None, None)] * 2


def test_what_is_done_when_it_is_cut_off_is_kept_and_gone_on_from() -> None:
    run = run_over(*({"id": str(n), "text": "x"} for n in range(5)))

    def cut(run: Run, seconds: float | None) -> None:
        if len(run.done) == 2:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        run.go_on(cut)
    assert len(run.done) == 2
    assert run.going
    run.go_on(quiet)
    assert [row["id"] for row in run.rows] == ["0", "1", "2", "3", "4"]


def test_a_run_that_is_told_to_stop_stops() -> None:
    run = run_over(*({"id": str(n), "text": "x"} for n in range(5)))

    def stop(run: Run, seconds: float | None) -> None:
        run.stop()

    run.go_on(stop)
    assert (len(run.done), run.left) == (1, 4)


def test_an_ad_that_is_read_while_the_run_is_stopped_is_left_for_later(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    run = run_over(*({"id": str(n), "text": "x"} for n in range(5)))

    def stopped_within(*args: object, **options: object) -> tuple[dict[str, str], None]:
        if len(run.done) == 2:
            run.stop()
        return {"status": "error"}, None

    monkeypatch.setattr("analyzer.batch.work.analyzed_row", stopped_within)
    run.go_on(quiet)
    assert (len(run.done), run.left, run.going) == (2, 3, False)


def test_a_script_that_is_overtaken_ends_and_no_ad_is_done_twice(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The script of a page is overtaken within an ad, when a page is drawn anew."""
    run = run_over(*({"id": str(n), "text": "x"} for n in range(5)))
    begun: list[int] = []

    def overtaken(*args: object, **options: object) -> tuple[dict[str, str], None]:
        begun.append(len(run.done))
        if len(begun) == 3:
            run.go_on(quiet)
        return {"status": "error"}, None

    monkeypatch.setattr("analyzer.batch.work.analyzed_row", overtaken)
    run.go_on(quiet)
    assert [row["id"] for row in run.rows] == ["0", "1", "2", "3", "4"]
    assert begun == [0, 1, 2, 2, 3, 4]
    assert not run.going


def test_the_time_left_follows_the_pace_after_the_first_ad() -> None:
    ticks = iter([100.0, 102.0, 104.0])  # the first ad may take any time
    told: list[float | None] = []
    run = run_over(*({"id": str(n), "text": "x"} for n in range(3)))
    run.go_on(lambda run, seconds: told.append(seconds), clock=lambda: next(ticks))
    assert told == [None, pytest.approx(2.0), pytest.approx(0.0)]


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0.2, ("seconds", 10)),
        (11, ("seconds", 20)),
        (59.9, ("seconds", 60)),
        (60, ("minutes", 1)),
        (61, ("minutes", 2)),
    ],
)
def test_time_is_told_in_the_unit_that_suits_it(
    seconds: float, said: tuple[str, int]
) -> None:
    assert time_left(seconds) == said
