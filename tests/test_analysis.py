import gc
import json
import pickle
from dataclasses import replace
from typing import Any, get_type_hints
from unittest.mock import patch

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import analyzer
from analyzer import (
    AnalyzerError,
    NoTextError,
    TextTooLongError,
    TextTooShortError,
    UnreadableInputError,
    UnsupportedLanguageError,
    advice_of,
    analysis,
    analyze,
    types,
)
from analyzer.compare import profile_of_ad
from analyzer.schema import result_schema
from analyzer.scoring import ad as scoring
from analyzer.settings import reading_settings
from analyzer.spans import Reading, Sentence
from analyzer.tokens import Tokens
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


DEMANDS = {
    "da": "Vi søger en erfaren kollega.",
    "sv": "Du är en erfaren kollega.",
    "nl": "Je bent ervaren in marketing.",
}


@pytest.mark.parametrize(
    ("title", "asked", "level", "basis"),
    [
        (None, False, None, None),
        ("Marketing", False, None, None),
        (None, True, "senior", "text"),
        ("Marketing", True, "senior", "text"),
        ("Junior marketingkoordinator", False, "junior", "title"),
        ("Junior marketingkoordinator", True, "junior", "title"),
    ],
)
def test_a_level_says_what_it_rests_on(
    code: str, title: str | None, asked: bool, level: str | None, basis: str | None
) -> None:
    text = AD[code] + (f"\n- {DEMANDS[code]}" if asked else "")
    found = analyze(text, title=title).experience
    assert (found.level, found.level_basis) == (level, basis)
    shown = [text[each.start : each.end] for each in found.evidence]
    assert any("erfaren" in each or "ervaren" in each for each in shown) == asked


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


LEVELS = {
    "da": "Dine opgaver\n- Du bistår med nyhedsbreve og hjælper til ved messer\n- Du koordinerer "
    "vores arrangementer med de andre afdelinger\n- Stillingen er uden personaleansvar\n- Du skal ikke "
    "koordinere messer\n- Vores bureau er ansvarligt for SEO\n\nOm os\nVi hjælper danske landmænd og bistår "
    "med rådgivning hver eneste dag. Vi koordinerer indkøb for tusind medlemmer.\n",
    "sv": "Dina arbetsuppgifter\n- Du bistår med nyhetsbrev och hjälper till på mässor\n- Du samordnar "
    "våra evenemang med de andra avdelningarna\n- Tjänsten är utan personalansvar\n- Du ska inte "
    "samordna mässor\n- Vår byrå är ansvarig för SEO\n\nOm oss\nVi hjälper svenska lantbrukare och bistår "
    "med rådgivning varje dag. Vi samordnar inköp för tusen medlemmar.\n",
    "nl": "Jouw taken\n- Je ondersteunt bij nieuwsbrieven en helpt mee op beurzen\n- Je coördineert "
    "onze evenementen met de andere afdelingen\n- De functie is zonder leidinggevende taken\n- Je "
    "coördineert geen beurzen\n- Ons bureau is verantwoordelijk voor SEO\n\nOver ons\nWij helpen boeren in heel het land en "
    "ondersteunen hen elke dag met advies. Wij coördineren inkoop voor duizend leden.\n",
}


def test_words_of_a_responsibility_are_counted_where_they_are_said_of_the_applicant(
    code: str,
) -> None:
    """Each once: "hjälper till" holds "hjälper". None is that is denied, or of others."""
    assert analyze(LEVELS[code]).levels == (2, 0, 1, 0)


