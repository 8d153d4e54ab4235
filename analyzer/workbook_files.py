"""Tables in Excel workbooks: the rows of the first sheet."""

import zipfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils.escape import unescape
from openpyxl.utils.exceptions import InvalidFileException

from analyzer.errors import UnreadableInputError
from analyzer.settings import MEGABYTE, reading_settings

__all__ = ["read_workbook"]


@contextmanager
def read_workbook(source: Path) -> Iterator[tuple[list[str], Iterator[dict[str, Any]]]]:
    """Column names and rows of the first sheet of a workbook.

    The first row with anything in it names the columns; rows without anything are
    passed over. Of formulas their last value is read, and dates are in ISO 8601.

    Parameters
    ----------
    source : Path
        The file.

    Raises
    ------
    UnreadableInputError
        If it is none, damaged, or unpacks to far more than it is.
    """
    with ExitStack() as held:
        with _faults_told(source):
            _check_size(source)
            book = load_workbook(source, read_only=True, data_only=True)
            held.callback(book.close)
            rows = _filled(book.worksheets[0].iter_rows(values_only=True))
            names = ["" if cell is None else str(cell) for cell in next(rows, ())]
        yield [name for name in names if name], _rows(source, names, rows)


def _filled(rows: Iterator[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
    return (row for row in rows if any(cell not in (None, "") for cell in row))


def _rows(
    source: Path, names: Sequence[str], rows: Iterator[tuple[Any, ...]]
) -> Iterator[dict[str, Any]]:
    with _faults_told(source):
        for row in rows:
            cells = zip(names, row, strict=False)  # short where the last are empty
            yield {name: _value(cell) for name, cell in cells if name}


def _value(cell: Any) -> Any:
    """A cell as the other formats give it: text, a number, a truth value or None."""
    if isinstance(cell, str):
        return unescape(cell)  # "_x000D_" is a line break
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    if isinstance(cell, datetime) and cell.time() == time():
        return cell.date().isoformat()
    return cell.isoformat() if isinstance(cell, date | time) else cell


def _check_size(source: Path) -> None:
    most = reading_settings().most_unpacked * max(source.stat().st_size, MEGABYTE)
    with zipfile.ZipFile(source) as archive:
        if sum(member.file_size for member in archive.infolist()) > most:
            raise _refusal(source, "unpacks to far more than a table can be")


@contextmanager
def _faults_told(source: Path) -> Iterator[None]:
    try:
        yield
    except UnreadableInputError:
        raise
    except (  # what the zip, the XML and the parts of a damaged file lead to
        zipfile.BadZipFile,
        InvalidFileException,
        SyntaxError,
        LookupError,
        AttributeError,
        TypeError,
        ValueError,
        OSError,
    ) as error:
        told = f"is no Excel workbook that can be read, or has a password: {error}"
        raise _refusal(source, told) from error


def _refusal(source: Path, told: str) -> UnreadableInputError:
    return UnreadableInputError(
        f"{source} {told}", detail="damaged_table", file=source.name
    )
