"""Numbers as they are written: the one place that says how many decimals they keep."""

from typing import Any

__all__ = ["DECIMALS", "rounded"]

DECIMALS = 4
"""Of a number in JSON, in tables and in references; those in Python are not rounded."""


def rounded(value: Any) -> Any:
    """Value with floats rounded and tuples as lists, all the way down."""
    if isinstance(value, float):
        return round(value, DECIMALS)
    if isinstance(value, dict):
        return {key: rounded(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [rounded(each) for each in value]
    return value
