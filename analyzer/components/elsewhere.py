"""Phrases that say where a task lies: with somebody else, in a team, at an agency."""

from collections.abc import Sequence

from analyzer.components.front import Front
from analyzer.components.persons import Persons
from analyzer.lazy import lazy
from analyzer.spans import Match

__all__ = ["Elsewhere"]


class Elsewhere:
    """What one sentence says to lie with somebody else.

    Parameters
    ----------
    front : Front
        Of its clauses.
    persons : Persons
        Others whom it names.
    """

    def __init__(self, front: Front, persons: Persons) -> None:
        self.front = front
        self.persons = persons
        self.clauses = front.clauses
        self.reach = front.reach

    def takes(self, match: Match) -> bool:
        """Whether a phrase says that it lies with somebody else ("hører under HR")."""
        cues = self.clauses.sentence.status_cues
        if "elsewhere" in cues and self._is_before(cues["elsewhere"], match):
            return True
        return (
            "placed" in cues
            and self.front.opens(match)
            and not self.front.is_verb(match)
            and self._is_before(self._placed, match)
        )

    def _is_before(self, cues: Sequence[Match], match: Match) -> bool:
        """Whether one of such phrases follows a match, and then not the applicant."""
        for cue in cues:
            if cue.first <= match.first:
                continue
            if not self.front.reaches_back(cue.first, match):
                return False
            if not self._names_applicant_behind(cue):
                return True
        return False

    def _names_applicant_behind(self, cue: Match) -> bool:
        """Whether the applicant follows a phrase, "your" apart ("ligger hos din chef")."""
        clauses = self.clauses
        after = cue.last + 1
        return clauses.names_applicant(after, after + self.reach) and not any(
            clauses.is_owner(named)
            for named in clauses.cues("applicant")
            if after <= named.first < after + self.reach
        )

    @lazy
    def _placed(self) -> list[Match]:
        """Phrases that say where a thing lies, before a person or a team."""
        return [
            cue
            for cue in self.clauses.cues("placed")
            if any(
                at in self.persons.at
                for at in range(cue.last + 1, cue.last + 1 + self.reach)
            )
        ]
