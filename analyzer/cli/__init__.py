"""The command line: `rolescope`.

Data goes to standard output or the named file, all else to standard error. Exit codes:
0 done, 1 could not, 2 wrong usage, 3 a gate failed. Commands import what they need
when they run.
"""

import codecs
import gc
import io
import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from analyzer.cli import about, corpora, many, one, taxonomy
from analyzer.cli.options import complain
from analyzer.errors import AnalyzerError

__all__ = ["app", "main"]

app = typer.Typer(
    name="rolescope",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command()(one.analyze)
app.command()(one.compare)
app.command()(many.batch)
app.command()(many.diff)
app.add_typer(corpora.reference_app, name="reference")
app.command()(corpora.evaluate)
app.add_typer(taxonomy.app, name="taxonomy")
app.command("app")(about.run_app)
app.command()(about.schema)
app.command()(about.info)


@app.callback()
def _group(
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            help="Print the version.",
            callback=about.version,
            is_eager=True,
        ),
    ] = False,
) -> None:
    """How much a Danish, Swedish or Dutch marketing job ad asks of one person."""


def main() -> None:
    """Run the command line."""
    _prepare_streams()
    try:
        try:
            app()
        finally:
            sys.stdout.flush()  # here, where a fault can still be told
    except AnalyzerError as error:
        complain(error)
        sys.exit(1)
    except BrokenPipeError:  # the reader of our output has gone, as in "| head"
        _write_no_more()
        sys.exit(1)
    except OSError as error:  # what has no name is the output, say on a full disk
        told = "the output cannot be written: "
        complain(error if error.filename else f"{told}{error.strerror}")
        _write_no_more()
        sys.exit(1)
    finally:
        gc.freeze()  # at exit the collector would walk all word lists once more


def _prepare_streams() -> None:
    """Have all three streams, and no character that they refuse.

    One that the shell closed (">&-") is None; what is said on it is dropped. Where there
    is no locale, or one without a character, output does not end in a fault.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            nothing = Path(os.devnull).open(mode, encoding="utf-8")  # noqa: SIM115
            setattr(sys, name, nothing)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            is_ascii = codecs.lookup(stream.encoding).name == "ascii"
            encoding = "utf-8" if is_ascii else stream.encoding
            stream.reconfigure(encoding=encoding, errors="replace")


def _write_no_more() -> None:
    """Drop what waits to be written: Python would try again at its end, and complain."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
