"""Advice in lines: what to do, to what in turn, what follows."""

import pytest

from analyzer import analyze
from analyzer.advice import advice_of
from analyzer.advice.steps import steps_of
from analyzer.messages import message, message_languages, number
from analyzer.report import html_report, markdown_report, text_report
from analyzer.report.advice_lines import lines_of
from analyzer.report.quotes import quotes_of
from analyzer.report.shown import as_shown
from analyzer.types import Result
from tests.advice.test_advise import TITLES
from tests.conftest import sample


@pytest.fixture
def result(code: str) -> Result:
    return analyze(sample(code, "overloaded"), title=TITLES[code], language=code)


@pytest.mark.parametrize("locale", message_languages())
def test_a_cut_is_told_discipline_by_discipline(result: Result, locale: str) -> None:
    advice = next(each for each in advice_of(result) if each.kind == "drop")
    lines = lines_of(result, advice, language=locale)
    assert str(len(advice.disciplines)) in lines.lead
    steps = steps_of(result, advice)
    asked = {each.discipline: each for each in result.disciplines}
    for step, part in zip(steps, lines.parts, strict=True):
        (discipline,) = step.disciplines
        assert part.text == message(f"disciplines.{discipline}", locale=locale)
        assert part.text not in lines.lead
        assert list(part.quotes) == quotes_of(as_shown(result), asked[discipline])
        assert number(step.overload.score, ".2f", locale=locale) in part.scores
    band = message("bands.overload.fitting", locale=locale)
    assert f"({band})" in lines.effect


@pytest.mark.parametrize("locale", message_languages())
def test_a_split_is_told_role_by_role(result: Result, locale: str) -> None:
    advice = next(each for each in advice_of(result) if each.kind == "split")
    lines = lines_of(result, advice, language=locale)
    told = (lines.parts, advice.values["named"], advice.values["loads"])
    for part, title, load in zip(*told, strict=True):
        assert part.text.startswith(f"{title}: ")
        assert number(load, ".2f", locale=locale) in part.scores
        assert not part.quotes


def test_every_report_shows_every_part(result: Result) -> None:
    for write in (text_report, markdown_report, html_report):
        said = write(result)
        for advice in advice_of(result):
            for part in lines_of(result, advice).parts:
                assert part.text in said
                assert part.scores in said


def test_words_of_the_ad_are_escaped_in_every_report() -> None:
    duties = (
        "Du har ansvar for strategi&budget<b>", "laver *film* og foto",
        "driver SEO & Google Ads", "planlægger events og messer", "leder to medarbejdere",
        "skriver pressemeddelelser", "laver nyhedsbreve og CRM", "driver vores webshop",
        "laver A/B-tests <i>", "analyserer data",
    )  # fmt: skip
    text = "Marketingkoordinator\n\nDine opgaver\n- " + "\n- ".join(duties)
    result = analyze(text, title="Marketingassistent", language="da")
    assert any(lines_of(result, each).parts for each in advice_of(result))
    assert "strategi&budget" not in html_report(result)
    assert "*film*" not in markdown_report(result)
    heading = message("advice.heading", locale="en")
    behind = html_report(result).split(heading, 1)[1]
    assert "strategi&amp;budget" in behind.split("<h2>", 1)[0]


def test_words_are_quoted_to_their_ends() -> None:
    ad = (
        "Marknadskoordinator\n\nDina arbetsuppgifter\n- Du gör A/B-tester och nyhetsbrev\n"
        "- Du sköter våra sociala medier och skriver texter till webbplatsen varje vecka"
    )
    result = analyze(ad, language="sv")
    quotes = [
        quote
        for each in result.disciplines
        for quote in quotes_of(as_shown(result), each)
    ]
    assert "A/B-tester" in quotes
