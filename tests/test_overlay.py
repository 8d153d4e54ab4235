from pathlib import Path

import pytest

from analyzer import DataError, analyze
from analyzer.lexicon.overlay import Overlay
from analyzer.overlay import load_overlay
from analyzer.resources import data_folder
from tests.composed import TITLES, compose

SAMPLE = data_folder() / "samples" / "overlay.yaml"


def overlay(tmp_path: Path, text: str) -> Overlay:
    path = tmp_path / "own.yaml"
    path.write_text(text, encoding="utf-8")
    return load_overlay(path)


def asked(text: str, code: str, own: Overlay | None) -> dict[str, str]:
    result = analyze(text, title=TITLES[code], language=code, overlay=own)
    return {m.skill: m.discipline for m in result.mentions if m.status == "required"}


def test_terms_are_added_and_ignored(tmp_path: Path, code: str) -> None:
    own = overlay(
        tmp_path,
        "add:\n  seo: [Synlipakke]\n"
        "  portal: {discipline: brand, kind: tool, forms: [Bynderix]}\n"
        "ignore:\n  skills: [canva]\n  words: [Google Ads Festival]\n",
    )
    extra = "\n- Bynderix\n- Synlipakke\n- Canva\n- Google Ads Festival"
    text = compose(code, ["events"], extra=extra)
    with_own, without = asked(text, code, own), asked(text, code, None)
    assert with_own.keys() >= {"portal", "seo"}
    assert with_own["portal"] == "brand"
    assert not {"canva", "google-ads"} & with_own.keys()
    assert {"canva", "google-ads"} <= without.keys()
    assert not {"portal", "seo"} & without.keys()


def test_no_word_of_an_ignored_skill_is_read_as_another(
    tmp_path: Path, code: str
) -> None:
    own = overlay(tmp_path, "ignore: {skills: [google-ads]}\n")
    text = compose(code, ["events"], extra="\n- Google Ads")
    assert "paid-media" not in asked(text, code, own).values()
    assert "paid-media" in asked(text, code, None).values()


def test_a_whole_word_that_no_dictionary_knows_is_inflected(
    tmp_path: Path, code: str
) -> None:
    own = overlay(
        tmp_path,
        "add:\n  portal: {discipline: brand, kind: tool, forms: ['!flurbix']}\n",
    )
    found = [
        "portal" in asked(compose(code, ["events"], extra=f"\n- {word}"), code, own)
        for word in ("Flurbixen", "Hoofdflurbixen")
    ]
    assert found == [True, False]


VERBS = {  # a word of a task, where it is one and where it is a part of another word
    "da": ("lede + sæbe", "- Lede arbejdet med sæbe", "- Billede af sæbe"),
    "sv": ("ringa + tvål", "- Ringer om tvål", "- Justeringar av tvål"),
    "nl": ("doen + zeep", "- Doet iets met zeep", "- Voldoende zeep"),
}


def test_a_verb_in_a_form_is_no_part_of_another_word(tmp_path: Path, code: str) -> None:
    form, task, other = VERBS[code]
    forms = f"{{discipline: brand, kind: task, forms: {{{code}: ['{form}']}}}}"
    own = overlay(tmp_path, f"add:\n  wash: {forms}\n")
    found = [
        "wash" in asked(compose(code, ["events"], extra=f"\n{line}"), code, own)
        for line in (task, other)
    ]
    assert found == [True, False]


@pytest.mark.parametrize("form", ["C++", ".NET", "R&D", "=SoMe", "!CX", "3D (a|b)"])
def test_marks_in_words_are_no_fault(tmp_path: Path, form: str) -> None:
    own = overlay(tmp_path, f"add:\n  seo: ['{form}']\n")
    assert own.added["sv"]["seo"]


def test_a_form_may_be_of_one_language(tmp_path: Path) -> None:
    own = overlay(
        tmp_path,
        "add:\n  portal: {discipline: brand, kind: tool, forms: {da: [Bynderix]}}\n",
    )
    text = {code: compose(code, ["events"], extra="\n- Bynderix") for code in TITLES}
    assert "portal" in asked(text["da"], "da", own)
    assert "portal" not in asked(text["sv"], "sv", own)


def test_forms_of_a_known_skill_may_be_of_one_language(tmp_path: Path) -> None:
    own = overlay(tmp_path, "add:\n  seo: {da: [Synlipakke], nl: [Zichtpakket]}\n")
    for code, extra in (("da", "Synlipakke"), ("nl", "Zichtpakket")):
        found = {
            each: asked(compose(each, ["events"], extra=f"\n- {extra}"), each, own)
            for each in TITLES
        }
        assert [each for each in TITLES if "seo" in found[each]] == [code]


