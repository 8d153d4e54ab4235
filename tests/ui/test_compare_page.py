import pytest
from streamlit.testing.v1 import AppTest

from analyzer.app_limits import app_limits
from analyzer.messages import message
from analyzer.reference import load_reference
from tests.composed import TITLES, compose
from tests.conftest import AD, CODES
from tests.test_analysis import OTHER_WORK
from tests.ui.drawing import drawn, tables, words


@pytest.fixture
def page() -> AppTest:
    return drawn("compare_page")


def add_ad(page: AppTest, text: str, title: str = "") -> None:
    page.text_area(key="compare_ad").set_value(text)
    page.text_input(key="compare_title").set_value(title)
    page.button(key="add-ad").click().run()
    assert not page.exception


def add_title(page: AppTest, title: str, *countries: str) -> None:
    page.text_input(key="compare_job").set_value(title)
    page.pills(key="compare_countries").set_value(list(countries))
    page.button(key="add-title").click().run()
    assert not page.exception


def test_an_empty_page_says_what_to_add(page: AppTest) -> None:
    assert not page.exception
    assert "two ads or titles" in page.info[0].value
    assert not tables(page)


@pytest.mark.parametrize("code", CODES)
def test_a_pair_of_samples_is_one_click(page: AppTest, code: str) -> None:
    page.button(key=f"compare-sample-{code}").click().run()
    assert not page.exception
    scores, disciplines = tables(page)[0], tables(page)[1]
    for name in ("Breadth", "Coordinator"):
        modest, overloaded = (float(told.split(",")[0]) for told in scores[name])
        assert modest < overloaded
    modest, overloaded = scores["Coordinator"].str.split(", ").str[1]
    assert (modest in {"light", "fitting"}, overloaded) == (True, "extreme")
    assert list(disciplines.columns[1:]) == list(scores["Ad or title"])


def test_a_pair_of_samples_is_reached_once(page: AppTest) -> None:
    def scripts() -> list[str]:
        return [each.value for each in page.html if "scrollIntoView" in each.value]

    assert not scripts()
    page.button(key="compare-sample-da").click().run()
    assert [".st-key-outcome" in each for each in scripts()] == [True]
    add_ad(page, AD["nl"])
    assert not scripts()


def test_a_side_that_is_not_judged_has_no_number(page: AppTest) -> None:
    add_ad(page, OTHER_WORK["da"], "Nothing")
    add_ad(page, AD["sv"], "Judged")
    reason = message("not_judged.no-marketing-content")
    assert f"Nothing (not recognised as a title in marketing). {reason}" in words(
        page
    ).replace("\\", "")
    scores = tables(page)[0].set_index("Ad or title")
    assert scores.loc["Nothing", "Breadth"].replace("\\", "") == reason
    assert set(scores.loc["Nothing"].iloc[2:]) == {"–"}
    assert "–" not in set(scores.loc["Judged"].iloc[2:])
    drawn = [str(each.proto) for each in page.get("vega_lite_chart")]
    assert drawn
    assert not any("Nothing" in each for each in drawn)
    page.button(key="clear").click().run()
    for text in OTHER_WORK.values():
        add_ad(page, text)
    assert not page.get("vega_lite_chart")


def test_a_side_may_be_called_as_a_column_is(page: AppTest) -> None:
    add_ad(page, AD["nl"], "Discipline")
    add_ad(page, AD["sv"], "x")
    assert list(tables(page)[1].columns) == ["", "Discipline", "x"]


def test_many_sides_have_numbers_over_their_columns(page: AppTest) -> None:
    page.button(key="compare-sample-da").click().run()
    add_ad(page, AD["nl"], "Marketing- en communicatiecoördinator")
    names = list(tables(page)[0].iloc[:, 0])
    assert list(tables(page)[1].columns[1:]) == names
    add_ad(page, AD["sv"], "Discipline")
    many = list(tables(page)[0].iloc[:, 0])
    assert many == [f"{n} {name}" for n, name in enumerate([*names, "Discipline"], 1)]
    assert list(tables(page)[1].columns) == ["Discipline", "1", "2", "3", "4"]
    table = next(each.value for each in page.html if "<table" in each.value)
    assert "overflow-wrap" not in table.partition("@media")[0]


def test_what_is_preferred_is_told_from_what_is_required(page: AppTest) -> None:
    page.button(key="compare-sample-da").click().run()
    asked = tables(page)[1].set_index("Discipline").iloc[:, 1]
    assert (asked["Strategy"], asked["Conversion and UX"]) == ("● owns", "○")
    assert "● required; ○ preferred; – not asked for." in words(page)


