"""Merits: which of the things named a word like "a plus" or "preferably" is said of."""

import pytest

from tests.components.test_reading import read, status

PROFILE = {"da": "Din profil", "sv": "Din profil", "nl": "Jouw profiel"}

# Language, demand, what is required, what is a merit.
MERITS: list[tuple[str, str, set[str], set[str]]] = [
    ("nl", "Ervaring met SEA, bij voorkeur in B2B.", {"paid-media"}, set()),
    ("nl", "- SEA, bij voorkeur in B2B", {"paid-media"}, set()),
    ("da", "- Erfaring med SEO, gerne fra B2B", {"seo"}, set()),
    ("da", "- Erfaring med SEO, helst inden for B2B", {"seo"}, set()),
    ("nl", "- Ervaring met SEO, liefst in een internationale omgeving", {"seo"}, set()),
    ("sv", "- Erfarenhet av SEO, helst inom B2B", {"seo"}, set()),
    ("da", "- Kendskab til InDesign, gerne TYPO3", {"design"}, {"web-cms"}),
    ("da", "- Du kender WordPress og gerne InDesign", {"web-cms"}, {"design"}),
    ("da", "- Erfaring med SEO, gerne også Google Ads", {"seo"}, {"paid-media"}),
    ("sv", "- Erfarenhet av SEO, gärna också Google Ads", {"seo"}, {"paid-media"}),
    ("sv", "- Kunskap i InDesign, gärna WordPress", {"design"}, {"web-cms"}),
    ("nl", "- Kennis van InDesign, liefst ook WordPress", {"design"}, {"web-cms"}),
    ("nl", "- Kennis van InDesign, graag WordPress", {"design"}, {"web-cms"}),
    # What a merit is named beside is the merit, and no condition for it.
    ("da", "Hvis du kan SEO, er Google Ads et plus.", {"seo"}, {"paid-media"}),
    ("nl", "Als je SEO kent, is Google Ads een plus.", {"seo"}, {"paid-media"}),
    # A demand of its own ends what is a merit; a preposition behind "preferably" takes it.
    (
        "da",
        "Du har erfaring med layout, gerne Umbraco, og med SEO.",
        {"design", "seo"},
        {"web-cms"},
    ),
    (
        "sv",
        "- Kunskap i SEO, gärna WordPress, och erfarenhet av layout",
        {"design", "seo"},
        {"web-cms"},
    ),
    (
        "nl",
        "- Kennis van SEO, liefst WordPress, en ervaring met lay-out",
        {"design", "seo"},
        {"web-cms"},
    ),
    ("nl", "- Ervaring met SEO bij voorkeur in B2B", {"seo"}, set()),
    # A dash before a capital opens an item, though its line break was lost.
    (
        "da",
        "Skrive nyhedsbreve - Erfaring med InDesign er en fordel - SEO",
        {"content", "crm-email", "seo"},
        {"design"},
    ),
    (
        "sv",
        "Skriva nyhetsbrev - Erfarenhet av InDesign är meriterande - SEO",
        {"content", "crm-email", "seo"},
        {"design"},
    ),
    (
        "nl",
        "Nieuwsbrieven schrijven - Ervaring met InDesign is een pré - SEO",
        {"content", "crm-email", "seo"},
        {"design"},
    ),
    ("da", "- SEO (gerne)", set(), {"seo"}),
    ("sv", "- SEO (gärna)", set(), {"seo"}),
    ("nl", "- SEO (graag)", set(), {"seo"}),
    ("nl", "- SEO (bij voorkeur)", set(), {"seo"}),
    ("da", "- SEO (en fordel)", set(), {"seo"}),
    ("sv", "- SEO (meriterande)", set(), {"seo"}),
    ("nl", "- SEO (pré)", set(), {"seo"}),
    ("da", "- InDesign (gerne), SEO og events", {"events", "seo"}, {"design"}),
    ("sv", "- InDesign (gärna), SEO och event", {"events", "seo"}, {"design"}),
    ("nl", "- InDesign (graag), SEO en events", {"events", "seo"}, {"design"}),
    ("da", "- InDesign (en fordel), SEO og events", {"events", "seo"}, {"design"}),
    ("sv", "- InDesign (meriterande), SEO och event", {"events", "seo"}, {"design"}),
    ("nl", "- InDesign (pré), SEO en events", {"events", "seo"}, {"design"}),
    ("da", "Du kender SEO, og det er en fordel.", set(), {"seo"}),
    ("sv", "Du har jobbat med SEO, och det är en fördel.", set(), {"seo"}),
    ("nl", "Je kent SEO, en dat is een pluspunt.", set(), {"seo"}),
    ("da", "- Photoshop - et plus", set(), {"design"}),
    ("sv", "- Photoshop - ett plus", set(), {"design"}),
    ("nl", "- Photoshop - een plus", set(), {"design"}),
    ("da", "- Photoshop – et plus", set(), {"design"}),
    ("sv", "- Photoshop – meriterande", set(), {"design"}),
    ("nl", "- Photoshop – een pré", set(), {"design"}),
    ("da", "- Google Ads (et must) og Photoshop (et plus)", {"paid-media"}, {"design"}),
    (
        "sv",
        "- Google Ads (krav) och Photoshop (meriterande)",
        {"paid-media"},
        {"design"},
    ),
    ("nl", "- Google Ads (vereist) en Photoshop (een pré)", {"paid-media"}, {"design"}),
    ("da", "Har du erfaring med Google Ads, er det en fordel.", set(), {"paid-media"}),
    (
        "da",
        "Du skriver nyhedsbreve, og har du erfaring med Google Ads, er det en fordel.",
        {"content", "crm-email"},
        {"paid-media"},
    ),
    ("da", "Kan du Photoshop, så er det en fordel.", set(), {"design"}),
    (
        "da",
        "Det er en fordel, hvis du har erfaring med Google Ads.",
        set(),
        {"paid-media"},
    ),
    ("da", "Det er en fordel, at du kender Photoshop.", set(), {"design"}),
    ("da", "Hvis du kender Photoshop, er det en fordel.", set(), {"design"}),
    ("da", "Vi ser det som en fordel, hvis du kan Photoshop.", set(), {"design"}),
    ("sv", "Om du har jobbat med Google Ads, är det ett plus.", set(), {"paid-media"}),
    ("sv", "Har du erfarenhet av Google Ads, är det en fördel.", set(), {"paid-media"}),
    ("sv", "Har du jobbat med Photoshop, så är det ett plus.", set(), {"design"}),
    ("sv", "Det är ett plus, om du har jobbat med Photoshop.", set(), {"design"}),
    ("sv", "Det är meriterande, om du har jobbat med Photoshop.", set(), {"design"}),
    (
        "sv",
        "Du skriver nyhetsbrev, och om du har jobbat med Google Ads, är det ett plus.",
        {"content", "crm-email"},
        {"paid-media"},
    ),
    (
        "nl",
        "Heb je ervaring met Google Ads, dan is dat een pré.",
        set(),
        {"paid-media"},
    ),
    (
        "nl",
        "Als je ervaring hebt met Google Ads, is dat een pré.",
        set(),
        {"paid-media"},
    ),
    ("nl", "Ken je Photoshop, dan is dat mooi meegenomen.", set(), {"design"}),
    ("nl", "Het is een pré, als je ervaring hebt met Photoshop.", set(), {"design"}),
    (
        "nl",
        "Je schrijft nieuwsbrieven, en heb je ervaring met Google Ads, dan is dat een pré.",
        {"content", "crm-email"},
        {"paid-media"},
    ),
    (
        "da",
        "Du kender Google Ads, og det er en fordel, hvis du kan Photoshop.",
        {"paid-media"},
        {"design"},
    ),
    (
        "sv",
        "Du kan Google Ads, och det är ett plus om du kan Photoshop.",
        {"paid-media"},
        {"design"},
    ),
    (
        "nl",
        "Je kent Google Ads, en het is een pré als je Photoshop kent.",
        {"paid-media"},
        {"design"},
    ),
    (
        "nl",
        "Je kent Google Ads, en het is een pré, als je Photoshop kent.",
        {"paid-media"},
        {"design"},
    ),
]


@pytest.mark.parametrize(("code", "text", "required", "merits"), MERITS)
def test_a_merit_holds_for_what_it_is_said_of(
    code: str, text: str, required: set[str], merits: set[str]
) -> None:
    expected = dict.fromkeys(required, "required") | dict.fromkeys(merits, "preferred")
    assert status(read(code, f"{PROFILE[code]}\n{text}")) == expected


GLADLY = [
    ("da", "Du skriver gerne nyhedsbreve."),
    ("da", "Du arbejder gerne med nyhedsbreve."),
    ("sv", "Du skriver gärna nyhetsbrev."),
    ("sv", "Du arbetar gärna med nyhetsbrev."),
    ("nl", "Je schrijft graag nieuwsbrieven."),
    ("nl", "Je werkt graag aan nieuwsbrieven."),
    ("nl", "Je werkt graag met:\n- nieuwsbrieven\n- InDesign"),
]


@pytest.mark.parametrize(("code", "text"), GLADLY)
def test_what_one_does_gladly_is_no_merit(code: str, text: str) -> None:
    found = status(read(code, f"{PROFILE[code]}\n{text}"))
    assert found["crm-email"] == "required"
