"""For those who have the page read aloud or use it by keyboard: what Streamlit leaves out."""

import streamlit as st

from analyzer.ui.speech import page_language

__all__ = ["name_language", "show_focus"]

_SCRIPT = '<script>document.documentElement.lang = "{language}";</script>'
_STYLE = """<style>
  a[data-testid="stPageLink-NavLink"]:focus-visible {
    outline: 2px solid currentColor;
    outline-offset: 2px;
  }
</style>"""


def name_language() -> None:
    """Tell the browser the language of the page, which a screen reader speaks it by."""
    script = _SCRIPT.format(language=page_language())  # one of our own codes
    st.html(script, unsafe_allow_javascript=True)


def show_focus() -> None:
    """Draw a ring around the link to a page that a keyboard has come to."""
    st.html(_STYLE)
