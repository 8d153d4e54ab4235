"""Sentences of a report: where the scores stand, and what to change."""

from typing import Any

from analyzer.advice import advice_of, titles_for
from analyzer.advice.easing import FACTORS, easing_of
from analyzer.clock import today
from analyzer.messages import message, number
from analyzer.report.advice_lines import lines_of
from analyzer.report.quotes import evidence_in_words
from analyzer.report.shown import Shown
from analyzer.scoring.ad import norms_with
from analyzer.stability import stability_of
from analyzer.told import is_other_work, reads_like
from analyzer.types import Finding, Result, Versions
from analyzer.values_in_words import archetype_name, content_in_words, listed
from analyzer.weights import load_weights
from analyzer.wording import finding_in_words

__all__ = [
    "added_in_words",
    "between",
    "change",
    "easing_in_words",
    "made_with",
    "manager_in_words",
    "placed",
    "sound_in_words",
    "standing",
]

_ALL = 100.0  # percent


def standing(result: Result, language: str) -> dict[str, Any]:
    """What a template needs to say where the scores stand.

    Parameters
    ----------
    result : Result
        The analysis.
    language : str
        Language of the report.
    """
    return {
        "language": language,
        "content": _content(result, language),
        "titles": titles_for(result),
        "placed": placed(result, language),
        "between": lambda ends, form: between(ends, form, language=language),
        "added": added_in_words(result, language=language),
        "manager": manager_in_words(result, language=language),
        "stability": _stability(result, language),
        "made": _made(result, language),
    }


def _content(result: Result, language: str) -> str:
    """Probability of each archetype; of a content between two, that it is so before."""
    shares = result.archetypes.probabilities
    likely = reads_like(shares)
    told = content_in_words(likely, language=language)
    if shares is None:
        return told
    parts = listed(
        [
            f"{archetype_name(name, language=language)} {_percent(share, language)}"
            for name, share in sorted(shares.items(), key=lambda item: -item[1])
        ]
    )
    return parts if len(likely) == 1 else f"{told} ({parts})"


def _percent(share: float, language: str) -> str:
    told = number(100 * share, ".0f", locale=language)
    return message("report.percent", locale=language, share=told)


def change(result: Result, shown: Shown, language: str) -> dict[str, Any]:
    """What a template needs to say what is the matter and what to change.

    Parameters
    ----------
    result : Result
        The analysis.
    shown : Result
        It as people see it, to quote from.
    language : str
        Language of the report.
    """

    def say_finding(finding: Finding) -> str:
        return finding_in_words(finding, language=language)

    def words_of(finding: Finding) -> list[str]:
        return evidence_in_words(shown, finding)

    return {
        "advice": [
            lines_of(result, each, language=language) for each in advice_of(result)
        ],
        "finding_in_words": say_finding,
        "words_of": words_of,
        "easing": easing_in_words(result, language=language),
        "sound": sound_in_words(result, language=language),
    }


def placed(result: Result, language: str) -> dict[str, str]:
    """Where breadth and overload stand among the ads of the reference; "" if unknown.

    And how many disciplines of equal weight the breadth is worth.
    """
    said = {"breadth": "", "load": "", "effective": ""}
    if not result.disciplines:
        return said
    count = number(result.breadth.effective.q1, ".1f", locale=language)
    said["effective"] = message("report.effective", locale=language, count=count)
    if result.breadth.percentile is not None:
        said["breadth"] = _ahead(result, None, result.breadth.percentile, language)
    title = result.archetypes.title
    percentile = result.overload[title].percentile if title else None
    if title and percentile is not None:
        said["load"] = _ahead(result, title, percentile, language)
    return said


def added_in_words(result: Result, *, language: str = "en") -> str:
    """What experience and hours add to the overload; "" where they add nothing."""
    archetype = result.archetypes.measured
    if archetype is None:
        return ""
    load = result.overload[archetype]
    added = {p.factor: p.amount for p in load.contributions if p.factor in FACTORS}
    if not added:
        return ""
    role = message(f"roles.{archetype}", locale=language)
    heading = message("report.factors", locale=language, role=role)
    parts = [
        f"{_factor(name, load.score - amount, language)} "
        f"+{number(amount, '.2f', locale=language)}"
        for name, amount in added.items()
    ]
    return f"{heading}: {', '.join(parts)}."


