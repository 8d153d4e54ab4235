"""Ads out of the rows of a table, and what tells that a row is still the same."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import astuple, dataclass, field
from math import isfinite, isnan
from typing import Any

from analyzer.batch.columns import Columns
from analyzer.table_rows import ERROR_KEY

__all__ = ["Ad", "ads_of", "plain"]


@dataclass(frozen=True, slots=True)
class Ad:
    """One row of the source.

    Attributes
    ----------
    row : int
        Its number, from 1.
    id, title, text : object
        What these cells hold.
    fault : str, optional
        Why the row could not be read, if so.
    language : object, optional
        What the cell of its language holds.
    kept : mapping
        Cells that go into the output, by column.
    """

    row: int
    id: Any
    title: Any
    text: Any
    fault: str | None = None
    language: Any = None
    kept: Mapping[str, Any] = field(default_factory=dict)

    @property
    def sha256(self) -> str:
        """Hash of all that the source says of it."""
        told = json.dumps(astuple(self), default=str)
        return hashlib.sha256(told.encode()).hexdigest()


def ads_of(
    rows: Iterator[dict[str, Any]], columns: Columns, *, start: int = 1
) -> Iterator[Ad]:
    """Ads of the rows of a source; the number of the row is the id where there is none.

    `start` is the number of the first row.
    """
    for number, row in enumerate(rows, start=start):
        yield Ad(
            number,
            plain(row.get(columns.id)) if columns.id else number,
            plain(row.get(columns.title)) if columns.title else None,
            row.get(columns.text),
            str(row[ERROR_KEY]) if ERROR_KEY in row else None,
            row.get(columns.language) if columns.language else None,
            {name: plain(row.get(name)) for name in columns.keep},
        )


def plain(value: Any) -> Any:
    """A cell as every format can hold it: text, a number, a truth value or None.

    What holds no value is None, whatever the format: text of white space alone, and not
    a number. Lists and records are told as JSON; a number without end, which JSON
    does not have, as text.
    """
    if isinstance(value, float) and not isfinite(value):
        return None if isnan(value) else str(value)
    if isinstance(value, str) and not value.strip():
        return None
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False, default=str)
    return value if isinstance(value, str | int | float | None) else str(value)
