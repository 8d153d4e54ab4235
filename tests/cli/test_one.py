import csv
import io
import json
from importlib.metadata import version
from pathlib import Path

import jsonschema
import pytest

from analyzer.csv_text import own_cell, safe_cell
from analyzer.messages import message
from tests.cli.running import run, shell
from tests.conftest import AD

FORMATS = ["text", "md", "html", "json"]


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
    done = shell("analyze", "-", "-f", "json", stdin=AD["sv"].encode())
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
    [result] = json.loads(done.stdout)
    assert result["file"] == ad_file.name
    jsonschema.validate(result, json.loads(run("schema").stdout))


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


def test_an_ad_in_another_encoding_is_read_where_that_is_named(ad_file: Path) -> None:
    expected = run("analyze", str(ad_file)).stdout
    ad_file.write_bytes(ad_file.read_text("utf-8").encode("cp1252"))
    refused = run("analyze", str(ad_file))
    assert (refused.returncode, refused.stdout) == (1, b"")
    assert b"it looks like Windows-1252" in refused.stderr
    assert b"name its encoding (--encoding)" in refused.stderr
    named = ("--encoding", "Windows-1252")
    assert run("analyze", str(ad_file), *named).stdout == expected
    assert run("analyze", "-", *named, stdin=ad_file.read_bytes()).returncode == 0
    compared = run("compare", str(ad_file), "--title", "Marketingassistent", *named)
    assert compared.returncode == 0


def test_an_ad_is_not_garbled_by_a_wrong_encoding(ad_file: Path) -> None:
    refused = run("analyze", str(ad_file), "--encoding", "cp1252")
    assert (refused.returncode, refused.stdout) == (1, b"")
    assert b"is in UTF-8, not in cp1252: name no encoding" in refused.stderr
    unknown = run("analyze", str(ad_file), "--encoding", "klingon")
    assert unknown.returncode == 2
    assert b"there is no encoding" in unknown.stderr


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
        "Vi søger en sygeplejerske til natarbejde på vores afdeling. Du passer patienterne, giver "
        "medicin og holder humøret højt. Du har en autorisation som sygeplejerske."
    ).encode()
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
    cells = [cell for row in rows for cell in row.values()]
    assert [cell for cell in cells if safe_cell(own_cell(cell)) != cell] == []
    assert any(cell.startswith("'=") for cell in cells)
    assert json.loads(run("taxonomy", "export", "-f", "json").stdout)[0]["skill"]


def test_the_version_is_told() -> None:
    done = run("--version")
    assert done.returncode == 0
    assert done.stdout.decode() == f"rolescope {version('rolescope')}\n"


def test_info_names_versions() -> None:
    told = run("info").stdout.decode()
    assert all(name in told for name in ("rolescope", "data", "python", "spacy"))


@pytest.mark.parametrize("locale", ["en", "da", "sv", "nl"])
def test_reports_speak_four_languages(ad_file: Path, locale: str) -> None:
    done = run(
        "analyze",
        str(ad_file),
        "-t",
        "Marketingcoördinator",
        "--report-language",
        locale,
    )
    assert done.returncode == 0
    assert message("advice.heading", locale=locale) in done.stdout.decode()


def test_a_language_without_reports_is_told(ad_file: Path) -> None:
    done = run("analyze", str(ad_file), "--report-language", "xx")
    assert done.returncode == 2
    assert b"no reports in 'xx'" in done.stderr


@pytest.mark.parametrize(
    ("conditions", "code"),
    [
        (["overload.coordinator>9"], 0),
        (["overload.coordinator>0.1"], 3),
        (["overload.coordinator>9", "breadth > 1"], 3),
        (["findings.small-reference"], 3),
        (["overloaded>1"], 2),
    ],
)
def test_a_gate_stops_what_is_too_much(
    ad_file: Path, conditions: list[str], code: int
) -> None:
    gates = [part for each in conditions for part in ("--fail-if", each)]
    done = run(
        "analyze", str(ad_file), "-t", "Marketingcoördinator", "-f", "json", *gates
    )
    assert done.returncode == code
    if code == 3:
        assert b"ad.txt: gate:" in done.stderr
        assert json.loads(done.stdout)["schema_version"] == 1


def test_a_gate_says_what_it_could_not_check(tmp_path: Path) -> None:
    path = tmp_path / "ad.txt"
    path.write_text(AD["da"], encoding="utf-8")
    done = run("analyze", str(path), "--fail-if", "experience.years>=0")
    assert done.returncode == 0
    assert b"ad.txt: gate: experience.years>=0: not checked" in done.stderr


