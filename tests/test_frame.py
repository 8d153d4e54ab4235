from collections.abc import Callable

import pandas as pd
import pytest

from analyzer import (
    DataError,
    UnsupportedLanguageError,
    WrongTypeError,
    analyze,
    analyze_frame,
    disciplines_frame,
    mentions_frame,
)
from analyzer.encodings import text_sha256
from analyzer.flat import COLUMNS
from analyzer.long_tables import LONG_TABLES
from tests.conftest import AD


def table() -> pd.DataFrame:
    texts = [AD["da"], AD["sv"], None, "for kort", AD["nl"]]
    titles = ["Marketingkoordinator", None, "x", "y", "Marketingcoördinator"]
    return pd.DataFrame(
        {"text": texts, "title": titles}, index=["a", "b", "c", "d", "e"]
    )


def test_one_row_an_ad_with_the_same_index_and_fixed_dtypes() -> None:
    given = table()
    found = analyze_frame(given)
    assert list(found.index) == list(given.index)
    assert found.dtypes.astype(str).to_dict() == COLUMNS
    assert found["status"].to_list() == ["ok", "ok", "error", "error", "ok"]
    assert found.loc["c", "error"] == "no text"
    assert "TextTooShortError" in found.loc["d", "error"]


def test_dtypes_do_not_depend_on_the_ads() -> None:
    empty = analyze_frame(table().iloc[:0])
    failed = analyze_frame(table().loc[["c", "d"]])
    assert (
        empty.dtypes.to_dict()
        == failed.dtypes.to_dict()
        == analyze_frame(table()).dtypes.to_dict()
    )


def test_a_row_says_what_the_result_says() -> None:
    row = analyze_frame(table()).loc["a"]
    result = analyze(AD["da"], title="Marketingkoordinator")
    assert row["breadth_score"] == result.breadth.score
    assert row["overload_coordinator"] == result.overload["coordinator"].score
    for name in ("assistant", "coordinator", "manager"):
        low, high = row[[f"overload_{name}_low", f"overload_{name}_high"]]
        assert (low, high) == result.overload[name].interval
        assert low < row[f"overload_{name}"] < high
    required = [d.discipline for d in result.disciplines if d.status == "required"]
    assert row["disciplines_required"].split(";") == required


LONG = (mentions_frame, disciplines_frame)


@pytest.mark.parametrize("function", [analyze_frame, *LONG])
@pytest.mark.parametrize("given", [table()["text"], ["an ad"], "an ad", {"text": []}])
def test_what_is_no_table_is_told(
    function: Callable[..., pd.DataFrame], given: object
) -> None:
    told = f"given as {type(given).__name__}; give a pandas DataFrame"
    with pytest.raises(DataError, match=told):
        function(given)


def test_columns_of_levels_are_told() -> None:
    levels = pd.DataFrame([["x", "y"]], columns=[["text", "a"], ["b", "c"]])
    with pytest.raises(DataError, match="the columns have 2 levels"):
        analyze_frame(levels)


def test_half_a_letter_can_be_hashed() -> None:
    assert text_sha256("an ad \ud800") == text_sha256("an ad ?")


def test_mentions_have_the_label_of_their_ad() -> None:
    found = mentions_frame(table())
    assert set(found["ad"]) == {"a", "b", "e"}
    assert len(found.query("ad == 'a'")) == len(analyze(AD["da"]).mentions)


INDEXES = [
    pd.Index(["a", "b", "c", "d", "e"], dtype="string"),
    pd.Index(["a", "b", "c", "d", "e"], dtype=object),
    pd.RangeIndex(5),
    pd.date_range("2026-05-12", periods=5, tz="Europe/Copenhagen"),
    pd.CategoricalIndex(["a", "b", "c", "d", "e"]),
    pd.MultiIndex.from_tuples([("x", n) for n in range(5)]),
]


@pytest.mark.parametrize("make", LONG)
@pytest.mark.parametrize("index", INDEXES, ids=lambda index: type(index).__name__)
def test_the_label_of_an_ad_has_the_dtype_of_its_index(
    index: pd.Index, make: Callable[..., pd.DataFrame]
) -> None:
    given = table().set_axis(index)
    found = make(given)
    assert found["ad"].dtype == index.dtype
    assert list(dict.fromkeys(found["ad"])) == [index[0], index[1], index[4]]
    for none in (given.iloc[:0], given.iloc[2:4]):
        assert make(none).dtypes.equals(found.dtypes)


