"""Rows out of the text of a table, CSV or JSON lines; one that is broken says why."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from analyzer.csv_text import own_cell
from analyzer.errors import UnreadableInputError
from analyzer.settings import reading_settings

__all__ = ["ERROR_KEY", "csv_rows", "json_rows"]

ERROR_KEY = "\0error"
"""Key of a row that could not be read, with the error that says why."""
_DELIMITERS = ",;\t"
_HEADER = 50  # lines that column names may have: Excel breaks them within a cell


def csv_rows(
    stream: IO[str], *, ours: bool
) -> tuple[list[str], Iterator[dict[str, Any]]]:
    """Column names and rows of CSV; cells as they had been where the table is `ours`."""
    csv.field_size_limit(10 * reading_settings().most_bytes)
    passed, header = _header(stream)
    delimiter = max(_DELIMITERS, key="".join(header).count)
    names = next(csv.reader(header, delimiter=delimiter), [])
    passed += len(header)
    ended = False

    def lines() -> Iterator[str]:
        nonlocal ended
        yield from stream
        ended = True

    def rows() -> Iterator[dict[str, Any]]:
        table = csv.reader(lines(), delimiter=delimiter)
        before = passed
        try:
            for cells in table:
                first, before = before + 1, passed + table.line_num
                if not cells:
                    continue
                told = map(own_cell, cells) if ours else cells
                row: dict[str, Any] = dict(zip(names, told, strict=False))
                if ended:  # a row that is whole asks for no line behind its own
                    row[ERROR_KEY] = UnreadableInputError(
                        f"a quotation mark is left open in this row (line {first:,}), "
                        "which goes on to the end of the file",
                        detail="open_row",
                        line=first,
                    )
                elif len(cells) != len(names):
                    row[ERROR_KEY] = UnreadableInputError(
                        f"{len(cells)} cells where the header has {len(names)}",
                        detail="one_cell" if len(cells) == 1 else "other_cells",
                        cells=len(cells),
                        names=len(names),
                    )
                yield row
        except csv.Error as error:
            raise csv.Error(f"line {passed + table.line_num:,}: {error}") from error

    return names, rows()


def _header(stream: IO[str]) -> tuple[int, list[str]]:
    """Blank lines before the column names, and the lines that hold these."""
    blank, header, marks = 0, list[str](), 0
    for line in stream:
        if not header and not line.strip():
            blank += 1
            continue
        header.append(line)
        marks += line.count('"')
        if marks % 2 == 0:
            break
        if len(header) == _HEADER:
            raise csv.Error(f"line {blank + 1:,}: the column names have no end")
    return blank, header or [""]


def json_rows(
    stream: IO[str], source: Path
) -> tuple[list[str], Iterator[dict[str, Any]]]:
    """Rows, and the keys of all of them: a row may lack what has no value.

    So the stream is read twice.
    """
    start = stream.tell()
    names = dict.fromkeys(name for row in _json_rows(stream) for name in row)
    stream.seek(start)
    if list(names) == [ERROR_KEY]:
        first = next(row[ERROR_KEY] for row in _json_rows(stream) if row)
        raise UnreadableInputError(
            f"{source} holds no JSON lines, which are one object a line, as in "
            f'{{"text": "…"}}; its first line: {first}',
            detail="damaged_table",
            file=source.name,
        )
    return [name for name in names if name != ERROR_KEY], _json_rows(stream)


def _json_rows(stream: IO[str]) -> Iterator[dict[str, Any]]:
    return (_json_row(line) for line in stream if line.strip())


def _json_row(line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:  # numbers may be too long as well
        return {ERROR_KEY: _no_json(f"no JSON: {error}")}
    if isinstance(row, dict):
        return row
    return {ERROR_KEY: _no_json("the line holds no JSON object")}


def _no_json(told: str) -> UnreadableInputError:
    return UnreadableInputError(told, detail="no_json_row")
