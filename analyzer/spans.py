"""What the components pass on: matches in sentences, sentences in a reading."""

from dataclasses import dataclass, field
from typing import NamedTuple

__all__ = ["PLACES", "DraftMention", "Match", "Reading", "Sentence"]

PLACES = 5  # bits that number the parts of one token in `Match.low` and `Match.high`


class Match(NamedTuple):
    """A lexicon entry found in the text.

    `first` and `last` are token indices, both inclusive; `low` and `high` order the
    parts of compounds too (32 places a token); `start` and `end` are characters.
    """

    value: str
    first: int
    last: int
    low: int
    high: int
    start: int
    end: int


@dataclass(slots=True)
class Sentence:
    """A run of tokens that is read as one statement: a sentence, a bullet, a heading.

    Attributes
    ----------
    first, last : int
        Tokens, `last` exclusive.
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
    commas : list of int
        Tokens that part its clauses.
    ellipses : list of int
        Tokens that lack a part that another word gives ("press- och mediekontakter").
    matches : dict of str to list of Match
        Kind of symbol to what was found, in the order of the text.
    section : str
        Set by the sections component.
    section_reason : str
        Id of the rule that set it.
    is_heading : bool
        Whether it names the section of what follows and says nothing itself.
    listed_under : Sentence or None
        The introduction ("You are responsible for:") of which it is an item.
    """

    first: int
    last: int
    opened: int = 0
    line_start: bool = False
    line_end: bool = False
    paragraph: bool = False
    bullet: bool = False
    end_mark: str = ""
    commas: list[int] = field(default_factory=list)
    ellipses: list[int] = field(default_factory=list)
    matches: dict[str, list[Match]] = field(default_factory=dict)
    section: str = "other"
    section_reason: str = "default"
    is_heading: bool = False
    listed_under: "Sentence | None" = None

    @property
    def words(self) -> int:
        """About how many words it has: tokens, less the marks that were counted."""
        marks = len(self.commas) + (self.end_mark != "")
        return max(1, self.last - self.opened - marks)

    def of(self, kind: str) -> list[Match]:
        """What was found of one kind."""
        return self.matches.get(kind, [])


@dataclass(slots=True)
class DraftMention:
    """A mention on its way through the components."""

    skill: str
    match: Match
    sentence: Sentence
    status: str = "required"
    reason: str = ""
    responsibility: str | None = None


@dataclass(slots=True)
class Reading:
    """All that the components found in one Doc, as plain values."""

    sentences: list[Sentence] = field(default_factory=list)
    mentions: list[DraftMention] = field(default_factory=list)
