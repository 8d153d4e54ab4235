import pandas as pd
import pytest

from analyzer.ui.charts import bars, named_values, spread_table, strokes

ROWS = pd.DataFrame({"name": ["<b>a</b>", "b"], "value": [0.5, 2.25]})


def test_bars_keep_the_order_and_carry_their_values() -> None:
    drawn = bars(ROWS, form=".1f", unit="%").to_dict()
    (told,) = [rows for rows in drawn["datasets"].values() if "told" in rows[0]]
    assert [row["told"] for row in told] == ["0.5% · <b>a</b>", "2.2% · b"]
    assert all(layer["encoding"]["y"]["sort"] is None for layer in drawn["layer"])


@pytest.mark.parametrize(
    ("least_end", "line", "end"), [(0, None, 2.25), (100, None, 100), (0, 4.0, 4.0)]
)
def test_the_axis_holds_every_value_and_the_line(
    least_end: float, line: float | None, end: float
) -> None:
    drawn = bars(ROWS, form=".1f", least_end=least_end, line=line).to_dict()
    domains = [
        layer["encoding"]["x"]["scale"]["domain"]
        for layer in drawn["layer"]
        if "scale" in layer["encoding"]["x"]
    ]
    assert {tuple(each) for each in domains} == {(0, end)}
    dashed = [each for each in drawn["layer"] if each["mark"].get("strokeDash")]
    assert bool(dashed) is (line is not None)


def test_the_line_leaves_out_the_names_of_the_rows() -> None:
    pairs = [("a", 1.0), ("a", 2.0), ("b", 3.0)]
    for drawn in (
        bars(ROWS, form=".1f", line=1.0).to_dict(),
        strokes(pd.DataFrame(pairs), ["a", "b"], 1.0).to_dict(),
    ):
        (line,) = [each for each in drawn["layer"] if each["mark"]["type"] == "rule"]
        assert len(drawn["datasets"][line["data"]["name"]]) == 2
        rows = line["encoding"]["y"], line["encoding"]["y2"]
        start, end = (each["bandPosition"] for each in rows)
        (name,) = [each for each in drawn["layer"] if each["mark"]["type"] == "text"]
        step, half_letter = drawn["height"]["step"], name["mark"]["fontSize"] / 2
        assert step * (start - 0.5) >= name["mark"]["dy"] + half_letter
        assert step * (end - 0.5) <= step + name["mark"]["dy"] - half_letter


def test_no_value_is_left_out_of_the_words() -> None:
    assert named_values("Breadth", ROWS, ".2f") == "Breadth: <b>a</b> 0.50; b 2.25"


def test_the_spread_of_each_group_is_its_quartiles() -> None:
    pairs = [("a", 1.0), ("b", 7.0), ("a", 3.0), ("a", 2.0)]
    table = spread_table(pairs, ["b", "none", "a"])
    assert table.iloc[:, 0].to_list() == ["b", "a"]
    assert table.iloc[1, 1:].to_list() == [3, 1.0, 1.5, 2.0, 2.5, 3.0]