def test_disciplines_are_rows_whose_amounts_make_the_breadth() -> None:
    ads = table()
    found, scores = disciplines_frame(ads), analyze_frame(ads)
    assert list(found) == ["ad", *LONG_TABLES["disciplines"]]
    total = found.groupby("ad")["amount"].sum()
    assert total.to_list() == pytest.approx(scores["breadth_score"].dropna().to_list())
    first = analyze(AD["da"], title="Marketingkoordinator").disciplines
    own = found[found["ad"] == "a"]
    for name in ("discipline", "family", "status", "responsibility", "basis"):
        assert own[name].to_list() == [getattr(each, name) for each in first]


def test_the_load_is_also_that_of_the_own_title() -> None:
    found = analyze_frame(table())
    assert found["overload_title"].isna().to_list() == [False, True, True, True, False]
    assert found.loc["a", "overload_title"] == found.loc["a", "overload_coordinator"]


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        (None, "no text"),
        (" ", "no text"),
        (float("nan"), "no text"),
        (5, "no text: the cell holds int"),
        (b"ad", "no text: the cell holds bytes"),
        ([1, 2], "no text: the cell holds list"),
        ({"raw": "ad"}, "no text: the cell holds dict"),
    ],
)
def test_a_cell_without_text_says_what_it_holds(cell: object, told: str) -> None:
    found = analyze_frame(pd.DataFrame({"text": pd.Series([cell], dtype=object)}))
    assert found["error"].to_list() == [told]


def test_a_missing_column_is_answered_with_those_there_are() -> None:
    with pytest.raises(DataError, match=r"no column 'body'; there are: text, title"):
        analyze_frame(table(), text="body")
    assert analyze_frame(table()[["text"]])["title_kind"].dropna().unique() == ["none"]


def test_none_is_no_title_and_never_no_text() -> None:
    titled = analyze_frame(table(), title=None)
    assert titled["title_kind"].dropna().unique() == ["none"]
    for make in (analyze_frame, mentions_frame):
        with pytest.raises(DataError, match="texts is given as None; name it, such as"):
            make(table(), text=None)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        (2024, "unknown"),
        (2.5, "unknown"),
        (True, "unknown"),
        (None, "none"),
        (pd.NA, "none"),
        (float("nan"), "none"),
        ("Marketingassistent", "archetype"),
    ],
)
def test_a_title_that_is_a_number_is_a_title(cell: object, kind: str) -> None:
    titles = pd.Series([cell], dtype=object)
    found = analyze_frame(pd.DataFrame({"text": [AD["da"]], "title": titles}))
    assert found["title_kind"].to_list() == [kind]


def test_mentions_of_ads_with_one_label_are_not_mixed() -> None:
    ads = table().set_axis(["a", "b", "b", "c", "c"])
    with pytest.raises(DataError, match=r"label 'b' more than once.*reset_index"):
        mentions_frame(ads)
    assert len(mentions_frame(ads.reset_index(drop=True))) > 0


@pytest.mark.parametrize("twice", ["text", "title"])
def test_two_columns_of_a_name_are_refused(twice: str) -> None:
    frame = pd.DataFrame([["a", "b", "c"]], columns=["text", "title", twice])
    for make in (analyze_frame, mentions_frame):
        with pytest.raises(DataError, match=f"2 columns are named '{twice}'"):
            make(frame)


def test_it_works_under_pipe_and_part_by_part() -> None:
    given = table()
    whole = given.pipe(analyze_frame, title="title")
    pd.testing.assert_frame_equal(whole, analyze_frame(given))
    parts = [analyze_frame(given.iloc[at : at + 2]) for at in (0, 2, 4)]
    pd.testing.assert_frame_equal(whole, pd.concat(parts))
    mentions = [mentions_frame(given.iloc[at : at + 2]) for at in (0, 2, 4)]
    pd.testing.assert_frame_equal(
        mentions_frame(given), pd.concat(mentions, ignore_index=True)
    )


def test_it_works_by_partition_in_dask() -> None:
    dataframe = pytest.importorskip("dask.dataframe")
    given = table().astype("string")
    meta = analyze_frame(given.iloc[:0])
    parts = dataframe.from_pandas(given, npartitions=2, sort=False)
    found = parts.map_partitions(analyze_frame, meta=meta).compute(scheduler="sync")
    expected = analyze_frame(given)
    assert list(found.index) == list(expected.index)
    assert found.dtypes.equals(expected.dtypes)
    pd.testing.assert_frame_equal(found, expected, check_index_type=False)


