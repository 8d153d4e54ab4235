import csv
import gzip
import json
import sys
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from analyzer import DataError, UnreadableInputError, UnsupportedLanguageError
from analyzer.batch import BatchOptions, run_batch
from analyzer.table_files import read_table
from tests.conftest import AD

ROWS: list[dict[str, Any]] = [
    {"id": "1", "title": "Marketingkoordinator", "text": AD["da"]},
    {"id": "2", "title": "", "text": AD["sv"].replace("hemsidan", "hem\u2028sidan")},
    {"id": "3", "title": "x", "text": "for kort"},
    {"id": "4", "title": "x", "text": ""},
    {"id": "5", "title": "=1+1", "text": AD["nl"]},
]


def write(
    path: Path, rows: list[dict[str, Any]] = ROWS, *, delimiter: str = ","
) -> Path:
    if path.suffix == ".parquet":
        pq.write_table(pa.Table.from_pylist(rows), path)
        return path
    if ".csv" in path.suffixes:
        with path.open("w", encoding="utf-8", newline="") as stream:
            table = csv.DictWriter(stream, list(rows[0]), delimiter=delimiter)
            table.writeheader()
            table.writerows(rows)
        return path
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    if path.suffix == ".gz":
        path.write_bytes(gzip.compress(lines.encode()))
    else:
        path.write_text(lines, encoding="utf-8")
    return path


def read(path: Path) -> list[dict[str, Any]]:
    if path.suffix == ".parquet":
        return pq.read_table(path).to_pylist()
    content = path.read_bytes()
    text = (gzip.decompress(content) if path.suffix == ".gz" else content).decode()
    if ".csv" in path.suffixes:
        return list(csv.DictReader(text.splitlines(keepends=True)))
    return [json.loads(line) for line in text.split("\n") if line]


@pytest.mark.parametrize("source", ["in.csv", "in.jsonl", "in.jsonl.gz", "in.parquet"])
@pytest.mark.parametrize(
    "target", ["out.csv", "out.jsonl", "out.jsonl.gz", "out.parquet"]
)
def test_as_many_rows_out_as_in_each_scored_or_with_a_reason(
    tmp_path: Path, source: str, target: str
) -> None:
    counts = run_batch(write(tmp_path / source), tmp_path / target)
    rows = read(tmp_path / target)
    assert (counts.scored, counts.failed) == (3, 2)
    assert [row["id"] for row in rows] == ["1", "2", "3", "4", "5"]
    assert [row["status"] for row in rows] == ["ok", "ok", "error", "error", "ok"]
    assert all(row["breadth_score"] for row in rows if row["status"] == "ok")
    assert all(row["error"] for row in rows if row["status"] == "error")


@pytest.mark.parametrize("target", ["out.csv", "out.jsonl", "out.parquet"])
def test_a_list_without_an_entry_is_empty_in_every_format(
    tmp_path: Path, target: str
) -> None:
    run_batch(write(tmp_path / "in.jsonl"), tmp_path / target)
    empty = "" if target.endswith("csv") else None
    scored = [row for row in read(tmp_path / target) if row["status"] == "ok"]
    assert [row["experience_systems"] for row in scored] == [empty] * 3
    assert all(row["disciplines_required"] for row in scored)


@pytest.mark.parametrize(
    "target", ["out.csv", "out.jsonl", "out.jsonl.gz", "out.parquet"]
)
def test_the_same_input_gives_the_same_bytes(tmp_path: Path, target: str) -> None:
    source = write(tmp_path / "in.csv")
    first, second = tmp_path / f"a_{target}", tmp_path / f"b_{target}"
    run_batch(source, first)
    run_batch(source, second)
    assert first.read_bytes() == second.read_bytes()


def test_other_delimiters_and_columns_are_read(tmp_path: Path) -> None:
    rows = [{"nr": "7", "job": "Marketingassistent", "body": AD["da"]}]
    source = write(tmp_path / "in.csv", rows, delimiter=";")
    run_batch(
        source,
        tmp_path / "out.jsonl",
        text_column="body",
        title_column="job",
        id_column="nr",
    )
    (row,) = read(tmp_path / "out.jsonl")
    assert (row["id"], row["title_archetype"]) == ("7", "assistant")


