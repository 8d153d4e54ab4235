import pytest

from analyzer import analyze
from analyzer.advice import advice_of
from analyzer.messages import message, message_languages
from analyzer.report import html_report, markdown_report, text_report
from analyzer.verdict import verdict_of
from tests.composed import TITLES, compose
from tests.conftest import AD, sample
from tests.test_analysis import OTHER_WORK
from tests.test_findings import GOALS, NURSES


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
        role = message("roles.coordinator", locale=language)
        reason = message(f"verdict.untitled.{each}", locale=language, role=role)
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


@pytest.mark.parametrize("language", message_languages())
def test_what_is_not_judged_has_no_band_and_no_number(code: str, language: str) -> None:
    other = compose(code, ["administration", "people-leadership"])
    for text, reason in (
        (OTHER_WORK[code], "no-marketing-content"),
        (other, "other-work"),
    ):
        result = analyze(text, language=code)
        verdict = verdict_of(result, language=language)
        assert verdict.headline == message(f"verdict.{reason}", locale=language)
        told = message(f"not_judged.{reason}", locale=language)
        assert verdict.sentences == (f"{told}.",)
        assert (verdict.archetype, verdict.band) == (None, "none")
        assert advice_of(result) == ()
        for make in (text_report, markdown_report, html_report):
            page = make(result, language=language)
            assert told in page
            for key in ("report.overload_scale", "report.breadth_scale"):
                assert message(key, locale=language) not in page
            for word in ("report.amount", "app.content_reads"):
                assert message(word, locale=language) not in page


def test_other_work_gets_no_advice_whatever_it_lacks(code: str) -> None:
    text = compose(code, ["administration"], extra=GOALS[code])
    nurse, coordinator = (
        analyze(text, title=title, language=code)
        for title in (NURSES[code], TITLES[code])
    )
    for result, told in ((nurse, False), (coordinator, True)):
        ids = {finding.id for finding in result.findings}
        assert "goals-without-mandate" in ids
        assert ("other-work" in ids) is not told
        assert bool(advice_of(result)) is told
