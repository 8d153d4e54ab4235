"""Bars with their names and values written above them: nothing is cut on a phone."""

import altair as alt
import pandas as pd
import streamlit as st

__all__ = ["BLUE", "bars", "named_values", "show_bars"]

BLUE = "#2563eb"
_INK = {"light": "#31333f", "dark": "#fafafa"}  # of the text of either theme
_TICKS = 5
_STEP, _BAR, _ABOVE = 40, 12, -15  # pixels of a row, of its bar, and up to its name


def show_bars(
    rows: pd.DataFrame,
    *,
    heading: str,
    form: str,
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
    least_end : float, default 0
        Value that the axis reaches at least.
    line : float, optional
        Value at which a dashed line stands.
    """
    st.caption(heading)
    st.altair_chart(
        bars(rows, form=form, least_end=least_end, line=line),
        alt=named_values(heading, rows, form),
    )


def bars(
    rows: pd.DataFrame, *, form: str, least_end: float = 0.0, line: float | None = None
) -> alt.LayerChart | alt.FacetChart:
    """Horizontal bars, one a row, in the order of the rows; see `show_bars`."""
    names, values = rows.iloc[:, 0], rows.iloc[:, 1]
    told = [_told(name, value, form) for name, value in zip(names, values, strict=True)]
    drawn = pd.DataFrame({"value": values, "told": told})
    end = max(least_end, float(values.max()), line or 0.0)
    base = alt.Chart(drawn).encode(
        y=alt.Y("told:N", sort=None, title=None, axis=None),
        tooltip=alt.Tooltip("told:N", title=" "),
    )
    scale = alt.Scale(domain=[0, end or 1.0])
    axis = alt.Axis(grid=False, tickCount=_TICKS)
    layers: list[alt.Chart] = [
        base.mark_bar(color=BLUE, size=_BAR).encode(
            x=alt.X("value:Q", title=None, scale=scale, axis=axis)
        ),
        base.mark_text(align="left", dy=_ABOVE, color=_ink(), fontSize=13).encode(
            x=alt.value(0), text="told:N"
        ),
    ]
    if line is not None:
        full = alt.Chart(pd.DataFrame({"value": [line]}))
        rule = full.mark_rule(strokeDash=[4, 4], color=_ink())
        layers.insert(0, rule.encode(x=alt.X("value:Q", scale=scale, axis=axis)))
    return alt.layer(*layers).properties(height=alt.Step(_STEP))


def named_values(heading: str, rows: pd.DataFrame, form: str) -> str:
    """Heading and values of a chart in words."""
    pairs = zip(rows.iloc[:, 0], rows.iloc[:, 1], strict=True)
    return f"{heading}: " + "; ".join(_told(*pair, form) for pair in pairs)


def _told(name: object, value: float, form: str) -> str:
    return f"{name}: {format(value, form)}"


def _ink() -> str:
    """Colour of text in the theme that is shown."""
    return _INK[st.context.theme.type or "light"]
