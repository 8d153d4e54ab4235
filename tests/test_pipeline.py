import json
import pickle
import weakref
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from analyzer import DataError, UnsupportedLanguageError, analyze, pipeline
from analyzer.lexicon.overlay import Overlay
from analyzer.pipeline import load_reader
from analyzer.settings import reading_settings
from tests.conftest import AD


def kept_on(doc: Doc) -> dict[str, Any]:
    """What a Doc keeps, as JSON: of lists, spaCy's bytes make tuples or lists."""
    kept: dict[str, Any] = json.loads(json.dumps(doc._.rolescope))
    return kept


def test_the_component_sets_plain_values_on_the_doc(code: str) -> None:
    nlp = spacy.blank(code)
    nlp.add_pipe("rolescope")
    doc = nlp(AD[code])
    spans = [(span.text, span.label_) for span in doc.spans["rolescope"]]
    assert ("Google Ads", "paid-media") in spans
    result = analyze(AD[code], language=code).to_dict()
    told = kept_on(doc)
    assert told.keys() == {"mentions", "experience", "demands"}
    assert told == {part: result[part] for part in told}


def test_two_pipelines_of_a_process_do_not_mix() -> None:
    danish, dutch = spacy.blank("da"), spacy.blank("nl")
    danish.add_pipe("rolescope")
    dutch.add_pipe("rolescope")
    first, second = danish(AD["da"]), dutch(AD["nl"])
    assert first._.rolescope is not second._.rolescope
    assert "skriver nyhedsbreve" in {span.text for span in first.spans["rolescope"]}
    assert "schrijft nieuwsbrieven" in {span.text for span in second.spans["rolescope"]}


def test_docs_survive_their_bytes(code: str) -> None:
    nlp = spacy.blank(code)
    nlp.add_pipe("rolescope")
    doc = nlp(AD[code])
    kept = DocBin(docs=[doc], store_user_data=True).to_bytes()
    for again in (
        Doc(nlp.vocab).from_bytes(doc.to_bytes()),
        next(DocBin().from_bytes(kept).get_docs(nlp.vocab)),
    ):
        assert kept_on(again) == kept_on(doc)
        assert [(s.text, s.label_) for s in again.spans["rolescope"]] == [
            (s.text, s.label_) for s in doc.spans["rolescope"]
        ]


# spaCy forks its processes, which Python 3.12 warns of where threads run
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_docs_come_back_from_other_processes() -> None:
    nlp = spacy.blank("nl")
    nlp.add_pipe("rolescope")
    ads = [AD["nl"]] * 3
    given = [kept_on(doc) for doc in nlp.pipe(ads, n_process=2, batch_size=1)]
    assert given == [kept_on(nlp(ad)) for ad in ads]


def test_a_pipeline_is_pickled_by_what_it_was_made_of(code: str) -> None:
    """As spaCy does where processes are spawned: on macOS and Windows."""
    nlp = spacy.blank(code)
    reader = nlp.add_pipe("rolescope")
    again = pickle.loads(pickle.dumps(nlp))
    assert kept_on(again(AD[code])) == kept_on(nlp(AD[code]))
    assert len(pickle.dumps(reader)) < 200  # no word list travels


@pytest.mark.parametrize(
    ("config", "told"),
    [
        ({}, "reads da, nl, sv"),
        ({"language": "de"}, "no language 'de'; there are: da, nl, sv"),
    ],
)
def test_another_language_is_refused(config: dict[str, str], told: str) -> None:
    with pytest.raises(UnsupportedLanguageError, match=told):
        spacy.blank("de").add_pipe("rolescope", config=config)


def test_the_component_reads_in_the_language_that_its_config_names(code: str) -> None:
    nlp = spacy.blank("xx")
    nlp.add_pipe("rolescope", config={"language": code})
    doc = nlp(AD[code])
    found = {span.label_ for span in doc.spans["rolescope"]}
    assert {"crm-email", "paid-media", "web-cms"} <= found


def test_a_saved_pipeline_keeps_its_overlay(tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    entry = "{discipline: brand, kind: tool, forms: [Bynderix]}"
    own.write_text(f"add:\n  portal: {entry}\n", encoding="utf-8")
    nlp = spacy.blank("da")
    nlp.add_pipe("rolescope", config={"overlay": str(own)})
    nlp.to_disk(tmp_path / "saved")
    for each in (nlp, spacy.load(tmp_path / "saved")):
        doc = each(f"{AD['da']}\n- Du har erfaring med Bynderix")
        assert "portal" in {mention["skill"] for mention in kept_on(doc)["mentions"]}


def test_only_the_overlays_used_last_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """An app may run on while an overlay is edited again and again."""
    plain = load_reader("da")
    monkeypatch.setattr(pipeline, "Reader", Mock)
    kept = reading_settings().overlay_cache
    edited = [Overlay(f"edit {at}", {}, {}, frozenset(), []) for at in range(kept + 1)]
    made = [weakref.ref(load_reader("da", each)) for each in edited]
    assert [each() is not None for each in made] == [False] + [True] * kept
    assert load_reader("da", edited[-1]) is made[-1]()
    assert load_reader("da") is plain


def test_a_second_component_does_not_overwrite_the_first() -> None:
    nlp = spacy.blank("da")
    nlp.add_pipe("rolescope", name="first")
    told = "has the component 'first', and another would overwrite its doc._.rolescope"
    with pytest.raises(DataError, match=told):
        nlp.add_pipe("rolescope", name="second", config={"language": "sv"})
    assert nlp.pipe_names == ["first"]
    nlp.replace_pipe("first", "rolescope")
    assert nlp.pipe_names == ["first"]


def test_a_component_reads_the_text_of_a_doc_as_it_stands() -> None:
    text = f"<p>{AD['da']}</p><script>Du laver SEO</script>"
    nlp = spacy.blank("da")
    nlp.add_pipe("rolescope")
    read = {mention["text"] for mention in kept_on(nlp(text))["mentions"]}
    assert "laver SEO" in read
    assert "laver SEO" not in {mention.text for mention in analyze(text).mentions}


def test_an_overlay_that_is_not_there_is_told() -> None:
    with pytest.raises(DataError, match=r"none\.yaml: the file is missing"):
        spacy.blank("da").add_pipe("rolescope", config={"overlay": "none.yaml"})


def test_the_component_says_what_it_sets() -> None:
    assert Language.get_factory_meta("rolescope").assigns == [
        "doc._.rolescope",
        "doc.spans",
    ]
