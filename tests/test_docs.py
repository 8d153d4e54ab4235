"""What the documents show is what the program does."""

import doctest
import json
import re
from pathlib import Path

import pytest

from analyzer.batch.columns import Columns
from analyzer.resources import data_folder
from tests.cli.running import run

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
    made = json.loads((tmp_path / "scores.parquet.manifest.json").read_text("utf-8"))
    _, _, section = page.partition("## The manifest\n")
    assert set(re.findall(r"`(\w+)`", section)) >= made.keys()


def test_the_page_on_batches_lists_the_columns_there_are() -> None:
    page = (ROOT / "docs" / "batch.md").read_text(encoding="utf-8")
    ads = Columns("text", "title", "id").written()
    for heading, names in (("ads", ads), ("mentions", Columns.of_mentions())):
        _, _, section = page.partition(f"## The table of {heading}\n")
        section, _, _ = section.partition("\n## ")
        cells = re.findall(r"^\| (`.*?) \|", section, re.M)
        assert [each for cell in cells for each in re.findall(r"`(\w+)`", cell)] == [
            *names
        ]


@pytest.mark.parametrize(
    "path", [README, *sorted((ROOT / "docs").glob("*.md"))], ids=str
)
def test_links_lead_somewhere(path: Path) -> None:
    for target in re.findall(
        r"\]\((?!http)([^)#]+)\)", path.read_text(encoding="utf-8")
    ):
        assert (path.parent / target).exists(), target
