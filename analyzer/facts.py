"""What the findings on an ad are drawn from."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from analyzer.reference import Reference
from analyzer.types import (
    Archetypes,
    Coverage,
    Cue,
    Discipline,
    Evidence,
    Experience,
    Mention,
    Overload,
)

__all__ = ["Facts"]


@dataclass(frozen=True)
class Facts:
    """Facts of one ad; see `Result` for the parts.

    `title_level` is the level that the title names; `other_language` the language that
    the ad plainly is in, where it was to be read as another one.
    """

    mentions: Sequence[Mention]
    disciplines: Sequence[Discipline]
    overload: Overload
    archetypes: Archetypes
    experience: Experience
    coverage: Coverage
    cues: Sequence[Cue]
    language: str
    reference: Reference
    title_level: str | None = None
    other_language: str | None = None

    @cached_property
    def required(self) -> dict[str, Discipline]:
        """Disciplines that are demanded, by id."""
        return {d.discipline: d for d in self.disciplines if d.status == "required"}

    def among(self, names: Iterable[str]) -> list[str]:
        """Those of some disciplines that are demanded."""
        return [name for name in names if name in self.required]

    def owned(self) -> list[str]:
        """Demanded disciplines that the person answers for."""
        return [n for n, d in self.required.items() if d.responsibility == "own"]

    def load(self) -> float | None:
        """Overload of the archetype that the ad is measured against, if there is one."""
        measured = self.archetypes.measured
        return self.overload[measured].score if measured else None

    def words_of(self, names: Iterable[str]) -> tuple[Evidence, ...]:
        """Where some disciplines are asked, in the order of the text."""
        places = {i for name in names for i in self.required[name].mentions}
        return tuple(
            Evidence(self.mentions[i].start, self.mentions[i].end)
            for i in sorted(places)
        )

    def cued(self, kind: str) -> tuple[Evidence, ...]:
        """Where cues of a kind stand."""
        return tuple(Evidence(c.start, c.end) for c in self.cues if c.kind == kind)
