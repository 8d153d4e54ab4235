"""Many ads from a file to a file, one at a time, whatever a single one does.

Rows are read, analysed and written in turn, so memory stays as it is for any number of
ads; the output appears under its name only when it is complete.
"""

import csv
import gzip
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from analyzer.errors import DataError, UnreadableInputError
from analyzer.frame import COLUMNS, Settings, analyzed_row
from analyzer.language import check_language
from analyzer.overlay import Overlay
from analyzer.reference import Reference
from analyzer.settings import reading_settings
from analyzer.types import Result

__all__ = ["FORMATS", "BatchCounts", "check_target", "results_of", "run_batch"]

FORMATS = (".csv", ".csv.gz", ".jsonl", ".jsonl.gz")
_DELIMITERS = ",;\t"
_ERROR_KEY = "\0error"  # of a row that could not be read
_DECIMALS = 4


@dataclass(slots=True)
class BatchCounts:
    """How many ads a batch has scored, and how many it could not."""

    scored: int = 0
    failed: int = 0


def run_batch(
    source: Path,
    target: Path,
    *,
    text_column: str = "text",
    title_column: str | None = None,
    id_column: str | None = None,
    language: str | None = None,
    reference: Reference | None = None,
    overlay: Overlay | None = None,
    force: bool = False,
    progress: Callable[[], object] = lambda: None,
) -> BatchCounts:
    """Analyse the ads of a table file into another.

    Parameters
    ----------
    source, target : Path
        CSV or JSON lines, plain or gzipped, by their suffixes.
    text_column, title_column, id_column : str
        Columns of the texts, titles and ids; titles are looked for in "title" and ids
        in "id" where none is named.
    language : str, optional
        Language to read all ads in.
    reference, overlay : optional
        As in `analyze`.
    force : bool, default False
        Whether an existing target may be overwritten.
    progress : callable, optional
        Called after each row.

    Returns
    -------
    BatchCounts
        As many rows are written as were read; those that could not be judged say why.

    Raises
    ------
    UnreadableInputError
        If the source cannot be read or the target not be written.
    DataError
        If a column is missing.
    UnsupportedLanguageError
        If `language` is none that can be read.
    """
    if language is not None:
        check_language(language)
    _format_of(target)
    check_target(target, source, force=force)
    settings = Settings(language, reference, overlay)
    counts = BatchCounts()
    with _rows(source) as (names, rows):
        columns = _Columns.find(names, text_column, title_column, id_column)
        with _writer(target, columns) as write:
            for number, row in enumerate(rows, start=1):
                done = _analysed(row, number, columns, settings)
                counts.scored += done["status"] == "ok"
                counts.failed += done["status"] != "ok"
                write(done)
                progress()
    return counts


def results_of(
    source: Path,
    *,
    text_column: str = "text",
    title_column: str | None = None,
    language: str | None = None,
    overlay: Overlay | None = None,
) -> Iterator[Result]:
    """Analyse the ads of a table file; those that cannot be judged are passed over.

    Parameters and faults are those of `run_batch`.
    """
    settings = Settings(language, None, overlay)
    with _rows(source) as (names, rows):
        columns = _Columns.find(names, text_column, title_column, None)
        for row in rows:
            if _ERROR_KEY not in row:
                title = row.get(columns.title) if columns.title else None
                _, result = analyzed_row(row.get(columns.text), title, settings)
                if result is not None:
                    yield result


@dataclass(frozen=True, slots=True)
class _Columns:
    """Columns of the source that are used."""

    text: str
    title: str | None
    id: str | None

    @classmethod
    def find(
        cls, names: list[str], text: str, title: str | None, ident: str | None
    ) -> "_Columns":
        for name in (text, title, ident):
            if name is not None and name not in names:
                found = ", ".join(names) or "none"
                raise DataError([f"there is no column {name!r}; there are: {found}"])
        return cls(
            text,
            title or ("title" if "title" in names else None),
            ident or ("id" if "id" in names else None),
        )


def _analysed(
    row: dict[str, Any], number: int, columns: _Columns, settings: Settings
) -> dict[str, Any]:
    """Output row of an input row; rows are numbered where there is no id."""
    ident = row.get(columns.id) if columns.id else number
    title = row.get(columns.title) if columns.title else None
    done: dict[str, Any]
    if _ERROR_KEY in row:
        done = {"status": "error", "error": row[_ERROR_KEY]}
    else:
        done, _ = analyzed_row(row.get(columns.text), title, settings)
    named = {"id": ident, "title": title}
    return named | {name: _rounded(done.get(name)) for name in COLUMNS}


def _rounded(value: Any) -> Any:
    return round(value, _DECIMALS) if isinstance(value, float) else value


def _format_of(path: Path) -> str:
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
def _rows(source: Path) -> Iterator[tuple[list[str], Iterator[dict[str, Any]]]]:
    """Column names and rows of a table file."""
    form = _format_of(source)
    if not source.is_file():
        what = "is a folder, not a file" if source.is_dir() else "does not exist"
        raise UnreadableInputError(f"{source} {what}")
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
                row[_ERROR_KEY] = (
                    f"{len(cells)} cells where the header has {len(names)}"
                )
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

    return [name for name in opening if name != _ERROR_KEY], rows()


def _json_row(line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        return {_ERROR_KEY: f"no JSON: {error}"}
    return (
        row if isinstance(row, dict) else {_ERROR_KEY: "the line holds no JSON object"}
    )


@contextmanager
def _writer(
    target: Path, columns: _Columns
) -> Iterator[Callable[[dict[str, Any]], object]]:
    """Write rows to a file that takes its name when all are written."""
    form = _format_of(target)
    names = ["id", *(["title"] if columns.title else []), *COLUMNS]
    part = target.with_name(f".{target.name}.part")
    try:
        with _opened_for_writing(part, gzipped=form.endswith(".gz")) as stream:
            if ".csv" in form:
                table = csv.DictWriter(
                    stream, names, extrasaction="ignore", lineterminator="\n"
                )
                table.writeheader()
                yield lambda row: table.writerow(
                    {k: _safe_cell(v) for k, v in row.items()}
                )
            else:
                yield lambda row: stream.write(
                    _json_line({k: row.get(k) for k in names})
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


def _safe_cell(value: Any) -> Any:
    """Cell that no spreadsheet takes for a formula."""
    return (
        f"'{value}"
        if isinstance(value, str) and value[:1] in "=+-@" and value
        else value
    )
