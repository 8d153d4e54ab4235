"""Scripts: that they say what they do, and spoil nothing."""

import hashlib
import importlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType, SimpleNamespace

import numpy as np
import pytest

from analyzer import analyze
from analyzer.evaluation import is_held_apart
from analyzer.evaluation.scores import agreement_on

SCRIPTS = Path(__file__).parents[1] / "scripts"


@pytest.fixture
def evaluating(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ModuleType:
    """scripts/evaluate.py, which writes below `tmp_path` and measures nothing."""
    monkeypatch.syspath_prepend(str(SCRIPTS))
    script = importlib.import_module("evaluate")
    monkeypatch.setattr(script, "ROOT", tmp_path)
    monkeypatch.setattr(script, "RESULTS", tmp_path / "docs" / "results.md")
    monkeypatch.setattr(script, "POORER", tmp_path / "build" / "results.md")
    monkeypatch.setattr(script, "results", lambda *_: "measured\n")
    return script


def test_the_evaluation_has_a_help(
    evaluating: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(sys, "argv", ["evaluate.py", "--help"])
    with pytest.raises(SystemExit) as ended:
        evaluating.main()
    assert ended.value.code == 0
    assert "--texts FOLDER" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("found", "options", "written"),
    [
        (0, [], "build/results.md"),
        (260, [], "build/results.md"),
        (261, [], "docs/results.md"),
        (0, ["--out"], "own.md"),
    ],
)
def test_results_of_fewer_ads_do_not_replace_those_of_all(
    evaluating: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    found: int,
    options: list[str],
    written: str,
) -> None:
    own = [str(tmp_path / "own.md")] if options else []
    arguments = ["evaluate.py", "--texts", str(tmp_path), *options, *own]
    monkeypatch.setattr(sys, "argv", arguments)
    monkeypatch.setattr(evaluating, "count_real", lambda _: (found, 261))
    evaluating.main()
    assert list(tmp_path.rglob("*.md")) == [tmp_path / written]
    told = f"{found} of 261 real texts found" in capsys.readouterr().err
    assert told == written.startswith("build")


def test_real_ads_are_counted_by_their_texts(evaluating: ModuleType) -> None:
    found, all_real = evaluating.count_real({})
    assert found == 0
    assert all_real > 0


def test_leaving_out_a_part_changes_what_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.syspath_prepend(str(SCRIPTS))
    parts = importlib.import_module("ablation").PARTS
    gold = SCRIPTS.parent / "data" / "gold"
    ads = [
        json.loads(line)
        for path in sorted(gold.glob("*/written.jsonl"))
        for line in path.read_text("utf-8").splitlines()[:40]
    ]

    def reading() -> list[list[tuple[int, int, str, str | None]]]:
        results = (analyze(ad["text"], language=ad["language"]) for ad in ads)
        return [
            [(m.start, m.end, m.status, m.responsibility) for m in result.mentions]
            for result in results
        ]

    whole = reading()
    for name, without in parts.items():
        with without():
            assert reading() != whole, name
    assert reading() == whole


@pytest.fixture
def validity(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[ModuleType]:
    """scripts/validity.py, with second readings from a file in `tmp_path`."""
    monkeypatch.syspath_prepend(str(SCRIPTS))
    script = importlib.import_module("validity")
    monkeypatch.setattr(script, "GOLD", tmp_path)
    script.second_readings.cache_clear()
    yield script
    script.second_readings.cache_clear()


def test_scores_are_held_against_the_mean_of_both_readers(
    validity: ModuleType, tmp_path: Path
) -> None:
    second = {"text_sha256": "a", "breadth": 4, "overload": None}
    (tmp_path / "second.jsonl").write_text(f"{json.dumps(second)}\n", encoding="utf-8")
    row = {"text_sha256": "a", "breadth": 3, "overload": 2}
    ad, alone = SimpleNamespace(row=row), SimpleNamespace(row=row | {"text_sha256": ""})
    told = [
        validity.judgements(each, of)
        for each in (ad, alone)
        for of in ("breadth", "overload")
    ]
    assert told == [[3, 4], [2], [3], [2]]


def test_a_second_reader_is_measured_as_the_program_is(
    validity: ModuleType, tmp_path: Path
) -> None:
    text = "Du skriver tekster og holder messer."
    asked = {"kind": "task", "status": "required", "responsibility": "execute"}
    content, events, seo = (
        {"start": start, "end": end, "discipline": name} | asked
        for start, end, name in ((3, 17, "content"), (21, 35, "events"), (3, 6, "seo"))
    )
    both = {"title_archetype": "specialist", "content_archetype": "assistant"}
    row = both | {"text": text, "title": None, "language": "da"}
    second = both | {
        "text_sha256": hashlib.sha256(text.encode()).hexdigest(),
        "mentions": [content, seo],
    }
    (tmp_path / "second.jsonl").write_text(f"{json.dumps(second)}\n", encoding="utf-8")
    read = agreement_on(
        row | {"mentions": [content, events]}, read=validity.second_reader
    )
    assert (read.hits, read.false, read.missed) == ({"content"}, {"seo"}, {"events"})
    assert [read.counts[name] for name in ("found", "title", "content")] == [1, 1, 1]


def test_what_writers_marked_is_counted_by_words_and_by_ads(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.syspath_prepend(str(SCRIPTS))
    script = importlib.import_module("challenge")
    line = "Du skriver nyhedsbreve, og bureauet laver filmene."
    ad = (
        "Marketingassistent. Vi søger dig, der skriver nyhedsbreve og holder styr på messer. "
        * 3
    )

    def row(text: str, named: dict[str, tuple[str, bool]], **other: object) -> str:
        mentions = [
            {"start": text.index(words), "end": text.index(words) + len(words)}
            | {"discipline": discipline, "asked": asked}
            for discipline, (words, asked) in named.items()
        ]
        whole = {"language": "da", "text": text, "mentions": mentions} | other
        return json.dumps(whole)

    rows = [
        row(
            line,
            {
                "crm-email": ("nyhedsbreve", True),
                "photo-video": ("filmene", False),
                "seo": ("skriver", True),
            },
            held_apart=True,
        ),
        row(ad, {"events": ("messer", True)}, held_apart=False, title="Assistent"),
        row(
            ad,
            {"events": ("messer", True)},
            held_apart=True,
            title="Marketingassistent",
            title_archetype="assistant",
            content_archetype="manager",
            breadth=2,
            overload=3,
        ),
    ]
    (tmp_path / "rows.jsonl").write_text("\n".join(rows) + "\n", encoding="utf-8")
    told = script.marked_by_writers(tmp_path / "rows.jsonl", "What they are.")
    told = told.splitlines()
    [sentences] = [line for line in told if line.startswith("| sentences")]
    [ads] = [line for line in told if line.startswith("| ads |")]
    assert told[-1] == "| all | 1 | 1.000 | 0.000 | – | – | – |"
    assert sentences.startswith(
        "| sentences, held apart | da | 1 | 0.500 | 0.500 | 0.500 | 0.500 |"
    )
    assert ads.startswith("| ads | da | 1 | 1.000 | 0.333 | 0.500 | 1.000 |")


def test_pieces_are_counted_by_what_their_writers_say(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(SCRIPTS))
    script = importlib.import_module("pieces")
    asks = (
        {"seo": "preferred", "events": "required"},
        {"seo": "required"},
    )
    rows = [
        {
            "id": f"da-{number}",
            "language": "da",
            "held_apart": True,
            "kind": "merit",
            "text": "Dine kvalifikationer\n- SEO er en fordel\n- Du planlægger messer",
            "asks": each,
        }
        for number, each in enumerate(asks)
    ]
    path = tmp_path / "pieces.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)) + "\n", encoding="utf-8")
    *_, told = script.hard_pieces(path).splitlines()
    counts = "| 2 | 0.500 | 1.000 | 0.750 | 0.857 | 0.667 |"
    assert told == f"| pieces, held apart | da {counts}"


def test_the_content_model_is_held_back_within_a_standard_error(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.syspath_prepend(str(SCRIPTS))
    simplest = importlib.import_module("train_content").simplest
    least = np.array([0.1, 0.3, 0.5])  # its mean has a standard error of 0.115
    near, far = least + 0.11, least + 0.12
    assert simplest({0.01: far, 0.02: near, 0.05: least, 0.1: near}) == 0.02


def test_all_ads_held_apart_are_read_twice() -> None:
    gold = SCRIPTS.parent / "data" / "gold"
    readers: dict[int, set[str]] = {1: set(), 2: set()}
    for path in gold.rglob("*.jsonl"):
        for line in path.read_text("utf-8").splitlines():
            row = json.loads(line)
            if is_held_apart(row["text_sha256"]):
                readers[row["reader"]].add(row["id"])
    assert readers[1] == readers[2]


def test_without_ads_no_reference_is_made(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.syspath_prepend(str(SCRIPTS))
    script = importlib.import_module("reference")
    monkeypatch.setattr(script, "ROOT", tmp_path)
    monkeypatch.setenv("ROLESCOPE_ADS", str(tmp_path))
    with pytest.raises(SystemExit, match=r"holds no ads .* ROLESCOPE_ADS"):
        script.main()
    assert not list(tmp_path.iterdir())
