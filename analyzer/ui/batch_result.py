"""What a run has made: counts, failures, pictures of the whole set."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from analyzer.app_limits import app_limits
from analyzer.batch.columns import GROUP, ROW
from analyzer.batch.manifest import Tally
from analyzer.taxonomy import load_taxonomy
from analyzer.told import not_judged, reads_like
from analyzer.ui.batch_downloads import show_downloads
from analyzer.ui.batch_run import Run
from analyzer.ui.charts import show_bars, show_spread
from analyzer.ui.faults import Fault, reason_in_words
from analyzer.ui.speech import page_language, say, say_counted
from analyzer.ui.tables import show_table, show_wrapped
from analyzer.values_in_words import content_in_words
from analyzer.vocabulary import ARCHETYPES
from analyzer.wording import not_judged_in_words

__all__ = ["show_results"]

Rows = Sequence[dict[str, Any]]

_TALL = 70  # pixels of a row whose cells hold several lines


def show_results(run: Run) -> None:
    """Draw what is made of the rows of a run that are done."""
    rows = run.rows
    scored = [row for row in rows if row["status"] == "ok" and not _reason(row)]
    others = [row for row in rows if row["status"] != "ok" or _reason(row)]
    st.subheader(say("batch.results"), anchor=False)
    _counts(run.tally)
    texts = len({row[GROUP] for row in scored})
    if texts < len(scored):
        st.caption(say("batch.alike", texts=texts, ads=len(scored), column=GROUP))
    show_downloads(run)
    if others:
        _not_judged(others, run.faults)
    if scored:
        _scores(scored)
        _spreads(scored)
        _disciplines(scored)


def _counts(tally: Tally) -> None:
    """How many ads are judged, how many are not, and ids that know no row."""
    scored = tally.scored - tally.other_work
    st.markdown(say("batch.counts", scored=scored, failed=tally.failed))
    if tally.other_work:
        st.markdown(say_counted("batch.apart", tally.other_work))
    empty, repeated = tally.empty_ids, tally.repeated_ids
    if empty or repeated:
        st.caption(say("batch.ids", empty=empty, repeated=repeated))


def _reason(row: dict[str, Any]) -> str | None:
    """Id of the finding for which an ad that could be read is not judged, if any."""
    return not_judged((row["findings"] or "").split(";"))


def _not_judged(rows: Rows, faults: Mapping[int, Fault]) -> None:
    """Ads that are not judged, and why; many of them in a table that scrolls."""
    st.subheader(say("batch.failures"), anchor=False)
    shown = [
        {
            say("batch.column_id"): _cell(row["id"]),
            say("report.job_title"): _cell(row["title"]),
            say("batch.reason"): _told(row, faults.get(row[ROW])),
        }
        for row in rows
    ]
    if len(shown) <= app_limits().batch_read:
        show_wrapped(pd.DataFrame(shown), alt=say("batch.failures"))
        return
    st.dataframe(
        pd.DataFrame(shown),
        hide_index=True,
        row_height=_TALL,
        column_config={say("batch.reason"): st.column_config.TextColumn(width="large")},
        alt=say("batch.failures"),
    )


def _told(row: dict[str, Any], fault: Fault | None) -> str:
    """Why an ad is not judged."""
    if (reason := _reason(row)) is not None:
        return not_judged_in_words(reason, language=page_language())
    return reason_in_words(row["error"], fault)


def _scores(rows: Rows) -> None:
    """One row an ad that was judged, with its main numbers."""
    st.subheader(say("batch.scores"), anchor=False)
    shown = [
        {
            say("batch.column_id"): _cell(row["id"]),
            say("report.job_title"): _cell(row["title"]),
            say("report.breadth"): row["breadth_score"],
            **{say(f"archetypes.{a}"): row[f"overload_{a}"] for a in ARCHETYPES},
            say("app.content_reads"): _content(row),
            say("report.language"): say(f"languages.{row['language']}"),
        }
        for row in rows
    ]
    forms = {say(f"archetypes.{name}"): ".2f" for name in ARCHETYPES}
    forms[say("report.breadth")] = ".1f"
    show_table(pd.DataFrame(shown), forms, alt=say("batch.scores"))


def _cell(value: Any) -> str:
    return "" if value is None else str(value)


def _role(archetype: str | None) -> str:
    return say(f"archetypes.{archetype}") if archetype else "–"


def _content(row: dict[str, Any]) -> str:
    """What the content of an ad that was judged reads like."""
    likely = reads_like({name: row[f"probability_{name}"] for name in ARCHETYPES})
    return content_in_words(likely, language=page_language())


def _titled(row: dict[str, Any]) -> str:
    """What the title of an ad says, if there is one."""
    if row["title_archetype"]:
        return _role(row["title_archetype"])
    return say("batch.other_titles" if row["title"] else "batch.no_title")


def _spreads(rows: Rows) -> None:
    """Breadth and overload by what the titles say."""
    st.subheader(say("batch.spread"), anchor=False)
    order = {say(f"archetypes.{name}"): name for name in ARCHETYPES}
    titled = [(_titled(row), row) for row in rows]
    breadth = [(role, row["breadth_score"]) for role, row in titled]
    names = [*order, say("batch.other_titles"), say("batch.no_title")]
    show_spread(breadth, names, heading=say("batch.spread_breadth"), form=".0f")
    loads = [
        (role, row[f"overload_{order[role]}"]) for role, row in titled if role in order
    ]
    if loads:
        heading = say("batch.spread_load")
        show_spread(loads, names, heading=heading, form=".2f", line=1.0)


def _disciplines(rows: Rows) -> None:
    """Share of the ads that ask for each discipline."""
    st.subheader(say("batch.shares"), anchor=False)
    counted = [
        (name, _share(rows, name, "required"), _share(rows, name, "preferred"))
        for name in load_taxonomy().disciplines
    ]
    asked = sorted((each for each in counted if any(each[1:])), key=lambda e: -e[1])
    frame = pd.DataFrame(
        [(say(f"disciplines.{name}"), *shares) for name, *shares in asked],
        columns=[
            say("report.discipline"),
            say("status.required"),
            say("status.preferred"),
        ],
    )
    heading = say_counted("batch.shares_chart", len(rows))
    unit = say("report.percent", share="")
    required = frame[frame.iloc[:, 1] > 0]
    if len(required):
        show_bars(required, heading=heading, form=".0f", unit=unit, least_end=100)
    percent = st.column_config.NumberColumn(format="%.0f %%")
    st.dataframe(
        frame,
        hide_index=True,
        column_config=dict.fromkeys(frame.columns[1:], percent),
        alt=say("batch.shares"),
    )


def _share(rows: Rows, discipline: str, status: str) -> float:
    """Percentage of the ads in which a discipline has a status."""
    named = sum(
        discipline in (row[f"disciplines_{status}"] or "").split(";") for row in rows
    )
    return 100 * named / len(rows)
