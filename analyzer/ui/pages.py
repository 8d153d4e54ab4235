"""The app: its pages, and what stands around each of them.

What the user gives stays in the session's memory: it is in no cache that outlives the
session, in no file and not in the address.
"""

from pathlib import Path

import streamlit as st
from streamlit.navigation.page import Page

from analyzer.ui import analysis_page, batch_page, compare_page, explore_page
from analyzer.ui.access import name_language, show_focus
from analyzer.ui.speech import choose_language, say

__all__ = ["show"]

_ICON = Path(__file__).with_name("icon.png")  # a named icon would be fetched
# Without icons: a named one would be fetched as the icon of the tab.
_PAGES = {
    "analysis": analysis_page.show,
    "compare": compare_page.show,
    "batch": batch_page.show,
    "explore": explore_page.show,
}


def show() -> None:
    """Draw the page that the address names, for the present state of the session."""
    pages = [
        st.Page(
            draw,
            title=say(f"pages.{name}"),
            url_path=name,
            default=name == "analysis",
            help=say(f"pages.{name}_help"),
        )
        for name, draw in _PAGES.items()
    ]
    page = st.navigation(pages, position="hidden")
    st.set_page_config(
        page_title=f"{page.title} · {say('product')}", page_icon=str(_ICON)
    )
    _links(pages)
    choose_language()
    show_focus()
    page.run()
    name_language()


def _links(pages: list[Page]) -> None:
    """A link to each page, side by side on every screen.

    Streamlit's own bar hides them on a phone, in a drawer that stays open over the page.
    """
    with st.container(horizontal=True, gap="small"):
        for page in pages:
            st.page_link(page, width="content")
