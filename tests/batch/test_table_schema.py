"""The schema of a table names its columns, their types, units and meanings."""

import json
from pathlib import Path

import pytest

from analyzer.batch import BatchOptions, run_batch
from analyzer.batch.table_schema import TABLES, table_schema
from analyzer.choices import TableName
from tests.batch.test_run import read, write
from tests.cli.running import run

KINDS = {"string": str, "integer": int, "number": float}


@pytest.mark.parametrize("table", TABLES)
def test_every_column_is_told_in_its_place(table: TableName) -> None:
    fields = table_schema(table)["fields"]
    assert [field["name"] for field in fields] == list(TABLES[table])
    assert all(field["description"] for field in fields)
    assert [field["name"] for field in fields if "unit" in field] == [
        field["name"] for field in fields if field["type"] != "string"
    ]


def test_what_a_batch_writes_is_of_these_types(tmp_path: Path) -> None:
    paths = {table: tmp_path / f"{table}.jsonl" for table in TABLES}
    target, options = (
        paths["ads"],
        BatchOptions(mentions=paths["mentions"], disciplines=paths["disciplines"]),
    )
    run_batch(write(tmp_path / "in.jsonl"), target, options=options)
    for table, path in paths.items():
        printed = json.loads(run("schema", "--table", table).stdout)
        for row in read(path):
            assert list(row) == [field["name"] for field in printed["fields"]]
            assert all(
                row[field["name"]] is None
                or isinstance(row[field["name"]], KINDS[field["type"]])
                for field in printed["fields"]
            )
