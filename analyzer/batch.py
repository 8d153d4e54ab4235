"""Many ads from a file to a file, one at a time, whatever a single one does.

Rows are read, analysed and written in turn, so memory stays as it is for any number of
ads; the output appears under its name only when it is complete.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analyzer.errors import DataError
from analyzer.frame import COLUMNS, Settings, analyzed_row
from analyzer.language import check_language
from analyzer.overlay import Overlay
from analyzer.reference import Reference
from analyzer.table_files import (
    ERROR_KEY,
    check_target,
    format_of,
    read_table,
    write_table,
)
from analyzer.types import Result

__all__ = ["BatchCounts", "results_of", "run_batch"]

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
    format_of(target)
    check_target(target, source, force=force)
    settings = Settings(language, reference, overlay)
    counts = BatchCounts()
    with read_table(source) as (names, rows):
        columns = _Columns.find(names, text_column, title_column, id_column)
        with write_table(target, columns.written()) as write:
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
    with read_table(source) as (names, rows):
        columns = _Columns.find(names, text_column, title_column, None)
        for row in rows:
            if ERROR_KEY not in row:
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

    def written(self) -> list[str]:
        """Columns of the target."""
        return ["id", *(["title"] if self.title else []), *COLUMNS]

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
    if ERROR_KEY in row:
        done = {"status": "error", "error": row[ERROR_KEY]}
    else:
        done, _ = analyzed_row(row.get(columns.text), title, settings)
    named = {"id": ident, "title": title}
    return named | {name: _rounded(done.get(name)) for name in COLUMNS}


def _rounded(value: Any) -> Any:
    return round(value, _DECIMALS) if isinstance(value, float) else value
