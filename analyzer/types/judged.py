"""What is said of an ad beside its scores: findings, advice, how firm it is."""

from dataclasses import dataclass, field
from typing import Any

from analyzer.types.reading import Evidence
from analyzer.vocabulary import AdviceKind, Severity

__all__ = [
    "Advice",
    "Effect",
    "Finding",
    "Stability",
]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something about the ad that a reader should know before trusting a number.

    `values` fill the placeholders of its message, in whatever language it is said.
    """

    id: str
    severity: Severity
    evidence: tuple[Evidence, ...] = ()
    values: dict[str, Any] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Effect:
    """Scores of the ad once an advice is taken, made by rescoring."""

    breadth: float
    overload: dict[str, float] = field(hash=False)


@dataclass(frozen=True, slots=True)
class Advice:
    """Something to change.

    Attributes
    ----------
    kind : {"drop", "prefer", "delegate", "outsource", "split", "clarify"}
        What to do.
    disciplines : tuple of str
        Ids of those it is done to.
    roles : tuple of tuple of str
        Disciplines of the two roles of a split, the heavier role first.
    effect : Effect
        Scores afterwards; of a split, those of the heavier role.
    values : dict
        For the placeholders of its message, in whatever language it is said.
    """

    kind: AdviceKind
    disciplines: tuple[str, ...]
    roles: tuple[tuple[str, ...], ...]
    effect: Effect
    values: dict[str, Any] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Stability:
    """How far the result rests on single skills: each is left out in turn.

    Attributes
    ----------
    breadth : tuple of float
        Lowest and highest breadth.
    content_archetype : float or None
        Share of the times that the content's archetype stays; None without a skill.
    """

    breadth: tuple[float, float]
    content_archetype: float | None