def test_broken_rows_are_rows_with_a_reason(tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    good = json.dumps(ROWS[0])
    source.write_text(f"{good}\n{{broken\n[1]\n\n{good}\n", encoding="utf-8")
    run_batch(source, tmp_path / "out.jsonl")
    assert [row["status"] for row in read(tmp_path / "out.jsonl")] == [
        "ok",
        "error",
        "error",
        "ok",
    ]
    source = tmp_path / "in.csv"
    source.write_text(f'id,text\n1,"{AD["da"]}"\n2\n3,a,b\n', encoding="utf-8")
    run_batch(source, tmp_path / "out2.jsonl")
    errors = [row["error"] for row in read(tmp_path / "out2.jsonl")]
    assert errors == [
        None,
        "1 cells where the header has 2",
        "3 cells where the header has 2",
    ]


def test_no_cell_is_a_formula(tmp_path: Path) -> None:
    run_batch(write(tmp_path / "in.jsonl"), tmp_path / "out.csv")
    assert read(tmp_path / "out.csv")[4]["title"] == "'=1+1"


def test_what_cannot_be_run_is_refused(tmp_path: Path) -> None:
    source = write(tmp_path / "in.csv")
    taken = write(tmp_path / "taken.csv")
    with pytest.raises(UnreadableInputError, match="exists; --force"):
        run_batch(source, taken)
    with pytest.raises(UnreadableInputError, match="is the input itself"):
        run_batch(source, source, options=BatchOptions(force=True))
    with pytest.raises(UnreadableInputError, match="does not exist"):
        run_batch(tmp_path / "none.csv", tmp_path / "out.csv")
    with pytest.raises(UnreadableInputError, match="does not exist"):
        run_batch(tmp_path / "none.csv", taken, options=BatchOptions(force=True))
    with pytest.raises(UnreadableInputError, match="cannot hold the mentions too"):
        run_batch(
            source,
            tmp_path / "out.csv",
            options=BatchOptions(mentions=tmp_path / "out.csv"),
        )
    with pytest.raises(UnreadableInputError, match="cannot hold the disciplines too"):
        run_batch(
            source,
            tmp_path / "out.csv",
            options=BatchOptions(
                mentions=tmp_path / "more.csv", disciplines=tmp_path / "more.csv"
            ),
        )
    (tmp_path / "folder.csv").mkdir()
    with pytest.raises(UnreadableInputError, match="is a folder"):
        run_batch(tmp_path / "folder.csv", tmp_path / "out.csv")
    with pytest.raises(UnreadableInputError, match=r"known are \.csv"):
        run_batch(source, tmp_path / "out.xlsx")
    with pytest.raises(UnreadableInputError, match="no folder"):
        run_batch(source, tmp_path / "none" / "out.csv")
    with pytest.raises(
        DataError, match=r"no column 'body'; there are: id, title, text"
    ):
        run_batch(source, tmp_path / "out.csv", text_column="body")
    with pytest.raises(UnsupportedLanguageError):
        run_batch(source, tmp_path / "out.csv", language="de")
    latin = tmp_path / "latin.csv"
    latin.write_bytes("text\nmåling på nyhedsbreve".encode("cp1252"))
    with pytest.raises(UnreadableInputError, match="not UTF-8"):
        run_batch(latin, tmp_path / "out.csv")
    broken = tmp_path / "broken.jsonl.gz"
    broken.write_bytes(b"no gzip")
    with pytest.raises(UnreadableInputError, match="gzip"):
        run_batch(broken, tmp_path / "out.csv")
    assert sorted(p.name for p in tmp_path.iterdir() if "out" in p.name) == []


def test_force_overwrites_and_a_failure_leaves_what_was_there(tmp_path: Path) -> None:
    source, target = write(tmp_path / "in.csv"), tmp_path / "out.jsonl"
    target.write_text("old", encoding="utf-8")
    with pytest.raises(DataError):
        run_batch(source, target, text_column="none", options=BatchOptions(force=True))
    assert target.read_text(encoding="utf-8") == "old"
    run_batch(source, target, options=BatchOptions(force=True))
    assert len(read(target)) == len(ROWS)


def test_an_empty_table_gives_an_empty_table(tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    source.write_text("id,text\n", encoding="utf-8")
    counts = run_batch(source, tmp_path / "out.csv")
    assert (counts.scored, counts.failed) == (0, 0)
    assert (
        (tmp_path / "out.csv").read_text(encoding="utf-8").startswith("row,id,status")
    )


def test_many_workers_write_the_bytes_of_one(tmp_path: Path) -> None:
    source = write(tmp_path / "in.jsonl", ROWS[:1] * 50)
    one, many = tmp_path / "one.csv", tmp_path / "many.csv"
    run_batch(source, one)
    run_batch(source, many, options=BatchOptions(workers=2))
    assert one.read_bytes() == many.read_bytes()


def test_dask_writes_the_same_bytes(tmp_path: Path) -> None:
    pytest.importorskip("dask")
    source = write(tmp_path / "in.jsonl", ROWS[:1] * 20)
    run_batch(source, tmp_path / "here.csv")
    options = BatchOptions(engine="dask", workers=2)
    run_batch(source, tmp_path / "dask.csv", options=options)
    here, there = tmp_path / "here.csv", tmp_path / "dask.csv"
    assert here.read_bytes() == there.read_bytes()


def test_dask_that_is_not_there_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "dask", None)
    source = write(tmp_path / "in.jsonl")
    with pytest.raises(DataError, match="pip install dask distributed"):
        run_batch(source, tmp_path / "out.csv", options=BatchOptions(engine="dask"))


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (BatchOptions(engine="spark"), "known: local, dask"),
        (BatchOptions(workers=0), "name 1 or more"),
    ],
)
def test_no_other_engine_is_known(
    tmp_path: Path, options: BatchOptions, told: str
) -> None:
    with pytest.raises(DataError, match=told):
        run_batch(write(tmp_path / "in.csv"), tmp_path / "out.csv", options=options)


