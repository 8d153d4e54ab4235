"""What the firm or others did until now, or nobody does, and the applicant is to do.

"Bureauet har hidtil lavet SEO, men nu bliver det dig", "Vi har endnu intet nyhedsbrev, så
det starter du op", "Du aflaster chefen, som i dag opdaterer hjemmesiden".
"""

from collections.abc import Sequence

from analyzer.components.clauses import Clauses
from analyzer.components.of_clauses import OfClauses
from analyzer.lexicon.cues import MERIT
from analyzer.spans import Match

__all__ = ["Handover"]

_JUDGING = (*MERIT, "taught")  # cues that say what becomes of it


class Handover(OfClauses):
    """What one sentence hands over to the applicant.

    Parameters
    ----------
    clauses : Clauses
        Of the sentence.
    named : sequence of Match
        The skills it names.
    """

    def __init__(self, clauses: Clauses, named: Sequence[Match]) -> None:
        super().__init__(clauses)
        self.named = named
        self.naming = {clauses.of(match.first) for match in named}
        cues = clauses.sentence.status_cues
        judged = any(value in cues for value in _JUDGING)
        self.is_told = not judged and "hands_over" in cues
        somebody = "employer" in cues or "others" in cues
        self.until_now = "until_now" in cues
        denied = somebody and clauses.has_any(self.small.negation | self.small.never)
        may_be = not judged and (self.until_now or denied)
        self.given = (
            [each for each in clauses.applicants_of if self._takes_up(each)]
            if may_be
            else []
        )
        self.joined = self._joined() if may_be else []

    def gives(self, match: Match) -> bool:
        """Whether the applicant is to do what a match names, whoever did it before."""
        if self.is_told:
            return True
        own = self.clauses.of(match.first)
        if not any(clause > own for clause in self.given) and not any(
            match.first < at < self.clauses.end(own) for at in self.joined
        ):
            return False
        return self.until_now or self._is_lacked(own)

    def _is_lacked(self, clause: int) -> bool:
        """Whether a clause says what the firm lacks or cannot do ("vi har ingen, der …")."""
        clauses, small = self.clauses, self.small
        first = clause - clauses.any_word(
            clauses.start(clause), clauses.start(clause) + 1, small.below
        )
        start, end = clauses.start(max(first, 0)), clauses.end(clause)
        end = min([end, *(at for at in self.joined if at > start)])
        return (
            clauses.any_word(start, end, small.negation | small.never)
            and any(start <= cue.first < end for cue in clauses.cues("employer"))
            and not clauses.names_applicant(start, end)
            and (
                clauses.any_word(end, clauses.sentence.last, small.resuming)
                # "Vi kræver ikke SEO, så her kan du …"
                or not any(start <= c.first < end for c in clauses.cues("not_needed"))
            )
        )

    def _joined(self) -> list[int]:
        """Each "and" behind which the applicant takes up what stands before it."""
        clauses, small = self.clauses, self.small
        last = max([match.first for match in self.named], default=0)
        return [
            at
            for at in clauses.places_of(small.conjunctions)
            if at > last
            and clauses.word(at + 1) in small.taking_up
            and clauses.names_applicant(at + 2, clauses.end(clauses.of(at)))
            and not clauses.any_word(at, clauses.end(clauses.of(at)), small.negation)
        ]

    def _takes_up(self, clause: int) -> bool:
        """Whether a clause names nothing and gives the applicant what stands before it.

        It takes that up in a word ("det bliver dig", "her skal du hjælpe"), or leads it to
        the applicant ("flytter nu over til dig").
        """
        clauses, small = self.clauses, self.small
        first = clause
        while first - 1 not in self.naming and first - 1 not in clauses.applicants_of:
            first -= 1
            if first < 1:
                return False
        start, end = clauses.start(first), clauses.end(clause)
        if clause in self.naming or clauses.any_word(start, end, small.negation):
            return False
        if clauses.any_word(start, end, small.taking_up):
            return True
        return any(
            clauses.word(each.first - 1) in small.preposition
            for each in clauses.applicants_of[clause]
        )
