"""Processes that analyse: each keeps the task, loads what it needs once, and ends with us.

They do not hear Ctrl-C, which is for the process that keeps the journal, and they end
when that process does, however it ends.
"""

import os
import signal
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context, parent_process
from threading import Thread

from analyzer.batch.work import Chunk, Done, Task
from analyzer.errors import AnalyzerError

__all__ = ["AHEAD", "in_order", "in_processes", "pool_of", "work"]

AHEAD = 4
"""Chunks on their way, for each worker: enough that none waits."""

_task: Task | None = None


def in_processes(chunks: Iterator[Chunk], task: Task, workers: int) -> Iterator[Done]:
    """Analyse chunks of ads in so many processes of this machine."""
    with pool_of(task, workers) as pool:

        def submit(chunk: Chunk) -> "Future[list[Done]]":
            with _unheard():  # a process may be started here
                return pool.submit(work, chunk)

        yield from in_order(chunks, submit, workers * AHEAD)


def in_order(
    chunks: Iterator[Chunk],
    submit: "Callable[[Chunk], Future[list[Done]]]",
    ahead: int,
) -> Iterator[Done]:
    """What chunks come to, in their order; so many are under way at once."""
    under_way: deque[Future[list[Done]]] = deque()
    for chunk in chunks:
        under_way.append(submit(chunk))
        if len(under_way) >= ahead:
            yield from under_way.popleft().result()
    while under_way:
        yield from under_way.popleft().result()


@contextmanager
def pool_of(task: Task, workers: int) -> Iterator[ProcessPoolExecutor]:
    """Processes that keep a task, for `work`.

    Raises
    ------
    AnalyzerError
        If one of them is ended from without, say since memory ran out.
    """
    pool = ProcessPoolExecutor(
        workers, get_context("spawn"), initializer=_begin, initargs=(task,)
    )
    try:
        yield pool
    except BrokenProcessPool as error:
        raise AnalyzerError(
            "a worker was ended from without, as happens where memory runs out; "
            "what is done is kept: --resume goes on, with fewer --workers if need be"
        ) from error
    finally:
        pool.shutdown(cancel_futures=True)


def work(chunk: Chunk) -> list[Done]:
    """Analyse a chunk with the task that this process keeps."""
    assert _task is not None
    return list(map(_task, chunk))


def _begin(task: Task) -> None:
    """Keep the task of a process: it is sent once, not with every chunk."""
    global _task
    _task = task
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Wait for the end of the process that started this one, which may be killed."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


@contextmanager
def _unheard() -> Iterator[None]:
    """Start no process that hears Ctrl-C before it can refuse to."""
    if not hasattr(signal, "pthread_sigmask"):  # on Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
