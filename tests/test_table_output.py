"""A table takes its name when it is complete, and never that of another file."""

import gzip
from pathlib import Path
from unittest.mock import patch

import pytest

from analyzer import UnreadableInputError
from analyzer.table_files import read_table
from analyzer.table_output import check_target, write_table

DTYPES = {"id": "string", "score": "Float64"}
ROWS = [{"id": "-5", "score": -1.5}, {"id": "=x", "score": None}]
NAMES = ["t.csv", "t.csv.gz", "t.jsonl", "t.jsonl.gz", "t.parquet"]


@pytest.mark.parametrize("excel", [True, False])
@pytest.mark.parametrize("name", NAMES)
def test_ids_come_back_from_every_format(
    tmp_path: Path, name: str, excel: bool
) -> None:
    path = tmp_path / name
    with write_table(path, DTYPES, excel=excel) as write:
        for row in ROWS:
            write(row)
    with read_table(path, ours=True) as (names, rows):
        found = list(rows)
    assert names == list(DTYPES)
    assert [row["id"] for row in found] == ["-5", "=x"]
    assert float(str(found[0]["score"]).replace(",", ".")) == -1.5


@pytest.mark.parametrize("name", NAMES)
def test_a_table_that_is_not_complete_has_no_name(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="stop"), write_table(tmp_path / name, DTYPES):
        raise ValueError("stop")
    assert list(tmp_path.iterdir()) == []


def test_gzip_holds_no_time(tmp_path: Path) -> None:
    for name in ("a.csv.gz", "b.csv.gz"):
        with write_table(tmp_path / name, DTYPES) as write:
            write(ROWS[0])
    first, second = (
        (tmp_path / name).read_bytes() for name in ("a.csv.gz", "b.csv.gz")
    )
    assert first == second
    assert first[4:8] == bytes(4)
    assert gzip.decompress(first) == b"id,score\n-5,-1.5\n"


def test_a_target_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    target = tmp_path / "t.csv"
    target.write_text("mine", encoding="utf-8")
    with pytest.raises(UnreadableInputError, match="exists; --force"):
        check_target(target, tmp_path / "none.csv", force=False)
    check_target(target, tmp_path / "none.csv", force=True)
    with pytest.raises(UnreadableInputError, match="is the input itself"):
        check_target(target, target, force=True)
    with pytest.raises(UnreadableInputError, match="no folder"):
        check_target(tmp_path / "none" / "t.csv", target, force=False)
    with pytest.raises(UnreadableInputError, match="is a folder"):
        check_target(tmp_path, target, force=True)


def test_a_folder_that_cannot_be_written_to_is_told_at_once(tmp_path: Path) -> None:
    with (
        patch(
            "os.access", lambda path, mode: path != tmp_path
        ),  # root may write to all
        pytest.raises(UnreadableInputError, match="cannot be written to"),
    ):
        check_target(tmp_path / "t.csv", tmp_path / "in.csv", force=False)


def test_a_fault_of_writing_is_told_where_nothing_can_be_removed(
    tmp_path: Path,
) -> None:
    full = OSError(30, "Read-only file system")

    def write() -> None:
        with write_table(tmp_path / "t.csv", {"id": "string"}):
            pass

    with (
        patch.object(Path, "open", side_effect=full),
        patch.object(Path, "unlink", side_effect=full),
        pytest.raises(UnreadableInputError, match="Read-only"),
    ):
        write()
