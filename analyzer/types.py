"""The result of an analysis: frozen values that say where they come from."""

from dataclasses import dataclass, field
from typing import Any, Literal

from analyzer.figures import Reference
from analyzer.lazy import Deferring
from analyzer.overlay import Overlay

__all__ = [
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

SCHEMA_VERSION = 1


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
    kind: str
    status: str
    responsibility: str | None
    section: str
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
    status: str
    responsibility: str
    basis: str
    mentions: tuple[int, ...]
    skills: int = 1


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
    """Load against each archetype; `overload["coordinator"]` works too."""

    assistant: Load
    coordinator: Load
    manager: Load

    def __getitem__(self, archetype: str) -> Load:
        """Load against the archetype of this name."""
        if archetype not in self.__slots__:
            raise KeyError(archetype)
        load: Load = getattr(self, archetype)
        return load


@dataclass(frozen=True, slots=True)
class Archetypes:
    """What the title says and what the content reads like; None where unclear."""

    title: str | None
    title_kind: str
    content: str | None
    probabilities: dict[str, float] | None

    @property
    def measured(self) -> str | None:
        """Archetype that the ad is measured against: its title's, or its content's."""
        return self.title or self.content


@dataclass(frozen=True, slots=True)
class Finding:
    """Something about the ad that a reader should know before trusting a number.

    `values` fill the placeholders of its message, in whatever language it is said.
    """

    id: str
    severity: Literal["info", "warning", "critical"]
    evidence: tuple[Evidence, ...] = ()
    values: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Effect:
    """Scores of the ad once an advice is taken, made by rescoring."""

    breadth: float
    overload: dict[str, float]


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

    kind: str
    disciplines: tuple[str, ...]
    roles: tuple[tuple[str, ...], ...]
    effect: Effect
    values: dict[str, Any] = field(default_factory=dict)


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
    level: str | None
    hours: float | None
    systems: tuple[SystemYears, ...]
    evidence: tuple[Evidence, ...]
    level_basis: Literal["title", "text"] | None = None


@dataclass(frozen=True, slots=True)
class Demand:
    """A study or a language that the ad demands: kept apart from the skills."""

    kind: Literal["education", "language"]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that bear on a finding, such as "learning"; `section` as in a mention."""

    kind: str
    start: int
    end: int
    section: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """Duty and demand sentences, and how many of them something was recognised in."""

    sentences: int
    recognised: int
    share: float | None


@dataclass(frozen=True, slots=True)
class Versions:
    """What the numbers were made with."""

    rolescope: str
    taxonomy: str
    reference: dict[str, Any] | None
    overlay: str | None


@dataclass(frozen=True, slots=True)
class Result(Deferring):
    """The analysis of one ad.

    Attributes
    ----------
    text : str
        The given text, into which all offsets point.
    title : str or None
        The title given apart.
    language : str
        Code of the language it was read in.
    language_confidence : float
        0 to 1; 1.0 where the language was forced.
    words : int
        Tokens between white space.
    archetypes, mentions, disciplines, breadth, overload, experience, demands, \
    findings, coverage, versions
        See the classes of these names.
    cues : tuple of Cue
        Words that the findings rest on; no part of the JSON.
    levels : tuple of int
        How often a word of each responsibility is said of the applicant, from support to
        own; no part of the JSON.
    reference : Reference or None
        What it was set against; None for the one that ships.
    overlay : Overlay or None
        Terms of the user's own that it was read with; the JSON has their name.
    """

    text: str
    title: str | None
    language: str
    language_confidence: float
    words: int
    archetypes: Archetypes
    mentions: tuple[Mention, ...]
    disciplines: tuple[Discipline, ...]
    breadth: Breadth
    overload: Overload
    experience: Experience
    demands: tuple[Demand, ...]
    findings: tuple[Finding, ...]
    coverage: Coverage
    versions: Versions
    cues: tuple[Cue, ...] = ()
    levels: tuple[int, ...] = (0, 0, 0, 0)
    reference: Reference | None = field(default=None, compare=False)
    overlay: Overlay | None = field(default=None, compare=False)

    def __repr__(self) -> str:
        """The scores in a line; `to_dict` tells all."""
        loads = {
            name: round(self.overload[name].score, 2)
            for name in self.overload.__slots__
        }
        return (
            f"Result(language={self.language!r}, title={self.title!r}, "
            f"breadth={self.breadth.score:.1f}, overload={loads}, "
            f"disciplines={len(self.disciplines)})"
        )

    def _repr_html_(self) -> str:
        """Report, where a notebook shows the result."""
        from analyzer.report.formats import framed_report

        return framed_report(self)

    def to_dict(self, *, with_text: bool = False) -> dict[str, Any]:
        """JSON form of the result, as `rolescope schema` describes it.

        Parameters
        ----------
        with_text : bool, default False
            Whether to add the text itself, as for text extracted from PDF or DOCX.

        Returns
        -------
        dict
            Floats rounded to four decimals; advice and stability are made here.
        """
        from analyzer.serialise import result_to_dict

        content = result_to_dict(self)
        return content | {"text": self.text} if with_text else content
