"""The scalars of a result, as one flat row of a table."""

from collections.abc import Iterable
from typing import Any

from analyzer.types import Overload, Result
from analyzer.vocabulary import ARCHETYPES

__all__ = ["COLUMNS", "flat_of"]

_ENDS = ("low", "high")  # of an interval

COLUMNS: dict[str, str] = {
    "status": "string",
    "error": "string",
    "language": "string",
    "language_confidence": "Float64",
    "words": "Int64",
    "title_archetype": "string",
    "title_kind": "string",
    "content_archetype": "string",
    **{f"probability_{name}": "Float64" for name in ARCHETYPES},
    "breadth_score": "Float64",
    "breadth_band": "string",
    "breadth_required": "Int64",
    "breadth_preferred": "Int64",
    "breadth_low": "Float64",
    "breadth_high": "Float64",
    "breadth_percentile": "Float64",
    "effective_q0": "Float64",
    "effective_q1": "Float64",
    "effective_q2": "Float64",
    "overload_title": "Float64",
    "overload_title_band": "string",
    **{f"overload_{name}": "Float64" for name in ARCHETYPES},
    **{f"overload_{name}_band": "string" for name in ARCHETYPES},
    **{f"overload_{name}_percentile": "Float64" for name in ARCHETYPES},
    **{f"overload_{name}_{end}": "Float64" for name in ARCHETYPES for end in _ENDS},
    "experience_years": "Float64",
    "experience_level": "string",
    "experience_hours": "Float64",
    "experience_systems": "string",
    "disciplines_required": "string",
    "disciplines_preferred": "string",
    "mentions": "Int64",
    "findings": "string",
    "coverage_sentences": "Int64",
    "coverage_recognised": "Int64",
    "coverage_share": "Float64",
    "text_sha256": "string",
}
"""Columns of a batch table and their pandas dtypes."""


def flat_of(result: Result) -> dict[str, Any]:
    """Scalars of a result by column."""
    shares = result.archetypes.probabilities or {}
    breadth, coverage = result.breadth, result.coverage
    return {
        "language": result.language,
        "language_confidence": result.language_confidence,
        "words": result.words,
        "title_archetype": result.archetypes.title,
        "title_kind": result.archetypes.title_kind,
        "content_archetype": result.archetypes.content,
        **{f"probability_{name}": shares.get(name) for name in ARCHETYPES},
        "breadth_score": breadth.score,
        "breadth_band": breadth.band,
        "breadth_required": breadth.required,
        "breadth_preferred": breadth.preferred,
        **_ends("breadth", breadth.interval),
        "breadth_percentile": breadth.percentile,
        "effective_q0": breadth.effective.q0,
        "effective_q1": breadth.effective.q1,
        "effective_q2": breadth.effective.q2,
        **_load_of_title(result),
        **_loads(result.overload),
        "experience_years": result.experience.years,
        "experience_level": result.experience.level,
        "experience_hours": result.experience.hours,
        "experience_systems": _joined(s.skill for s in result.experience.systems),
        "disciplines_required": _joined(_named(result, "required")),
        "disciplines_preferred": _joined(_named(result, "preferred")),
        "mentions": len(result.mentions),
        "findings": _joined(finding.id for finding in result.findings),
        "coverage_sentences": coverage.sentences,
        "coverage_recognised": coverage.recognised,
        "coverage_share": coverage.share,
    }


def _load_of_title(result: Result) -> dict[str, Any]:
    """Score and band against what the ad's own title carries; none without such a title."""
    title = result.archetypes.title
    load = None if title is None else result.overload[title]
    return {
        "overload_title": load and load.score,
        "overload_title_band": load and load.band,
    }


def _loads(overload: Overload) -> dict[str, Any]:
    """Score, band, percentile and interval against each archetype, by column."""
    row: dict[str, Any] = {}
    for name in ARCHETYPES:
        load = overload[name]
        row |= {
            f"overload_{name}": load.score,
            f"overload_{name}_band": load.band,
            f"overload_{name}_percentile": load.percentile,
            **_ends(f"overload_{name}", load.interval),
        }
    return row


def _ends(name: str, interval: tuple[float, float] | None) -> dict[str, float | None]:
    """Ends of an interval by column."""
    ends = interval or (None, None)
    return {f"{name}_{end}": at for end, at in zip(_ENDS, ends, strict=True)}


def _named(result: Result, status: str) -> list[str]:
    return [d.discipline for d in result.disciplines if d.status == status]


def _joined(names: Iterable[str]) -> str | None:
    """Names in one cell; None without one, as CSV cannot tell an empty text from that."""
    return ";".join(names) or None
