"""Bars with their values and names written above them: no value is cut on a phone."""

from collections.abc import Sequence

import altair as alt
import pandas as pd
import streamlit as st

from analyzer.ui.speech import say, told
from analyzer.ui.tables import show_wrapped

__all__ = [
    "BLUE",
    "bars",
    "named_values",
    "show_bars",
    "show_spread",
    "spread_table",
    "strokes",
]

BLUE = "#2563eb"
_INK = {"light": "#15171c", "dark": "#fafafa"}  # of the text of either theme
_TICKS, _LETTERS = 5, 13
_WIDTH = alt.expr("width")  # of the chart: a longer name would make it narrower
_STEP, _BAR, _ABOVE = 40, 12, -15  # pixels of a row, of its bar, and up to its name
_LINE = (0.34, 0.9)  # parts of a row between which the line stands: below its name
_DASHES = [3, 3]


def show_bars(
    rows: pd.DataFrame,
    *,
    heading: str,
    form: str,
    unit: str = "",
    least_end: float = 0.0,
    line: float | None = None,
) -> None:
    """Draw bars under a heading, with their values in words for who does not see them.

    Parameters
    ----------
    rows : DataFrame
        Names in the first column, values in the second.
    heading : str
        What the bars are.
    form : str
        Of a value, as `format` takes it.
    unit : str, optional
        Written behind each value.
    least_end : float, default 0
        Value that the axis reaches at least.
    line : float, optional
        Value at which a dashed line stands.
    """
    st.caption(heading)
    st.altair_chart(
        bars(rows, form=form, unit=unit, least_end=least_end, line=line),
        alt=named_values(heading, rows, form, unit),
    )


def bars(
    rows: pd.DataFrame,
    *,
    form: str,
    unit: str = "",
    least_end: float = 0.0,
    line: float | None = None,
) -> alt.LayerChart | alt.FacetChart:
    """Horizontal bars, one a row, in the order of the rows; see `show_bars`."""
    names, values = rows.iloc[:, 0], rows.iloc[:, 1]
    pairs = zip(names, values, strict=True)
    labels = [f"{told(value, form)}{unit} · {name}" for name, value in pairs]
    drawn = pd.DataFrame({"value": values, "told": labels})
    end = max(least_end, float(values.max()), line or 0.0)
    base = alt.Chart(drawn).encode(
        y=alt.Y("told:N", sort=None, title=None, axis=None),
        tooltip=alt.Tooltip("told:N", title=" "),
    )
    x = alt.X(
        "value:Q",
        title=None,
        scale=alt.Scale(domain=[0, end or 1.0]),
        axis=_axis(),
    )
    layers: list[alt.Chart] = [
        base.mark_bar(color=BLUE, size=_BAR).encode(x=x),
        base.mark_text(
            align="left", dy=_ABOVE, color=_ink(), fontSize=_LETTERS, limit=_WIDTH
        ).encode(x=alt.value(0), text="told:N"),
    ]
    if line is not None:
        layers.append(_rule(line, labels, x))
    return alt.layer(*layers).properties(height=alt.Step(_STEP))


def named_values(heading: str, rows: pd.DataFrame, form: str, unit: str = "") -> str:
    """Heading and values of a chart in words."""
    pairs = zip(rows.iloc[:, 0], rows.iloc[:, 1], strict=True)
    values = (f"{name} {told(value, form)}{unit}" for name, value in pairs)
    return f"{heading}: {'; '.join(values)}"


def show_spread(
    pairs: Sequence[tuple[str, float]],
    groups: Sequence[str],
    *,
    heading: str,
    form: str,
    line: float | None = None,
) -> None:
    """Draw how values lie in each group: a stroke each, and the table of their quartiles.

    Parameters
    ----------
    pairs : sequence of (str, float)
        Group and value.
    groups : sequence of str
        Groups in their order; those without a value are left out.
    heading, form, line
        As in `show_bars`.
    """
    table = spread_table(pairs, groups)
    group, median = table.columns[0], table.columns[4]
    heads = {
        name: f"{name}: {told(middle, form)} ({ads})"
        for name, ads, middle in table[[group, table.columns[1], median]].itertuples(
            index=False
        )
    }
    drawn = pd.DataFrame([(heads[name], value) for name, value in pairs])
    st.caption(heading)
    st.altair_chart(
        strokes(drawn, list(heads.values()), line),
        alt=f"{heading}: {'; '.join(heads.values())}",
    )
    values = table.columns[2:]
    table[values] = table[values].map(lambda value: told(value, form)).astype(object)
    show_wrapped(table, alt=heading)


def spread_table(
    pairs: Sequence[tuple[str, float]], groups: Sequence[str]
) -> pd.DataFrame:
    """Number, extremes and quartiles of the values of each group, headed in words."""
    values = pd.DataFrame(pairs, columns=["group", "value"]).groupby("group")["value"]
    rows = [
        (name, len(own), *own.quantile([0, 0.25, 0.5, 0.75, 1]).to_list())
        for name in groups
        if name in values.groups and len(own := values.get_group(name))
    ]
    parts = ("group", "ads", "lowest", "lower", "median", "upper", "highest")
    return pd.DataFrame(rows, columns=[say(f"spread.{part}") for part in parts])


def strokes(
    drawn: pd.DataFrame, heads: list[str], line: float | None
) -> alt.LayerChart | alt.FacetChart:
    """A stroke for each value under the head of its group, the median being thick."""
    drawn.columns = pd.Index(["head", "value"])
    end = max(float(drawn["value"].max()), line or 0.0) or 1.0
    x = alt.X(
        "value:Q",
        title=None,
        scale=alt.Scale(domain=[0, end]),
        axis=_axis(),
    )
    base = alt.Chart(drawn).encode(y=alt.Y("head:N", sort=heads, title=None, axis=None))
    named = alt.Chart(pd.DataFrame({"head": heads})).mark_text(
        align="left", dy=_ABOVE, color=_ink(), fontSize=_LETTERS, limit=_WIDTH
    )
    middle = base.mark_tick(color=_ink(), thickness=4, size=1.5 * _BAR)
    layers: list[alt.Chart] = [
        base.mark_tick(color=BLUE, thickness=2, size=_BAR, opacity=0.9).encode(x=x),
        middle.encode(x=alt.X("median(value):Q", title=None)),
        named.encode(
            x=alt.value(0), y=alt.Y("head:N", sort=heads, title=None), text="head:N"
        ),
    ]
    if line is not None:
        layers.append(_rule(line, heads, x))
    return alt.layer(*layers).properties(height=alt.Step(_STEP))


def _rule(line: float, rows: list[str], x: alt.X) -> alt.Chart:
    """A dashed line across the bars, which leaves out their names."""
    places = pd.DataFrame({"row": rows, "value": line})
    drawn: alt.Chart = (
        alt.Chart(places)
        .mark_rule(strokeDash=_DASHES, color=_ink())
        .encode(
            x=x,
            y=alt.Y("row:N", sort=None, title=None, axis=None, bandPosition=_LINE[0]),
            y2=alt.Y2("row", bandPosition=_LINE[1]),
        )
    )
    return drawn


def _axis() -> alt.Axis:
    """An axis whose numbers are in the language of the page and in the ink of its text."""
    return alt.Axis(
        grid=False,
        tickCount=_TICKS,
        labelColor=_ink(),
        labelExpr=f"replace(datum.label, '.', '{say('decimal')}')",
    )


def _ink() -> str:
    """Colour of text in the theme that is shown."""
    return _INK[st.context.theme.type or "light"]
