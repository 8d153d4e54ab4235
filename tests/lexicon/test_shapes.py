import pytest

from analyzer.lexicon.loading import load_shapes

OPENS = [
    ("da", "links", "Du"),
    ("da", "links", "Vores"),
    ("sv", "länkar", "Du"),
    ("sv", "länkar", "Våra"),
    ("sv", "länkar", "Planera"),
    ("nl", "links", "Je"),
    ("nl", "links", "Onze"),
]
GOES_ON = [
    ("da", "med", "Canva"),
    ("da", "kører", "Facebook"),
    ("sv", "skapar", "Excel"),
    ("nl", "gebruikt", "Teams"),
    ("da", "annoncer", "Premiere"),
    ("sv", "av", "Erfarenhet"),
    ("sv", "annonser", "Klarna"),
    ("nl", "de", "Nederlandse"),
    ("nl", "advertenties", "Marktplaats"),
]


@pytest.mark.parametrize(("code", "left", "right"), OPENS)
def test_a_plain_word_opens_a_line_that_was_lost(
    code: str, left: str, right: str
) -> None:
    assert load_shapes(code).opens_line(left, right)


@pytest.mark.parametrize(("code", "left", "right"), GOES_ON)
def test_a_name_or_what_a_small_word_leads_to_opens_none(
    code: str, left: str, right: str
) -> None:
    assert not load_shapes(code).opens_line(left, right)


GLUED = [
    ("da", "livestreaming", "Du"),
    ("sv", "livestreaming", "Du"),
    ("nl", "persbezoek", "Wij"),
]


@pytest.mark.parametrize(("code", "left", "right"), GLUED)
def test_a_word_of_the_lists_may_stand_glued_to_the_next(
    code: str, left: str, right: str
) -> None:
    assert load_shapes(code).is_glued(left, right)
    assert not load_shapes(code).is_glued(left[:-2], right)


PERSONS = [
    ("da", "relationsmedarbejder"),
    ("sv", "insamlingsansvarig"),
    ("nl", "relatiebeheerder"),
]


@pytest.mark.parametrize(("code", "word"), PERSONS)
def test_the_last_part_of_a_word_tells_a_person(code: str, word: str) -> None:
    assert load_shapes(code).is_person(word)
    assert not load_shapes(code).is_person("nyhedsbrev")
