"""A page of the app drawn without a browser."""

import pandas as pd
from bs4 import BeautifulSoup, Tag
from streamlit.testing.v1 import AppTest

_SCRIPT = """
from analyzer.ui import {module}
from analyzer.ui.speech import choose_language

choose_language()
{module}.show()
"""


def drawn(module: str) -> AppTest:
    """Page of a module of `analyzer.ui`, under the choice of its language."""
    return AppTest.from_string(_SCRIPT.format(module=module), default_timeout=60).run()


def words(app: AppTest) -> str:
    """What a page says outside its widgets and tables."""
    parts = [
        *app.title,
        *app.header,
        *app.subheader,
        *app.markdown,
        *app.caption,
        *app.error,
        *app.info,
        *app.warning,
        *app.success,
    ]
    return "\n".join(str(part.value) for part in parts)


def tables(app: AppTest) -> list[pd.DataFrame]:
    """Tables of a page that are to be read, in their order."""
    found = (BeautifulSoup(each.value, "html.parser").table for each in app.html)
    return [_frame(table) for table in found if table is not None]


def _frame(table: Tag) -> pd.DataFrame:
    names, *rows = (
        [cell.get_text() for cell in row.find_all(["th", "td"])]
        for row in table.find_all("tr")
    )
    return pd.DataFrame(rows, columns=names)
