"""One run of a batch: rows in, journal, outputs and manifest out."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path
from typing import Any

from analyzer.ad_rows import Settings
from analyzer.batch import manifest
from analyzer.batch.ads import Ad, ads_of
from analyzer.batch.columns import GROUP, Columns
from analyzer.batch.engines import worked
from analyzer.batch.journal import Journal, journal_of
from analyzer.batch.kept import kept_dtypes, schema_of_kept
from analyzer.batch.near_duplicates import groups_of
from analyzer.batch.options import BatchOptions, checked_options
from analyzer.batch.work import Task
from analyzer.column_checks import ID, TEXT, TITLE, check_language, kept_columns
from analyzer.encodings import UTF8
from analyzer.errors import DataError, UnreadableInputError
from analyzer.lexicon.overlay import Overlay
from analyzer.loaded_checks import check_loaded
from analyzer.long_tables import LONG_TABLES
from analyzer.reference import Reference
from analyzer.resources import path_of
from analyzer.table_files import encoding_of, format_of, read_table
from analyzer.table_output import check_target, write_table

__all__ = ["BatchCounts", "run_batch"]


@dataclass(frozen=True, slots=True)
class BatchCounts:
    """How many ads a batch has scored, and how many it could not, by reason.

    `kept` of them were done by the run that was gone on from; `complete` where that was
    all, and nothing was left to do. `other_work` of those scored ask for no marketing;
    `empty_ids` and `repeated_ids` rows cannot be known by their ids. `untitled` tells that
    there is no column of titles, so that no ad was read with its own.
    """

    scored: int
    failed: int
    reasons: dict[str, int] = field(default_factory=dict)
    kept: int = 0
    complete: bool = False
    other_work: int = 0
    empty_ids: int = 0
    repeated_ids: int = 0
    untitled: bool = False


def run_batch(
    source: str | Path,
    target: str | Path,
    *,
    encoding: str = UTF8,
    text_column: str = TEXT,
    title_column: str | None = TITLE,
    id_column: str | None = ID,
    language_column: str | None = None,
    keep: Sequence[str] = (),
    language: str | None = None,
    reference: Reference | None = None,
    overlay: Overlay | None = None,
    options: BatchOptions | None = None,
    progress: Callable[[], object] = lambda: None,
) -> BatchCounts:
    """Analyse the ads of a table file into another.

    Parameters
    ----------
    source, target : str or Path
        CSV or JSON lines, plain or gzipped, or Parquet, by their suffixes.
    encoding : str, default "utf-8"
        That of CSV and JSON lines; any that Python knows.
    text_column : str, default "text"
        Column of the texts.
    title_column, id_column : str or None, default "title" and "id"
        Columns of their titles and ids, which are taken if they are there; None for
        none.
    language_column : str, optional
        Column of the language that each ad is read in; where its cell is empty, it is
        detected.
    keep : sequence of str
        Further columns of the source that go into the output as they are.
    language : str, optional
        Language to read all ads in.
    reference, overlay : optional
        As in `analyze`.
    options : BatchOptions, optional
        How it is run.
    progress : callable, optional
        Called after each row.

    Returns
    -------
    BatchCounts
        As many rows are written as were read; those that could not be judged say why.

    Raises
    ------
    UnreadableInputError
        If the source cannot be read or a target not be written.
    DataError
        If a column is missing, one to keep has the name of one of the output's own, or a
        run cannot be gone on from.
    WrongTypeError
        If `reference` or `overlay` is not a loaded one, or another parameter is of no
        type that it can have.
    UnsupportedLanguageError
        If `language` is none that can be read.
    """
    started = manifest.now()
    source, target = path_of(source, "table of ads"), path_of(target, "output")
    options = checked_options(options)
    kept = kept_columns(keep)
    check_language(language, language_column)
    check_loaded(reference=reference, overlay=overlay)
    _check_targets(source, target, options)
    task = Task(Settings(language, reference, overlay), tuple(options.long))
    used = (text_column, title_column, id_column, language_column, *kept)
    with read_table(source, encoding=encoding, only=used) as (names, rows):
        columns = Columns.find(
            names,
            text_column,
            title_column,
            id_column,
            language=language_column,
            keep=kept,
        )
        fingerprint = manifest.fingerprint_of(
            task.settings,
            encoding=encoding_of(source, encoding),
            columns=[columns.text, columns.title, columns.id],
            language_column=columns.language,
            keep=list(columns.keep),
            **{table: _name_of(options.long.get(table)) for table in LONG_TABLES},
        )
        untitled = columns.title is None and title_column is not None
        if _is_finished(target, options):
            counts = _finished(target, fingerprint, source, options)
            return replace(counts, untitled=untitled)
        journal = Journal(
            target, fingerprint, resume=options.resume, force=options.force
        )
        with journal:
            ads = ads_of(rows, columns)
            done_before = _passed_over(ads, journal, progress)
            for done in worked(
                ads, task, workers=options.workers, engine=options.engine
            ):
                journal.add(done)
                progress()
            tally = _write(journal, source, target, columns, options)
            manifest.write(
                target,
                fingerprint=fingerprint,
                source=source,
                tally=tally,
                started=started,
                outputs=options.outputs(target),
                excel=options.excel,
            )
            journal.remove()
    return BatchCounts(
        tally.scored,
        tally.failed,
        dict(tally.reasons),
        done_before,
        other_work=tally.other_work,
        empty_ids=tally.empty_ids,
        repeated_ids=tally.repeated_ids,
        untitled=untitled,
    )


def _name_of(path: Path | None) -> str | None:
    return None if path is None else path.name


def _check_targets(source: Path, target: Path, options: BatchOptions) -> None:
    """Refuse to overwrite unasked."""
    going_on = options.resume and journal_of(target).exists()
    taken = {target.resolve()}
    for table, path in options.long.items():
        if path.resolve() in taken:
            raise UnreadableInputError(
                f"{path} cannot hold the {table} too; name another file for them"
            )
        taken.add(path.resolve())
    if _is_finished(target, options):
        return
    for path in options.outputs(target):
        format_of(path)
        check_target(path, source, force=options.force or going_on)


def _is_finished(target: Path, options: BatchOptions) -> bool:
    """Whether a run is to be gone on from that has left its output, and no journal."""
    going_on = options.resume and not options.force
    return going_on and target.exists() and not journal_of(target).exists()


def _finished(
    target: Path, fingerprint: dict[str, Any], source: Path, options: BatchOptions
) -> BatchCounts:
    """Counts of an output that is complete, if it is what this run would make."""
    counts = manifest.counts_of(
        target,
        fingerprint=fingerprint,
        source=source,
        outputs=options.outputs(target),
        excel=options.excel,
    )
    return BatchCounts(
        counts["scored"],
        counts["failed"],
        counts["failed_by_reason"],
        kept=counts["rows"],
        complete=True,
        other_work=counts["ask_no_marketing"],
        empty_ids=counts["ids_empty"],
        repeated_ids=counts["ids_repeated"],
    )


def _passed_over(
    ads: Iterator[Ad], journal: Journal, progress: Callable[[], object]
) -> int:
    """Pass over the ads that a journal holds; how many they were."""
    kept = 0
    for done in journal.done():
        ad = next(ads, None)
        if ad is None or done.source != ad.sha256:
            raise DataError(
                [
                    f"row {kept + 1} of the input is not the one that was done: the "
                    "input has changed; --force starts anew"
                ]
            )
        kept += 1
        progress()
    return kept


def _write(
    journal: Journal,
    source: Path,
    target: Path,
    columns: Columns,
    options: BatchOptions,
) -> manifest.Tally:
    """Write the outputs from the journal, and count what they hold."""
    tally = manifest.Tally(has_ids=columns.id is not None)
    groups = groups_of(done.signature for done in journal.done())
    rows = (done.row for done in journal.done())
    kept = kept_dtypes(rows, columns.keep) if columns.keep else {}
    with write_table(
        target,
        columns.written() | kept,
        excel=options.excel,
        kept=schema_of_kept(source, columns.keep),
    ) as write:
        for done, group in zip(journal.done(), groups, strict=True):
            tally.add(done.row)
            write(done.row | {GROUP: group})
    for table, path in options.long.items():
        named = Columns.of_long(table)
        with write_table(path, named, excel=options.excel) as write:
            for row in chain.from_iterable(done.long[table] for done in journal.done()):
                write(row)
    return tally
