"""How a batch is run is told by options, and its files by their paths."""

from pathlib import Path
from typing import Any

import pytest

from analyzer import WrongTypeError
from analyzer.batch import BatchOptions, run_batch
from tests.batch.test_run import read, write


def test_files_may_be_named_by_text(tmp_path: Path) -> None:
    source, target, long = (
        str(tmp_path / name) for name in ("in.csv", "out.csv", "long.csv")
    )
    write(tmp_path / "in.csv")
    run_batch(source, target, options=BatchOptions(disciplines=long))
    assert len(read(tmp_path / "out.csv")) == 5
    assert read(tmp_path / "long.csv")


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"source": None}, "the table of ads is given as NoneType; give the path"),
        ({"target": 5}, "the output is given as int; give the path"),
        ({"options": {"workers": 2}}, r"are given as dict; give BatchOptions\(...\)"),
        ({"options": BatchOptions(workers="2")}, "given as str; give their number"),  # type: ignore[arg-type]
        ({"options": BatchOptions(mentions=5)}, "mentions is given as int; give the"),  # type: ignore[arg-type]
        ({"keep": 5}, "are given as 5; give a list"),
        ({"text_column": ["text"]}, "a column is given as list; give its name"),
    ],
)
def test_what_is_of_no_type_that_is_taken_is_told(
    tmp_path: Path, given: dict[str, Any], told: str
) -> None:
    files = {"source": write(tmp_path / "in.csv"), "target": tmp_path / "out.csv"}
    with pytest.raises(WrongTypeError, match=told):
        run_batch(**files | given)
    assert not (tmp_path / "out.csv").exists()
