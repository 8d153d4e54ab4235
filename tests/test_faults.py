from typing import Any

import pytest
from pydantic import BaseModel, ConfigDict, PositiveInt, TypeAdapter, ValidationError

from analyzer.faults import faults_in_words


class Part(BaseModel):
    model_config = ConfigDict(extra="forbid")

    count: PositiveInt = 1
    names: dict[str, list[str]] = {}
    rows: list["Part"] = []


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"count": 0}, "count: is 0; it should be greater than 0"),
        ({"names": {"a": ["b", None]}}, "names.a, item 2: is empty; text is needed"),
        ({"names": {"a": "b" * 99}}, "names.a: is 'bbb"),
        ({"names": []}, "names: is a list; keys with values are needed"),
        ({"more": 1}, "more: is no key that is known here; take it out"),
        ({"rows": [{}, {"count": "a"}]}, "rows, item 2, count: is 'a'; it should be"),
        ([], "top level: is a list; keys with values are needed"),
    ],
)
def test_a_fault_is_told_in_words(given: Any, told: str) -> None:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(Part).validate_python(given)
    (fault,) = faults_in_words(caught.value)
    assert fault.startswith(told)
    assert len(fault) < 130
