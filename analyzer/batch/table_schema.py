"""Schema of the tables that a batch writes: columns with type, unit and meaning.

The words are in `data/batch/columns.yaml`; the form is the Table Schema of Frictionless Data
(https://datapackage.org/standard/table-schema/), which tools for tables read.
"""

from functools import cache
from typing import Any

from pydantic import model_validator

from analyzer.batch.columns import Columns
from analyzer.choices import TableName
from analyzer.data_model import Names, Part, Text, distinct
from analyzer.resources import data_folder, read_model

__all__ = ["TABLES", "column_lines", "table_schema"]

TABLES: dict[TableName, dict[str, str]] = {
    "ads": Columns("text", "title", "id").written(),
    "mentions": Columns.of_long("mentions"),
    "disciplines": Columns.of_long("disciplines"),
}
"""Columns of each table and their pandas dtypes."""
_PROFILE = "https://datapackage.org/profiles/2.0/tableschema.json"
_TYPES = {"string": "string", "Int64": "integer", "Float64": "number"}


class _Line(Part):
    columns: Names
    says: Text
    unit: Text | None = None


class _Lines(Part):
    ads: list[_Line]
    mentions: list[_Line]
    disciplines: list[_Line]

    @model_validator(mode="after")
    def _tells_every_column(self) -> "_Lines":
        for table, columns in TABLES.items():
            told = distinct(
                [name for line in getattr(self, table) for name in line.columns]
            )
            for name in columns.keys() ^ set(told):
                there = "is not told of" if name in columns else "is no column"
                raise ValueError(f"{table}: {name} {there}")
        return self


@cache
def column_lines() -> _Lines:
    """What is said of the columns of each table, some of them together."""
    return read_model(data_folder() / "batch" / "columns.yaml", _Lines)


def table_schema(table: TableName) -> dict[str, Any]:
    """Table Schema of one of the tables.

    Parameters
    ----------
    table : {"ads", "mentions", "disciplines"}
        One row an ad, a mention, or a discipline of an ad.
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