def test_mentions_are_a_table_of_their_own(tmp_path: Path) -> None:
    source, mentions = write(tmp_path / "in.jsonl"), tmp_path / "mentions.jsonl"
    run_batch(source, tmp_path / "out.jsonl", options=BatchOptions(mentions=mentions))
    rows, found = read(tmp_path / "out.jsonl"), read(mentions)
    for row, given in zip(rows, ROWS, strict=True):
        own = [each for each in found if each["id"] == row["id"]]
        assert len(own) == (row["mentions"] or 0)
        assert all(
            each["text"] == given["text"][each["start"] : each["end"]] for each in own
        )


def test_disciplines_are_a_table_of_their_own(tmp_path: Path) -> None:
    target, long = tmp_path / "out.jsonl", tmp_path / "disciplines.jsonl"
    options = BatchOptions(disciplines=long)
    run_batch(write(tmp_path / "in.jsonl"), target, options=options)
    found = read(long)
    for row in read(target):
        own = [each for each in found if each["row"] == row["row"]]
        for status in ("required", "preferred"):
            named = [e["discipline"] for e in own if e["status"] == status]
            assert named == (row[f"disciplines_{status}"] or "").split(";") * bool(
                named
            )
        amounts = sum(each["amount"] for each in own)
        assert amounts == pytest.approx(row["breadth_score"] or 0, abs=1e-3)
    assert {"family", "responsibility", "basis"} < found[0].keys()


def test_the_load_of_an_ad_is_that_of_its_own_title(tmp_path: Path) -> None:
    run_batch(write(tmp_path / "in.jsonl"), tmp_path / "out.jsonl")
    scored = [row for row in read(tmp_path / "out.jsonl") if row["status"] == "ok"]
    assert [row["title_archetype"] for row in scored] == ["coordinator", None, None]
    for name in ("", "_band"):
        own = [row[f"overload_title{name}"] for row in scored]
        assert own == [scored[0][f"overload_coordinator{name}"], None, None]


def test_excel_opens_the_table(tmp_path: Path) -> None:
    source, target = write(tmp_path / "in.csv"), tmp_path / "out.csv"
    run_batch(source, target, options=BatchOptions(excel=True))
    content = target.read_text(encoding="utf-8")
    assert content.startswith("\ufeffrow;id;title;status;")
    assert ";'=1+1;" in content


