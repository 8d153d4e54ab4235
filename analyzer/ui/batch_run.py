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

from analyzer.ad_rows import Settings
from analyzer.batch.ads import ads_of
from analyzer.batch.columns import GROUP, Columns
from analyzer.batch.manifest import Tally
from analyzer.batch.near_duplicates import groups_of
from analyzer.batch.work import Done, Task
from analyzer.errors import AnalyzerError
from analyzer.table_rows import ERROR_KEY
from analyzer.ui.batch_table import Table
from analyzer.ui.faults import Fault, fault_of

__all__ = ["Run", "time_left"]

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
    done : list of Done
        What a batch makes of each ad that is done, in order.
    faults : dict of int to Fault
        What was raised, by the number of the row that cannot be judged for it.
    going : bool
        Whether it is to go on; set by `start` and `stop`.
    """

    table: Table
    columns: Columns
    settings: Settings
    done: list[Done] = field(default_factory=list)
    faults: dict[int, Fault] = field(default_factory=dict)
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
        groups = groups_of(each.signature for each in done)
        return [each.row | {GROUP: of} for each, of in zip(done, groups, strict=True)]

    @property
    def tally(self) -> Tally:
        """Counts of the rows that are done."""
        tally = Tally(has_ids=self.columns.id is not None)
        for each in self.done:
            tally.add(each.row)
        return tally

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
            if not self._keep(turn, self._analysed(number)):
                return
            timed += 1
            if timed == 0:
                start = clock()
            told(self, (clock() - start) / timed * self.left if timed else None)
        with self._lock:
            if turn == self._turn:
                self.going = False

    def _keep(self, turn: int, done: Done) -> bool:
        """Keep what came of the next ad, unless the turn is over by now."""
        with self._lock:
            if turn != self._turn:
                return False
            self.done.append(done)
            return True

    def _analysed(self, number: int) -> Done:
        """What comes of an ad, by its place in the table."""
        given = dict(self.table.rows[number])
        (ad,) = ads_of(iter([given]), self.columns, start=number + 1)

        def seen(error: AnalyzerError) -> None:
            self.faults[ad.row] = fault_of(error)

        if ERROR_KEY in given:
            seen(given[ERROR_KEY])
        return Task(self.settings)(ad, seen=seen)


def time_left(seconds: float) -> tuple[str, int]:
    """Time in the unit that suits it: "seconds", rounded up to tens, or "minutes"."""
    if seconds < _MINUTE:
        return "seconds", max(10, -(-int(seconds) // 10) * 10)
    return "minutes", -(-int(seconds) // _MINUTE)
