"""A result on the page: verdict first, then the numbers, then the words they rest on."""

import json
from dataclasses import asdict, fields, replace
from functools import partial

import pandas as pd
import streamlit as st

from analyzer.advice import titles_for
from analyzer.csv_text import csv_bytes
from analyzer.report import html_report, markdown_report
from analyzer.report.quotes import quotes_of
from analyzer.report.sentences import (
    added_in_words,
    between,
    manager_in_words,
    placed,
)
from analyzer.report.shown import Shown, as_shown
from analyzer.told import reads_like
from analyzer.types import Mention, Result
from analyzer.ui.change import show_advice, show_findings, show_responsibilities
from analyzer.ui.charts import show_bars
from analyzer.ui.evidence import show_evidence
from analyzer.ui.speech import page_language, plain, say, told
from analyzer.ui.tables import show_wrapped
from analyzer.ui.whatif import show_edit, show_switches
from analyzer.values_in_words import archetype_name, content_in_words
from analyzer.verdict import demands_in_words, verdict_of
from analyzer.vocabulary import ARCHETYPES

__all__ = ["mentions_csv", "show_result"]


def show_result(result: Result) -> None:
    """Draw a result.

    Parameters
    ----------
    result : Result
        The analysis; every character of its text is escaped before it is shown.
    """
    locale = page_language()
    shown = as_shown(result)
    verdict = verdict_of(shown, language=locale)
    st.header(verdict.headline, anchor=False)
    for sentence in verdict.sentences:
        st.write(sentence)
    language = say(f"languages.{result.language}")
    st.caption(say("app.read_as", language=language) + ".")
    judged = verdict.archetype is not None
    if judged:
        _numbers(result)
        show_edit(result)
    show_findings(shown)
    if result.disciplines:
        show_advice(result)
    if judged:
        show_switches(result)
        _contributions(result)
    show_evidence(result)
    if result.disciplines:
        _table(shown, judged=judged)
        show_responsibilities(result)
    _downloads(result)
    with st.expander(say("app.about")):
        st.write(say("app.about_text"))
        st.caption(say("not_a_measure"))


def _numbers(result: Result) -> None:
    """Breadth, the three overloads, and what title and content say."""
    with st.container(horizontal=True):
        st.metric(
            say("report.breadth"),
            say("app.of_100", score=told(result.breadth.score, ".0f")),
            say(f"bands.breadth.{result.breadth.band}"),
            delta_color="off",
            delta_arrow="off",
            border=True,
            help=_between(result.breadth.interval, ".0f"),
        )
        for name in ARCHETYPES:
            load = result.overload[name]
            st.metric(
                say(f"archetypes.{name}"),
                say("app.times", load=told(load.score, ".2f")),
                say(f"bands.overload.{load.band}"),
                delta_color="off",
                delta_arrow="off",
                border=True,
                help=_between(load.interval, ".2f"),
            )
    locale = page_language()
    caption = [say("app.overload_caption"), manager_in_words(result, language=locale)]
    st.caption(plain(" ".join(caption).strip()))
    st.markdown(_title_and_content(result))
    if added := added_in_words(result, language=locale):
        st.markdown(plain(added))
    where = placed(result, locale)
    breadth = f"{say('report.breadth')}: {_between(result.breadth.interval, '.0f')}."
    lines = [
        breadth,
        where["breadth"],
        where["effective"],
        where["load"],
        _fitting(result),
    ]
    st.caption(plain(" ".join(line for line in lines if line)))


def _title_and_content(result: Result) -> str:
    """What the title says, if there is one, and what the content reads like."""
    titled, kind = result.archetypes.title, result.archetypes.title_kind
    locale = page_language()
    likely = reads_like(result.archetypes.probabilities)
    reads = content_in_words(likely, language=locale)
    said = f"{say('app.content_reads')}: **{reads}**."
    if kind == "none":
        return said
    if titled is None:
        told = say(f"title_kinds.{kind}")
        return (
            f"{say('report.job_title')}: {plain(result.title or '')} ({told}). {said}"
        )
    says = archetype_name(titled, language=locale)
    return f"{say('app.title_says')}: **{says}**. {said}"


