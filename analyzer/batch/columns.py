"""Columns of a batch: which of the source are used, which the outputs have."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from analyzer.column_checks import (
    ID,
    TITLE,
    check_columns,
    check_kept,
    check_text,
    column_if_there,
    kept_columns,
)
from analyzer.flat import COLUMNS
from analyzer.long_tables import LONG_TABLES, LongTable

__all__ = ["GROUP", "ROW", "Columns"]

ROW = "row"
"""Column of the number of the row in the source, from 1."""
GROUP = "duplicate_group"
"""Column of the first row, counted from 1, whose text is nearly that of this one."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns of the source that hold text, title, id and language, and those kept."""

    text: str
    title: str | None
    id: str | None
    language: str | None = None
    keep: tuple[str, ...] = ()

    @classmethod
    def find(
        cls,
        names: Sequence[str],
        text: str,
        title: str | None,
        ident: str | None,
        *,
        language: str | None = None,
        keep: Iterable[str] = (),
    ) -> "Columns":
        """Columns as named, None for none; "title" and "id" only if they are there.

        Raises
        ------
        DataError
            If there is no column of the texts, a named column is missing, or there are
            two of that name; if one that is to be kept has the name of one that the
            output has anyway.
        """
        check_text(text)
        kept = kept_columns(keep)
        found = cls(
            text,
            column_if_there(title, TITLE, names),
            column_if_there(ident, ID, names),
            language,
            kept,
        )
        used = (found.text, found.title, found.id, found.language, *kept)
        check_columns(names, used)
        copied = {found.title} & {TITLE} | {found.id} & {ID}
        check_kept(kept, replace(found, keep=()).written(), copied)
        return found

    def written(self) -> dict[str, str]:
        """Columns of the output and their dtypes."""
        title = {"title": "string"} if self.title else {}
        kept = dict.fromkeys(self.keep, "string")
        named = {ROW: "Int64", "id": "string"} | title | kept
        return named | COLUMNS | {GROUP: "Int64"}

    @staticmethod
    def of_long(table: LongTable) -> dict[str, str]:
        """Columns of a table with several rows an ad, and their dtypes."""
        return {ROW: "Int64", "id": "string"} | LONG_TABLES[table]
