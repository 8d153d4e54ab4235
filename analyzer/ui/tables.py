"""Tables whose numbers are written in the language of the page, and sorted as numbers."""

from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd
import streamlit as st

from analyzer.report.formats import environment
from analyzer.ui.speech import page_language, told

__all__ = ["show_table", "show_wrapped"]

_MISSING = "–"


def show_table(rows: pd.DataFrame, forms: Mapping[str, str], *, alt: str) -> None:
    """Draw a table.

    Parameters
    ----------
    rows : DataFrame
        One row a line; what is missing is shown as a dash.
    forms : mapping of str to str
        Columns of numbers, and the form of each as `format` takes it.
    alt : str
        What the table is, for who does not see it.
    """
    written: dict[Any, Any] = {name: _written(form) for name, form in forms.items()}
    st.dataframe(
        rows.style.format(written, na_rep=_MISSING),
        hide_index=True,
        placeholder=_MISSING,  # or Streamlit writes "None" over the style
        alt=alt,
    )


def show_wrapped(rows: pd.DataFrame, *, alt: str) -> None:
    """Draw a table to be read: all of its rows, words wrapped.

    On a phone each row is a box of its own, with the name of the column before each cell.

    Parameters
    ----------
    rows : DataFrame
        Of text, one row a line; every character is shown as it is.
    alt : str
        What the table is, for who does not see it.
    """
    template = environment(page_language()).get_template("rows.html.j2")
    cells = rows.itertuples(index=False, name=None)
    st.html(template.render(columns=list(rows.columns), rows=cells, alt=alt))


def _written(form: str) -> Callable[[Any], str]:
    """What writes a number in a form."""
    return lambda value: told(value, form)
