import pytest
import spacy

from analyzer import UnsupportedLanguageError, analyze
from tests.conftest import AD


def test_the_component_sets_plain_values_on_the_doc(code: str) -> None:
    nlp = spacy.blank(code)
    nlp.add_pipe("rolescope")
    doc = nlp(AD[code])
    spans = [(span.text, span.label_) for span in doc.spans["rolescope"]]
    assert ("Google Ads", "paid-media") in spans
    found = {(AD[code][m.start : m.end], m.status) for m in doc._.rolescope.mentions}
    assert found == {
        (m.text, m.status) for m in analyze(AD[code], language=code).mentions
    }


def test_two_pipelines_of_a_process_do_not_mix() -> None:
    danish, dutch = spacy.blank("da"), spacy.blank("nl")
    danish.add_pipe("rolescope")
    dutch.add_pipe("rolescope")
    first, second = danish(AD["da"]), dutch(AD["nl"])
    assert first._.rolescope is not second._.rolescope
    assert "skriver nyhedsbreve" in {span.text for span in first.spans["rolescope"]}
    assert "schrijft nieuwsbrieven" in {span.text for span in second.spans["rolescope"]}


def test_docs_survive_their_bytes() -> None:
    nlp = spacy.blank("sv")
    nlp.add_pipe("rolescope")
    doc = nlp(AD["sv"])
    bare = spacy.tokens.Doc(nlp.vocab).from_bytes(doc.to_bytes(exclude=["user_data"]))
    assert [s.label_ for s in bare.spans["rolescope"]] == [
        s.label_ for s in doc.spans["rolescope"]
    ]


def test_a_pipeline_in_another_language_is_refused() -> None:
    with pytest.raises(UnsupportedLanguageError, match="reads da, nl, sv"):
        spacy.blank("de").add_pipe("rolescope")
