import pytest
from streamlit.testing.v1 import AppTest

from analyzer import analyze
from analyzer.advice import as_merits, without
from analyzer.scoring.ad import rescore
from analyzer.ui.result import mentions_csv
from analyzer.ui.whatif import rescored
from tests.composed import compose
from tests.conftest import AD
from tests.ui.drawing import drawn, tables, words

ASKED = ["seo", "content", "events", "design"]


@pytest.fixture
def page() -> AppTest:
    return drawn("analysis_page")


def give(page: AppTest, text: str) -> None:
    page.text_area(key="ad").set_value(text)
    page.text_input(key="title").set_value("Marketingkoordinator")
    analyse = next(each for each in page.button if each.label == "Analyse")
    analyse.click().run()
    assert not page.exception


def switch(page: AppTest, what: str, *disciplines: str) -> None:
    (pills,) = [
        each for each in page.pills if (each.key or "").startswith(f"whatif-{what}-")
    ]
    pills.set_value(list(disciplines)).run()
    assert not page.exception


def test_nothing_switched_leaves_the_scores() -> None:
    result = analyze(compose("da", ASKED), language="da")
    again = rescored(result, [], [])
    assert again.breadth.score == result.breadth.score
    assert again.disciplines == result.disciplines


def test_what_is_off_goes_and_what_is_a_merit_weighs_less(code: str) -> None:
    result = analyze(compose(code, ASKED), language=code)
    off = rescored(result, ["seo"], [])
    assert off == rescore(result, without(result, ["seo"]))
    softened = rescored(result, [], ["seo"])
    assert softened == rescore(result, as_merits(result, ["seo"]))
    assert off.breadth.score < softened.breadth.score < result.breadth.score
    assert rescored(result, ["seo"], ["seo"]) == off
    both = rescored(result, ["seo"], ["design"])
    assert {d.discipline: d.status for d in both.disciplines}["design"] == "preferred"
    assert "seo" not in {d.discipline for d in both.disciplines}


def test_switches_show_before_and_after_and_go_back(page: AppTest) -> None:
    give(page, compose("da", ASKED))
    drawn_before = len(tables(page))
    switch(page, "off", "seo")
    assert len(tables(page)) == drawn_before + 1
    shown = tables(page)[0]
    assert list(shown.columns) == ["", "Before", "After"]
    before, after = (
        float(shown[name].iloc[0].split(",")[0]) for name in ("Before", "After")
    )
    assert after < before
    switch(page, "off")
    assert len(tables(page)) == drawn_before


def test_what_shares_its_words_is_told_to_go_too(page: AppTest) -> None:
    give(page, AD["da"])
    result = page.session_state["result"]
    asked = {each.discipline for each in result.disciplines}
    left = {d.discipline for d in rescored(result, ["crm-email"], []).disciplines}
    assert asked - left == {"crm-email", "content", "web-cms"}
    switch(page, "off", "crm-email")
    assert "ask for content and copy, web and CMS, which go too" in words(page)


def test_an_edit_is_held_against_the_first_version(page: AppTest) -> None:
    give(page, AD["da"])
    assert "Before and after your edit" not in words(page)
    give(page, AD["da"].replace("- Du har erfaring med Google Ads\n", ""))
    assert "**Gone:** paid media" in words(page)
    assert "**Added:** none" in words(page)
    give(page, AD["da"] + "- Du laver SEO\n")
    assert "**Gone:** none" in words(page)
    page.button(key="restart").click().run()
    assert "Before and after your edit" not in words(page)


def test_another_ad_is_no_edit(page: AppTest) -> None:
    give(page, AD["da"])
    give(page, AD["nl"])
    assert "Before and after your edit" not in words(page)


def test_switches_start_anew_with_another_analysis(page: AppTest) -> None:
    give(page, AD["da"])
    switch(page, "off", "paid-media")
    give(page, AD["sv"])
    assert all(not each.value for each in page.pills)


def test_the_mentions_are_taken_along_as_csv() -> None:
    result = analyze(AD["sv"])
    lines = mentions_csv(result).decode().splitlines()
    assert lines[0].startswith("start,end,text,skill,discipline")
    assert len(lines) == len(result.mentions) + 1
    assert mentions_csv(result, for_excel=True).startswith(b"\xef\xbb\xbfstart;end")


def test_an_advice_can_be_tried_out(page: AppTest) -> None:
    page.button(key="sample-da-overloaded").click().run()
    before = len(tables(page))
    page.button(key="try-1").click().run()
    assert not page.exception
    (pills,) = [
        each for each in page.pills if (each.key or "").startswith("whatif-off")
    ]
    advice = next(each for each in page.markdown if each.value.startswith("1. "))
    assert str(len(pills.value)) in advice.value
    assert len(tables(page)) == before + 1
    page.button(key="sample-da-modest").click().run()
    assert not page.exception
    assert not [each for each in page.pills if each.value]
