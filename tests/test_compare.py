import re
from dataclasses import replace

import pytest
from bs4 import BeautifulSoup

from analyzer import DataError, UnknownTitleError, UnsupportedLanguageError, analyze
from analyzer.compare import Profile, compare, profile_of_ad, profile_of_title
from analyzer.messages import message, message_languages
from analyzer.reference import load_reference
from analyzer.report.comparison import (
    changes_in_words,
    comparison_rows,
    conclusion_in_words,
    demand_rows,
    html_comparison,
    markdown_comparison,
    text_comparison,
)
from analyzer.report.sides import title_in_words
from analyzer.taxonomy import load_taxonomy
from analyzer.values_in_words import load_in_words
from analyzer.vocabulary import RESPONSIBILITIES
from analyzer.weights import load_archetypes, load_weights
from tests.composed import TITLES, compose
from tests.conftest import AD
from tests.test_analysis import OTHER_WORK

REFERENCE = load_reference()
MAKERS = (text_comparison, markdown_comparison, html_comparison)


def ad_profile(code: str, asked: list[str], title: str | None = None) -> Profile:
    result = analyze(compose(code, asked), title=title, language=code)
    return profile_of_ad(result, title or "ad")


def test_what_all_ask_and_what_only_one_asks() -> None:
    profiles = [
        profile_of_ad(analyze(compose(code, names), language=code), code)
        for code, names in (
            ("da", ["seo", "content", "events"]),
            ("sv", ["seo", "content", "design"]),
            ("nl", ["seo", "brand"]),
        )
    ]
    compared = compare(profiles)
    assert compared.shared == ("seo",)
    assert compared.only == (("events",), ("design",), ("brand",))
    assert [p.languages for p in compared.profiles] == [{"da": 1}, {"sv": 1}, {"nl": 1}]


def test_what_is_rare_for_a_title_is_neither_shared_nor_in_the_way() -> None:
    title = profile_of_title("Marketingassistent", REFERENCE)
    usual = load_weights().usual_share
    rare = [name for name, share in title.disciplines.items() if share < usual]
    often = [name for name, share in title.disciplines.items() if share >= usual]
    assert rare
    ad = analyze(compose("da", [rare[0], often[0]]), language="da")
    compared = compare([profile_of_ad(ad, "ad"), title])
    assert compared.shared == (often[0],)
    assert compared.only == ((rare[0],), tuple(often[1:]))
    share = f"from {100 * usual:.0f}% on"
    for make in (text_comparison, markdown_comparison, html_comparison):
        assert share in make(compared)
        assert share not in make(compare([profile_of_ad(ad, "a")] * 2))


def test_a_title_with_enough_ads_is_what_these_ask() -> None:
    profile = profile_of_title("Marketingassistent", REFERENCE)
    assert profile.source == "reference"
    assert profile.ads == REFERENCE.titles["assistant"]
    assert sum(profile.languages.values()) == profile.ads
    assert all(0 < share <= 1 for share in profile.disciplines.values())


def test_a_title_with_few_ads_is_what_its_archetype_carries(code: str) -> None:
    profile = profile_of_title(TITLES[code], REFERENCE)
    assert profile.source == "archetype"
    assert profile.ads == 0
    assert set(profile.disciplines) == set(load_archetypes()["coordinator"].carries)
    assert profile.overload["coordinator"] == pytest.approx(1)


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Sygeplejerske", "not recognised as a marketing title"),
        ("Influencer manager", "no ad in the reference"),
    ],
)
def test_a_title_nobody_knows_is_told(title: str, told: str) -> None:
    with pytest.raises(UnknownTitleError, match=told):
        profile_of_title(title, REFERENCE)


def test_reports_of_a_comparison(code: str) -> None:
    ad = profile_of_ad(
        analyze(compose(code, ["seo", "design"]), language=code), "a|b.txt"
    )
    compared = compare([ad, profile_of_title("Marketingassistent", REFERENCE)])
    text, markdown = text_comparison(compared), markdown_comparison(compared)
    assert "In all: design" in text
    counted = re.search(r"ads in the reference: (\d+) \((\d+) in Dutch, (\d+) in", text)
    assert counted is not None
    every, dutch, swedish = map(int, counted.groups())
    assert every == dutch + swedish > 0
    assert r"a\|b.txt" in markdown
    rows = [line for line in markdown.splitlines() if line.startswith("|")]
    assert len({line.replace(r"\|", "").count("|") for line in rows}) == 1
    assert compared.to_dict()["profiles"][0]["name"] == "a|b.txt"