def test_terms_of_ones_own_are_used_and_named(ad_file: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text("ignore: {skills: [google-ads]}\n", encoding="utf-8")
    done = run("analyze", str(ad_file), "-f", "json", "--overlay", str(own))
    result = json.loads(done.stdout)
    assert "google-ads" not in {each["skill"] for each in result["mentions"]}
    assert result["versions"]["overlay"].startswith("own.yaml ")
    wrong = run("analyze", str(ad_file), "--overlay", str(tmp_path / "none.yaml"))
    assert (wrong.returncode, b"the file is missing" in wrong.stderr) == (1, True)


@pytest.mark.parametrize("code", ["dk", "fi", "fr", ""])
def test_a_language_that_is_not_read_is_wrong_usage(
    ad_file: Path, tmp_path: Path, code: str
) -> None:
    ad, table = str(ad_file), tmp_path / "out.csv"
    for command in (["analyze", ad], ["compare", ad, ad], ["batch", ad, str(table)]):
        done = run(*command, "--language", code)
        assert (done.returncode, done.stdout) == (2, b"")
        assert f"there is no language '{code}'; there are: da," in done.stderr.decode()
    assert not table.exists()


def test_a_comparison_names_each_ad_that_cannot_be_judged(
    ad_file: Path, tmp_path: Path
) -> None:
    short = tmp_path / "short.txt"
    short.write_text("Marketing hos os", encoding="utf-8")
    done = run("compare", str(short), str(ad_file), str(tmp_path / "none.txt"))
    assert (done.returncode, done.stdout) == (1, b"")
    told = done.stderr.decode().splitlines()
    assert f"{short}: the text has 3 words" in told[0]
    assert "none.txt: there is no file" in told[1]
    assert len(told) == 2


def test_a_comparison_takes_the_title_of_an_ad_from_its_first_line(
    ad_file: Path, tmp_path: Path
) -> None:
    opened = tmp_path / "opened.txt"
    opened.write_text(f"Marknadsassistent sökes!\n\n{AD['sv']}", encoding="utf-8")
    done = run("compare", str(opened), str(ad_file), "-f", "json")
    titled, _ = json.loads(done.stdout)["profiles"]
    assert titled["job_title"] == "Marknadsassistent sökes!"
    assert (titled["title"], titled["title_kind"]) == ("assistant", "archetype")
    told = run("compare", str(opened), str(ad_file)).stdout.decode()
    load = f"{titled['overload']['assistant']:.2f}"
    assert f"Marknadsassistent sökes! (for an assistant: {load}, " in told


def test_ads_and_titles_are_compared(ad_file: Path) -> None:
    done = run("compare", str(ad_file), "-t", "Marketingassistent", "-f", "json")
    assert (done.returncode, done.stderr) == (0, b"")
    compared = json.loads(done.stdout)
    assert [each["source"] for each in compared["profiles"]] == ["ad", "reference"]
    for form in ("text", "md", "html"):
        shown = run("compare", str(ad_file), "-t", "Marketingassistent", "-f", form)
        assert b"ad.txt" in shown.stdout


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["-t", "Marketingassistent"], 2, "two ads or titles"),
        (["-t", "Marketingassistent", "-t", "Slagter"], 1, "not recognised"),
        (["-t", "Marketingassistent", "-t", "Marketingchef", "-f", "xml"], 2, "html"),
    ],
)
def test_what_cannot_be_compared_is_told(
    arguments: list[str], code: int, told: str
) -> None:
    done = run("compare", *arguments)
    assert done.returncode == code
    assert told in done.stderr.decode()


def test_a_gate_on_a_title_that_was_not_given_is_not_passed(tmp_path: Path) -> None:
    opened = tmp_path / "opened.txt"
    opened.write_text(f"Marknadsassistent\n\n{AD['sv']}", encoding="utf-8")
    gate = ("analyze", str(opened), "--fail-if", "overload.title>9")
    untold, told = run(*gate), run(*gate, "--title", "Marknadsassistent")
    assert (untold.returncode, told.returncode) == (1, 0)
    assert "--title Marknadsassistent" in untold.stderr.decode()
    other = run("analyze", str(opened), "--fail-if", "overload.assistant>9")
    assert other.returncode == 0
