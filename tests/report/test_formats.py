import re
from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup

from analyzer import DataError, analyze
from analyzer.advice.easing import easing_of
from analyzer.messages import message, message_languages, number
from analyzer.reference import load_reference
from analyzer.report import html_report, markdown_report, text_report
from analyzer.report.formats import evidence_html, highlighted_html
from analyzer.report.highlight import stretches
from analyzer.report.quotes import shortened
from analyzer.report.sentences import easing_in_words, placed
from tests.composed import compose
from tests.conftest import AD, sample
from tests.test_findings import ASSISTANTS

ATTACK = '<img src=x onerror="alert(1)"><script>alert(2)</script> </style> {{ 7*7 }}'


def test_reports_name_every_discipline_and_the_score(ad: str) -> None:
    result = analyze(ad, title="Marketing")
    for report in (text_report(result), markdown_report(result), html_report(result)):
        assert f"{result.breadth.score:.1f}" in report
        assert f"as broad as {result.breadth.effective.q1:.1f} disciplines" in report
        assert report.count("Google Ads") >= 1
        assert "CRM and e-mail" in report


@pytest.mark.parametrize("make", [text_report, markdown_report, html_report])
def test_a_language_that_no_report_is_in_is_told(make: Callable[..., str]) -> None:
    told = "^there are no messages in 'de'; there are: da, en, nl, sv$"
    with pytest.raises(DataError, match=told):
        make(analyze(AD["da"]), language="de")


def test_a_notebook_shows_the_report_in_a_frame_where_nothing_runs() -> None:
    result = analyze(f"{AD['da']}{ATTACK}", title=f"Marketing{ATTACK}")
    shown = BeautifulSoup(result._repr_html_(), "html.parser")
    (frame,) = shown.find_all()
    assert not frame["sandbox"]  # allows nothing
    assert frame["srcdoc"] == html_report(result)
    assert not BeautifulSoup(html_report(result), "html.parser").find_all("script")


@pytest.mark.parametrize("language", message_languages())
def test_numbers_have_the_decimal_mark_of_the_report(code: str, language: str) -> None:
    text = sample(code, "overloaded")
    result = analyze(text, title=text.split("\n", 1)[0])
    mark = message("decimal", locale=language)
    for make in (text_report, markdown_report):
        report = make(result, language=language).split(result.versions.rolescope)[0]
        assert set(re.findall(r"\d([.,])\d", report)) == {mark}


def test_it_is_told_how_many_ads_of_the_reference_are_in_the_language() -> None:
    said = {}
    for code, title in (("da", "Marketingassistent"), ("nl", "Marketingmedewerker")):
        result = analyze(sample(code, "overloaded"), title=title, language=code)
        said[code] = placed(result, "en")
    assert said["da"]["breadth"].endswith("(none of them in Danish).")
    assert said["da"]["load"].endswith("(none of them in Danish).")
    assert "of them in Dutch)" in said["nl"]["breadth"]
    ads = load_reference().ads
    assert said["nl"]["breadth"].startswith(f"Broader than all {ads} ads")


def test_of_a_load_it_is_the_demands_that_are_told_to_be_higher() -> None:
    words = {
        "en": ("Asks for more than", "do"),
        "da": ("Stiller større krav end", ""),
        "sv": ("Ställer högre krav än", ""),
        "nl": ("Stelt hogere eisen dan", ""),
    }
    assert set(words) == set(message_languages())
    result = analyze(sample("da", "overloaded"), title="Marketingassistent")
    for language, (opening, verb) in words.items():
        said = placed(result, language)["load"]
        assert said.startswith(opening)
        assert f" {verb} (" in said or not verb


def test_nothing_of_the_ad_or_title_is_rendered_unescaped(ad: str) -> None:
    result = analyze(f"{ad}\n{ATTACK}", title=ATTACK)
    page = BeautifulSoup(html_report(result, name=ATTACK), "html.parser")
    assert page.find_all(["img", "script"]) == []
    assert not [tag for tag in page.find_all(True) if "onerror" in tag.attrs]
    assert len(page.find_all("style")) == 1
    shown = page.find(class_="rs-ad").get_text()
    assert "{{ 7*7 }}" in shown
    assert "alert" not in shown
    assert "49" not in page.find("h1").get_text()
    assert re.search(r"(?<!\\)<img", markdown_report(result)) is None


