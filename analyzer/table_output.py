"""Tables into files: each takes its name when all of its rows are written."""

import gzip
import io
import json
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any

from analyzer.csv_text import csv_writer
from analyzer.errors import UnreadableInputError
from analyzer.table_files import format_of

__all__ = ["check_target", "write_table"]


def check_target(target: Path, source: Path, *, force: bool) -> None:
    """Refuse a target that must not, or cannot, be written.

    Raises
    ------
    UnreadableInputError
        If it exists and may not be overwritten, is the source or a folder, or has no
        folder that can be written to.
    """
    if target.is_dir():
        raise UnreadableInputError(f"{target} is a folder; name a file in it")
    if target.exists() and not force:
        raise UnreadableInputError(f"{target} exists; --force overwrites it")
    if target.exists() and source.exists() and target.samefile(source):
        raise UnreadableInputError(f"{target} is the input itself; name another output")
    if not target.parent.is_dir():
        raise UnreadableInputError(f"there is no folder {target.parent} to write to")
    if not os.access(target.parent, os.W_OK):  # sooner than when all is done
        raise UnreadableInputError(f"the folder {target.parent} cannot be written to")


@contextmanager
def write_table(
    target: Path,
    dtypes: Mapping[str, str],
    *,
    excel: bool = False,
    kept: Any = None,
) -> Iterator[Callable[[dict[str, Any]], object]]:
    """Write rows to a file that takes its name when all are written.

    Parameters
    ----------
    target : Path
        Its suffix tells the format.
    dtypes : mapping of str to str
        Columns and their pandas dtypes, which Parquet keeps.
    excel : bool, default False
        Whether CSV is written for Excel, as `csv_writer` says.
    kept : pyarrow.Schema, optional
        Types of some of the columns in Parquet, as in `write_parquet`.
    """
    form = format_of(target)
    part = target.with_name(f".{target.name}.part")
    try:
        if form == ".parquet":
            from analyzer.parquet_files import write_parquet

            with write_parquet(part, dtypes, kept=kept) as write:
                yield write
        else:
            with _opened_for_writing(part, gzipped=form.endswith(".gz")) as stream:
                if ".csv" in form:
                    yield csv_writer(
                        stream, list(dtypes), for_excel=excel, decimals=None
                    )
                else:
                    yield lambda row: stream.write(
                        _json_line({name: row.get(name) for name in dtypes})
                    )
        part.replace(target)
    except UnreadableInputError:
        raise
    except OSError as error:
        raise UnreadableInputError(f"cannot write {target}: {error}") from error
    finally:
        with suppress(OSError):  # what it is about was told
            part.unlink(missing_ok=True)


@contextmanager
def _opened_for_writing(path: Path, *, gzipped: bool) -> Iterator[IO[str]]:
    """Text stream; gzip without time and name, so that equal rows are equal bytes."""
    if not gzipped:
        with path.open("w", encoding="utf-8", errors="replace", newline="") as stream:
            yield stream
        return
    with (
        path.open("wb") as raw,
        gzip.GzipFile("", "wb", fileobj=raw, mtime=0) as packed,
        io.TextIOWrapper(packed, "utf-8", "replace", newline="") as stream,
    ):
        yield stream


def _json_line(row: dict[str, Any]) -> str:
    return json.dumps(row, ensure_ascii=False) + "\n"
