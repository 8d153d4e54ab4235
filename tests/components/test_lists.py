"""Lists of what others do, team lists, and the colleague whom an ad seeks."""

import time
from unittest.mock import patch

import pytest

from analyzer import analyze
from analyzer.lexicon.morphology import Morphology
from analyzer.pipeline import Reader, load_pipeline
from tests.components.test_reading import read, status
from tests.composed import DUTIES

# Language, text among the duties, what it asks for.
TEXTS: list[tuple[str, str, set[str]]] = [
    ("da", "Vores bureau står for SEO, annoncering og video.", set()),
    ("sv", "Vår byrå sköter SEO, annonsering och video.", set()),
    ("nl", "Onze agency verzorgt de SEA, de display en de video.", set()),
    ("nl", "Ons bureau verzorgt SEO, advertenties en video.", set()),
    ("da", "Strategi, budget og pressekontakt, det tager chefen sig af.", set()),
    ("sv", "Strategi, budget och presskontakter, det tar chefen hand om.", set()),
    ("nl", "Strategie, budget en perscontacten, dat doet de directeur.", set()),
    ("da", "SEO, annoncering og video varetages af vores bureau.", set()),
    ("sv", "SEO, annonsering och video sköts av vår byrå.", set()),
    ("nl", "SEO, display en video worden verzorgd door ons bureau.", set()),
    ("da", "SEO, annoncering og video ligger hos vores bureau.", set()),
    ("sv", "SEO, annonsering och video ligger hos vår byrå.", set()),
    ("nl", "SEO, display en video liggen bij ons bureau.", set()),
    (
        "da",
        "Vores bureau står for SEO og video, og du skriver nyhedsbreve.",
        {"content", "crm-email"},
    ),
    (
        "sv",
        "Vår byrå sköter SEO och video, och du skriver nyhetsbrev.",
        {"content", "crm-email"},
    ),
    (
        "nl",
        "Ons bureau verzorgt SEO en video, en jij schrijft de nieuwsbrieven.",
        {"content", "crm-email"},
    ),
    (
        "da",
        "Vores bureau laver annoncerne, skriver pressemeddelelser og producerer video.",
        set(),
    ),
    (
        "sv",
        "Vår byrå gör annonserna, skriver pressmeddelanden och producerar video.",
        set(),
    ),
    (
        "nl",
        "Ons bureau maakt de advertenties, schrijft persberichten en produceert video.",
        set(),
    ),
    ("da", "Vi er 14 personer i teamet: designere, copy og web.", set()),
    ("sv", "Vi är 14 personer: formgivare, copy, webb.", set()),
    ("nl", "We zijn met 14 collega's: vormgevers, copy, web.", set()),
    ("da", "Teamet består af fem medarbejdere: SEO, video, webshop.", set()),
    ("sv", "Teamet består av fem medarbetare: SEO, video, webbshop.", set()),
    ("nl", "Het team bestaat uit vijf collega's: SEO, video, webshop.", set()),
    ("da", "Vi søger en kollega, der skriver artikler.", {"content"}),
    ("sv", "Vi söker en kollega, som skriver nyhetsbrev.", {"content", "crm-email"}),
    (
        "sv",
        "Vi söker en driven kollega som skriver nyhetsbrev.",
        {"content", "crm-email"},
    ),
    (
        "nl",
        "Wij zoeken een collega die nieuwsbrieven schrijft.",
        {"content", "crm-email"},
    ),
    (
        "nl",
        "Voor ons team zoeken we een enthousiaste marketeer die nieuwsbrieven schrijft.",
        {"content", "crm-email"},
    ),
    (
        "da",
        "Til vores marketingteam søger vi en dygtig marketingkoordinator, der skriver nyhedsbreve.",
        {"content", "crm-email"},
    ),
    (
        "sv",
        "Till marknadsteamet söker vi en erfaren marknadskoordinator som skriver nyhetsbrev.",
        {"content", "crm-email"},
    ),
    (
        "nl",
        "We zijn op zoek naar een specialist die nieuwsbrieven schrijft.",
        {"content", "crm-email"},
    ),
    (
        "da",
        "Vi leder efter en specialist, der kan skrive nyhedsbreve.",
        {"content", "crm-email"},
    ),
    (
        "sv",
        "Vi letar efter en specialist som kan skriva nyhetsbrev.",
        {"content", "crm-email"},
    ),
    ("da", "Du har en kollega, der skriver artikler.", set()),
    ("sv", "Du har en kollega som skriver nyhetsbrev.", set()),
    ("nl", "Je hebt een collega die nieuwsbrieven schrijft.", set()),
    (
        "da",
        "Sammen med teamet laver du SEO, annoncering og video.",
        {"paid-media", "photo-video", "seo"},
    ),
    (
        "sv",
        "Tillsammans med byrån gör du SEO, annonsering och video.",
        {"paid-media", "photo-video", "seo"},
    ),
    (
        "da",
        "Du skriver nyhedsbreve, mens vores bureau står for SEO, Google Ads og webshoppen.",
        {"content", "crm-email"},
    ),
    (
        "sv",
        "Du skriver nyhetsbrev, medan vår byrå sköter SEO, Google Ads och webbshoppen.",
        {"content", "crm-email"},
    ),
    (
        "nl",
        "Je schrijft nieuwsbrieven, terwijl ons bureau SEO, Google Ads en de webshop verzorgt.",
        {"content", "crm-email"},
    ),
    (
        "nl",
        "Je schrijft nieuwsbrieven, en ons bureau verzorgt SEO, Google Ads en de webshop.",
        {"content", "crm-email"},
    ),
    (
        "da",
        "Du skriver nyhedsbreve, og SEO, Google Ads og webshoppen varetages af vores bureau.",
        {"content", "crm-email"},
    ),
    (
        "sv",
        "Du skriver nyhetsbrev, och SEO, Google Ads och webbshoppen sköts av vår byrå.",
        {"content", "crm-email"},
    ),
    (
        "nl",
        "Je schrijft nieuwsbrieven, en SEO, Google Ads en de webshop worden verzorgd door ons bureau.",
        {"content", "crm-email"},
    ),
    (
        "da",
        "Du skriver nyhedsbreve. SEO, Google Ads og webshoppen, det tager chefen sig af.",
        {"content", "crm-email"},
    ),
    (
        "sv",
        "Du skriver nyhetsbrev. SEO, Google Ads och webbshoppen, det tar chefen hand om.",
        {"content", "crm-email"},
    ),
    (
        "nl",
        "Je schrijft nieuwsbrieven. SEO, Google Ads en de webshop, dat doet de directeur.",
        {"content", "crm-email"},
    ),
    ("da", "- Vores bureau står for SEO, Google Ads og webshoppen", set()),
    ("sv", "- Vår byrå sköter SEO, Google Ads och webbshoppen", set()),
    ("nl", "- Ons bureau verzorgt SEO, Google Ads en de webshop", set()),
    (
        "da",
        "Du skriver nyhedsbreve. Vi er 14 personer: designere, SEO, web.",
        {"content", "crm-email"},
    ),
    (
        "sv",
        "Du skriver nyhetsbrev. Vi är 14 personer: formgivare, copy, SEO, webbshop.",
        {"content", "crm-email"},
    ),
    (
        "nl",
        "Je schrijft nieuwsbrieven. We zijn met 14 collega's: vormgevers, SEO, webshop.",
        {"content", "crm-email"},
    ),
]