def test_the_page_needs_nothing_from_outside(ad: str) -> None:
    page = BeautifulSoup(html_report(analyze(ad)), "html.parser")
    assert page.find_all(["link", "script", "iframe", "object"]) == []
    assert not [tag for tag in page.find_all(True) if tag.get("src") or tag.get("href")]
    assert "url(" not in page.find("style").get_text()


def test_the_highlighted_ad_is_the_ad(ad: str) -> None:
    result = analyze(ad)
    page = BeautifulSoup(str(highlighted_html(result)), "html.parser")
    for label in page.find_all(class_="rs-label"):
        label.decompose()
    element = page.find(class_="rs-ad")
    assert element["lang"] == result.language
    assert element.get_text() == ad


def test_stretches_add_up_and_cover_each_mention(ad: str) -> None:
    result = analyze(ad)
    parts = stretches(result.text, result.mentions)
    assert "".join(part.text for part in parts) == ad
    for index, mention in enumerate(result.mentions):
        covered = "".join(part.text for part in parts if index in part.mentions)
        assert covered == mention.text
        assert sum(index in part.opens for part in parts) == 1


def test_only_the_mentions_asked_for_are_marked() -> None:
    result = analyze(AD["da"])
    page = BeautifulSoup(str(highlighted_html(result, shown={0})), "html.parser")
    assert {mark.contents[0] for mark in page.find_all("mark")} == {
        result.mentions[0].text
    }


@pytest.mark.parametrize("status", ["required", "preferred", "absent"])
def test_each_status_has_its_own_mark(status: str) -> None:
    page = BeautifulSoup(html_report(analyze(AD["da"])), "html.parser")
    assert page.find("mark", class_=f"rs-{status}")


def test_the_list_leads_to_the_ad_and_the_ad_to_the_list(ad: str) -> None:
    result = analyze(f"{ad}\n{ATTACK}")
    page = BeautifulSoup(str(evidence_html(result)), "html.parser")
    assert page.find_all(["img", "script"]) == []
    listed = page.select(".rs-list a")
    assert sorted(link.get_text() for link in listed) == sorted(
        " ".join(mention.text.split()) for mention in result.mentions
    )
    for link in page.find_all("a"):
        assert page.find(id=link["href"].removeprefix("#")) is not None
    assert len(page.select(".rs-label a")) == len(result.mentions)
    assert page.select_one(".rs-list a span")["lang"] == result.language
    first = page.select_one(".rs-list > li")["id"].removeprefix("rs-d-")
    most = max(result.breadth.contributions, key=lambda part: part.amount)
    assert first == most.factor


def test_the_list_holds_only_what_is_shown(ad: str) -> None:
    result = analyze(ad)
    page = BeautifulSoup(str(evidence_html(result, shown={0})), "html.parser")
    assert len(page.select(".rs-list a")) == 1
    assert BeautifulSoup(str(highlighted_html(result)), "html.parser").find("a") is None


def test_a_part_time_load_is_told_at_full_time() -> None:
    text = f"Marketingassistent (20 uur)\n\n{AD['nl']}"
    result = analyze(text, title="Marketingassistent", language="nl")
    load = result.overload.assistant
    (added,) = (p.amount for p in load.contributions if p.factor == "hours")
    told = f"(at full time {load.score - added:.2f}) +{added:.2f}"
    assert added > 0
    for write in (text_report, html_report, markdown_report):
        assert told in write(result, language="en")


WEEK = {"da": "{} timer om ugen", "sv": "{} timmar i veckan", "nl": "{} uur per week"}
EIGHT = [
    *("content", "seo", "social-media", "crm-email"),
    *("web-cms", "events", "design", "analytics"),
]
MORE = ["strategy", "budget", "people-leadership", "brand", "paid-media"]


