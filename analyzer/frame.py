"""Tables in, tables out: one row an ad, or one row a mention.

Both functions work as they are under ``DataFrame.pipe``, and partition by partition.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import repeat
from typing import Any

import pandas as pd

from analyzer.analysis import analyze
from analyzer.column_checks import (
    TEXT,
    TITLE,
    check_columns,
    check_kept,
    check_language,
    check_text,
    column_if_there,
    kept_columns,
)
from analyzer.encodings import text_sha256
from analyzer.errors import AnalyzerError, DataError
from analyzer.flat import COLUMNS, flat_of
from analyzer.loaded_checks import faults_of_loaded
from analyzer.overlay import Overlay
from analyzer.reference import Reference
from analyzer.types import Result

__all__ = ["MENTION_COLUMNS", "analyze_frame", "mentions_frame"]

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
_CODE = 20  # letters of what stands for a code of a language, when it is told


def analyze_frame(
    frame: pd.DataFrame,
    *,
    text: str = TEXT,
    title: str | None = TITLE,
    keep: Sequence[str] = (),
    language: str | None = None,
    language_column: str | None = None,
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
        Column of their titles, which is taken if it is there; None for none.
    keep : sequence of str
        Columns of `frame` that stand before the scores, as they are.
    language : {"da", "sv", "nl"}, optional
        Language to read all of them in; detected for each without it.
    language_column : str, optional
        Column of the language that each is read in; where its cell is empty, it is
        detected, and what is no such code is the error of that row.
    reference, overlay : optional
        As in `analyze`.

    Returns
    -------
    pandas.DataFrame
        Shape ``(len(frame), len(keep) + len(COLUMNS))`` with the index of `frame`, and
        fixed dtypes whatever the ads. An ad that cannot be judged has the status "error"
        and a reason in `error`; its scores are missing.

    Raises
    ------
    DataError
        If a named column is missing, or there are two of that name; if one to keep has
        the name of a score; if there is both a language and a column of languages; if
        `frame` is no table with plain columns, or `reference` or `overlay` is not a
        loaded one.
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
    results = analyzed(
        frame, settings, text=text, title=title, language=language_column
    )
    kept = list(kept_columns(keep))
    check_columns(list(frame.columns), kept)
    check_kept(kept, COLUMNS)
    rows = pd.DataFrame(
        [row for row, _ in results], index=frame.index, columns=list(COLUMNS)
    )
    return pd.concat([frame[kept], _typed(rows, COLUMNS)], axis=1)


def mentions_frame(
    frame: pd.DataFrame,
    *,
    text: str = TEXT,
    title: str | None = TITLE,
    language: str | None = None,
    language_column: str | None = None,
    reference: Reference | None = None,
    overlay: Overlay | None = None,
) -> pd.DataFrame:
    """List every mention in the ads of a table.

    Parameters
    ----------
    frame, text, title, language, language_column, reference, overlay
        As in `analyze_frame`.

    Returns
    -------
    pandas.DataFrame
        One row a mention; `ad` is the ad's label in the index of `frame`. Ads that
        cannot be judged have none.

    Raises
    ------
    DataError
        As `analyze_frame`; also if two ads have the same label.
    UnsupportedLanguageError
        If `language` is none that can be read.
    """
    settings = Settings(language, reference, overlay)
    results = analyzed(
        frame, settings, text=text, title=title, language=language_column
    )
    _check_labels(frame.index)
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
    frame: pd.DataFrame,
    settings: Settings,
    *,
    text: str,
    title: str | None,
    language: str | None = None,
) -> Iterator[tuple[dict[str, Any], Result | None]]:
    """Row and result of each ad of a table, in order; the result None where it failed.

    `text`, `title` and `language` are columns.
    """
    check_language(settings.language, language)
    _check_given(frame, settings)
    check_text(text)
    names = list(frame.columns)
    columns = (text, column_if_there(title, TITLE, names), language)
    check_columns(names, columns)
    cells = (
        repeat(None, len(frame)) if name is None else frame[name] for name in columns
    )
    return (
        analyzed_row(ad, named, settings, language=code)
        for ad, named, code in zip(*cells, strict=True)
    )


def _check_given(frame: object, settings: Settings) -> None:
    """Refuse what is no table of ads, and settings that are none; tells all faults."""
    faults: list[str] = []
    if not isinstance(frame, pd.DataFrame):
        faults.append(
            f"the ads are given as {type(frame).__name__}; give a pandas DataFrame with "
            "one row an ad, such as pd.DataFrame({'text': [...]})"
        )
    elif frame.columns.nlevels > 1:
        faults.append(
            f"the columns have {frame.columns.nlevels} levels; one is allowed: set "
            "frame.columns to names"
        )
    faults += faults_of_loaded(reference=settings.reference, overlay=settings.overlay)
    if faults:
        raise DataError(faults)


def _check_labels(index: pd.Index) -> None:
    """Refuse labels that stand twice: the mentions of two ads would be one ad's."""
    twice = index[index.duplicated()]
    if len(twice):
        raise DataError(
            [
                f"the index of the ads has the label {twice[0]!r} more than once, and "
                "mentions are known by it; number the ads with "
                "frame.reset_index(drop=True)"
            ]
        )


def analyzed_row(
    ad: Any,
    title: Any,
    settings: Settings,
    *,
    language: Any = None,
    seen: Callable[[AnalyzerError], object] = lambda _: None,
) -> tuple[dict[str, Any], Result | None]:
    """Row and result of one ad; what cannot be judged is a row with the reason.

    A title that is no text, such as a number, is read as it is written. `language` is the
    cell that names the language, if it holds one; `seen` is called with the error that is
    the reason, if there is one.
    """
    if not isinstance(ad, str) or not ad.strip():
        return {"status": "error", "error": _without_text(ad)}, None
    row: dict[str, Any] = {"text_sha256": text_sha256(ad)}
    try:
        result = analyze(
            ad,
            title=_text_in(title),
            language=_code_in(language) or settings.language,
            reference=settings.reference,
            overlay=settings.overlay,
        )
    except AnalyzerError as error:
        seen(error)
        return row | {
            "status": "error",
            "error": f"{type(error).__name__}: {error}",
        }, None
    return row | {"status": "ok"} | flat_of(result), result


def _text_in(cell: Any) -> str | None:
    """What a cell holds, as text; None where it is empty."""
    if not isinstance(cell, str) and pd.api.types.is_scalar(cell) and pd.isna(cell):
        return None
    return str(cell)


def _code_in(cell: Any) -> str | None:
    """Code of a language in a cell; None where it is empty.

    What is far too long for a code is told by its first letters only: it may be an ad.
    """
    code = (_text_in(cell) or "").strip()
    return (code if len(code) <= _CODE else f"{code[:_CODE]}…") or None


def _without_text(cell: Any) -> str:
    """What a cell that holds no text holds instead."""
    if isinstance(cell, str) or (pd.api.types.is_scalar(cell) and pd.isna(cell)):
        return "no text"
    return f"no text: the cell holds {type(cell).__name__}"


def _typed(frame: pd.DataFrame, dtypes: dict[str, str]) -> pd.DataFrame:
    return frame.astype({name: dtypes[name] for name in frame.columns})
