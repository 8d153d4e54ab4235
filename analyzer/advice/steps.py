"""A cut, one discipline after the other: what each takes off when its turn comes."""

from typing import NamedTuple

from analyzer.advice.edits import as_merits, without
from analyzer.scoring.ad import Scores, rescore
from analyzer.types import Advice, Load, Result

__all__ = ["EDITS", "Step", "steps_of"]

EDITS = {
    "drop": without,
    "outsource": without,
    "delegate": without,
    "prefer": as_merits,
}
"""What carries out an advice, by its kind; the other kinds change no mention."""


class Step(NamedTuple):
    """Disciplines that go together, and the overload once they and those before are gone."""

    disciplines: tuple[str, ...]
    overload: Load


def steps_of(result: Result, advice: Advice) -> tuple[Step, ...]:
    """Take an advice step by step, the heaviest discipline first.

    Of those as heavy, the one that relieves most; disciplines whose words go with it are
    of its step.

    Parameters
    ----------
    result : Result
        The analysis.
    advice : Advice
        Of that analysis.

    Returns
    -------
    tuple of Step
        Overloads are of the archetype that the ad is measured by; that of the last step
        is the effect of the advice. Empty for one that is no cut, or a single step.
    """
    archetype = result.archetypes.measured
    edit = EDITS.get(advice.kind)
    if edit is None or archetype is None:
        return ()

    def after(*disciplines: str) -> Scores:
        return rescore(result, edit(result, disciplines))

    def load(scores: Scores) -> Load:
        return scores.overload[archetype]

    weight = {p.factor: p.amount for p in result.overload[archetype].contributions}
    left = sorted(
        advice.disciplines, key=lambda name: (-weight[name], load(after(name)).score)
    )
    steps, taken = list[Step](), list[str]()
    while left:
        first, *others = left
        taken.append(first)
        scores = after(*taken)
        along = [name for name in others if _is_changed(name, advice, scores)]
        left = [name for name in others if name not in along]
        steps.append(Step((first, *along), load(scores)))
    return tuple(steps) if len(steps) > 1 else ()


def _is_changed(discipline: str, advice: Advice, scores: Scores) -> bool:
    """Whether a discipline is as an advice wants it: gone, or a merit."""
    status = {each.discipline: each.status for each in scores.disciplines}
    wanted = "preferred" if advice.kind == "prefer" else None
    return status.get(discipline) == wanted
