"""The core of a role, which a cut leaves."""

import textwrap
from collections.abc import Callable

import pytest

from analyzer import Result, analyze
from analyzer.advice import advice_of, advise
from analyzer.advice.core import core_of
from analyzer.weights import load_weights
from tests.composed import DUTIES as HEADINGS
from tests.composed import FRAMES, compose
from tests.conftest import CODES
from tests.test_properties import DISCIPLINES

SEVERAL = ("seo", "design", "events", "pr-communication", "social-media")

NAMED = [
    ("da", "SoMe-specialist", {"social-media"}),
    ("da", "Kommunikationspraktikant", {"pr-communication"}),
    ("da", "Marketingassistent", set()),
    ("sv", "Kommunikatör", {"pr-communication"}),
    ("sv", "Grafisk formgivare till marknad", {"design"}),
    ("sv", "Marknadsassistent", set()),
    ("nl", "Stagiair vormgeving", {"design"}),
    ("nl", "Medewerker communicatie en events", {"pr-communication", "events"}),
    ("nl", "Marketingassistent", set()),
]

FIRST = {
    "da": ("Din hovedopgave er SEO.", "Du hjælper også med Google Ads og events."),
    "sv": (
        "Din huvuduppgift är SEO.",
        "Du hjälper också till med Google Ads och event.",
    ),
    "nl": ("Je hoofdtaak is SEO.", "Je helpt ook met Google Ads en evenementen."),
}
LISTED = {
    "da": "Dine primære opgaver:\n- SEO\n- Google Ads\n\nDesuden skal du:\n- lave events",
    "sv": "Dina primära uppgifter:\n- SEO\n- Google Ads\n\nDessutom ska du:\n- ordna event",
    "nl": "Je voornaamste taken:\n- SEO\n- Google Ads\n\nDaarnaast ga je:\n- evenementen "
    "organiseren",
}
COMMUNICATION = {
    "da": "Kommunikationsassistent",
    "sv": "Kommunikationsassistent",
    "nl": "Communicatieassistent",
}


@pytest.mark.parametrize(("code", "title", "named"), NAMED)
def test_a_title_names_the_core(code: str, title: str, named: set[str]) -> None:
    result = analyze(compose(code, SEVERAL), title=title, language=code)
    assert core_of(result) == named


def test_what_a_title_names_and_nobody_asks_is_no_core() -> None:
    result = analyze(compose("da", ["seo", "design"]), title="SoMe-specialist")
    assert core_of(result) == frozenset()


def test_a_core_of_all_that_is_asked_is_none() -> None:
    result = analyze(compose("nl", ["seo"]), title="SEO specialist")
    assert core_of(result) == frozenset()


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_what_comes_first_is_the_core(code: str, order: tuple[int, int]) -> None:
    text = " ".join(FIRST[code][place] for place in order)
    result = analyze(
        f"{HEADINGS[code]}\n{text}\n\n{FRAMES[code].benefits}",
        title=None,
        language=code,
    )
    assert {d.discipline for d in result.disciplines} > {"seo", "events"}
    assert core_of(result) == {"seo"}


def test_what_a_list_puts_first_is_the_core(code: str) -> None:
    text = f"{LISTED[code]}\n\n{FRAMES[code].benefits}"
    result = analyze(text, language=code)
    asked = {each.discipline for each in result.disciplines}
    assert asked == {"seo", "paid-media", "events"}
    assert core_of(result) == {"seo", "paid-media"}


def as_html(text: str) -> str:
    """The same ad as a page gives it: no line breaks, and items in a list."""
    blocks = []
    for block in text.split("\n\n"):
        lines = block.split("\n")
        items = "".join(f"<li>{each[2:]}</li>" for each in lines if each[:2] == "- ")
        others = "".join(f"<p>{each}</p>" for each in lines if each[:2] != "- ")
        blocks.append(others + (items and f"<ul>{items}</ul>"))
    return "".join(blocks)


@pytest.mark.parametrize("of", [lambda code: "\n".join(FIRST[code]), LISTED.get])
def test_the_core_of_a_page_is_that_of_its_text(
    code: str, of: Callable[[str], str]
) -> None:
    opening = FRAMES[code].opening.format(title="Assistent")
    text = f"{opening}\n\n{HEADINGS[code]}\n{of(code)}\n\n{FRAMES[code].benefits}"
    core = [core_of(analyze(ad, language=code)) for ad in (text, as_html(text))]
    assert core[0]
    assert core == [core[0]] * 2


def test_a_wrapped_sentence_is_one() -> None:
    told = (
        "Din hovedopgave er, uanset hvor travlt vi ellers har i huset, at arbejde med SEO. "
        "Du laver også events og messer for alle vores gæster herude i byen."
    )
    text = f"Dine opgaver\n{textwrap.fill(told, 62)}\n\n{FRAMES['da'].benefits}"
    assert core_of(analyze(text, language="da")) == {"seo"}


def test_a_stop_before_a_small_letter_ends_no_sentence() -> None:
    text = "Dine opgaver\nDin hovedopgave er bl.a. vores SEO. Du laver også events og messer for vores gæster i byen.\n\n"
    result = analyze(f"{text}{FRAMES['da'].benefits}", language="da")
    assert core_of(result) == {"seo"}


def broad(code: str, names: list[str]) -> Result:
    return analyze(compose(code, names), title=COMMUNICATION[code], language=code)


@pytest.mark.parametrize("code", CODES)
def test_a_cut_leaves_the_core(code: str) -> None:
    result = broad(code, [*DISCIPLINES[:8], "pr-communication"])
    core = core_of(result)
    assert core == {"pr-communication"}
    changed = [
        each for each in advice_of(result) if each.kind not in ("split", "clarify")
    ]
    assert changed
    assert not any(core & set(each.disciplines) for each in changed)
    limit = load_weights().overload.limit_of("fitting")
    assert min(each.effect.overload["assistant"] for each in changed) < limit


def test_a_core_goes_where_no_cut_of_the_rest_suffices(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    result = broad("da", [*DISCIPLINES[:8], "pr-communication"])
    core = frozenset(each.discipline for each in result.disciplines[1:])
    monkeypatch.setattr(advise, "core_of", lambda _: core)
    cut = next(each for each in advice_of(result) if each.kind != "clarify")
    assert cut.kind in ("drop", "prefer", "outsource", "delegate")
    assert core & set(cut.disciplines)
    assert cut.effect.overload["assistant"] < load_weights().overload.limit_of(
        "fitting"
    )
