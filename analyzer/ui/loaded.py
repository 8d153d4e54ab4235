"""What the pages share: the files that the app was started with, and ads read with them.

Nothing of an ad is kept here. What is loaded is kept by its loader, and bounded there.
"""

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from analyzer.analysis import analyze, with_its_title
from analyzer.lexicon.overlay import Overlay
from analyzer.overlay import load_overlay
from analyzer.reference import Reference, load_reference
from analyzer.types import Result
from analyzer.ui.settings import OVERLAY, REFERENCE

__all__ = [
    "analyze_here",
    "analyze_titled",
    "overlay_in_force",
    "reference_in_force",
]

Loaded = TypeVar("Loaded")


def reference_in_force() -> Reference | None:
    """Reference that the app was started with; None for the one that ships."""
    return _named(REFERENCE, load_reference)


def overlay_in_force() -> Overlay | None:
    """Terms of the user that the app was started with, if any."""
    return _named(OVERLAY, load_overlay)


def analyze_here(
    text: str, title: str | None = None, language: str | None = None
) -> Result:
    """Analyse an ad with the reference and the overlay of the app.

    Parameters
    ----------
    text, title, language
        As in `analyze`; a blank title or language is none.

    Raises
    ------
    AnalyzerError
        If the ad cannot be judged, or a file of the app is faulty.
    """
    return analyze(
        text,
        title=(title or "").strip() or None,
        language=language or None,
        reference=reference_in_force(),
        overlay=overlay_in_force(),
    )


def analyze_titled(text: str, title: str | None, language: str | None) -> Result:
    """Analyse an ad; where no title is given, its first line is one if it reads so.

    Parameters and errors as of `analyze_here`.
    """
    read = partial(analyze_here, language=language)
    return (
        read(text, title=title) if (title or "").strip() else with_its_title(read, text)
    )


def _named(variable: str, load: Callable[[Path], Loaded]) -> Loaded | None:
    """What is in the file that a variable of the environment names, if any."""
    path = os.environ.get(variable)
    return load(Path(path)) if path else None
