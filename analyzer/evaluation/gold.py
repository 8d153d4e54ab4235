"""Annotated ads, with their texts or apart from them (see `data/gold/README.md`)."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from analyzer.errors import UnreadableInputError

__all__ = ["is_held_apart", "read_gold", "read_texts"]

_HELD_APART = 3  # one ad in so many, by the hash of its text


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
        If there is no gold in the folder.
    """
    paths = sorted(folder.rglob("*.jsonl"))
    if not paths:
        raise UnreadableInputError(f"{folder} holds no annotated ads (*.jsonl)")
    for path in paths:
        for line in path.read_text(encoding="utf-8").split("\n"):
            if not line:
                continue
            row = json.loads(line)
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
    rows = (
        json.loads(line)
        for path in paths
        for line in path.read_text(encoding="utf-8").split("\n")
        if line
    )
    return {hashlib.sha256(row["text"].encode()).hexdigest(): row for row in rows}
