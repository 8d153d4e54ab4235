"""What a run leaves to take along: its rows in three forms, and a manifest."""

import io
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import streamlit as st

from analyzer.batch.manifest import fingerprint_of, now
from analyzer.csv_text import csv_bytes
from analyzer.parquet_files import write_parquet
from analyzer.table_files import encoding_of
from analyzer.ui.batch_run import Run
from analyzer.ui.speech import say

__all__ = ["json_lines", "manifest_of", "parquet", "show_downloads"]

Rows = Sequence[dict[str, Any]]


def show_downloads(run: Run) -> None:
    """All rows, failures among them, in three forms, and what they were made with."""
    rows, dtypes = run.rows, run.columns.written()
    excel = st.toggle(
        say("comparing.excel"), key="batch_excel", persist_state="session"
    )
    forms: tuple[tuple[str, Callable[[], bytes], str, str], ...] = (
        (
            "CSV",
            lambda: csv_bytes(rows, list(dtypes), for_excel=excel),
            "csv",
            "text/csv",
        ),
        ("JSONL", lambda: json_lines(rows, dtypes), "jsonl", "application/x-ndjson"),
        (
            "Parquet",
            lambda: parquet(rows, dtypes),
            "parquet",
            "application/vnd.apache.parquet",
        ),
        (
            say("batch.manifest"),
            lambda: manifest_of(run),
            "manifest.json",
            "application/json",
        ),
    )
    with st.container(horizontal=True):
        for label, make, suffix, mime in forms:
            st.download_button(
                f"{say('app.download')}: {label}",
                make,
                file_name=f"rolescope-batch.{suffix}",
                mime=mime,
                key=f"batch-{suffix.partition('.')[0]}",
                on_click="ignore",
            )


def manifest_of(run: Run) -> bytes:
    """What a run was made from and with, as the manifest beside a batch says it."""
    columns = run.columns
    content = {
        **fingerprint_of(
            run.settings,
            encoding=encoding_of(Path(run.table.name), run.table.encoding),
            columns=[columns.text, columns.title, columns.id],
        ),
        "input": {"name": run.table.name, "rows": len(run.table.rows)},
        "counts": run.tally.to_dict(),
        "written": now(),
    }
    return json.dumps(content, ensure_ascii=False, indent=2).encode()


def parquet(rows: Rows, dtypes: Mapping[str, str]) -> bytes:
    """Rows as a Parquet file, with columns of the given types."""
    content = io.BytesIO()
    with write_parquet(content, dtypes) as write:
        for row in rows:
            write(row)
    return content.getvalue()


def json_lines(rows: Rows, names: Iterable[str]) -> bytes:
    """Some columns of the rows as JSON lines in UTF-8."""
    lines = (
        json.dumps({name: row.get(name) for name in names}, ensure_ascii=False)
        for row in rows
    )
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "replace")
