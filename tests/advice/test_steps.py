"""A cut, step by step."""

import pytest

from analyzer import analyze
from analyzer.advice import advice_of
from analyzer.advice.steps import steps_of
from analyzer.types import Advice, Result
from tests.advice.test_advise import TITLES, broad_ads
from tests.conftest import sample


def cuts() -> list[tuple[Result, Advice]]:
    found = [
        (result, advice)
        for result in broad_ads()
        for advice in advice_of(result)
        if advice.kind in ("drop", "prefer") and len(advice.disciplines) > 1
    ]
    assert len(found) > 5
    return found


def test_steps_are_the_disciplines_of_the_cut_and_end_in_its_effect() -> None:
    for result, advice in cuts():
        archetype = result.archetypes.measured
        assert archetype is not None
        steps = steps_of(result, advice)
        assert sorted(step.discipline for step in steps) == sorted(advice.disciplines)
        loads = [
            result.overload[archetype].score,
            *(step.overload.score for step in steps),
        ]
        assert loads == sorted(loads, reverse=True)
        assert loads[-1] == pytest.approx(advice.effect.overload[archetype])


def test_the_first_step_relieves_most() -> None:
    for result, advice in cuts():
        archetype = result.archetypes.measured
        assert archetype is not None
        first, *others = steps_of(result, advice)
        for other in others:
            alone = Advice(
                advice.kind, (other.discipline, first.discipline), (), advice.effect
            )
            load = steps_of(result, alone)[0].overload.score
            assert load == pytest.approx(first.overload.score)  # or as much


def test_what_is_no_cut_has_no_steps(code: str) -> None:
    result = analyze(sample(code, "overloaded"), title=TITLES[code], language=code)
    kinds = {advice.kind: steps_of(result, advice) for advice in advice_of(result)}
    assert kinds["split"] == ()
    assert kinds["drop"]
    one = Advice("drop", ("content",), (), advice_of(result)[0].effect)
    assert steps_of(result, one) == ()