def test_titles_are_looked_up_in_one_language() -> None:
    dutch = profile_of_title("Marketingassistent", REFERENCE, language="nl")
    assert dutch.languages == {"nl": dutch.ads}
    assert 20 <= dutch.ads < REFERENCE.titles["assistant"]
    danish = profile_of_title("Marketingassistent", REFERENCE, language="da")
    assert danish.source == "archetype"
    with pytest.raises(UnknownTitleError, match="no ad in 'da' in the reference"):
        profile_of_title("Content manager", REFERENCE, language="da")


@pytest.mark.parametrize("locale", message_languages())
def test_an_ad_that_is_not_judged_has_no_number(code: str, locale: str) -> None:
    nothing = profile_of_ad(analyze(OTHER_WORK[code], language=code), "nothing")
    other = ad_profile(code, ["administration", "people-leadership"])
    judged = ad_profile(code, ["seo", "content"])
    compared = compare([nothing, other, judged])
    for make in MAKERS:
        told = " ".join(make(compared, language=locale).split())
        for reason in ("no-marketing-content", "other-work"):
            assert told.count(message(f"not_judged.{reason}", locale=locale)) == 1
        loads = [load_in_words(each.overload["manager"]) for each in (nothing, other)]
        assert not any(load.split(",")[0] in told for load in loads)
    assert conclusion_in_words(compare([other, judged]), language=locale) == ""
    reasons = ["no-marketing-content", "other-work", None]
    assert [row["not_judged"] for row in comparison_rows(compared)] == reasons
    told = [each["not_judged"] for each in compared.to_dict()["profiles"]]
    assert told == reasons


@pytest.mark.parametrize("locale", message_languages())
def test_a_side_that_is_plainly_in_another_language_says_so(
    code: str, locale: str
) -> None:
    other = "sv" if code != "sv" else "nl"
    wrong = profile_of_ad(analyze(AD[other], language=code), "a")
    right = profile_of_ad(analyze(AD[code], language=code), "b")
    told = message(
        "compare.ad_otherwise",
        locale=locale,
        read_as=message(f"languages.{code}", locale=locale),
        language=message(f"languages.{other}", locale=locale),
    )
    for make in MAKERS:
        assert make(compare([wrong, right]), language=locale).count(told) == 1
    seems = [each["seems"] for each in compare([wrong, right]).to_dict()["profiles"]]
    assert seems == [other, None]


def test_the_html_of_a_comparison_is_escaped_and_whole(code: str) -> None:
    attack = "<img src=x onerror=alert(1)>"
    result = analyze(compose(code, ["seo", "design"]), language=code)
    ad = profile_of_ad(result, attack)
    compared = compare([ad, profile_of_title("Marketingassistent", REFERENCE)])
    made = html_comparison(compared, language=code, versions=result.versions)
    page = BeautifulSoup(made, "html.parser")
    assert page.find_all(["img", "script", "link"]) == []
    assert page.html["lang"] == code
    assert page.find_all("table")[1].find_all("th")[1].get_text() == attack
    assert result.versions.taxonomy in page.footer.get_text()


def test_what_is_preferred_has_a_mark_of_its_own(code: str) -> None:
    result = analyze(compose(code, ["seo", "design"]), language=code)
    design, seo = result.disciplines
    assert (design.discipline, seo.discipline) == ("design", "seo")
    mild = replace(result, disciplines=(design, replace(seo, status="preferred")))
    both = compare([profile_of_ad(result, "a"), profile_of_ad(mild, "b")])
    legend = "● required; ○ preferred; – not asked for."
    for make in (text_comparison, markdown_comparison, html_comparison):
        assert legend in " ".join(make(both).split())
        assert make(both).count("○") == 2
    assert re.search(r"^SEO +● does +○$", text_comparison(both), re.M)
    assert "| SEO | ● does | ○ |" in markdown_comparison(both)
    row = comparison_rows(both)[1]
    assert (row["disciplines_preferred"], row["seo"]) == ("seo", 1.0)
    assert both.to_dict()["profiles"][1]["preferred"] == ["seo"]


