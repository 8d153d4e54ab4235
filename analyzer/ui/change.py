"""What is the matter with an ad, what to change, and who does what."""

import html

import pandas as pd
import streamlit as st

from analyzer.advice import advice_of
from analyzer.report.advice_lines import AdviceLines, lines_of
from analyzer.report.quotes import evidence_in_words
from analyzer.report.sentences import easing_in_words, sound_in_words
from analyzer.report.shown import Shown
from analyzer.told import is_other_work
from analyzer.types import Result
from analyzer.ui.speech import page_language, plain, say
from analyzer.ui.tables import show_wrapped
from analyzer.ui.whatif import can_try, try_out
from analyzer.vocabulary import RESPONSIBILITIES
from analyzer.wording import finding_in_words

__all__ = ["show_advice", "show_findings", "show_responsibilities"]

_LOUD = {"critical": st.error, "warning": st.warning, "info": st.info}
_WORDS = 12  # quotes of a finding that are shown


def show_findings(result: Shown) -> None:
    """Findings, the gravest first, each with the words it rests on."""
    if not result.findings:
        return
    st.subheader(say("report.findings"), anchor=False)
    for finding in result.findings:
        sentence = finding_in_words(finding, language=page_language())
        severity = say(f"severity.{finding.severity}")
        _LOUD[finding.severity](f"**{severity}:** {plain(sentence)}")
        words = evidence_in_words(result, finding)
        if words:
            quotes = " · ".join(
                f"<q>{html.escape(each)}</q>" for each in words[:_WORDS]
            )
            quotes += " …" if len(words) > _WORDS else ""
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
        st.markdown(_as_list(number, lines_of(result, piece, language=language)))
        if can_try(piece):
            st.button(
                say("whatif.try"),
                key=f"try-{number}",
                help=say("whatif.try_help"),
                on_click=try_out,
                args=(piece,),
            )
    if easing := easing_in_words(result, language=language):
        st.markdown(plain(easing))


def _as_list(number: int, lines: AdviceLines) -> str:
    """An advice as an item of a numbered list, its parts as items below it."""
    effect = f" **{lines.effect}**" if lines.effect else ""
    items = [f"{number}. {plain(lines.lead)}{effect}"]
    for part in lines.parts:
        quotes = f": *{plain(' · '.join(part.quotes))}*" if part.quotes else ""
        items.append(f"    - {plain(part.text)}{quotes} ({part.scores})")
    return "\n".join(items)


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
    show_wrapped(pd.DataFrame(rows), alt=say("report.raci"))
