"""Tables whose columns are parted by tabs, as they come from a pasted page."""

import re
from collections.abc import Callable, Iterator

from analyzer.reading.markup import Run

__all__ = ["by_columns"]

_TABLE = re.compile(r"(?:^[^\t\n]+(?:\t[^\t\n]*)+(?:\n|\Z)){2,}", re.M)
_CELL = re.compile(r"[^\t\n]*[\t\n]?")


def by_columns(text: str, is_heading: Callable[[str], bool]) -> list[Run] | None:
    r"""Runs of a text in which tables under headings are read column by column.

    Parameters
    ----------
    text : str
        Any text.
    is_heading : callable
        Whether the text of a cell is a heading.

    Returns
    -------
    list of Run or None
        None where there is no such table.

    Examples
    --------
    >>> runs = by_columns("Krav\tFordel\nSEO\tFilm\n", {"Krav", "Fordel"}.__contains__)
    >>> "".join(seen for _, seen, _ in runs)
    'Krav\nSEO\nFordel\nFilm\n'
    """
    if "\t" not in text:
        return None
    runs: list[Run] = []
    at = 0
    for table in _TABLE.finditer(text):
        rows = list(_rows(table))
        if not all(is_heading(cell.strip()) for _, cell in rows[0]):
            continue
        if text[at : table.start()]:
            runs.append((at, text[at : table.start()], True))
        for column in range(max(map(len, rows))):
            for row in rows:
                if column < len(row):
                    runs += _runs_of(*row[column])
        at = table.end()
    if not runs:
        return None
    return [*runs, (at, text[at:], True)] if text[at:] else runs


def _rows(table: re.Match[str]) -> Iterator[list[tuple[int, str]]]:
    """Cells of each line of a table, with the mark behind them, and where they start."""
    row: list[tuple[int, str]] = []
    for cell in _CELL.finditer(table.string, table.start(), table.end()):
        if cell.group():
            row.append((cell.start(), cell.group()))
        if row and not cell.group().endswith("\t"):
            yield row
            row = []


def _runs_of(start: int, cell: str) -> Iterator[Run]:
    """Runs of a cell on a line of its own."""
    seen = cell.rstrip("\t\n")
    if seen:
        yield start, seen, True
    if len(seen) < len(cell):
        yield start + len(seen), "\n", True
