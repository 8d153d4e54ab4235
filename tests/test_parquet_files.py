"""Parquet is read and written a group of rows at a time, with its types."""

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from analyzer import DataError, UnreadableInputError
from analyzer.parquet_files import count_parquet_rows, read_parquet, write_parquet

DTYPES = {"id": "string", "words": "Int64", "score": "Float64"}
MANY = 9000


def test_rows_come_back_in_groups_with_their_types(tmp_path: Path) -> None:
    path = tmp_path / "t.parquet"
    with write_parquet(path, DTYPES) as write:
        for number in range(MANY):
            write({"id": number, "words": number, "score": None, "other": 1})
    with read_parquet(path) as (names, rows):
        assert names == list(DTYPES)
        found = list(rows)
    assert found[-1] == {"id": str(MANY - 1), "words": MANY - 1, "score": None}
    assert count_parquet_rows(path) == len(found) == MANY
    assert pq.ParquetFile(path).num_row_groups > 1
    assert [str(kind) for kind in pq.read_schema(path).types] == [
        "string",
        "int64",
        "double",
    ]


def test_half_a_letter_is_written_as_a_mark(tmp_path: Path) -> None:
    path = tmp_path / "t.parquet"
    with write_parquet(path, DTYPES) as write:
        write({"id": "a\ud800"})
    assert pq.read_table(path).to_pylist()[0]["id"] == "a?"


def test_a_cell_that_a_column_cannot_hold_is_told(tmp_path: Path) -> None:
    with (
        pytest.raises(DataError, match=r"'words' cannot be written as int64: .*'many'"),
        write_parquet(tmp_path / "t.parquet", DTYPES) as write,
    ):
        write({"words": "many"})


def test_a_damaged_group_is_told(tmp_path: Path) -> None:
    path = tmp_path / "t.parquet"
    pq.write_table(pa.table({"text": [f"{n} " * 99 for n in range(MANY)]}), path)
    content = bytearray(path.read_bytes())
    content[2000:2600] = bytes(600)
    path.write_bytes(content)
    with (
        pytest.raises(UnreadableInputError, match="no intact Parquet"),
        read_parquet(path) as (_, rows),
    ):
        list(rows)


def with_odd_columns(path: Path) -> Path:
    """Table with a day beyond the calendar, and a text that is no UTF-8."""
    offsets = pa.array([0, 3], pa.int32()).buffers()[1]
    half = pa.Array.from_buffers(
        pa.string(), 1, [None, offsets, pa.py_buffer(b"ab\xff")]
    )
    days = pa.array([2**60], pa.timestamp("us"))
    pq.write_table(pa.table({"text": ["x"], "half": half, "day": days}), path)
    return path


@pytest.mark.parametrize("name", ["half", "day"])
def test_what_no_value_can_be_made_of_is_told(tmp_path: Path, name: str) -> None:
    path = with_odd_columns(tmp_path / "t.parquet")
    with (
        read_parquet(path, only={name}) as (_, rows),
        pytest.raises(UnreadableInputError, match="no intact Parquet"),
    ):
        list(rows)


def test_columns_that_are_not_used_are_not_read(tmp_path: Path) -> None:
    path = with_odd_columns(tmp_path / "t.parquet")
    with read_parquet(path, only={"text", "title"}) as (names, rows):
        assert names == ["text", "half", "day"]
        assert list(rows) == [{"text": "x"}]