def test_parquet_keeps_its_types(tmp_path: Path) -> None:
    run_batch(write(tmp_path / "in.csv"), tmp_path / "out.parquet")
    types = {
        field.name: str(field.type)
        for field in pq.read_schema(tmp_path / "out.parquet")
    }
    assert (types["id"], types["words"], types["breadth_score"]) == (
        "string",
        "int64",
        "double",
    )


def test_a_file_that_is_no_parquet_is_refused(tmp_path: Path) -> None:
    (tmp_path / "in.parquet").write_bytes(b"PAR1 not at all")
    with pytest.raises(UnreadableInputError, match="no intact Parquet file"):
        run_batch(tmp_path / "in.parquet", tmp_path / "out.csv")


def test_near_duplicates_are_told_by_their_first_row(tmp_path: Path) -> None:
    again = AD["da"].replace("\n", "\n\n", 1) + "\nAnsøgningsfrist: 12. maj 2027."
    rows = [
        {"id": "a", "text": AD["da"]},
        {"id": "b", "text": AD["sv"]},
        {"id": "c", "text": again},
        {"id": "d", "text": ""},
    ]
    run_batch(write(tmp_path / "in.jsonl", rows), tmp_path / "out.jsonl")
    groups = [row["duplicate_group"] for row in read(tmp_path / "out.jsonl")]
    assert groups == [1, 2, 1, None]


KEPT: list[dict[str, Any]] = [
    {"text": "", "url": "https://a", "at": 55.123456},
    {"text": AD["da"], "url": "=1+1", "at": None},
]


@pytest.mark.parametrize(
    ("source", "target", "engine"),
    [
        ("in.csv", "out.parquet", "local"),
        ("in.jsonl", "out.csv", "local"),
        ("in.parquet", "out.jsonl", "dask"),
    ],
)
def test_columns_that_are_kept_are_as_they_were(
    tmp_path: Path, source: str, target: str, engine: str
) -> None:
    options = BatchOptions(mentions=tmp_path / "m.jsonl", engine=engine)
    given = write(tmp_path / source, KEPT)
    run_batch(given, tmp_path / target, keep=["url", "at"], options=options)
    with read_table(tmp_path / target, ours=True) as (names, rows):
        found = list(rows)
    assert names[:5] == ["row", "id", "url", "at", "status"]
    assert [str(row["row"]) for row in found] == ["1", "2"]
    assert [row["url"] for row in found] == ["https://a", "=1+1"]
    assert [str(row["at"] or "") for row in found] == ["55.123456", ""]
    assert {mention["row"] for mention in read(tmp_path / "m.jsonl")} == {2}


def test_excel_gets_the_comma_of_a_number_that_is_kept(tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    options = BatchOptions(excel=True)
    run_batch(write(tmp_path / "in.jsonl", KEPT), target, keep=["at"], options=options)
    assert "\n1;1;55,123456;error" in target.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("cell", "kept"),
    [
        (True, True),
        (7, 7),
        (["a", "ø"], '["a", "ø"]'),
        ({"a": 1}, '{"a": 1}'),
        (float("nan"), None),
        (float("-inf"), "-inf"),
    ],
)
def test_a_cell_that_is_kept_can_be_of_any_kind(
    tmp_path: Path, cell: object, kept: object
) -> None:
    source = write(tmp_path / "in.jsonl", [{"text": "x", "more": cell}])
    run_batch(source, tmp_path / "out.jsonl", keep=["more"])
    assert [row["more"] for row in read(tmp_path / "out.jsonl")] == [kept]


@pytest.mark.parametrize("source", ["in.csv", "in.jsonl", "in.parquet"])
@pytest.mark.parametrize("target", ["out.csv", "out.jsonl", "out.parquet"])
def test_an_empty_cell_is_empty_whatever_the_format(
    tmp_path: Path, source: str, target: str
) -> None:
    cells = dict.fromkeys(("id", "title", "url"))
    rows = [dict.fromkeys(cells, blank) | {"text": "x"} for blank in (None, "", " ")]
    counts = run_batch(write(tmp_path / source, rows), tmp_path / target, keep=["url"])
    assert counts.empty_ids == len(rows)
    empty = "" if target == "out.csv" else None
    for row in read(tmp_path / target):
        assert [row[name] for name in cells] == [empty] * 3