YEARS = {
    "da": "Du har mindst {} års erfaring fra en lignende stilling.",
    "sv": "Du har minst {} års erfarenhet från en liknande tjänst.",
    "nl": "Je hebt minstens {} jaar ervaring in een gelijkaardige functie.",
}


@pytest.mark.parametrize(
    ("names", "lines", "factor", "told"),
    [
        (EIGHT, [(WEEK, 20)], "hours", "enough"),
        (EIGHT, [(WEEK, 32)], "hours", None),
        (EIGHT[:4], [(WEEK, 20)], "hours", None),
        (EIGHT + MORE, [(WEEK, 20)], "hours", "largest"),
        (EIGHT + MORE, [(WEEK, 35)], "hours", None),
        (EIGHT, [(YEARS, 8)], "experience", "enough"),
        (EIGHT + MORE, [(YEARS, 8)], "experience", "largest"),
        (EIGHT + MORE, [(YEARS, 2)], "experience", None),
        (EIGHT + MORE, [(WEEK, 20), (YEARS, 3)], "hours", "largest"),
    ],
)
def test_hours_or_years_are_told_where_they_do_most(
    code: str,
    names: list[str],
    lines: list[tuple[dict[str, str], int]],
    factor: str,
    told: str | None,
) -> None:
    extra = "".join(f"\n\n{form[code].format(number)}" for form, number in lines)
    text = compose(code, names, extra=extra)
    result = analyze(text, title=ASSISTANTS[code], language=code)
    load = result.overload.assistant
    added = {part.factor: part.amount for part in load.contributions}
    easing = easing_of(result)
    assert (easing is None) is (told is None)
    if easing is None:
        return
    assert (easing.factor, easing.is_enough) == (factor, told == "enough")
    assert easing.load == pytest.approx(load.score - added[factor])
    for locale in message_languages():
        said = easing_in_words(result, language=locale)
        key = f"report.easing.{factor}.{told}"
        assert said.startswith(
            message(key, locale=locale, load="", band="").split(":")[0]
        )
        assert number(easing.load, ".2f", locale=locale) in said
        for write in (text_report, html_report):
            assert said in write(result, language=locale)


def test_why_a_manager_is_asked_more_of_is_told_where_it_is_so(code: str) -> None:
    for names, told in ((["seo", "web-cms", "design"], True), (MORE, False)):
        result = analyze(compose(code, names), title=ASSISTANTS[code], language=code)
        overload = result.overload
        assert (overload.manager.score > overload.coordinator.score) is told
        for locale in message_languages():
            said = message("report.manager", locale=locale)
            for write in (text_report, html_report, markdown_report):
                assert (said in write(result, language=locale)) is told


@pytest.mark.parametrize("locale", message_languages())
def test_a_name_behind_a_colon_is_small(ad: str, locale: str) -> None:
    result = analyze(ad, title="Marketing Coordinator")
    label = message("app.content_reads", locale=locale)
    title = message("archetypes.coordinator", locale=locale)
    for write in (text_report, html_report, markdown_report):
        page = write(result, language=locale)
        behind = re.search(rf"{label}(?:: | \| )(\w)", page)
        assert behind is not None
        assert behind[1].islower()
        if write is not markdown_report:
            assert f"Marketing Coordinator ({title.lower()})" in page


@pytest.mark.parametrize(
    ("quotes", "most", "told"),
    [
        (["skriver tekster", "SEO"], 40, "skriver tekster · SEO"),
        (["skriver tekster", "SEO"], 20, "skriver tekster …"),
        (["skriver tekster", "SEO"], 16, "skriver …"),
        (["kommunikationsafdelingen"], 10, "kommunik …"),
        ([], 10, ""),
    ],
)
def test_what_is_too_long_to_quote_ends_at_a_word(
    quotes: list[str], most: int, told: str
) -> None:
    assert shortened(quotes, most) == told


def test_no_word_of_an_ad_is_cut_in_a_text(code: str) -> None:
    result = analyze(sample(code, "overloaded"), language=code)
    words = set(re.findall(r"\w+", result.text))
    cut = re.findall(r"(\w+)\W* …", text_report(result, language=code))
    assert cut
    assert set(cut) <= words
