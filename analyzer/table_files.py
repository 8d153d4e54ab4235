"""Tables out of files, row by row: CSV, JSON lines, gzipped or not, and Parquet."""

import csv
import gzip
import zlib
from collections.abc import Collection, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

from analyzer.encodings import (
    UTF8,
    is_marked_utf16,
    is_surely_utf8,
    known_encoding,
    likely_encoding,
)
from analyzer.errors import UnreadableInputError
from analyzer.settings import reading_settings
from analyzer.table_rows import csv_rows, json_rows

__all__ = [
    "FORMATS",
    "READ_FORMATS",
    "count_rows",
    "encoding_of",
    "format_of",
    "read_table",
]

FORMATS = (".csv", ".csv.gz", ".jsonl", ".jsonl.gz", ".parquet")
"""Suffixes of tables that are read and written."""
READ_FORMATS = (*FORMATS, ".xlsx")
"""Suffixes of tables that are read."""
_BINARY = frozenset({".parquet", ".xlsx"})  # those in no encoding of text
_MARK = "\ufeff"  # before a text, and none of it: "utf-16-le" leaves it there
_MAGIC = {
    b"PK\x03\x04": "a ZIP archive or an Excel workbook",
    b"\xd0\xcf\x11\xe0": "an old Excel workbook",
    b"\x1f\x8b": "gzipped",
    b"PAR1": "a Parquet file",
    b"%PDF": "a PDF",
}
"""How files that are no text begin, and what they are."""


def format_of(path: Path, formats: Sequence[str] = FORMATS) -> str:
    """Format of a table file by its suffix.

    Parameters
    ----------
    path : Path
        Its name; nothing of the file itself is looked at.
    formats : sequence of str, optional
        Suffixes that may be; those that are written without it.

    Raises
    ------
    UnreadableInputError
        If the suffix is none that is known.
    """
    suffixes = "".join(path.suffixes[-2:]).lower()
    for known in sorted(formats, key=len, reverse=True):
        if suffixes.endswith(known):
            return known
    raise UnreadableInputError(
        f"{path.name}: the suffix tells the format; known are {', '.join(formats)}",
        detail="unknown_format",
        file=path.name,
        formats=", ".join(formats),
    )


def encoding_of(path: Path, encoding: str) -> str | None:
    """As which encoding a table file is read; None where it is no file of text."""
    is_binary = format_of(path, READ_FORMATS) in _BINARY
    return None if is_binary else known_encoding(encoding)


@contextmanager
def read_table(
    source: Path,
    *,
    encoding: str = UTF8,
    ours: bool = False,
    only: Collection[str | None] | None = None,
) -> Iterator[tuple[list[str], Iterator[dict[str, Any]]]]:
    """Column names and rows of a table file.

    Parameters
    ----------
    source : Path
        Its suffix tells the format.
    encoding : str, default "utf-8"
        That of CSV and JSON lines; any that Python knows.
    ours : bool, default False
        Whether we wrote it: cells that were kept from being formulas are then given as
        they had been.
    only : collection of str, optional
        Columns that matter: of Parquet, which can, no other is read.

    Raises
    ------
    UnreadableInputError
        If there is no such file, or it is not what its suffix says, or not in that
        encoding; also by the rows, where the fault lies further down.
    """
    encoding = known_encoding(encoding)
    if source.is_dir():
        raise UnreadableInputError(f"{source} is a folder, not a file")
    form = format_of(source, READ_FORMATS)
    if not source.is_file():
        raise UnreadableInputError(f"{source} does not exist")
    if form in _BINARY:
        if encoding != UTF8:
            raise UnreadableInputError(
                f"{source} is no text, so it is not read as {encoding}: name no encoding"
            )
        with _opened(source, form, only) as table:
            yield table
        return
    if source.stat().st_size == 0:
        raise UnreadableInputError(
            f"{source}: the file is empty", detail="no_rows", file=source.name
        )
    opened = gzip.open if form.endswith(".gz") else open
    with _faults_told(source, encoding):
        if encoding != UTF8:
            with opened(source, "rb") as raw:
                _refuse_other(source, raw.read(reading_settings().most_bytes), encoding)
        signed = "utf-8-sig" if encoding == UTF8 else encoding
        stream = opened(source, "rt", encoding=signed, newline="")
    with stream:
        with _faults_told(source, encoding):
            if encoding != UTF8 and stream.read(1) != _MARK:
                stream.seek(0)
            names, rows = (
                csv_rows(stream, ours=ours)
                if ".csv" in form
                else json_rows(stream, source)
            )
        yield names, _told(source, encoding, rows)


