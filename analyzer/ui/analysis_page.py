"""The first page: an ad in, a verdict out."""

from functools import partial

import streamlit as st

from analyzer.errors import AnalyzerError
from analyzer.lexicon.wordlists import language_codes
from analyzer.types import Result
from analyzer.ui.ad_file import (
    drop_offer,
    file_waits,
    offered,
    refuse_offer,
    show_ad_offer,
    show_uploader,
    take_offer,
    use_file,
)
from analyzer.ui.faults import Fault, fault_of, show_fault
from analyzer.ui.inputs import (
    SCOPES,
    ad_boxes,
    native_name,
    read_sample,
)
from analyzer.ui.loaded import analyze_here, analyze_titled
from analyzer.ui.reach import outcome, reach_asked, to_be_reached
from analyzer.ui.result import show_result
from analyzer.ui.speech import say
from analyzer.ui.title_box import (
    leave_title,
    note_title,
    take_title,
    tell_title,
    title_for,
)
from analyzer.ui.whatif import remember

__all__ = ["show"]

_ANALYSED = "boxes_analysed"  # what the boxes held when the result was made


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
        elif offer := offered():
            take = partial(take_offer, offer, _analyse)
            show_ad_offer(offer, take=take, refuse=refuse_offer)
        elif isinstance(result, Result):
            if st.session_state.get(_ANALYSED, _given()) != _given():
                st.warning(say("app.stale"), icon=":material/update:")
            tell_title(result, _analyse)
            show_result(result)
        else:
            st.info(say("app.empty"), icon=":material/info:")
    reach_asked()


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
    take_title(sample.title)
    st.session_state["language"] = ""
    _analyse()


def _form() -> None:
    """Text, file, title and language, and the button that analyses them."""
    ad_boxes("", height=260)
    show_uploader(_analyse)
    st.button(
        say("app.analyse"),
        type="primary",
        key="analyse",
        on_click=_use_form,
        width="stretch",
    )


def _use_form() -> None:
    """Analyse the box, unless it still waits for the text of a file."""
    if file_waits():
        use_file(_analyse)
    else:
        _analyse()


def _given() -> tuple[str, str, str]:
    """Text, title and language as the boxes hold them now."""
    state = st.session_state
    text, title, language = (state.get(n) or "" for n in ("ad", "title", "language"))
    return text, title, language


def _analyse(*, take_title: bool = True) -> None:
    """Analyse what the form holds; keep the result or the reason there is none.

    A title that the text itself opens with is put into its box, if that is empty or holds
    one of another ad.
    """
    state = st.session_state
    to_be_reached()
    drop_offer()
    text, _, language = _given()
    try:
        read = analyze_titled if take_title else analyze_here
        state["result"] = result = read(text, title_for(text), language)
        state["error"] = None
        leave_title(text)
        remember(result)
        note_title(result)
    except AnalyzerError as error:
        state["result"], state["error"] = None, fault_of(error)
    state[_ANALYSED] = _given()
