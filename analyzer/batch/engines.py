"""The ads of a batch, analysed in order: here, in other processes, or on Dask.

Ads travel in chunks; each process loads the word lists itself, once. However many work,
the rows come back in the order in which they were read.
"""

from collections.abc import Iterable, Iterator
from itertools import islice

from analyzer.batch.ads import Ad
from analyzer.batch.work import Chunk, Done, Task
from analyzer.choices import ENGINES, Engine
from analyzer.errors import DataError

__all__ = ["worked"]

_ADS_IN_CHUNK = 16


def worked(
    ads: Iterable[Ad], task: Task, *, workers: int = 1, engine: Engine = "local"
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
    AnalyzerError
        If a process is ended from without.
    """
    if engine not in ENGINES:
        raise DataError(
            [f"engine {engine!r} is not known; known: {', '.join(ENGINES)}"]
        )
    if workers < 1:
        raise DataError([f"{workers} workers cannot work; name 1 or more"])
    if engine == "dask":
        from analyzer.batch.dask import on_dask

        yield from on_dask(_chunks(ads), task, workers)
    elif workers == 1:
        yield from map(task, ads)
    else:
        from analyzer.batch.processes import in_processes

        yield from in_processes(_chunks(ads), task, workers)


def _chunks(ads: Iterable[Ad]) -> Iterator[Chunk]:
    waiting = iter(ads)
    while chunk := list(islice(waiting, _ADS_IN_CHUNK)):
        yield chunk
