"""Columns that are copied into the output keep their types, as pandas reads them too."""

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from analyzer import analyze_frame
from analyzer.batch import run_batch
from analyzer.batch.kept import kept_dtypes
from tests.batch.test_run import read, write
from tests.conftest import AD

NOON = datetime(2026, 5, 12, 12, 30, 1)
TYPED: dict[str, tuple[Any, Any]] = {
    "whole": (7, pa.int32()),
    "large": (2**63 - 1, pa.int64()),
    "unsigned": (2**64 - 1, pa.uint64()),
    "part": (0.1, pa.float64()),
    "single": (0.5, pa.float32()),
    "price": (Decimal("1.20"), pa.decimal128(9, 2)),
    "remote": (True, pa.bool_()),
    "day": (date(2026, 5, 12), pa.date32()),
    "moment": (NOON.replace(microsecond=5), pa.timestamp("us")),
    "zoned": (NOON.replace(tzinfo=UTC), pa.timestamp("ms", "Europe/Copenhagen")),
    "part_of_second": (NOON.replace(microsecond=123000), pa.timestamp("ms")),
    "finer": (pd.Timestamp("2026-05-12 12:30:01.000000005"), pa.timestamp("ns")),
    "board": ("b", pa.dictionary(pa.int8(), pa.string())),
    "url": ("u", pa.large_string()),
    "viewed": ("u", pa.string_view()),
}


def typed(cells: dict[str, tuple[Any, Any]]) -> pa.Table:
    """Table of an ad and of cells, and one row in which these are empty."""
    columns = {
        name: pa.array([cell, None], kind) for name, (cell, kind) in cells.items()
    }
    return pa.table({"text": [AD["da"], AD["sv"]], **columns})


def test_parquet_keeps_the_types_of_parquet(tmp_path: Path) -> None:
    given = typed(TYPED)
    pq.write_table(given, tmp_path / "in.parquet")
    run_batch(tmp_path / "in.parquet", tmp_path / "out.parquet", keep=list(TYPED))
    found = pq.read_table(tmp_path / "out.parquet").select(list(TYPED))
    assert found.schema.types == [kind for _, kind in TYPED.values()]
    assert found.to_pylist() == given.select(list(TYPED)).to_pylist()


def test_what_no_text_tells_is_text_in_parquet(tmp_path: Path) -> None:
    odd = {
        "list": ([1], pa.list_(pa.int64())),
        "bytes": (b"a", pa.binary()),
        "four_bytes": (b"abcd", pa.binary(4)),
        "viewed": (b"a", pa.binary_view()),
        "listed": (b"a", pa.dictionary(pa.int32(), pa.binary())),
        "hour": (time(12, 30), pa.time64("us")),
        "empty": (None, pa.null()),
    }
    pq.write_table(typed(odd), tmp_path / "in.parquet")
    run_batch(tmp_path / "in.parquet", tmp_path / "out.parquet", keep=list(odd))
    found = pq.read_table(tmp_path / "out.parquet").select(list(odd))
    assert set(found.schema.types) == {pa.string()}
    told = ["[1]", "b'a'", "b'abcd'", "b'a'", "b'a'", "12:30:00", None]
    assert list(found.to_pylist()[0].values()) == told


PANDAS: dict[str, tuple[Any, str]] = {
    "hour": (
        pd.array([time(12, 30), None], pd.ArrowDtype(pa.time64("us"))),
        "12:30:00",
    ),
    "span": (
        pd.array([timedelta(1), None], pd.ArrowDtype(pa.duration("us"))),
        "1 day, 0:00:00",
    ),
    "list": (pd.array([[1], None], pd.ArrowDtype(pa.list_(pa.int64()))), "[1]"),
    "record": (
        pd.array([{"a": 1}, None], pd.ArrowDtype(pa.struct([("a", pa.int64())]))),
        '{"a": 1}',
    ),
    "interval": (pd.interval_range(0, 2), '{"left": 0, "right": 1}'),
}


