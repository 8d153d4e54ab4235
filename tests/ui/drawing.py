"""A page of the app drawn without a browser."""

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
