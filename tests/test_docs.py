"""What the documents show is what the program does."""

import doctest
import re
from pathlib import Path

import pytest

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


@pytest.mark.parametrize(
    "path", [README, *sorted((ROOT / "docs").glob("*.md"))], ids=str
)
def test_links_lead_somewhere(path: Path) -> None:
    for target in re.findall(
        r"\]\((?!http)([^)#]+)\)", path.read_text(encoding="utf-8")
    ):
        assert (path.parent / target).exists(), target
