import tomllib
from pathlib import Path

import pytest

from analyzer import DataError, about
from analyzer.about import DOCUMENTS, document, program_facts
from analyzer.components import scanner

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize("name", [*DOCUMENTS, "models.md"])
def test_documents_are_found(name: str) -> None:
    assert len(document(name)) > 200


def test_the_wheel_takes_the_documents_along() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wheel = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    for name, place in DOCUMENTS.items():
        assert wheel[place] == f"analyzer/_docs/{name}"


def test_the_source_archive_can_be_tested_and_built() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    taken = project["tool"]["hatch"]["build"]["targets"]["sdist"]["include"]
    assert all((ROOT / path.removeprefix("/")).exists() for path in taken)
    opened = {
        "conftest.py",
        "docs",
        "scripts",
        "tests",
        ".streamlit",
        "CONTRIBUTING.md",
    }
    run = {"Makefile", "benchmarks", "constraints.txt", "requirements-dev.txt"}
    assert {f"/{name}" for name in opened | run} <= set(taken)


def test_a_document_that_is_missing_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(DOCUMENTS, "gone.md", "docs/gone.md")
    with pytest.raises(DataError, match="install rolescope anew"):
        about.document("gone.md")


def test_facts_name_what_is_in_force() -> None:
    facts = program_facts()
    assert {"rolescope", "data", "reference", "overlay", "spacy"} <= set(facts)
    assert facts["languages"] == "da, nl, sv"
    is_source = scanner.__file__.endswith(".py")
    assert facts["compiled"] == ("no" if is_source else "yes")
