"""What is the matter with an ad, what to change, and who does what."""

import html

import pandas as pd
import streamlit as st

from analyzer.advice import advice_of
from analyzer.findings import is_other_work
from analyzer.profile import RESPONSIBILITIES
from analyzer.report.sentences import (
    effect_in_words,
    evidence_in_words,
    sound_in_words,
)
from analyzer.types import Result
from analyzer.ui.speech import page_language, plain, say
from analyzer.wording import advice_in_words, finding_in_words

__all__ = ["show_advice", "show_findings", "show_responsibilities"]

_LOUD = {"critical": st.error, "warning": st.warning, "info": st.info}
_WORDS = 12  # quotes of a finding that are shown


def show_findings(result: Result) -> None:
    """Findings, the gravest first, each with the words it rests on."""
    if not result.findings:
        return
    st.subheader(say("report.findings"), anchor=False)
    for finding in result.findings:
        sentence = finding_in_words(finding, language=page_language())
        severity = say(f"severity.{finding.severity}")
        _LOUD[finding.severity](f"**{severity}:** {plain(sentence)}")
        words = evidence_in_words(result, finding)[:_WORDS]
        if words:
            quotes = " · ".join(f"<q>{html.escape(each)}</q>" for each in words)
            st.html(
                f'<small lang="{result.language}">{say("report.words_in_ad")}: {quotes}</small>'
            )


def show_advice(result: Result) -> None:
    """What to change, ranked, with the scores that would follow."""
    language = page_language()
    st.subheader(say("advice.heading"), anchor=False)
    advice = advice_of(result)
    if not advice:
        tell = st.info if is_other_work(result) else st.success
        tell(sound_in_words(result, language=language))
    for number, piece in enumerate(advice, start=1):
        sentence = advice_in_words(piece, language=language)
        effect = effect_in_words(result, piece, language=language)
        st.markdown(f"{number}. {sentence} **{effect}**")


def show_responsibilities(result: Result) -> None:
    """Disciplines by responsibility, as in a RACI table."""
    st.subheader(say("report.raci"), anchor=False)
    levels = {level: say(f"responsibility.{level}") for level in RESPONSIBILITIES}
    rows = [
        {say("report.discipline"): say(f"disciplines.{each.discipline}")}
        | {
            name: say(f"status.{each.status}") if level == each.responsibility else ""
            for level, name in levels.items()
        }
        for each in result.disciplines
    ]
    st.dataframe(
        pd.DataFrame(rows), hide_index=True, height="content", alt=say("report.raci")
    )