def _opened(
    source: Path, form: str, only: Collection[str | None] | None
) -> AbstractContextManager[tuple[list[str], Iterator[dict[str, Any]]]]:
    """Table of a format that is no text; its library is loaded for it alone."""
    if form == ".parquet":
        from analyzer.parquet_files import read_parquet

        return read_parquet(source, only=only)
    from analyzer.workbook_files import read_workbook

    return read_workbook(source)


def _refuse_other(source: Path, block: bytes, encoding: str) -> None:
    """Refuse to read Unicode as something else, which would garble its letters."""
    if is_surely_utf8(block):
        raise UnreadableInputError(
            f"{source} is in UTF-8, not in {encoding}: name no encoding"
        )
    if is_marked_utf16(block) and not encoding.startswith("utf-"):
        raise UnreadableInputError(
            f"{source} is in UTF-16, not in {encoding}: name `--encoding utf-16`"
        )


def _told(
    source: Path, encoding: str, rows: Iterator[dict[str, Any]]
) -> Iterator[dict[str, Any]]:
    with _faults_told(source, encoding):
        yield from rows


@contextmanager
def _faults_told(source: Path, encoding: str) -> Iterator[None]:
    """Say what is the matter with a file that cannot be read."""
    try:
        yield
    except UnicodeError as error:
        if encoding != UTF8 or not isinstance(error, UnicodeDecodeError):
            raise UnreadableInputError(
                f"{source} is not in {encoding}: {error}; name another encoding, or none"
            ) from error
        other = next((w for m, w in _MAGIC.items() if error.object.startswith(m)), None)
        if other is not None:
            raise UnreadableInputError(
                f"{source} is {other}, which its suffix does not say",
                detail="damaged_table",
                file=source.name,
            ) from error
        likely = likely_encoding(error.object)
        raise UnreadableInputError(
            f"{source} is not UTF-8: it holds the byte 0x{error.object[error.start]:02X}, "
            f"and looks like {likely}; save it as UTF-8, or say so with "
            f"`--encoding {likely.lower()}`",
            detail="csv_not_utf8" if ".csv" in format_of(source) else "not_utf8",
            file=source.name,
            encoding=likely,
        ) from error
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise UnreadableInputError(
            f"{source} is no intact gzip file: {error}",
            detail="damaged_table",
            file=source.name,
        ) from error
    except csv.Error as error:
        raise UnreadableInputError(
            f"{source} is no CSV: {error}; is a quotation mark left open?",
            detail="open_quotation",
            file=source.name,
        ) from error
    except UnreadableInputError:
        raise
    except OSError as error:
        raise UnreadableInputError(
            f"{source} cannot be read: {error.strerror or error}"
        ) from error


def count_rows(source: Path, *, encoding: str = UTF8) -> int | None:
    """Rows of a table file; None where it cannot be read, which reading will tell."""
    try:
        if format_of(source, READ_FORMATS) == ".parquet":
            from analyzer.parquet_files import count_parquet_rows

            return count_parquet_rows(source)
        with read_table(source, encoding=encoding) as (_, rows):
            return sum(1 for _ in rows)
    except UnreadableInputError:
        return None
