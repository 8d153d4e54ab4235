"""Who may import what, and that nothing of ours reaches for the network."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import analyzer

PACKAGE = Path(analyzer.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))
NETWORK = {
    "socket",
    "ssl",
    "urllib",
    "http",
    "requests",
    "httpx",
    "aiohttp",
    "ftplib",
    "smtplib",
}


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


@pytest.mark.parametrize(
    "path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix()
)
def test_imports_stay_in_their_place(path: Path) -> None:
    place = path.relative_to(PACKAGE).as_posix()
    names = set(imports(path))
    roots = {name.split(".")[0] for name in names}
    assert not roots & NETWORK
    assert not roots & {"pickle", "joblib", "dill"}
    if not place.startswith("ui/"):
        assert "streamlit" not in roots
    if not place.startswith("cli/"):
        assert not roots & {"typer", "click", "rich"}
    if not place.startswith(("ui/", "cli/")):
        assert not {
            name for name in names if name.startswith(("analyzer.ui", "analyzer.cli"))
        }


def test_the_public_names_are_listed_and_there() -> None:
    assert dir(analyzer) == sorted(analyzer.__all__)
    assert {"advice_of", "load_overlay", "load_reference"} <= set(dir(analyzer))
    assert all(getattr(analyzer, name) is not None for name in dir(analyzer))


def test_an_analysis_loads_neither_pandas_nor_streamlit_nor_sklearn() -> None:
    code = (
        "import sys; from analyzer import analyze;"
        "analyze('Du skriver nyhedsbreve og opdaterer hjemmesiden. ' * 5, language='da');"
        "print(*({'pandas', 'streamlit', 'sklearn', 'langdetect'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == ""


def test_no_source_names_a_machine_or_a_registry() -> None:
    root = PACKAGE.parent
    places = [
        *MODULES,
        *root.glob("*.toml"),
        *root.glob("*.txt"),
        *root.glob("Makefile"),
    ]
    for path in places:
        text = path.read_text(encoding="utf-8")
        assert "pythonhosted" not in text
        assert "index-url" not in text
