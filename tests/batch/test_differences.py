"""Two outputs side by side: what changed for which ad, and the terms behind it."""

from pathlib import Path

import pytest

from analyzer import DataError
from analyzer.batch import BatchOptions, run_batch
from analyzer.batch.differences import differences
from analyzer.batch.differences_told import lines_of, rows_of
from analyzer.batch.output import TOLD, Term
from analyzer.overlay import load_overlay
from tests.batch.test_run import ROWS, write


@pytest.fixture
def outputs(tmp_path: Path) -> tuple[Path, Path]:
    """Outputs of two runs: in the second, one term is ignored and an ad is another."""
    (tmp_path / "terms.yaml").write_text(
        "ignore:\n  words: [Google Ads]\n", encoding="utf-8"
    )
    paths = tmp_path / "old.csv", tmp_path / "new.parquet"
    rows = [*ROWS[:4], {"id": "6", "title": "", "text": ROWS[0]["text"]}]
    for path, ads, terms in zip(
        paths,
        (ROWS, rows),
        (None, load_overlay(tmp_path / "terms.yaml")),
        strict=True,
    ):
        run_batch(
            write(tmp_path / f"{path.stem}_in.jsonl", ads),
            path,
            overlay=terms,
            options=BatchOptions(mentions=path.with_name(f"{path.stem}_m.jsonl")),
        )
    return paths


def test_the_ads_that_changed_and_the_terms_behind_it(
    outputs: tuple[Path, Path],
) -> None:
    found = differences(*outputs)
    assert (found.both, found.only_old, found.only_new) == (4, ("5",), ("6",))
    assert found.with_terms
    assert "overlay" in found.versions
    change = {each.id: each for each in found.changed}["1"]
    assert not change.text_changed
    assert change.came == ()
    assert {term.skill for term in change.went} == {"google-ads"}
    assert all(isinstance(term, Term) for term in change.went)
    columns = {each.column for each in change.values}
    assert {"breadth_score", "disciplines_required"} <= columns
    text = "\n".join(lines_of(found))
    assert text.startswith("4 ads in both")
    assert "disciplines_required: -paid-media" in text
    assert "Only in the new: 6" in text
    assert {row["what"] for row in rows_of(found)} >= {
        "breadth_score",
        "term went",
        "only in the old",
    }


def test_an_output_does_not_differ_from_itself(outputs: tuple[Path, Path]) -> None:
    found = differences(outputs[0], outputs[0])
    assert (found.both, found.changed, found.versions) == (5, (), {})


def test_the_format_makes_no_difference(tmp_path: Path) -> None:
    source = write(tmp_path / "in.jsonl")
    paths = [tmp_path / name for name in ("a.csv", "b.jsonl.gz", "c.parquet")]
    for path in paths:
        run_batch(source, path)
    for path in paths[1:]:
        assert differences(paths[0], path).changed == ()


def test_without_mentions_terms_are_not_told(tmp_path: Path) -> None:
    source, other = write(tmp_path / "in.csv"), tmp_path / "other.csv"
    write(other, [{**ROWS[0], "text": ROWS[1]["text"]}, *ROWS[1:]])
    run_batch(source, tmp_path / "a.csv")
    run_batch(other, tmp_path / "b.csv")
    found = differences(tmp_path / "a.csv", tmp_path / "b.csv")
    assert [(each.id, each.text_changed) for each in found.changed] == [("1", True)]
    assert "Terms are not told" in "\n".join(lines_of(found))


def test_what_both_were_made_with_is_told(outputs: tuple[Path, Path]) -> None:
    found = differences(*outputs)
    old, new = found.made
    assert old["overlay"] is None
    assert new["overlay"].startswith("terms.yaml ")
    assert old["models_sha256"] == new["models_sha256"] is not None
    lines = list(lines_of(found))
    assert lines[1].startswith(f"old: RoleScope {old['rolescope']}, data ")
    assert lines[2].endswith(f"overlay {new['overlay']}")
    assert any(line.startswith('- "google ads" paid-media: ') for line in lines)


