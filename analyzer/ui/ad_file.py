"""An ad as a file: its text into the box of the first page, or an offer how to read it."""

from collections.abc import Callable

import streamlit as st

from analyzer.app_limits import app_limits
from analyzer.errors import AnalyzerError
from analyzer.reading.files import Document, read_bytes
from analyzer.ui.faults import fault_of
from analyzer.ui.inputs import upload_limit
from analyzer.ui.offer import show_offer
from analyzer.ui.reach import to_be_reached
from analyzer.ui.speech import plain, say

__all__ = [
    "Offer",
    "drop_offer",
    "file_waits",
    "offered",
    "read_otherwise",
    "refuse_offer",
    "show_ad_offer",
    "show_uploader",
    "take_offer",
    "use_file",
]

Offer = tuple[Document, str]
"""A text, and the encoding that it was read in."""

_UNREAD = "unread"  # what the box held when a file came that could not be read
_OFFER = "ad_offer"  # a file as it may be meant, for the user to judge


def show_uploader(analyse: Callable[[], None]) -> None:
    """Draw the box for a file; `analyse` is called once its text is in the text box."""
    st.file_uploader(
        say("app.upload"),
        key="file",
        help=say("app.upload_help"),
        max_upload_size=upload_limit(),
        on_change=use_file,
        args=(analyse,),
    )


def file_waits() -> bool:
    """Whether there is a file that could not be read, and no other text since."""
    state = st.session_state
    return state.get("file") is not None and state.get(_UNREAD) == (
        state.get("ad") or ""
    )


def use_file(analyse: Callable[[], None]) -> None:
    """Put the text of the uploaded file into the box and analyse it.

    A text that is not in UTF-8 is offered as what it looks like.
    """
    state = st.session_state
    upload, state[_UNREAD] = state.get("file"), None
    drop_offer()
    if upload is None:
        return
    content, name = upload.getvalue(), upload.name
    try:
        document = read_bytes(content, name)
    except AnalyzerError as error:
        state[_OFFER] = read_otherwise(content, name, error)
        state["error"] = None if state[_OFFER] else fault_of(error)
        state["result"], state[_UNREAD] = None, state.get("ad") or ""
        to_be_reached()
        return
    state["ad"] = document.text
    analyse()


def read_otherwise(content: bytes, name: str, error: AnalyzerError) -> Offer | None:
    """Read a text as what it looks like, where it is not in UTF-8.

    Parameters
    ----------
    content, name
        As in `read_bytes`.
    error : AnalyzerError
        Why that could not read it.

    Returns
    -------
    Offer or None
        For the user to judge; None where it cannot be read so either.
    """
    if error.detail != "file_encoding":
        return None
    encoding = str(error.values["likely"])
    try:
        return read_bytes(content, name, encoding=encoding), encoding
    except AnalyzerError:
        return None


def drop_offer() -> None:
    """Forget how a file may be meant: there is another text."""
    st.session_state[_OFFER] = None


def offered() -> Offer | None:
    """How a file may be meant, until there is another text."""
    offer: Offer | None = st.session_state.get(_OFFER)
    return offer


def show_ad_offer(
    offer: Offer,
    *,
    take: Callable[[], None],
    refuse: Callable[[], None],
    key: str = "offer",
) -> None:
    """Draw the beginning of an ad as it may be meant, for the user to judge.

    Parameters
    ----------
    offer : Offer
        What it is read as.
    take, refuse, key
        As in `show_offer`.
    """
    document, encoding = offer
    told = say("app.offer", name=plain(document.name), encoding=encoding)
    most = app_limits().offered
    begins = document.text[:most] + ("…" if len(document.text) > most else "")
    show_offer(
        told, encoding, lambda: st.text(begins), take=take, refuse=refuse, key=key
    )


def take_offer(offer: Offer, analyse: Callable[[], None]) -> None:
    """Put the text of an offer into the box and analyse it."""
    st.session_state["ad"], st.session_state[_UNREAD] = offer[0].text, None
    analyse()


def refuse_offer() -> None:
    """Forget a file whose letters are wrong; it no longer waits to be read."""
    drop_offer()
    st.session_state[_UNREAD] = None
