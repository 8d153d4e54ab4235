"""The page: an ad in, a verdict out.

What the user gives stays in the session's memory: it is in no cache that outlives the
session, in no file and not in the address.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import streamlit as st

from analyzer.analysis import analyze
from analyzer.errors import AnalyzerError
from analyzer.lexicon.wordlists import language_codes, load_word_lists
from analyzer.overlay import load_overlay
from analyzer.reading.files import SUFFIXES, read_bytes
from analyzer.reference import load_reference
from analyzer.resources import data_folder
from analyzer.types import Result
from analyzer.ui.result import show_result
from analyzer.ui.settings import OVERLAY, REFERENCE
from analyzer.ui.speech import choose_language, say

__all__ = ["show"]

Loaded = TypeVar("Loaded")

_ICON = Path(__file__).with_name("icon.png")  # a named icon would be fetched
_SCOPES = ("modest", "overloaded")


@dataclass(frozen=True, slots=True)
class Sample:
    """An ad of our own to try the app with."""

    title: str
    text: str


def show() -> None:
    """Draw the page for the present state of the session."""
    st.set_page_config(page_title=say("product"), page_icon=str(_ICON))
    choose_language()
    st.title(say("product"))
    st.markdown(f"**{say('tagline')}** {say('not_a_measure')}")
    _samples()
    _form()
    result = st.session_state.get("result")
    error = st.session_state.get("error")
    if error:
        st.error(error, icon=":material/error:")
    elif isinstance(result, Result):
        show_result(result)
    else:
        st.info(say("app.empty"), icon=":material/info:")


def _samples() -> None:
    """A button a language and scope; each fills the form and analyses it."""
    st.caption(say("app.example"))
    with st.container(horizontal=True):
        for code in language_codes():
            for scope in _SCOPES:
                name = load_word_lists(code).language.native_name
                st.button(
                    f"{name}, {say(f'app.sample_{scope}')}",
                    key=f"sample-{code}-{scope}",
                    on_click=_use_sample,
                    args=(code, scope),
                )


def read_sample(code: str, scope: str) -> Sample:
    """Sample of a language; its first line is the title."""
    path = data_folder() / "samples" / code / f"{scope}.txt"
    text = path.read_text(encoding="utf-8")
    return Sample(text.split("\n", 1)[0].strip(), text)


def _use_sample(code: str, scope: str) -> None:
    sample = read_sample(code, scope)
    st.session_state["ad"] = sample.text
    st.session_state["title"] = sample.title
    st.session_state["language"] = None
    _analyse()


def _form() -> None:
    """Text, file, title and language, and the button that analyses them."""
    st.text_area(
        say("app.input"),
        key="ad",
        height=260,
        placeholder=say("app.placeholder"),
        help=say("app.input_help"),
        persist_state="session",
    )
    st.caption(say("privacy"))
    title, language = st.columns([2, 1])
    title.text_input(
        say("app.title"),
        key="title",
        help=say("app.title_help"),
        persist_state="session",
    )
    language.selectbox(
        say("app.language"),
        [None, *language_codes()],
        key="language",
        format_func=lambda code: (
            say("app.detect") if code is None else say(f"languages.{code}")
        ),
        help=say("app.language_help"),
        persist_state="session",
    )
    st.file_uploader(
        say("app.upload"),
        type=[suffix.removeprefix(".") for suffix in SUFFIXES],
        key="file",
        help=say("app.upload_help"),
        max_upload_size=10,
        on_change=_use_file,
    )
    st.button(say("app.analyse"), type="primary", on_click=_analyse, width="stretch")


def _use_file() -> None:
    """Put the text of an uploaded file into the box and analyse it."""
    upload = st.session_state.get("file")
    if upload is None:
        return
    try:
        document = read_bytes(upload.getvalue(), upload.name)
    except AnalyzerError as error:
        st.session_state["error"], st.session_state["result"] = str(error), None
        return
    st.session_state["ad"] = document.text
    _analyse()


def _analyse() -> None:
    """Analyse what the form holds; keep the result or the reason there is none."""
    state = st.session_state
    try:
        state["result"] = analyze(
            state.get("ad") or "",
            title=(state.get("title") or "").strip() or None,
            language=state.get("language"),
            reference=_named(REFERENCE, load_reference),
            overlay=_named(OVERLAY, load_overlay),
        )
        state["error"] = None
    except AnalyzerError as error:
        state["result"], state["error"] = None, str(error)


def _named(variable: str, load: Callable[[Path], Loaded]) -> Loaded | None:
    """What is in the file that a variable of the environment names, if any."""
    path = os.environ.get(variable)
    return load(Path(path)) if path else None
