"""The page for many ads: a table in, a table and pictures of the whole set out."""

import json
import time
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from analyzer.ad_rows import Settings
from analyzer.app_limits import app_limits
from analyzer.batch.columns import Columns
from analyzer.encodings import UTF8
from analyzer.errors import AnalyzerError
from analyzer.lexicon.wordlists import language_codes
from analyzer.settings import MEGABYTE
from analyzer.table_files import READ_FORMATS
from analyzer.ui.batch_result import show_results
from analyzer.ui.batch_run import Run, time_left
from analyzer.ui.batch_table import (
    Table,
    guess_columns,
    read_otherwise,
    read_upload,
    template,
)
from analyzer.ui.faults import Fault, fault_of, show_fault
from analyzer.ui.inputs import language_box
from analyzer.ui.loaded import overlay_in_force, reference_in_force
from analyzer.ui.offer import show_offer
from analyzer.ui.speech import labelled, page_language, plain, say, say_counted

__all__ = ["show"]

_TABLE, _RUN, _ERROR, _UPLOADS = "batch", "batch_run", "batch_error", "batch_uploads"
_OFFER = "batch_offer"  # a table as it may be meant, for the user to judge
_OTHERS = ("title", "id")  # beside the texts, which there must be


def show() -> None:
    """Draw the page for the present state of the session."""
    st.title(say("batch.title"), anchor=False)
    most = app_limits()
    st.markdown(say("batch.intro", ads=most.batch_ads))
    _template()
    _upload()
    if isinstance(error := st.session_state.get(_ERROR), Fault):
        show_fault(error)
    if isinstance(offer := st.session_state.get(_OFFER), Table):
        _offered(offer)
        return
    table = st.session_state.get(_TABLE)
    if not isinstance(table, Table):
        st.info(say("batch.empty"), icon=":material/info:")
        return
    _given(table)
    _choices(table)
    if st.session_state.get("batch_text") is None:
        columns = ", ".join(table.columns)
        st.warning(plain(say("batch.no_text", columns=columns)), icon=":material/help:")
        return
    _running(table)


def _template() -> None:
    """A table to start from, in the language of the page where ads are read in it."""
    language = page_language()
    code = language if language in language_codes() else language_codes()[0]
    with st.container(horizontal=True):
        for name, for_excel in (("template", False), ("template_excel", True)):
            st.download_button(
                say(f"batch.{name}"),
                template(code, for_excel=for_excel),
                file_name="rolescope-template.csv",
                mime="text/csv",
                key=name,
                on_click="ignore",
            )


def _upload_key() -> str:
    """Key of the uploader; a new one empties it."""
    return f"{_UPLOADS}-{st.session_state.get(_UPLOADS, 0)}"


def _upload() -> None:
    most = app_limits()
    st.file_uploader(
        say("batch.upload"),
        key=_upload_key(),
        help=say("batch.upload_help", formats=", ".join(READ_FORMATS)),
        max_upload_size=most.batch_bytes // MEGABYTE,
        on_change=_use_upload,
    )
    st.caption(say("batch.privacy"))


def _use_upload() -> None:
    """Keep the rows of an uploaded table, or the reason why they cannot be read."""
    upload, state = st.session_state.get(_upload_key()), st.session_state
    if upload is None:
        return
    _forget()
    state[_UPLOADS] = state.get(_UPLOADS, 0) + 1
    content, name = upload.getvalue(), upload.name
    try:
        _take(read_upload(content, name))
    except AnalyzerError as error:
        state[_OFFER] = read_otherwise(content, name, error)
        if state[_OFFER] is None:
            state[_ERROR] = fault_of(error)


def _take(table: Table) -> None:
    """Keep a table, and guess its columns."""
    state = st.session_state
    state[_OFFER] = None
    state[_TABLE] = table
    guessed = guess_columns(table)
    state["batch_text"] = guessed.text or None
    for part in _OTHERS:
        state[f"batch_{part}"] = getattr(guessed, part) or ""


def _forget() -> None:
    """Let go of a table and of all that was made of it."""
    for key in (_TABLE, _RUN, _ERROR, _OFFER):
        st.session_state[key] = None


def _offered(table: Table) -> None:
    """A table that is not in UTF-8, read as what it looks like, for the user to judge."""
    encoding = table.encoding
    show_offer(
        say("batch.offer", name=plain(table.name), encoding=encoding),
        encoding,
        partial(_preview, table),
        take=partial(_take, table),
        refuse=_forget,
        key="batch-offer",
    )