@pytest.mark.parametrize(("code", "text", "asked"), TEXTS)
def test_the_doer_of_a_list_does_all_of_it(
    code: str, text: str, asked: set[str]
) -> None:
    assert set(status(read(code, f"{DUTIES[code]}\n{text}"))) == asked


OFFERED = {
    "da": "Din profil\n- Du kan SEO\n- Hos os får du frokost\n- Du har erfaring med Google Ads",
    "sv": "Din profil\n- Du kan SEO\n- Hos oss får du lunch\n- Du har erfarenhet av Google Ads",
    "nl": "Jouw profiel\n- Je kent SEO\n- Bij ons krijg je lunch\n- Je hebt ervaring met Google Ads",
}


def test_an_item_behind_an_offer_may_demand_again(code: str) -> None:
    assert set(status(read(code, OFFERED[code]))) == {"seo", "paid-media"}


COUNTED = {
    "da": "Vi er 14 personer, fordelt på SEO, video og webshop.",
    "sv": "Vi är 14 personer, fördelade på SEO, video och webbshop.",
    "nl": "We zijn met 14 collega's, verdeeld over SEO, video en webshop.",
}


def test_colleagues_who_are_counted_up_are_a_team(code: str) -> None:
    result = read(code, f"{DUTIES[code]}\n{COUNTED[code]}")
    assert {m.reason for m in result.mentions} == {"team"}


