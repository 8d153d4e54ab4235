import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from analyzer import DataError, UnreadableInputError, analyze
from analyzer.evaluation import (
    Evaluation,
    agreement_on,
    disagreements,
    evaluate,
    interval_table,
    is_held_apart,
    read_gold,
    read_texts,
    tables,
)
from analyzer.resources import data_folder
from tests.conftest import AD


def gold_row(text: str, code: str, *, with_text: bool) -> dict[str, Any]:
    """Annotation that says just what the program says."""
    result = analyze(text, language=code)
    keys = ("start", "end", "discipline", "kind", "status", "responsibility")
    row: dict[str, Any] = {
        "id": code,
        "language": code,
        "reader": 1,
        "text_sha256": hashlib.sha256(text.encode()).hexdigest(),
        "title_archetype": "none",
        "content_archetype": result.archetypes.content,
        "mentions": [{key: getattr(m, key) for key in keys} for m in result.mentions],
    }
    return row | ({"text": text, "title": None} if with_text else {})


def write(path: Path, rows: list[dict[str, Any]]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def unheld(text: str) -> str:
    """The text, with so many blank lines that it is not held apart."""
    while int(hashlib.sha256(text.encode()).hexdigest(), 16) % 3 == 0:
        text += "\n"
    return text


def test_a_reading_like_the_readers_is_perfect_and_a_missed_one_is_not(
    tmp_path: Path,
) -> None:
    text = unheld(AD["da"])
    row = gold_row(text, "da", with_text=True)
    write(tmp_path / "written.jsonl", [row])
    (scores,) = evaluate(read_gold(tmp_path, texts={})).values()
    assert set(scores.rates().values()) == {1.0}
    row["mentions"].append(
        {
            "start": 0,
            "end": 9,
            "discipline": "strategy",
            "kind": "task",
            "status": "required",
            "responsibility": "own",
        }
    )
    write(tmp_path / "written.jsonl", [row])
    (scores,) = evaluate(read_gold(tmp_path, texts={})).values()
    rates = scores.rates()
    assert rates["discipline precision"] == 1.0
    assert rates["discipline recall"] == pytest.approx(6 / 7)
    assert "| strategy | 1 | 0.000 | – | 0.000 |" in tables({("written", "da"): scores})


def test_annotations_that_stand_apart_are_matched_by_hash(tmp_path: Path) -> None:
    text = unheld(AD["nl"])
    write(tmp_path / "real.jsonl", [gold_row(text, "nl", with_text=False)])
    corpus = write(tmp_path / "corpus.json", [{"text": text, "title": None}])
    assert list(read_gold(tmp_path, texts={})) == []
    (row,) = read_gold(tmp_path, texts=read_texts([corpus]))
    assert (row["source"], row["text"]) == ("real", text)


def test_what_is_held_apart_is_given_only_when_asked_for(tmp_path: Path) -> None:
    write(
        tmp_path / "written.jsonl", [gold_row(unheld(AD["sv"]), "sv", with_text=True)]
    )
    assert list(read_gold(tmp_path, texts={}, held_apart=True)) == []


def test_all_ads_are_measured_on_and_what_is_left_out_is_told(tmp_path: Path) -> None:
    held = AD["da"]
    while not is_held_apart(hashlib.sha256(held.encode()).hexdigest()):
        held += "\n"
    rows = [
        gold_row(held, "da", with_text=True),
        gold_row(unheld(AD["sv"]), "sv", with_text=True),
        gold_row(unheld(AD["nl"]), "nl", with_text=False),
    ]
    write(tmp_path / "own.jsonl", rows)
    told: list[str] = []
    found = read_gold(tmp_path, texts={}, passed_over=told.append)
    assert [row["id"] for row in found] == ["da", "sv"]
    assert told == ["whose text is not found"]
    told.clear()
    found = read_gold(tmp_path, texts={}, held_apart=False, passed_over=told.append)
    assert [row["id"] for row in found] == ["sv"]
    assert told == ["held apart", "whose text is not found"]


def test_second_readings_are_not_measured_against(tmp_path: Path) -> None:
    row = gold_row(unheld(AD["da"]), "da", with_text=True) | {"reader": 2}
    write(tmp_path / "second.jsonl", [row])
    assert list(read_gold(tmp_path, texts={})) == []


def test_a_folder_without_gold_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInputError, match="no annotated ads"):
        list(read_gold(tmp_path, texts={}))


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('{"text": "an ad", "title": null}', "line 2: .*reader: is missing"),
        ('{"id"', "line 2 is no JSON"),
        ("[1]", "line 2: the line: is a list; keys with values"),
    ],
)
def test_a_line_that_is_no_annotation_is_told_with_its_file(
    tmp_path: Path, line: str, told: str
) -> None:
    path = tmp_path / "ads.jsonl"
    good = json.dumps(gold_row(unheld(AD["da"]), "da", with_text=True))
    path.write_text(f"{good}\n{line}\n", encoding="utf-8")
    with pytest.raises(DataError, match=rf"ads\.jsonl: {told}"):
        list(read_gold(tmp_path, texts={}))


