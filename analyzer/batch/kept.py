"""Types of the columns that are copied into the output, which Parquet keeps."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from analyzer.table_files import READ_FORMATS, format_of

__all__ = ["kept_dtypes", "schema_of_kept"]

_LONGEST = 63  # bits of a whole number that Parquet holds, beside its sign


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

    Columns of several kinds are text, but whole numbers among others are numbers. So are
    those without a value.
    """
    kinds: dict[str, set[str]] = {name: set() for name in names}
    for row in rows:
        for name, found in kinds.items():
            if row[name] is not None:
                found.add(_dtype_of(row[name]))
    return {name: _common(found) for name, found in kinds.items()}


def _dtype_of(cell: Any) -> str:
    if isinstance(cell, bool):
        return "boolean"
    if isinstance(cell, int):
        return "Int64" if cell.bit_length() <= _LONGEST else "string"
    return "Float64" if isinstance(cell, float) else "string"


def _common(kinds: set[str]) -> str:
    if kinds == {"Int64", "Float64"}:
        return "Float64"
    return kinds.pop() if len(kinds) == 1 else "string"
