from analyzer import analyze
from analyzer.verdict import verdict_of
from tests.conftest import sample


def test_the_verdict_is_relative_to_the_title(ad: str) -> None:
    verdict = verdict_of(analyze(ad, title="Marketing Coordinator"))
    assert verdict.archetype == "coordinator"
    assert "1.0 is a full job" in verdict.sentences[0]


def test_without_an_archetype_in_the_title_the_content_decides(ad: str) -> None:
    result = analyze(ad)
    verdict = verdict_of(result)
    assert verdict.archetype == result.archetypes.content
    assert "the content reads most like" in verdict.sentences[0]


def test_the_samples_are_what_they_are_called(code: str) -> None:
    verdicts = {}
    for scope in ("modest", "overloaded"):
        text = sample(code, scope)
        result = analyze(text, title=text.split("\n", 1)[0])
        assert result.archetypes.title is not None
        verdicts[scope] = verdict_of(result).band
    assert verdicts["modest"] in ("light", "fitting")
    assert verdicts["overloaded"] in ("overloaded", "extreme")
