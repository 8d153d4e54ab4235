"""Idioms of taking part and of being the one who answers."""

import pytest

from tests.components.test_reading import read
from tests.components.test_three_languages import DUTIES

IDIOMS = [
    ("da", "Du medvirker ved nyhedsbreve.", "support"),
    ("sv", "Du medverkar vid nyhetsbrev.", "support"),
    ("nl", "Je krijgt mee te maken met nieuwsbrieven.", "support"),
    ("nl", "Je werkt mee aan nieuwsbrieven.", "support"),
    ("sv", "Du driver och utvecklar arbetet med nyhetsbrev.", "own"),
    ("da", "Du driver og udvikler arbejdet med nyhedsbreve.", "own"),
    ("nl", "Je hebt de inhoudelijke leiding over de nieuwsbrieven.", "own"),
    ("nl", "Je staat in voor de nieuwsbrieven.", "own"),
    ("nl", "Je bent de baas van de nieuwsbrieven.", "own"),
    ("da", "Du har hånden på kogepladen, når det gælder nyhedsbreve.", "own"),
    ("da", "Du sidder for bordenden, når det gælder nyhedsbreve.", "own"),
    ("sv", "Du håller i rodret för våra nyhetsbrev.", "own"),
    ("sv", "Du är kapten för nyhetsbreven.", "own"),
    ("nl", "Je staat aan het roer van de nieuwsbrieven.", "own"),
    ("da", "Du er herre over nyhedsbrevene.", "own"),
    ("da", "Du har den faglige ledelse af nyhedsbrevene.", "own"),
    ("sv", "Du har det innehållsliga ansvaret för nyhetsbreven.", "own"),
]


@pytest.mark.parametrize(("code", "text", "level"), IDIOMS)
def test_idioms_tell_the_responsibility(code: str, text: str, level: str) -> None:
    levels = {d.discipline: d.responsibility for d in read(code, text).disciplines}
    assert levels["crm-email"] == level


ANSWERING = [
    ("da", "Dine opgaver\nDu har ansvaret for hjemmesiden."),
    ("nl", "Jouw taken\nJe hebt de verantwoordelijkheid voor de website."),
]


@pytest.mark.parametrize(("code", "text"), ANSWERING)
def test_the_shorter_phrase_of_a_list_is_the_one_that_counts(
    code: str, text: str
) -> None:
    levels = {d.discipline: d.responsibility for d in read(code, text).disciplines}
    assert levels["web-cms"] == "own"


ENGLISH = [
    ("Assist the team with our newsletters", "support"),
    ("Contribute to our newsletters", "support"),
    ("Set up and write newsletters", "execute"),
    ("You plan and coordinate our newsletters", "coordinate"),
    ("Take full ownership of our newsletters", "own"),
    ("You are in charge of our newsletters", "own"),
]


@pytest.mark.parametrize(("text", "level"), ENGLISH)
def test_english_tells_the_responsibility_in_every_language(
    code: str, text: str, level: str
) -> None:
    result = read(code, f"{DUTIES[code]}\n- {text}")
    levels = {d.discipline: d.responsibility for d in result.disciplines}
    assert levels["crm-email"] == level
