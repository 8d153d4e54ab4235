"""A row comes of every ad, in order, whatever becomes of one of them."""

import pytest

from analyzer.ad_rows import Settings
from analyzer.batch.ads import Ad
from analyzer.batch.engines import worked
from analyzer.batch.work import Task
from analyzer.flat import COLUMNS
from tests.conftest import AD

TASK = Task(Settings(), ("mentions", "disciplines"))


def test_rows_come_in_order_with_all_columns() -> None:
    ads = [
        Ad(1, "a", None, AD["da"]),
        Ad(2, "b", "x", None),
        Ad(3, "c", None, None, "3 cells where the header has 2"),
    ]
    done = list(worked(ads, TASK))
    assert [each.row["id"] for each in done] == ["a", "b", "c"]
    assert [each.row["error"] for each in done] == [None, "no text", ads[2].fault]
    assert all({"row", "id", "title", *COLUMNS} == each.row.keys() for each in done)
    for table in TASK.tables:
        assert [bool(each.long[table]) for each in done] == [True, False, False]
    assert [each.signature is None for each in done] == [False, True, True]


def test_a_defect_costs_a_row_and_tells_no_word_of_the_ad(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(text: str, **_: object) -> None:
        raise RuntimeError(text)

    monkeypatch.setattr("analyzer.ad_rows.analyze", fail)
    (done,) = worked([Ad(1, "a", None, AD["da"])], TASK)
    told = done.row["error"]
    assert done.row["status"] == "error"
    assert told.startswith("RuntimeError in test_engines.py, line ")
    assert told.endswith("please report it")
    assert not any(word in told for word in AD["da"].split() if len(word) > 6)
    assert done.row["text_sha256"] is not None


def test_ads_are_read_as_they_are_needed() -> None:
    read = []

    def ads():
        for number in range(3):
            read.append(number)
            yield Ad(number, None, None, None)

    next(worked(ads(), TASK))
    assert read == [0]
