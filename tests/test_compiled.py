"""Modules that are compiled say what their source says, and are compiled where they can be."""

import json
import shutil
import subprocess
import sys
import sysconfig
import tomllib
from pathlib import Path

import pytest

import analyzer
from analyzer import analyze, spans
from tests.conftest import AD

PACKAGE = Path(analyzer.__file__).parent
IS_COMPILED = not spans.__file__.endswith(".py")
READ_SOURCES = f"""
import json, sys
from importlib.machinery import SOURCE_SUFFIXES, FileFinder, SourceFileLoader

def sources_of_ours(path):
    if not path.startswith({str(PACKAGE)!r}):
        raise ImportError
    return FileFinder(path, (SourceFileLoader, SOURCE_SUFFIXES))

sys.path_hooks.insert(0, sources_of_ours)
sys.path.insert(0, {str(PACKAGE.parent)!r})
from analyzer import analyze, spans
assert spans.__file__.endswith(".py")
print(json.dumps([analyze(ad).to_dict() for ad in json.load(sys.stdin)]))
"""


def test_they_are_compiled_where_there_is_a_compiler() -> None:
    compiler = shutil.which(sysconfig.get_config_var("CC").split()[0])
    header = Path(sysconfig.get_path("include"), "Python.h")
    if compiler is None or not header.exists():
        pytest.skip("no C compiler, or Python without its headers")
    assert IS_COMPILED


def test_they_hold_no_doctests_as_these_would_not_run() -> None:
    root = PACKAGE.parent
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    hooks = project["tool"]["hatch"]["build"]["targets"]["wheel"]["hooks"]
    sources = [root / name for name in hooks["custom"]["include"]]
    assert len(sources) > 10
    assert not [p.name for p in sources if ">>>" in p.read_text(encoding="utf-8")]


def test_their_source_gives_the_same_results() -> None:
    if not IS_COMPILED:
        pytest.skip("they are not compiled")
    ads = list(AD.values())
    done = subprocess.run(
        [sys.executable, "-c", READ_SOURCES],
        input=json.dumps(ads),
        capture_output=True,
        text=True,
        check=False,
    )
    assert not done.stderr
    assert json.loads(done.stdout) == json.loads(
        json.dumps([analyze(ad).to_dict() for ad in ads])
    )
