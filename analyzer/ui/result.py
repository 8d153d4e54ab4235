"""A result on the page: verdict first, then the numbers, then the words they rest on."""

import json
from importlib.resources import files

import altair as alt
import pandas as pd
import streamlit as st

from analyzer.advice import fitting_titles
from analyzer.report import html_report
from analyzer.report.formats import highlighted_html, quotes_of
from analyzer.report.sentences import between, placed
from analyzer.scoring.weights import ARCHETYPES
from analyzer.types import Result
from analyzer.ui.change import show_advice, show_findings, show_responsibilities
from analyzer.ui.speech import page_language, plain, say
from analyzer.verdict import demands_in_words, verdict_of

__all__ = ["show_result"]


def show_result(result: Result) -> None:
    """Draw a result.

    Parameters
    ----------
    result : Result
        The analysis; every character of its text is escaped before it is shown.
    """
    locale = page_language()
    verdict = verdict_of(result, language=locale)
    st.header(verdict.headline, anchor=False)
    for sentence in verdict.sentences:
        st.write(sentence)
    language = say(f"languages.{result.language}")
    st.caption(say("app.read_as", language=language) + ".")
    if result.disciplines:
        _numbers(result)
        show_findings(result)
        show_advice(result)
        _contributions(result)
    _ad(result)
    if result.disciplines:
        _table(result)
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
            say("app.of_100", score=f"{result.breadth.score:.0f}"),
            say(f"bands.breadth.{result.breadth.band}"),
            delta_color="off",
            delta_arrow="off",
            border=True,
            help=_between(result.breadth.interval, "%.0f"),
        )
        for name in ARCHETYPES:
            load = result.overload[name]
            st.metric(
                say(f"archetypes.{name}"),
                say("app.times", load=f"{load.score:.2f}"),
                say(f"bands.overload.{load.band}"),
                delta_color="off",
                delta_arrow="off",
                border=True,
                help=_between(load.interval, "%.2f"),
            )
    st.caption(say("app.overload_caption"))
    titled, content = result.archetypes.title, result.archetypes.content
    kind = say(f"title_kinds.{result.archetypes.title_kind}")
    says = say(f"archetypes.{titled}") if titled else kind
    reads = say(f"archetypes.{content}") if content else say("report.unclear")
    st.markdown(
        f"{say('app.title_says')}: **{says}**. {say('app.content_reads')}: **{reads}**."
    )
    locale = page_language()
    where = placed(result, locale)
    breadth = f"{say('report.breadth')}: {_between(result.breadth.interval, '%.0f')}."
    lines = [breadth, where["breadth"], where["load"], _fitting(result)]
    st.caption(plain(" ".join(line for line in lines if line)))


def _between(ends: tuple[float, float] | None, form: str) -> str:
    """Ends of an interval in words, if there is one."""
    return between(ends, form, language=page_language()) if ends else ""


def _fitting(result: Result) -> str:
    """Titles that fit the content."""
    content = result.archetypes.content
    if content is None:
        return ""
    titles = fitting_titles(result.disciplines, content).items()
    listed = ", ".join(f"{title} ({code})" for code, title in titles)
    return f"{say('report.titles')}: {listed}."


def _contributions(result: Result) -> None:
    """Points of each discipline, largest first; they add up to the score."""
    st.subheader(say("app.contributions"), anchor=False)
    parts = sorted(result.breadth.contributions, key=lambda part: -part.amount)
    discipline, points = say("report.discipline"), say("report.amount")
    rows = pd.DataFrame(
        {
            discipline: [say(f"disciplines.{part.factor}") for part in parts],
            points: [round(part.amount, 2) for part in parts],
        }
    )
    score = f"{result.breadth.score:.1f}"
    caption = say("app.contributions_caption", score=score)
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
    st.subheader(say("app.highlighted"), anchor=False)
    named = sorted({m.discipline for m in result.mentions})
    chosen = st.selectbox(
        say("app.show_discipline"),
        ["", *named],
        format_func=lambda name: (
            say(f"disciplines.{name}") if name else say("app.all_disciplines")
        ),
    )
    absent = st.toggle(say("app.show_absent"), value=True)
    shown = {
        index
        for index, mention in enumerate(result.mentions)
        if chosen in ("", mention.discipline) and (absent or mention.status != "absent")
    }
    st.caption(say("report.legend"))
    style = (
        files("analyzer.report").joinpath("templates/highlight.css").read_text("utf-8")
    )
    st.html(
        f"<style>{style}</style>{highlighted_html(result, shown=shown, language=page_language())}"
    )


def _table(result: Result) -> None:
    """Disciplines with status, responsibility and the words that ask for them."""
    st.subheader(say("app.table"), anchor=False)
    points = {part.factor: part.amount for part in result.breadth.contributions}
    rows = [
        {
            say("report.discipline"): say(f"disciplines.{each.discipline}"),
            say("report.status"): say(f"status.{each.status}"),
            say("report.responsibility"): say(f"responsibility.{each.responsibility}"),
            say("report.basis"): say(f"basis.{each.basis}"),
            say("report.amount"): round(points[each.discipline], 1),
            say("report.words_in_ad"): " · ".join(quotes_of(result, each)),
        }
        for each in sorted(result.disciplines, key=lambda d: -points[d.discipline])
    ]
    st.dataframe(pd.DataFrame(rows), hide_index=True, alt=say("app.table"))
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
    """The result as JSON and as a page of its own."""
    locale = page_language()  # the page may speak another one when it is fetched
    with st.container(horizontal=True):
        st.download_button(
            f"{say('app.download')}: {say('app.download_json')}",
            lambda: json.dumps(result.to_dict(), ensure_ascii=False, indent=2),
            file_name="rolescope.json",
            mime="application/json",
            on_click="ignore",
        )
        st.download_button(
            f"{say('app.download')}: {say('app.download_html')}",
            lambda: html_report(result, language=locale),
            file_name="rolescope.html",
            mime="text/html",
            on_click="ignore",
        )
