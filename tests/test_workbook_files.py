"""Excel workbooks are read as tables."""

import io
import zipfile
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from analyzer import UnreadableInputError
from analyzer.batch import run_batch
from analyzer.table_files import count_rows, read_table
from analyzer.ui.batch_table import read_upload
from tests.conftest import AD


def workbook(path: Path, *rows: list[Any]) -> Path:
    book = Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    book.create_sheet("more").append(["text"])
    book.save(path)
    return path


def test_the_first_sheet_is_read_from_its_first_filled_row(tmp_path: Path) -> None:
    day = datetime(2026, 3, 1)
    path = workbook(
        tmp_path / "t.XLSX",
        [],
        ["id", "text", None, "open", "day", "at"],
        [1.0, "a_x000D_\nb", "without a name", True, day, day.replace(hour=9)],
        [None, "", None],
        [2.5, "c"],
    )
    with read_table(path) as (names, rows):
        assert names == ["id", "text", "open", "day", "at"]
        found = list(rows)
    assert found[0] == {
        "id": 1,
        "text": "a\r\nb",
        "open": True,
        "day": "2026-03-01",
        "at": "2026-03-01T09:00:00",
    }
    assert [row["text"] for row in found] == ["a\r\nb", "c"]
    assert count_rows(path) == 2


def test_ads_of_a_workbook_are_scored_as_those_of_a_csv(tmp_path: Path) -> None:
    rows = [[code, "Marketing", text] for code, text in AD.items()]
    book = workbook(tmp_path / "in.xlsx", ["id", "title", "text"], *rows)
    lines = [
        "id,title,text",
        *(f'{code},{title},"{text}"' for code, title, text in rows),
    ]
    (tmp_path / "in.csv").write_text("\n".join(lines), encoding="utf-8")
    outputs = []
    for source in (book, tmp_path / "in.csv"):
        target = tmp_path / f"{source.suffix}.jsonl"
        assert run_batch(source, target).scored == len(AD)
        outputs.append(target.read_bytes())
    assert outputs[0] == outputs[1]


def test_a_workbook_is_uploaded(tmp_path: Path) -> None:
    path = workbook(tmp_path / "in.xlsx", ["text"], [AD["da"]])
    table = read_upload(path.read_bytes(), "in.xlsx")
    assert table.columns == ("text",)
    assert table.rows == ({"text": AD["da"]},)


def test_an_empty_workbook_has_no_columns(tmp_path: Path) -> None:
    with read_table(workbook(tmp_path / "t.xlsx")) as (names, rows):
        assert (names, list(rows)) == ([], [])


@pytest.mark.parametrize("content", [b"", b"PK", b"\xd0\xcf\x11\xe0", b"text\na\n"])
def test_what_is_no_workbook_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "t.xlsx"
    path.write_bytes(content)
    with (
        pytest.raises(UnreadableInputError, match=r"t\.xlsx is no Excel workbook"),
        read_table(path) as (_, rows),
    ):
        list(rows)


def test_a_workbook_without_one_of_its_parts_is_read_or_refused(tmp_path: Path) -> None:
    whole = workbook(tmp_path / "whole.xlsx", ["text"], ["a"])
    for left_out in zipfile.ZipFile(whole).namelist():
        path = tmp_path / "t.xlsx"
        with zipfile.ZipFile(whole) as old, zipfile.ZipFile(path, "w") as new:
            for name in old.namelist():
                if name != left_out:
                    new.writestr(name, old.read(name))
        with suppress(UnreadableInputError), read_table(path) as (_, rows):
            list(rows)


def test_a_workbook_that_unpacks_to_too_much_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "t.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/sharedStrings.xml", io.BytesIO(bytes(150_000_000)).read())
    with (
        pytest.raises(UnreadableInputError, match="far more than a table"),
        read_table(path),
    ):
        pass


def test_a_workbook_is_in_no_encoding_and_none_is_written(tmp_path: Path) -> None:
    path = workbook(tmp_path / "in.xlsx", ["text"], [AD["da"]])
    with (
        pytest.raises(UnreadableInputError, match="name no encoding"),
        read_table(path, encoding="cp1252"),
    ):
        pass
    with pytest.raises(UnreadableInputError, match="the suffix tells the format"):
        run_batch(path, tmp_path / "out.xlsx")
