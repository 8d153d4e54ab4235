"""Annotated ads, with their texts or apart from them (see `data/gold/README.md`)."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from analyzer.errors import DataError, UnreadableInputError

__all__ = ["is_held_apart", "read_gold", "read_texts"]

_HELD_APART = 3  # one ad in so many, by the hash of its text


class _Mention(BaseModel):
    start: int
    end: int
    discipline: str
    kind: str
    status: str
    responsibility: str | None


class _Annotated(BaseModel):
    id: str
    language: str
    reader: int
    text_sha256: str
    title_archetype: str | None
    content_archetype: str | None
    mentions: list[_Mention]
    text: str = ""


class _Text(BaseModel):
    text: str


def is_held_apart(text_sha256: str) -> bool:
    """Whether the ad of this hash is kept for the final measurement."""
    return int(text_sha256, 16) % _HELD_APART == 0


def read_gold(
    folder: Path, *, texts: Mapping[str, dict[str, Any]], held_apart: bool = False
) -> Iterator[dict[str, Any]]:
    """Annotated ads with their texts.

    Parameters
    ----------
    folder : Path
        Holds JSON lines, one annotated ad a line, in any depth of folders.
    texts : mapping of str to dict
        SHA-256 of a text to a row with `text` and `title`, for annotations that stand
        apart from their texts; those whose text is not there are left out.
    held_apart : bool, default False
        Whether to give the ads that are held apart, and only these.

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
        If a line is no annotated ad; it names file and line.
    """
    paths = sorted(folder.rglob("*.jsonl"))
    if not paths:
        raise UnreadableInputError(f"{folder} holds no annotated ads (*.jsonl)")
    for path in paths:
        for row in _rows(path, _Annotated):
            if row["reader"] != 1:  # a second reading, to compare the readers with
                continue
            if is_held_apart(row["text_sha256"]) is not held_apart:
                continue
            if "text" not in row:
                known = texts.get(row["text_sha256"])
                if known is None:
                    continue
                row |= {"text": known["text"], "title": known["title"]}
            yield row | {"source": path.stem}


def read_texts(paths: list[Path]) -> dict[str, dict[str, Any]]:
    """Rows of corpora (JSON lines with `text` and `title`) by the hash of the text."""
    rows = (row for path in paths for row in _rows(path, _Text))
    return {hashlib.sha256(row["text"].encode()).hexdigest(): row for row in rows}


def _rows(path: Path, form: type[BaseModel]) -> Iterator[dict[str, Any]]:
    """JSON lines of a file, each checked for what is read of it."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableInputError(f"{path} cannot be read: {error}") from error
    for number, line in enumerate(lines, start=1):
        if not line:
            continue
        try:
            row = json.loads(line)
            form.model_validate(row)
        except ValidationError as error:
            faults = [
                f"{'.'.join(map(str, each['loc'])) or 'the line'}: {each['msg']}"
                for each in error.errors()
            ]
            raise DataError([f"{path}: line {number}: {'; '.join(faults)}"]) from error
        except ValueError as error:
            raise DataError([f"{path}: line {number} is no JSON: {error}"]) from error
        yield row