def _between(ends: tuple[float, float] | None, form: str) -> str:
    """Ends of an interval in words, if there is one."""
    return between(ends, form, language=page_language()) if ends else ""


def _fitting(result: Result) -> str:
    """Titles that fit the content; empty where none in marketing does."""
    titles = titles_for(result)
    listed = ", ".join(f"{title} ({code})" for code, title in titles.items())
    return f"{say('report.titles')}: {listed}." if titles else ""


def _contributions(result: Result) -> None:
    """Points of each discipline, largest first; they add up to the score."""
    st.subheader(say("app.contributions"), anchor=False)
    parts = sorted(result.breadth.contributions, key=lambda part: -part.amount)
    rows = [(say(f"disciplines.{part.factor}"), part.amount) for part in parts]
    score = told(result.breadth.score, ".1f")
    heading = say("app.contributions_caption", score=score)
    show_bars(pd.DataFrame(rows), heading=heading, form=".1f")


def _table(result: Shown, *, judged: bool) -> None:
    """Disciplines with status, responsibility and the words that ask for them.

    With the points of each where the ad is judged.
    """
    st.subheader(say("app.table"), anchor=False)
    points = {part.factor: part.amount for part in result.breadth.contributions}
    column = say("report.amount")
    rows = [
        {
            say("report.discipline"): say(f"disciplines.{each.discipline}"),
            say("report.words_in_ad"): " · ".join(quotes_of(result, each)),
            say("report.status"): say(f"status.{each.status}"),
            say("report.responsibility"): say(f"responsibility.{each.responsibility}"),
            say("report.basis"): say(f"basis.{each.basis}"),
        }
        | ({column: told(points[each.discipline], ".1f")} if judged else {})
        for each in sorted(result.disciplines, key=lambda d: -points[d.discipline])
    ]
    show_wrapped(pd.DataFrame(rows), alt=say("app.table"))
    demands = demands_in_words(result, language=page_language())
    if demands:
        st.caption(plain(demands))
    st.caption(
        say(
            "report.coverage",
            recognised=result.coverage.recognised,
            sentences=result.coverage.sentences,
        )
    )


def _downloads(result: Result) -> None:
    """The result as a page of its own, Markdown and JSON; its mentions as CSV."""
    st.subheader(say("app.download"), anchor=False)
    locale = page_language()  # the page may speak another one when it is fetched
    excel = st.toggle(say("comparing.excel"), key="excel", persist_state="session")
    with st.container(horizontal=True):
        for label, make, suffix, mime in (
            (say("app.download_html"), _html, "html", "text/html"),
            ("Markdown", _markdown, "md", "text/markdown"),
            (say("app.download_json"), _json, "json", "application/json"),
        ):
            st.download_button(
                f"{say('app.download')}: {label}",
                partial(make, result, locale),
                file_name=f"rolescope.{suffix}",
                mime=mime,
                on_click="ignore",
            )
        st.download_button(
            f"{say('app.download')}: {say('app.download_csv')}",
            partial(mentions_csv, result, for_excel=excel),
            file_name="rolescope.csv",
            mime="text/csv",
            on_click="ignore",
        )


def _html(result: Result, language: str) -> str:
    return html_report(result, language=language)


def _markdown(result: Result, language: str) -> str:
    return markdown_report(result, language=language)


def _json(result: Result, _: str) -> str:
    return json.dumps(result.to_dict(), ensure_ascii=False, indent=2)


def mentions_csv(result: Result, *, for_excel: bool = False) -> bytes:
    """Mentions of an ad as CSV, one a row; see `csv_bytes`.

    Words stand there as they are seen, offsets are into the given text.
    """
    names = [field.name for field in fields(Mention)]
    words = (mention.text for mention in as_shown(result).mentions)
    rows = (
        asdict(replace(mention, text=text))
        for mention, text in zip(result.mentions, words, strict=True)
    )
    return csv_bytes(rows, names, for_excel=for_excel)
