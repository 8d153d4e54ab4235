import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from tests.conftest import AD, sample

FORMATS = ["text", "md", "html", "json"]


def run(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Run the command line as a user's shell does."""
    command = [
        sys.executable,
        "-c",
        "from analyzer.cli import main; main()",
        *arguments,
    ]
    return subprocess.run(
        command, input=stdin, capture_output=True, timeout=60, check=False
    )


@pytest.fixture
def ad_file(tmp_path: Path) -> Path:
    path = tmp_path / "ad.txt"
    path.write_text(AD["nl"], encoding="utf-8")
    return path


@pytest.mark.parametrize("form", FORMATS)
def test_an_ad_is_analysed_in_each_form(ad_file: Path, form: str) -> None:
    done = run(
        "analyze", str(ad_file), "--title", "Marketingcoördinator", "--format", form
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert "oördinator" in done.stdout.decode()


def test_json_on_standard_output_is_the_result() -> None:
    done = run("analyze", "-", "-f", "json", stdin=AD["sv"].encode())
    content = json.loads(done.stdout)
    assert content["language"] == "sv"
    schema = json.loads(run("schema").stdout)
    jsonschema.validate(content, schema)


def test_several_files_are_analysed_and_a_bad_one_is_told(
    ad_file: Path, tmp_path: Path
) -> None:
    done = run("analyze", str(ad_file), str(tmp_path / "none.txt"), "-f", "json")
    assert done.returncode == 1
    assert b"none.txt: there is no file" in done.stderr
    assert len(json.loads(done.stdout)) == 1


BAD = [
    ("none.txt", None, "there is no file"),
    ("empty.txt", b"", "is empty"),
    ("blank.txt", b" \n\t ", "is empty"),
    ("short.txt", b"Marketing hos os", "at least 20"),
    ("long.txt", b"marketing " * 100_001, "1,000,010 bytes"),
    ("binary.txt", b"\x00\x01\x02" * 40, "binary"),
    ("latin.txt", "på måling".encode("cp1252") * 40, "not text in UTF-8"),
    ("broken.docx", b"PK\x03\x04 broken", "no DOCX"),
    ("broken.pdf", b"%PDF-1.4 broken", "no PDF"),
    (
        "german.txt",
        b"Wir suchen eine Kollegin, die gerne schreibt und unsere Texte " * 4,
        "German (de)",
    ),
]


@pytest.mark.parametrize(("name", "content", "said"), BAD)
def test_bad_input_is_refused_with_a_message(
    tmp_path: Path, name: str, content: bytes | None, said: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    done = run("analyze", str(path))
    assert (done.returncode, done.stdout) == (1, b"")
    assert said in done.stderr.decode()
    assert b"Traceback" not in done.stderr


def test_a_folder_is_refused(tmp_path: Path) -> None:
    done = run("analyze", str(tmp_path))
    assert done.returncode == 1
    assert b"is a folder" in done.stderr


@pytest.mark.parametrize(
    "arguments", [["analyze"], ["analyze", "x", "--format", "xls"], ["nonsense"]]
)
def test_wrong_usage_exits_with_two(arguments: list[str]) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert b"Usage" in done.stderr


def test_an_ad_without_marketing_says_so() -> None:
    nurse = (
        sample("da", "modest").encode()[:0]
        + (
            "Vi søger en sygeplejerske til natarbejde på vores afdeling. Du passer patienterne, giver "
            "medicin og holder humøret højt. Du har en autorisation som sygeplejerske."
        ).encode()
    )
    done = run("analyze", "-", stdin=nurse)
    assert done.returncode == 0
    assert "no role to score" in done.stdout.decode()


def test_batch_writes_a_table_and_tells_the_counts(tmp_path: Path) -> None:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.csv"
    rows = [{"text": AD["da"]}, {"text": "kort"}]
    source.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    done = run("batch", str(source), str(target))
    assert (done.returncode, done.stdout) == (0, b"")
    assert b"1 scored, 1 could not be judged" in done.stderr
    assert (
        len(list(csv.DictReader(target.read_text(encoding="utf-8").splitlines()))) == 2
    )
    again = run("batch", str(source), str(target))
    assert again.returncode == 1
    assert b"--force" in again.stderr


def test_taxonomy_is_listed_searched_checked_and_exported() -> None:
    assert b"seo (channels)" in run("taxonomy", "list").stdout
    assert run("taxonomy", "list", "-d", "none").returncode == 2
    assert b"nyhedsbrev" in run("taxonomy", "search", "nyhedsbrev", "-l", "da").stdout
    assert run("taxonomy", "search", "qqqq").returncode == 1
    assert b"25 disciplines" in run("taxonomy", "check").stdout
    rows = list(csv.DictReader(io.StringIO(run("taxonomy", "export").stdout.decode())))
    assert {row["discipline"] for row in rows} >= {"seo", "events"}
    assert json.loads(run("taxonomy", "export", "-f", "json").stdout)[0]["skill"]


def test_info_names_versions() -> None:
    told = run("info").stdout.decode()
    assert all(name in told for name in ("rolescope", "data", "python", "spacy"))
