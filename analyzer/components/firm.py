"""What the firm does itself: "vi producerer film", "vores software hjælper butikker med …"."""

from analyzer.components.clauses import Clauses
from analyzer.components.of_clauses import OfClauses
from analyzer.spans import Match

__all__ = ["Firm"]


class Firm(OfClauses):
    """The firm as the one who acts in a sentence."""

    def __init__(self, clauses: Clauses) -> None:
        super().__init__(clauses)
        # Tokens that name the employer, "our" apart.
        self._employer_at = {
            cue.last
            for cue in clauses.cues("employer")
            if self.word(cue.last) not in self.small.our
        }
        # Cues that somebody is sought, behind which it is said who.
        self._searches = list(filter(self._tells_whom, clauses.cues("seeks")))
        self._verb = self._find_verb()
        # Clauses in which the applicant acts, and where.
        self._acting = {
            clauses.of(each.first): each.first
            for each in clauses.cues("applicant")
            if not clauses.is_owner(each)
        }

    def does(self, match: Match) -> bool:
        """Whether the firm does what the match names."""
        return (
            self._follows_its_verb(match)
            or self._follows_employer(match)
            or self._does_its_part(match)
            or self._is_hired(match)
            or self._precedes_search(match)
        )

    def _follows_employer(self, match: Match) -> bool:
        """Whether "we" opens the clause right before the match, and no "you" is in it.

        "Your" may be ("vi sponsorerer dit medlemskab").
        """
        clauses, before = self.clauses, match.first - 1
        return (
            before in self._employer_at
            and before == clauses.opening(clauses.of(match.first))
            and match.first in clauses.verb_at
            and all(map(clauses.is_owner, clauses.cues("applicant")))
        )

    def _does_its_part(self, match: Match) -> bool:
        """Whether "we" do it, and "you" something else ("vi laver SEO, og du skriver …").

        Of the two, the one who comes second opens a clause of its own behind an "and".
        """
        clauses = self.clauses
        own = clauses.of(match.first)
        opening = clauses.opening(own)
        if opening not in self._employer_at or opening + 1 not in clauses.verb_at:
            return False
        joined = opening > clauses.start(own)
        return own not in self._acting and any(
            joined if clause < own else at == clauses.opening(clause)
            for clause, at in self._acting.items()
        )

    def _is_hired(self, match: Match) -> bool:
        """Whether a match names whom the firm has for it ("dertil har vi et bureau")."""
        clauses = self.clauses
        clause = clauses.of(match.first)
        start = clauses.start(clause)
        if not any(
            m.first <= match.last and m.last >= match.first for m in clauses.others
        ):
            return False
        # "We" may stand behind the verb that opens the match.
        return any(
            at in self._employer_at
            and self.word(at) in self.small.function_words
            and at - 1 in clauses.verb_at
            for at in range(max(start + 1, match.first - self.reach), match.first + 2)
        ) and not clauses.names_applicant(start, clauses.end(clause))

    def _precedes_search(self, match: Match) -> bool:
        """Whether the firm tells of itself before it seeks somebody.

        So in "vi er en webshop i vækst og søger en kollega, der …".
        """
        clauses = self.clauses
        opened = clauses.sentence.opened
        return (
            any(match.first < cue.first for cue in self._searches)
            and (opened in self._employer_at or self.word(opened) in self.small.our)
            and not clauses.names_applicant(opened, match.first)
        )

    def _tells_whom(self, search: Match) -> bool:
        """Whether it is said behind a cue who is sought."""
        clauses, start = self.clauses, search.last
        end = min(
            start + self.settings.sought_reach + 1, clauses.end(clauses.of(start))
        )
        return clauses.seeks_between(start, end) or clauses.names_applicant(start, end)

    def _follows_its_verb(self, match: Match) -> bool:
        """Whether something of the firm's acts ("vores software hjælper butikker med …")."""
        return self._verb <= match.last

    def _find_verb(self) -> int:
        """Token of the verb whose subject is the firm's; behind the sentence if none.

        "Onze site beheren" is a duty: what may be an infinitive is one in an item of a list,
        in a line without a stop, and before nothing but verbs.
        """
        clauses, sentence = self.clauses, self.clauses.sentence
        opened = sentence.opened
        if self.word(opened) not in self.small.our or clauses.names_applicant(
            opened, sentence.last
        ):
            return sentence.last
        told = sentence.end_mark == "." and not sentence.bullet
        present, active = self.small.present, self.small.active
        end = self._last_object() if told else opened
        verbs = range(opened + 2, min(opened + 2 + self.reach, sentence.last))
        return next(
            (
                at
                for at in verbs
                if at in clauses.verb_at
                and self.word(at).endswith(active)
                and (at < end or self.word(at).endswith(present))
            ),
            sentence.last,
        )

    def _last_object(self) -> int:
        """Last token of the sentence that is neither verb, conjunction nor mark."""
        clauses = self.clauses
        at = clauses.sentence.last - 1
        while (
            at in clauses.verb_at
            or self.word(at) in self.small.conjunctions
            or not any(map(str.isalpha, self.word(at)))
        ):
            at -= 1
        return at
