import csv
import io

import pytest

from analyzer.csv_text import csv_bytes, own_cell, safe_cell


@pytest.mark.parametrize(
    ("cell", "safe"),
    [
        ("=1+1", "'=1+1"),
        ("+45 12", "'+45 12"),
        ("-x", "'-x"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("plain", "plain"),
        ("a=b", "a=b"),
        ("", ""),
        ("-12", "-12"),
        ("+4,5", "+4,5"),
        ("-1.5", "-1.5"),
        ("-1-1", "'-1-1"),
        (-1.5, -1.5),
        (None, None),
    ],
)
def test_no_cell_is_a_formula(cell: object, safe: object) -> None:
    assert safe_cell(cell) == safe


@pytest.mark.parametrize(
    "cell", ["=1+1", "-12", "'quoted'", "'=", "''=", "'", "", "x", "@"]
)
def test_a_cell_can_be_told_from_what_is_written(cell: str) -> None:
    assert own_cell(safe_cell(cell)) == cell


def test_rows_come_back_as_they_were_with_the_names_made_safe() -> None:
    rows = [{"a": 'æ;ø,å\n"x"', "=b": 1.23456}, {"a": None}]
    text = csv_bytes(rows, ["a", "=b"]).decode("utf-8")
    assert list(csv.reader(io.StringIO(text, newline=""))) == [
        ["a", "'=b"],
        ['æ;ø,å\n"x"', "1.2346"],
        ["", ""],
    ]


def test_a_bare_return_in_a_cell_ends_no_row() -> None:
    text = csv_bytes([{"a": "x\ry", "b": "z"}], ["a", "b"]).decode("utf-8")
    assert text == 'a,b\n"x\ry",z\n'
    assert list(csv.reader(io.StringIO(text, newline="")))[1:] == [["x\ry", "z"]]


def test_excel_gets_semicolons_decimal_commas_and_a_mark() -> None:
    made = csv_bytes([{"a": 1.5, "b": "x", "c": 2}], ["a", "b", "c"], for_excel=True)
    assert made == "\ufeffa;b;c\n1,5;x;2\n".encode()
    assert csv_bytes([{"a": -1.5}], ["a"], for_excel=True).endswith(b"\n-1,5\n")
