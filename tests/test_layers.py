"""The package has layers, and nothing imports upwards: the way of an ad runs one way."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import analyzer

PACKAGE = Path(analyzer.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))

LAYERS = {
    "nothing of ours": (
        *("errors", "vocabulary", "choices", "data_model", "rounding", "lazy"),
        *("collector", "clock", "letters"),
    ),
    "data": (
        *(
            "faults",
            "json_text",
            "resources",
            "json_rows",
            "settings",
            "messages",
            "taxonomy",
        ),
        *("weights", "limits", "app_limits"),
    ),
    "tables in files": (
        *("encodings", "csv_text", "parquet_files", "workbook_files", "table_rows"),
        *("table_files", "table_output"),
    ),
    "text": ("reading", "tokens"),
    "words": (
        *("lexicon", "skill_search", "language_codes", "languages", "language"),
        "column_checks",
    ),
    "spans": (
        *("rows", "spans", "components", "findable", "overlay", "title_words"),
        "titles",
    ),
    "values": (
        *("figures", "types", "values", "doc_values", "pipeline", "loaded_checks"),
        *("told", "flat"),
    ),
    "scores": ("profile", "reference", "scoring", "versions", "compare"),
    "findings and advice": ("facts", "findings", "stability", "advice", "gate"),
    "report": (
        *(
            "values_in_words",
            "wording",
            "verdict",
            "report",
            "serialise",
            "schema_words",
            "schema",
        ),
    ),
    "an ad": ("analysed_ad", "analysis"),
    "many ads": ("ad_rows", "long_tables", "frame", "batch", "evaluation"),
    "the project": ("about", "checks", "check"),
    "for people": ("ui", "cli"),
    "for programs": ("__init__",),
}
"""Modules and packages from bottom to top, and from left to right in each layer: one
imports nothing but itself and what stands before it."""

ORDER = [unit for layer in LAYERS.values() for unit in layer]


def unit_of(module: str) -> str:
    """Part of the package that a module is in: a package, or the module itself."""
    return f"{module}.__init__".split(".")[1]


def imported(path: Path) -> Iterator[str]:
    """Modules of ours that one imports, in functions and for types too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module == "analyzer":
            yield from (f"analyzer.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield "." * node.level + (node.module or "")


def test_every_part_has_one_place() -> None:
    there = {path.relative_to(PACKAGE).with_suffix("").parts[0] for path in MODULES}
    assert sorted(ORDER) == sorted(there)


@pytest.mark.parametrize(
    "path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix()
)
def test_nothing_imports_upwards(path: Path) -> None:
    own = path.relative_to(PACKAGE).with_suffix("").parts[0]
    allowed = ORDER[: ORDER.index(own) + 1]
    names = list(imported(path))
    assert not [name for name in names if name.startswith(".")]
    ours = {unit_of(name) for name in names if name.split(".")[0] == "analyzer"}
    assert ours <= set(allowed)
