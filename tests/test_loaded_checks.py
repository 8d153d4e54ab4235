"""What is not loaded is told in the same way, wherever it is given."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from analyzer import (
    DataError,
    WrongTypeError,
    advice_of,
    analyze,
    analyze_frame,
    load_overlay,
    load_reference,
    mentions_frame,
)
from analyzer.batch import run_batch
from analyzer.compare import profile_of_title
from tests.conftest import AD

TABLE = pd.DataFrame({"text": [AD["da"]]})


def advised(**given: Any) -> object:
    return advice_of(analyze("Vi søger en kok. " * 9, language="da"), **given)


def batched(**given: Any) -> object:
    return run_batch(Path("in.csv"), Path("out.csv"), **given)


@pytest.mark.parametrize("given", ["own.file", Path("own.file"), 5])
@pytest.mark.parametrize(
    ("name", "function", "first"),
    [
        ("reference", analyze, (AD["da"],)),
        ("overlay", analyze, (AD["da"],)),
        ("reference", analyze_frame, (TABLE,)),
        ("overlay", mentions_frame, (TABLE.iloc[:0],)),
        ("reference", advised, ()),
        ("reference", profile_of_title, ("Marketingassistent",)),
        ("reference", batched, ()),
        ("overlay", batched, ()),
    ],
)
def test_what_was_not_loaded_is_told(
    name: str, function: Callable[..., object], first: tuple[Any, ...], given: object
) -> None:
    told = (
        rf"^the {name} is given as {type(given).__name__}; "
        rf"give what load_{name}\(path\) returns, or None$"
    )
    with pytest.raises(WrongTypeError, match=told) as caught:
        function(*first, **{name: given})
    assert isinstance(caught.value, DataError)
    assert isinstance(caught.value, TypeError)


def test_all_that_was_not_loaded_is_told_at_once() -> None:
    with pytest.raises(DataError) as caught:
        analyze(AD["da"], reference="x", overlay="y")  # type: ignore[arg-type]
    assert len(caught.value.faults) == 2


@pytest.mark.parametrize(
    ("load", "kind", "given"),
    [
        (load_overlay, "overlay", None),
        (load_overlay, "overlay", 5),
        (load_overlay, "overlay", {"add": {}}),
        (load_reference, "reference", 0),
        (load_reference, "reference", b"own.json"),
    ],
)
def test_what_is_no_path_is_told(
    load: Callable[[Any], object], kind: str, given: object
) -> None:
    told = f"^the {kind} is given as {type(given).__name__}; give the path of its file"
    with pytest.raises(WrongTypeError, match=told):
        load(given)
