"""JSON in which no key is given twice: Python would keep the last."""

import json
from typing import Any

__all__ = ["parse_json"]


def parse_json(text: str) -> Any:
    """Content of a JSON text.

    Raises
    ------
    ValueError
        If it is no JSON, or gives a key twice in one object.
    RecursionError
        If it is nested too deep.

    Examples
    --------
    >>> parse_json('{"id": 1, "id": 2}')
    Traceback (most recent call last):
    ...
    ValueError: key 'id' is given twice
    """
    return json.loads(text, object_pairs_hook=_object)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    content = dict(pairs)
    if len(content) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"key {twice!r} is given twice")
    return content
