"""What the components pass on: matches in sentences, sentences in a reading."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from analyzer.lexicon.trie import Node

__all__ = ["PLACES", "DraftMention", "Hit", "Match", "Reading", "Sentence"]

PLACES = 5
"""Bits that number the parts of one token in `low` and `high`."""


Hit: TypeAlias = tuple[Node, int, int, bool]
"""A state of the trie that was reached, from part `low` to part `high`, and whether a
word of an ellipsis was put together to reach it. A plain tuple: there are many."""


class Match(NamedTuple):
    """A cue or a skill in a sentence, from part `low` to part `high`, inclusive.

    A part is a token shifted by `PLACES` plus its place among the parts of the token.
    """

    value: str
    low: int
    high: int
    filled: bool = False

    @property
    def first(self) -> int:
        """Its first token."""
        return self.low >> PLACES

    @property
    def last(self) -> int:
        """Its last token, inclusive."""
        return self.high >> PLACES


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
    commas : tuple of int
        Tokens that part its clauses.
    ellipses : tuple of int
        Tokens that lack a part that another word gives ("press- och mediekontakter").
    hits : list of Hit
        States in which a skill or a slot ends, in the order of the text.
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

    first: int
    last: int
    opened: int = 0
    line_start: bool = False
    line_end: bool = False
    paragraph: bool = False
    bullet: bool = False
    end_mark: str = ""
    commas: tuple[int, ...] = ()
    ellipses: tuple[int, ...] = ()
    hits: list[Hit] = field(default_factory=list)
    cues: dict[str, list[Match]] = field(default_factory=dict)
    section: str = "other"
    section_reason: str = "default"
    is_heading: bool = False
    listed_under: "Sentence | None" = None

    @property
    def words(self) -> int:
        """About how many words it has: tokens, less the marks that were counted."""
        marks = len(self.commas) + (self.end_mark != "")
        return max(1, self.last - self.opened - marks)

    def of(self, kind: str) -> Sequence[Match]:
        """Cues of one list."""
        return self.cues.get(kind, ())


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


@dataclass(slots=True)
class Reading:
    """All that the components found in one Doc, as plain values."""

    sentences: list[Sentence] = field(default_factory=list)
    mentions: list[DraftMention] = field(default_factory=list)
