"""RoleScope: how much a Danish, Swedish or Dutch marketing job ad asks of one person."""

from typing import TYPE_CHECKING

from analyzer.analysis import analyze
from analyzer.errors import (
    AnalyzerError,
    DataError,
    NoTextError,
    TextTooLongError,
    TextTooShortError,
    UnknownTitleError,
    UnreadableInputError,
    UnsupportedLanguageError,
)
from analyzer.language import detect_language
from analyzer.types import Result

if TYPE_CHECKING:
    from analyzer.frame import analyze_frame, mentions_frame

__all__ = [
    "AnalyzerError",
    "DataError",
    "NoTextError",
    "Result",
    "TextTooLongError",
    "TextTooShortError",
    "UnknownTitleError",
    "UnreadableInputError",
    "UnsupportedLanguageError",
    "analyze",
    "analyze_frame",
    "detect_language",
    "mentions_frame",
]


def __getattr__(name: str) -> object:
    """Import the table functions when first asked for: pandas takes a while to load."""
    if name in ("analyze_frame", "mentions_frame"):
        from analyzer import frame

        return getattr(frame, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