CROWDS = {
    "da": "Du og din kollega styrer SEO, ",
    "sv": "Du och din kollega styr SEO, ",
    "nl": "Jij en je collega sturen SEO, ",
}


def seconds(code: str, text: str) -> float:
    """Least time of three readings."""
    spent = []
    for _ in range(3):
        start = time.process_time()
        analyze(text, language=code)
        spent.append(time.process_time() - start)
    return min(spent)


def test_a_sentence_of_hundreds_of_persons_costs_in_step_with_its_length(
    code: str,
) -> None:
    unit = CROWDS[code]
    short, long = (seconds(code, unit * count) for count in (100, 800))
    assert long < 24 * short


RUN_ON = [  # without a stop: studies, denials, merits that are no must
    "bachelor i marketing, du skriver tekster, ",
    "ikke SEO og tekster ",
    "SEO er ikke et krav, men ",
]


@pytest.mark.parametrize("unit", RUN_ON)
def test_a_sentence_without_an_end_costs_in_step_with_its_length(unit: str) -> None:
    short, long = (seconds("da", unit * count) for count in (100, 800))
    assert long < 24 * short


NEAR = {
    "da": "Du skriver tekster og",
    "sv": "Du skriver texter och",
    "nl": "Je schrijft teksten en",
}


def test_of_very_many_words_only_those_nearby_are_joined(code: str) -> None:
    you, verb, noun, joined = NEAR[code].split()
    text = f"{you} {verb} {noun}{f' {joined} {verb} {noun}' * 40}."
    result = analyze(text, language=code)
    found = [m.text for m in result.mentions if m.skill == "write-texts"]
    assert found == [f"{verb} {noun}"] * 41


def test_an_ellipsis_may_end_in_a_word_that_nobody_knows() -> None:
    with patch.object(Morphology, "split", lambda *_, **__: None):
        reader = Reader("da")
        tokenize, _ = load_pipeline("da")
        text = (
            "Dine opgaver\n- Understøtte styre- og koordinationsgrupper i deres arbejde"
        )
        reading = reader.read(tokenize(text))
    for mention in reading.mentions:
        assert 0 <= mention.start < mention.end <= len(text)


def test_no_heading_opens_behind_a_comma(code: str) -> None:
    lists = {"da": "lister", "sv": "listor", "nl": "lijsten"}
    text = f"{DUTIES[code]}\n- {lists[code]}, GDPR\n- Google Ads"
    assert status(read(code, text)) == {"paid-media": "required"}


# A bare line among duties that opens with a word of a heading, and such a heading.
TASKS = {
    "da": ["Kontakt til leverandører", "Spørgsmål fra kunder", "Ansøgninger til fonde"],
    "sv": ["Kontakt med leverantörer", "Frågor från kunder", "Urval av byråer"],
    "nl": ["Contact met leveranciers", "Vragen beantwoorden", "Selectie van bureaus"],
}
OF_THE_FIRM = {
    "da": "Arbejdspladsen i vores hus\n\nSpørgsmål om SEO tages hele sommeren.",
    "sv": "Kontakt med oss\n\nFrågor om SEO tas emot hela sommaren.",
    "nl": "Contact met ons\n\nVragen over SEO zijn de hele zomer welkom.",
}


def test_a_task_that_opens_like_a_heading_ends_no_duties(code: str) -> None:
    for task in TASKS[code]:
        text = f"{DUTIES[code]}\n{task}\nCanva\nGoogle Ads"
        assert status(read(code, text)).items() >= {
            ("paid-media", "required"),
            ("design", "required"),
        }


def test_a_heading_that_speaks_of_the_firm_ends_them(code: str) -> None:
    text = f"{DUTIES[code]}\nCanva\n\n{OF_THE_FIRM[code]}"
    assert status(read(code, text)) == {"design": "required"}