def test_pandas_reads_as_text_what_no_text_tells(tmp_path: Path) -> None:
    columns = {name: cells for name, (cells, _) in PANDAS.items()}
    ads = pd.DataFrame({"text": [AD["da"], AD["sv"]], **columns})
    ads.to_parquet(tmp_path / "in.parquet")
    run_batch(tmp_path / "in.parquet", tmp_path / "out.parquet", keep=list(columns))
    found = pd.read_parquet(tmp_path / "out.parquet")[list(columns)]
    assert {str(dtype) for dtype in found.dtypes} == {"string"}
    assert found.iloc[0].to_list() == [told for _, told in PANDAS.values()]


def test_periods_stay_periods(tmp_path: Path) -> None:
    months = pd.period_range("2026-05", periods=2, freq="M")
    ads = pd.DataFrame({"text": [AD["da"], AD["sv"]], "month": months})
    ads.to_parquet(tmp_path / "in.parquet")
    run_batch(tmp_path / "in.parquet", tmp_path / "out.parquet", keep=["month"])
    found = pd.read_parquet(tmp_path / "out.parquet")["month"]
    assert found.to_list() == list(months)


@pytest.mark.parametrize(
    ("cells", "dtype", "kept"),
    [
        ([1, None, 3], "Int64", [1, None, 3]),
        ([1, 2.5], "Float64", [1.0, 2.5]),
        ([2**53 - 1, 0.5], "Float64", [2.0**53 - 1, 0.5]),
        ([2**53 + 1, 0.5], "string", [str(2**53 + 1), "0.5"]),
        ([True, None], "boolean", [True, None]),
        ([True, 1], "string", ["True", "1"]),
        ([2**63, 1], "string", [str(2**63), "1"]),
        ([-(2**63 - 1)], "Int64", [-(2**63 - 1)]),
        ([1, "a"], "string", ["1", "a"]),
        ([None], "string", [None]),
    ],
)
def test_parquet_gets_the_types_that_cells_of_json_lines_have(
    tmp_path: Path, cells: list[Any], dtype: str, kept: list[Any]
) -> None:
    assert kept_dtypes(({"x": cell} for cell in cells), ["x"]) == {"x": dtype}
    source = write(tmp_path / "in.jsonl", [{"text": "x", "x": cell} for cell in cells])
    run_batch(source, tmp_path / "out.parquet", keep=["x"])
    assert [row["x"] for row in read(tmp_path / "out.parquet")] == kept
    assert pd.read_parquet(tmp_path / "out.parquet")["x"].dtype == dtype


def test_cells_of_csv_are_text(tmp_path: Path) -> None:
    source = write(tmp_path / "in.csv", [{"text": "x", "x": "007"}])
    run_batch(source, tmp_path / "out.parquet", keep=["x"])
    assert [row["x"] for row in read(tmp_path / "out.parquet")] == ["007"]


def test_pandas_reads_the_dtypes_of_a_frame(tmp_path: Path) -> None:
    ads = pd.DataFrame(
        {
            "text": [AD["da"], "short"],
            "whole": pd.array([1, None], "Int64"),
            "remote": pd.array([True, None], "boolean"),
            "url": pd.array(["u", None], "string"),
            "at": pd.to_datetime(["2026-05-12", None]),
        }
    )
    ads.to_parquet(tmp_path / "in.parquet")
    keep = ["whole", "remote", "url", "at"]
    run_batch(tmp_path / "in.parquet", tmp_path / "out.parquet", keep=keep)
    found = pd.read_parquet(tmp_path / "out.parquet")
    frame = analyze_frame(ads, keep=keep)
    assert found[list(frame)].dtypes.to_dict() == frame.dtypes.to_dict()
    assert found.dtypes[["row", "id", "duplicate_group"]].to_list() == [
        "Int64",
        "string",
        "Int64",
    ]