def test_what_one_alone_asks_is_told_once(page: AppTest) -> None:
    add_ad(page, compose("da", ["seo", "content"]), "Before")
    assert "one more" in page.info[0].value
    add_ad(page, compose("sv", ["seo", "design"]), "After")
    said = words(page)
    assert "**In both:** SEO" in said
    assert "**Only in After:** design" in said
    assert "**Only in Before:** content and copy" in said
    assert said.count("design") == said.count("content and copy") == 1
    table = tables(page)[1].set_index("Discipline")
    assert table.loc["SEO"].to_list() == ["● does", "● does"]
    assert table.loc["Design"].to_list() == ["–", "● does"]


def test_files_that_are_not_in_utf8_are_offered_as_what_they_look_like(
    page: AppTest,
) -> None:
    files = [
        (f"{code}.txt", AD[code].encode(encoding), "text/plain")
        for code, encoding in (("da", "latin-1"), ("nl", "utf-8"), ("sv", "cp1252"))
    ]
    page.file_uploader[0].set_value(files).run()
    assert not page.exception
    for code, offered in zip(("da", "sv"), page.text, strict=True):
        assert AD[code].startswith(offered.value.removesuffix("…"))
    page.button(key="compare-offer-1-take").click().run()
    page.button(key="compare-offer-0-take").click().run()
    assert not page.text
    assert list(tables(page)[0].iloc[:, 0]) == ["nl.txt", "sv.txt", "da.txt"]


@pytest.fixture
def offering(page: AppTest) -> AppTest:
    """A page that offers two files, and has an ad already."""
    add_ad(page, AD["nl"])
    files = [(f"{i}.txt", AD["da"].encode("latin-1"), "text/plain") for i in "ab"]
    page.file_uploader[0].set_value(files).run()
    assert len(page.text) == 2
    return page


def test_files_that_are_offered_can_be_refused(offering: AppTest) -> None:
    offering.button(key="compare-offer-0-refuse").click().run()
    assert ["b.txt" in each.value for each in offering.warning] == [True]
    offering.button(key="remove-0").click().run()
    assert offering.text
    offering.button(key="compare-offer-0-refuse").click().run()
    assert not offering.text
    assert not offering.warning
    assert not tables(offering)


def test_offers_go_with_samples_with_clearing_and_with_another_ad(
    offering: AppTest,
) -> None:
    def offer_anew() -> None:
        file = ("a.txt", AD["da"].encode("latin-1"), "text/plain")
        offering.file_uploader[0].set_value([file]).run()
        assert offering.text

    add_ad(offering, AD["sv"])
    assert not offering.text
    for key in ("clear", "compare-sample-da"):
        offer_anew()
        offering.button(key=key).click().run()
        assert not offering.text
    offer_anew()
    add_title(offering, "Marketingkoordinator")
    assert not offering.text


def test_an_ad_without_a_title_is_told_to_have_none(page: AppTest) -> None:
    page.segmented_control(key="page_language").set_value("nl")
    add_ad(page, AD["nl"].split("\n", 1)[1])
    add_ad(page, AD["sv"])
    assert "geen functietitel opgegeven" in words(page)


def test_the_title_of_one_ad_is_none_of_the_next(page: AppTest) -> None:
    add_ad(page, AD["da"], "Marketingchef")
    assert not page.text_area(key="compare_ad").value
    assert not page.text_input(key="compare_title").value
    add_ad(page, "alt for kort", "Marketingchef")
    assert page.text_area(key="compare_ad").value == "alt for kort"


def test_titles_are_measured_and_two_ads_come_to_a_sentence(page: AppTest) -> None:
    add_ad(page, compose("da", ["seo"]), "Marketingassistent")
    add_ad(page, compose("da", ["seo", "events"]), "Marketingchef")
    said = words(page).replace("\\", "")
    assert "Marketingassistent (for an assistant: " in said
    assert "Marketingchef (for a manager: " in said
    assert "for its title than the first (" in said
    assert r"Only in Marketingchef:" in said


def test_years_and_hours_stand_below_the_disciplines(page: AppTest) -> None:
    extra = "Du har mindst 3 års erfaring. Stillingen er på 30 timer om ugen."
    add_ad(page, compose("da", ["seo"]), "A")
    add_ad(page, compose("da", ["seo"], extra=extra), "B")
    asked = tables(page)[1].set_index("Discipline")
    assert asked.loc["Years of experience"].to_list() == ["–", "3"]
    assert asked.loc["Hours a week"].to_list() == ["–", "30"]


def test_a_third_side_asks_what_only_it_asks(page: AppTest) -> None:
    for name, asked in (
        ("A", ["seo"]),
        ("B", ["seo", "design"]),
        ("C", ["seo", "pr-communication"]),
    ):
        add_ad(page, compose("nl", asked), name)
    assert "**In all:** SEO" in words(page)
    assert "**Only in B:** design" in words(page)


