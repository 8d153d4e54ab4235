"""The page that shows what is counted, with which words, and how."""

import streamlit as st

from analyzer.ui.explore_documents import show_document, show_versions
from analyzer.ui.explore_profiles import show_profiles
from analyzer.ui.explore_words import show_words
from analyzer.ui.speech import labelled, say

__all__ = ["show"]

_SECTIONS = ("words", "profiles", "method", "models", "results", "versions")


def show() -> None:
    """Draw the page for the present state of the session."""
    st.title(say("explore.title"), anchor=False)
    st.markdown(say("explore.intro"))
    st.session_state.setdefault("explore_section", _SECTIONS[0])
    section = st.segmented_control(
        say("explore.section"),
        _SECTIONS,
        key=labelled("explore_section", _SECTIONS),
        format_func=lambda name: say(f"explore.sections.{name}"),
        label_visibility="collapsed",
        required=True,
        persist_state="session",
    )
    if section == "words":
        show_words()
    elif section == "profiles":
        show_profiles()
    elif section == "versions":
        show_versions()
    else:
        show_document(f"{section}.md")
