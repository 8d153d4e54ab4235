import gc

import pytest

from analyzer import TextTooShortError, analyze
from analyzer.collector import uncollected
from tests.conftest import AD


def test_the_collector_pauses_and_goes_on() -> None:
    with uncollected():
        assert not gc.isenabled()
        with uncollected():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_goes_on_after_an_analysis_and_after_a_refusal() -> None:
    analyze(AD["da"])
    assert gc.isenabled()
    with pytest.raises(TextTooShortError):
        analyze("alt for kort")
    assert gc.isenabled()


def test_who_has_switched_it_off_keeps_it_off() -> None:
    gc.disable()
    try:
        analyze(AD["da"])
        assert not gc.isenabled()
    finally:
        gc.enable()