def easing_in_words(result: Result, *, language: str = "en") -> str:
    """What more hours or fewer years would do; "" where it is less than a cut does."""
    easing = None if is_other_work(result) else easing_of(result)
    if easing is None:
        return ""
    kind = "enough" if easing.is_enough else "largest"
    band = load_weights().overload.band_of(easing.load)
    return message(
        f"report.easing.{easing.factor}.{kind}",
        locale=language,
        load=number(easing.load, ".2f", locale=language),
        band=message(f"bands.overload.{band}", locale=language),
    )


def manager_in_words(result: Result, *, language: str = "en") -> str:
    """Why more is asked of a manager than of a coordinator; "" where it is not."""
    manager, coordinator = (
        round(result.overload[name].score, 2) for name in ("manager", "coordinator")
    )
    return message("report.manager", locale=language) if manager > coordinator else ""


def _factor(name: str, rest: float, language: str) -> str:
    """Name of a factor, with what the overload is without it."""
    told = number(rest, ".2f", locale=language)
    return message(f"factors.{name}", locale=language, rest=told)


def _ahead(result: Result, title: str | None, percentile: float, language: str) -> str:
    """How many ads of the reference, or of a title in it, an ad leaves behind.

    With how many of them are in the language of the ad.
    """
    reference = norms_with(result.reference).reference
    languages = [
        code
        for code, of in zip(reference.language_of, reference.title_of, strict=True)
        if title in (None, of)
    ]
    own = languages.count(result.language)
    values = {"role": message(f"roles.{title}", locale=language)} if title else {}
    return message(
        f"report.{'heavier' if title else 'broader'}"
        f".{'some' if percentile < _ALL else 'all'}",
        locale=language,
        percentile=number(percentile, ".0f", locale=language),
        ads=len(languages),
        name=reference.name,
        own=message(
            f"report.own.{'some' if own else 'none'}",
            locale=language,
            count=own,
            language=message(f"languages.{result.language}", locale=language),
        ),
        **values,
    )


def sound_in_words(result: Result, *, language: str = "en") -> str:
    """What is said where there is no advice."""
    archetype = result.archetypes.measured
    if archetype is None:
        return message("advice.nothing", locale=language)
    if is_other_work(result):
        return message("advice.other_work", locale=language)
    grave = any(finding.severity != "info" for finding in result.findings)
    key = "advice.see_findings" if grave else "advice.none"
    role = message(f"roles.{archetype}", locale=language)
    return message(key, locale=language, role=role)


def between(ends: tuple[float, float], form: str, *, language: str = "en") -> str:
    """Ends of an interval in words, each in a form as `format` takes it."""
    low, high = (number(end, form, locale=language) for end in ends)
    return message("report.interval", locale=language, low=low, high=high)


def _stability(result: Result, language: str) -> str:
    found = stability_of(result)
    if found.content_archetype is None:
        return ""
    low, high = (f"{end:.0f}" for end in found.breadth)
    share = f"{100 * found.content_archetype:.0f}"
    key = "report.stable" if low == high else "report.stability"
    return message(key, locale=language, low=low, high=high, share=share)


def _made(result: Result, language: str) -> str:
    """Versions, settings and date."""
    own = message(f"languages.{result.language}", locale=language)
    return made_with("report.made", result.versions, language, language=own)


def made_with(key: str, versions: Versions, locale: str, **more: object) -> str:
    """What a report was made with, and when; `more` is what its message has besides."""
    reference = versions.reference or {}
    return message(
        key,
        locale=locale,
        version=versions.rolescope,
        taxonomy=versions.taxonomy,
        reference=reference.get("name"),
        ads=reference.get("ads"),
        overlay=versions.overlay or message("report.no_overlay", locale=locale),
        date=today().isoformat(),
        **more,
    )
