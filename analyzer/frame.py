"""Tables in, tables out: one row an ad, or one row a mention.

Both functions work as they are under ``DataFrame.pipe``, and partition by partition.
"""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

import pandas as pd

from analyzer.analysis import analyze
from analyzer.errors import AnalyzerError, DataError
from analyzer.language_codes import known_code
from analyzer.overlay import Overlay
from analyzer.reference import Reference
from analyzer.scoring.weights import ARCHETYPES
from analyzer.types import Breadth, Result

__all__ = ["COLUMNS", "MENTION_COLUMNS", "analyze_frame", "mentions_frame"]

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
    **{f"overload_{name}": "Float64" for name in ARCHETYPES},
    **{f"overload_{name}_band": "string" for name in ARCHETYPES},
    **{f"overload_{name}_percentile": "Float64" for name in ARCHETYPES},
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

MENTION_COLUMNS: dict[str, str] = {
    "ad": "object",
    "start": "Int64",
    "end": "Int64",
    "text": "string",
    "skill": "string",
    "discipline": "string",
    "kind": "string",
    "status": "string",
    "responsibility": "string",
    "section": "string",
    "reason": "string",
}
"""Columns of a table of mentions and their pandas dtypes."""


def analyze_frame(
    frame: pd.DataFrame,
    *,
    text: str = "text",
    title: str | None = "title",
    language: str | None = None,
    reference: Reference | None = None,
    overlay: Overlay | None = None,
) -> pd.DataFrame:
    """Analyse every ad of a table.

    Each row depends on its ad only, so a table can be taken in parts: what it gives for
    no rows is the `meta` of Dask. Near duplicates need all ads: a batch tells them.

    Parameters
    ----------
    frame : pandas.DataFrame
        One row an ad.
    text : str, default "text"
        Column of the ads' texts.
    title : str or None, default "title"
        Column of their titles; None, or a column that is not there by default, for none.
    language : {"da", "sv", "nl"}, optional
        Language to read all of them in; detected for each without it.
    reference, overlay : optional
        As in `analyze`.

    Returns
    -------
    pandas.DataFrame
        Shape ``(len(frame), len(COLUMNS))`` with the index of `frame` and fixed dtypes,
        whatever the ads. An ad that cannot be judged has the status "error" and a reason
        in `error`; its scores are missing.

    Raises
    ------
    DataError
        If a named column is missing, or there are two of that name.
    UnsupportedLanguageError
        If `language` is none that can be read.

    Examples
    --------
    >>> ads = pd.DataFrame({"text": ["Du skriver nyhedsbreve og opdaterer hjemmesiden. "
    ...     "Vi forventer, at du har erfaring med SEO og kan bruge InDesign til layout af "
    ...     "brochurer og annoncer."], "title": ["Marketingassistent"]})
    >>> analyze_frame(ads)[["status", "language", "title_archetype"]].iloc[0].to_list()
    ['ok', 'da', 'assistant']
    """
    settings = Settings(language, reference, overlay)
    rows = [row for row, _ in analyzed(frame, settings, text=text, title=title)]
    return _typed(pd.DataFrame(rows, index=frame.index, columns=list(COLUMNS)), COLUMNS)


def mentions_frame(
    frame: pd.DataFrame,
    *,
    text: str = "text",
    title: str | None = "title",
    language: str | None = None,
    reference: Reference | None = None,
    overlay: Overlay | None = None,
) -> pd.DataFrame:
    """List every mention in the ads of a table.

    Parameters
    ----------
    frame, text, title, language, reference, overlay
        As in `analyze_frame`.

    Returns
    -------
    pandas.DataFrame
        One row a mention; `ad` is the ad's label in the index of `frame`. Ads that
        cannot be judged have none.
    """
    settings = Settings(language, reference, overlay)
    results = analyzed(frame, settings, text=text, title=title)
    rows = [
        {"ad": label, **asdict(mention)}
        for label, (_, result) in zip(frame.index, results, strict=True)
        if result is not None
        for mention in result.mentions
    ]
    return _typed(pd.DataFrame(rows, columns=list(MENTION_COLUMNS)), MENTION_COLUMNS)


