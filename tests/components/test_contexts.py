"""Skills that count only in some company."""

import pytest

from analyzer import analyze
from tests.components.test_reading import FILLER

ADVERTS = [
    ("da", "Du optimerer annoncer på Facebook, TikTok og Pinterest."),
    ("sv", "Du optimerar annonser på Facebook, TikTok och Pinterest."),
    ("nl", "Je optimaliseert advertenties op Facebook, TikTok en Pinterest."),
]
BOTH = [
    ("da", "Du laver opslag og optimerer annoncer på Facebook og TikTok."),
    ("sv", "Du gör inlägg och optimerar annonser på Facebook och TikTok."),
    ("nl", "Je maakt posts en optimaliseert advertenties op Facebook en TikTok."),
]
APART = [
    ("da", "Du optimerer annoncer.\nDu er aktiv på Facebook og TikTok."),
    ("sv", "Du optimerar annonser.\nDu är aktiv på Facebook och TikTok."),
    ("nl", "Je optimaliseert advertenties.\nJe bent actief op Facebook en TikTok."),
]


def asked(code: str, text: str) -> set[str]:
    result = analyze(f"{text}\n\n{FILLER[code]}", language=code)
    return {each.discipline for each in result.disciplines}


@pytest.mark.parametrize(("code", "text"), ADVERTS)
def test_networks_only_serve_the_adverts_that_run_on_them(code: str, text: str) -> None:
    assert asked(code, text) == {"paid-media"}
    result = analyze(f"{text}\n\n{FILLER[code]}", language=code)
    reasons = {m.reason for m in result.mentions if m.discipline == "social-media"}
    assert reasons == {"serves:paid-media"}


@pytest.mark.parametrize(("code", "text"), [*BOTH, *APART])
def test_networks_count_where_work_on_them_is_asked(code: str, text: str) -> None:
    assert asked(code, text) == {"paid-media", "social-media"}


SERVING = [
    ("da", "Du sætter prislister op i InDesign.", "product-marketing", "design"),
    ("sv", "Du sätter prislistor i InDesign.", "product-marketing", "design"),
    ("nl", "Je maakt prijslijsten op in InDesign.", "product-marketing", "design"),
    ("da", "Du lægger webbannere på hjemmesiden.", "design", "web-cms"),
    ("sv", "Du lägger upp banners på webbplatsen.", "design", "web-cms"),
    ("nl", "Je werkt de banners op de website bij.", "design", "web-cms"),
]


@pytest.mark.parametrize(("code", "text", "aside", "served"), SERVING)
def test_what_a_task_is_done_with_serves_it(
    code: str, text: str, aside: str, served: str
) -> None:
    result = analyze(f"{text}\n\n{FILLER[code]}", language=code)
    reasons = {m.reason for m in result.mentions if m.discipline == aside}
    assert reasons == {f"serves:{served}"}
    assert served in asked(code, text)
    assert aside not in asked(code, text)


# Behind a "for at" the building of a brand may be the work itself, and beside another skill.
BRANDS = [
    ("da", "Du skriver tekster for at styrke brandet.", {"content", "brand"}),
    ("sv", "Du skriver texter för att stärka varumärket.", {"content", "brand"}),
    ("nl", "Je schrijft teksten om het merk te versterken.", {"content", "brand"}),
    ("da", "Du skriver tekster for at øge kendskabet til vores brand.", {"content"}),
    ("sv", "Du skriver texter för att öka kännedomen om vårt varumärke.", {"content"}),
    ("nl", "Je schrijft teksten om de naamsbekendheid te vergroten.", {"content"}),
    (
        "da",
        "Din profil\nPassion for at fortælle historier og bygge et stærkt brand.",
        {"content", "brand"},
    ),
    (
        "nl",
        "Jouw profiel\nPassie voor verhalen vertellen en het bouwen van een sterk merk.",
        {"content", "brand"},
    ),
]


