"""Tables in, tables out: one row an ad, a mention, or a discipline of an ad.

The functions work as they are under ``DataFrame.pipe``, and partition by partition.
"""

from collections.abc import Iterator, Sequence
from itertools import chain, repeat
from typing import Any

import numpy as np
import pandas as pd

from analyzer.ad_rows import Settings, analyzed_row
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
from analyzer.errors import DataError, WrongTypeError
from analyzer.flat import COLUMNS
from analyzer.lexicon.overlay import Overlay
from analyzer.loaded_checks import faults_of_loaded
from analyzer.long_tables import LONG_TABLES, LongTable, long_rows
from analyzer.reference import Reference
from analyzer.types import Result

__all__ = ["analyze_frame", "disciplines_frame", "mentions_frame"]


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
        fixed dtypes whatever the ads. Numbers are unrounded, as those of `analyze`; a
        batch writes four decimals. An ad that cannot be judged has the status "error"
        and a reason in `error`; its scores are missing.

    Raises
    ------
    DataError
        If a named column is missing, or there are two of that name; if one to keep has
        the name of a score; if there is both a language and a column of languages; if
        the columns of `frame` have levels.
    WrongTypeError
        If `frame` is no table, `reference` or `overlay` is not a loaded one, or a column
        is no name.
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
        One row a mention; `ad` is the ad's label in the index of `frame`, and has its
        dtype. Ads that cannot be judged have none.

    Raises
    ------
    DataError
        If two ads have the same label; also as `analyze_frame`.
    WrongTypeError, UnsupportedLanguageError
        As `analyze_frame`.
    """
    return _long(
        "mentions",
        frame,
        Settings(language, reference, overlay),
        text=text,
        title=title,
        language=language_column,
    )


def disciplines_frame(
    frame: pd.DataFrame,
    *,
    text: str = TEXT,
    title: str | None = TITLE,
    language: str | None = None,
    language_column: str | None = None,
    reference: Reference | None = None,
    overlay: Overlay | None = None,
) -> pd.DataFrame:
    """List every discipline that the ads of a table ask for.

    Parameters
    ----------
    frame, text, title, language, language_column, reference, overlay
        As in `analyze_frame`.

    Returns
    -------
    pandas.DataFrame
        One row an ad and discipline; `ad` is the ad's label in the index of `frame`, and
        has its dtype. `amount` is what the discipline adds to the breadth, in points: the
        amounts of an ad sum to its `breadth_score`. Ads that cannot be judged have none.

    Raises
    ------
    DataError, WrongTypeError, UnsupportedLanguageError
        As `mentions_frame`.

    Examples
    --------
    >>> ads = pd.DataFrame({"text": ["Du skriver nyhedsbreve og opdaterer hjemmesiden. "
    ...     "Vi forventer, at du har erfaring med SEO og kan bruge InDesign til layout af "
    ...     "brochurer og annoncer."]}, index=["ad-1"])
    >>> long = disciplines_frame(ads)
    >>> long[["ad", "discipline", "status"]].iloc[0].to_list()
    ['ad-1', 'content', 'required']
    """
    return _long(
        "disciplines",
        frame,
        Settings(language, reference, overlay),
        text=text,
        title=title,
        language=language_column,
    )


def _long(
    table: LongTable, frame: pd.DataFrame, settings: Settings, **columns: Any
) -> pd.DataFrame:
    """Rows of all ads in a table with several an ad, behind the label of their ad."""
    results = analyzed(frame, settings, **columns)
    _check_labels(frame.index)
    told = [[] if result is None else long_rows(result, table) for _, result in results]
    rows = pd.DataFrame(chain.from_iterable(told), columns=list(LONG_TABLES[table]))
    long = _typed(rows, LONG_TABLES[table])
    times = np.array([len(each) for each in told], dtype=int)
    long.insert(0, "ad", frame.index.to_flat_index().repeat(times))
    return long


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
    faults = faults_of_loaded(reference=settings.reference, overlay=settings.overlay)
    if not isinstance(frame, pd.DataFrame):
        faults.append(
            f"the ads are given as {type(frame).__name__}; give a pandas DataFrame with "
            "one row an ad, such as pd.DataFrame({'text': [...]})"
        )
    if faults:
        raise WrongTypeError(faults)
    assert isinstance(frame, pd.DataFrame)
    if frame.columns.nlevels > 1:
        raise DataError(
            [
                f"the columns have {frame.columns.nlevels} levels; one is allowed: set "
                "frame.columns to names"
            ]
        )


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


def _typed(frame: pd.DataFrame, dtypes: dict[str, str]) -> pd.DataFrame:
    return frame.astype({name: dtypes[name] for name in frame.columns})
