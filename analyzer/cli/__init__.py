"""The command line: `rolescope`.

Data goes to standard output or the named file, all else to standard error. Exit codes:
0 done, 1 could not, 2 wrong usage, 3 a gate failed. Commands import what they need
when they run.
"""

import gc
import os
import sys
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
    try:
        app()
    except AnalyzerError as error:
        complain(error)
        sys.exit(1)
    except BrokenPipeError:  # the reader of our output has gone, as in "| head"
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    finally:
        gc.freeze()  # at exit the collector would walk all word lists once more
