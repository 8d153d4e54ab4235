"""A cut, one discipline after the other: what each takes off when its turn comes."""

from typing import NamedTuple

from analyzer.advice.edits import as_merits, without
from analyzer.scoring.ad import rescore
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
    """One discipline of a cut, and the overload once it and those before it are gone."""

    discipline: str
    overload: Load


def steps_of(result: Result, advice: Advice) -> tuple[Step, ...]:
    """Take an advice step by step, the discipline that relieves most first.

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
    if edit is None or archetype is None or len(advice.disciplines) < 2:
        return ()

    def after(*disciplines: str) -> Load:
        return rescore(result, edit(result, disciplines)).overload[archetype]

    order = sorted(advice.disciplines, key=lambda name: after(name).score)
    return tuple(
        Step(name, after(*order[:count])) for count, name in enumerate(order, start=1)
    )