def test_the_columns_of_many_sides_have_the_numbers_of_their_names() -> None:
    side = profile_of_title("Marketingassistent", REFERENCE)
    sides = [replace(side, name=name) for name in "abcdefghijkl"]
    page = BeautifulSoup(html_comparison(compare(sides)), "html.parser")
    scores, *tables = page.find_all("table")
    rows = [each.get_text() for each in scores.find_all("th", scope="row")]
    assert [row.split()[:2] for row in rows[8:10]] == [["9", "i"], ["10", "j"]]
    heads = [[each.get_text() for each in table.thead("th")[1:]] for table in tables]
    assert heads == [[*"12345678"], ["9", "10", "11", "12"]]
    named = [each["title"] for table in tables for each in table("abbr")]
    assert named == [*"abcdefghijkl"]


def test_the_rows_of_a_comparison_have_the_same_columns() -> None:
    ad = profile_of_ad(analyze(compose("da", ["seo"]), language="da"), "ad")
    compared = compare([ad, profile_of_title("Marketingassistent", REFERENCE)])
    first, second = comparison_rows(compared)
    assert list(first) == list(second)
    assert first["seo"] == 1.0
    assert 0 < second["content"] < 1
    assert second["overload_manager"] is None


def test_no_column_of_a_comparison_is_another_one_too() -> None:
    ad = profile_of_ad(analyze(compose("da", ["content"]), language="da"), "ad")
    first, second = comparison_rows(
        compare([ad, profile_of_title("Marketingassistent", REFERENCE)])
    )
    assert (first["content"], first["content_archetype"]) == (1.0, ad.content)
    assert second["title_archetype"] == "assistant"
    assert second["content_archetype"] is None
    nothing = replace(ad, disciplines={})
    fixed, _ = comparison_rows(compare([nothing, nothing]))
    assert not {*fixed} & {*load_taxonomy().disciplines}


@pytest.mark.parametrize(
    ("title", "told"),
    [
        (None, "no title given"),
        ("Gartner", "Gartner (not recognised as a title in marketing)"),
        (
            "Marketingassistent",
            "Marketingassistent (for an assistant: 1.86, overloaded)",
        ),
    ],
)
def test_an_ad_has_the_verdict_for_its_title(title: str | None, told: str) -> None:
    ad = ad_profile("da", ["seo"], title)
    ad = replace(ad, overload={"assistant": 1.86})
    side = profile_of_title("Marketingassistent", REFERENCE)
    assert title_in_words(ad) == told
    assert title_in_words(side) == "–"
    for make in MAKERS:
        assert told in make(compare([ad, side]))
    assert compare([ad, side]).to_dict()["profiles"][0]["job_title"] == title


@pytest.mark.parametrize("language", message_languages())
@pytest.mark.parametrize("level", RESPONSIBILITIES)
def test_what_is_required_has_its_responsibility(level: str, language: str) -> None:
    ad = replace(ad_profile("da", ["seo"]), responsibilities={"seo": level})
    other = replace(ad, disciplines={})
    compared = compare([ad, other])
    word = message(f"responsibility.{level}", locale=language)
    for make in MAKERS:
        assert f"● {word}" in make(compared, language=language)
    widths = {
        len(line)
        for line in text_comparison(compared, language=language).splitlines()
        if re.search(r"  (2|–)$", line)
    }
    assert len(widths) == 1
    assert compared.to_dict()["profiles"][0]["responsibilities"] == {"seo": level}


def test_an_archetype_has_responsibilities_and_a_title_of_the_reference_none() -> None:
    carried = load_archetypes()["coordinator"].carries
    expected = profile_of_title(TITLES["da"], REFERENCE)
    observed = profile_of_title("Marketingassistent", REFERENCE)
    assert expected.responsibilities == carried
    assert observed.responsibilities == {}
    assert "The word after ●" not in text_comparison(compare([observed] * 2))


