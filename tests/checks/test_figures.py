import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from analyzer import DataError
from analyzer.checks.figures import load_counted_ads, reference_faults
from analyzer.reference import load_reference


def change(path: Path, slip: Callable[[Any], object]) -> None:
    content = json.loads(path.read_text(encoding="utf-8"))
    slip(content)
    path.write_text(json.dumps(content), encoding="utf-8")


GROUP = "sv marketing"


@pytest.mark.parametrize(
    ("key", "value", "told"),
    [
        ("breadth", [5, 4, 3], "breadth: quartiles do not fall"),
        ("breadth", [5, 6], "breadth"),
        ("ads", -3, "ads: is -3;"),
        ("ads", 3.5, "ads: is 3.5;"),
        ("share_of_ads_by_discipline", {"seo": 11}, "by_discipline.seo: is 11;"),
        ("share_of_ads_by_discipline", {"sseo": 0.1}, "no such discipline: 'sseo'"),
        ("with_nothing_recognised", 99999, "more than all sentences"),
    ],
)
def test_counts_that_cannot_be_are_told(
    data_copy: Path, key: str, value: object, told: str
) -> None:
    path = data_copy / "reference" / "real_ads.json"
    change(path, lambda content: content["groups"][GROUP].update({key: value}))
    with pytest.raises(DataError) as caught:
        load_counted_ads()
    assert all(fault.startswith(f"{path}: groups") for fault in caught.value.faults)
    assert told in str(caught.value)


@pytest.mark.parametrize(
    ("key", "value", "told"),
    [
        ("breadth", -3, "breadth, item 1: is -3; it should be"),
        ("breadth", 300, "breadth, item 1: is 300; it should be"),
        ("title", "", "title, item 1: is empty"),
        ("date", None, "date: is 'yesterday'"),
    ],
)
def test_figures_that_cannot_be_are_told(
    data_copy: Path, key: str, value: object, told: str
) -> None:
    def slip(content: Any) -> None:
        if key == "date":
            content["date"] = "yesterday"
        else:
            content[key][0] = value

    path = data_copy / "reference" / "reference.json"
    change(path, slip)
    with pytest.raises(DataError) as caught:
        load_reference()
    assert f"{path}: {told}" in str(caught.value)


def test_the_reference_is_of_languages_that_are_read(data_copy: Path) -> None:
    path = data_copy / "reference" / "reference.json"
    change(path, lambda content: content["language"].__setitem__(0, "xx"))
    (fault,) = reference_faults()
    assert fault == f"{path}: language: 'xx' is no language that is read"
