import pytest

from analyzer import analyze
from analyzer.advice import advice_of
from analyzer.compare import profile_of_ad
from analyzer.limits import finding_limits
from analyzer.messages import message, message_languages, number
from analyzer.report import html_report, markdown_report, text_report
from analyzer.report.sides import content_of_profile
from analyzer.told import reads_like
from analyzer.values_in_words import content_as_role, content_in_words
from analyzer.verdict import verdict_of
from analyzer.weights import load_weights
from analyzer.wording import finding_in_words
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


NEIGHBOURS, APART = ("assistant", "coordinator"), ("assistant", "manager")
_VISUAL = ["brand", "design", "photo-video"]
_SHOP_RANGE = ["people-leadership", "ecommerce", "product-marketing"]
_SHOP_LOOK = ["people-leadership", "design", "ecommerce"]
_RANGE = ["people-leadership", "design", "product-marketing"]
TOSS_UPS = {  # what is asked where the content is as likely the one as the other
    NEIGHBOURS: dict.fromkeys(("da", "sv", "nl"), _VISUAL),
    APART: {"da": _SHOP_LOOK, "sv": _SHOP_RANGE, "nl": _RANGE},
}
MISMATCH = "title-content-mismatch"
MANAGERS = {"da": "Marketingchef", "sv": "Marknadschef", "nl": "Marketingmanager"}


def test_content_reads_like_two_where_neither_is_much_likelier() -> None:
    limit = finding_limits().title_content_mismatch
    second = 1 / (1 + limit.ratio)
    for more, told in ((0.01, ("manager",)), (-0.01, ("assistant", "manager"))):
        shares = {"assistant": second - more, "manager": 1 - second + more}
        assert reads_like({**shares, "coordinator": 0.0}) == told
    thirds = {"assistant": 0.3, "coordinator": 0.4 + 1e-9, "manager": 0.3}
    assert reads_like(thirds) == ("assistant", "coordinator")
    assert reads_like(None) == ()


@pytest.mark.parametrize("locale", message_languages())
@pytest.mark.parametrize("likely", TOSS_UPS)
def test_content_of_two_is_told_so_everywhere(
    code: str, locale: str, likely: tuple[str, str]
) -> None:
    text = compose(code, TOSS_UPS[likely][code])
    result = analyze(text, title=None, language=code)
    assert reads_like(result.archetypes.probabilities) == likely
    content = result.archetypes.content
    assert content in likely
    fits = load_weights().overload.upper_end("fitting")
    sentence = message(
        "verdict.by_content_between",
        locale=locale,
        content=content_as_role(likely, language=locale),
        role=message(f"roles.{content}", locale=locale),
        load=number(result.overload[content].score, ".2f", locale=locale),
        fits=number(fits, "g", locale=locale),
    )
    assert verdict_of(result, language=locale).sentences[0].endswith(sentence)
    told = content_in_words(likely, language=locale)
    for make in (text_report, markdown_report, html_report):
        assert f"{told} (" in make(result, language=locale)
    assert content_of_profile(profile_of_ad(result, ""), language=locale) == told


@pytest.mark.parametrize(
    ("locale", "near", "apart", "bare"),
    [
        (
            "en",
            "something between a coordinator and a manager",
            "either an assistant or a manager",
            "either assistant or manager",
        ),
        (
            "da",
            "noget mellem en koordinator og en chef",
            "enten en assistent eller en chef",
            "enten assistent eller chef",
        ),
        (
            "sv",
            "något mellan en koordinator och en chef",
            "antingen en assistent eller en chef",
            "antingen assistent eller chef",
        ),
        (
            "nl",
            "iets tussen een coördinator en een manager",
            "ofwel een assistent ofwel een manager",
            "ofwel assistent ofwel manager",
        ),
    ],
)
def test_only_neighbours_have_something_between_them(
    locale: str, near: str, apart: str, bare: str
) -> None:
    neighbours, others = ("coordinator", "manager"), ("assistant", "manager")
    assert content_as_role(neighbours, language=locale) == near
    assert content_as_role(others, language=locale) == apart
    assert content_in_words(others, language=locale) == bare


@pytest.mark.parametrize("locale", message_languages())
def test_a_title_that_is_one_of_the_two_is_no_mismatch(code: str, locale: str) -> None:
    text = compose(code, TOSS_UPS[NEIGHBOURS][code])
    for title, told in ((TITLES[code], False), (MANAGERS[code], True)):
        result = analyze(text, title=title, language=code)
        likely = reads_like(result.archetypes.probabilities)
        assert likely == NEIGHBOURS
        between = content_as_role(likely, language=locale)
        said = " ".join(verdict_of(result, language=locale).sentences)
        assert (between in said) is told
        found = [each for each in result.findings if each.id == MISMATCH]
        assert [between in finding_in_words(f, language=locale) for f in found] == (
            [True] if told else []
        )
