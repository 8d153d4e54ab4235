"""RoleScope: how much a Danish, Swedish or Dutch marketing job ad asks of one person."""

from importlib import import_module
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
    WrongTypeError,
)
from analyzer.language import detect_language
from analyzer.types import Result

if TYPE_CHECKING:
    from analyzer.advice import advice_of
    from analyzer.frame import analyze_frame, disciplines_frame, mentions_frame
    from analyzer.overlay import load_overlay
    from analyzer.reference import load_reference

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
    "WrongTypeError",
    "advice_of",
    "analyze",
    "analyze_frame",
    "detect_language",
    "disciplines_frame",
    "load_overlay",
    "load_reference",
    "mentions_frame",
]

_HOMES = {
    "advice_of": "analyzer.advice",
    "analyze_frame": "analyzer.frame",
    "disciplines_frame": "analyzer.frame",
    "load_overlay": "analyzer.overlay",
    "load_reference": "analyzer.reference",
    "mentions_frame": "analyzer.frame",
}
"""Modules of the functions that not everybody needs: pandas takes a while to load."""


def __getattr__(name: str) -> object:
    """Import a function that not everybody needs when it is first asked for."""
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    """Public names, those among them that are not imported yet."""
    return __all__
