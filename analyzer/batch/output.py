"""An output of a batch, read back: its rows, its terms and what it was made with."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analyzer.batch.manifest import manifest_path
from analyzer.errors import DataError, UnreadableInputError
from analyzer.flat import COLUMNS
from analyzer.table_files import read_table
from analyzer.table_rows import ERROR_KEY
from analyzer.vocabulary import ARCHETYPES

__all__ = ["COMPARED", "LISTS", "TOLD", "Output", "OutputRow", "Term"]

LISTS = ("disciplines_required", "disciplines_preferred", "findings")
"""Columns that hold several values, joined by ";"."""
COMPARED = tuple(name for name in COLUMNS if name != "text_sha256")
"""Columns in which two outputs are compared."""
TOLD = (
    "status",
    "error",
    "language",
    "title_archetype",
    "content_archetype",
    "breadth_score",
    "breadth_percentile",
    *(f"overload_{name}{of}" for of in ("", "_percentile") for name in ARCHETYPES),
    "experience_years",
    "experience_level",
    "experience_hours",
    *LISTS,
)
"""Those of them whose values are told; of the others, which mostly follow, the names."""
_NEEDED = ("id", "status", "text_sha256")  # the others came with the versions
Key = tuple[str, int]
"""By what an ad is known, and which of those it is that are known by the same."""

_TERM = ("text", "skill", "discipline", "status")
_DIGITS = 12  # of the hash by which a text without an id is named


@dataclass(frozen=True, slots=True, order=True)
class Term:
    """Words of an ad that name a skill, and whether they ask for it."""

    text: str
    skill: str
    discipline: str
    status: str


@dataclass(frozen=True, slots=True)
class OutputRow:
    """One ad: its id, the hash of its text, and the values that are compared."""

    id: str
    text_sha256: str | None
    values: dict[str, Any]

    @property
    def name(self) -> str:
        """The id; the text's hash where there is none."""
        return self.id or f"text {(self.text_sha256 or 'none')[:_DIGITS]}"


class Output:
    """An output of a batch.

    Parameters
    ----------
    path : Path
        In any format; its manifest and table of mentions are looked for beside it.
    mentions : Path, optional
        The table of mentions, if it is elsewhere.

    Attributes
    ----------
    manifest : dict
        What it was made with; empty where there is no manifest.
    rows : list of OutputRow
        In order.

    Raises
    ------
    UnreadableInputError
        If a file cannot be read.
    DataError
        If it is no output of a batch.
    """

    def __init__(self, path: Path, mentions: Path | None = None) -> None:
        self.path = path
        self.manifest = _manifest_of(path)
        self.rows = list(_rows_of(path))
        self.mentions = mentions or self._mentions_beside()

    @property
    def has_ids(self) -> bool:
        """Whether all ads have ids of their own, not the numbers of their rows."""
        columns = self.manifest.get("columns")
        unnamed = isinstance(columns, list) and columns[2:3] == [None]
        return not unnamed and all(row.id for row in self.rows)

    def by_id(self) -> dict[Key, OutputRow]:
        """Ads by their ids.

        Raises
        ------
        DataError
            If an id is missing or stands for two ads.
        """
        found: dict[Key, OutputRow] = {}
        for row in self.rows:
            if not row.id or (row.id, 1) in found:
                what = f"the id {row.id!r} twice" if row.id else "an ad without an id"
                raise DataError(
                    [
                        f"{self.path} has {what}; --by text tells ads apart by their texts"
                    ]
                )
            found[row.id, 1] = row
        return found

    def by_text(self) -> dict[Key, OutputRow]:
        """Ads by the hashes of their texts, those with the same one in their order."""
        found: dict[Key, OutputRow] = {}
        seen: dict[str, int] = {}
        for row in self.rows:
            if row.text_sha256:
                turn = seen[row.text_sha256] = seen.get(row.text_sha256, 0) + 1
                found[row.text_sha256, turn] = row
        return found

    def terms(self) -> dict[str, frozenset[Term]] | None:
        """Terms of each ad by its id; None without a table of mentions."""
        if self.mentions is None:
            return None
        found: dict[str, set[Term]] = {}
        with read_table(self.mentions, ours=True) as (names, rows):
            missing = [name for name in ("id", *_TERM) if names and name not in names]
            if missing:
                raise DataError(
                    [
                        f"{self.mentions} is no table of mentions: it lacks "
                        f"{', '.join(missing)}"
                    ]
                )
            for row in rows:
                term = Term(*(str(row.get(name) or "") for name in _TERM))
                found.setdefault(_id_of(row), set()).add(term)
        return {ident: frozenset(terms) for ident, terms in found.items()}

    def _mentions_beside(self) -> Path | None:
        """Table of mentions that the manifest names, if it is still there."""
        name = self.manifest.get("mentions")
        path = self.path.with_name(name) if name else None
        return path if path is not None and path.is_file() else None


def _rows_of(path: Path) -> Iterator[OutputRow]:
    with read_table(path, ours=True) as (names, rows):
        missing = [name for name in _NEEDED if name not in names]
        if missing:
            raise DataError(
                [f"{path} is no output of a batch: it lacks {', '.join(missing)}"]
            )
        for number, row in enumerate(rows, start=1):
            try:
                if ERROR_KEY in row:
                    raise ValueError(str(row[ERROR_KEY]))
                values = {
                    name: _value(name, row.get(name))
                    for name in COMPARED
                    if name in names
                }
            except ValueError as error:
                raise DataError([f"{path}: row {number}: {error}"]) from error
            yield OutputRow(_id_of(row), row.get("text_sha256") or None, values)


def _id_of(row: dict[str, Any]) -> str:
    ident = row.get("id")
    return "" if ident is None else str(ident)


def _value(name: str, told: Any) -> Any:
    """A value, whatever the format it was kept in; Excel's decimals have commas."""
    if told is None or told == "":
        return "" if name in LISTS else None
    if COLUMNS[name] == "Float64":
        return float(str(told).replace(",", "."))
    return int(told) if COLUMNS[name] == "Int64" else told


def _manifest_of(output: Path) -> dict[str, Any]:
    path = manifest_path(output)
    if not path.is_file():
        return {}
    try:
        return dict(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError) as error:
        raise UnreadableInputError(f"{path} is damaged: {error}") from error
