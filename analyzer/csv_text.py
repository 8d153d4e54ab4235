"""Rows as CSV for people: no cell is taken for a formula, and Excel can open it."""

import csv
import io
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import IO, Any

from analyzer.rounding import DECIMALS

__all__ = ["csv_bytes", "csv_writer", "own_cell", "safe_cell"]

_FORMULA = tuple("=+-@\t\r")
"""A cell that starts so is run by spreadsheets (OWASP, "CSV Injection")."""
_NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?")


def csv_writer(
    stream: IO[str],
    names: Sequence[str],
    *,
    for_excel: bool = False,
    decimals: int | None = DECIMALS,
) -> Callable[[Mapping[str, Any]], object]:
    """Write the header of a table, and give what writes its rows.

    Parameters
    ----------
    stream : text stream
        Opened with ``newline=""``.
    names : sequence of str
        Columns, in order.
    for_excel : bool, default False
        Semicolons between cells, decimal commas and a byte order mark, as Excel wants
        them where the comma parts decimals: in Danish, Swedish and Dutch.
    decimals : int or None, default 4
        Those that numbers are rounded to; None leaves them as they are.
    """
    if for_excel:
        stream.write("\ufeff")
    table = csv.writer(_Lines(stream), delimiter=";" if for_excel else ",")
    table.writerow([safe_cell(name) for name in names])

    def write(row: Mapping[str, Any]) -> None:
        cells = (_number(row.get(name), decimals, comma=for_excel) for name in names)
        table.writerow([safe_cell(cell) for cell in cells])

    return write


class _Lines:
    r"""Lines of a table, ended by "\n".

    The writer ends them by "\r\n", so that it quotes cells that hold either of the two:
    every reader of CSV takes a bare "\r" for the end of a row.
    """

    def __init__(self, stream: IO[str]) -> None:
        self.stream = stream

    def write(self, line: str) -> int:
        return self.stream.write(line.removesuffix("\r\n") + "\n")


def csv_bytes(
    rows: Iterable[Mapping[str, Any]], names: Sequence[str], *, for_excel: bool = False
) -> bytes:
    """CSV of rows, in UTF-8.

    Parameters
    ----------
    rows : iterable of mapping
        Cells by column; a missing one is empty.
    names, for_excel
        As in `csv_writer`.

    Returns
    -------
    bytes
    """
    text = io.StringIO(newline="")
    write = csv_writer(text, names, for_excel=for_excel)
    for row in rows:
        write(row)
    return text.getvalue().encode("utf-8", "replace")


def safe_cell(value: Any) -> Any:
    """Cell that no spreadsheet takes for a formula; numbers stay as they are.

    An apostrophe that stands before a formula already gets another one: `own_cell` gives
    each cell back as it was.
    """
    if not isinstance(value, str) or _NUMBER.fullmatch(value):
        return value
    return f"'{value}" if value.lstrip("'").startswith(_FORMULA) else value


def own_cell(cell: str) -> str:
    """Cell as it was before `safe_cell`."""
    bare = cell.removeprefix("'")
    return bare if bare != cell and safe_cell(bare) == cell else cell


def _number(value: Any, decimals: int | None, *, comma: bool) -> Any:
    if not isinstance(value, float):
        return value
    rounded = value if decimals is None else round(value, decimals)
    return str(rounded).replace(".", ",") if comma else rounded
