"""A cut, step by step."""

import pytest

from analyzer import analyze
from analyzer.advice import advice_of
from analyzer.advice.effect import effect_of
from analyzer.advice.steps import steps_of
from analyzer.messages import number
from analyzer.report.advice_lines import lines_of
from analyzer.types import Advice, Result
from tests.advice.test_advise import TITLES, broad_ads
from tests.composed import compose
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
        named = [name for step in steps for name in step.disciplines]
        assert sorted(named) == sorted(advice.disciplines)
        loads = [
            result.overload[archetype].score,
            *(step.overload.score for step in steps),
        ]
        assert loads == sorted(loads, reverse=True)
        assert loads[-1] == pytest.approx(advice.effect.overload[archetype])


def test_the_first_step_is_the_heaviest() -> None:
    for result, advice in cuts():
        archetype = result.archetypes.measured
        assert archetype is not None
        parts = result.overload[archetype].contributions
        weight = {part.factor: part.amount for part in parts}
        opened = [weight[step.disciplines[0]] for step in steps_of(result, advice)]
        assert opened == sorted(opened, reverse=True)
        assert opened[0] == max(weight[name] for name in advice.disciplines)


TOGETHER = {
    "da": "Du skriver nyhedsbreve",
    "sv": "Du skriver nyhetsbrev",
    "nl": "Je schrijft nieuwsbrieven",
}


def test_what_goes_together_is_one_step(code: str) -> None:
    text = compose(code, ["seo", "events"], extra=f"\n\n{TOGETHER[code]}.")
    result = analyze(text, title=TITLES[code], language=code)
    asked = ("crm-email", "content", "seo")
    assert set(asked) <= {each.discipline for each in result.disciplines}
    for kind in ("drop", "prefer"):
        values = {"role": "coordinator"}
        advice = Advice(kind, asked, (), effect_of(result), values)
        steps = steps_of(result, advice)
        assert {frozenset(step.disciplines) for step in steps} == {
            frozenset({"content", "crm-email"}),
            frozenset({"seo"}),
        }
        both = next(step for step in steps if len(step.disciplines) == 2)
        (line,) = (
            part
            for part in lines_of(result, advice).parts
            if part.text
            in ("Content and copy, CRM and e-mail", "CRM and e-mail, content and copy")
        )
        assert len(line.quotes) == len(set(line.quotes))
        assert number(both.overload.score, ".2f") in line.scores
    together = Advice("drop", asked[:2], (), effect_of(result))
    assert steps_of(result, together) == ()


def test_what_is_no_cut_has_no_steps(code: str) -> None:
    result = analyze(sample(code, "overloaded"), title=TITLES[code], language=code)
    kinds = {advice.kind: steps_of(result, advice) for advice in advice_of(result)}
    assert kinds["split"] == ()
    assert kinds["drop"]
    one = Advice("drop", ("content",), (), advice_of(result)[0].effect)
    assert steps_of(result, one) == ()
