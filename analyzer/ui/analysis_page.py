"""The first page: an ad in, a verdict out."""

import streamlit as st

from analyzer.errors import AnalyzerError
from analyzer.lexicon.wordlists import language_codes
from analyzer.reading.files import read_bytes
from analyzer.reading.markup import first_line
from analyzer.titles import read_title
from analyzer.types import Result
from analyzer.ui.faults import Fault, fault_of, show_fault
from analyzer.ui.inputs import (
    SCOPES,
    ad_boxes,
    name_from,
    native_name,
    read_sample,
    upload_limit,
)
from analyzer.ui.loaded import analyze_here, analyze_titled
from analyzer.ui.reach import outcome, reach_asked, to_be_reached
from analyzer.ui.result import show_result
from analyzer.ui.speech import plain, say
from analyzer.ui.whatif import remember

__all__ = ["show"]

_ANALYSED = "boxes_analysed"  # what the boxes held when the result was made
_TAKEN = "title_taken"  # the title that was taken from the first line of a text
_UNREAD = (
    "unread"  # what the box held when the file that was uploaded could not be read
)


def show() -> None:
    """Draw the page for the present state of the session."""
    st.title(say("product"), anchor=False)
    st.markdown(f"**{say('tagline')}** {say('not_a_measure')}")
    _samples()
    _form()
    result = st.session_state.get("result")
    error = st.session_state.get("error")
    with outcome():
        if isinstance(error, Fault):
            show_fault(error)
        elif isinstance(result, Result):
            if st.session_state.get(_ANALYSED, _given()) != _given():
                st.warning(say("app.stale"), icon=":material/update:")
            _tell_title(result)
            show_result(result)
        else:
            st.info(say("app.empty"), icon=":material/info:")
    reach_asked()


def _tell_title(result: Result) -> None:
    """Where the title comes from, if it was not given, and a button for another one."""
    taken, line = st.session_state.get(_TAKEN), name_from(result.text)
    if taken and taken == result.title:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.caption(say("app.title_taken"))
            st.button(say("app.no_title"), key="no-title", on_click=_leave_title)
    elif _is_another(line, result):
        st.button(
            say("app.use_title", title=plain(line)),
            key="use-title",
            on_click=_use_title,
            args=(line,),
        )


def _is_another(line: str, result: Result) -> bool:
    """Whether a line names an archetype, and not by the title that was read."""
    named, given = (read_title(each, result.language) for each in (line, result.title))
    return named.archetype is not None and named.key != given.key


def _use_title(title: str) -> None:
    st.session_state["title"] = st.session_state[_TAKEN] = title
    _analyse()


def _leave_title() -> None:
    """Analyse the ad without the title that was taken from it."""
    st.session_state["title"] = ""
    _analyse(take_title=False)


def _samples() -> None:
    """A button a language and scope; each fills the form and analyses it."""
    st.caption(say("app.example"))
    with st.container(horizontal=True):
        for code in language_codes():
            for scope in SCOPES:
                st.button(
                    f"{native_name(code)}, {say(f'app.sample_{scope}')}",
                    key=f"sample-{code}-{scope}",
                    on_click=_use_sample,
                    args=(code, scope),
                )


def _use_sample(code: str, scope: str) -> None:
    sample = read_sample(code, scope)
    st.session_state["ad"] = sample.text
    st.session_state["title"] = st.session_state[_TAKEN] = sample.title
    st.session_state["language"] = ""
    _analyse()


def _form() -> None:
    """Text, file, title and language, and the button that analyses them."""
    ad_boxes("", height=260)
    st.file_uploader(
        say("app.upload"),
        key="file",
        help=say("app.upload_help"),
        max_upload_size=upload_limit(),
        on_change=_use_file,
    )
    st.button(
        say("app.analyse"),
        type="primary",
        key="analyse",
        on_click=_use_form,
        width="stretch",
    )


def _use_form() -> None:
    """Analyse the box, unless it still waits for the text of a file."""
    state = st.session_state
    if state.get("file") is not None and state.get(_UNREAD) == (state.get("ad") or ""):
        _use_file()
    else:
        _analyse()


def _use_file() -> None:
    """Put the text of an uploaded file into the box and analyse it."""
    state = st.session_state
    upload, state[_UNREAD] = state.get("file"), None
    if upload is None:
        return
    try:
        document = read_bytes(upload.getvalue(), upload.name)
    except AnalyzerError as error:
        state["error"], state["result"] = fault_of(error), None
        state[_UNREAD] = state.get("ad") or ""
        to_be_reached()
        return
    state["ad"] = document.text
    _analyse()


def _given() -> tuple[str, str, str]:
    """Text, title and language as the boxes hold them now."""
    state = st.session_state
    text, title, language = (state.get(n) or "" for n in ("ad", "title", "language"))
    return text, title, language


def _analyse(*, take_title: bool = True) -> None:
    """Analyse what the form holds; keep the result or the reason there is none.

    A title that the text itself opens with is put into its box, if that is empty or holds
    one that was taken from another text.
    """
    state = st.session_state
    to_be_reached()
    _leave_taken()
    try:
        read = analyze_titled if take_title else analyze_here
        state["result"] = result = read(*_given())
        state["error"] = None
        remember(result)
        if result.title and not _given()[1].strip():
            state["title"] = state[_TAKEN] = result.title
    except AnalyzerError as error:
        state["result"], state["error"] = None, fault_of(error)
    state[_ANALYSED] = _given()


def _leave_taken() -> None:
    """Forget a title that the text does not open with; empty its box, unless typed in."""
    state = st.session_state
    text, title, _ = _given()
    taken = state.get(_TAKEN)
    if title != taken:
        state[_TAKEN] = None
    elif title not in (first_line(text), name_from(text)):
        state["title"], state[_TAKEN] = "", None
