"""Words in their forms: each is put into a demand, and names its discipline or none."""

import pytest

from analyzer import analyze
from analyzer.lexicon.loading import load_lexicon
from tests.components.test_reading import FILLER

DEMAND = {
    "da": "Du har erfaring med {}.",
    "sv": "Du har erfarenhet av {}.",
    "nl": "Je hebt ervaring met {}.",
}
INFLECTED = [
    ("da", "nyhedsbrevene", "crm-email"),
    ("da", "webshoppens drift", "ecommerce"),
    ("da", "fagmesserne", "events"),
    ("sv", "nyhetsbreven", "crm-email"),
    ("sv", "mässorna", "events"),
    ("sv", "e-handelsplattformen", "ecommerce"),
    ("nl", "nieuwsbrieven", "crm-email"),
    ("nl", "beurzen", "events"),
    ("nl", "webshops", "ecommerce"),
]
COMPOUNDS = [
    ("da", "medlemsnyhedsbrevene", "crm-email"),
    ("da", "SoMe-kanalerne", "social-media"),
    ("da", "SEO/SEA", "seo"),
    ("sv", "medlemsnyhetsbreven", "crm-email"),
    ("sv", "SEO-arbetet", "seo"),
    ("sv", "mässplaneringen", "events"),
    ("nl", "ledennieuwsbrief", "crm-email"),
    ("nl", "SEO-teksten", "seo"),
    ("nl", "evenementenorganisatie", "events"),
    ("da", "fanshoppen", "ecommerce"),
    ("sv", "webbshoppar", "ecommerce"),
    ("nl", "de mediabudgetten verdelen", "paid-media"),
    ("sv", "kundmässeplanering", "events"),
    ("nl", "bedrijfsbeurzenplanning", "events"),
]
PERSONS_AND_FIRMS = [
    ("da", "en SEO-specialist"),
    ("sv", "en PR-byrå"),
    ("nl", "een SEO-specialist"),
    ("da", "et SEO-team"),
    ("sv", "ett SEO-team"),
    ("nl", "een SEO-team"),
    ("da", "en SEO-interesseret"),
    ("sv", "en SEO-intresserad"),
    ("nl", "een SEO-minded"),
]


def asked(code: str, words: str) -> set[str]:
    text = f"{DEMAND[code].format(words)}\n\n{FILLER[code]}"
    return {d.discipline for d in analyze(text, language=code).disciplines}


@pytest.mark.parametrize(("code", "words", "discipline"), INFLECTED + COMPOUNDS)
def test_a_word_is_known_in_all_its_forms(
    code: str, words: str, discipline: str
) -> None:
    assert discipline in asked(code, words)


@pytest.mark.parametrize(("code", "words"), PERSONS_AND_FIRMS)
def test_a_person_or_a_firm_names_no_field(code: str, words: str) -> None:
    assert not asked(code, words) & {"seo", "pr-communication"}


@pytest.mark.parametrize("code", ["da", "sv", "nl"])
def test_a_form_as_written_may_open_a_sentence(code: str) -> None:
    lexicon = load_lexicon(code)
    keys = lexicon.morphology.whole_keys
    assert "=events" in keys("Events", lexicon.atoms)
    assert "=events" not in keys("EVENTS", lexicon.atoms)
    assert "=SoMe" not in keys("Some", lexicon.atoms)
