"""What people look at is the ad without its markup; offsets stay those of the source."""

import csv
import html
import io
import re

import pytest
from bs4 import BeautifulSoup

from analyzer import analyze
from analyzer.report import html_report, markdown_report, text_report
from analyzer.report.formats import evidence_html
from analyzer.report.quotes import evidence_in_words, quotes_of
from analyzer.report.shown import as_shown
from analyzer.types import Result
from analyzer.ui.result import mentions_csv
from tests.conftest import AD

SCRIPT = "<script>var skriver = '<b>'</script><!-- Du skriver -->"
ATTACK = '&lt;img src=x onerror="alert(1)"&gt;&lt;script&gt;alert(2)&lt;/script&gt;'


def source(text: str) -> str:
    """A page with the lines of a text, its letters as entities."""
    lines = "".join(f"<p>{_entities(line)}</p>\n" for line in text.splitlines() if line)
    return f"<html><body>{SCRIPT}\n{lines}</body></html>"


def _entities(line: str) -> str:
    named = line.encode("ascii", "xmlcharrefreplace").decode()
    return re.sub(r"(?<!\w)Google (?=Ads)", "<b>Google</b>&nbsp;", named)


@pytest.fixture
def result(code: str) -> Result:
    return analyze(source(AD[code]), language=code)


def squeezed(text: str) -> str:
    return " ".join(text.split())


def test_the_ad_is_shown_without_its_markup(result: Result) -> None:
    for page in (evidence_html(result), html_report(result)):
        element = BeautifulSoup(page, "html.parser").find(class_="rs-ad")
        for label in element.find_all(class_="rs-label"):
            label.decompose()
        assert squeezed(element.get_text()) == squeezed(AD[result.language])
    for report in (text_report(result), markdown_report(result), html_report(result)):
        assert "Google Ads" in report.replace("\xa0", " ")
        assert "nbsp" not in report
        assert "&lt;" not in report


def test_words_are_shown_as_they_are_seen(result: Result) -> None:
    shown = as_shown(result)
    listed = BeautifulSoup(evidence_html(result), "html.parser").select(".rs-list a")
    quotes = [each.get_text() for each in listed]
    quotes += [quote for d in result.disciplines for quote in quotes_of(shown, d)]
    for finding in shown.findings:
        quotes += evidence_in_words(shown, finding)
    assert "Google Ads" in map(squeezed, quotes)
    for quote in quotes:
        assert squeezed(quote) in squeezed(AD[result.language])


def test_offsets_stay_those_of_the_source(result: Result) -> None:
    before = result.to_dict()
    rows = csv.DictReader(io.StringIO(mentions_csv(result).decode()))
    for row, mention in zip(rows, result.mentions, strict=True):
        place = int(row["start"]), int(row["end"])
        assert place == (mention.start, mention.end)
        assert mention.text == result.text[slice(*place)]
        seen = BeautifulSoup(mention.text, "html.parser").get_text()
        assert row["text"] == seen
    assert any("&" in mention.text for mention in result.mentions)
    assert result.to_dict() == before


def test_a_tool_is_named_as_it_is_seen() -> None:
    asked = "mindst 5 &aring;rs erfaring med Google&nbsp;Ads"
    text = AD["da"].replace("erfaring med Google Ads", asked)
    result = analyze(text, language="da")
    report = html.unescape(text_report(result)).replace("\xa0", " ")
    assert "system (Google Ads)" in report
    assert "5 years in Google Ads" in report


@pytest.mark.parametrize("text", [AD["da"], source(AD["da"])])
def test_what_a_source_spells_out_is_text(text: str) -> None:
    result = analyze(f"{text}\n{ATTACK}", language="da")
    for page in (evidence_html(result), html_report(result)):
        read = BeautifulSoup(page, "html.parser")
        assert read.find_all(["img", "script"]) == []
        shown = read.find(class_="rs-ad").get_text()
        assert '<img src=x onerror="alert(1)"><script>alert(2)</script>' in shown
    assert re.search(r"(?<!\\)<img", markdown_report(result)) is None


def test_a_word_decoded_is_no_formula() -> None:
    text = AD["da"].replace("Google Ads", "&#61;Google Ads")
    rows = mentions_csv(analyze(text, language="da")).decode()
    assert not re.search(r"(?:^|,)[=+@-]", rows, re.M)


def test_an_ad_without_markup_is_shown_as_it_is(ad: str) -> None:
    result = analyze(ad)
    assert as_shown(result) is result
