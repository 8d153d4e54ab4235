"""How a batch is run."""

from dataclasses import dataclass
from pathlib import Path

from analyzer.choices import Engine
from analyzer.errors import WrongTypeError
from analyzer.long_tables import LongTable
from analyzer.resources import path_of

__all__ = ["BatchOptions", "checked_options"]


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchOptions:
    """How a batch is run; none of it changes a row.

    Attributes
    ----------
    mentions, disciplines : str or Path, optional
        Tables to write with one row a mention, and with one a discipline of an ad.
    workers : int, default 1
        Processes that analyse.
    engine : {"local", "dask"}
        Where they are.
    resume : bool, default False
        Whether to go on from a run that was stopped.
    force : bool, default False
        Whether outputs that are there may be overwritten.
    excel : bool, default False
        Whether CSV is written as Excel opens it in Europe: with semicolons, decimal
        commas and a mark of its encoding.
    """

    mentions: str | Path | None = None
    disciplines: str | Path | None = None
    workers: int = 1
    engine: Engine = "local"
    resume: bool = False
    force: bool = False
    excel: bool = False

    @property
    def long(self) -> dict[LongTable, Path]:
        """Tables with several rows an ad that are written."""
        named: dict[LongTable, str | Path | None] = {
            "mentions": self.mentions,
            "disciplines": self.disciplines,
        }
        return {
            table: path_of(path, f"table of {table}")
            for table, path in named.items()
            if path is not None
        }

    def outputs(self, target: Path) -> list[Path]:
        """Tables that are written: the target, and the others that are wanted."""
        return [target, *self.long.values()]


def checked_options(options: BatchOptions | None) -> BatchOptions:
    """Options as given, or those by default.

    Raises
    ------
    WrongTypeError
        If they are none, or name no number of workers or no path.
    """
    if options is None:
        return BatchOptions()
    if not isinstance(options, BatchOptions):
        told = f"the options are given as {type(options).__name__}"
        raise WrongTypeError([f"{told}; give BatchOptions(...), or None"])
    if not isinstance(options.workers, int):
        told = f"the workers are given as {type(options.workers).__name__}"
        raise WrongTypeError([f"{told}; give their number, such as 2"])
    return options
