"""Columns of a batch: which of the source are used, which the outputs have."""

from collections.abc import Sequence
from dataclasses import dataclass

from analyzer.errors import DataError
from analyzer.frame import COLUMNS, MENTION_COLUMNS

__all__ = ["GROUP", "Columns"]

GROUP = "duplicate_group"
"""Column of the first row, counted from 1, whose text is nearly that of this one."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns of the source that hold text, title and id."""

    text: str
    title: str | None
    id: str | None

    @classmethod
    def find(
        cls, names: Sequence[str], text: str, title: str | None, ident: str | None
    ) -> "Columns":
        """Columns as named; "title" and "id" where they are there and none is named.

        Raises
        ------
        DataError
            If a named column is missing, or there are two of that name.
        """
        for name in (text, title, ident):
            if name is not None and name not in names:
                known = ", ".join(names) or "none"
                raise DataError([f"there is no column {name!r}; there are: {known}"])
        found = cls(
            text,
            title or ("title" if "title" in names else None),
            ident or ("id" if "id" in names else None),
        )
        twice = [
            f"{names.count(name)} columns are named {name!r}; rename all but one"
            for name in dict.fromkeys((found.text, found.title, found.id))
            if name is not None and names.count(name) > 1
        ]
        if twice:
            raise DataError(twice)
        return found

    @staticmethod
    def sought(text: str, title: str | None, ident: str | None) -> frozenset[str]:
        """Columns of the source that `find` may choose."""
        return frozenset((text, title or "title", ident or "id"))

    def written(self) -> dict[str, str]:
        """Columns of the output and their dtypes."""
        named = {"id": "string"} | ({"title": "string"} if self.title else {})
        return named | COLUMNS | {GROUP: "Int64"}

    @staticmethod
    def of_mentions() -> dict[str, str]:
        """Columns of the table of mentions and their dtypes."""
        own = {name: dtype for name, dtype in MENTION_COLUMNS.items() if name != "ad"}
        return {"id": "string"} | own