BY_TITLE = {  # what the applicant does; titles, and how the text calls who bears them
    "da": (
        "{0} bistår med nyhedsbreve på tværs af hele huset. {0} koordinerer vores messer med "
        "de andre afdelinger. {0} er ansvarlig for SEO på alle vores sider.",
        {
            "Kommunikatør": "Kommunikatøren",
            "Marketingleder": "Marketinglederen",
            "Kommunikationsrådgiver": "Kommunikationsrådgiveren",
            "Content manager": "Content manageren",
            "Contentproducent": "Contentproducenten",
        },
    ),
    "sv": (
        "{0} bistår med nyhetsbrev i hela huset. {0} samordnar våra mässor med de andra "
        "avdelningarna. {0} är ansvarig för SEO på alla våra sidor.",
        {
            "Kommunikatör": "Kommunikatören",
            "Art Director": "Art Directorn",
            "Marketing Manager": "Marketing Managern",
            "Webmaster": "Webmastern",
        },
    ),
    "nl": (
        "{0} ondersteunt bij nieuwsbrieven in het hele huis. {0} coördineert onze beurzen met "
        "de andere afdelingen. {0} is verantwoordelijk voor SEO op al onze pagina's.",
        {
            "Communicatiemedewerker": "De communicatiemedewerker",
            "Brand manager": "De brand manager",
            "Marketing Coördinator": "De Marketing Coördinator",
            "Marketingstagiair": "De marketingstagiair",
            "Woordvoerder": "De woordvoerder",
        },
    ),
}


@pytest.mark.parametrize(
    ("code", "title", "role"),
    [
        (code, *named)
        for code, (_, titles) in BY_TITLE.items()
        for named in titles.items()
    ],
)
def test_whom_the_title_names_is_read_as_the_applicant(
    code: str, title: str, role: str
) -> None:
    duties, you = BY_TITLE[code][0], "Je" if code == "nl" else "Du"
    read = [
        analyze(duties.format(who), title=title, language=code) for who in (you, role)
    ]
    assert [result.levels for result in read] == [(1, 0, 1, 1)] * 2
    asked = [[each.discipline for each in result.disciplines] for result in read]
    assert asked == [asked[0]] * 2
    assert {"crm-email", "events", "seo"} <= set(asked[0])


OTHER_WORK = {
    "da": "Vi søger en sygeplejerske til natarbejde på vores afdeling. Du passer patienterne, "
    "giver medicin og holder humøret højt. Du har en autorisation som sygeplejerske.",
    "sv": "Vi söker en sjuksköterska för nattarbete på vår avdelning. Du tar hand om patienterna, "
    "ger läkemedel och håller humöret uppe. Du har legitimation som sjuksköterska.",
    "nl": "Wij zoeken een verpleegkundige voor nachtdienst op onze afdeling. Je verzorgt de "
    "patiënten, geeft medicijnen en houdt de moed erin. Je bent gediplomeerd verpleegkundige.",
}


@pytest.mark.parametrize("given", [b"Du skriver " * 20, None, 7, ["Du skriver"] * 20])
def test_what_is_no_text_is_refused(given: object) -> None:
    with pytest.raises(NoTextError, match=type(given).__name__) as caught:
        analyze(given)  # type: ignore[arg-type]
    kinds = (AnalyzerError, UnreadableInputError, TypeError, OSError)
    assert all(isinstance(caught.value, kind) for kind in kinds)
    assert isinstance(given, bytes) == ("read_bytes" in str(caught.value))


@pytest.mark.parametrize("tag", ["DA", "da-DK", "da_dk"])
def test_a_language_may_be_named_with_its_region(tag: str) -> None:
    assert analyze(AD["da"], language=tag).language == "da"


@pytest.mark.parametrize("code", ["fi", "xx", "dan", "nb-NO"])
def test_a_language_that_is_not_read_is_named(code: str) -> None:
    told = f"there is no language '{code}'; there are: da, nl, sv"
    with pytest.raises(UnsupportedLanguageError, match=told):
        analyze(AD["da"], language=code)


def test_other_work_says_that_there_is_nothing_to_score(code: str) -> None:
    result = analyze(OTHER_WORK[code])
    assert [finding.id for finding in result.findings] == ["no-marketing-content"]
    assert result.breadth.score == 0
    assert result.archetypes.probabilities is None
    assert result.archetypes.content is None


def test_repeating_the_ad_changes_no_score(ad: str) -> None:
    once, twice = analyze(ad), analyze(f"{ad}\n\n{ad}")
    assert len(twice.mentions) == 2 * len(once.mentions)
    assert twice.breadth == once.breadth
    assert twice.overload == once.overload
    assert once.disciplines == tuple(
        replace(
            each, mentions=tuple(i for i in each.mentions if i < len(once.mentions))
        )
        for each in twice.disciplines
    )


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


