import pytest
from streamlit.testing.v1 import AppTest

from analyzer import errors
from analyzer.messages import message, message_languages
from tests.ui.drawing import drawn

_ROWS = """
import streamlit as st
from analyzer.ui.faults import reason_in_words
from analyzer.ui.speech import choose_language

choose_language()
st.text(reason_in_words({told!r}))
"""


@pytest.mark.parametrize("locale", message_languages())
def test_every_error_has_a_sentence_in_every_language(locale: str) -> None:
    for name in errors.__all__:
        if name not in ("AnalyzerError", "NoTextError"):  # the page takes text only
            assert message(f"errors.{name}", locale=locale).endswith(".")


@pytest.mark.parametrize("locale", ["da", "sv", "nl"])
def test_a_fault_is_told_in_the_language_of_the_page(locale: str) -> None:
    page = drawn("analysis_page")
    page.segmented_control(key="page_language").set_value(locale).run()
    page.text_area(key="ad").set_value("*alt* for kort")
    page.button[-1].click().run()
    (error,) = page.error
    assert error.proto.title == message("errors.TextTooShortError", locale=locale)
    assert "at least 20" in error.value


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (
            "TextTooShortError: the text has 3 words",
            "There is too little text to judge an ad by. (the text has 3 words)",
        ),
        ("no text", "There is no text."),
        ("2 cells where the header has 3", "2 cells where the header has 3"),
        ("no JSON: x", "no JSON: x"),
    ],
)
def test_a_reason_of_a_batch_is_put_in_words(told: str, said: str) -> None:
    page = AppTest.from_string(_ROWS.format(told=told)).run()
    assert page.text[0].value == said
