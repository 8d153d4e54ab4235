"""Commands on many ads: `batch` and `diff`."""

import sys
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from analyzer.choices import DiffKey, Engine
from analyzer.cli.options import (
    TABLE_IN,
    TABLE_OUT,
    Encoding,
    Language,
    LanguageColumn,
    OverlayFile,
    ReferenceFile,
    TextColumn,
    TitleColumn,
    complain,
    load_options,
    refuse_two_languages,
    to_json,
)
from analyzer.cli.pipes import PipeFormatOption, is_pipe, through_pipes

if TYPE_CHECKING:
    from tqdm import tqdm

    from analyzer.batch import BatchCounts, BatchOptions

__all__ = ["batch", "diff"]

_PROGRESS = "{desc}: {n_fmt} of {total_fmt} ads, {remaining} left"


class DiffFormat(StrEnum):
    """Forms in which differences are told."""

    text = "text"
    json = "json"
    csv = "csv"


def batch(
    source: Annotated[
        Path, typer.Argument(metavar="IN", help=f"{TABLE_IN} - is standard input.")
    ],
    target: Annotated[
        Path, typer.Argument(metavar="OUT", help=f"{TABLE_OUT} - is standard output.")
    ],
    form: PipeFormatOption = None,
    encoding: Encoding = "utf-8",
    text_column: TextColumn = "text",
    title_column: TitleColumn = "title",
    id_column: Annotated[
        str, typer.Option(help="Column of the ids, if it is there.")
    ] = "id",
    language_column: LanguageColumn = None,
    keep: Annotated[
        list[str] | None,
        typer.Option(
            help="Column to copy into OUT as it is; give it again for more.",
            metavar="COLUMN",
        ),
    ] = None,
    language: Language = None,
    reference: ReferenceFile = None,
    overlay: OverlayFile = None,
    mentions: Annotated[
        Path | None,
        typer.Option(help="Write a table with one row a mention too.", metavar="FILE"),
    ] = None,
    disciplines: Annotated[
        Path | None,
        typer.Option(
            help="Write a table with one row an ad and discipline too.", metavar="FILE"
        ),
    ] = None,
    workers: Annotated[
        int, typer.Option("--workers", "-w", help="Processes that analyse.", min=1)
    ] = 1,
    engine: Annotated[
        Engine, typer.Option(help="Where they are: this machine, or Dask.")
    ] = "local",
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on from a run that was stopped.")
    ] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Overwrite the outputs, start anew.")
    ] = False,
    excel: Annotated[
        bool,
        typer.Option(
            "--excel", help="CSV as Excel opens it: semicolons, decimal commas, BOM."
        ),
    ] = False,
) -> None:
    """Analyse many ads: as many rows out as in, failures among them.

    A manifest with versions, settings and counts stands beside OUT, if that is a file.
    A run that was stopped is gone on from with --resume. The exit code is 1 where none
    of the ads could be judged.
    """
    from analyzer.batch import BatchOptions, run_batch

    if resume and force:
        raise typer.BadParameter(
            "going on and starting anew exclude each other; leave one out",
            param_hint="--resume, --force",
        )
    if resume and is_pipe(target):
        raise typer.BadParameter(
            "standard output holds nothing to go on from; name a file as OUT",
            param_hint="--resume",
        )
    refuse_two_languages(language, language_column)
    options = BatchOptions(
        mentions=mentions,
        disciplines=disciplines,
        workers=workers,
        engine=engine,
        resume=resume,
        force=force,
        excel=excel,
    )
    with through_pipes(source, target, form) as (given, made):
        _check_excel(made, options)
        ads, terms = load_options(reference, overlay)
        try:
            with _bar(given, encoding) as bar:
                counts = run_batch(
                    given,
                    made,
                    encoding=encoding,
                    text_column=text_column,
                    title_column=title_column,
                    id_column=id_column,
                    language_column=language_column,
                    keep=keep or (),
                    language=language,
                    reference=ads,
                    overlay=terms,
                    options=options,
                    progress=bar.update,
                )
        except KeyboardInterrupt:
            _tell_stop(target)
            raise typer.Exit(1) from None
    if not counts.scored + counts.failed:
        complain("it has no rows", _shown(source, "input"))
    told = _told_of(counts, _shown(target, "output"), title_column)
    print(*told, sep="\n", file=sys.stderr)  # noqa: T201
    if counts.failed and not counts.scored:
        raise typer.Exit(1)


