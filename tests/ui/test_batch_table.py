import csv
import gzip
import io
import json
from pathlib import Path

import pytest

from analyzer import TextTooLongError, UnreadableInputError
from analyzer.app_limits import AppLimits, app_limits
from analyzer.batch.columns import Columns
from analyzer.table_files import READ_FORMATS
from analyzer.table_rows import ERROR_KEY
from analyzer.ui import batch_table
from analyzer.ui.batch_table import (
    Table,
    guess_columns,
    read_upload,
    template,
)

ROWS = [{"id": "1", "title": "Marketingchef", "text": "Du skriver; ofte"}]


def packed(form: str) -> bytes:
    """The rows in a format."""
    if "json" in form:
        text = "".join(json.dumps(row) + "\n" for row in ROWS)
    else:
        stream = io.StringIO()
        table = csv.DictWriter(stream, list(ROWS[0]), lineterminator="\n")
        table.writeheader()
        table.writerows(ROWS)
        text = stream.getvalue()
    return gzip.compress(text.encode()) if form.endswith(".gz") else text.encode()


@pytest.mark.parametrize("form", [".csv", ".csv.gz", ".jsonl", ".jsonl.gz"])
def test_every_format_is_read(form: str) -> None:
    assert form in READ_FORMATS
    table = read_upload(packed(form), f"my ads{form}")
    assert table == Table(f"my ads{form}", ("id", "title", "text"), tuple(ROWS))


@pytest.mark.parametrize(
    ("content", "name", "told"),
    [
        (b"text\n", "ads.csv", "ads.csv has no rows"),
        (b"", "ads.csv", "ads.csv: the file is empty"),
        (b"text\n\xe6\xf8\n", "ads.csv", "^ads.csv is not UTF-8"),
        (b"text\nx\n", "ads.ods", "the suffix tells the format"),
        (b"text\nx\n", "ads.xlsx", "^ads.xlsx is no Excel workbook"),
        (b"text\nx\n", "ads.csv.gz", "^ads.csv.gz is no intact gzip file"),
    ],
)
def test_what_cannot_be_read_is_told_by_its_own_name(
    content: bytes, name: str, told: str
) -> None:
    with pytest.raises(UnreadableInputError, match=told):
        read_upload(content, name)


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    limits = app_limits().model_copy(update={"batch_ads": 2, "batch_bytes": 100})
    monkeypatch.setattr(batch_table, "app_limits", lambda: AppLimits(**dict(limits)))


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    ("content", "name", "found"),
    [
        (b"text\na\nb\nc\n", "ads.csv", "more than 2 ads"),
        (b"text\n" + b"x" * 200, "ads.csv", "205 bytes"),
        (gzip.compress(b"text\n" + b"x" * 200), "ads.csv.gz", "over 100 characters"),
    ],
)
def test_a_table_that_is_too_large_is_sent_to_the_command_line(
    content: bytes, name: str, found: str
) -> None:
    with pytest.raises(TextTooLongError, match=found) as told:
        read_upload(content, name)
    assert "rolescope batch" in str(told.value)


def test_nothing_of_a_table_is_left_behind(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(batch_table, "_in_memory", lambda: str(tmp_path))
    read_upload(packed(".csv"), "ads.csv")
    with pytest.raises(UnreadableInputError):
        read_upload(b"text\n\xe6\n", "ads.csv")
    assert list(tmp_path.iterdir()) == []


def test_a_row_that_cannot_be_read_stays_in_its_place() -> None:
    table = read_upload(b'{"text": "a"}\nnonsense\n', "ads.jsonl")
    assert len(table.rows) == 2
    assert ERROR_KEY in table.rows[1]


@pytest.mark.parametrize(
    ("columns", "row", "guessed"),
    [
        (("id", "title", "text"), {}, ("text", "title", "id")),
        (("Nr", " Jobtitel", "OPSLAG"), {}, ("OPSLAG", " Jobtitel", "Nr")),
        (("Annonstext", "Rubrik"), {}, ("Annonstext", "Rubrik", None)),
        (("functie", "vacature"), {}, ("vacature", "functie", None)),
        (("a", "b"), {"a": "x", "b": "word " * 20}, ("b", None, None)),
        (("only",), {"only": 1}, ("", None, None)),
        (("title", "b"), {"b": "no ad"}, ("", "title", None)),
    ],
)
def test_columns_are_guessed(
    columns: tuple[str, ...],
    row: dict[str, object],
    guessed: tuple[str, str | None, str | None],
) -> None:
    assert guess_columns(Table("t", columns, (row,))) == Columns(*guessed)


@pytest.mark.parametrize("for_excel", [False, True])
def test_the_template_is_read_back(code: str, for_excel: bool) -> None:
    table = read_upload(template(code, for_excel=for_excel), "template.csv")
    assert guess_columns(table) == Columns("text", "title", "id")
    assert len(table.rows) == 2
    assert all(len(row["text"].split()) > 20 for row in table.rows)