def test_without_ids_ads_are_told_apart_by_their_texts(tmp_path: Path) -> None:
    first = [{"text": row["text"]} for row in ROWS]
    other = ROWS[0]["text"].replace("InDesign", "Photoshop")
    for name, rows in (("a", first), ("b", [{"text": other}, *first, first[0]])):
        run_batch(
            write(tmp_path / f"{name}.jsonl", rows),
            tmp_path / f"{name}.csv",
            options=BatchOptions(mentions=tmp_path / f"{name}_m.csv"),
        )
    found = differences(tmp_path / "a.csv", tmp_path / "b.csv")
    assert (found.by, found.both, found.changed) == ("text", 4, ())
    assert (found.only_old, found.only_new) == ((), ("1", "7"))
    assert "told apart by their texts" in next(lines_of(found))
    (tmp_path / "terms.yaml").write_text(
        "ignore:\n  words: [Google Ads]\n", encoding="utf-8"
    )
    run_batch(
        tmp_path / "b.jsonl",
        tmp_path / "c.csv",
        overlay=load_overlay(tmp_path / "terms.yaml"),
        options=BatchOptions(mentions=tmp_path / "c_m.csv"),
    )
    found = differences(tmp_path / "a.csv", tmp_path / "c.csv")
    assert [each.id for each in found.changed] == ["1 -> 2", "2 -> 3", "5 -> 6"]
    assert all({t.skill for t in each.went} == {"google-ads"} for each in found.changed)


def test_ids_that_look_like_formulas_are_the_same_everywhere(tmp_path: Path) -> None:
    ids = ["-5", "@firm", "=1", "x", "+45 12"]
    rows = [row | {"id": ident} for row, ident in zip(ROWS, ids, strict=True)]
    source, plain = write(tmp_path / "in.jsonl", rows), tmp_path / "a.parquet"
    run_batch(source, plain)
    for excel in (False, True):
        other = tmp_path / f"b{excel}.csv"
        run_batch(source, other, options=BatchOptions(excel=excel))
        found = differences(plain, other)
        assert (found.both, found.changed) == (len(ROWS), ())


def test_what_is_no_output_is_refused(tmp_path: Path) -> None:
    source = write(tmp_path / "in.csv")
    run_batch(source, tmp_path / "out.csv")
    with pytest.raises(DataError, match=r"in.csv is no output of a batch: it lacks"):
        differences(source, tmp_path / "out.csv")
    twice = write(tmp_path / "twice.csv", [ROWS[0], ROWS[0]])
    run_batch(twice, tmp_path / "twice_out.csv")
    (tmp_path / "none_id.csv").write_text(
        (tmp_path / "out.csv").read_text("utf-8").replace("\n1,1,", "\n1,,"),
        encoding="utf-8",
    )
    with pytest.raises(DataError, match="an ad without an id; --by text"):
        differences(tmp_path / "none_id.csv", tmp_path / "out.csv", by="id")
    assert differences(tmp_path / "none_id.csv", tmp_path / "out.csv").changed == ()
    with pytest.raises(DataError, match="the id '1' twice; --by text"):
        differences(tmp_path / "twice_out.csv", tmp_path / "out.csv")


def test_an_ad_that_differs_in_a_term_alone_is_told(tmp_path: Path) -> None:
    """A discipline asked by one word more scores the same."""
    (tmp_path / "terms.yaml").write_text(
        "add:\n  visibility:\n    discipline: seo\n    kind: skill\n    forms: {da: [søgesynlighed]}\n",
        encoding="utf-8",
    )
    text = f"{ROWS[0]['text']} Du arbejder med SEO og søgesynlighed."
    ads = write(tmp_path / "in.jsonl", [{"id": "1", "title": "", "text": text}])
    paths = tmp_path / "old.csv", tmp_path / "new.csv"
    for path, terms in zip(
        paths, (None, load_overlay(tmp_path / "terms.yaml")), strict=True
    ):
        options = BatchOptions(mentions=path.with_name(f"{path.stem}_m.csv"))
        run_batch(ads, path, overlay=terms, options=options)
    (change,) = differences(*paths).changed
    columns = {each.column for each in change.values}
    assert "mentions" in columns
    assert columns.isdisjoint(TOLD)
    assert change.went == ()
    assert [term.text for term in change.came] == ["søgesynlighed"]
