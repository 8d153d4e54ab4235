"""The scores of an ad, and what they are made of."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from analyzer.lazy import Deferring
from analyzer.vocabulary import ARCHETYPES, Archetype, TitleKind

__all__ = [
    "Archetypes",
    "Breadth",
    "Contribution",
    "Effective",
    "Load",
    "Overload",
]


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one factor adds to a score, in the score's own unit."""

    factor: str
    amount: float


@dataclass(frozen=True, slots=True)
class Effective:
    """Hill numbers of the disciplines by the skills named in each, q = 0, 1, 2 [1]_.

    References
    ----------
    .. [1] Hill, M. O. (1973). Diversity and evenness: a unifying notation and its
       consequences. Ecology 54(2), 427-432.
    """

    q0: float
    q1: float
    q2: float


@dataclass(frozen=True, slots=True)
class Breadth(Deferring):
    """How many fields of work the ad spans, 0 to 100; contributions sum to the score."""

    score: float
    band: str
    required: int
    preferred: int
    effective: Effective
    percentile: float | None
    interval: tuple[float, float] | None
    contributions: tuple[Contribution, ...]


@dataclass(frozen=True, slots=True)
class Load(Deferring):
    """What the ad demands over what an archetype carries; 1.0 is just that."""

    score: float
    band: str
    percentile: float | None
    interval: tuple[float, float] | None
    contributions: tuple[Contribution, ...]


@dataclass(frozen=True, slots=True)
class Overload:
    """Load against each archetype; `overload["coordinator"]` and `dict(overload)` work too."""

    assistant: Load
    coordinator: Load
    manager: Load

    def __getitem__(self, archetype: str) -> Load:
        """Load against the archetype of this name."""
        if archetype not in self.__slots__:
            raise KeyError(archetype)
        load: Load = getattr(self, archetype)
        return load

    def __iter__(self) -> Iterator[str]:
        return iter(ARCHETYPES)

    def __len__(self) -> int:
        return len(ARCHETYPES)

    def keys(self) -> tuple[str, ...]:
        """Names of the archetypes."""
        return ARCHETYPES

    def items(self) -> Iterator[tuple[str, Load]]:
        """Archetypes and the loads against them."""
        return ((name, self[name]) for name in ARCHETYPES)


@dataclass(frozen=True, slots=True)
class Archetypes:
    """What the title says and what the content reads like; None where unclear."""

    title: Archetype | None
    title_kind: TitleKind
    content: Archetype | None
    probabilities: dict[str, float] | None = field(hash=False)

    @property
    def measured(self) -> Archetype | None:
        """Archetype that the ad is measured against: its title's, or its content's."""
        return self.title or self.content
