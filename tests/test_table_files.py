"""Tables are read whatever their format, and what is wrong with one is told."""

import gzip
import json
import os
from pathlib import Path

import pytest

from analyzer import UnreadableInputError
from analyzer.table_files import count_rows, read_table
from analyzer.table_rows import ERROR_KEY


def rows_of(path: Path, *, ours: bool = False) -> list[dict[str, object]]:
    with read_table(path, ours=ours) as (_, rows):
        return list(rows)


def damaged_gzip() -> bytes:
    packed = bytearray(gzip.compress(json.dumps({"text": "ord " * 99}).encode()))
    packed[12:30] = bytes(18)
    return bytes(packed)


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        (
            "in.csv",
            "text\nmåling".encode("cp1252"),
            "0xE5, and looks like Windows-1252; save it as UTF-8, or say so with "
            "`--encoding windows-1252`",
        ),
        ("in.csv", "text\nmåling".encode("utf-16"), "looks like UTF-16"),
        ("in.jsonl", '{"text": "å"}'.encode("cp1252"), "not UTF-8"),
        ("in.csv", b'text\nx\n"' + b"x " * 6_000_000, r"line 3: .* quotation mark"),
        ("in.jsonl.gz", damaged_gzip(), "no intact gzip"),
        ("in.jsonl.gz", gzip.compress(b"{}" * 99)[:-9], "no intact gzip"),
        ("in.csv.gz", b"text", "no intact gzip"),
        ("in.parquet", b"PAR1 not at all PAR1", "no intact Parquet"),
        ("in.csv", "text\nmåling".encode("utf-16-le"), "looks like UTF-16"),
        ("in.csv", gzip.compress(b"text"), "is gzipped"),
        ("in.csv", b"PK\x03\x04\xff", "an Excel workbook"),
        ("in.jsonl", b'[{"text": "x"},\n{"text": "y"}]', "holds no JSON lines"),
        ("in.csv", b'id,"text\n' + b"1,x\n" * 99, "line 1: the column names"),
        ("in.txt", b"text", r"known are \.csv"),
    ],
)
def test_what_is_wrong_with_a_file_is_told(
    tmp_path: Path, name: str, content: bytes, told: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(UnreadableInputError, match=told):
        rows_of(path)
    assert count_rows(path) is None


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_told(tmp_path: Path) -> None:
    path = tmp_path / "in.csv"
    path.write_text("text\n", encoding="utf-8")
    path.chmod(0)
    with pytest.raises(UnreadableInputError, match="cannot be read"):
        rows_of(path)


@pytest.mark.parametrize("broken", ["{broken", "[1]", "[" * 200_000])
def test_a_broken_first_line_hides_no_column(tmp_path: Path, broken: str) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text(f'{broken}\n{{"text": "a"}}\n{{"title": "b"}}\n', encoding="utf-8")
    with read_table(path) as (names, rows):
        assert names == ["text", "title"]
        assert [ERROR_KEY in row for row in rows] == [True, False, False]
    assert count_rows(path) == 3


@pytest.mark.parametrize("name", ["in.jsonl", "in.jsonl.gz"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_a_key_of_the_last_row_of_json_lines_is_a_column(
    tmp_path: Path, name: str, encoding: str
) -> None:
    path = tmp_path / name
    lines = ['{"text": "å"}'] * 2000 + ['{"text": "ø", "url": "u"}']
    content = "\n".join(lines).encode(encoding)
    path.write_bytes(gzip.compress(content) if name.endswith(".gz") else content)
    with read_table(path, encoding=encoding) as (names, rows):
        assert names == ["text", "url"]
        found = list(rows)
    assert len(found) == len(lines)
    assert (found[0], found[-1]) == ({"text": "å"}, {"text": "ø", "url": "u"})


def test_a_fault_of_the_reader_of_rows_is_its_own(tmp_path: Path) -> None:
    path = tmp_path / "in.csv"
    path.write_text("text\na\n", encoding="utf-8")
    with pytest.raises(BlockingIOError), read_table(path):
        raise BlockingIOError("not of the file")


@pytest.mark.parametrize("ours", [True, False])
def test_cells_of_ours_are_given_as_they_had_been(tmp_path: Path, ours: bool) -> None:
    path = tmp_path / "in.csv"
    path.write_text("id,text\n'@a,'quoted\n", encoding="utf-8")
    (row,) = rows_of(path, ours=ours)
    assert row == {"id": "@a" if ours else "'@a", "text": "'quoted"}


def test_a_number_too_long_costs_its_row_only(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text('{"text": "x"}\n{"id": ' + "9" * 5000 + "}\n")
    first, second = rows_of(path)
    assert first == {"text": "x"}
    assert "no JSON" in str(second[ERROR_KEY])


def test_rows_that_an_open_quotation_took_are_told(tmp_path: Path) -> None:
    path = tmp_path / "in.csv"
    path.write_text('id,text\n1,"a\nb"\n2,"c\n3,d\n4,e\n')
    whole, open_ = rows_of(path)
    assert whole == {"id": "1", "text": "a\nb"}
    assert "left open in this row (line 4)" in str(open_[ERROR_KEY])


@pytest.mark.parametrize("end", ['1,"a\nb"', '1,"a\nb"\n', '1,"a\nb"\r\n\r\n'])
def test_a_last_row_that_is_whole_is_no_fault(tmp_path: Path, end: str) -> None:
    path = tmp_path / "in.csv"
    path.write_bytes(f"id,text\n{end}".encode())
    assert rows_of(path) == [{"id": "1", "text": "a\nb"}]


def test_column_names_may_stand_lower_and_on_two_lines(tmp_path: Path) -> None:
    path = tmp_path / "in.csv"
    path.write_text('\n \n"job\ntitle";text\nx;y\n')
    assert rows_of(path) == [{"job\ntitle": "x", "text": "y"}]


ODD = "id;text\n1;måling på “nätet” voor één €\n"


@pytest.mark.parametrize("name", ["in.csv", "in.csv.gz"])
@pytest.mark.parametrize(
    "encoding", ["cp1252", "Windows-1252", "utf-16", "utf_8", "UTF-8-SIG"]
)
def test_a_table_is_read_in_the_encoding_that_is_named(
    tmp_path: Path, name: str, encoding: str
) -> None:
    content = ODD.encode(encoding)
    (tmp_path / name).write_bytes(
        gzip.compress(content) if name.endswith(".gz") else content
    )
    with read_table(tmp_path / name, encoding=encoding) as (names, rows):
        assert (names, [row["text"] for row in rows]) == (
            ["id", "text"],
            ["måling på “nätet” voor één €"],
        )


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-16-le", "utf-16-be"])
def test_the_encoding_that_a_fault_names_reads_the_file(
    tmp_path: Path, encoding: str
) -> None:
    path = tmp_path / "in.csv"
    path.write_bytes("id;text\n1;måling på nettet\n".encode(encoding))
    with (
        pytest.raises(UnreadableInputError) as caught,
        read_table(path) as (_, rows),
    ):
        list(rows)
    named = str(caught.value.values["encoding"])
    assert f"`--encoding {named.lower()}`" in str(caught.value)
    with read_table(path, encoding=named) as (_, rows):
        assert list(rows) == [{"id": "1", "text": "måling på nettet"}]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_the_mark_before_a_text_is_no_part_of_its_first_name(
    tmp_path: Path, encoding: str, mark: str
) -> None:
    path = tmp_path / "in.csv"
    path.write_bytes(f"{mark}{ODD}".encode(encoding))
    with read_table(path, encoding=encoding) as (names, rows):
        assert (names, len(list(rows))) == (["id", "text"], 1)
    path = tmp_path / "in.jsonl"
    path.write_bytes(f'{mark}{{"id": 1, "text": "é"}}\n'.encode(encoding))
    with read_table(path, encoding=encoding) as (names, rows):
        assert list(rows) == [{"id": 1, "text": "é"}]


@pytest.mark.parametrize(
    ("name", "content", "encoding", "told"),
    [
        ("in.csv", ODD.encode(), "cp1252", "is in UTF-8, not in cp1252"),
        ("in.csv.gz", gzip.compress(ODD.encode()), "latin-1", "is in UTF-8"),
        ("in.csv", b"text\n\xe5\x81", "cp1252", r"not in cp1252: .* 0x81"),
        ("in.csv", b"text\nabc", "utf-16", "not in utf-16: "),
        ("in.csv", ODD.encode("utf-16"), "cp1252", "is in UTF-16, not in cp1252"),
        ("in.csv", b"text\nabc", "klingon", "no encoding 'klingon'; there are utf-8"),
        ("in.csv", b"text\nabc", "base64", "no encoding 'base64'"),
        ("in.csv", b"text\nabc", "a\0", "no encoding"),
        ("in.parquet", b"", "cp1252", "is no text, so it is not read as cp1252"),
    ],
)
def test_an_encoding_that_cannot_be_is_told(
    tmp_path: Path, name: str, content: bytes, encoding: str, told: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with (
        pytest.raises(UnreadableInputError, match=told),
        read_table(path, encoding=encoding) as (_, rows),
    ):
        list(rows)
