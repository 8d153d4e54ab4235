"""Row and result of one ad of a table, with the same settings for all of them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analyzer.analysis import analyze
from analyzer.encodings import text_sha256
from analyzer.errors import AnalyzerError
from analyzer.flat import flat_of
from analyzer.lexicon.overlay import Overlay
from analyzer.reference import Reference
from analyzer.types import Result

__all__ = ["Settings", "analyzed_row"]

_CODE = 20  # letters of what stands for a code of a language, when it is told


@dataclass(frozen=True, slots=True)
class Settings:
    """What all ads of a table are analysed with; as in `analyze`."""

    language: str | None = None
    reference: Reference | None = None
    overlay: Overlay | None = None


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
