"""A file that is not in UTF-8, shown as what it looks like, for its user to judge."""

from collections.abc import Callable

import streamlit as st

from analyzer.ui.speech import say

__all__ = ["show_offer"]


def show_offer(
    told: str,
    encoding: str,
    preview: Callable[[], object],
    *,
    take: Callable[[], None],
    refuse: Callable[[], None],
    key: str,
) -> None:
    """Draw how a file may be meant, with a button that takes it and one that does not.

    Parameters
    ----------
    told : str
        What is to be judged.
    encoding : str
        That it is read in, as it is called.
    preview : callable
        Draws the beginning of the file.
    take, refuse : callable
        Called once its letters are found right, or wrong.
    key : str
        Start of the keys of the buttons.
    """
    st.warning(told, icon=":material/help:")
    preview()
    with st.container(horizontal=True):
        st.button(
            say("batch.offer_take", encoding=encoding),
            type="primary",
            key=f"{key}-take",
            on_click=take,
        )
        st.button(say("batch.offer_refuse"), key=f"{key}-refuse", on_click=refuse)
