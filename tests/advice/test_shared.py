"""Which words two mentions share."""

import pickle
from dataclasses import replace
from pathlib import Path

import pytest

from analyzer import analyze, load_overlay
from analyzer.advice import shared
from analyzer.advice.edits import without
from analyzer.advice.shared import Near, own_words, share_words
from analyzer.types import Mention, Result
from tests.conftest import sample

LISTS = {
    "da": "Dine opgaver\n- drive vores digitale tilstedeværelse: web, SEO, annoncering, "
    "nyhedsbreve og sociale medier\n- skrive nyhedsbreve til vores kunder hver måned",
    "sv": "Dina uppgifter\n- driva vår digitala närvaro: webb, SEO, annonsering, nyhetsbrev "
    "och sociala medier\n- skriva nyhetsbrev till våra kunder varje månad",
    "nl": "Jouw taken\n- onze digitale aanwezigheid trekken: web, SEO, adverteren, "
    "nieuwsbrieven en sociale media\n- nieuwsbrieven schrijven voor onze klanten elke maand",
}


def listed(code: str) -> Result:
    text = f"{LISTS[code]}\n\n{'.' * 3} {' '.join(['ord'] * 20)}"
    return analyze(text, language=code)


def test_what_stands_between_the_parts_of_a_form_is_not_its_own(code: str) -> None:
    result = listed(code)
    seo = next(each for each in result.mentions if each.skill == "seo")
    for other in result.mentions:
        if other is not seo and other.discipline != "seo":
            assert not share_words(seo, other, result), other.text
            assert not share_words(other, seo, result), other.text


def test_the_word_of_two_disciplines_is_shared(code: str) -> None:
    result = listed(code)
    found = [each for each in result.mentions if each.status != "absent"]
    pairs = [
        (one, other)
        for one in found
        for other in found
        if (one.discipline, other.discipline) == ("content", "crm-email")
    ]
    assert any(share_words(one, other, result) for one, other in pairs)


@pytest.mark.parametrize(
    ("text", "skill", "own"),
    [
        ("webb, SEO, annonsering, nyhetsbrev", "web-editing", ["webb", "nyhetsbrev"]),
        ("SEO", "seo", ["SEO"]),
        ("no such words here", "seo", ["no such words here"]),
    ],
)
def test_own_words(text: str, skill: str, own: list[str]) -> None:
    found = own_words(text, skill, "sv")
    assert [text[start:end] for start, end in found] == own


def test_one_field_of_a_row_goes_alone(code: str) -> None:
    text = f"{LISTS[code]}\n\n{' '.join(['ord'] * 20)}"
    result = analyze(text, language=code)
    asked = {each.discipline for each in result.disciplines}
    left = {m.discipline for m in without(result, {"seo"}) if m.status != "absent"}
    assert left == asked - {"seo"}


def test_a_mention_is_held_against_those_beside_it_only(
    monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    compared: list[Mention] = []

    def counted(one: Mention, other: Mention, result: Result) -> bool:
        compared.append(one)
        return share_words(one, other, result)

    most = []
    for copies in (2, 8):
        text = "\n\n".join([sample(code, "overloaded"), LISTS[code]] * copies)
        result = analyze(text, language=code)
        found = result.mentions
        near = Near(found, result)
        with monkeypatch.context() as patch:
            patch.setattr(shared, "share_words", counted)
            sharing = [list(near.sharing(mention)) for mention in found]
        assert sharing == [
            [other for other in found if share_words(mention, other, result)]
            for mention in found
        ]
        most.append(max(map(compared.count, found)))
        compared.clear()
    assert most[0] == most[1]  # of a text four times as long


def test_words_of_an_overlay_are_looked_up_in_it(tmp_path: Path, code: str) -> None:
    path = tmp_path / "own.yaml"
    own = "{discipline: brand, kind: task, forms: [flurbix + bynderix]}"
    path.write_text(f"add:\n  portal: {own}\n", encoding="utf-8")
    text = f"{LISTS[code]}\n- flurbix, SEO, bynderix\n\n{' '.join(['ord'] * 20)}"
    result = analyze(text, language=code, overlay=load_overlay(path))
    for each in (result, pickle.loads(pickle.dumps(result))):
        left = {m.skill for m in without(each, {"seo"}) if m.status != "absent"}
        assert "portal" in left
        assert "seo" not in left


def test_an_overlay_is_no_part_of_what_a_result_says(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text("add:\n  seo: [Synlipakke]\n", encoding="utf-8")
    result = analyze(LISTS["da"], language="da", overlay=load_overlay(path))
    assert replace(result, overlay=None) == result
    assert "overlay" not in result.to_dict()
