"""Who acts where no list knows the name: "værtsparret planlægger vinaftenerne".

A verb of doing has somebody who does it. Where its clause names neither the applicant
nor the firm, it is somebody else.
"""

from bisect import bisect_left

from analyzer.components.front import Front
from analyzer.components.of_persons import OfPersons
from analyzer.components.persons import Persons
from analyzer.spans import Match, Sentence

__all__ = ["Agents"]


def _is_item(sentence: Sentence) -> bool:
    """Whether a sentence is an item of a list, or a line of its own without a mark."""
    return sentence.bullet or (sentence.line_start and not sentence.end_mark)


class Agents(OfPersons):
    """Clauses of one sentence in which somebody acts who is not addressed."""

    def __init__(self, front: Front, persons: Persons) -> None:
        super().__init__(front, persons)
        present, active = self.small.present, self.small.active
        # Finite verbs whose subject acts, in order.
        self._active = [
            cue.first
            for cue in self.clauses.cues("deals")
            if self.word(cue.first).endswith(present)
            and self.word(cue.first).endswith(active)
            and self.word(cue.first) not in self.small.addressing
        ]
        self._verbs = self._verbs_of_clauses()

    def act(self, match: Match) -> bool:
        """Whether somebody who is not addressed does what a match names."""
        verb = self._verbs.get(self.clauses.of(match.first))
        if verb is None or self.clauses.of(match.last) != self.clauses.of(match.first):
            return False
        start = self.clauses.sentence.opened
        last = max(verb, match.last)
        if verb > match.last and self._has_subject_behind(verb):
            start = self.clauses.start(self.clauses.of(verb))
        return self._is_free(start, last) and (
            verb < 0 or self._has_subject(verb, match)
        )

    def _verbs_of_clauses(self) -> dict[int, int]:
        """The active verb of each clause that may be such a one.

        Below 0 where the clause goes on from one before it, with a verb or without.
        """
        found: dict[int, int] = {}
        sentence = self.clauses.sentence
        if not self._active or sentence.end_mark == "?" or _is_item(sentence):
            return found
        for clause in range(len(sentence.bounds) + 1):
            start, end = self.clauses.start(clause), self.clauses.end(clause)
            if start >= end:
                continue
            opening = self.clauses.opening(clause)
            verb = self._first_active(start, end)
            if verb == opening or verb < 0:
                if clause - 1 in found and clause not in self.clauses.contrasting:
                    found[clause] = -1
            elif (
                not self.clauses.any_word(start, end, self.small.auxiliary)  # passive
                and not any(map(self._is_below, range(opening, verb)))
                and self.word(opening) not in self.small.negation  # nobody does it
                and not self._ends_relative(clause, verb)
                and self.word(verb - 1) not in self.small.conjunctions
            ):
                found[clause] = verb
        return found

    def _ends_relative(self, clause: int, verb: int) -> bool:
        """Whether a verb ends what a relative clause told before ("die X doet, Y bewaakt").

        Dutch puts it last there.
        """
        clauses, end = self.clauses, self.clauses.end(clause)
        if not clause or not (
            verb + 1 >= end or self.word(verb + 1) in self.small.conjunctions
        ):
            return False
        before = clauses.start(clause - 1)
        return clauses.any_word(before, clauses.end(clause - 1), self.small.relative)

    def _first_active(self, start: int, end: int) -> int:
        """First verb whose subject acts between two tokens; below 0 for none."""
        place = bisect_left(self._active, start)
        verb = self._active[place] if place < len(self._active) else end
        return verb if verb < end else -1

    def _is_below(self, at: int) -> bool:
        """Whether a word opens a clause below the main one."""
        small, word = self.small, self.word(at)
        return any(
            word in each
            for each in (small.relative, small.subordinate, small.condition)
        )

    def _is_free(self, start: int, last: int) -> bool:
        """Whether neither the applicant nor the firm is named between two tokens.

        Nor the applicant behind them in the clause, unless what stands there may be a
        clause of her own.
        """
        clauses = self.clauses
        if any(
            start <= named.first <= last + 1
            and self.word(named.last) not in self.small.our
            for named in clauses.cues("employer")
        ):
            return False
        end = clauses.end(clauses.of(last))
        for named in clauses.cues("applicant"):
            if start <= named.first < end and not self._is_beside(named):
                shares = self.word(named.first - 1) in self.small.conjunctions
                return named.first > last + 1 and (
                    not shares or clauses.turns_at(named.first)
                )
        return True

    def _is_beside(self, applicant: Match) -> bool:
        """Whether a word for the applicant says for whom, or whose colleague one is."""
        before, behind = max(applicant.first - 1, 0), applicant.last + 1
        if self.word(before) in self.small.preposition:
            return behind not in self.clauses.verb_at  # "om du har …"
        return self.word(applicant.last) in self.small.possessive and (
            behind in self.persons.at
        )

    def _has_subject(self, verb: int, match: Match) -> bool:
        """Whether words beside the verb, apart from the match, may be its subject."""
        start = self.clauses.start(self.clauses.of(verb))
        if any(not match.first <= at <= match.last for at in range(start, verb)):
            return True
        return self._has_subject_behind(max(verb, match.last))

    def _has_subject_behind(self, at: int) -> bool:
        """Whether what may be a subject follows a token in its clause."""
        return at + 1 < self.clauses.end(self.clauses.of(at)) and (
            self.word(at + 1) not in self.small.preposition
        )
