"""The trained models: what they give, that they are loaded with care, that they earn it."""

import hashlib
import json
from pathlib import Path

import numpy as np
import pytest

from analyzer import DataError
from analyzer.components import asking_model, responsibility_model, section_model
from analyzer.components.asking_model import Doubt, load_asking_model
from analyzer.components.asking_model import features_of as features_of_doubt
from analyzer.components.responsibility_model import (
    Governing,
    features_of,
    load_responsibility_model,
)
from analyzer.components.section_model import (
    TOLD_APART,
    load_section_model,
    stems_of,
    stretch_of,
)
from analyzer.pipeline import load_pipeline
from analyzer.resources import models_folder
from analyzer.scoring.content import content_features, load_content_model
from analyzer.scoring.content_rules import archetype_by_rules, load_content_rules
from analyzer.spans import DraftMention, Match, Sentence
from analyzer.vocabulary import ARCHETYPES, RESPONSIBILITIES
from analyzer.weights import load_weights
from tests.components.test_reading import read, status

COMPANY = {
    "da": "Vi er en familieejet virksomhed med 120 ansatte og kontorer i hele landet.",
    "sv": "Vi är ett familjeägt företag med 120 anställda och kontor i hela landet.",
    "nl": "Wij zijn een familiebedrijf met 120 medewerkers en kantoren in het hele land.",
}
APPLICATION = {
    "da": "Send din ansøgning og dit CV senest den 1. marts. Vi holder samtaler løbende.",
    "sv": "Skicka din ansökan med CV senast den 1 mars. Vi håller intervjuer löpande.",
    "nl": "Stuur je sollicitatie met cv voor 1 maart. Heb je vragen, bel ons dan gerust.",
}
DUTY = {
    "da": "Du skriver nyhedsbreve og har ansvaret for vores hjemmeside.",
    "sv": "Du skriver nyhetsbrev och ansvarar för vår hemsida.",
    "nl": "Je schrijft nieuwsbrieven en bent verantwoordelijk voor onze website.",
}


def test_stems_and_places() -> None:
    assert stems_of(["Opgaverne", "opgave", "3", "og"]) == ["og", "opgave"]
    assert [stretch_of(at, 10) for at in (0, 1, 2, 9)] == [0, 0, 1, 4]
    assert stretch_of(0, 1) == 0


def test_sections_have_probabilities_that_tell_where_one_applies(code: str) -> None:
    model = load_section_model(code)
    assert model is not None
    ad = [DUTY[code].split()] * 5 + [APPLICATION[code].split()] * 2
    shares = model.probabilities(len(ad), ad.__getitem__, [0, 6])
    assert shares.shape == (2, len(TOLD_APART))
    np.testing.assert_allclose(shares.sum(axis=1), 1, rtol=1e-5)
    assert TOLD_APART[int(shares[1].argmax())] == "application"
    assert shares[0, TOLD_APART.index("application")] < 0.5


def test_a_sentence_is_told_by_itself_and_those_beside_it(code: str) -> None:
    model = load_section_model(code)
    assert model is not None
    ad = [DUTY[code].split(), COMPANY[code].split(), APPLICATION[code].split()] * 2
    together = model.probabilities(len(ad), ad.__getitem__, range(len(ad)))
    for at, shares in enumerate(together):
        alone = model.probabilities(len(ad), ad.__getitem__, [at])
        np.testing.assert_array_equal(alone[0], shares)
    others = [*ad[:2], DUTY[code].split(), *ad[3:]]
    changed = model.probabilities(len(ad), others.__getitem__, range(len(ad)))
    moved = [bool((a != b).any()) for a, b in zip(together, changed, strict=True)]
    assert moved == [False, True, True, True, False, False]


def test_an_ad_without_headings_is_read_by_the_model(code: str) -> None:
    result = read(code, f"{COMPANY[code]}\n\n{DUTY[code]}")
    assert {m.section for m in result.mentions if m.status == "required"} == {"duties"}


def test_the_models_beat_the_rules_on_ads_held_apart() -> None:
    sections = json.loads((models_folder() / "sections/meta.json").read_text("utf-8"))
    for code in ("da", "sv", "nl"):
        for figure, model in sections[code]["model"].items():
            assert model > sections[code]["rules"][figure]
    for name in ("responsibility", "asking"):
        meta = models_folder() / name / "meta.json"
        held = json.loads(meta.read_text("utf-8"))["held apart"]
        assert all(held["model"][code] > held["rules"][code] for code in held["rules"])


CUES = Governing("execute", "-", "-", "-", "-", "-", "duties")


def test_responsibility_follows_cue_and_skill() -> None:
    model = load_responsibility_model()
    assert model is not None
    assert tuple(model.levels) == RESPONSIBILITIES
    supports = CUES._replace(rule="support", before="support")
    assert model.level("social-media-posts", "social-media", CUES) == "execute"
    assert model.level("social-media-posts", "social-media", supports) == "support"
    assert model.level("lead-projects", "project-coordination", CUES) == "coordinate"
    assert model.level("staff-responsibility", "people-leadership", CUES) == "own"


def test_features_name_skill_and_cues() -> None:
    found = list(features_of("seo", "seo", CUES))
    assert found[:3] == ["skill=seo", "discipline=seo", "rule=execute"]
    assert found[-1] == "discipline+rule=seo+execute"


