"""What a user of batches chooses among: the batch and the command line take it from here."""

from typing import Literal, get_args

__all__ = ["ENGINES", "DiffKey", "Engine", "TableName"]

Engine = Literal["local", "dask"]
ENGINES: tuple[Engine, ...] = get_args(Engine)
"""Where the processes of a batch are: on this machine, or where Dask points."""

DiffKey = Literal["auto", "id", "text"]
"""What tells that two rows are the same ad."""

TableName = Literal["ads", "mentions", "disciplines"]
"""Tables that a batch writes."""
