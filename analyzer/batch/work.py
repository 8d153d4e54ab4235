"""The ads of a batch, analysed in order: here, in other processes, or on Dask.

Ads travel in chunks; each process loads the word lists itself, once. However many work,
the rows come back in the order in which they were read.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import nullcontext
from dataclasses import asdict, dataclass
from importlib import import_module
from itertools import islice
from multiprocessing import get_context
from typing import Any, TypeAlias

from analyzer.batch.near_duplicates import bands_of
from analyzer.errors import DataError
from analyzer.frame import COLUMNS, Settings, analyzed_row

__all__ = ["ENGINES", "Ad", "Done", "Task", "worked"]

ENGINES = ("local", "dask")

_CHUNK = 16  # ads that travel together
_AHEAD = 4  # chunks on their way, for each worker: enough that none waits
_DECIMALS = 4


@dataclass(frozen=True, slots=True)
class Ad:
    """One row of the source; `fault` says why it could not be read, if so."""

    id: Any
    title: Any
    text: Any
    fault: str | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """What a row came to: its output, its mentions if asked for, its bands."""

    row: dict[str, Any]
    mentions: list[dict[str, Any]]
    bands: str | None


@dataclass(frozen=True, slots=True)
class Task:
    """What is done with every ad."""

    settings: Settings
    mentions: bool = False

    def __call__(self, ad: Ad) -> Done:
        """Analyse one ad; what cannot be judged is a row with the reason."""
        result = None
        row: dict[str, Any]
        if ad.fault is not None:
            row = {"status": "error", "error": ad.fault}
        else:
            row, result = analyzed_row(ad.text, ad.title, self.settings)
        named = {"id": ad.id, "title": ad.title}
        wanted = result.mentions if result is not None and self.mentions else ()
        return Done(
            named | {name: _rounded(row.get(name)) for name in COLUMNS},
            [{"id": ad.id, **asdict(mention)} for mention in wanted],
            bands_of(ad.text) if "text_sha256" in row else None,
        )


Chunk: TypeAlias = list[Ad]


def worked(
    ads: Iterable[Ad], task: Task, *, workers: int = 1, engine: str = "local"
) -> Iterator[Done]:
    """Analyse ads in order.

    Parameters
    ----------
    ads : iterable of Ad
        Read as they are needed.
    task : Task
        What is done with each.
    workers : int, default 1
        Processes; 1 works in this one.
    engine : {"local", "dask"}
        Where the processes are. Dask uses the scheduler that its own configuration
        names (`DASK_SCHEDULER_ADDRESS`), and processes of this machine without one.

    Raises
    ------
    DataError
        If Dask is asked for and not installed, or there are no workers.
    """
    if engine not in ENGINES:
        raise DataError(
            [f"engine {engine!r} is not known; known: {', '.join(ENGINES)}"]
        )
    if workers < 1:
        raise DataError([f"{workers} workers cannot work; name 1 or more"])
    if engine == "dask":
        yield from _on_dask(_chunks(ads), task, workers)
    elif workers == 1:
        yield from map(task, ads)
    else:
        yield from _in_processes(_chunks(ads), task, workers)


def _chunks(ads: Iterable[Ad]) -> Iterator[Chunk]:
    waiting = iter(ads)
    while chunk := list(islice(waiting, _CHUNK)):
        yield chunk


def _in_processes(chunks: Iterator[Chunk], task: Task, workers: int) -> Iterator[Done]:
    pool = ProcessPoolExecutor(
        workers, get_context("spawn"), initializer=_begin, initargs=(task,)
    )
    under_way: deque[Future[list[Done]]] = deque()
    try:
        for chunk in chunks:
            under_way.append(pool.submit(_work, chunk))
            if len(under_way) >= workers * _AHEAD:
                yield from under_way.popleft().result()
        while under_way:
            yield from under_way.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


_task: Task | None = None


def _begin(task: Task) -> None:
    """Keep the task of a process: it is sent once, not with every chunk."""
    global _task
    _task = task


def _work(chunk: Chunk) -> list[Done]:
    assert _task is not None
    return list(map(_task, chunk))


def _on_dask(chunks: Iterator[Chunk], task: Task, workers: int) -> Iterator[Done]:
    try:
        dask: Any = import_module("dask")  # its own types are not complete
    except ImportError as error:
        raise DataError(
            ["Dask is not installed; `pip install 'rolescope[dask]'` brings it"]
        ) from error
    with _client(dask.config.get("scheduler-address", None)) as client:
        how = {} if client else {"scheduler": "processes", "num_workers": workers}
        shared = dask.delayed(task)
        while window := list(islice(chunks, workers * _AHEAD)):
            parts = [dask.delayed(_work_with)(shared, chunk) for chunk in window]
            for done in dask.compute(*parts, **how):
                yield from done


def _client(address: str | None) -> Any:
    """Client of a Dask scheduler elsewhere; nothing without an address."""
    if address is None:
        return nullcontext()
    return import_module("distributed").Client(address)


def _work_with(task: Task, chunk: Chunk) -> list[Done]:
    return list(map(task, chunk))


def _rounded(value: Any) -> Any:
    return round(value, _DECIMALS) if isinstance(value, float) else value