@dataclass(frozen=True, slots=True)
class Settings:
    """What all ads of a table are analysed with; as in `analyze`."""

    language: str | None = None
    reference: Reference | None = None
    overlay: Overlay | None = None


def analyzed(
    frame: pd.DataFrame, settings: Settings, *, text: str, title: str | None
) -> Iterator[tuple[dict[str, Any], Result | None]]:
    """Row and result of each ad of a table, in order; the result None where it failed."""
    if settings.language is not None:
        known_code(settings.language)
    given = [str(column) for column in frame.columns]
    if title == "title" and title not in frame.columns:
        title = None
    for column in (text, title):
        if column is None:
            continue
        if column not in frame.columns:
            raise DataError(
                [f"there is no column {column!r}; there are: {', '.join(given)}"]
            )
        if given.count(column) > 1:
            raise DataError([f"{given.count(column)} columns are named {column!r}"])
    titles = frame[title] if title is not None else [None] * len(frame)
    for ad, named in zip(frame[text], titles, strict=True):
        yield analyzed_row(ad, named, settings)


def analyzed_row(
    ad: Any,
    title: Any,
    settings: Settings,
    *,
    seen: Callable[[AnalyzerError], object] = lambda _: None,
) -> tuple[dict[str, Any], Result | None]:
    """Row and result of one ad; what cannot be judged is a row with the reason.

    `seen` is called with the error that is the reason, if there is one.
    """
    if not isinstance(ad, str) or not ad.strip():
        return {"status": "error", "error": _without_text(ad)}, None
    row: dict[str, Any] = {"text_sha256": text_sha256(ad)}
    named = title if isinstance(title, str) else None
    try:
        result = analyze(
            ad,
            title=named,
            language=settings.language,
            reference=settings.reference,
            overlay=settings.overlay,
        )
    except AnalyzerError as error:
        seen(error)
        return row | {
            "status": "error",
            "error": f"{type(error).__name__}: {error}",
        }, None
    return row | {"status": "ok"} | _flat(result), result


def _without_text(cell: Any) -> str:
    """What a cell that holds no text holds instead."""
    if isinstance(cell, str) or not pd.api.types.is_scalar(cell) or pd.isna(cell):
        return "no text"
    return f"no text: the cell holds {type(cell).__name__}"


def text_sha256(text: str) -> str:
    """Hash by which the text of an ad is known again."""
    return hashlib.sha256(text.encode(errors="replace")).hexdigest()


def _flat(result: Result) -> dict[str, Any]:
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
        **dict(zip(("breadth_low", "breadth_high"), _ends(breadth), strict=True)),
        "breadth_percentile": breadth.percentile,
        "effective_q0": breadth.effective.q0,
        "effective_q1": breadth.effective.q1,
        "effective_q2": breadth.effective.q2,
        **{f"overload_{name}": result.overload[name].score for name in ARCHETYPES},
        **{f"overload_{name}_band": result.overload[name].band for name in ARCHETYPES},
        **{
            f"overload_{name}_percentile": result.overload[name].percentile
            for name in ARCHETYPES
        },
        "experience_years": result.experience.years,
        "experience_level": result.experience.level,
        "experience_hours": result.experience.hours,
        "experience_systems": ";".join(s.skill for s in result.experience.systems),
        "disciplines_required": _named(result, "required"),
        "disciplines_preferred": _named(result, "preferred"),
        "mentions": len(result.mentions),
        "findings": ";".join(finding.id for finding in result.findings),
        "coverage_sentences": coverage.sentences,
        "coverage_recognised": coverage.recognised,
        "coverage_share": coverage.share,
    }


def _ends(breadth: Breadth) -> tuple[float | None, float | None]:
    return breadth.interval or (None, None)


def _named(result: Result, status: str) -> str:
    return ";".join(d.discipline for d in result.disciplines if d.status == status)


def _typed(frame: pd.DataFrame, dtypes: dict[str, str]) -> pd.DataFrame:
    return frame.astype({name: dtypes[name] for name in frame.columns})