@pytest.mark.parametrize("language", message_languages())
def test_two_ads_come_to_a_sentence(language: str) -> None:
    def say(key: str, **values: str) -> str:
        key = f"compare.conclusion.{key}"
        return message(key, locale=language, **values)

    mark = message("decimal", locale=language)
    broad = ad_profile("da", ["seo", "events", "content"], "Marketingassistent")
    broad = replace(broad, overload={"assistant": 3.012}, breadth=40.0)
    narrow = replace(ad_profile("da", ["seo"], "Marketingchef"), breadth=20.0)
    narrow = replace(narrow, overload={"manager": 1.54})
    figures = {"first": f"3{mark}01", "second": f"1{mark}54"}
    told = conclusion_in_words(compare([broad, narrow]), language=language)
    assert told == say("load.less", **figures)
    for make in MAKERS:
        assert told in make(compare([broad, narrow]), language=language)
    turned = conclusion_in_words(compare([narrow, broad]), language=language)
    figures = {"first": f"1{mark}54", "second": f"3{mark}01"}
    assert turned == say("load.more", **figures)
    near = replace(broad, overload={"assistant": 3.0099})
    same = conclusion_in_words(compare([broad, near]), language=language)
    assert same == say("load.same", first=f"3{mark}01")
    untitled = compare([replace(broad, title=None), narrow])
    figures = {"first": f"40{mark}0", "second": f"20{mark}0"}
    told = conclusion_in_words(untitled, language=language)
    assert told == say("breadth.less", **figures)


@pytest.mark.parametrize("language", message_languages())
def test_each_discipline_is_told_once_and_what_is_asked_otherwise(
    language: str,
) -> None:
    def told(*profiles: Profile) -> list[tuple[str, tuple[str, ...]]]:
        return changes_in_words(compare(profiles), language=language)

    def say(key: str, **values: str) -> str:
        return message(f"compare.{key}", locale=language, **values)

    one = replace(ad_profile("da", ["seo", "content"]), name="one")
    two = replace(ad_profile("da", ["seo", "events"]), name="two")
    alike = [
        (say("only", name="one"), ("content",)),
        (say("only", name="two"), ("events",)),
        (say("both"), ("seo",)),
    ]
    assert told(one, two) == alike
    merit = replace(two, preferred=("seo",))
    owned = replace(two, responsibilities={**two.responsibilities, "seo": "own"})
    for other in (merit, owned):
        assert told(one, other) == [*alike, (say("otherwise"), ("seo",))]
    third = replace(one, name="three")
    assert told(one, two, third)[-1] == (say("shared"), ("seo",))
    title = profile_of_title("Marketingassistent", REFERENCE)
    assert title.source == "reference"
    assert len(told(one, title)) == len(alike)


def test_other_sides_than_two_ads_come_to_no_sentence() -> None:
    ad = ad_profile("da", ["seo"])
    title = profile_of_title("Marketingassistent", REFERENCE)
    assert conclusion_in_words(compare([ad, title])) == ""
    assert conclusion_in_words(compare([ad, ad, ad])) == ""


def test_years_and_hours_are_rows_where_a_side_states_them() -> None:
    ad = ad_profile("da", ["seo"])
    assert demand_rows(compare([ad, ad])) == []
    more = replace(ad, years=2.5, hours=30.0)
    compared = compare([ad, more])
    assert demand_rows(compared) == [
        ("Years of experience", ["–", "2.5"]),
        ("Hours a week", ["–", "30"]),
    ]
    text = text_comparison(compared)
    assert re.search(r"^Years of experience +– +2\.5$", text, re.M)
    assert "| Hours a week | – | 30 |" in markdown_comparison(compared)
    page = BeautifulSoup(html_comparison(compare([ad] * 9 + [more])), "html.parser")
    last = page.find_all("table")[-1].find_all("tr")[-1]
    assert [each.get_text() for each in last] == ["Hours a week", "–", "30"]


def test_the_years_and_hours_of_an_ad_are_those_it_demands() -> None:
    extra = "Du har mindst 3 års erfaring. Stillingen er på 30 timer om ugen."
    result = analyze(compose("da", ["seo"], extra=extra), language="da")
    ad = profile_of_ad(result, "ad")
    assert (ad.years, ad.hours) == (3, 30)


def test_one_profile_alone_is_refused() -> None:
    for profiles in ([], [profile_of_title("Marketingassistent", REFERENCE)]):
        with pytest.raises(DataError, match="two are needed"):
            compare(profiles)


def test_a_language_of_titles_is_named_as_everywhere() -> None:
    told = profile_of_title("Marketingassistent", REFERENCE, language="NL-be")
    assert told == profile_of_title("Marketingassistent", REFERENCE, language="nl")
    with pytest.raises(UnsupportedLanguageError, match="'fi'"):
        profile_of_title("Marketingassistent", REFERENCE, language="fi")
