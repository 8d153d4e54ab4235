import pytest

from analyzer import analyze
from analyzer.messages import message, message_languages
from analyzer.verdict import verdict_of
from tests.composed import compose
from tests.conftest import AD, sample


def test_the_verdict_is_relative_to_the_title(ad: str) -> None:
    verdict = verdict_of(analyze(ad, title="Marketing Coordinator"))
    assert verdict.archetype == "coordinator"
    assert "(1.0 is a full job; below 1.25 is about right)" in verdict.sentences[0]


def test_without_an_archetype_in_the_title_the_content_decides(ad: str) -> None:
    result = analyze(ad)
    verdict = verdict_of(result)
    assert verdict.archetype == result.archetypes.content
    assert "The content reads most like" in verdict.sentences[0]


@pytest.mark.parametrize("language", message_languages())
@pytest.mark.parametrize(
    ("title", "kind"),
    [(None, "none"), ("Murer", "unknown"), ("SEO-specialist", "specialist")],
)
def test_it_is_said_why_the_title_does_not_decide(
    title: str | None, kind: str, language: str
) -> None:
    result = analyze(AD["da"], title=title, language="da")
    assert result.archetypes.title_kind == kind
    said = verdict_of(result, language=language).sentences[0]
    for each in ("none", "unknown", "specialist"):
        reason = message(f"verdict.untitled.{each}", locale=language)
        assert said.startswith(reason) is (each == kind)


def test_no_zero_is_told_where_all_is_required() -> None:
    result = analyze(compose("da", ["seo", "content"]), language="da")
    assert "none preferred" in verdict_of(result).sentences[1]


def test_the_samples_are_what_they_are_called(code: str) -> None:
    verdicts = {}
    for scope in ("modest", "overloaded"):
        text = sample(code, scope)
        result = analyze(text, title=text.split("\n", 1)[0])
        assert result.archetypes.title is not None
        verdicts[scope] = verdict_of(result).band
    assert verdicts["modest"] in ("light", "fitting")
    assert verdicts["overloaded"] in ("overloaded", "extreme")
