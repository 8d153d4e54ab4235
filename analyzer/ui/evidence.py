"""The ad with what was found in it, beside the list of it: each leads to the other."""

from importlib.resources import files

import streamlit as st

from analyzer.report.formats import evidence_html
from analyzer.types import Result
from analyzer.ui.speech import page_language, say

__all__ = ["show_evidence"]


def show_evidence(result: Result) -> None:
    """Draw the ad and the list, of all disciplines or of one.

    Parameters
    ----------
    result : Result
        The analysis; every character of its text is escaped.
    """
    st.subheader(say("app.highlighted"), anchor=False)
    named = sorted({mention.discipline for mention in result.mentions})
    labels = {"": say("app.all_disciplines")} | {
        name: say(f"disciplines.{name}") for name in named
    }
    chosen = st.selectbox(
        say("app.show_discipline"), list(labels), format_func=labels.__getitem__
    )
    absent = st.toggle(say("app.show_absent"), value=True)
    shown = {
        index
        for index, mention in enumerate(result.mentions)
        if chosen in ("", mention.discipline) and (absent or mention.status != "absent")
    }
    st.caption(f"{say('report.legend')} {say('app.jump')}")
    templates = files("analyzer.report").joinpath("templates")
    style = templates.joinpath("highlight.css").read_text("utf-8")
    body = evidence_html(result, shown=shown, language=page_language())
    st.html(f"<style>{style}</style>{body}")
