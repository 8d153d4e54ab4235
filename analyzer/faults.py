"""Faults of what was read from a file: where, what was found, and what is needed."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from reprlib import repr as shortened
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from analyzer.errors import DataError

__all__ = ["faults_in_words", "faults_of_file"]

Place = tuple[int | str, ...]

_KEY = "[key]"  # pydantic's last part of the place of a key that is at fault
_NEEDED = {
    "string_type": "text is needed; what holds a colon is text in quotation marks",
    "string_too_short": "text is needed",
    "string_pattern_mismatch": "it should be written as the others are",
    "list_type": "a list is needed, such as [a, b]",
    "dict_type": "keys with values are needed, such as `key: value`",
    "model_type": "keys with values are needed, such as `key: value`",
}


def faults_of_file(
    path: Path,
    error: ValidationError,
    keys_at: Callable[[Place], Iterable[str]] = lambda _: (),
) -> list[str]:
    """Say every fault of a file under its name.

    Where another file had to be asked and is itself faulty, its faults stand under its
    own name.
    """
    asked = [fault.get("ctx", {}).get("error") for fault in error.errors()]
    others = [each for each in asked if isinstance(each, DataError)]
    told = [told for each in others for told in each.faults]
    own = faults_in_words(error, keys_at=keys_at)
    return list(dict.fromkeys(told)) + [f"{path}: {fault}" for fault in own]


def faults_in_words(
    error: ValidationError,
    *,
    whole: str = "top level",
    keys_at: Callable[[Place], Iterable[str]] = lambda _: (),
) -> list[str]:
    """Say every fault of what was checked.

    Parameters
    ----------
    error : ValidationError
        As pydantic raised it. A part of a place in brackets, as the tag of a choice, is
        no part that is seen in the file.
    whole : str, default "top level"
        What to call the whole of it.
    keys_at : callable, optional
        Keys that are allowed at a place, where these are to be told.

    Returns
    -------
    list of str
    """
    told = []
    for fault in error.errors():
        if isinstance(fault.get("ctx", {}).get("error"), DataError):
            continue  # of the file that was asked
        place = tuple(
            part for part in fault["loc"] if not str(part).startswith(("(", _KEY))
        )
        named = _named(place, is_key=_KEY in fault["loc"]) or whole
        told.append(f"{named}: {_told(fault, list(keys_at(place)))}")
    return told


def _named(place: Sequence[int | str], *, is_key: bool) -> str:
    """A place as "mentions, item 2, kind"; numbers count the items of a list."""
    named, joint = "", ""
    for part in place:
        if isinstance(part, int) and not is_key:
            named += f"{joint and ', '}item {part + 1}"
            joint = ", "
        else:
            named += f"{joint}{part}"
            joint = "."
    return named


def _told(fault: ErrorDetails, keys: list[str]) -> str:
    kind, said = fault["type"], fault["msg"]
    there_are = f"; there are: {', '.join(keys)}" if keys else ""
    if kind == "missing":
        return "is missing; it is needed"
    if kind == "extra_forbidden":
        return f"is no key that is known here{there_are or '; take it out'}"
    if kind == "too_short":
        return "is empty; one item at least is needed"
    if kind == "value_error":
        return said.removeprefix("Value error, ")
    needed = _NEEDED.get(kind) or said.replace("Input should", "it should")
    return f"is {_found(fault['input'])}; {needed}"


def _found(value: Any) -> str:
    if value is None or value == "" or str(value).isspace():
        return "empty"
    if isinstance(value, dict):
        return "keys with values"
    if isinstance(value, list):
        return "a list"
    return shortened(value) if isinstance(value, str) else str(value)