def test_what_is_asked_for_later_is_what_is_told_at_once(ad: str) -> None:
    whole, copied = (analyze(ad, title="Marketingassistent") for _ in range(2))
    by_hand = {name: getattr(whole, name) for name in whole.__dataclass_fields__}
    assert type(whole)(**by_hand) == analyze(ad, title="Marketingassistent")
    assert pickle.loads(pickle.dumps(copied)) == whole
    assert copied.to_dict() == whole.to_dict()


def test_findings_and_the_content_wait_and_are_made_once(ad: str) -> None:
    with (
        patch.object(analysis, "findings_of", wraps=analysis.findings_of) as findings,
        patch.object(
            scoring, "content_archetype", wraps=scoring.content_archetype
        ) as content,
    ):
        result = analyze(ad)
        assert (result.breadth.score > 0, result.overload.manager.score > 0) == (1, 1)
        assert (findings.call_count, content.call_count) == (0, 0)
        for _ in range(2):
            assert result.findings
            assert result.archetypes.content
        assert (findings.call_count, content.call_count) == (1, 1)


def test_a_result_keeps_nothing_of_the_reading(ad: str) -> None:
    result = analyze(ad)
    reached, ahead = {}, [result, result._rest]  # type: ignore[attr-defined]
    while ahead:
        each = ahead.pop()
        if id(each) not in reached and not isinstance(each, type):
            reached[id(each)] = each
            if not hasattr(each, "__globals__"):  # what a function can see is not kept
                ahead += gc.get_referents(each)
    assert not [
        x for x in reached.values() if isinstance(x, Reading | Sentence | Tokens)
    ]


def test_the_language_is_that_of_what_a_reader_sees(code: str) -> None:
    script = "var x = function(er, og) { for (var i in af) { return vi.til; } };\n"
    page = f"<script>{script * 80}</script><p>{AD[code]}</p>"
    assert analyze(page).language == code


@pytest.mark.parametrize("title", [float("nan"), 3, b"Marketingassistent"])
def test_a_title_that_is_no_text_is_refused(title: object) -> None:
    with pytest.raises(NoTextError, match=type(title).__name__):
        analyze(AD["da"], title=title)  # type: ignore[arg-type]


def test_a_result_is_told_in_a_line(ad: str) -> None:
    result = analyze(ad, title="Marketing")
    told = repr(result)
    breadth = f"{result.breadth.score:.1f}"
    for part in (
        result.language,
        "'Marketing'",
        breadth,
        "'manager': ",
        "disciplines=6",
    ):
        assert part in told
    assert len(told) < 200


def test_equal_results_have_the_same_hash(ad: str) -> None:
    once, again = analyze(ad), analyze(ad)
    assert once is not again
    assert hash(once) == hash(again)
    assert len({once, again, analyze(ad, title="Marketing")}) == 2
    assert len({profile_of_ad(each, "ad.txt") for each in (once, again)}) == 1
    for part in (*once.findings, *advice_of(once), once.archetypes, once.versions):
        assert isinstance(hash(part), int)


PUBLIC = [
    getattr(module, name)
    for module in (analyzer, types)
    for name in module.__all__
    if name != "SCHEMA_VERSION"
]


@pytest.mark.parametrize("public", PUBLIC, ids=lambda public: public.__name__)
def test_the_types_of_all_that_is_public_can_be_asked_for(public: Any) -> None:
    assert get_type_hints(public) is not None


@pytest.mark.parametrize("title", ["x" * 1_000_000, "Marketingassistent " * 50_000])
def test_of_a_title_without_end_the_beginning_is_read(ad: str, title: str) -> None:
    result = analyze(ad, title=title)
    most = reading_settings().most_title
    assert result.archetypes == analyze(ad, title=title[:most]).archetypes
    assert result.title == title


def test_a_language_that_is_no_text_is_refused(ad: str) -> None:
    for code in (3, float("nan"), ""):
        with pytest.raises(UnsupportedLanguageError, match="there is no language"):
            analyze(ad, language=code)  # type: ignore[arg-type]


def test_the_overload_is_taken_as_a_mapping(code: str) -> None:
    overload = analyze(AD[code], language=code).overload
    assert list(overload) == ["assistant", "coordinator", "manager"]
    assert dict(overload) == dict(overload.items())
    assert dict(overload)["manager"] is overload.manager
    assert len(overload) == 3