def test_a_title_stands_for_the_ads_with_it_or_for_its_archetype(
    page: AppTest,
) -> None:
    add_title(page, "Marketingassistent")
    add_title(page, "Marketingassistent", "da", "nl", "sv")
    scores = tables(page)[0]
    assert list(scores["Ad or title"]) == [
        "Marketingassistent",
        "Marketingassistent (Dutch)",
        "Marketingassistent (as expected of an assistant)",
    ]
    reference = load_reference()
    titled = zip(reference.title_of, reference.language_of, strict=True)
    languages = [code for title, code in titled if title == "assistant"]
    assert list(scores["Source"].str.replace("\\", "")) == [
        f"ads in the reference: {len(languages)} "
        f"({languages.count('nl')} in Dutch, {languages.count('sv')} in Swedish)",
        "ads in the reference: {0} ({0} in Dutch)".format(languages.count("nl")),
        "as expected of an assistant",
    ]
    assert "fewer than 20 ads" in page.info[0].value
    assert "Danish, Swedish" in page.info[0].value
    assert "no overload of its own" in words(page)


def test_what_a_title_has_no_number_for_is_a_dash(page: AppTest) -> None:
    add_title(page, "Marketingassistent")
    add_title(page, "Marketingchef")
    assert "–" in set(tables(page)[0]["Manager"])


def test_one_fault_is_told_once(page: AppTest) -> None:
    add_title(page, "Sygeplejerske", *CODES)
    assert len(page.error) == 1
    add_title(page, "Marketingchef")
    assert not page.error


@pytest.mark.parametrize(
    ("title", "told"), [("  ", "no title"), ("Sygeplejerske", "not recognised")]
)
def test_a_title_that_cannot_be_looked_up_is_told(
    page: AppTest, title: str, told: str
) -> None:
    add_title(page, title)
    assert told in page.error[0].value


def test_an_ad_that_cannot_be_judged_is_told_and_not_added(page: AppTest) -> None:
    add_ad(page, "alt for kort")
    assert "at least 20" in page.error[0].value
    assert "two ads or titles" in page.info[0].value


def test_files_are_added_by_name_and_faulty_ones_are_told(page: AppTest) -> None:
    upload = page.file_uploader[0]
    upload.upload("**one**.txt", AD["da"].encode())
    upload.upload("two.txt", AD["sv"].encode())
    upload.upload("three.txt", b"\x00\x01")
    page.run()
    assert not page.exception
    assert list(tables(page)[0]["Ad or title"]) == ["**one**.txt", "two.txt"]
    assert list(tables(page)[1].columns[1:]) == ["**one**.txt", "two.txt"]
    assert r"\*\*one\*\*.txt" in page.button(key="remove-0").label
    assert "three.txt holds no text" in page.error[0].value


def test_the_analysed_ad_can_be_added(page: AppTest) -> None:
    from analyzer import analyze

    page.session_state["result"] = analyze(AD["nl"])
    page.run()
    page.button(key="add-analysed").click().run()
    assert "one more" in page.info[0].value
    assert page.button(key="remove-0").label.endswith("bij Noordhaven Fietsen")
    assert "add-analysed" not in {each.key for each in page.button}
    page.button(key="remove-0").click().run()
    assert page.button(key="add-analysed")


def test_sides_can_be_removed_and_names_are_told_apart(page: AppTest) -> None:
    for _ in range(3):
        add_title(page, TITLES["da"])
    names = list(tables(page)[0]["Ad or title"])
    first = f"{TITLES['da']} (as expected of a coordinator)"
    assert names == [first, f"{first} (2)", f"{first} (3)"]
    page.button(key="remove-1").click().run()
    assert list(tables(page)[0]["Ad or title"]) == [names[0], names[2]]
    page.button(key="clear").click().run()
    assert not tables(page)


def test_there_is_an_end_to_what_stands_side_by_side(page: AppTest) -> None:
    most = app_limits().compared
    for _ in range(most + 1):
        add_title(page, TITLES["sv"])
    assert len(tables(page)[0]) == most
    assert f"{most} already" in page.error[0].value
    assert "rolescope batch" in page.error[0].value


def test_no_text_of_an_ad_is_kept_beside_the_box(page: AppTest) -> None:
    add_ad(page, AD["da"], "Koordinator")
    page.text_area(key="compare_ad").set_value("").run()
    kept = str(page.session_state.to_dict())
    assert "nyhedsbreve" not in kept


def test_a_comparison_can_be_taken_along(page: AppTest) -> None:
    page.button(key="compare-sample-sv").click().run()
    labels = [each.label for each in page.get("download_button")]
    assert labels == ["HTML", "Markdown", "JSON", "CSV"]


@pytest.mark.parametrize("locale", ["da", "sv", "nl"])
def test_the_page_speaks_other_languages(page: AppTest, locale: str) -> None:
    page.segmented_control(key="page_language").set_value(locale).run()
    page.button(key="compare-sample-nl").click().run()
    assert not page.exception
    said = words(page)
    assert message("comparing.title", locale=locale) in said
    assert message("compare.both", locale=locale) in said
    assert "In both" not in said
