"""What the documents show is what the program does."""

import doctest
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from analyzer import analyze
from analyzer.batch.table_schema import TABLES, column_lines
from analyzer.compare import compare, profile_of_title
from analyzer.reference import load_reference
from analyzer.report.comparison import comparison_rows
from analyzer.resources import data_folder, read_yaml
from tests.cli.running import run
from tests.components.test_reading import FILLER

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"


def test_the_python_of_the_readme_runs() -> None:
    found = doctest.testfile(str(README), module_relative=False)
    assert found.attempted > 4
    assert found.failed == 0


def test_the_output_in_the_readme_is_what_is_printed() -> None:
    shown = re.search(r"```text\n(.*?)```", README.read_text(encoding="utf-8"), re.S)
    assert shown is not None
    sample = data_folder() / "samples" / "sv" / "modest.txt"
    title = sample.read_text(encoding="utf-8").split("\n", 1)[0]
    printed = run("analyze", str(sample), "--title", title).stdout.decode()
    lines = [line.rstrip() for line in printed.strip().split("\n")]
    assert shown.group(1).strip().split("\n") == lines


def test_the_output_in_the_page_on_batches_is_what_is_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = (ROOT / "docs" / "batch.md").read_text(encoding="utf-8")
    (tmp_path / "data").symlink_to(ROOT / "data")
    monkeypatch.chdir(tmp_path)
    commands = [
        line.split()[1:]
        for line in re.findall(r"^rolescope (?:batch|diff) .*", page, re.M)
    ]
    printed = [run(*command) for command in commands]
    shown = re.findall(r"```text\n(.*?)```", page, re.S)
    for text, done in ((shown[0], printed[0].stderr), (shown[1], printed[2].stdout)):
        hashed = re.sub(r"\b[0-9a-f]{12}\b", "…", done.decode())
        assert text.strip().split("\n") == hashed.strip().split("\n")
    values: dict[str, Any] = {}
    exec(re.findall(r"```python\n(.*?)```", page, re.S)[0], values)
    assert len(values["ads"]) == 2
    made = json.loads((tmp_path / "scores.parquet.manifest.json").read_text("utf-8"))
    _, _, section = page.partition("## The manifest\n")
    assert set(re.findall(r"`(\w+)`", section)) >= made.keys()


def test_the_page_on_batches_lists_the_columns_there_are() -> None:
    page = (ROOT / "docs" / "batch.md").read_text(encoding="utf-8")
    for table in TABLES:
        _, _, section = page.partition(f"## The table of {table}\n")
        section, _, _ = section.partition("\n## ")
        shown = re.findall(r"^\| (`.*?) \| (.*?) ?\| (.*) \|$", section, re.M)
        assert shown == [
            (
                ", ".join(f"`{name}`" for name in line.columns),
                line.unit or "",
                re.sub(r"docs/(\w+\.md)", r"[\1](\1)", line.says),
            )
            for line in getattr(column_lines(), table)
        ]


def test_the_page_on_the_method_has_the_hours_of_a_full_week() -> None:
    page = (ROOT / "docs" / "method.md").read_text(encoding="utf-8")
    told = dict(re.findall(r"^ +\| `(\w\w)` \| (\d+) \|$", page, re.M))
    lists = (ROOT / "data" / "languages").glob("*/demands.yaml")
    hours = {path.parent.name: read_yaml(path)["full_time"] for path in lists}
    assert told == hours


def test_the_figures_in_the_readme_are_those_of_the_results() -> None:
    page = (ROOT / "docs" / "results.md").read_text(encoding="utf-8")
    row = r"^\| (real|written) \| (\w\w) \| (\d+) \| \S+[^|]*\| \S+[^|]*\| (\S+)"
    _, _, held = page.partition("## Ads held apart")
    ads: dict[str, int] = {}
    found: dict[str, str] = {}
    held, _, readers = held.partition("\n## How far two readers agree")
    for source, code, count, rate in re.findall(row, held, re.M):
        ads[f"{source} {code}"], found[f"{source} {code}"] = int(count), rate
    agreed = {
        f"{kind} {code}": rate
        for kind, code, _, rate in re.findall(row, readers.partition("\n## ")[0], re.M)
    }
    ours = sum(count for name, count in ads.items() if name.startswith("written"))
    rho = {
        source: cells
        for source, *cells in re.findall(
            r"^\| (real|written) \| \d+ \| (\S+)[^|]*\|[^|]*\| (\S+)[^|]*\|[^|]*\|[^|]*\| (\d+) \| (\S+)",
            page,
            re.M,
        )
    }
    assert "real da" not in ads
    expected = (
        f"- Disciplines are found with an F1 of {found['real nl']} on {ads['real nl']} "
        f"real Dutch ads, and of {found['written da']} (Danish), {found['written nl']} "
        f"(Dutch) and {found['written sv']} (Swedish) on {ours} ads of our own. "
        f"A second reader is at {agreed['real nl']} on the real ones, where a third had "
        "settled what the two differed on.\n"
        "- Breadth follows readers' judgement with a rank correlation of "
        f"{rho['real'][0]} on real ads and {rho['written'][0]} on our own, its effective "
        f"number of disciplines with {rho['real'][1]} and {rho['written'][1]}; overload "
        f"with {rho['real'][3]} on real ads ({rho['real'][2]} of them) and only "
        f"{rho['written'][3]} on our own.\n"
        f"- Only {ads['real sv']} of the real marketing ads held apart are Swedish, and "
        "none is Danish"
    )
    assert expected in README.read_text(encoding="utf-8")


