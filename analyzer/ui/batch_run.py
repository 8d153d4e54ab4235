"""A run over the ads of a table that can be stopped and taken up again.

The script of a page is cut off at any call of Streamlit's, as when a button is pressed.
What is done stays in the run, so the next script goes on from there. It runs in a
thread of its own, while the one before may still be at an ad: that ad is then left to
the next script, so none is counted after a stop and none is done twice.
"""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from analyzer.batch.ads import plain
from analyzer.batch.columns import GROUP, ROW
from analyzer.batch.near_duplicates import groups_of, signature_of
from analyzer.errors import AnalyzerError
from analyzer.frame import COLUMNS, Settings, analyzed_row
from analyzer.table_files import ERROR_KEY
from analyzer.ui.batch_table import Columns, Table
from analyzer.ui.faults import fault_of

__all__ = ["FAULT", "NAMES", "Run", "time_left"]

NAMES = [ROW, "id", "title", *COLUMNS, GROUP]
"""Columns of the rows of a run."""
FAULT = "\0fault"
"""Key of what was raised, in the row of an ad that could not be judged."""
_SIGNATURE = "\0signature"  # in the row of an ad: that of its text
_MINUTE = 60


@dataclass(slots=True)
class Run:
    """Rows that are done, and those to come.

    Attributes
    ----------
    table : Table
        The ads.
    columns : Columns
        Where their texts, titles and ids are.
    settings : Settings
        What they are analysed with.
    done : list of dict
        One row an ad that is done, in order; those that cannot be judged say why.
    going : bool
        Whether it is to go on; set by `start` and `stop`.
    """

    table: Table
    columns: Columns
    settings: Settings
    done: list[dict[str, Any]] = field(default_factory=list)
    going: bool = True
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False)
    _turn: int = 0  # of the script that analyses now

    @property
    def left(self) -> int:
        """Number of ads to come."""
        return len(self.table.rows) - len(self.done)

    @property
    def rows(self) -> list[dict[str, Any]]:
        """Rows that are done, each with the group of texts that are nearly its own."""
        done = list(self.done)
        groups = groups_of(row.get(_SIGNATURE) for row in done)
        return [row | {GROUP: of} for row, of in zip(done, groups, strict=True)]

    def start(self) -> None:
        """Let it go on."""
        self.going = True

    def stop(self) -> None:
        """Let it not go on: what is done from here on is not kept."""
        with self._lock:
            self.going = False
            self._turn += 1

    def go_on(
        self,
        told: Callable[["Run", float | None], object],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Analyse what is left; afterwards the run no longer goes.

        A call from another thread takes over, and this one ends.

        Parameters
        ----------
        told : callable
            Called after each ad with the run and the seconds that are left, None after
            the first, which waits for the word lists; it may raise, and then the rest
            is left undone.
        clock : callable
            Seconds from anywhen.
        """
        with self._lock:
            self._turn += 1
            turn = self._turn
        start, timed = 0.0, -1
        while self.going and (number := len(self.done)) < len(self.table.rows):
            if not self._keep(turn, self._row(number)):
                return
            timed += 1
            if timed == 0:
                start = clock()
            told(self, (clock() - start) / timed * self.left if timed else None)
        with self._lock:
            if turn == self._turn:
                self.going = False

    def _keep(self, turn: int, row: dict[str, Any]) -> bool:
        """Keep the row of the next ad, unless the turn is over by now."""
        with self._lock:
            if turn != self._turn:
                return False
            self.done.append(row)
            return True

    def _row(self, number: int) -> dict[str, Any]:
        """Row of an ad by its number, which it bears where it has no id."""
        columns = self.columns
        given = self.table.rows[number]
        title = plain(given.get(columns.title)) if columns.title else None
        row: dict[str, Any]
        if ERROR_KEY in given:
            error = given[ERROR_KEY]
            row = {"status": "error", "error": str(error), FAULT: fault_of(error)}
        else:
            text, errors = given.get(columns.text), list[AnalyzerError]()
            row, _ = analyzed_row(text, title, self.settings, seen=errors.append)
            for error in errors:
                row[FAULT] = fault_of(error)
            if isinstance(text, str) and "text_sha256" in row:
                row[_SIGNATURE] = signature_of(text)
        ident = plain(given.get(columns.id)) if columns.id else number + 1
        named = {ROW: number + 1, "id": ident, "title": title}
        return {**dict.fromkeys(NAMES), **row, **named}


def time_left(seconds: float) -> tuple[str, int]:
    """Time in the unit that suits it: "seconds", rounded up to tens, or "minutes"."""
    if seconds < _MINUTE:
        return "seconds", max(10, -(-int(seconds) // 10) * 10)
    return "minutes", -(-int(seconds) // _MINUTE)
