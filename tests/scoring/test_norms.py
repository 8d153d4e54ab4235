import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.errors import DataError
from analyzer.scoring import ad
from analyzer.scoring.norms import Residuals, reading_error, spread_of
from analyzer.vocabulary import ARCHETYPES

SCORES = st.floats(0, 30)


def test_the_measured_error_is_of_enough_ads_and_of_every_score() -> None:
    error = reading_error()
    assert error.ads >= 50
    assert 0.5 < error.coverage < 1
    assert set(error.overload) == set(ARCHETYPES)
    for each in (error.breadth, *error.overload.values()):
        assert each.low < 0 < each.high


@given(SCORES)
def test_an_interval_holds_its_score_and_is_never_negative(score: float) -> None:
    low, high = Residuals(low=-0.9, high=0.8).interval(score)
    assert 0 <= low <= score <= high
    assert math.isclose(high - score, 0.8 * spread_of(score))


@given(SCORES, SCORES)
def test_intervals_grow_with_the_score(one: float, other: float) -> None:
    less, more = sorted((one, other))
    residuals = Residuals(low=-0.9, high=0.8)
    assert residuals.interval(less)[1] <= residuals.interval(more)[1]


def test_the_spread_is_that_of_counts() -> None:
    assert spread_of(0) == 1
    assert spread_of(8) == pytest.approx(3)


@pytest.mark.parametrize("load", ["load_content_model", "finding_limits"])
def test_a_damaged_file_is_told_before_anybody_asks_for_what_it_is_for(
    monkeypatch: pytest.MonkeyPatch, load: str
) -> None:
    def fail() -> None:
        raise DataError(["damaged"])

    monkeypatch.setattr(ad, load, fail)
    with pytest.raises(DataError, match="damaged"):
        ad.norms_with.__wrapped__(None)
