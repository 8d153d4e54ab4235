"""What the components pass on: matches in sentences, sentences in a reading."""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import NamedTuple, Self, TypeAlias

from analyzer.lexicon.cues import DECIDING
from analyzer.lexicon.trie import Node
from analyzer.rows import PART_BITS, Row

__all__ = [
    "ABSENT",
    "ASKING",
    "Demands",
    "DraftCue",
    "DraftDemand",
    "DraftMention",
    "Hit",
    "Match",
    "Reading",
    "Sentence",
    "outermost",
    "told_section",
]

Hit: TypeAlias = tuple[Node, int, int, bool]
"""A state of the trie that was reached, from part `low` to part `high`, and whether a
word of an ellipsis was put together to reach it. A plain tuple: there are many."""


class Match(NamedTuple):
    """A cue or a skill in a sentence, from part `low` to part `high`, inclusive.

    A part is a token shifted by `PART_BITS` plus its place among the parts of the token;
    `first` and `last` are the tokens of these parts. They are asked for so often that
    they stand beside them.
    """

    value: str
    low: int
    high: int
    first: int
    last: int
    filled: bool = False

    @classmethod
    def of(cls, value: str, low: int, high: int, *, filled: bool = False) -> Self:
        """Match between two parts."""
        return cls(value, low, high, low >> PART_BITS, high >> PART_BITS, filled)

    @classmethod
    def at(cls, value: str, token: int) -> Self:
        """Match of one token."""
        return cls.of(value, token << PART_BITS, token << PART_BITS)


ASKING = frozenset({"duties", "requirements", "merits", "ticked"})
"""Sections whose sentences ask something of the applicant."""

ABSENT = frozenset({"company", "benefits", "application"})
"""Sections whose sentences ask nothing."""

_TOLD = {"excluded": "other", "ticked": "requirements"}
_APART = frozenset({"education", "language"})  # demands that are no experience


def told_section(section: str) -> str:
    """Section as a result names it: some are told apart inside only, by the reason."""
    return _TOLD.get(section, section)


class Sentence:
    """A run of tokens that is read as one statement: a sentence, a bullet, a heading.

    Parameters
    ----------
    first, last : int
        Tokens, `last` exclusive.

    Attributes
    ----------
    number : int
        Its place among the sentences of the ad.
    opened : int
        Its first word, after bullets and quotation marks.
    line_start, line_end : bool
        Whether it starts or ends its line.
    paragraph : bool
        Whether a blank line stands before it.
    bullet : bool
        Whether it is an item of a list.
    end_mark : str
        The mark that closes it (".", "?", ":", …) or "".
    commas : tuple of int
        Tokens that part its clauses.
    ellipses : tuple of int
        Tokens that lack a part that another word gives ("press- och mediekontakter").
    rows : list of (int, Row)
        Rows of words in which a skill or a slot ends, with the part they start at, in the
        order of the text.
    slots, needed : int
        Slots that any of the rows fills, and those that patterns anchored in them ask
        for, a bit each.
    names : bool
        Whether any of them names a skill outright.
    cues : dict of str to list of Match
        Cues of each list, such as "status", in the order of the text.
    section : str
        Set by the sections component.
    section_reason : str
        Id of the rule that set it.
    is_heading : bool
        Whether it names the section of what follows and says nothing itself.
    listed_under : Sentence or None
        The introduction ("You are responsible for:") of which it is an item.
    """

    number: int = 0
    opened: int = 0
    line_start: bool = False
    line_end: bool = False
    paragraph: bool = False
    bullet: bool = False
    end_mark: str = ""
    commas: tuple[int, ...] = ()
    ellipses: tuple[int, ...] = ()
    slots: int = 0
    needed: int = 0
    names: bool = False
    section: str = "other"
    section_reason: str = "default"
    is_heading: bool = False
    listed_under: "Sentence | None" = None
    _bounds: list[int] | None = None
    _status_cues: dict[str, list[Match]] | None = None

    def __init__(self, first: int, last: int) -> None:
        self.first = first
        self.last = last
        self.rows: list[tuple[int, Row]] = []
        self.cues: dict[str, list[Match]] = defaultdict(list)

    @property
    def bounds(self) -> list[int]:
        """Tokens that part its clauses: commas, and words like "but"."""
        if self._bounds is None:
            contrasts = [m.first for m in self.of("status") if m.value == "contrast"]
            self._bounds = sorted([*self.commas, *contrasts])
        return self._bounds

    def part_at(self, tokens: Iterable[int]) -> None:
        """Part it into clauses at more tokens."""
        self._bounds = sorted({*self.bounds, *tokens})

    def clause(self, token: int) -> int:
        """Number of the clause that a token stands in."""
        return bisect_left(self.bounds, token)

    @property
    def status_cues(self) -> dict[str, list[Match]]:
        """Its status cues by list, the ones in longer cues left out."""
        if self._status_cues is None:
            found = self.of("status")
            deciding = [match for match in found if match.value in DECIDING]
            if len(deciding) > 1:
                kept = set(outermost(deciding))
                found = [m for m in found if m in kept or m.value not in DECIDING]
            self._status_cues = {}
            for match in found:
                self._status_cues.setdefault(match.value, []).append(match)
        return self._status_cues

    @property
    def words(self) -> int:
        """About how many words it has: tokens, less the marks that were counted."""
        marks = len(self.commas) + (self.end_mark != "")
        words = self.last - self.opened - marks
        return words if words > 0 else 1

    def opens_with_job(self) -> bool:
        """Whether it opens with the job, an article before it or not ("Stillingen er …")."""
        return any(job.first - self.opened <= 1 for job in self.of("job"))

    def of(self, kind: str) -> Sequence[Match]:
        """Cues of one list."""
        return self.cues.get(kind, ())

    def add(self, low: int, row: Row) -> None:
        """Add a row that starts at a part, where it belongs."""
        insort(self.rows, (low, row), key=itemgetter(0))
        self.slots |= row.slots
        self.needed |= row.needed
        self.names |= row.names

    def phrases(self) -> list[Hit]:
        """Where skills are named outright, in the order of the text."""
        return [
            (node, low + first, low + last, row.filled)
            for low, row in self.rows
            if row.names
            for node, first, last, _ in row.hits
            if node.skills
        ]