def test_the_result_names_its_overlay(code: str) -> None:
    own = load_overlay(SAMPLE)
    result = analyze(compose(code, ["seo"]), language=code, overlay=own)
    assert result.versions.overlay == own.name
    assert own.name.startswith("overlay.yaml ")
    assert analyze(compose(code, ["seo"]), language=code).versions.overlay is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("add:\n  nothing-known: [x]\n", "nothing-known: no such skill"),
        ("add:\n  seo: []\n", "seo: gives no form"),
        ("add:\n  seo: ['(a']\n", "seo: cannot read"),
        (
            "add:\n  own: {discipline: law, kind: tool, forms: [x]}\n",
            "no such discipline: 'law'; there are: strategy",
        ),
        (
            "add:\n  seo: {discipline: seo, kind: tool, forms: [x]}\n",
            "is a skill of the taxonomy",
        ),
        (
            "add:\n  own: {discipline: seo, kind: tool, forms: {de: [x]}}\n",
            "de: no language that is read; known: da, nl, sv",
        ),
        ("add:\n  seo: {de: [x]}\n", "seo: de: no language that is read; known: da"),
        ("add:\n  seo: {da: x}\n", "add.seo.da: is 'x'; a list is needed"),
        ("add:\n  seo: {da: []}\n", "seo: gives no form"),
        ("add:\n  mine: {da: [x]}\n", "mine: no such skill; for one of your own give"),
        ("ignore:\n  skills: [nothing-known]\n", "no such skill; `rolescope taxonomy"),
        ("add:\n  seo: ['!!!']\n", "seo: form '!!!' holds no letter or digit"),
        ("add:\n  seo: ['a + (b|*)']\n", "seo: '*' is never found"),
        ("add:\n  seo: [search & find]\n", "'search & find' is never found"),
        ("add:\n  seo: ['=']\n", "form '=' holds no letter or digit"),
        (
            "ignore:\n  words: ['&']\n",
            "ignore.words: form '&' holds no letter or digit",
        ),
        ("add:\n  seo: [[a]]\n", "add.seo, item 1: is a list; text is needed"),
        ("ignore:\n  words: [a: b]\n", "words, item 1: is keys with values; text is"),
        ("add:\n  seo: Synlipakke\n", "add.seo: is 'Synlipakke'; a list is needed"),
        ("add:\n  seo:\n", "add.seo: is empty; a list is needed"),
        ("add:\n  2.50: [x]\n", "add.2.50: no such skill"),
        ("add:\n  ~: [x]\n", "add.None: is empty; text is needed"),
        (
            "add:\n  own: {discipline: seo, kind: tol, forms: [x]}\n",
            "add.own.kind: is 'tol'; it should be 'skill', 'tool' or 'task'",
        ),
        (
            "add:\n  own: {discipline: seo, forms: [x]}\n",
            "add.own.kind: is missing; it is needed",
        ),
        (
            "add:\n  own: {discipline: seo, kind: tool, forms: {sv: x}}\n",
            "add.own.forms.sv: is 'x'; a list is needed",
        ),
        ("add:\n  own: {why: x}\n", "here; there are: discipline, kind, forms"),
        ("ignore:\n  word: [x]\n", "ignore.word: is no key that is known here"),
        ("adds: {}\n", "adds: is no key that is known here; there are: add, ignore"),
        ("- x\n", "top level: is a list; keys with values are needed"),
        ("", "top level: is empty; keys with values are needed"),
    ],
)
def test_what_is_wrong_with_an_overlay_is_told(
    tmp_path: Path, text: str, told: str
) -> None:
    with pytest.raises(DataError) as caught:
        overlay(tmp_path, text)
    assert told in "\n".join(caught.value.faults)


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(DataError) as caught:
        overlay(
            tmp_path,
            "add:\n  a: [x]\n  b: [y]\n  seo: [[a], '!!!', ~]\n"
            "  own: {discipline: law, kind: tol, forms: [x]}\n"
            "ignore:\n  skills: [c]\n  words: x\nadds: {}\n",
        )
    told = "\n".join(caught.value.faults)
    for part in ("a: ", "b: ", "c: ", "item 1", "item 3", "law", "tol", "'x'", "adds"):
        assert part in told
    assert "Input" not in told
    assert len(caught.value.faults) == 9


def test_an_overlay_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="the file is missing"):
        load_overlay(tmp_path / "none.yaml")


def test_a_folder_is_no_overlay(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="cannot be read"):
        load_overlay(tmp_path)


def test_a_changed_overlay_is_read_anew(tmp_path: Path) -> None:
    before = overlay(tmp_path, "add:\n  seo: [Synlipakke]\n")
    after = overlay(tmp_path, "add:\n  seo: [Synlipakke, Synlipakker]\n")
    assert before.name != after.name


@pytest.mark.parametrize("forms", ['["@write + zimzam"]', '{da: ["@write + zimzam"]}'])
def test_a_form_names_a_group_of_its_language(tmp_path: Path, forms: str) -> None:
    path = tmp_path / "terms.yaml"
    path.write_text(
        f"add:\n  cases:\n    discipline: content\n    kind: task\n    forms: {forms}\n",
        encoding="utf-8",
    )
    ad = compose("da", ["seo"], extra="\n- Du formulerer en zimzam")
    result = analyze(ad, language="da", overlay=load_overlay(path))
    assert "cases" in {mention.skill for mention in result.mentions}


def test_a_group_that_no_language_has_is_told(tmp_path: Path) -> None:
    path = tmp_path / "terms.yaml"
    path.write_text('add:\n  seo: ["@hum + zimzam"]\n', encoding="utf-8")
    with pytest.raises(DataError, match=r"unknown group @hum; known: .*write"):
        load_overlay(path)


def test_words_that_are_ignored_in_every_language_name_no_group(tmp_path: Path) -> None:
    path = tmp_path / "terms.yaml"
    path.write_text('ignore:\n  words: ["@write + zimzam"]\n', encoding="utf-8")
    with pytest.raises(DataError, match=r"ignore.words: unknown group @write"):
        load_overlay(path)
