"""A result on the page: verdict first, then the numbers, then the words they rest on."""

import json
from importlib.resources import files

import altair as alt
import pandas as pd
import streamlit as st

from analyzer.language import language_name
from analyzer.messages import message
from analyzer.report import html_report
from analyzer.report.formats import highlighted_html, quotes_of
from analyzer.scoring.weights import ARCHETYPES
from analyzer.types import Result
from analyzer.verdict import demands_in_words, verdict_of

__all__ = ["show_result"]


def show_result(result: Result) -> None:
    """Draw a result.

    Parameters
    ----------
    result : Result
        The analysis; every character of its text is escaped before it is shown.
    """
    verdict = verdict_of(result)
    st.header(verdict.headline, anchor=False)
    for sentence in verdict.sentences:
        st.write(sentence)
    if verdict.archetype is not None:
        for finding in result.findings:
            st.warning(message(f"findings.{finding.id}", **finding.values))
    language = language_name(result.language)
    st.caption(message("app.read_as", language=language) + ".")
    if result.disciplines:
        _numbers(result)
        _contributions(result)
    _ad(result)
    if result.disciplines:
        _table(result)
    _downloads(result)
    with st.expander(message("app.about")):
        st.write(message("app.about_text"))
        st.caption(message("not_a_measure"))


def _numbers(result: Result) -> None:
    """Breadth, the three overloads, and what title and content say."""
    with st.container(horizontal=True):
        st.metric(
            message("report.breadth"),
            message("app.of_100", score=f"{result.breadth.score:.0f}"),
            message(f"bands.breadth.{result.breadth.band}"),
            delta_color="off",
            delta_arrow="off",
            border=True,
        )
        for name in ARCHETYPES:
            load = result.overload[name]
            st.metric(
                message(f"archetypes.{name}"),
                message("app.times", load=f"{load.score:.2f}"),
                message(f"bands.overload.{load.band}"),
                delta_color="off",
                delta_arrow="off",
                border=True,
            )
    st.caption(message("app.overload_caption"))
    titled, content = result.archetypes.title, result.archetypes.content
    kind = message(f"title_kinds.{result.archetypes.title_kind}")
    says = message(f"archetypes.{titled}") if titled else kind
    reads = message(f"archetypes.{content}") if content else message("report.unclear")
    st.markdown(
        f"{message('app.title_says')}: **{says}**. {message('app.content_reads')}: **{reads}**."
    )


def _contributions(result: Result) -> None:
    """Points of each discipline, largest first; they add up to the score."""
    st.subheader(message("app.contributions"), anchor=False)
    parts = sorted(result.breadth.contributions, key=lambda part: -part.amount)
    discipline, points = message("report.discipline"), message("report.amount")
    rows = pd.DataFrame(
        {
            discipline: [message(f"disciplines.{part.factor}") for part in parts],
            points: [round(part.amount, 2) for part in parts],
        }
    )
    score = f"{result.breadth.score:.1f}"
    caption = message("app.contributions_caption", score=score)
    listed = ", ".join(f"{row[0]} {row[1]:.1f}" for row in rows.itertuples(index=False))
    chart = (
        alt.Chart(rows)
        .mark_bar(color="#2563eb")
        .encode(
            x=alt.X(points, type="quantitative", title=points),
            y=alt.Y(
                discipline,
                type="nominal",
                sort=None,
                title=None,
                axis=alt.Axis(labelLimit=240),
            ),
        )
        .properties(height=alt.Step(24))
    )
    st.altair_chart(chart, alt=f"{caption} {listed}")
    st.caption(caption)


def _ad(result: Result) -> None:
    """The ad with what was found in it, all or of one discipline."""
    st.subheader(message("app.highlighted"), anchor=False)
    named = sorted({m.discipline for m in result.mentions})
    chosen = st.selectbox(
        message("app.show_discipline"),
        [None, *named],
        format_func=lambda name: (
            message(f"disciplines.{name}") if name else message("app.all_disciplines")
        ),
    )
    absent = st.toggle(message("app.show_absent"), value=True)
    shown = {
        index
        for index, mention in enumerate(result.mentions)
        if chosen in (None, mention.discipline)
        and (absent or mention.status != "absent")
    }
    st.caption(message("report.legend"))
    style = (
        files("analyzer.report").joinpath("templates/highlight.css").read_text("utf-8")
    )
    st.html(f"<style>{style}</style>{highlighted_html(result, shown=shown)}")


def _table(result: Result) -> None:
    """Disciplines with status, responsibility and the words that ask for them."""
    st.subheader(message("app.table"), anchor=False)
    points = {part.factor: part.amount for part in result.breadth.contributions}
    rows = [
        {
            message("report.discipline"): message(f"disciplines.{each.discipline}"),
            message("report.status"): message(f"status.{each.status}"),
            message("report.responsibility"): message(
                f"responsibility.{each.responsibility}"
            ),
            message("report.basis"): message(f"basis.{each.basis}"),
            message("report.amount"): round(points[each.discipline], 1),
            message("report.words_in_ad"): " · ".join(quotes_of(result, each)),
        }
        for each in sorted(result.disciplines, key=lambda d: -points[d.discipline])
    ]
    st.dataframe(pd.DataFrame(rows), hide_index=True, alt=message("app.table"))
    demands = demands_in_words(result)
    if demands:
        st.caption(demands)
    st.caption(
        message(
            "report.coverage",
            recognised=result.coverage.recognised,
            sentences=result.coverage.sentences,
        )
    )


def _downloads(result: Result) -> None:
    """The result as JSON and as a page of its own."""
    with st.container(horizontal=True):
        st.download_button(
            f"{message('app.download')}: {message('app.download_json')}",
            lambda: json.dumps(result.to_dict(), ensure_ascii=False, indent=2),
            file_name="rolescope.json",
            mime="application/json",
            on_click="ignore",
        )
        st.download_button(
            f"{message('app.download')}: {message('app.download_html')}",
            lambda: html_report(result),
            file_name="rolescope.html",
            mime="text/html",
            on_click="ignore",
        )
