"""All that an analysis gives."""

from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from typing import Any

from analyzer.figures import Reference
from analyzer.lazy import Deferring
from analyzer.lexicon.overlay import Overlay
from analyzer.types.judged import Finding
from analyzer.types.reading import (
    Coverage,
    Cue,
    Demand,
    Discipline,
    Experience,
    Mention,
)
from analyzer.types.scores import Archetypes, Breadth, Overload

__all__ = [
    "SCHEMA_VERSION",
    "Result",
    "Versions",
]

SCHEMA_VERSION = 1


@dataclass(frozen=True, slots=True)
class Versions:
    """What the numbers were made with."""

    rolescope: str
    taxonomy: str
    reference: dict[str, Any] | None = field(hash=False)
    overlay: str | None


@dataclass(frozen=True, slots=True)
class Result(Deferring, ABC):
    """The analysis of one ad; equal results have the same hash.

    Here are its values; how they are told is built on them, see `analyzer.analysed_ad`.

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

    @abstractmethod
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
