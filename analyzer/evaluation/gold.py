"""Annotated ads, with their texts or apart from them (see `data/gold/README.md`)."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any

from pydantic import (
    BaseModel,
    NonNegativeInt,
    StringConstraints,
    ValidationError,
    model_validator,
)

from analyzer.encodings import text_sha256
from analyzer.errors import DataError, UnreadableInputError
from analyzer.json_rows import checked_rows, faults_of_row
from analyzer.taxonomy import DisciplineId
from analyzer.vocabulary import Kind, Responsibility, Status

__all__ = ["is_held_apart", "read_gold", "read_texts"]

_HELD_APART = 3  # one ad in so many, by the hash of its text


class _Mention(BaseModel):
    start: NonNegativeInt
    end: int
    discipline: DisciplineId
    kind: Kind
    status: Status
    responsibility: Responsibility | None

    @model_validator(mode="after")
    def _has_words(self) -> "_Mention":
        if self.start >= self.end:
            raise ValueError(f"it starts at {self.start} and ends at {self.end}")
        return self


class _Annotated(BaseModel):
    id: str
    language: str
    reader: int
    text_sha256: Annotated[str, StringConstraints(pattern="^[0-9a-f]{64}$")]
    title_archetype: str | None
    content_archetype: str | None
    mentions: list[_Mention]
    text: str | None = None

    @model_validator(mode="after")
    def _is_of_its_text(self) -> "_Annotated":
        if self.text is None:
            return self
        if text_sha256(self.text) != self.text_sha256:
            raise ValueError("text_sha256 is not the hash of its text")
        last = max((mention.end for mention in self.mentions), default=0)
        if last > len(self.text):
            raise ValueError(f"a mention ends at {last}, the text at {len(self.text)}")
        return self


class _Text(BaseModel):
    text: str


def is_held_apart(text_sha256: str) -> bool:
    """Whether the ad of this hash is kept for the final measurement."""
    return int(text_sha256, 16) % _HELD_APART == 0


def read_gold(
    folder: Path,
    *,
    texts: Mapping[str, dict[str, Any]],
    held_apart: bool | None = None,
    passed_over: Callable[[str], object] = lambda _: None,
) -> Iterator[dict[str, Any]]:
    """Annotated ads with their texts.

    Parameters
    ----------
    folder : Path
        Holds JSON lines, one annotated ad a line, in any depth of folders.
    texts : mapping of str to dict
        SHA-256 of a text to a row with `text` and `title`, for annotations that stand
        apart from their texts; those whose text is not there are left out.
    held_apart : bool, optional
        True for the ads that are held apart only, False for the others only; all
        without it.
    passed_over : callable, optional
        Called with the reason for each annotation that is left out.

    Yields
    ------
    dict
        A row of the gold with `text`, `title` and `source`, the name of its file:
        "written", "real" or "background".

    Raises
    ------
    UnreadableInputError
        If there is no gold in the folder, or a file of it cannot be read.
    DataError
        If lines are no annotated ads; it names all faults with their files and lines.
    """
    paths = _files(folder)
    faults: list[str] = []
    found = [
        (path, row) for path in paths for row in checked_rows(path, _Annotated, faults)
    ]
    if faults:
        raise DataError(faults)
    for path, row in found:
        if row["reader"] != 1:  # a second reading, to compare the readers with
            passed_over("by a second reader")
            continue
        if held_apart not in (None, is_held_apart(row["text_sha256"])):
            passed_over("not held apart" if held_apart else "held apart")
            continue
        if row.get("text") is None:
            known = texts.get(row["text_sha256"])
            if known is None:
                passed_over("whose text is not found")
                continue
            row |= {"text": known["text"], "title": known.get("title")}
            _check_ends(path, row)
        yield {"title": None} | row | {"source": path.stem}


def read_texts(paths: list[Path]) -> dict[str, dict[str, Any]]:
    """Rows of corpora (JSON lines with `text` and `title`) by the hash of the text."""
    faults: list[str] = []
    rows = [row for path in paths for row in checked_rows(path, _Text, faults)]
    if faults:
        raise DataError(faults)
    return {text_sha256(row["text"]): row for row in rows}


def _files(folder: Path) -> list[Path]:
    """Files of annotated ads in a folder."""
    if not folder.exists():
        raise UnreadableInputError(f"{folder} does not exist")
    if not folder.is_dir():
        raise UnreadableInputError(
            f"{folder} is a file; name the folder of annotated ads that holds it"
        )
    paths = sorted(folder.rglob("*.jsonl"))
    if not paths:
        raise UnreadableInputError(f"{folder} holds no annotated ads (*.jsonl)")
    return paths


def _check_ends(path: Path, row: dict[str, Any]) -> None:
    """Refuse mentions behind the end of a text that stands apart."""
    try:
        _Annotated.model_validate(row)
    except ValidationError as error:
        raise DataError([f"{path}: {row['id']}: {faults_of_row(error)}"]) from error
