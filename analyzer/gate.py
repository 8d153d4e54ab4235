"""Conditions that an ad must not meet: `--fail-if "overload.coordinator>1.5"`."""

import operator
import re
from collections.abc import Callable
from dataclasses import dataclass

from analyzer.limits import FindingLimits
from analyzer.types import Result
from analyzer.vocabulary import ARCHETYPES

__all__ = ["Condition", "parse_condition"]

_OPERATORS: dict[str, Callable[[float, float], bool]] = {
    ">=": operator.ge,
    "<=": operator.le,
    "==": operator.eq,
    "!=": operator.ne,
    ">": operator.gt,
    "<": operator.lt,
}
_CONDITION = re.compile(r"([\w.-]+?)\s*(>=|<=|==|!=|>|<)\s*(\d+(?:\.\d+)?)")
_FINDING = re.compile(r"findings\.([\w-]+)")


def _by_title(result: Result) -> float | None:
    """Overload against the archetype that the ad is measured against."""
    archetype = result.archetypes.measured
    return result.overload[archetype].score if archetype else None


def _by_archetype(archetype: str) -> Callable[[Result], float | None]:
    return lambda result: result.overload[archetype].score


_VALUES: dict[str, Callable[[Result], float | None]] = {
    "breadth": lambda result: result.breadth.score,
    "breadth.score": lambda result: result.breadth.score,
    "breadth.required": lambda result: result.breadth.required,
    "breadth.preferred": lambda result: result.breadth.preferred,
    "breadth.percentile": lambda result: result.breadth.percentile,
    "coverage.share": lambda result: result.coverage.share,
    "experience.years": lambda result: result.experience.years,
    "overload.title": _by_title,
    **{f"overload.{name}": _by_archetype(name) for name in ARCHETYPES},
}


@dataclass(frozen=True, slots=True)
class Condition:
    """Something that may hold for a result.

    Attributes
    ----------
    text : str
        As given.
    holds : callable
        Whether it holds for a result; not where the ad has no such number.
    is_known : callable
        Whether an ad has such a number; of findings, always.
    of_title : bool
        Whether it asks for the overload of the title of the ad.
    """

    text: str
    holds: Callable[[Result], bool]
    is_known: Callable[[Result], bool] = lambda _: True
    of_title: bool = False


def _findings(result: Result) -> set[str]:
    return {finding.id for finding in result.findings}


def parse_condition(text: str) -> Condition:
    """Read a condition.

    Parameters
    ----------
    text : str
        A name, an operator and a number ("overload.coordinator>1.5"), or a finding
        ("findings.no-priority").

    Raises
    ------
    ValueError
        If it is neither, naming what can be asked.

    Examples
    --------
    >>> parse_condition("overload.coordinator > 1.5").text
    'overload.coordinator > 1.5'
    """
    finding = _FINDING.fullmatch(text.strip())
    if finding is not None:
        name = finding.group(1)
        if name not in FindingLimits.ids():
            known = ", ".join(sorted(FindingLimits.ids()))
            raise ValueError(f"there is no finding {name!r}; there are: {known}")
        return Condition(text, lambda result: name in _findings(result))
    found = _CONDITION.fullmatch(text.strip())
    if found is None or found.group(1) not in _VALUES:
        known = ", ".join(sorted(_VALUES))
        raise ValueError(
            f"cannot read {text!r}; give a name, an operator ({', '.join(_OPERATORS)}) "
            f"and a number, or findings.ID. Names: {known}"
        )
    name, sign, number = found.groups()
    value_of, compare, limit = _VALUES[name], _OPERATORS[sign], float(number)

    def holds(result: Result) -> bool:
        value = value_of(result)
        return value is not None and compare(value, limit)

    return Condition(
        text,
        holds,
        lambda result: value_of(result) is not None,
        of_title=value_of is _by_title,
    )
