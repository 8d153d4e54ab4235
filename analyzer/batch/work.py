"""What is done with each ad of a batch, and what it comes to."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from traceback import extract_tb
from typing import Any

from analyzer.ad_rows import Settings, analyzed_row
from analyzer.batch.ads import Ad
from analyzer.batch.columns import ROW
from analyzer.batch.near_duplicates import signature_of
from analyzer.encodings import text_sha256
from analyzer.errors import AnalyzerError
from analyzer.flat import COLUMNS
from analyzer.long_tables import LongTable, long_rows
from analyzer.rounding import rounded
from analyzer.types import Result

__all__ = ["Chunk", "Done", "Task"]

Chunk = list[Ad]
"""Ads that travel together."""


@dataclass(frozen=True, slots=True)
class Done:
    """What a row came to: its output, its rows in other tables, its signature.

    `source` is the hash of what the source said.
    """

    row: dict[str, Any]
    long: dict[str, list[dict[str, Any]]]
    signature: str | None
    source: str


@dataclass(frozen=True, slots=True)
class Task:
    """What is done with every ad, and which tables with several rows an ad are made."""

    settings: Settings
    tables: tuple[LongTable, ...] = ()

    def __call__(
        self, ad: Ad, *, seen: Callable[[AnalyzerError], object] = lambda _: None
    ) -> Done:
        """Analyse one ad; what cannot be judged is a row with the reason.

        `seen` is as in `analyzed_row`.
        """
        row, result = self._row(ad, seen)
        named = {ROW: ad.row, "id": ad.id}
        return Done(
            {
                **named,
                "title": ad.title,
                **ad.kept,
                **{name: rounded(row.get(name)) for name in COLUMNS},
            },
            {table: _long(named, result, table) for table in self.tables},
            signature_of(ad.text) if "text_sha256" in row else None,
            ad.sha256,
        )

    def _row(
        self, ad: Ad, seen: Callable[[AnalyzerError], object]
    ) -> tuple[dict[str, Any], Result | None]:
        if ad.fault is not None:
            return {"status": "error", "error": ad.fault}, None
        try:
            return analyzed_row(
                ad.text, ad.title, self.settings, language=ad.language, seen=seen
            )
        except Exception as error:  # a defect of ours costs a row, never the run
            told = {"status": "error", "error": _defect(error)}
            return told | {"text_sha256": text_sha256(ad.text)}, None


def _long(
    named: dict[str, Any], result: Result | None, table: LongTable
) -> list[dict[str, Any]]:
    """Rows of an ad in a table with several an ad, as they are written."""
    rows = [] if result is None else long_rows(result, table)
    return [named | rounded(row) for row in rows]


def _defect(error: Exception) -> str:
    """Where a defect is; its message may hold words of the ad, so it is not told."""
    place = extract_tb(error.__traceback__)[-1]
    kind = type(error).__name__
    where = f"{Path(place.filename).name}, line {place.lineno}"
    return f"{kind} in {where}: a defect of RoleScope, please report it"
