"""References: files with figures of other ads that a score is set against.

One ships in `data/reference/reference.json`; `rolescope reference build` makes one from
the postings of a user.
"""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import (
    Field,
    NonNegativeInt,
    StringConstraints,
    ValidationError,
    model_validator,
)

from analyzer.data_model import Part, Quantity, Text, every
from analyzer.errors import DataError, UnreadableInputError
from analyzer.faults import faults_of_file
from analyzer.figures import Reference
from analyzer.json_text import parse_json
from analyzer.resources import data_folder, path_of, state_of
from analyzer.rounding import rounded
from analyzer.taxonomy import load_taxonomy
from analyzer.titles import read_title
from analyzer.types import Result
from analyzer.vocabulary import ARCHETYPES, Archetype

__all__ = [
    "Reference",
    "ReferenceFile",
    "load_reference",
    "reference_of",
    "write_reference",
]


class ReferenceFile(Part):
    """A reference on disk: one entry an ad in every list.

    Attributes
    ----------
    form : int
        Version of this form.
    name, source, date : str
        What to call it, where the ads are from, when it was made (ISO 8601).
    versions : dict
        Of the program, the data and, if there was one, the overlay that the figures
        were made with.
    left_out : dict of str to int
        Ads that no figures were kept of, by reason.
    language : list of str
        Code of each ad's language.
    title : list of str or None
        Archetype of the title, or the specialist's title in lower case.
    breadth : list of float
        Score, 0 to 100.
    overload : dict of str to list of float
        Scores by archetype.
    disciplines : list of str
        What is asked, joined by ";".
    """

    form: Literal[1]
    name: str
    source: str
    date: Annotated[str, StringConstraints(pattern=r"^\d{4}-\d\d-\d\d")]
    versions: dict[str, str]
    language: list[Text]
    title: list[Text | None]
    breadth: list[Annotated[float, Field(ge=0, le=100)]]
    overload: Annotated[dict[Archetype, list[Quantity]], every(ARCHETYPES)]
    disciplines: list[str]
    left_out: dict[str, NonNegativeInt] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _is_whole(self) -> "ReferenceFile":
        lists: Iterable[Sequence[object]] = [
            self.language,
            self.title,
            self.disciplines,
            *self.overload.values(),
        ]
        if not self.breadth:
            raise ValueError("it holds no ad")
        known = {"", *load_taxonomy().families}
        asked = {name for each in self.disciplines for name in each.split(";")}
        if not asked <= known:
            raise ValueError(f"no such discipline: {', '.join(sorted(asked - known))}")
        if any(len(each) != len(self.breadth) for each in lists):
            raise ValueError("the lists differ in length: one entry an ad in each")
        return self


def load_reference(path: str | Path | None = None) -> Reference:
    """Reference in a file; the one that ships without a path.

    Parameters
    ----------
    path : str or Path, optional
        Of a file that `rolescope reference build` wrote.

    Returns
    -------
    Reference

    Raises
    ------
    DataError
        If the file is missing, or is no reference.
    WrongTypeError
        If `path` is no path.
    """
    shipped = data_folder() / "reference" / "reference.json"
    source = shipped if path is None else path_of(path, "reference")
    return _loaded(source, state_of(source))


@lru_cache(maxsize=8)
def _loaded(source: Path, state: tuple[int, int] | None) -> Reference:  # noqa: ARG001
    try:
        content = parse_json(source.read_text(encoding="utf-8"))
        file = ReferenceFile.model_validate(content)
    except OSError as error:
        reason = error.strerror or error
        raise DataError(
            [f"{source}: the reference cannot be read: {reason}"]
        ) from error
    except ValidationError as error:
        if not isinstance(content, dict) or not content.keys() & {"form", "breadth"}:
            raise _no_reference(source) from error
        raise DataError(faults_of_file(source, error)) from error
    except (ValueError, RecursionError) as error:  # no JSON, or no UTF-8
        raise _no_reference(source, f" ({error})") from error
    return _ready(file)


def _no_reference(source: Path, reason: str = "") -> DataError:
    told = f"is no reference{reason}; make one with `rolescope reference build`"
    return DataError([f"{source} {told}"])


def _ready(file: ReferenceFile) -> Reference:
    return Reference(
        name=file.name,
        ads=len(file.breadth),
        languages=Counter(file.language),
        titles=Counter(title for title in file.title if title is not None),
        breadth=tuple(sorted(file.breadth)),
        overload={
            name: tuple(
                sorted(
                    score
                    for score, title in zip(scores, file.title, strict=True)
                    if title == name
                )
            )
            for name, scores in file.overload.items()
        },
        disciplines=tuple(
            frozenset(each.split(";")) - {""} for each in file.disciplines
        ),
        title_of=tuple(file.title),
        language_of=tuple(file.language),
        breadth_of=tuple(file.breadth),
        made_with=file.versions,
    )


def reference_of(
    results: Iterable[Result], *, name: str, source: str, date: str
) -> ReferenceFile:
    """Figures of analysed ads; those that ask for nothing are left out.

    Parameters
    ----------
    results : iterable of Result
        Analyses.
    name, source, date : str
        See `ReferenceFile`.

    Raises
    ------
    DataError
        If no ad asks for anything.
    """
    columns: dict[str, list[Any]] = {
        key: [] for key in ("language", "title", "breadth", "disciplines")
    }
    overload: dict[Archetype, list[float]] = {name: [] for name in ARCHETYPES}
    versions: dict[str, str] = {}
    for result in results:
        if not result.disciplines:
            continue
        columns["language"].append(result.language)
        columns["title"].append(read_title(result.title, result.language).key)
        columns["breadth"].append(rounded(result.breadth.score))
        asked = ";".join(each.discipline for each in result.disciplines)
        columns["disciplines"].append(asked)
        for archetype, scores in overload.items():
            scores.append(rounded(result.overload[archetype].score))
        versions = {
            "rolescope": result.versions.rolescope,
            "data": result.versions.taxonomy,
        }
        if result.versions.overlay is not None:
            versions["overlay"] = result.versions.overlay
    if not versions:
        raise DataError(["no ad asks for anything: there are no figures to keep"])
    return ReferenceFile(
        form=1,
        name=name,
        source=source,
        date=date,
        versions=versions,
        overload=overload,
        **columns,
    )


def write_reference(file: ReferenceFile, path: Path) -> None:
    """Write a reference; equal figures give equal bytes.

    A file takes its name when it is whole, so that one that was there outlives a fault.

    Raises
    ------
    UnreadableInputError
        If it cannot be written.
    """
    content = json.dumps(file.model_dump(), ensure_ascii=False, indent=0) + "\n"
    is_device = path.exists() and not path.is_file()
    part = path if is_device else path.with_name(f".{path.name}.part")
    try:
        part.write_text(content, encoding="utf-8", errors="replace")
        part.replace(path)
    except OSError as error:
        if not is_device:
            with suppress(OSError):
                part.unlink(missing_ok=True)
        raise UnreadableInputError(f"cannot write {path}: {error.strerror}") from error
