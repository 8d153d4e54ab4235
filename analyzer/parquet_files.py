"""Tables in Parquet files, a group of rows at a time."""

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from analyzer.errors import DataError, UnreadableInputError

__all__ = ["count_parquet_rows", "kept_schema", "read_parquet", "write_parquet"]

_GROUP = 4096  # rows that are in memory at once
_TYPES = {
    "string": pa.string(),
    "Int64": pa.int64(),
    "Float64": pa.float64(),
    "boolean": pa.bool_(),
}
_TEXTS = (pa.types.is_string, pa.types.is_large_string, pa.types.is_string_view)
_KEPT = (
    *_TEXTS,
    pa.types.is_boolean,
    pa.types.is_integer,
    pa.types.is_floating,
    pa.types.is_decimal,
    pa.types.is_date,
    pa.types.is_timestamp,
)
"""Kinds of types that a text tells the cells of."""
_PERIOD = "pandas.period"  # a whole number, of days, months or the like


@contextmanager
def read_parquet(
    source: Path, *, only: Collection[str | None] | None = None
) -> Iterator[tuple[list[str], Iterator[dict[str, Any]]]]:
    """Column names and rows of a Parquet file.

    Parameters
    ----------
    source : Path
        The file.
    only : collection of str, optional
        Columns that the rows hold, where they are there; what the others hold, and
        whether it can be read, is then no matter.

    Raises
    ------
    UnreadableInputError
        If it is none, or damaged.
    """
    with ExitStack() as held:
        with _faults_told(source):
            file = held.enter_context(pq.ParquetFile(source))
        names = file.schema_arrow.names
        read = [name for name in names if only is None or name in only]
        yield names, _rows(source, file, read)


def _rows(source: Path, file: Any, names: list[str]) -> Iterator[dict[str, Any]]:
    with _faults_told(source):
        for group in file.iter_batches(batch_size=_GROUP, columns=names):
            yield from group.to_pylist()


@contextmanager
def _faults_told(source: Path) -> Iterator[None]:
    try:
        yield
    except (  # the last two: text that is no UTF-8, days beyond the calendar
        pa.ArrowException,
        OSError,
        ValueError,
        OverflowError,
    ) as error:
        raise UnreadableInputError(
            f"{source} is no intact Parquet file: {error}",
            detail="damaged_table",
            file=source.name,
        ) from error


def count_parquet_rows(source: Path) -> int:
    """Rows of a Parquet file, by its own account."""
    with _faults_told(source), pq.ParquetFile(source) as file:
        return int(file.metadata.num_rows)


def kept_schema(source: Path, names: Iterable[str]) -> Any:
    """Schema of those columns of a Parquet file that keep their types in another.

    It lacks columns of what no text tells: lists, records, bytes, durations, times of day.
    """
    with _faults_told(source):
        given = pq.read_schema(source)
    kept = [(name, given.field(name).type) for name in names]
    return pa.schema([each for each in kept if _is_kept(each[1])], given.metadata)


def _is_kept(given: Any) -> bool:
    """Whether cells of a type can be made of their texts."""
    if isinstance(given, pa.BaseExtensionType):
        return bool(given.extension_name == _PERIOD)
    if pa.types.is_dictionary(given):
        return any(is_text(given.value_type) for is_text in _TEXTS)
    return any(is_such(given) for is_such in _KEPT)


@contextmanager
def write_parquet(
    target: Path | IO[bytes], dtypes: Mapping[str, str], *, kept: Any = None
) -> Iterator[Callable[[dict[str, Any]], object]]:
    """Write rows to a Parquet file.

    Parameters
    ----------
    target : Path or binary stream
        The file.
    dtypes : mapping of str to str
        Columns and their pandas dtypes, which `pandas.read_parquet` gives them again.
    kept : pyarrow.Schema, optional
        Of those of the columns that have the types of another file, as `kept_schema`
        tells them.
    """
    schema = _schema(dtypes, pa.schema([]) if kept is None else kept)
    waiting: list[dict[str, Any]] = []
    with pq.ParquetWriter(target, schema) as file:

        def write_group() -> None:
            if waiting:
                columns = [_column(waiting, field) for field in schema]
                file.write_table(pa.table(columns, schema=schema))
                waiting.clear()

        def write(row: dict[str, Any]) -> None:
            waiting.append(row)
            if len(waiting) == _GROUP:
                write_group()

        yield write
        write_group()


def _schema(dtypes: Mapping[str, str], kept: Any) -> Any:
    """Schema of a file, with what pandas makes of its columns in its own words."""
    own = {name: dtype for name, dtype in dtypes.items() if name not in kept.names}
    frame = pd.DataFrame({name: pd.Series(dtype=own[name]) for name in own})
    told = pa.Schema.from_pandas(frame, preserve_index=False).pandas_metadata
    others = (kept.pandas_metadata or {}).get("columns", ())
    told["columns"] += [each for each in others if each["name"] in kept.names]
    fields = [
        pa.field(name, _TYPES[own[name]]) if name in own else kept.field(name)
        for name in dtypes
    ]
    return pa.schema(fields, metadata={"pandas": json.dumps(told)})


def _column(rows: Iterable[Mapping[str, Any]], field: Any) -> Any:
    """Cells of a column, made of their texts: an id may be a number, a day is a text."""
    cells = (row.get(field.name) for row in rows)
    told = [
        None if cell is None else str(cell).encode(errors="replace").decode()
        for cell in cells
    ]
    try:
        return _cast(pa.array(told, pa.string()), field.type)
    except pa.ArrowException as error:
        raise DataError(
            [
                f"the column {field.name!r} cannot be written as {field.type}: {error}; "
                "make it text in the table of ads, or do not keep it"
            ]
        ) from error


def _cast(told: Any, wanted: Any) -> Any:
    """Texts as another type; Python tells a part of a second in six digits, or none."""
    if pa.types.is_timestamp(wanted) and wanted.unit != "ns":
        told = told.cast(pa.timestamp("us", wanted.tz))
    return told.cast(wanted)
