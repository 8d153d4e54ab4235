"""An uploaded table: its rows, which columns hold what, and a template for one."""

import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from analyzer.app_limits import app_limits, column_names
from analyzer.batch.columns import Columns
from analyzer.csv_text import csv_bytes
from analyzer.encodings import UTF8
from analyzer.errors import AnalyzerError, TextTooLongError, UnreadableInputError
from analyzer.settings import MEGABYTE, reading_settings
from analyzer.table_files import READ_FORMATS, format_of, read_table
from analyzer.ui.inputs import SCOPES, read_sample

__all__ = [
    "Table",
    "guess_columns",
    "read_otherwise",
    "read_upload",
    "template",
]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of an uploaded file, kept in the memory of a session.

    Attributes
    ----------
    name : str
        Name of the file.
    columns : tuple of str
        Names of its columns.
    rows : tuple of dict
        One an ad, as `read_table` gives them.
    encoding : str
        As which it was read; of Parquet, no matter.
    """

    name: str
    columns: tuple[str, ...]
    rows: tuple[Mapping[str, Any], ...]
    encoding: str = UTF8


def read_upload(content: bytes, name: str, *, encoding: str = UTF8) -> Table:
    """Read an uploaded table.

    `read_table` wants a file: it gets one in a private folder, in memory where the
    system has a place for that, which is gone once the rows are read.

    Parameters
    ----------
    content : bytes
        Content of the file.
    name : str
        Its name; the suffix tells the format.
    encoding : str, default "utf-8"
        As in `read_table`.

    Raises
    ------
    UnreadableInputError
        If it is no table that can be read, or has no row.
    TextTooLongError
        If it has more rows or bytes than the app takes.
    """
    form, most = format_of(Path(name), READ_FORMATS), app_limits()
    if len(content) > most.batch_bytes:
        raise _too_much(name, f"{len(content):,} bytes")
    with tempfile.TemporaryDirectory(dir=_in_memory()) as folder:
        path = Path(folder) / f"table{form}"
        path.write_bytes(content)
        try:
            with read_table(path, encoding=encoding) as (columns, found):
                rows = tuple(_bounded(islice(found, most.batch_ads + 1), name))
        except UnreadableInputError as error:
            told = str(error).replace(str(path), name)
            values = error.values | {"file": name}
            raise UnreadableInputError(told, detail=error.detail, **values) from error
    if len(rows) > most.batch_ads:
        raise _too_much(name, f"more than {most.batch_ads:,} ads")
    if not rows or not columns:
        raise UnreadableInputError(
            f"{name} has no rows: give a line of column names and a line for each ad",
            detail="no_rows",
            file=name,
        )
    return Table(name, tuple(dict.fromkeys(columns)), rows, encoding)


def read_otherwise(content: bytes, name: str, error: AnalyzerError) -> Table | None:
    """Read an uploaded table as what it looks like, where it is not in UTF-8.

    Parameters
    ----------
    content, name
        As in `read_upload`.
    error : AnalyzerError
        Why that could not read it.

    Returns
    -------
    Table or None
        For the user to judge; None where it cannot be read so either.
    """
    if not error.detail.endswith("not_utf8"):
        return None
    try:
        return read_upload(content, name, encoding=str(error.values["encoding"]))
    except AnalyzerError:
        return None


def _bounded(rows: Any, name: str) -> Any:
    """Rows as long as what they unpack to stays within the bytes that are taken."""
    size, most = 0, app_limits().batch_bytes
    for row in rows:
        size += sum(len(cell) for cell in row.values() if isinstance(cell, str))
        if size > most:
            raise _too_much(name, f"over {most:,} characters")
        yield row


def _too_much(name: str, found: str) -> TextTooLongError:
    most = app_limits()
    return TextTooLongError(
        f"{name} has {found}; the app takes up to {most.batch_ads:,} ads and "
        f"{most.batch_bytes:,} bytes. Give it to `rolescope batch`, which takes any "
        "number, or split it.",
        detail="table_too_large",
        file=name,
        ads=most.batch_ads,
        megabytes=most.batch_bytes / MEGABYTE,
    )


def _in_memory() -> str | None:
    """Folder of the system that is kept in memory; None where there is none."""
    folder = Path("/dev/shm")  # noqa: S108 - the folder inside it is private
    return str(folder) if sys.platform == "linux" and folder.is_dir() else None


def guess_columns(table: Table) -> Columns:
    """Columns that are named as such; for the texts, else the longest one.

    Of the texts "" where even the longest is too short for an ad.

    Parameters
    ----------
    table : Table
        With at least one column.
    """
    names = column_names()
    text = _named(table.columns, names.text) or _longest(table)
    others = [name for name in table.columns if name != text]
    return Columns(text, _named(others, names.title), _named(others, names.id))


def _named(columns: Sequence[str], names: Sequence[str]) -> str | None:
    """First column that bears one of the names."""
    known = {column.strip().lower(): column for column in reversed(columns)}
    return next((known[name] for name in names if name in known), None)


def _longest(table: Table) -> str:
    """Column with the most words, if some cell of it has enough for an ad; else ""."""
    words = {name: _words(table, name) for name in table.columns}
    longest = max(words, key=lambda name: sum(words[name]))
    enough = max(words[longest], default=0) >= reading_settings().least_words
    return longest if enough else ""


def _words(table: Table, column: str) -> list[int]:
    """Words in each of the first cells of a column."""
    cells = (row.get(column) for row in table.rows[: app_limits().batch_preview])
    return [len(cell.split()) for cell in cells if isinstance(cell, str)]


def template(code: str, *, for_excel: bool = False) -> bytes:
    """Table with the columns that are wanted, and our two samples of a language in it.

    Parameters
    ----------
    code : str
        Language of the samples.
    for_excel : bool, default False
        As in `csv_bytes`.
    """
    samples = [read_sample(code, scope) for scope in SCOPES]
    rows = [
        {"id": number, "title": sample.title, "text": sample.text}
        for number, sample in enumerate(samples, start=1)
    ]
    return csv_bytes(rows, ["id", "title", "text"], for_excel=for_excel)
