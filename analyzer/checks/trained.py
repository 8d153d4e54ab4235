"""Whether the trained models are those that their figures were measured of."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel, TypeAdapter

from analyzer.components.asking_model import load_asking_model
from analyzer.components.responsibility_model import load_responsibility_model
from analyzer.components.section_model import load_section_model
from analyzer.data_model import Text
from analyzer.lexicon.wordlists import language_codes
from analyzer.resources import models_folder, read_checked
from analyzer.scoring.content import load_content_model
from analyzer.scoring.content_rules import load_content_rules

__all__ = ["load_models", "measured_faults"]

_META = "meta.json"


class _Measured(BaseModel):
    """What a model was measured of: its other figures are for readers."""

    files: dict[Text, Text]


_MEASURED = TypeAdapter(_Measured)


def load_models() -> None:
    """Read every model."""
    load_content_rules()
    load_content_model()
    load_asking_model()
    load_responsibility_model()
    for code in language_codes():
        load_section_model(code)


def measured_faults() -> Iterator[str]:
    """Faults of models that are not those of the figures beside them."""
    for folder in sorted(path for path in models_folder().iterdir() if path.is_dir()):
        faults: list[str] = []
        measured = read_checked(folder / _META, _MEASURED, faults)
        yield from faults
        if measured is not None:
            yield from _differing(folder, measured.files)


def _differing(folder: Path, measured: dict[str, str]) -> Iterator[str]:
    """Models that are missing, were never measured, or have changed since."""
    there = {path.name for path in folder.glob("*.json")} - {_META}
    for name in sorted(there | measured.keys()):
        path = folder / name
        if name not in measured:
            yield f"{path}: {_META} has no figures of it; train it anew"
        elif name not in there:
            yield f"{path}: the file is missing; {_META} has its figures"
        elif hashlib.sha256(path.read_bytes()).hexdigest() != measured[name]:
            yield f"{path}: is not the file that {_META} has the figures of"
