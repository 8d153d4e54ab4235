from pathlib import Path

import pytest

from analyzer.checks.examples import load_gold, row_faults, sample_faults
from analyzer.errors import DataError


@pytest.mark.parametrize(
    ("name", "line", "told"),
    [
        ("titles.jsonl", "{", "is no JSON"),
        (
            "titles.jsonl",
            '{"language": "da", "title": "x", "expected": "asistant", "held_apart": true}',
            "expected",
        ),
        (
            "titles.jsonl",
            '{"language": "dk", "title": "x", "expected": "manager", "held_apart": true}',
            "there is no language 'dk'",
        ),
        (
            "titles.jsonl",
            '{"language": "da", "title": "", "expected": "manager", "held_apart": true}',
            "title: is empty",
        ),
        ("titles.jsonl", '{"language": "da", "title": "x"}', "expected: is missing"),
        (
            "other_language_ads.jsonl",
            '{"id": "x", "lang": "da", "title": "x", "text": "x"}',
            "lang: da is a language that is read",
        ),
        (
            "other_language_ads.jsonl",
            '{"id": "no-01", "lang": "no", "title": "x", "text": "x"}',
            "no-01 is given twice",
        ),
        (
            "challenge.jsonl",
            '{"id": "x", "language": "da", "held_apart": true, "text": "skriver", '
            '"mentions": [{"start": 7, "end": 9, "discipline": "content", "asked": true}]}',
            "from 7 to 9 are no words of it",
        ),
        (
            "challenge.jsonl",
            '{"id": "x", "language": "da", "held_apart": true, "text": "skriver", '
            '"mentions": [{"start": 0, "end": 7, "discipline": "copy", "asked": true}]}',
            "discipline",
        ),
        (
            "pieces.jsonl",
            '{"id": "x", "language": "da", "held_apart": true, "kind": "merit", '
            '"text": "SEO er et plus.", "asks": {"seo": "absent"}}',
            "asks.seo",
        ),
        ("samples/postings.jsonl", '{"id": "x", "title": "y"}', "text: is missing"),
        (
            "samples/postings.jsonl",
            '{"id": "x", "title": "y", "text": "z", "text": "z"}',
            "key 'text' is given twice",
        ),
    ],
)
def test_a_line_that_is_none_is_told(
    data_copy: Path, name: str, line: str, told: str
) -> None:
    path = data_copy / name
    given = path.read_text(encoding="utf-8").rstrip("\n")
    path.write_text(f"{given}\n{line}\n", encoding="utf-8")
    (fault,) = row_faults()
    assert fault.startswith(f"{path}: ")
    assert told in fault


def test_files_of_lines_that_are_missing_or_empty_are_told(data_copy: Path) -> None:
    (data_copy / "titles.jsonl").unlink()
    (data_copy / "other_language_ads.jsonl").write_text("", encoding="utf-8")
    missing, empty = row_faults()
    assert missing.startswith(f"{data_copy / 'titles.jsonl'} cannot be read")
    assert empty.endswith("other_language_ads.jsonl: the file is empty")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"Vi s\xf6ker dig", "cannot be read"),
        (b"for kort", "has fewer words than an ad"),
        (b"vi och du som har det en att till med av inte kan " * 3, "is read as sv"),
    ],
)
def test_a_sample_that_cannot_be_tried_is_told(
    data_copy: Path, content: bytes, told: str
) -> None:
    path = data_copy / "samples" / "da" / "modest.txt"
    path.write_bytes(content)
    (fault,) = sample_faults()
    assert fault.startswith(f"{path}: {told}")


def test_an_annotation_that_is_none_is_told(data_copy: Path) -> None:
    path = data_copy / "gold" / "da" / "written.jsonl"
    path.write_text("{}\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"written\.jsonl: line 1: id: is missing"):
        load_gold()
