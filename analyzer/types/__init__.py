"""The result of an analysis: frozen values that say where they come from."""

from analyzer.types.judged import (
    Advice,
    Effect,
    Finding,
    Stability,
)
from analyzer.types.reading import (
    Coverage,
    Cue,
    Demand,
    Discipline,
    Evidence,
    Experience,
    Mention,
    SystemYears,
)
from analyzer.types.result import (
    SCHEMA_VERSION,
    Result,
    Versions,
)
from analyzer.types.scores import (
    Archetypes,
    Breadth,
    Contribution,
    Effective,
    Load,
    Overload,
)

__all__ = [
    "SCHEMA_VERSION",
    "Advice",
    "Archetypes",
    "Breadth",
    "Contribution",
    "Coverage",
    "Cue",
    "Demand",
    "Discipline",
    "Effect",
    "Effective",
    "Evidence",
    "Experience",
    "Finding",
    "Load",
    "Mention",
    "Overload",
    "Result",
    "Stability",
    "SystemYears",
    "Versions",
]
