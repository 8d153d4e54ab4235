"""JSON lines that are held against a form, with the line of every fault."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from analyzer.errors import UnreadableInputError
from analyzer.faults import faults_in_words
from analyzer.json_text import parse_json

__all__ = ["checked_rows", "faults_of_row"]


def checked_rows(
    path: Path, form: type[BaseModel], faults: list[str]
) -> Iterator[dict[str, Any]]:
    """JSON lines of a file that are of a form; faults of the others are added.

    Raises
    ------
    UnreadableInputError
        If the file cannot be read.
    """
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableInputError(f"{path} cannot be read: {error}") from error
    for number, line in enumerate(lines, start=1):
        if not line:
            continue
        try:
            row = parse_json(line)
            form.model_validate(row)
        except ValidationError as error:
            faults.append(f"{path}: line {number}: {faults_of_row(error)}")
        except (ValueError, RecursionError) as error:
            faults.append(f"{path}: line {number} is no JSON: {error}")
        else:
            yield row


def faults_of_row(error: ValidationError) -> str:
    """What is wrong with a line, and where in it."""
    return "; ".join(faults_in_words(error, whole="the line"))
