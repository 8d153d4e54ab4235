"""What the section of a sentence makes of what it names, where no cue in it speaks."""

from analyzer.components.actors import Actors
from analyzer.components.addressed import addresses_applicant
from analyzer.components.clauses import Clauses
from analyzer.components.of_clauses import OfClauses
from analyzer.components.turns import Turns
from analyzer.spans import ABSENT, Match

__all__ = ["BySection"]

_STATUS = {
    "duties": "required",
    "requirements": "required",
    "merits": "preferred",
    "company": "absent",
    "benefits": "absent",
    "application": "absent",
    "excluded": "absent",
    "ticked": "required",
}


class BySection(OfClauses):
    """Status by the section of one sentence.

    Parameters
    ----------
    clauses : Clauses
        Of the sentence.
    actors : Actors
        Who does what it names.
    turns : Turns
        What a "but" turns in it.
    """

    def __init__(self, clauses: Clauses, actors: Actors, turns: Turns) -> None:
        super().__init__(clauses)
        self.sentence = clauses.sentence
        self.actors = actors
        self.turns = turns

    def status_of(self, match: Match) -> tuple[str, str]:
        """Status of a match, and the id of what told the section."""
        sentence = self.sentence
        section, cues = sentence.section, sentence.status_cues
        reason = f"{sentence.section_reason}:{section}"
        if section == "merits" and self.turns.leaves_merit(match):
            return "required", reason
        if self._is_addressed(match, section):
            return "required", "addresses-applicant:duties"
        status = _STATUS.get(section)
        if status is not None:
            return status, reason
        if sentence.section_reason == "title-line":
            return "absent", reason
        if "applicant" in cues or sentence.bullet or "employer" not in cues:
            return "required", reason
        return "absent", reason

    def _is_addressed(self, match: Match, section: str) -> bool:
        """Whether a match is told of the applicant in a sentence that seems to ask nothing.

        So behind words that somebody is sought ("nu søger vi en, der …"), but in no
        question, where no more than the model says that nothing is asked; where the next
        sentence says that the applicant does it, there and in what the firm tells of; and
        in what the applicant does when a benefit comes ("du får sparring, når du bygger
        …"). Who applies seeks too ("søg jobbet via LinkedIn").
        """
        told_by = self.sentence.section_reason
        unsure = told_by == "model" and section in ABSENT
        if (unsure or section == "company") and self.actors.falls_to_applicant:
            return True
        if told_by == "opener":
            if section == "benefits":
                return self._is_when_acting(match)
            return section == "company" and addresses_applicant(self.clauses, match)
        if not unsure or self.sentence.end_mark == "?":
            return False
        sought = (cue.last < match.first for cue in self.clauses.cues("seeks"))
        return section != "application" and any(sought)

    def _is_when_acting(self, match: Match) -> bool:
        """Whether a match stands in a clause that tells when, of what the applicant does."""
        clauses, small = self.clauses, self.small
        start = clauses.start(clauses.of(match.first))
        return (
            self.word(start) in small.when
            and self.word(start) not in small.condition
            and clauses.names_applicant(start + 1, start + 2)
            and self.word(start + 2).endswith(small.present)
            and match.first > start + 1
        )
