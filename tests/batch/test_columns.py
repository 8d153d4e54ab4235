"""Columns are found by their names, and outputs have those that are documented."""

from typing import Any

import pytest

from analyzer import DataError
from analyzer.batch.columns import GROUP, Columns
from analyzer.flat import COLUMNS


@pytest.mark.parametrize(
    ("names", "asked", "found"),
    [
        (["id", "title", "text"], ("text", "title", "id"), ("text", "title", "id")),
        (["id", "title", "text"], ("text", None, None), ("text", None, None)),
        (["text"], ("text", "title", "id"), ("text", None, None)),
        (["nr", "job", "ad", "id"], ("ad", "job", "nr"), ("ad", "job", "nr")),
    ],
)
def test_columns_are_found(
    names: list[str],
    asked: tuple[str, str | None, str | None],
    found: tuple[str, str | None, str | None],
) -> None:
    columns = Columns.find(names, *asked)
    assert (columns.text, columns.title, columns.id) == found


@pytest.mark.parametrize(
    "asked", [("ad", None, None), ("text", "job", None), ("text", None, "nr")]
)
def test_a_column_that_is_missing_is_told(
    asked: tuple[str, str | None, str | None],
) -> None:
    with pytest.raises(DataError, match="there are: text, title"):
        Columns.find(["text", "title"], *asked)


def test_outputs_have_the_columns_that_are_documented() -> None:
    with_title = list(Columns("text", "title", None).written())
    assert with_title == ["row", "id", "title", *COLUMNS, GROUP]
    assert list(Columns("text", None, None).written()) == ["row", "id", *COLUMNS, GROUP]
    assert list(Columns.of_long("mentions"))[:3] == ["row", "id", "start"]
    assert list(Columns.of_long("disciplines"))[:3] == ["row", "id", "discipline"]
    kept = Columns("text", None, None, keep=("url", "text"))
    assert list(kept.written())[:4] == ["row", "id", "url", "text"]


@pytest.mark.parametrize("name", ["text", "title", "id"])
def test_two_columns_of_one_name_are_told(name: str) -> None:
    with pytest.raises(DataError, match=f"2 columns are named '{name}'"):
        Columns.find(["id", "title", "text", name], "text", "title", "id")


def test_a_column_that_is_not_used_may_be_there_twice() -> None:
    assert Columns.find(["x", "text", "x"], "text", None, None).text == "text"


@pytest.mark.parametrize(
    ("keep", "told"),
    [
        (["url", "none"], "no column 'none'; there are: "),
        (["place"], "2 columns are named 'place'"),
        (["url", "row"], "a column 'row' of its own; rename yours"),
        (["title"], "the column 'title' is in the output anyway; leave it out"),
        (["id", "language"], "the column 'id' is in the output anyway"),
        (["language"], "a column 'language' of its own"),
        (["duplicate_group"], "a column 'duplicate_group' of its own"),
        ("url", r"are given as 'url'; give a list: \['url'\]"),
        ([None], "a column to keep is given as None; give its name"),
    ],
)
def test_a_column_that_cannot_be_kept_is_told(keep: Any, told: str) -> None:
    own = ["row", "language", "duplicate_group"]
    names = ["id", "title", "text", "url", "place", "place", *own]
    with pytest.raises(DataError, match=told):
        Columns.find(names, "text", "title", "id", keep=keep)


@pytest.mark.parametrize(
    ("title", "ident"), [("url", "place"), ("id", "url"), ("url", None)]
)
def test_another_column_of_the_name_of_the_titles_or_ids_is_not_there_anyway(
    title: str, ident: str | None
) -> None:
    names = ["id", "title", "text", "url", "place"]
    for name in ("title", "id"):
        with pytest.raises(DataError, match=f"a column '{name}' of its own; rename"):
            Columns.find(names, "text", title, ident, keep=[name])


def test_there_is_no_ad_without_a_column_of_texts() -> None:
    with pytest.raises(DataError, match="the texts is given as None; name it, such as"):
        Columns.find(["text"], None, None, None)  # type: ignore[arg-type]


def test_a_column_that_is_kept_twice_is_kept_once() -> None:
    names = ["text", "url"]
    found = Columns.find(names, "text", None, None, keep=["url", "text", "url"])
    assert found.keep == ("url", "text")