def _given(table: Table) -> None:
    """What was uploaded, and its first rows."""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(say_counted("batch.given", len(table.rows), name=plain(table.name)))
        st.button(say("batch.remove"), key="batch-remove", on_click=_forget)
    if table.encoding != UTF8:
        st.caption(say("batch.read_as", encoding=table.encoding))
    _preview(table)


def _preview(table: Table) -> None:
    """The first rows of a table."""
    shown = table.rows[: app_limits().batch_preview]
    rows = [{name: _short(row.get(name)) for name in table.columns} for row in shown]
    st.caption(say_counted("batch.preview", len(shown)))
    st.dataframe(pd.DataFrame(rows), hide_index=True, alt=say("batch.preview_alt"))


def _short(cell: Any) -> str:
    """Start of a cell on one line."""
    most = app_limits().batch_cell
    given = cell if isinstance(cell, str) else json.dumps(cell, ensure_ascii=False)
    text = " ".join(given.split()) if cell is not None else ""
    return text if len(text) <= most else f"{text[:most]}…"


def _choices(table: Table) -> None:
    """Which column is what: guessed, and to be put right here."""
    st.subheader(say("batch.columns"), anchor=False)
    labels = {name: name for name in table.columns} | {"": say("batch.no_column")}
    others = ("", *table.columns)
    with st.grid(len(_OTHERS) + 2, min_column_width=150, vertical_alignment="bottom"):
        st.selectbox(
            say("batch.column_text"),
            table.columns,
            index=None,
            key="batch_text",
            placeholder=say("batch.choose"),
            on_change=_start_anew,
            persist_state="session",
        )
        for part in _OTHERS:
            st.selectbox(
                say(f"batch.column_{part}"),
                others,
                key=labelled(f"batch_{part}", others),
                format_func=labels.__getitem__,
                on_change=_start_anew,
                persist_state="session",
            )
        language_box("batch_language", on_change=_start_anew)


def _start_anew() -> None:
    """Let go of results that were made with other columns or another language."""
    st.session_state[_RUN] = None


def _running(table: Table) -> None:
    """The button that starts, the run while it goes, and what it has made so far."""
    run, place, made = st.session_state.get(_RUN), st.empty(), st.empty()
    if not isinstance(run, Run):
        place.button(
            say_counted("batch.start", len(table.rows)),
            type="primary",
            key="batch-start",
            on_click=_start,
            width="stretch",
        )
        return
    if run.going:
        with place.container():
            _go_on(run)
        place.empty()
    with made.container():
        if run.left:
            _stopped(run)
        if run.done:
            show_results(run)


def _stopped(run: Run) -> None:
    """How far it came, and the button that goes on."""
    ads = {"done": len(run.done), "all": len(run.table.rows)}
    st.warning(say("batch.stopped", **ads), icon=":material/pause_circle:")
    st.button(say("batch.go_on"), key="batch-go-on", on_click=run.start)


def _go_on(run: Run) -> None:
    """Analyse what is left, with a bar and a button that stops it."""
    bar = st.progress(0.0, text=say("batch.begins"))
    st.button(say("batch.stop"), key="batch-stop", on_click=run.stop)

    pause, last = app_limits().batch_pause, time.monotonic()

    def told(run: Run, seconds: float | None) -> None:
        nonlocal last
        done, total = len(run.done), len(run.table.rows)
        if run.left and seconds is not None and time.monotonic() - last < pause:
            return
        last = time.monotonic()
        said = say("batch.progress", done=done, all=total)
        if seconds is not None:
            unit, number = time_left(seconds)
            said = f"{said}; {say(f'batch.left_{unit}', number=number)}"
        bar.progress(done / total, text=said)

    run.go_on(told)


def _start() -> None:
    """Begin with what the boxes say."""
    state = st.session_state
    columns = Columns(
        state["batch_text"], state.get("batch_title") or None, state["batch_id"] or None
    )
    try:
        settings = Settings(
            state.get("batch_language") or None,
            reference_in_force(),
            overlay_in_force(),
        )
    except AnalyzerError as error:
        state[_ERROR] = fault_of(error)
        return
    state[_RUN] = Run(state[_TABLE], columns, settings)
