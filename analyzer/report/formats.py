"""Reports from templates; every character of the ad is escaped for its format."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from analyzer.messages import message, number
from analyzer.report.highlight import stretches
from analyzer.report.quotes import quotes_of, shortened
from analyzer.report.sentences import change, standing
from analyzer.report.shown import Shown, as_shown
from analyzer.scoring.norms import reading_error
from analyzer.types import Result
from analyzer.values_in_words import archetype_name, discipline_name, listed
from analyzer.verdict import demands_in_words, verdict_of
from analyzer.vocabulary import RESPONSIBILITIES

__all__ = [
    "environment",
    "evidence_html",
    "framed_report",
    "highlighted_html",
    "html_report",
    "markdown_report",
    "text_report",
]

_MARKDOWN_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")
_BLANK = re.compile(r"\s+")


def text_report(result: Result, *, name: str = "", language: str = "en") -> str:
    """Report for a terminal.

    Parameters
    ----------
    result : Result
        The analysis.
    name : str, optional
        Name of the file, as a heading.
    language : str, default "en"
        Language of the report, whatever the ad's.

    Returns
    -------
    str
        Plain text without colours, ending in a line break.
    """
    return _rendered("report.txt.j2", result, name, language)


def markdown_report(result: Result, *, name: str = "", language: str = "en") -> str:
    """Report as Markdown; parameters as in `text_report`."""
    return _rendered("report.md.j2", result, name, language)


def html_report(result: Result, *, name: str = "", language: str = "en") -> str:
    """Report as one HTML page without outside parts; parameters as in `text_report`."""
    return _rendered("report.html.j2", result, name, language)


def framed_report(result: Result, *, language: str = "en") -> str:
    """HTML report in a frame of its own, to stand in another page.

    The style of neither reaches the other, and nothing in the frame may run.

    Parameters
    ----------
    result, language
        As in `text_report`.
    """
    page = html_report(result, language=language)
    return environment(language).get_template("framed.html.j2").render(page=page)


def highlighted_html(
    result: Result,
    *,
    shown: set[int] | None = None,
    language: str = "en",
    linked: bool = False,
) -> Markup:
    """The ad as HTML with its mentions marked, escaped, in an element of its own `lang`.

    Parameters
    ----------
    result : Result
        The analysis.
    shown : set of int, optional
        Indices of the mentions to mark; all without it.
    language : str, default "en"
        Language of the labels.
    linked : bool, default False
        Whether labels lead to the list of `evidence_html`, and marks can be led to.
    """
    return _highlighted(as_shown(result), shown, language, linked=linked)


def _highlighted(
    result: Shown, marked: set[int] | None, language: str, *, linked: bool = False
) -> Markup:
    template = environment(language).get_template("highlight.html.j2")
    parts = stretches(result.text, result.mentions, marked)
    return Markup(  # noqa: S704
        template.render(
            result=result, stretches=parts, language=language, linked=linked
        )
    )


def evidence_html(
    result: Result, *, shown: set[int] | None = None, language: str = "en"
) -> Markup:
    """The highlighted ad beside the list of its mentions by discipline, linked both ways.

    Parameters
    ----------
    result, shown, language
        As in `highlighted_html`.
    """
    found: dict[str, list[int]] = {}
    for index, mention in enumerate(result.mentions):
        if shown is None or index in shown:
            found.setdefault(mention.discipline, []).append(index)
    order = {part.factor: -part.amount for part in result.breadth.contributions}
    ranked = sorted(found.items(), key=lambda item: order.get(item[0], 1.0))
    words = as_shown(result)
    ad = _highlighted(words, shown, language, linked=True)
    template = environment(language).get_template("evidence.html.j2")
    return Markup(  # noqa: S704
        template.render(result=words, found=ranked, highlighted=ad)
    )


def _rendered(template: str, result: Result, name: str, language: str) -> str:
    shown = as_shown(result)
    verdict = verdict_of(shown, language=language)
    return (
        environment(language)
        .get_template(template)
        .render(
            name=name,
            result=shown,
            verdict=verdict,
            judged=verdict.archetype is not None,
            demands=demands_in_words(shown, language=language),
            contributions=sorted(result.breadth.contributions, key=lambda c: -c.amount),
            quotes={d.discipline: quotes_of(shown, d) for d in result.disciplines},
            highlighted=lambda: _highlighted(shown, None, language),
            levels=RESPONSIBILITIES,
            error=reading_error(),
            **standing(result, language),
            **change(result, shown, language),
        )
    )


@cache
def environment(language: str) -> Environment:
    """Templates that speak a language: `say` gives a message."""
    made = Environment(
        loader=PackageLoader("analyzer.report"),
        autoescape=lambda name: bool(name and ".html" in name),  # noqa: S701
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )

    def say(key: str, values: Mapping[str, Any] | None = None, **more: object) -> str:
        return message(key, locale=language, **{**(values or {}), **more})

    def names(disciplines: Iterable[str]) -> str:
        return listed(
            [discipline_name(each, language=language) for each in disciplines]
        )

    def told(value: float, form: str) -> str:
        return number(value, form, locale=language)

    def archetype(name: str) -> str:
        return archetype_name(name, language=language)

    made.globals |= {
        "say": say,
        "names": names,
        "number": told,
        "archetype": archetype,
    }
    made.filters["shortened"] = shortened
    made.filters["markdown"] = lambda text: _MARKDOWN_SPECIAL.sub(
        r"\\\1", _BLANK.sub(" ", text)
    )
    return made
