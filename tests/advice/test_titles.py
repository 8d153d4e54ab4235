"""Titles that fit an ad, and where none is said to."""

import pytest

from analyzer import Result, analyze
from analyzer.advice import advice_of, titles_for
from analyzer.advice.rules import advice_rules
from analyzer.advice.titles import field_of, level_for, titles_apart
from analyzer.told import is_mismatch
from analyzer.verdict import verdict_of
from analyzer.weights import load_weights
from tests.composed import TITLES, compose
from tests.test_properties import DISCIPLINES

SPECIALISTS = {"da": "SEO-specialist", "sv": "SEO-specialist", "nl": "SEO-specialist"}
ANY = {
    "da": "Kontormedarbejder",
    "sv": "Kontorsmedarbetare",
    "nl": "Kantoormedewerker",
}
EVENTS = {
    "da": "Eventkoordinator",
    "sv": "Eventkoordinator",
    "nl": "Evenementencoördinator",
}
CHIEFS = {"da": "Marketingchef", "sv": "Marknadschef", "nl": "Marketingmanager"}
FIRST = {
    "da": "\n\nOm jobbet\nDin hovedopgave er at booke møder.",
    "sv": "\n\nOm jobbet\nDin huvuduppgift är att boka möten.",
    "nl": "\n\nOver de functie\nJe hoofdtaak is vergaderingen plannen.",
}


def read(code: str, names: list[str], title: str, extra: str = "") -> Result:
    return analyze(compose(code, names, extra=extra), title=title, language=code)


def test_a_title_of_a_specialist_can_stand(code: str) -> None:
    result = read(code, ["seo", "paid-media", "analytics"], SPECIALISTS[code])
    assert titles_for(result) == {}
    headline = verdict_of(result).headline
    assert "a specialist (measured as " in headline


def test_no_title_fits_an_ad_that_nobody_can_carry(code: str) -> None:
    names = DISCIPLINES[:20]
    result = read(code, names, TITLES[code])
    most = load_weights().overload.limit_of(advice_rules().titles.upto)
    assert result.overload[result.archetypes.content].score >= most
    assert titles_for(result) == {}


def test_the_core_of_a_role_names_its_title(code: str) -> None:
    names = ["events", "partnerships", "social-media", "pr-communication", "budget"]
    plain = titles_for(read(code, names, TITLES[code]))
    of_events = titles_for(read(code, names, EVENTS[code]))
    assert "Event" not in plain["da"]
    assert "Event" in of_events["da"]


def test_a_chief_without_a_product_is_no_chief_of_one(code: str) -> None:
    names = ["strategy", "brand", "budget", "market-research", "people-leadership"]
    result = read(code, names, CHIEFS[code])
    assert field_of(result.disciplines) == "general"
    product = read(code, ["product-marketing", "market-research"], CHIEFS[code])
    assert field_of(product.disciplines) == "product"


def test_a_title_of_other_work_whose_core_it_is_gets_none(code: str) -> None:
    names = ["administration", "social-media", "web-cms"]
    assert titles_for(read(code, names, ANY[code])) != {}
    assert titles_for(read(code, names, ANY[code], FIRST[code])) == {}


LED = ["strategy", "people-leadership", "budget", "brand"]


@pytest.mark.parametrize("much", [False, True])
def test_titles_are_of_the_level_told(code: str, much: bool) -> None:
    names = LED if much else ["content", "events"]
    result = read(code, names, TITLES[code])
    level = result.archetypes.content if is_mismatch(result) else "coordinator"
    told = titles_for(result)
    assert next(iter(told)) == code
    assert is_mismatch(result) is much
    assert level == ("manager" if much else "coordinator")
    assert (told[code] == CHIEFS[code]) is much
    assert ("says" in " ".join(verdict_of(result).sentences)) is much


def test_no_higher_title_is_told_for_an_ad_that_is_light_for_its_own(code: str) -> None:
    light, more = (read(code, names, TITLES[code]) for names in (LED[:2], LED))
    assert light.overload.coordinator.band == "light"
    assert more.overload.coordinator.band == "fitting"
    for result, level in ((light, "coordinator"), (more, "manager")):
        assert is_mismatch(result)
        assert level_for(result) == level
        named = [each.values.get("new_title") for each in advice_of(result)]
        assert (CHIEFS[code] in named) is (level == "manager")


def test_a_lower_title_is_told_for_an_ad_that_is_light(code: str) -> None:
    result = read(code, ["administration", "content", "web-cms"], CHIEFS[code])
    assert result.overload.manager.band == "light"
    assert level_for(result) == result.archetypes.content == "assistant"
    assert "new_title" in advice_of(result)[0].values


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (
            ["product-marketing", "paid-media", "strategy", "design", "budget"],
            ["content", "brand", "strategy", "people-leadership", "budget"],
            ("Digital marketing", "Content"),
        ),
        (
            [
                "ecommerce",
                "product-marketing",
                "paid-media",
                "strategy",
                "design",
                "budget",
            ],
            ["content", "brand", "strategy", "people-leadership", "budget"],
            ("E-handels", "Content"),
        ),
        (
            ["seo", "analytics", "strategy", "design", "budget", "brand"],
            ["paid-media", "strategy", "people-leadership", "budget", "brand"],
            ("Digital marketing", "Marketing"),
        ),
    ],
    ids=["no shop", "shop", "both of one field"],
)
def test_a_role_of_two_is_named_for_a_field_of_its_own(
    first: list[str], second: list[str], expected: tuple[str, str], code: str
) -> None:
    asked = [read(code, names, TITLES[code]).disciplines for names in (first, second)]
    assert [field_of(each) for each in asked] == ["general", "general"]
    named = titles_apart([(each, "coordinator") for each in asked])
    assert [title["da"] for title in named] == [
        f"{each}koordinator" for each in expected
    ]


def test_of_roles_of_one_level_the_one_that_leads_has_the_plain_title(
    code: str,
) -> None:
    asked = [
        read(code, names, TITLES[code]).disciplines
        for names in (
            ["seo", "paid-media", "analytics", "brand", "sales-support", "events"],
            ["strategy", "budget", "people-leadership", "ecommerce", "brand", "seo"],
            ["events", "partnerships", "pr-communication", "brand", "design", "seo"],
        )
    ]
    for roles in (asked, asked[:2]):
        named = titles_apart([(each, "manager") for each in roles])
        assert named[1][code] == CHIEFS[code]
        assert len({title[code] for title in named}) == len(roles)
