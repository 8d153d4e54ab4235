"""What an ad says: mentions, disciplines, experience and demands."""

from dataclasses import dataclass

from analyzer.vocabulary import (
    Asked,
    Basis,
    DemandKind,
    Kind,
    Level,
    LevelBasis,
    Responsibility,
    Section,
    Status,
)

__all__ = [
    "Coverage",
    "Cue",
    "Demand",
    "Discipline",
    "Evidence",
    "Experience",
    "Mention",
    "SystemYears",
]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A stretch of the given text; character offsets, `end` exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where the ad names a skill, asked for or not.

    Attributes
    ----------
    start, end : int
        Character offsets into the given text, `end` exclusive.
    text : str
        The given text between them.
    skill, discipline : str
        Ids in the taxonomy.
    kind : {"skill", "tool", "task"}
        What the skill is.
    status : {"required", "preferred", "absent"}
        `absent` is named, but not asked of this person.
    responsibility : {"support", "execute", "coordinate", "own"} or None
        None where the status is absent.
    section : str
        Part of the ad it stands in.
    reason : str
        Id of the rule, heading or cue that decided the status.
    """

    start: int
    end: int
    text: str
    skill: str
    discipline: str
    kind: Kind
    status: Status
    responsibility: Responsibility | None
    section: Section
    reason: str

    def overlaps(self, other: "Mention") -> bool:
        """Whether it shares words with another mention, or is that mention."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Discipline:
    """A discipline that the ad asks for.

    `mentions` are indices into the mentions, `skills` how many skills these name.
    """

    discipline: str
    family: str
    status: Asked
    responsibility: Responsibility
    basis: Basis
    mentions: tuple[int, ...]
    skills: int = 1


@dataclass(frozen=True, slots=True)
class SystemYears:
    """Years of experience that are required in one tool."""

    skill: str
    years: float


@dataclass(frozen=True, slots=True)
class Experience:
    """Experience and hours that the ad demands; None where it states none.

    Attributes
    ----------
    years : float or None
        Most years that are required; of a range, its lower end.
    level : {"junior", "senior"} or None
        As the title or the demands name it.
    hours : float or None
        Hours a week; of a range, its upper end.
    systems : tuple of SystemYears
        Years required in a named tool.
    evidence : tuple of Evidence
        Where it says so.
    level_basis : {"title", "text"} or None
        Whether the level is that of the title given apart, or of the text, where the
        evidence shows it.
    """

    years: float | None
    level: Level | None
    hours: float | None
    systems: tuple[SystemYears, ...]
    evidence: tuple[Evidence, ...]
    level_basis: LevelBasis | None = None


@dataclass(frozen=True, slots=True)
class Demand:
    """A study or a language that the ad demands: kept apart from the skills."""

    kind: DemandKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that bear on a finding, such as "learning".

    Attributes
    ----------
    kind : str
        Id of the list of cues.
    start, end : int
        Character offsets into the given text, `end` exclusive.
    section : str
        As in a mention.
    beside, below : tuple of int
        Indices of the mentions in the same sentence, and in the list that it opens.
    """

    kind: str
    start: int
    end: int
    section: Section
    beside: tuple[int, ...] = ()
    below: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Coverage:
    """Duty and demand sentences, and how many of them something was recognised in."""

    sentences: int
    recognised: int
    share: float | None
