"""What the program is made of: versions for a bug report, and the documents that ship."""

import platform
from functools import cache
from importlib.metadata import version
from pathlib import Path

from analyzer import spans
from analyzer.errors import DataError
from analyzer.lexicon.overlay import Overlay
from analyzer.lexicon.wordlists import language_codes
from analyzer.reference import Reference
from analyzer.resources import data_folder, models_folder
from analyzer.versions import versions

__all__ = ["DOCUMENTS", "document", "program_facts"]

DOCUMENTS = {
    "method.md": "docs/method.md",
    "results.md": "docs/results.md",
    "CITATION.cff": "CITATION.cff",
}
"""Documents by name, with their place in the repository; a wheel has them in `_docs`."""
_LIBRARIES = (
    "spacy",
    "scikit-learn",
    "pandas",
    "streamlit",
    "simplemma",
    "langdetect",
)
_PACKAGE = Path(__file__).parent


def program_facts(
    reference: Reference | None = None, overlay: Overlay | None = None
) -> dict[str, str]:
    """Versions of the program, its data and its libraries, by what they are of.

    Parameters
    ----------
    reference, overlay : optional
        In force; the reference that ships, and no terms of one's own, without them.
    """
    made = versions(reference, overlay)
    used = made.reference
    return {
        "rolescope": made.rolescope,
        "data": made.taxonomy,
        "reference": f"{used['name']} ({used['ads']} ads)" if used else "none",
        "overlay": made.overlay or "none",
        "data folder": str(data_folder()),
        "languages": ", ".join(language_codes()),
        "compiled": "no" if spans.__file__.endswith(".py") else "yes",
        "python": platform.python_version(),
        "system": platform.platform(),
        **{name: version(name) for name in _LIBRARIES},
    }


@cache
def document(name: str) -> str:
    """Text of a document that ships, or of the card of the models ("models.md").

    Raises
    ------
    DataError
        If the installation lacks it.
    """
    if name == "models.md":
        places = [models_folder() / "README.md"]
    else:
        places = [_PACKAGE / "_docs" / name, _PACKAGE.parent / DOCUMENTS[name]]
    for place in places:
        if place.is_file():
            return place.read_text(encoding="utf-8")
    looked = ", ".join(str(place) for place in places)
    raise DataError([f"{name} is not at {looked}; install rolescope anew"])
