"""The ads of a batch on Dask: on its cluster, or in processes of this machine."""

from collections.abc import Iterator
from importlib import import_module
from itertools import islice
from typing import Any

from analyzer.batch.processes import AHEAD, in_order, pool_of, work
from analyzer.batch.work import Chunk, Done, Task
from analyzer.errors import DataError

__all__ = ["on_dask"]


def on_dask(chunks: Iterator[Chunk], task: Task, workers: int) -> Iterator[Done]:
    """Analyse chunks of ads where Dask's own configuration points.

    Raises
    ------
    DataError
        If Dask is not installed, or its scheduler does not answer.
    """
    try:
        dask: Any = import_module("dask")  # its own types are not complete
        distributed: Any = import_module("distributed")
    except ImportError as error:
        raise DataError(
            ["Dask is not installed; `pip install dask distributed` brings it"]
        ) from error
    address = dask.config.get("scheduler-address", None)
    if address is None:
        yield from _here(dask, chunks, task, workers)
        return
    try:
        cluster = distributed.Client(address)
    except OSError as error:  # what it says is of its own sockets
        raise DataError([f"no Dask scheduler answers at {address}"]) from error
    with cluster as client:
        kept = client.scatter(task, broadcast=True)  # once to each worker

        def submit(chunk: Chunk) -> Any:
            return client.submit(_work_with, kept, chunk, pure=False)

        yield from in_order(chunks, submit, AHEAD * sum(client.nthreads().values()))


def _here(
    dask: Any, chunks: Iterator[Chunk], task: Task, workers: int
) -> Iterator[Done]:
    """Without a cluster, with processes that stay from one window to the next."""
    with pool_of(task, workers) as pool:
        while window := list(islice(chunks, workers * AHEAD)):
            parts = [dask.delayed(work)(chunk) for chunk in window]
            for done in dask.compute(*parts, scheduler="processes", pool=pool):
                yield from done


def _work_with(task: Task, chunk: Chunk) -> list[Done]:
    return list(map(task, chunk))
