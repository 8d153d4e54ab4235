from collections.abc import Iterator
from typing import Any

from analyzer.schema import result_schema
from analyzer.schema_words import MEANINGS


def properties(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every property of a schema, at any depth."""
    for each in schema.get("properties", {}).values():
        yield each
        yield from properties(each)
    parts = [schema["items"]] if "items" in schema else []
    for each in (*parts, *schema.get("anyOf", ())):
        yield from properties(each)


def test_every_property_says_what_it_means() -> None:
    told = [each.get("description", "") for each in properties(result_schema())]
    assert len(told) > len(MEANINGS)
    assert all(meaning.endswith(".") for meaning in told)


def test_no_meaning_is_of_a_property_that_is_not_there() -> None:
    told = {each["description"] for each in properties(result_schema())}
    assert told == set(MEANINGS.values())
