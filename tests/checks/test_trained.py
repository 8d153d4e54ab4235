import shutil
from pathlib import Path

import pytest

from analyzer.checks import trained
from analyzer.resources import models_folder


@pytest.fixture
def models_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    copy = tmp_path / "models"
    shutil.copytree(models_folder(), copy)
    monkeypatch.setattr(trained, "models_folder", lambda: copy)
    return copy


def test_models_are_those_of_their_figures(models_copy: Path) -> None:
    assert not list(trained.measured_faults())
    (models_copy / "sections" / "da.json").unlink()
    (models_copy / "sections" / "xx.json").write_text("{}", encoding="utf-8")
    (models_copy / "responsibility" / "model.json").write_text("{}", encoding="utf-8")
    (models_copy / "content" / "meta.json").unlink()
    told = [
        fault.removeprefix(f"{models_copy}/") for fault in trained.measured_faults()
    ]
    assert told == [
        "content/meta.json: the file is missing",
        "responsibility/model.json: is not the file that meta.json has the figures of",
        "sections/da.json: the file is missing; meta.json has its figures",
        "sections/xx.json: meta.json has no figures of it; train it anew",
    ]
