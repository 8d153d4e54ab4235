"""Tables through pipes: `-` for standard input and standard output.

A table is read more than once, and written when all of its ads are done; meanwhile it lies
in a folder of its own, which is taken away at the end, also where that is a signal.
"""

import shutil
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType
from typing import Annotated, NoReturn

import typer

from analyzer.errors import UnreadableInputError

__all__ = ["PipeFormat", "PipeFormatOption", "is_pipe", "through_pipes"]

_ENDING = ("SIGTERM", "SIGHUP")  # the second is not on Windows
_BY_SIGNAL = 128  # exit codes from here tell which, as in a shell


class PipeFormat(StrEnum):
    """Forms of a table that has no suffix."""

    csv = "csv"
    jsonl = "jsonl"


PipeFormatOption = Annotated[
    PipeFormat | None,
    typer.Option(
        "--format",
        "-f",
        help="Format of what is - (standard input or output); of files the suffix tells it.",
    ),
]


def is_pipe(path: Path) -> bool:
    """Whether standard input or output is meant."""
    return str(path) == "-"


@contextmanager
def through_pipes(
    source: Path, target: Path, form: PipeFormat | None
) -> Iterator[tuple[Path, Path]]:
    """Files to read and to write, where these may be standard input and output.

    What is to go to standard output goes there at the end, if nothing fails.
    """
    if not is_pipe(source) and not is_pipe(target):
        if form is not None:
            raise typer.BadParameter(
                "the suffix of a file tells its format; --format is that of -",
                param_hint="--format",
            )
        yield source, target
        return
    if form is None:
        raise typer.BadParameter(
            "standard input and output have no suffix that tells the format; name it: "
            "--format csv or --format jsonl",
            param_hint="--format",
        )
    with _ended_by_signals(), TemporaryDirectory(prefix="rolescope-") as folder:
        piped = Path(folder, f"stdin.{form}")
        made = Path(folder, f"stdout.{form}") if is_pipe(target) else target
        if is_pipe(source):
            with piped.open("wb") as stream:
                shutil.copyfileobj(sys.stdin.buffer, stream)
        try:
            yield piped if is_pipe(source) else source, made
        except UnreadableInputError as error:  # which names a file nobody knows
            told = str(error).replace(str(piped), "standard input")
            raise UnreadableInputError(told) from error
        if is_pipe(target):
            with made.open("rb") as stream:
                shutil.copyfileobj(stream, sys.stdout.buffer)


@contextmanager
def _ended_by_signals() -> Iterator[None]:
    """Let signals that end the program at once end it as an error does, tidied up.

    What the shell has it ignore, as `nohup` does, it goes on to ignore.
    """
    numbers = [getattr(signal, each) for each in _ENDING if hasattr(signal, each)]
    heard = [each for each in numbers if signal.getsignal(each) is signal.SIG_DFL]
    for number in heard:
        signal.signal(number, _end)
    try:
        yield
    finally:
        for number in heard:
            signal.signal(number, signal.SIG_DFL)


def _end(number: int, _frame: FrameType | None) -> NoReturn:
    raise SystemExit(_BY_SIGNAL + number)
