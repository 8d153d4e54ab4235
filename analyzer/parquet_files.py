"""Tables in Parquet files, a group of rows at a time."""

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, Any

import pyarrow as pa
import pyarrow.parquet as pq

from analyzer.errors import UnreadableInputError

__all__ = ["count_parquet_rows", "read_parquet", "write_parquet"]

_GROUP = 4096  # rows that are in memory at once
_TYPES = {"string": pa.string(), "Int64": pa.int64(), "Float64": pa.float64()}


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


@contextmanager
def write_parquet(
    target: Path | IO[bytes], dtypes: Mapping[str, str]
) -> Iterator[Callable[[dict[str, Any]], object]]:
    """Write rows to a Parquet file with the columns and types of `dtypes`."""
    schema = pa.schema([(name, _TYPES[dtype]) for name, dtype in dtypes.items()])
    texts = [name for name, dtype in dtypes.items() if dtype == "string"]
    waiting: list[dict[str, Any]] = []
    with pq.ParquetWriter(target, schema) as file:

        def write_group() -> None:
            if waiting:
                file.write_table(pa.Table.from_pylist(waiting, schema))
                waiting.clear()

        def write(row: dict[str, Any]) -> None:
            told = {name: row.get(name) for name in dtypes}
            for name in texts:  # ids may be numbers
                if told[name] is not None:
                    told[name] = str(told[name]).encode(errors="replace").decode()
            waiting.append(told)
            if len(waiting) == _GROUP:
                write_group()

        yield write
        write_group()