@pytest.mark.parametrize(("code", "text", "disciplines"), BRANDS)
def test_a_brand_is_an_aim_only_where_work_is_for_it(
    code: str, text: str, disciplines: set[str]
) -> None:
    assert asked(code, text) == disciplines


OTHER_TRADES = [
    ("da", "Du administrerer servere og kan SQL."),
    ("sv", "Du administrerar servrar och kan SQL."),
    ("nl", "Je beheert servers en kent SQL."),
]
MARKETING = {
    "da": "Du optimerer annoncer.",
    "sv": "Du optimerar annonser.",
    "nl": "Je optimaliseert advertenties.",
}


@pytest.mark.parametrize(("code", "text"), OTHER_TRADES)
def test_words_of_other_trades_count_in_marketing_only(code: str, text: str) -> None:
    result = analyze(f"{text}\n\n{FILLER[code]}", language=code)
    assert {m.reason for m in result.mentions if m.skill == "sql"} == {"other-work"}
    assert "analytics" not in asked(code, text)
    assert "analytics" in asked(code, f"{text}\n{MARKETING[code]}")


TITLES = {
    "da": ("Traktorfører", "Kommunikationsmedarbejder"),
    "sv": ("Traktorförare", "Kommunikationsmedarbetare"),
    "nl": ("Tractorchauffeur", "Communicatiemedewerker"),
}
NAMED = {  # marketing that is named, and the same as a task
    "da": ("Kvalifikationer:\n- Excel\n- Facebook", "Du lægger billeder på Facebook."),
    "sv": (
        "Kvalifikationer:\n- Excel\n- Facebook",
        "Du lägger upp bilder på Facebook.",
    ),
    "nl": ("Functie-eisen:\n- Excel\n- Facebook", "Je zet foto's op Facebook."),
}


ITEMS = {  # the task without a word for the applicant
    "da": "Arbejdsopgaver:\n- Lave opslag på Facebook",
    "sv": "Arbetsuppgifter:\n- Göra inlägg på Facebook",
    "nl": "Taken:\n- Posts maken voor Facebook",
}


@pytest.mark.parametrize("code", NAMED)
def test_marketing_that_is_only_named_tells_nothing_under_a_title_of_another_trade(
    code: str,
) -> None:
    other, own = TITLES[code]
    named, task = NAMED[code]
    sql = dict(OTHER_TRADES)[code]

    def reasons(title: str, *lines: str) -> set[str]:
        text = "\n\n".join((*lines, FILLER[code]))
        found = analyze(text, title=title, language=code).mentions
        return {
            m.reason for m in found if m.discipline in ("social-media", "analytics")
        }

    assert reasons(other, named) == {"other-work"}
    assert reasons(other, named, sql) == {"other-work"}
    assert "other-work" not in reasons(own, named, sql)
    assert "other-work" not in reasons(other, named, task, sql)
    assert "other-work" not in reasons(other, named, ITEMS[code], sql)


@pytest.mark.parametrize(("code", "text"), OTHER_TRADES)
def test_a_title_of_marketing_tells_a_marketing_job(code: str, text: str) -> None:
    _, own = TITLES[code]
    result = analyze(f"{text}\n\n{FILLER[code]}", title=own, language=code)
    assert "analytics" in {d.discipline for d in result.disciplines}


LAYOUTS = {
    "da": "Du tegner layout af nye produktionslinjer.",
    "sv": "Du ritar layout för nya produktionslinjer.",
    "nl": "Je tekent de lay-out van nieuwe productielijnen.",
}


@pytest.mark.parametrize("code", LAYOUTS)
def test_some_words_mean_other_work_under_a_title_of_another_trade_only(
    code: str,
) -> None:
    text = f"{LAYOUTS[code]}\n\n{FILLER[code]}"
    statuses = [
        {m.status for m in analyze(text, title=title, language=code).mentions}
        for title in (TITLES[code][0], None, TITLES[code][1])
    ]
    assert statuses == [{"absent"}, {"required"}, {"required"}]