def test_the_commands_of_the_readme_are_there() -> None:
    text = README.read_text(encoding="utf-8").replace("\\|", "|")
    listed = re.findall(r"^\| (`rolescope .*?) \| ", text, re.M)
    assert len(listed) == 9
    for cell in listed:
        for command in re.findall(r"`rolescope ([a-z ]+)", cell):
            assert run(*command.split(), "--help").returncode == 0
    for form in ("text", "json", "html", "md"):
        titles = ["--title", "Marketingkoordinator", "--title", "Marketingassistent"]
        assert " ".join(titles) in text
        assert run("compare", *titles, "--format", form).returncode == 0


def test_the_readme_lists_the_columns_of_a_comparison() -> None:
    side = profile_of_title("Marketingkoordinator", load_reference())
    row, _ = comparison_rows(compare([replace(side, disciplines={})] * 2))
    assert ", ".join(f"`{name}`" for name in row) in re.sub(
        r" \([^)]*\)(?=,)", "", README.read_text(encoding="utf-8")
    )


def test_every_module_is_in_the_map_and_the_map_names_no_other() -> None:
    page = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    _, _, section = page.partition("## Where things are\n")
    named = re.findall(r"`(analyzer/[^`]*)`", section.partition("\n## ")[0])
    here = [path.relative_to(ROOT) for path in (ROOT / "analyzer").glob("*.py")]
    here += [path.parent.relative_to(ROOT) for path in ROOT.glob("analyzer/*/*.py")]
    places = {path.as_posix() + ("" if path.suffix else "/") for path in here}
    assert sorted(named) == sorted(places)


@pytest.mark.parametrize(
    "path", [README, *sorted((ROOT / "docs").glob("*.md"))], ids=str
)
def test_links_lead_somewhere(path: Path) -> None:
    for target in re.findall(
        r"\]\((?!http)([^)#]+)\)", path.read_text(encoding="utf-8")
    ):
        assert (path.parent / target).exists(), target


def test_every_reason_is_explained_with_the_status_that_it_gives() -> None:
    page = (ROOT / "docs" / "reading.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (`[^|]+`) \| ([^|]+) \|", page, re.M)
    told = {
        name: status for names, status in rows for name in re.findall(r"`(.+?)`", names)
    }
    ads = [
        (ad["text"], ad["title"], ad["language"])
        for path in (data_folder() / "gold").glob("*/written.jsonl")
        for ad in map(json.loads, path.read_text(encoding="utf-8").splitlines())
    ]
    page = (ROOT / "tests/components/sentences.jsonl").read_text(encoding="utf-8")
    for row in map(json.loads, page.splitlines()):
        ads += [(f"{row[code]}\n\n{FILLER[code]}", None, code) for code in FILLER]
    seen = {
        (mention.reason, mention.status)
        for text, title, language in ads
        for mention in analyze(text, title=title, language=language).mentions
    }
    for reason, status in seen:
        whole = told.get(reason) or told.get(reason.partition("-")[2])
        if whole is None:
            assert told[f"{reason.partition(':')[0]}:…"]
        else:
            assert status == whole
    used = {reason for reason, _ in seen}
    parts = {f"{reason.partition(':')[0]}:…" for reason in used}
    without_model = {"persons:…", "follows:…", "default:other"}
    assert told.keys() - used - parts == {"list-…", "reason", *without_model}


@pytest.mark.parametrize(
    "name",
    [
        "demands",
        "findings",
        "language",
        "morphology",
        "sections",
        "small_words",
        "status",
        "titles",
    ],
)
def test_every_list_of_a_language_is_explained_once(name: str) -> None:
    page = (data_folder() / "README.md").read_text(encoding="utf-8")
    told = re.search(rf"^- `{name}.yaml`(.*?)(?=^- `|^## )", page, re.S | re.M)
    assert told is not None
    named = re.findall(r"`(\w+)`", told[1])
    folder = data_folder() / "languages" / "da"
    lists = yaml.safe_load((folder / f"{name}.yaml").read_text(encoding="utf-8"))
    assert {key: named.count(key) for key in lists} == dict.fromkeys(lists, 1)
