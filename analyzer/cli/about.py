"""Commands on the program itself: `schema`, `info` and `app`."""

import sys
from typing import Annotated

import typer

from analyzer import clock
from analyzer.choices import TableName
from analyzer.cli.options import OverlayFile, ReferenceFile, load_options, to_json

__all__ = ["info", "run_app", "schema", "version"]

_LAST_PORT = 65535  # 16 bits (RFC 9293)


def version(wanted: bool) -> None:
    """Print the version of the program."""
    if wanted:
        from analyzer.versions import program_version

        typer.echo(f"rolescope {program_version()}")
        raise typer.Exit


def schema(
    table: Annotated[
        TableName | None,
        typer.Option(
            help="Table Schema of what `batch` writes instead: columns with type, unit "
            "and meaning."
        ),
    ] = None,
) -> None:
    """Print the JSON Schema of a result."""
    if table is not None:
        from analyzer.batch.table_schema import table_schema

        typer.echo(to_json(table_schema(table)), nl=False)
        return
    from analyzer.schema import result_schema

    typer.echo(to_json(result_schema()), nl=False)


def info() -> None:
    """Print versions, for a bug report."""
    from analyzer.about import program_facts

    facts = program_facts()
    for name, value in facts.items():
        typer.echo(f"{name:<13} {value}")


def run_app(
    port: Annotated[
        int,
        typer.Option(help="Port on this machine.", min=1, max=_LAST_PORT),
    ] = 8501,
    browser: Annotated[
        bool, typer.Option("--browser/--no-browser", help="Open a browser.")
    ] = True,
    reference: ReferenceFile = None,
    overlay: OverlayFile = None,
) -> None:
    """Run the app in a browser; it answers this machine only."""
    from analyzer.ui.launch import check_port, launch

    load_options(reference, overlay)  # faults are told here, not in the browser
    clock.today()
    check_port(port)
    told = f"RoleScope runs at http://localhost:{port}; stop it with Ctrl-C"
    print(told, file=sys.stderr)  # noqa: T201
    launch(port=port, open_browser=browser, reference=reference, overlay=overlay)
