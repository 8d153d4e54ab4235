import pytest

from analyzer.pipeline import load_lexicon

INFLECTED = [
    ("da", "nyhedsbrevene", "nyhedsbrev"),
    ("da", "kampagnerne", "kampagne"),
    ("da", "webshoppens", "webshop"),
    ("sv", "nyhetsbreven", "nyhetsbrev"),
    ("sv", "mässorna", "mässa"),
    ("sv", "webbshoppen", "webbshop"),
    ("nl", "nieuwsbrieven", "nieuwsbrief"),
    ("nl", "beurzen", "beurs"),
    ("nl", "webshops", "webshop"),
]
COMPOUNDS = [
    ("da", "kundenyhedsbrevene", "nyhedsbrev"),
    ("da", "SoMe-indhold", "=SoMe"),
    ("sv", "kundnyhetsbreven", "nyhetsbrev"),
    ("sv", "SEO-arbete", "seo"),
    ("nl", "klantennieuwsbrief", "nieuwsbrief"),
    ("nl", "SEO/SEA", "seo"),
]
FALSE_FRIENDS = [
    ("da", "SEO-specialist", "seo"),
    ("sv", "PR-byrå", "=PR"),
    ("nl", "eventbureau", "event"),
]


def keys(code: str, word: str) -> set[str]:
    lexicon = load_lexicon(code)
    pieces = lexicon.morphology.pieces(word, lexicon.atoms)
    return {key for piece in pieces for key in piece.keys}


@pytest.mark.parametrize(("code", "word", "key"), INFLECTED + COMPOUNDS)
def test_a_word_is_known_by_its_lemma_and_parts(code: str, word: str, key: str) -> None:
    assert key in keys(code, word)


@pytest.mark.parametrize(("code", "word", "key"), FALSE_FRIENDS)
def test_a_compound_for_a_person_or_firm_names_no_field(
    code: str, word: str, key: str
) -> None:
    assert key not in keys(code, word)
