"""Other data or other models are another version: numbers made with them differ."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from analyzer import resources
from analyzer.resources import data_folder, models_folder
from analyzer.versions import versions

SOURCES: dict[str, Callable[[], Path]] = {
    "data_folder": data_folder,
    "models_folder": models_folder,
}
"""Functions that name a folder; the real ones, whatever stands in their place."""


@pytest.mark.parametrize(
    ("source", "file"),
    [
        ("data_folder", "scoring.yaml"),
        ("data_folder", "languages/sv/status.yaml"),
        ("data_folder", "languages/nl/terms/direction.yaml"),
        ("models_folder", "sections/da.json"),
        ("models_folder", "responsibility/model.json"),
    ],
)
def test_a_changed_file_changes_the_version(
    source: str, file: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = versions.__wrapped__().taxonomy
    copy = tmp_path / "copy"
    shutil.copytree(SOURCES[source](), copy)
    for module in ("analyzer.versions", "analyzer.resources"):
        monkeypatch.setattr(f"{module}.{source}", lambda: copy, raising=False)
    assert versions.__wrapped__().taxonomy == before
    resources.sha256_of_files.cache_clear()
    (copy / file).write_text((copy / file).read_text("utf-8") + "\n", "utf-8")
    assert versions.__wrapped__().taxonomy != before
