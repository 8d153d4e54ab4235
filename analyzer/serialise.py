"""The JSON form of a result."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from analyzer.advice import advice_of
from analyzer.rounding import rounded
from analyzer.stability import stability_of
from analyzer.types import (
    SCHEMA_VERSION,
    Advice,
    Breadth,
    Contribution,
    Finding,
    Load,
    Result,
)
from analyzer.wording import advice_in_words, finding_in_words

__all__ = ["result_to_dict"]


def result_to_dict(result: Result) -> dict[str, Any]:
    """Plain dicts, lists, strings and numbers; the text itself is left out."""
    content: dict[str, Any] = {
        "schema_version": SCHEMA_VERSION,
        "title": result.title,
        "language": result.language,
        "language_confidence": result.language_confidence,
        "words": result.words,
        "archetypes": asdict(result.archetypes),
        "mentions": [asdict(mention) for mention in result.mentions],
        "disciplines": [asdict(discipline) for discipline in result.disciplines],
        "breadth": _score(result.breadth, "discipline"),
        "overload": {
            name: _score(result.overload[name], "factor")
            for name in result.overload.__slots__
        },
        "experience": asdict(result.experience),
        "demands": [asdict(demand) for demand in result.demands],
        "findings": [_finding(finding) for finding in result.findings],
        "advice": [_advice(advice) for advice in advice_of(result)],
        "coverage": asdict(result.coverage),
        "stability": asdict(stability_of(result)),
        "versions": asdict(result.versions),
    }
    told: dict[str, Any] = rounded(content)
    return told


def _finding(finding: Finding) -> dict[str, Any]:
    content = asdict(finding)
    del content["values"]
    return content | {"message": finding_in_words(finding)}


def _advice(advice: Advice) -> dict[str, Any]:
    return {
        "kind": advice.kind,
        "disciplines": advice.disciplines,
        "roles": advice.roles,
        "message": advice_in_words(advice),
        "effect": asdict(advice.effect),
    }


def _score(score: Breadth | Load, name: str) -> dict[str, Any]:
    return asdict(score) | {"contributions": _amounts(score.contributions, name)}


def _amounts(contributions: Sequence[Contribution], name: str) -> list[dict[str, Any]]:
    return [{name: each.factor, "amount": each.amount} for each in contributions]
