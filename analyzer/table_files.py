"""Tables in files, row by row: CSV and JSON lines, plain or gzipped, and Parquet."""

import csv
import gzip
import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from analyzer.csv_text import csv_writer
from analyzer.errors import UnreadableInputError
from analyzer.settings import reading_settings

__all__ = [
    "ERROR_KEY",
    "FORMATS",
    "check_target",
    "count_rows",
    "format_of",
    "read_table",
    "write_table",
]

FORMATS = (".csv", ".csv.gz", ".jsonl", ".jsonl.gz", ".parquet")
ERROR_KEY = "\0error"
"""Key of a row that could not be read, with the reason."""
_DELIMITERS = ",;\t"


def format_of(path: Path) -> str:
    """Format of a table file by its suffix.

    Raises
    ------
    UnreadableInputError
        If the suffix is none that is known.
    """
    suffixes = "".join(path.suffixes[-2:]).lower()
    for known in sorted(FORMATS, key=len, reverse=True):
        if suffixes.endswith(known):
            return known
    raise UnreadableInputError(
        f"{path.name}: the suffix tells the format; known are {', '.join(FORMATS)}"
    )


def check_target(target: Path, source: Path, *, force: bool) -> None:
    """Refuse a target that must not, or cannot, be written.

    Raises
    ------
    UnreadableInputError
        If it exists and may not be overwritten, is the source, or has no folder.
    """
    if target.exists() and not force:
        raise UnreadableInputError(f"{target} exists; --force overwrites it")
    if target.exists() and target.samefile(source):
        raise UnreadableInputError(f"{target} is the input itself; name another output")
    if not target.parent.is_dir():
        raise UnreadableInputError(f"there is no folder {target.parent} to write to")


@contextmanager
def read_table(source: Path) -> Iterator[tuple[list[str], Iterator[dict[str, Any]]]]:
    """Column names and rows of a table file."""
    form = format_of(source)
    if not source.is_file():
        what = "is a folder, not a file" if source.is_dir() else "does not exist"
        raise UnreadableInputError(f"{source} {what}")
    if form == ".parquet":
        from analyzer.parquet_files import read_parquet

        with read_parquet(source) as table:
            yield table
        return
    opened = gzip.open if form.endswith(".gz") else open
    try:
        with opened(source, "rt", encoding="utf-8-sig", newline="") as stream:
            yield _csv_rows(stream) if ".csv" in form else _json_rows(stream)
    except UnicodeDecodeError as error:
        raise UnreadableInputError(
            f"{source} is not UTF-8 (byte {error.start + 1:,} of a block); save it as UTF-8"
        ) from error
    except (gzip.BadGzipFile, EOFError) as error:
        raise UnreadableInputError(
            f"{source} is no intact gzip file: {error}"
        ) from error


def count_rows(source: Path) -> int | None:
    """Rows of a table file; None where it cannot be read, which reading will tell."""
    try:
        if format_of(source) == ".parquet":
            from analyzer.parquet_files import count_parquet_rows

            return count_parquet_rows(source)
        with read_table(source) as (_, rows):
            return sum(1 for _ in rows)
    except UnreadableInputError:
        return None


def _csv_rows(stream: IO[str]) -> tuple[list[str], Iterator[dict[str, Any]]]:
    csv.field_size_limit(10 * reading_settings().most_bytes)
    header = stream.readline()
    delimiter = max(_DELIMITERS, key=header.count)
    names = next(csv.reader([header], delimiter=delimiter), [])

    def rows() -> Iterator[dict[str, Any]]:
        for cells in csv.reader(stream, delimiter=delimiter):
            if not cells:
                continue
            row: dict[str, Any] = dict(zip(names, cells, strict=False))
            if len(cells) != len(names):
                row[ERROR_KEY] = f"{len(cells)} cells where the header has {len(names)}"
            yield row

    return names, rows()


def _json_rows(stream: IO[str]) -> tuple[list[str], Iterator[dict[str, Any]]]:
    lines = (line for line in stream if line.strip())
    first = next(lines, None)
    if first is None:
        return [], iter(())
    opening = _json_row(first)

    def rows() -> Iterator[dict[str, Any]]:
        yield opening
        for line in lines:
            yield _json_row(line)

    return [name for name in opening if name != ERROR_KEY], rows()


def _json_row(line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        return {ERROR_KEY: f"no JSON: {error}"}
    return (
        row if isinstance(row, dict) else {ERROR_KEY: "the line holds no JSON object"}
    )


@contextmanager
def write_table(
    target: Path, dtypes: Mapping[str, str], *, excel: bool = False
) -> Iterator[Callable[[dict[str, Any]], object]]:
    """Write rows to a file that takes its name when all are written.

    Parameters
    ----------
    target : Path
        Its suffix tells the format.
    dtypes : mapping of str to str
        Columns and their pandas dtypes, which Parquet keeps.
    excel : bool, default False
        Whether CSV has semicolons and a mark of its encoding.
    """
    form = format_of(target)
    part = target.with_name(f".{target.name}.part")
    try:
        if form == ".parquet":
            from analyzer.parquet_files import write_parquet

            with write_parquet(part, dtypes) as write:
                yield write
        else:
            with _opened_for_writing(part, gzipped=form.endswith(".gz")) as stream:
                if ".csv" in form:
                    yield csv_writer(stream, dtypes, for_excel=excel)
                else:
                    yield lambda row: stream.write(
                        _json_line({name: row.get(name) for name in dtypes})
                    )
        part.replace(target)
    except OSError as error:
        raise UnreadableInputError(f"cannot write {target}: {error}") from error
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def _opened_for_writing(path: Path, *, gzipped: bool) -> Iterator[IO[str]]:
    """Text stream; gzip without time and name, so that equal rows are equal bytes."""
    if not gzipped:
        with path.open("w", encoding="utf-8", errors="replace", newline="") as stream:
            yield stream
        return
    with (
        path.open("wb") as raw,
        gzip.GzipFile("", "wb", fileobj=raw, mtime=0) as packed,
    ):
        import io

        with io.TextIOWrapper(packed, "utf-8", "replace", newline="") as stream:
            yield stream


def _json_line(row: dict[str, Any]) -> str:
    return json.dumps(row, ensure_ascii=False) + "\n"
