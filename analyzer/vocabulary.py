"""The closed sets of words that a result is told in: a type of each, and its values.

Ids of disciplines, skills, bands and findings are no closed sets: they stand in `data/`.
"""

from typing import Literal, get_args

__all__ = [
    "ADVICE_KINDS",
    "ARCHETYPES",
    "ASKED",
    "BASES",
    "DEMAND_KINDS",
    "KINDS",
    "LEVELS",
    "LEVEL_BASES",
    "RESPONSIBILITIES",
    "SECTIONS",
    "SEVERITIES",
    "STATUSES",
    "TITLE_KINDS",
    "AdviceKind",
    "Archetype",
    "Asked",
    "Basis",
    "DemandKind",
    "Kind",
    "Level",
    "LevelBasis",
    "Responsibility",
    "Section",
    "Severity",
    "Status",
    "TitleKind",
]

Kind = Literal["skill", "tool", "task"]
KINDS: tuple[Kind, ...] = get_args(Kind)

Asked = Literal["required", "preferred"]
ASKED: tuple[Asked, ...] = get_args(Asked)
Status = Literal["required", "preferred", "absent"]
STATUSES: tuple[Status, ...] = get_args(Status)
"""From what asks most to what is not asked."""

Responsibility = Literal["support", "execute", "coordinate", "own"]
RESPONSIBILITIES: tuple[Responsibility, ...] = get_args(Responsibility)
"""From low to high."""

Section = Literal[
    "duties", "requirements", "merits", "company", "benefits", "application", "other"
]
SECTIONS: tuple[Section, ...] = get_args(Section)

Basis = Literal["doing", "knowing"]
BASES: tuple[Basis, ...] = get_args(Basis)

Archetype = Literal["assistant", "coordinator", "manager"]
ARCHETYPES: tuple[Archetype, ...] = get_args(Archetype)
"""From low to high."""

TitleKind = Literal["archetype", "specialist", "unknown", "none"]
TITLE_KINDS: tuple[TitleKind, ...] = get_args(TitleKind)

Level = Literal["junior", "senior"]
LEVELS: tuple[Level, ...] = get_args(Level)

LevelBasis = Literal["title", "text"]
LEVEL_BASES: tuple[LevelBasis, ...] = get_args(LevelBasis)

DemandKind = Literal["education", "language"]
DEMAND_KINDS: tuple[DemandKind, ...] = get_args(DemandKind)

Severity = Literal["info", "warning", "critical"]
SEVERITIES: tuple[Severity, ...] = get_args(Severity)
"""From light to grave."""

AdviceKind = Literal["drop", "prefer", "delegate", "outsource", "split", "clarify"]
ADVICE_KINDS: tuple[AdviceKind, ...] = get_args(AdviceKind)
