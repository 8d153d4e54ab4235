import csv
import io
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from analyzer.about import document
from analyzer.messages import message, message_languages
from analyzer.reference import load_reference
from analyzer.resources import data_folder
from analyzer.taxonomy import load_taxonomy
from analyzer.ui import explore_words
from analyzer.ui.settings import OVERLAY
from analyzer.vocabulary import ARCHETYPES
from analyzer.weights import load_archetypes
from tests.conftest import CODES
from tests.ui.drawing import drawn, tables, words

ADS = load_reference().ads


@pytest.fixture
def page() -> AppTest:
    return drawn("explore_page")


def turn_to(page: AppTest, section: str) -> None:
    page.segmented_control(key="explore_section").set_value(section).run()
    assert not page.exception


def search(page: AppTest, needle: str) -> None:
    page.text_input(key="explore_words").set_value(needle).run()
    assert not page.exception


def test_every_skill_is_listed_with_its_words(page: AppTest) -> None:
    assert not page.exception
    table = page.dataframe[0].value
    assert len(table) == len(load_taxonomy().skills)
    shown = table[["Danish", "Swedish", "Dutch"]]
    assert (shown != "").all(axis=None)
    marks = r"[|@]| \+ |(?:^| |\()[!=]"
    assert not shown.apply(lambda words: words.str.contains(marks)).any(axis=None)


def test_ids_and_links_are_in_the_download() -> None:
    with io.StringIO(explore_words.export().decode()) as file:
        rows = list(csv.DictReader(file))
    assert {row["skill"] for row in rows} == set(load_taxonomy().skills)
    links = {row["esco_uri"] for row in rows} - {""}
    assert all(each.startswith("http://data.europa.eu/esco/") for each in links)
    assert all(row["forms_da"] for row in rows)


@pytest.mark.parametrize("locale", message_languages())
def test_no_id_and_no_file_is_named(page: AppTest, locale: str) -> None:
    page.segmented_control(key="page_language").set_value(locale).run()
    assert "marketing-strategy" not in words(page)
    page = drawn("explore_page")
    turn_to(page, "profiles")
    page.segmented_control(key="page_language").set_value(locale).run()
    said = words(page)
    source = "002_2178e9ed3885fafc"
    assert source not in said.replace("\\", "")
    assert message(f"explore.sources.{source}", locale=locale) in said


def test_a_word_is_found_and_marked(page: AppTest) -> None:
    search(page, " NYHEDSBREV ")
    table = page.dataframe[0].value
    assert "newsletters" in set(table["Asked for"])
    assert len(table) < len(load_taxonomy().skills) / 4
    page.selectbox(key="explore_skill").set_value("newsletters").run()
    danish = next(each.value for each in page.html if 'lang="da"' in each.value)
    assert danish.index("<mark>nyhedsbrev</mark>") < 300
    assert [each.label.split(" (")[0] for each in page.expander] == [
        "Danish",
        "Dutch",
        "Swedish",
    ]


@pytest.mark.parametrize(
    ("locale", "name", "first"),
    [
        ("en", "marketing strategy", "Danish"),
        ("da", "marketingstrategi", "dansk"),
        ("sv", "marknadsföringsstrategi", "svenska"),
        ("nl", "marketingstrategie", "Nederlands"),
    ],
)
def test_skills_are_called_by_words_of_the_page(
    page: AppTest, locale: str, name: str, first: str
) -> None:
    page.segmented_control(key="page_language").set_value(locale).run()
    table = page.dataframe[0].value
    assert table.columns[3] == first
    assert name in set(table.iloc[:, 0])
    assert name in page.selectbox(key="explore_skill").options


def test_a_discipline_can_be_chosen(page: AppTest) -> None:
    page.selectbox(key="explore_discipline").set_value("seo").run()
    assert set(page.dataframe[0].value["Discipline"]) == {"SEO"}