@pytest.mark.parametrize("make", [analyze_frame, mentions_frame])
def test_a_language_that_is_not_read_is_refused_once(
    make: Callable[..., object],
) -> None:
    with pytest.raises(UnsupportedLanguageError, match="'xx'"):
        make(pd.DataFrame({"text": [AD["da"]]}), language="xx")


def test_columns_are_kept_before_the_scores_as_they_are() -> None:
    ads = table().assign(url=["u"] * 5, at=pd.Categorical(["x", "y", "x", "y", "x"]))
    ads.index = pd.Index(["a", "a", "b", "b", "b"])
    found = analyze_frame(ads, keep=["url", "at", "text"])
    assert list(found) == ["url", "at", "text", *COLUMNS]
    assert found[["url", "at", "text"]].equals(ads[["url", "at", "text"]])
    assert found[[*COLUMNS]].equals(analyze_frame(ads))
    empty = analyze_frame(ads.iloc[:0], keep=["url", "at"])
    assert empty.dtypes.to_dict() == found.drop(columns="text").dtypes.to_dict()


@pytest.mark.parametrize(
    ("keep", "told"),
    [
        (["url"], "no column 'url'; there are: text, title"),
        (["language"], "a column 'language' of its own"),
        ("title", r"are given as 'title'; give a list: \['title'\]"),
    ],
)
def test_a_column_that_cannot_be_kept_is_told(keep: list[str] | str, told: str) -> None:
    with pytest.raises(DataError, match=told):
        analyze_frame(table().assign(language="da"), keep=keep)


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({"text": ["text"]}, "a column is given as list; give its name"),
        ({"title": ["title"]}, "a column is given as list; give its name"),
        ({"language_column": {}}, "a column is given as dict; give its name"),
        ({"keep": None}, r"are given as None; give a list: \['url'\]"),
        ({"keep": [["url"]]}, "a column is given as list; give its name"),
        ({"keep": [None]}, "a column to keep is given as None; give its name"),
        ({"overlay": {}}, "the overlay is given as dict"),
    ],
)
def test_what_is_of_no_type_that_is_taken_is_told(
    options: dict[str, object], told: str
) -> None:
    with pytest.raises(WrongTypeError, match=told):
        analyze_frame(table(), **options)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("cell", "read", "named"),
    [
        ("da", "da", True),
        (" DA", "da", True),
        ("sv", "sv", True),
        ("", "da", False),
        (None, "da", False),
        (float("nan"), "da", False),
        (pd.NA, "da", False),
    ],
)
def test_each_ad_is_read_in_the_language_of_its_row(
    cell: object, read: str, named: bool
) -> None:
    ads = pd.DataFrame({"text": [AD["da"]], "lang": pd.Series([cell], dtype=object)})
    found = analyze_frame(ads, language_column="lang")
    assert found[["status", "language"]].iloc[0].to_list() == ["ok", read]
    assert (found["language_confidence"].iloc[0] == 1) == named
    assert len(mentions_frame(ads, language_column="lang")) > 0


@pytest.mark.parametrize("cell", ["dk", "dansk", 5])
def test_what_is_no_language_is_the_error_of_its_row(cell: object) -> None:
    ads = pd.DataFrame({"text": [AD["da"]] * 2, "lang": ["da", cell]})
    found = analyze_frame(ads, language_column="lang")
    assert found["status"].to_list() == ["ok", "error"]
    told = f"UnsupportedLanguageError: there is no language '{cell}'; there are: da, nl, sv"
    assert found["error"].iloc[1] == told


@pytest.mark.parametrize("cell", [AD["da"], [AD["da"]]])
def test_an_ad_in_the_column_of_languages_is_not_told_in_the_error(
    cell: object,
) -> None:
    ads = pd.DataFrame({"text": [AD["da"]], "lang": pd.Series([cell], dtype=object)})
    error = analyze_frame(ads, language_column="lang")["error"].iloc[0]
    assert "…" in error
    assert len(error) < 100


def test_a_language_of_all_and_one_of_each_are_refused() -> None:
    with pytest.raises(DataError, match="name one of the two"):
        analyze_frame(table(), language="da", language_column="title")
    with pytest.raises(DataError, match="no column 'lang'"):
        analyze_frame(table(), language_column="lang")
