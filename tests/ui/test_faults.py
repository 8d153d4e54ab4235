import gzip
import pickle
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from analyzer import (
    AnalyzerError,
    UnknownTitleError,
    UnreadableInputError,
    analyze,
    errors,
)
from analyzer.compare import profile_of_title
from analyzer.messages import message, message_languages
from analyzer.reading.files import read_bytes
from analyzer.reference import load_reference
from analyzer.table_files import format_of
from analyzer.table_rows import ERROR_KEY
from analyzer.ui.batch_table import read_upload
from analyzer.ui.speech import plain
from analyzer.wording import error_in_words
from tests.reading.test_files import encrypted_pdf, pdf_bytes
from tests.ui.drawing import drawn

NORWEGIAN = (
    "Vi søker en markedskoordinator som vil være med på å bygge merkevaren vår. Du skal "
    "skrive nyhetsbrev, følge opp kampanjer og jobbe tett med selgerne våre i Bergen. "
    "Hva kan vi tilby deg? Et hyggelig arbeidsmiljø og gode muligheter til å lære noe nytt."
)
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
        if name not in ("AnalyzerError", "NoTextError", "WrongTypeError"):  # of callers
            assert message(f"errors.{name}", locale=locale).endswith(".")


@pytest.mark.parametrize("locale", ["da", "sv", "nl"])
def test_a_fault_is_told_in_the_language_of_the_page(locale: str) -> None:
    page = drawn("analysis_page")
    page.segmented_control(key="page_language").set_value(locale).run()
    page.text_area(key="ad").set_value("*alt* for kort")
    page.button(key="analyse").click().run()
    (error,) = page.error
    assert error.proto.title == message("errors.TextTooShortError", locale=locale)
    detail = message("details.too_short", locale=locale, words=3, least=20)
    assert error.value == plain(detail)


@pytest.mark.parametrize("language", message_languages())
@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (lambda: analyze("alt for kort"), ("3", "20")),
        (lambda: analyze(" "), ()),
        (lambda: analyze("ord " * 300_000), ("1", "MB")),
        (lambda: analyze(NORWEGIAN), ("no",)),
        (lambda: analyze("xq zv " * 20), ()),
        (lambda: profile_of_title("Murer", load_reference()), ("Murer",)),
        (lambda: profile_of_title("Influencer manager", load_reference()), ("2026",)),
        (lambda: format_of(Path("a.xlsx")), ("a.xlsx", ".parquet")),
        (lambda: read_upload(b"\xf8" * 9, "ø.csv"), ("ø.csv", "Windows-1252", "Excel")),
        (lambda: read_upload(b"\xf8" * 9, "ø.jsonl"), ("ø.jsonl", "Windows-1252")),
        (lambda: read_upload(b"a", "b.csv.gz"), ("b.csv.gz",)),
        (lambda: read_upload(b"a", "b.parquet"), ("b.parquet",)),
        (lambda: read_upload(b"text\n", "b.csv"), ("b.csv",)),
        (lambda: read_upload(b"text\n" + b"a\n" * 9_000, "b.csv"), ("b.csv", "5000")),
        (lambda: read_bytes(b" " * 1_200_000, "a.txt"), ("a.txt", "MB", "1")),
        (lambda: read_bytes(b" ", "a.txt"), ("a.txt",)),
        (lambda: read_bytes(b"\x00\x01", "a.txt"), ("a.txt", ".docx")),
        (lambda: read_bytes(b"\xf8" * 9, "ø.txt"), ("ø.txt", "UTF-8")),
        (lambda: read_bytes(encrypted_pdf(), "a.pdf"), ("a.pdf",)),
        (lambda: read_bytes(b"%PDF-1.4 a", "a.pdf"), ("a.pdf",)),
        (lambda: read_bytes(pdf_bytes([]), "a.pdf"), ("a.pdf", "OCR")),
        (lambda: read_bytes(b"PK", "a.docx"), ("a.docx",)),
    ],
)
def test_what_was_found_is_told_in_every_language(
    asked: Callable[[], object], found: tuple[str, ...], language: str
) -> None:
    with pytest.raises(AnalyzerError) as raised:
        asked()
    error = raised.value
    if found == ("no",):
        found = (message("other_languages.no", locale=language),)
    said = error_in_words(error, language=language)
    assert all(each in said for each in found)
    again = pickle.loads(pickle.dumps(error))
    assert (str(again), again.values) == (str(error), error.values)
    assert (said == error_in_words(error)) is (language == "en")


@pytest.mark.parametrize("language", message_languages())
@pytest.mark.parametrize(
    ("content", "form", "found"),
    [
        ("id,title,text\n1,a\n", "csv", ("2", "3")),
        ("id,title,text\n1\n", "csv", ("3",)),
        ('id,text\n1,a\n2,"b\n3,c\n', "csv", ("3",)),
        ('{"text": "a"}\nnone\n', "jsonl", ("JSON",)),
        ('{"text": "a"}\n[1]\n', "jsonl", ("JSON",)),
    ],
)
def test_a_row_that_cannot_be_read_is_told_in_every_language(
    content: str, form: str, found: tuple[str, ...], language: str
) -> None:
    error = read_upload(content.encode(), f"ads.{form}").rows[-1][ERROR_KEY]
    said = error_in_words(error, language=language)
    assert all(each in said for each in found)
    assert said != str(error)
    others = set(message_languages()) - {language}
    assert said not in {error_in_words(error, language=other) for other in others}


def test_excel_is_named_of_its_own_format_only() -> None:
    for name, told in (("a.csv", True), ("a.csv.gz", True), ("a.jsonl", False)):
        content = b"text\n\xf8"
        packed = gzip.compress(content) if name.endswith("gz") else content
        with pytest.raises(UnreadableInputError) as raised:
            read_upload(packed, name)
        assert ("Excel" in error_in_words(raised.value)) is told


def test_a_title_that_is_not_found_is_no_file() -> None:
    with pytest.raises(UnknownTitleError) as raised:
        profile_of_title("Murer", load_reference())
    assert isinstance(raised.value, LookupError)
    assert not isinstance(raised.value, OSError)
    for locale in message_languages():
        names = (type(raised.value).__name__, "UnreadableInputError")
        assert len({message(f"errors.{name}", locale=locale) for name in names}) == 2


def test_an_error_without_other_sentences_is_told_in_its_own() -> None:
    error = UnreadableInputError("there is no file x")
    assert error_in_words(error, language="da") == "there is no file x"


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
