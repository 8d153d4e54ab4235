import pytest

from analyzer.lexicon.loading import load_shapes
from analyzer.pipeline import tidied

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
    ("nl", "de", "Franse"),
    ("nl", "vlot", "Nederlands"),
    ("da", "flydende", "Engelsk"),
    ("sv", "flytande", "Svenska"),
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
    ("da", "livestreaming", "Opgaver"),
    ("sv", "livestreaming", "Uppgifter"),
    ("nl", "persbezoek", "Opdrachten"),
]


@pytest.mark.parametrize(("code", "left", "right"), GLUED)
def test_a_word_of_the_lists_may_stand_glued_to_the_next(
    code: str, left: str, right: str
) -> None:
    assert load_shapes(code).is_glued(left, right)
    assert not load_shapes(code).is_glued(left[:-4], right)


@pytest.mark.parametrize(
    ("code", "left", "right"),
    [
        ("da", "opgaver", "Du"),
        ("da", "tilbyder", "En"),
        ("da", "os", "Du"),
        ("sv", "årsplanen", "Vi"),
        ("sv", "oss", "Du"),
        ("nl", "Profiel", "Je"),
        ("nl", "Functieomschrijving", "Als"),
        ("nl", "HubSpot", "Je"),
    ],
)
def test_a_small_word_may_stand_glued_to_most_words(
    code: str, left: str, right: str
) -> None:
    assert load_shapes(code).is_glued(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Linked", "In"),
        ("In", "Design"),
        ("In", "DesignFoto"),
        ("Hub", "Spot"),
        ("Tik", "Tok"),
        ("So", "Me"),
        ("EPi", "Server"),
        ("Answer", "ThePublic"),
        ("AnswerThe", "Public"),
    ],
)
def test_a_name_of_the_lists_is_one_word(code: str, left: str, right: str) -> None:
    shapes = load_shapes(code)
    assert not shapes.is_glued(left, right)
    assert not shapes.may_be_glued(left, right)


@pytest.mark.parametrize(
    ("code", "left", "right"),
    [
        ("da", "Canva", "Kundeklubarbejde"),
        ("sv", "Canva", "Medlemsklubbsarbete"),
        ("nl", "Photoshop", "Nauwgezette"),
    ],
)
def test_one_known_word_is_enough_where_others_are_glued(
    code: str, left: str, right: str
) -> None:
    assert load_shapes(code).may_be_glued(left, right)


@pytest.mark.parametrize("name", ["EPiServer", "AnswerThePublic", "LinkedIn"])
def test_a_name_of_the_lists_is_read_as_it_stands(code: str, name: str) -> None:
    assert tidied(f"… {name} …", code).text == f"… {name} …"


def test_a_name_of_two_words_is_surely_none(code: str) -> None:
    for left, right in (("Go", "Basic"), ("Word", "Art"), ("Power", "Shell")):
        assert not load_shapes(code).is_glued(left, right)


PERSONS = [
    ("da", "relationsmedarbejder"),
    ("sv", "insamlingsansvarig"),
    ("nl", "relatiebeheerder"),
]


@pytest.mark.parametrize(("code", "word"), PERSONS)
def test_the_last_part_of_a_word_tells_a_person(code: str, word: str) -> None:
    assert load_shapes(code).is_person(word)
    assert not load_shapes(code).is_person("nyhedsbrev")
