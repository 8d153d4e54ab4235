"""Tables with several rows an ad: one a mention, or one a discipline that is asked for."""

from dataclasses import asdict
from typing import Any, Literal

from analyzer.types import Result

__all__ = ["LONG_TABLES", "LongTable", "long_rows"]

LongTable = Literal["mentions", "disciplines"]
LONG_TABLES: dict[LongTable, dict[str, str]] = {
    "mentions": {
        "start": "Int64",
        "end": "Int64",
        "text": "string",
        "skill": "string",
        "discipline": "string",
        "kind": "string",
        "status": "string",
        "responsibility": "string",
        "section": "string",
        "reason": "string",
    },
    "disciplines": {
        "discipline": "string",
        "family": "string",
        "status": "string",
        "responsibility": "string",
        "basis": "string",
        "amount": "Float64",
    },
}
"""Columns of each, behind those that name the ad, and their pandas dtypes."""


def long_rows(result: Result, table: LongTable) -> list[dict[str, Any]]:
    """Rows of an ad in such a table."""
    if table == "mentions":
        return [asdict(mention) for mention in result.mentions]
    amounts = {each.factor: each.amount for each in result.breadth.contributions}
    return [
        {
            "discipline": asked.discipline,
            "family": asked.family,
            "status": asked.status,
            "responsibility": asked.responsibility,
            "basis": asked.basis,
            "amount": amounts[asked.discipline],
        }
        for asked in result.disciplines
    ]
