import csv
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from analyzer.batch.journal import journal_of
from analyzer.resources import data_folder
from tests.cli.running import run
from tests.conftest import AD


@pytest.fixture
def postings(tmp_path: Path) -> Path:
    path = tmp_path / "ads.jsonl"
    rows = [{"title": "Marketingkoordinator", "text": text} for text in AD.values()]
    rows.append({"title": "x", "text": "too short"})
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return path


def test_a_reference_is_built_and_used(postings: Path, tmp_path: Path) -> None:
    reference, table = tmp_path / "own.json", tmp_path / "out.csv"
    done = run("reference", "build", str(postings), str(reference), "--name", "Ours")
    assert done.returncode == 0
    assert b"3 ads that ask for something" in done.stderr
    assert b"1 could not be judged" in done.stderr
    again = run("reference", "build", str(postings), str(reference))
    assert (again.returncode, b"--force" in again.stderr) == (1, True)
    batch = run("batch", str(postings), str(table), "--reference", str(reference))
    assert batch.returncode == 0
    with table.open(encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    assert [row["status"] for row in rows] == ["ok", "ok", "ok", "error"]
    assert rows[0]["breadth_percentile"] == ""  # three ads give none
    assert float(rows[0]["breadth_low"]) < float(rows[0]["breadth_score"])
    file = tmp_path / "ad.txt"
    file.write_text(AD["sv"], encoding="utf-8")
    result = run("analyze", str(file), "-f", "json", "--reference", str(reference))
    assert json.loads(result.stdout)["versions"]["reference"] == {
        "name": "Ours",
        "ads": 3,
    }


def test_a_batch_uses_terms_of_ones_own(postings: Path, tmp_path: Path) -> None:
    own, table = tmp_path / "own.yaml", tmp_path / "out.jsonl"
    own.write_text("ignore: {words: [Google Ads]}\n", encoding="utf-8")
    done = run("batch", str(postings), str(table), "--overlay", str(own))
    assert done.returncode == 0
    rows = [json.loads(line) for line in table.read_text("utf-8").splitlines()]
    assert all("paid-media" not in row["disciplines_required"] for row in rows[:3])


def test_a_reference_made_with_another_overlay_is_told(
    postings: Path, tmp_path: Path
) -> None:
    own, made, table = (tmp_path / name for name in ("own.yaml", "o.json", "out.csv"))
    own.write_text("ignore: {words: [Google Ads]}\n", encoding="utf-8")
    run("reference", "build", str(postings), str(made), "--overlay", str(own))
    named = json.loads(made.read_text("utf-8"))["versions"]["overlay"]
    assert named.startswith("own.yaml ")
    done = run("batch", str(postings), str(table), "--reference", str(made))
    told = f"overlay: {named} then, none now"
    assert told in done.stderr.decode()
    manifest = json.loads((tmp_path / "out.csv.manifest.json").read_text("utf-8"))
    assert manifest["reference_differs"] == [told]
    file = tmp_path / "ad.txt"
    file.write_text(AD["da"], encoding="utf-8")
    same = ("--reference", str(made), "--overlay", str(own))
    assert b"otherwise" not in run("analyze", str(file), *same).stderr


def test_a_reference_is_built_of_a_table_from_excel(tmp_path: Path) -> None:
    source, made = tmp_path / "ads.csv", tmp_path / "own.json"
    source.write_bytes(f'text\n"{AD["sv"]}"\n'.encode("cp1252"))
    options = ("--encoding", "cp1252")
    done = run("reference", "build", str(source), str(made), *options)
    assert b"1 ads that ask for something" in done.stderr


def test_a_reference_is_built_of_ads_in_the_languages_of_their_rows(
    tmp_path: Path,
) -> None:
    source, made = tmp_path / "ads.jsonl", tmp_path / "own.json"
    rows = [{"text": AD["da"], "lang": code} for code in ("sv", "", "xx")]
    source.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    options = ("--language-column", "lang", "--keep-duplicates")
    done = run("reference", "build", str(source), str(made), *options)
    assert b"1 could not be judged" in done.stderr
    assert json.loads(made.read_text("utf-8"))["language"] == ["sv", "da"]
    both = run("reference", "build", str(source), "x.json", "-l", "da", *options)
    assert (both.returncode, b"give one" in both.stderr) == (2, True)


def test_a_reference_of_a_file_that_is_none_is_told(tmp_path: Path) -> None:
    done = run("reference", "build", str(tmp_path / "no.csv"), str(tmp_path / "o.json"))
    assert done.returncode == 1
    assert b"does not exist" in done.stderr


def test_a_batch_goes_on_and_is_compared(postings: Path, tmp_path: Path) -> None:
    old, new = tmp_path / "old.csv", tmp_path / "new.parquet"
    assert run("batch", str(postings), str(old)).returncode == 0
    again = run("batch", str(postings), str(old), "--resume")
    assert again.returncode == 0
    assert b"was complete, nothing was left to do" in again.stderr
    other = run("batch", str(postings), str(old), "--resume", "--language", "da")
    assert (other.returncode, b"--force makes it anew" in other.stderr) == (1, True)
    mentions = str(tmp_path / "mentions.csv")
    done = run("batch", str(postings), str(new), "--mentions", mentions, "--resume")
    assert done.returncode == 0
    for form, opens in (("text", b""), ("json", b"{"), ("csv", b"id,what,old,new")):
        told = run("diff", str(old), str(new), "--format", form)
        assert told.returncode == 0
        assert told.stdout.startswith(opens)
        assert form != "text" or b"0 changed" in told.stdout


@pytest.mark.parametrize(
    ("options", "code", "told"),
    [
        (["--workers", "0"], 2, b"--workers"),
        (["--engine", "spark"], 2, b"--engine"),
        (["--resume", "--force"], 2, b"exclude each other"),
        (["--text-column", "body"], 1, b"there are: "),
        (["--encoding", "klingon"], 2, b"--encoding"),
        (["--encoding", "cp1252", "--keep", "url"], 1, b"no column 'url'"),
        (["--keep", "url"], 1, b"no column 'url'; there are: title, text"),
        (["--language-column", "lang"], 1, b"no column 'lang'; there are: "),
        (["-l", "da", "--language-column", "title"], 2, b"give one"),
        (["--keep", "title"], 1, b"'title' is in the output anyway; leave it out"),
    ],
)
def test_a_batch_says_what_it_cannot_do(
    postings: Path, tmp_path: Path, options: list[str], code: int, told: bytes
) -> None:
    done = run("batch", str(postings), str(tmp_path / "out.csv"), *options)
    assert done.returncode == code
    assert told in done.stderr


def test_a_batch_that_is_interrupted_says_how_to_go_on(
    postings: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("analyzer.batch.run.groups_of", interrupt)
    done = run("batch", str(postings), str(tmp_path / "out.csv"))
    assert done.returncode == 1
    assert b"--resume goes on" in done.stderr
    monkeypatch.undo()
    assert (
        run("batch", str(postings), str(tmp_path / "out.csv"), "--resume").returncode
        == 0
    )


def test_progress_on_a_terminal_tells_rows_and_time_left(
    postings: Path, tmp_path: Path
) -> None:
    pty, termios = map(pytest.importorskip, ("pty", "termios"))
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (24, 80))
    command = [sys.executable, "-c", "from analyzer.cli import main; main()", "batch"]
    with os.fdopen(ours, "rb") as terminal:
        done = subprocess.run(
            [*command, str(postings), str(tmp_path / "out.csv")],
            stderr=theirs,
            timeout=120,
            check=False,
        )
        os.close(theirs)
        told = terminal.read1(1 << 16)
    assert done.returncode == 0
    assert re.search(rb"rolescope: 4 of 4 ads, [0-9:]+ left", told)
    assert b"3 scored, 1 could not be judged" in told
    assert b"1 x TextTooShortError" in told


def test_off_a_terminal_only_the_summary_is_told(
    postings: Path, tmp_path: Path
) -> None:
    done = run("batch", str(postings), str(tmp_path / "out.csv"))
    lines = done.stderr.decode().splitlines()
    assert lines[0].startswith("3 scored, 1 could not be judged; wrote ")
    assert lines[1:] == ["  1 x TextTooShortError"]


def test_excel_is_said_of_csv_only(tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text(json.dumps({"text": AD["da"]}) + "\n", encoding="utf-8")
    done = run("batch", str(source), str(tmp_path / "out.jsonl"), "--excel")
    assert done.returncode == 2
    assert b"out.jsonl is no CSV" in done.stderr
    named = str(tmp_path / "m.csv")
    target = str(tmp_path / "out.jsonl")
    assert (
        run("batch", str(source), target, "--excel", "--mentions", named).returncode
        == 0
    )


def test_a_batch_in_which_every_row_failed_is_no_success(tmp_path: Path) -> None:
    source, target = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_text("text\ntoo short\n", encoding="utf-8")
    done = run("batch", str(source), str(target))
    assert (done.returncode, target.exists()) == (1, True)
    assert b"0 scored, 1 could not be judged" in done.stderr
    source.write_text("text\n", encoding="utf-8")
    done = run("batch", str(source), str(target), "--force")
    assert (done.returncode, b"it has no rows" in done.stderr) == (0, True)
    source.write_text("", encoding="utf-8")
    done = run("batch", str(source), str(target), "--force")
    assert (done.returncode, b"the file is empty" in done.stderr) == (1, True)


def test_other_work_and_ids_that_know_no_row_are_counted(tmp_path: Path) -> None:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.csv"
    other = "Du passer butikkens kasse og fylder varer op, hver dag fra otte til fire. "
    rows = [("a", other * 3), ("a", AD["da"]), ("", AD["nl"]), ("a", AD["sv"])]
    lines = [json.dumps({"id": name, "text": text}) for name, text in rows]
    source.write_text("\n".join(lines), encoding="utf-8")
    for options in ((), ("--resume",)):
        done = run("batch", str(source), str(target), "--language", "da", *options)
        assert b"4 scored (1 of them ask for no marketing)" in done.stderr
        assert b"rows without an id: 1, with that of another: 2" in done.stderr


def test_what_is_named_wrongly_is_told(tmp_path: Path) -> None:
    target = str(tmp_path / "out.csv")
    done = run("batch", str(tmp_path), target)
    assert (done.returncode, b"is a folder" in done.stderr) == (1, True)
    none = tmp_path / "none.json"
    none.write_text("{}", encoding="utf-8")
    own = data_folder() / "samples" / "postings.jsonl"
    done = run("batch", str(own), target, "--reference", str(none))
    told = "is no reference; make one with `rolescope reference build`"
    assert done.stderr.decode() == f"rolescope: {none} {told}\n"


def test_the_code_of_a_language_may_be_in_capitals(tmp_path: Path) -> None:
    file = tmp_path / "ad.txt"
    file.write_text(AD["sv"], encoding="utf-8")
    done = run("analyze", str(file), "--language", "SV", "--format", "json")
    assert json.loads(done.stdout)["language"] == "sv"


@pytest.mark.parametrize("kept", [True, False])
def test_a_stopped_batch_speaks_of_going_on_only_where_it_can(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kept: bool
) -> None:
    def stopped(source: Path, target: Path, **_: object) -> None:
        if kept:
            journal_of(target).write_text("{}\n", encoding="utf-8")
        raise KeyboardInterrupt

    monkeypatch.setattr("analyzer.batch.run_batch", stopped)
    done = run("batch", "in.csv", str(tmp_path / "out.csv"))
    assert (done.returncode, b"stopped" in done.stderr) == (1, True)
    assert (b"--resume" in done.stderr) is kept


def test_a_corpus_without_a_text_is_no_success(tmp_path: Path) -> None:
    own = data_folder() / "gold" / "sv" / "real.jsonl"
    (tmp_path / own.name).write_bytes(own.read_bytes())
    done = run("evaluate", str(tmp_path))
    assert done.returncode == 1
    assert b"no annotated ad could be matched with a text" in done.stderr
    assert b"annotations left out: " in done.stderr
    assert b" whose text is not found" in done.stderr
    assert not done.stdout


@pytest.mark.parametrize(
    ("header", "told"),
    [
        (AD["da"].replace("\n", " ").replace(",", ""), "does not seem to name columns"),
        ("id|title|text", "parted by commas, semicolons or tabs"),
        (",".join(f"c{number}" for number in range(30)), "c19 and 10 more"),
    ],
)
def test_a_table_without_our_columns_is_told_shortly(
    tmp_path: Path, header: str, told: str
) -> None:
    source = tmp_path / "in.csv"
    source.write_text(f"{header}\n1\n", encoding="utf-8")
    done = run("batch", str(source), str(tmp_path / "out.csv"))
    assert done.returncode == 1
    said = done.stderr.decode()
    assert told in said
    assert len(said) < 400


def test_it_is_told_where_no_ad_was_read_with_its_title(tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text(json.dumps({"Job": "x", "text": AD["da"]}), encoding="utf-8")
    for options in ([], ["--resume"]):  # the second finds all of it done
        done = run("batch", str(source), str(tmp_path / "out.csv"), *options)
        assert b"no column 'title', so no ad was read with its title" in done.stderr


def test_a_table_is_no_ad(tmp_path: Path) -> None:
    source = tmp_path / "ads.jsonl"
    source.write_text(json.dumps({"text": AD["da"]}), encoding="utf-8")
    done = run("analyze", str(source))
    assert (done.returncode, b"rolescope batch" in done.stderr) == (1, True)