def _shown(path: Path, stream: str) -> str:
    """Name of a file for people, or of the standard stream that is meant."""
    return f"standard {stream}" if is_pipe(path) else str(path)


def _check_excel(target: Path, options: "BatchOptions") -> None:
    """Refuse to write for Excel what it does not open."""
    from analyzer.table_files import format_of

    if options.excel and not any(
        ".csv" in format_of(each) for each in options.outputs(target)
    ):
        raise typer.BadParameter(
            f"{target.name} is no CSV; --excel says how CSV is written",
            param_hint="--excel",
        )


def _tell_stop(target: Path) -> None:
    """Say that it was stopped, and how it goes on if something was kept."""
    from analyzer.batch.journal import journal_of

    on = "; the same command with --resume goes on from here"
    complain(f"stopped{on if journal_of(target).exists() else ''}")


def _told_of(counts: "BatchCounts", target: str, title_column: str) -> Iterator[str]:
    """What a batch came to, and what a user should know of it."""
    kept = f" ({counts.kept} of them by the run before)" if counts.kept else ""
    end = f"wrote {target}"
    if counts.complete:
        kept, end = "", f"{target} was complete, nothing was left to do"
    other = f" ({counts.other_work} of them ask for no marketing)"
    scored = f"{counts.scored} scored{other if counts.other_work else ''}"
    yield f"{scored}, {counts.failed} could not be judged{kept}; {end}"
    for reason, count in sorted(counts.reasons.items()):
        yield f"  {count} x {reason}"
    if counts.empty_ids or counts.repeated_ids:
        yield (
            f"  rows without an id: {counts.empty_ids}, with that of another: "
            f"{counts.repeated_ids}; the column `row` tells all of them apart"
        )
    if counts.untitled:
        yield (
            f"  there is no column {title_column!r}, so no ad was read with its title: "
            "scores may differ; --title-column names another"
        )


def _bar(source: Path, encoding: str) -> "tqdm[Any]":
    """Progress on a terminal: rows done of rows to do, and the time left."""
    from tqdm import tqdm

    from analyzer.table_files import count_rows

    shown = sys.stderr.isatty()
    total = count_rows(source, encoding=encoding) if shown else None
    return tqdm(
        total=total,
        bar_format=None if total is None else _PROGRESS,
        unit=" ads",
        desc="rolescope",
        disable=not shown,
    )


def diff(
    old: Annotated[
        Path, typer.Argument(metavar="OLD", help="Output of a batch, in any format.")
    ],
    new: Annotated[Path, typer.Argument(metavar="NEW", help="Another output.")],
    mentions: Annotated[
        tuple[Path, Path] | None,
        typer.Option(
            help="Their tables of mentions  [default: those that their manifests name]",
            metavar="OLD NEW",
        ),
    ] = None,
    by: Annotated[
        DiffKey,
        typer.Option(
            help="What tells that two rows are the same ad; auto is the id, but the "
            "text where ids are only the numbers of the rows."
        ),
    ] = "auto",
    form: Annotated[
        DiffFormat, typer.Option("--format", "-f", help="How to tell it.")
    ] = DiffFormat.text,
) -> None:
    """Compare two outputs of a batch: which ads changed, and because of which term.

    The exit code is 0 whether or not they differ, 1 where a file cannot be compared.
    """
    from analyzer.batch.differences import differences
    from analyzer.batch.differences_told import lines_of, rows_of

    old_mentions, new_mentions = mentions or (None, None)
    found = differences(
        old,
        new,
        old_mentions=old_mentions,
        new_mentions=new_mentions,
        by=by,
    )
    if form is DiffFormat.json:
        typer.echo(to_json(found.to_dict()), nl=False)
    elif form is DiffFormat.csv:
        from analyzer.csv_text import csv_writer

        write = csv_writer(sys.stdout, ("id", "what", "old", "new"))
        for row in rows_of(found):
            write(row)
    else:
        typer.echo("\n".join(lines_of(found)))
