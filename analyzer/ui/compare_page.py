"""The page that sets ads and titles side by side.

Of an ad only its profile is kept: names of disciplines and scores, not the text.
"""

from dataclasses import replace

import streamlit as st

from analyzer.app_limits import app_limits
from analyzer.compare import Profile, compare, profile_of_ad, profile_of_title
from analyzer.errors import AnalyzerError
from analyzer.lexicon.wordlists import language_codes
from analyzer.limits import finding_limits
from analyzer.reading.files import read_bytes
from analyzer.reference import load_reference
from analyzer.types import Result
from analyzer.ui.comparison import show_comparison
from analyzer.ui.faults import Fault, fault_of, show_fault
from analyzer.ui.inputs import (
    FILE_TYPES,
    SCOPES,
    ad_boxes,
    native_name,
    read_sample,
    upload_limit,
)
from analyzer.ui.loaded import analyze_here, reference_in_force
from analyzer.ui.speech import plain, say

__all__ = ["show"]

_SIDES, _ERRORS, _UPLOADS = "compared", "compare_errors", "compare_uploads"


def show() -> None:
    """Draw the page for the present state of the session."""
    st.title(say("comparing.title"), anchor=False)
    st.markdown(say("comparing.intro"))
    _samples()
    _boxes()
    for fault in st.session_state.get(_ERRORS, ()):
        show_fault(fault)
    sides = _sides()
    if sides:
        _chosen(sides)
    if len(sides) > 1:
        show_comparison(compare(sides))
    else:
        told = say("comparing.one_more" if sides else "comparing.empty")
        st.info(told, icon=":material/info:")


def _sides() -> list[Profile]:
    """Profiles that are compared, in the order they were added."""
    sides: list[Profile] = st.session_state.setdefault(_SIDES, [])
    return sides


def _samples() -> None:
    st.caption(say("comparing.example"))
    with st.container(horizontal=True):
        for code in language_codes():
            st.button(
                native_name(code),
                key=f"compare-sample-{code}",
                on_click=_use_samples,
                args=(code,),
            )


def _use_samples(code: str) -> None:
    st.session_state[_SIDES], st.session_state[_ERRORS] = [], []
    for scope in SCOPES:
        sample = read_sample(code, scope)
        name = f"{sample.title}, {say(f'app.sample_{scope}')}"
        _try_ad(sample.text, sample.title, None, name=name)


def _boxes() -> None:
    """Three ways to add a side, and the ad of the first page, if there is one."""
    pasted, uploaded, titled = st.tabs(
        [say("comparing.paste"), say("comparing.upload"), say("comparing.job")]
    )
    with pasted:
        ad_boxes("compare_", height=180)
        st.button(say("comparing.add_ad"), key="add-ad", on_click=_add_ad)
    with uploaded:
        st.file_uploader(
            say("comparing.upload"),
            type=FILE_TYPES,
            accept_multiple_files=True,
            key=_upload_key(),
            help=say("app.upload_help"),
            max_upload_size=upload_limit(),
            on_change=_add_files,
        )
    with titled:
        _title_boxes()
    result = st.session_state.get("result")
    if isinstance(result, Result):
        st.button(
            say("comparing.add_analysed", name=plain(_named(result))),
            key="add-analysed",
            on_click=_add_analysed,
        )


def _title_boxes() -> None:
    st.text_input(
        say("comparing.job_label"),
        key="compare_job",
        help=say("comparing.job_help", least=finding_limits().small_reference.ads),
        persist_state="session",
    )
    st.pills(
        say("comparing.countries"),
        language_codes(),
        selection_mode="multi",
        key="compare_countries",
        format_func=lambda code: say(f"languages.{code}"),
        help=say("comparing.countries_help"),
        persist_state="session",
    )
    st.button(say("comparing.add_title"), key="add-title", on_click=_add_title)


def _upload_key() -> str:
    """Key of the uploader; a new one empties it."""
    return f"{_UPLOADS}-{st.session_state.get(_UPLOADS, 0)}"


def _add_ad() -> None:
    state = st.session_state
    state[_ERRORS] = []
    _try_ad(
        state.get("compare_ad") or "",
        state.get("compare_title"),
        state.get("compare_language"),
    )


def _add_files() -> None:
    uploads = st.session_state.get(_upload_key()) or []
    st.session_state[_ERRORS] = []
    st.session_state[_UPLOADS] = st.session_state.get(_UPLOADS, 0) + 1
    for upload in uploads:
        try:
            document = read_bytes(upload.getvalue(), upload.name)
        except AnalyzerError as error:
            st.session_state[_ERRORS].append(fault_of(error))
        else:
            _try_ad(document.text, None, None, name=document.name)


def _add_analysed() -> None:
    result = st.session_state["result"]
    st.session_state[_ERRORS] = []
    _add(profile_of_ad(result, _named(result)))


def _add_title() -> None:
    state = st.session_state
    title = (state.get("compare_job") or "").strip()
    state[_ERRORS] = [] if title else [Fault(say("comparing.blank_title"))]
    if not title:
        return
    for code in state.get("compare_countries") or [None]:
        try:
            reference = reference_in_force() or load_reference()
            found = profile_of_title(title, reference, language=code)
        except AnalyzerError as error:
            state[_ERRORS].append(fault_of(error))
            continue
        if code:
            language = say(f"languages.{code}")
            named = say("comparing.in_language", title=title, language=language)
            found = replace(found, name=named)
        _add(found)


def _try_ad(text: str, title: str | None, language: str | None, name: str = "") -> None:
    """Analyse an ad and add it, or keep the reason why not."""
    try:
        result = analyze_here(text, title, language)
    except AnalyzerError as error:
        st.session_state[_ERRORS].append(fault_of(error, name))
    else:
        _add(profile_of_ad(result, name or _named(result)))


def _named(result: Result) -> str:
    """What to call an ad: its title, or the start of its first line."""
    first = next((line for line in result.text.splitlines() if line.strip()), "")
    name = result.title or first.strip(" #*")[: app_limits().name].strip()
    return name or say("comparing.unnamed", number=len(_sides()) + 1)


def _add(profile: Profile) -> None:
    """Add a side under a name of its own, unless there are as many as there may be."""
    sides, most = _sides(), app_limits().compared
    if len(sides) >= most:
        told = Fault(say("comparing.full", most=most))
        if told not in st.session_state[_ERRORS]:
            st.session_state[_ERRORS].append(told)
        return
    taken, name, number = {side.name for side in sides}, profile.name, 1
    while name in taken:
        number += 1
        name = say("comparing.again", name=profile.name, number=number)
    sides.append(replace(profile, name=name))


def _chosen(sides: list[Profile]) -> None:
    """A button for each side that removes it."""
    st.subheader(say("comparing.sides"), anchor=False)
    with st.container(horizontal=True):
        for place, side in enumerate(sides):
            st.button(
                say("comparing.remove", name=plain(side.name)),
                key=f"remove-{place}",
                icon=":material/close:",
                on_click=_remove,
                args=(side.name,),
            )
        if len(sides) > 1:
            st.button(
                say("comparing.clear"), key="clear", type="tertiary", on_click=_clear
            )


def _remove(name: str) -> None:
    st.session_state[_SIDES] = [side for side in _sides() if side.name != name]
    st.session_state[_ERRORS] = []


def _clear() -> None:
    st.session_state[_SIDES], st.session_state[_ERRORS] = [], []
