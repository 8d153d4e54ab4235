"""The closed sets of words are those that the schema of the result allows."""

from typing import Any, get_args

import pytest

from analyzer import vocabulary
from analyzer.schema import result_schema


def allowed(*path: str) -> set[Any]:
    """Values that the schema of the result allows at a place, None aside."""
    place = result_schema()["properties"]
    for key in path:
        inner = place[key]
        place = inner.get("items", inner).get("properties", inner)
    return set(place["enum"]) - {None}


@pytest.mark.parametrize(
    ("values", "path"),
    [
        (vocabulary.TITLE_KINDS, ("archetypes", "title_kind")),
        (vocabulary.ARCHETYPES, ("archetypes", "title")),
        (vocabulary.KINDS, ("mentions", "kind")),
        (vocabulary.STATUSES, ("mentions", "status")),
        (vocabulary.RESPONSIBILITIES, ("mentions", "responsibility")),
        (vocabulary.SECTIONS, ("mentions", "section")),
        (get_args(vocabulary.Asked), ("disciplines", "status")),
        (vocabulary.BASES, ("disciplines", "basis")),
        (vocabulary.LEVELS, ("experience", "level")),
        (vocabulary.LEVEL_BASES, ("experience", "level_basis")),
        (vocabulary.DEMAND_KINDS, ("demands", "kind")),
        (vocabulary.SEVERITIES, ("findings", "severity")),
        (vocabulary.ADVICE_KINDS, ("advice", "kind")),
    ],
)
def test_the_schema_allows_these_and_no_others(
    values: tuple[str, ...], path: tuple[str, ...]
) -> None:
    assert allowed(*path) == set(values)