@pytest.mark.parametrize("needle", ["qqqq", "<img src=x>", "(.*"])
def test_what_is_not_found_is_told(page: AppTest, needle: str) -> None:
    search(page, needle)
    assert message("explore.nothing") in page.info[0].value
    assert not page.dataframe


def test_the_archetypes_are_shown_with_what_they_rest_on(page: AppTest) -> None:
    turn_to(page, "profiles")
    tables = [each.value for each in page.dataframe]
    assert [len(table) for table in tables] == [
        len(load_archetypes()[name].carries) for name in ARCHETYPES
    ]
    said = words(page)
    assert "keeps plans, people and deadlines together" in said


@pytest.mark.parametrize("section", ["method", "models", "results"])
def test_documents_are_shown_whole(page: AppTest, section: str) -> None:
    turn_to(page, section)
    text = document(f"{section}.md")
    heads = [line[3:] for line in text.splitlines() if line.startswith("## ")]
    assert [each.label for each in page.expander] == heads
    tables = sum(line.startswith("|---") for line in text.splitlines())
    assert len(page.dataframe) == tables
    assert "](../" not in words(page)
    assert "](results.md)" not in words(page)


def test_versions_and_citation_are_shown_without_a_path(page: AppTest) -> None:
    turn_to(page, "versions")
    table = page.table[0].value
    assert {"rolescope", "Reference", "python", "spacy"} <= set(table.index)
    assert str(data_folder()) not in table.to_string()
    assert "The RoleScope authors (2026)" in page.code[0].value
    assert "cff-version" in page.code[1].value


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        (
            "da",
            {"Reference": f"{ADS} opslag", "Egne termer": "ingen", "Sprog": "dansk"},
        ),
        ("sv", {"Jämförelsematerial": f"{ADS} annonser", "Egna termer": "inga"}),
        ("nl", {"Referentie": f"{ADS} vacatures", "Eigen termen": "geen"}),
    ],
)
def test_versions_are_told_in_the_language_of_the_page(
    page: AppTest, locale: str, expected: dict[str, str]
) -> None:
    turn_to(page, "versions")
    page.segmented_control(key="page_language").set_value(locale).run()
    assert not page.exception
    table = page.table[0].value
    assert {"reference", "overlay", "languages", "system"}.isdisjoint(table.index)
    for name, value in expected.items():
        assert value in str(table.loc[name])
    assert not table.isin(["`none`"]).any(axis=None)


def test_terms_of_the_user_are_shown(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert "Terms of your own" not in words(drawn("explore_page"))
    path = data_folder() / "samples" / "overlay.yaml"
    monkeypatch.setenv(OVERLAY, str(path))
    page = drawn("explore_page")
    assert not page.exception
    assert "Terms of your own" in words(page)
    shown = tables(page)[0].to_string()
    assert all(term in shown for term in ("synlighedspakke", "canva", "Nordic Content"))


def test_terms_of_the_user_are_shown_without_marks(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "own.yaml"
    forms = '["!synlig", "=SEOX", "(=AB|!cd) ef + (gh|!ij)", "(@kl|mn)"]'
    path.write_text(f'add: {{seo: {forms}}}\nignore: {{words: ["=IJ kl"]}}\n')
    monkeypatch.setenv(OVERLAY, str(path))
    page = drawn("explore_page")
    assert not page.exception
    shown = tables(page)[0].iloc[:, 2].to_list()
    added = "synlig, SEOX, AB ef / cd ef … gh / ij, @kl / mn"
    assert shown == [*[added] * len(CODES), "IJ kl"]


@pytest.mark.parametrize("locale", ["da", "sv", "nl"])
@pytest.mark.parametrize("section", ["words", "profiles", "versions"])
def test_the_page_speaks_other_languages(
    page: AppTest, locale: str, section: str
) -> None:
    turn_to(page, section)
    page.segmented_control(key="page_language").set_value(locale).run()
    assert not page.exception
    assert page.title[0].value == message("explore.title", locale=locale)