@dataclass(slots=True)
class DraftMention:
    """A mention on its way through the components; characters are of the Doc."""

    skill: str
    match: Match
    sentence: Sentence
    start: int
    end: int
    status: str = "required"
    reason: str = ""
    responsibility: str | None = None


@dataclass(frozen=True, slots=True)
class DraftCue:
    """A cue of a finding, such as "learning"; characters are of the text that was read."""

    kind: str
    start: int
    end: int
    sentence: Sentence


@dataclass(frozen=True, slots=True)
class DraftDemand:
    """A place where something is demanded; characters are of the text that was read."""

    kind: str
    start: int
    end: int

    @property
    def is_apart(self) -> bool:
        """Whether it is a study or a language, which are no experience."""
        return self.kind in _APART


@dataclass(slots=True)
class Demands:
    """Demands of one ad on their way through the components.

    Attributes
    ----------
    years : float or None
        Most years of experience that are required; of a range, its lower end.
    hours : float or None
        Hours a week; of a range, its upper end.
    level : {"junior", "senior"} or None
        Level named in words.
    systems : dict of str to float
        Years that are required in a tool, the most of each, by skill id.
    found : list of DraftDemand
        Where it says so.
    sentences : set of int
        Identities of the sentences in which something is demanded.
    """

    years: float | None = None
    hours: float | None = None
    level: str | None = None
    systems: dict[str, float] = field(default_factory=dict)
    found: list[DraftDemand] = field(default_factory=list)
    sentences: set[int] = field(default_factory=set)


@dataclass(slots=True)
class Reading:
    """All that the components found in one Doc, as plain values."""

    sentences: list[Sentence] = field(default_factory=list)
    mentions: list[DraftMention] = field(default_factory=list)
    demands: Demands = field(default_factory=Demands)
    cues: list[DraftCue] = field(default_factory=list)
    levels: tuple[int, ...] = (0, 0, 0, 0)


def outermost(matches: Iterable[Match]) -> list[Match]:
    """Matches that no longer one holds, in the order of the text.

    "Ikke et krav" holds "et krav"; two over the same words both stay.
    """
    kept: list[Match] = []
    begin = reach = -1
    for match in sorted(matches, key=lambda match: (match.low, -match.high)):
        if match.high > reach or (match.low, match.high) == (begin, reach):
            begin, reach = match.low, match.high
            kept.append(match)
    return kept