def doubtful(*, applicant: int | None, bullet: bool = False) -> Doubt:
    """Sentence in the middle of an ad without headings, which names SEO as its third word."""
    sentences = [Sentence(at * 10, at * 10 + 9) for at in range(9)]
    sentence = sentences[4]
    sentence.opened = sentence.first
    sentence.bullet = bullet
    if applicant is not None:
        sentence.cues = {"status": [Match.at("applicant", applicant)]}
    mention = DraftMention("seo", Match.at("seo", 42), sentence, 0, 3)
    return Doubt(sentences, [], 4, [mention], None)


def test_a_sentence_that_speaks_of_the_applicant_first_more_likely_asks() -> None:
    model = load_asking_model()
    assert model is not None
    before, behind, nobody = (
        model.probability(doubtful(applicant=at), {"seo": "seo"}, 0.5)
        for at in (40, 44, None)
    )
    assert before > behind > nobody
    listed = model.probability(
        doubtful(applicant=None, bullet=True), {"seo": "seo"}, 0.5
    )
    assert listed > nobody


def test_features_name_what_stands_around_a_sentence() -> None:
    found = set(features_of_doubt(doubtful(applicant=40), {"seo": "seo"}, 1.0))
    assert found >= {
        ("reads", "4"),
        ("cues", "applicant"),
        ("opens", "applicant"),
        ("person", "applicant before"),
        ("stretch", "2"),
        ("above", "-"),
        ("before", "item False"),
        ("skill", "seo"),
        ("discipline", "seo"),
    }


@pytest.mark.parametrize("content", ["{", "{}", '{"levels": ["own"], "bias": [1, 2]}'])
def test_a_damaged_model_is_named(
    content: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder, name in (
        ("sections", "da.json"),
        ("responsibility", "model.json"),
        ("asking", "model.json"),
    ):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / name).write_text(content, encoding="utf-8")
    for module in (section_model, responsibility_model, asking_model):
        monkeypatch.setattr(module, "models_folder", lambda: tmp_path)
    with pytest.raises(DataError, match=r"da\.json: "):
        load_section_model.__wrapped__("da")
    for load in (load_responsibility_model, load_asking_model):
        with pytest.raises(DataError, match=r"model\.json: "):
            load.__wrapped__()


def test_without_a_model_the_rules_decide(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (section_model, responsibility_model, asking_model):
        monkeypatch.setattr(module, "models_folder", lambda: tmp_path)
    assert load_asking_model.__wrapped__() is None
    assert load_section_model.__wrapped__("da") is None
    assert load_responsibility_model.__wrapped__() is None


def test_an_ad_is_read_without_models_too(
    code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, reader = load_pipeline(code)
    monkeypatch.setattr(reader, "section_model", None)
    monkeypatch.setattr(reader, "responsibility_model", None)
    result = read(code, DUTY[code])
    found = {m.reason for m in result.mentions if m.discipline == "crm-email"}
    assert all(not reason.startswith("model") for reason in found)
    assert status(result)["crm-email"] == "required"


def test_figures_belong_to_the_models_that_ship() -> None:
    for meta in models_folder().glob("*/meta.json"):
        told = json.loads(meta.read_text("utf-8"))["files"]
        files = {path.name for path in meta.parent.glob("*.json")} - {"meta.json"}
        assert told.keys() == files
        for name, digest in told.items():
            content = (meta.parent / name).read_bytes()
            assert hashlib.sha256(content).hexdigest() == digest, name


def test_the_content_model_beats_the_rules_on_marketing_ads_held_apart() -> None:
    meta = models_folder() / "content/meta.json"
    held = json.loads(meta.read_text("utf-8"))["held apart"]
    model, rules = held["model"], held["rules"]
    assert all(model[source] >= rules[source] for source in ("real", "written"))
    assert model["all"] > rules["all"]
    assert held["log loss"] < held["log loss of guessing"]


@pytest.mark.parametrize(
    "content",
    [
        "not json",
        "{}",
        '{"archetypes": ["assistant"], "bias": [0], "weights": {}}',
        '{"archetypes": ["assistant", "coordinator", "manager"], "bias": [0], "weights": {}}',
        '{"archetypes": ["manager", "coordinator", "assistant"], "bias": [0, 0, 0], "weights": {}}',
    ],
)
def test_a_damaged_content_model_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str
) -> None:
    folder = tmp_path / "content"
    folder.mkdir()
    (folder / "model.json").write_text(content, encoding="utf-8")
    monkeypatch.setattr("analyzer.scoring.content.models_folder", lambda: tmp_path)
    with pytest.raises(DataError, match=r"model\.json: "):
        load_content_model.__wrapped__()


def test_a_missing_content_model_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("analyzer.scoring.content.models_folder", lambda: tmp_path)
    with pytest.raises(DataError, match="missing"):
        load_content_model.__wrapped__()


@pytest.mark.parametrize("content", ["assistant: {bias: 1}", "- a list", "a: : b"])
def test_damaged_rules_of_the_content_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str
) -> None:
    folder = tmp_path / "content"
    folder.mkdir()
    (folder / "rules.yaml").write_text(content, encoding="utf-8")
    monkeypatch.setattr(
        "analyzer.scoring.content_rules.models_folder", lambda: tmp_path
    )
    with pytest.raises(DataError, match=r"rules\.yaml"):
        load_content_rules.__wrapped__()


def test_the_content_model_sees_what_the_rules_say() -> None:
    rows = load_content_model().weights
    assert {name for name in rows if name.startswith("rules, ")} == {
        f"rules, {archetype}" for archetype in ARCHETYPES
    }
    result = read("da", DUTY["da"])
    features = content_features(
        result.disciplines, result.experience, (), result.levels, load_weights()
    )
    said = archetype_by_rules(result.disciplines, load_weights())
    assert [name for name in features if name.startswith("rules, ")] == [
        f"rules, {said}"
    ]
