import json

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer import TextTooLongError, TextTooShortError, analyze
from analyzer.schema import result_schema
from tests.conftest import AD, CODES

SCHEMA = jsonschema.Draft202012Validator(result_schema())


def test_the_small_ad_is_read_alike_in_each_language(code: str) -> None:
    result = analyze(AD[code])
    found = {d.discipline: (d.status, d.responsibility) for d in result.disciplines}
    assert result.language == code
    assert found == {
        "content": ("required", "execute"),
        "crm-email": ("required", "execute"),
        "design": ("preferred", "execute"),
        "paid-media": ("required", "execute"),
        "project-coordination": ("required", "coordinate"),
        "web-cms": ("required", "execute"),
    }


def test_the_json_follows_its_schema(ad: str) -> None:
    content = json.loads(json.dumps(analyze(ad, title="Marketing").to_dict()))
    assert [error.message for error in SCHEMA.iter_errors(content)] == []


def test_mentions_are_slices_of_the_given_text(ad: str) -> None:
    markup = ad.replace("\n", "<br>\r\n").replace(
        "Google Ads", "<b>Google&nbsp;Ads</b>"
    )
    result = analyze(markup)
    assert {d.discipline for d in result.disciplines} == {
        d.discipline for d in analyze(ad).disciplines
    }
    assert all(markup[m.start : m.end] == m.text for m in result.mentions)


@pytest.mark.parametrize(
    ("text", "words"), [("", "no words"), ("hej", "1 word;"), ("a " * 19, "19 words")]
)
def test_short_texts_are_refused(text: str, words: str) -> None:
    with pytest.raises(TextTooShortError, match=words.replace(";", "")):
        analyze(text)


def test_long_texts_are_refused() -> None:
    with pytest.raises(TextTooLongError, match="1,000,000"):
        analyze("ord " * 260_000)


OTHER_WORK = {
    "da": "Vi søger en sygeplejerske til natarbejde på vores afdeling. Du passer patienterne, "
    "giver medicin og holder humøret højt. Du har en autorisation som sygeplejerske.",
    "sv": "Vi söker en sjuksköterska för nattarbete på vår avdelning. Du tar hand om patienterna, "
    "ger läkemedel och håller humöret uppe. Du har legitimation som sjuksköterska.",
    "nl": "Wij zoeken een verpleegkundige voor nachtdienst op onze afdeling. Je verzorgt de "
    "patiënten, geeft medicijnen en houdt de moed erin. Je bent gediplomeerd verpleegkundige.",
}


def test_other_work_says_that_there_is_nothing_to_score(code: str) -> None:
    result = analyze(OTHER_WORK[code])
    assert [finding.id for finding in result.findings] == ["no-marketing-content"]
    assert result.breadth.score == 0
    assert result.archetypes.probabilities is None
    assert result.archetypes.content is None


def test_repeating_the_ad_changes_no_score(ad: str) -> None:
    once, twice = analyze(ad), analyze(f"{ad}\n\n{ad}")
    assert once.breadth.score == twice.breadth.score
    assert once.disciplines[0].status == twice.disciplines[0].status


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(CODES), st.lists(st.characters(), max_size=200))
def test_no_character_breaks_an_analysis(code: str, odd: list[str]) -> None:
    text = f"{AD[code]}\n{''.join(odd)}"
    result = analyze(text, language=code)
    assert all(text[m.start : m.end] == m.text for m in result.mentions)


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(CODES), st.permutations(range(3)))
def test_the_order_of_sections_changes_no_score(code: str, order: list[int]) -> None:
    title, *sections = AD[code].strip().split("\n\n")
    shuffled = "\n\n".join([title, *(sections[i] for i in order)])
    assert (
        analyze(shuffled, language=code).breadth
        == analyze(AD[code], language=code).breadth
    )
