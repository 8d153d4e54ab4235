"""Types of the columns that are copied into the output, which Parquet keeps."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from analyzer.table_files import READ_FORMATS, format_of

__all__ = ["kept_dtypes", "schema_of_kept"]

_BITS = {"Int64": 63, "Float64": 53}
"""Bits of the whole numbers that a dtype holds exactly, beside their sign."""


def schema_of_kept(source: Path, names: Sequence[str]) -> Any:
    """Types that the source says itself, which Parquet does; None of other formats."""
    if format_of(source, READ_FORMATS) != ".parquet":
        return None
    from analyzer.parquet_files import kept_schema

    return kept_schema(source, names)


def kept_dtypes(
    rows: Iterable[Mapping[str, Any]], names: Sequence[str]
) -> dict[str, str]:
    """Pandas dtypes that hold all cells of some columns as they are.

    Columns of several kinds are text, but whole numbers among others are numbers, where
    these hold them exactly. Text are those without a value, too.
    """
    held: dict[str, set[str]] = {}
    for row in rows:
        for name in names:
            if row[name] is not None:
                by_cell = _holding(row[name])
                held[name] = held.get(name, by_cell) & by_cell
    return {name: _first(held.get(name, set())) for name in names}


def _holding(cell: Any) -> set[str]:
    """Dtypes other than text that hold a cell exactly."""
    if isinstance(cell, bool):
        return {"boolean"}
    if isinstance(cell, int):
        return {dtype for dtype, most in _BITS.items() if cell.bit_length() <= most}
    return {"Float64"} if isinstance(cell, float) else set()


def _first(dtypes: set[str]) -> str:
    """Of the dtypes that hold a column, the narrowest; text holds all."""
    return next((each for each in (*_BITS, "boolean") if each in dtypes), "string")
