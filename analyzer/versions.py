"""What numbers were made with: the program, its data and models, what they are set against."""

import hashlib
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version

from analyzer.lexicon.overlay import Overlay
from analyzer.reference import Reference
from analyzer.resources import data_folder, sha256_of_files, sha256_of_models
from analyzer.scoring.ad import norms_with
from analyzer.types import Versions

__all__ = ["differing_versions", "program_version", "versions"]

_NUMBERS = (
    "*.yaml",
    "reference/reading_error.yaml",
    "taxonomy/*.yaml",
    "languages/*/*.yaml",
    "languages/*/terms/*.yaml",
)
"""Data files that a number depends on, beside the models."""


@lru_cache(maxsize=8)
def versions(
    reference: Reference | None = None, overlay: Overlay | None = None
) -> Versions:
    """Versions of the program, of the data in force, of reference and overlay."""
    used = norms_with(reference).reference
    named = {"name": used.name, "ads": used.ads}
    terms = overlay.name if overlay else None
    return Versions(program_version(), _data_version(), named, terms)


def differing_versions(
    reference: Reference, overlay: Overlay | None = None
) -> list[str]:
    """In what a reference was made otherwise than ads are read now, a line each.

    Parameters
    ----------
    reference : Reference
        What ads are set against.
    overlay : Overlay, optional
        What they are read with.
    """
    now = {"data": _data_version(), "overlay": overlay.name if overlay else None}
    made = {key: reference.made_with.get(key) for key in now}
    return [
        f"{key}: {made[key] or 'none'} then, {now[key] or 'none'} now"
        for key in now
        if made[key] != now[key]
    ]


def program_version() -> str:
    """Version of the installed distribution."""
    try:
        return version("rolescope")
    except PackageNotFoundError:  # a checkout that was never installed
        return "0+checkout"


def _data_version() -> str:
    """Short hash of every data file and model that a number depends on."""
    both = sha256_of_files(data_folder(), _NUMBERS), sha256_of_models()
    return hashlib.sha256("".join(both).encode()).hexdigest()[:12]
