"""Schema of the tables that a batch writes: columns with type, unit and meaning.

The words are in `data/batch/columns.yaml`; the form is the Table Schema of Frictionless Data
(https://datapackage.org/standard/table-schema/), which tools for tables read.
"""

from functools import cache
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from analyzer.batch.columns import Columns
from analyzer.resources import data_folder, read_model

__all__ = ["TABLES", "TableName", "column_lines", "table_schema"]

TableName = Literal["ads", "mentions"]
TABLES: dict[TableName, dict[str, str]] = {
    "ads": Columns("text", "title", "id").written(),
    "mentions": Columns.of_mentions(),
}
"""Columns of each table and their pandas dtypes."""
_PROFILE = "https://datapackage.org/profiles/2.0/tableschema.json"
_TYPES = {"string": "string", "Int64": "integer", "Float64": "number"}


class _Line(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    columns: list[str]
    says: str
    unit: str | None = None


class _Lines(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    ads: list[_Line]
    mentions: list[_Line]


@cache
def column_lines() -> _Lines:
    """What is said of the columns of each table, some of them together."""
    return read_model(data_folder() / "batch" / "columns.yaml", _Lines)


def table_schema(table: TableName) -> dict[str, Any]:
    """Table Schema of one of the tables.

    Parameters
    ----------
    table : {"ads", "mentions"}
        One row an ad, or one row a mention.
    """
    dtypes = TABLES[table]
    return {
        "$schema": _PROFILE,
        "fields": [
            {
                "name": name,
                "type": _TYPES[dtypes[name]],
                **({"unit": line.unit} if line.unit else {}),
                "description": line.says,
            }
            for line in getattr(column_lines(), table)
            for name in line.columns
        ],
        "missingValues": [""],
    }
