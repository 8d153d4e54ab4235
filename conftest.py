"""What the tests must know of compiled modules, see `hatch_build.py`."""

import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
TARGET = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]
COMPILED = [ROOT / source for source in TARGET["hooks"]["custom"]["include"]]

# For doctests pytest would import the source, and find another module in its place.
collect_ignore = COMPILED


def pytest_configure() -> None:
    """Refuse to test a module that was compiled before its source changed."""
    outdated = [
        source.relative_to(ROOT).as_posix()
        for source in COMPILED
        for built in source.parent.glob(f"{source.stem}.*")
        if built.suffix in (".so", ".pyd")
        if built.stat().st_mtime < source.stat().st_mtime
    ]
    if outdated:
        names = ", ".join(outdated)
        pytest.exit(f"compiled before it changed: {names}; run: make test", 4)
