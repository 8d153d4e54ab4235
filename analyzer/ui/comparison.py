"""A comparison on the page: scores on one scale, what changes, what each asks."""

import json

import pandas as pd
import streamlit as st

from analyzer.compare import Comparison, Profile
from analyzer.csv_text import csv_bytes
from analyzer.report.comparison import (
    asked_by_any,
    changes_in_words,
    comparison_rows,
    conclusion_in_words,
    demand_rows,
    heads_of,
    html_comparison,
    markdown_comparison,
    marks_in_words,
    names_in_rows,
)
from analyzer.report.sides import (
    breadth_of_profile,
    content_of_profile,
    load_of_profile,
    mark_of,
    source_in_words,
    title_in_words,
)
from analyzer.ui.charts import show_bars
from analyzer.ui.loaded import overlay_in_force, reference_in_force
from analyzer.ui.speech import page_language, plain, say
from analyzer.ui.tables import show_wrapped
from analyzer.values_in_words import discipline_name
from analyzer.versions import versions
from analyzer.vocabulary import ARCHETYPES

__all__ = ["show_comparison"]


def show_comparison(comparison: Comparison) -> None:
    """Draw a comparison; names given by the user are shown as they are."""
    _titles(comparison)
    _changes(comparison)
    _charts(comparison)
    _scores(comparison)
    _disciplines(comparison)
    _downloads(comparison)


def _titles(comparison: Comparison) -> None:
    """Title of each ad and how much it asks for that; what two ads come to."""
    language = page_language()
    for each in comparison.profiles:
        if each.source == "ad":
            told = plain(_titled(each))
            named = "" if each.name == each.job_title else f"**{plain(each.name)}:** "
            st.markdown(f"{named}{told}")
    if conclusion := conclusion_in_words(comparison, language=language):
        st.markdown(plain(conclusion))


def _titled(profile: Profile) -> str:
    """Title of an ad and how much it asks for that, or why it is not judged."""
    language = page_language()
    if profile.job_title:
        told = title_in_words(profile, language=language)
    else:
        told = say("title_kinds.none")
    if profile.not_judged:
        told += f". {breadth_of_profile(profile, language=language)}"
    return told


def _changes(comparison: Comparison) -> None:
    """What only one side asks, what all ask, and which of these not alike."""
    language = page_language()
    for heading, disciplines in changes_in_words(comparison, language=language):
        named = [discipline_name(each, language=language) for each in disciplines]
        listed = ", ".join(named) or say("compare.none")
        st.markdown(f"**{plain(heading)}:** {listed}")


def _charts(comparison: Comparison) -> None:
    """Breadth and overloads of all sides that are judged, each on one scale."""
    profiles = [each for each in comparison.profiles if not each.not_judged]
    if not profiles:
        return
    breadth = [(each.name, each.breadth) for each in profiles]
    heading = say("comparing.breadth_chart")
    show_bars(pd.DataFrame(breadth), heading=heading, form=".0f", least_end=100)
    loads = [
        (f"{say(f'archetypes.{name}')}, {each.name}", each.overload[name])
        for name in ARCHETYPES
        for each in profiles
        if name in each.overload
    ]
    if loads:
        heading = say("comparing.load_chart")
        show_bars(pd.DataFrame(loads), heading=heading, form=".2f", line=1.0)
    if any(not each.overload for each in profiles):
        st.caption(say("comparing.no_load"))


def _scores(comparison: Comparison) -> None:
    """The numbers of the charts, and what each side rests on."""
    st.subheader(say("comparing.scores"), anchor=False)
    language = page_language()
    rows = [
        {
            say("compare.side"): name,
            say("compare.source"): source_in_words(each, language=language),
            say("report.breadth"): breadth_of_profile(each, language=language),
            **{
                say(f"archetypes.{a}"): load_of_profile(each, a, language=language)
                for a in ARCHETYPES
            },
            say("app.content_reads"): content_of_profile(each, language=language),
        }
        for name, each in zip(
            names_in_rows(comparison), comparison.profiles, strict=True
        )
    ]
    show_wrapped(pd.DataFrame(rows), alt=say("comparing.scores"))


def _disciplines(comparison: Comparison) -> None:
    """One row a discipline, one column a side; many have numbers over them."""
    st.subheader(say("comparing.disciplines"), anchor=False)
    language = page_language()
    asked = [
        (
            say(f"disciplines.{name}"),
            [mark_of(each, name, language=language) for each in comparison.profiles],
        )
        for name in asked_by_any(comparison)
    ]
    rows = [
        [label, *told]
        for label, told in asked + demand_rows(comparison, language=language)
    ]
    heads, label = heads_of(comparison), say("report.discipline")
    columns = ["" if label in heads else label, *heads]  # no two may be the same
    alt = say("comparing.disciplines")
    show_wrapped(pd.DataFrame(rows, columns=columns), alt=alt)
    st.caption(marks_in_words(comparison, language=language))


def _downloads(comparison: Comparison) -> None:
    """The comparison as a page of its own, Markdown, JSON and CSV."""
    st.subheader(say("comparing.download"), anchor=False)
    language = page_language()  # the page may speak another one when it is fetched
    made = versions(reference_in_force(), overlay_in_force())
    excel = st.toggle(
        say("comparing.excel"), key="compare_excel", persist_state="session"
    )
    with st.container(horizontal=True):
        st.download_button(
            "HTML",
            lambda: html_comparison(comparison, language=language, versions=made),
            file_name="rolescope-comparison.html",
            mime="text/html",
            on_click="ignore",
        )
        st.download_button(
            "Markdown",
            lambda: markdown_comparison(comparison, language=language),
            file_name="rolescope-comparison.md",
            mime="text/markdown",
            on_click="ignore",
        )
        st.download_button(
            "JSON",
            lambda: json.dumps(comparison.to_dict(), ensure_ascii=False, indent=2),
            file_name="rolescope-comparison.json",
            mime="application/json",
            on_click="ignore",
        )
        rows = comparison_rows(comparison)
        st.download_button(
            "CSV",
            lambda: csv_bytes(rows, list(rows[0]), for_excel=excel),
            file_name="rolescope-comparison.csv",
            mime="text/csv",
            on_click="ignore",
        )
