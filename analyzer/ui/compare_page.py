"""The page that sets ads and titles side by side."""

from functools import partial

import streamlit as st

from analyzer.compare import Profile, compare
from analyzer.errors import AnalyzerError
from analyzer.lexicon.wordlists import language_codes
from analyzer.limits import finding_limits
from analyzer.reading.files import read_bytes
from analyzer.types import Result
from analyzer.ui import compare_sides
from analyzer.ui.ad_file import Offer, read_otherwise, show_ad_offer
from analyzer.ui.comparison import show_comparison
from analyzer.ui.faults import Fault, fault_of, show_fault
from analyzer.ui.inputs import (
    SCOPES,
    ad_boxes,
    native_name,
    read_sample,
    upload_limit,
)
from analyzer.ui.reach import outcome, reach_asked, to_be_reached
from analyzer.ui.speech import labelled, plain, say

__all__ = ["show"]

_UPLOADS = "compare_uploads"
_OFFERS = "compare_offers"  # files as they may be meant, for the user to judge


def show() -> None:
    """Draw the page for the present state of the session."""
    st.title(say("comparing.title"), anchor=False)
    st.markdown(say("comparing.intro"))
    _samples()
    _boxes()
    for fault in compare_sides.faults():
        show_fault(fault)
    for place, offer in enumerate(st.session_state.get(_OFFERS, ())):
        show_ad_offer(
            offer,
            take=partial(_add_offer, offer),
            refuse=partial(_drop_offer, offer),
            key=f"compare-offer-{place}",
        )
    if note := compare_sides.note():
        st.info(plain(note), icon=":material/info:")
    sides = compare_sides.sides()
    with outcome():
        if sides:
            _chosen(sides)
        if len(sides) > 1:
            show_comparison(compare(sides))
        else:
            told = say("comparing.one_more" if sides else "comparing.empty")
            st.info(told, icon=":material/info:")
    reach_asked()


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
    to_be_reached()
    _clear()
    for scope in SCOPES:
        sample = read_sample(code, scope)
        name = f"{sample.title}, {say(f'app.sample_{scope}')}"
        compare_sides.add_text(sample.text, sample.title, None, name)


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
            accept_multiple_files=True,
            key=_upload_key(),
            help=say("app.upload_help"),
            max_upload_size=upload_limit(),
            on_change=_add_files,
        )
    with titled:
        _title_boxes()
    result = st.session_state.get("result")
    if isinstance(result, Result) and not compare_sides.holds(result):
        st.button(
            say("comparing.add_analysed", name=plain(compare_sides.name_of(result))),
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
        key=labelled("compare_countries", language_codes()),
        format_func=lambda code: say(f"languages.{code}"),
        help=say("comparing.countries_help"),
        persist_state="session",
    )
    st.button(say("comparing.add_title"), key="add-title", on_click=_add_title)


def _upload_key() -> str:
    """Key of the uploader; a new one empties it."""
    return f"{_UPLOADS}-{st.session_state.get(_UPLOADS, 0)}"


def _begin() -> None:
    """Forget what was told and offered: something else is being done."""
    compare_sides.begin()
    st.session_state[_OFFERS] = []


def _clear() -> None:
    """Take all sides away, and what was offered."""
    _begin()
    compare_sides.remove_all()


def _add_ad() -> None:
    """Add what the boxes hold; once it is a side, they are empty for the next one."""
    state, before = st.session_state, len(compare_sides.sides())
    _begin()
    compare_sides.add_text(
        state.get("compare_ad") or "",
        state.get("compare_title"),
        state.get("compare_language"),
    )
    if len(compare_sides.sides()) > before:
        state["compare_ad"] = state["compare_title"] = ""


def _add_files() -> None:
    uploads = st.session_state.get(_upload_key()) or []
    _begin()
    st.session_state[_UPLOADS] = st.session_state.get(_UPLOADS, 0) + 1
    for upload in uploads:
        _add_file(upload.getvalue(), upload.name)


def _add_file(content: bytes, name: str) -> None:
    """Add the ad in a file, or keep how it may be meant, or why it cannot be read."""
    try:
        document = read_bytes(content, name)
    except AnalyzerError as error:
        if offer := read_otherwise(content, name, error):
            st.session_state[_OFFERS].append(offer)
        else:
            compare_sides.tell(fault_of(error))
    else:
        compare_sides.add_text(document.text, None, None, document.name)


def _add_offer(offer: Offer) -> None:
    """Add a file as it was offered; other files are still offered."""
    compare_sides.begin()
    _drop_offer(offer)
    compare_sides.add_text(offer[0].text, None, None, offer[0].name)


def _drop_offer(offer: Offer) -> None:
    st.session_state[_OFFERS].remove(offer)


def _add_analysed() -> None:
    _begin()
    compare_sides.add_result(st.session_state["result"])


def _add_title() -> None:
    title = (st.session_state.get("compare_job") or "").strip()
    _begin()
    if title:
        codes = st.session_state.get("compare_countries") or []
        compare_sides.add_title(title, codes)
    else:
        compare_sides.tell(Fault(say("comparing.blank_title")))


def _chosen(sides: list[Profile]) -> None:
    """A button for each side that removes it."""
    st.subheader(say("comparing.sides"), anchor=False)
    with st.container(horizontal=True):
        for place, side in enumerate(sides):
            st.button(
                say("comparing.remove", name=plain(side.name)),
                key=f"remove-{place}",
                icon=":material/close:",
                on_click=compare_sides.remove,
                args=(side.name,),
            )
        if len(sides) > 1:
            st.button(
                say("comparing.clear"),
                key="clear",
                type="tertiary",
                on_click=_clear,
            )