def test_annotations_that_cannot_be_are_all_told_with_their_lines(
    tmp_path: Path,
) -> None:
    text = unheld(AD["da"])
    rows = [gold_row(text, "da", with_text=True) for _ in range(5)]
    rows[0]["mentions"][0] |= {"discipline": "nope", "kind": "x", "status": "y"}
    rows[1]["mentions"][1] |= {"start": 9, "end": 9, "responsibility": "own"}
    rows[2]["mentions"][0] |= {"end": len(text) + 1}
    rows[3] |= {"text": f"{text}!"}
    rows[4]["mentions"][0] |= {"responsibility": "z", "start": -1}
    path = write(tmp_path / "ads.jsonl", rows)
    with pytest.raises(DataError) as caught:
        list(read_gold(tmp_path, texts={}))
    told = caught.value.faults
    assert [each.split(": ")[1] for each in told] == [f"line {n}" for n in range(1, 6)]
    assert all(each.startswith(str(path)) for each in told)
    assert (
        "mentions, item 1, discipline: no such discipline: 'nope'; there are: "
        in told[0]
    )
    assert "mentions, item 1, kind: " in told[0]
    assert "mentions, item 1, status: " in told[0]
    assert "mentions, item 2: it starts at 9 and ends at 9" in told[1]
    assert f"a mention ends at {len(text) + 1}, the text at {len(text)}" in told[2]
    assert "text_sha256 is not the hash of its text" in told[3]
    assert "mentions, item 1, responsibility: " in told[4]
    assert "mentions, item 1, start: " in told[4]


def test_a_mention_behind_a_text_that_stands_apart_is_told(tmp_path: Path) -> None:
    text = unheld(AD["da"])
    row = gold_row(text, "da", with_text=False)
    row["mentions"][0] |= {"end": len(text) + 1}
    write(tmp_path / "real.jsonl", [row])
    corpus = write(tmp_path / "corpus.json", [{"text": text, "title": None}])
    with pytest.raises(DataError, match="a mention ends at"):
        list(read_gold(tmp_path, texts=read_texts([corpus])))


def test_what_is_no_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInputError, match="none does not exist"):
        list(read_gold(tmp_path / "none", texts={}))
    path = write(tmp_path / "ads.jsonl", [])
    with pytest.raises(UnreadableInputError, match="is a file; name the folder"):
        list(read_gold(path, texts={}))


def test_texts_that_are_none_are_told(tmp_path: Path) -> None:
    corpus = write(tmp_path / "corpus.jsonl", [{"title": "x"}])
    with pytest.raises(DataError, match="line 1: text: is missing"):
        read_texts([corpus])
    with pytest.raises(UnreadableInputError, match=r"none\.jsonl cannot be read"):
        read_texts([tmp_path / "none.jsonl"])


def test_our_gold_is_sound() -> None:
    rows = [
        json.loads(line)
        for path in sorted((data_folder() / "gold").rglob("written.jsonl"))
        for line in path.read_text(encoding="utf-8").split("\n")
        if line
    ]
    assert len(rows) > 100
    for row in rows:
        assert hashlib.sha256(row["text"].encode()).hexdigest() == row["text_sha256"]
        assert all(
            0 <= m["start"] < m["end"] <= len(row["text"]) for m in row["mentions"]
        )
    real = (data_folder() / "gold").rglob("real.jsonl")
    assert not any('"text":' in path.read_text(encoding="utf-8") for path in real)


def test_intervals_hold_the_rate_and_are_the_same_each_time(tmp_path: Path) -> None:
    rows = [gold_row(unheld(AD[code]), code, with_text=True) for code in AD]
    rows[0]["mentions"] = rows[0]["mentions"][:2]  # now the program tells too much
    write(tmp_path / "written.jsonl", rows)
    scores = Evaluation([agreement_on(row) for row in read_gold(tmp_path, texts={})])
    found = scores.intervals(["discipline precision"], resamples=200)
    rate, low, high = found["discipline precision"]
    assert rate is not None
    assert low is not None
    assert high is not None
    assert low <= rate <= high == 1
    assert found == scores.intervals(["discipline precision"], resamples=200)


def test_one_ad_has_no_interval(tmp_path: Path) -> None:
    row = gold_row(unheld(AD["da"]), "da", with_text=True)
    write(tmp_path / "written.jsonl", [row])
    scores = evaluate(read_gold(tmp_path, texts={}))
    (own,) = scores.values()
    assert own.intervals(["status"])["status"] == (1.0, None, None)
    assert "| written | da | 1 | 1.000 |" in interval_table(scores, ["status"])


def test_differences_are_listed_with_their_words(tmp_path: Path) -> None:
    row = gold_row(unheld(AD["nl"]), "nl", with_text=True)
    kept = [m for m in row["mentions"] if m["discipline"] != "paid-media"]
    extra = kept[0] | {"discipline": "strategy", "status": "required"}
    row["mentions"] = [*kept, extra]
    write(tmp_path / "written.jsonl", [row])
    lines = list(disagreements(evaluate(read_gold(tmp_path, texts={}))))
    assert lines[0].startswith("nl: ")
    assert any(
        "false   paid-media" in line and "[Google Ads]" in line for line in lines
    )
    assert any("missed  strategy" in line for line in lines)
