"""The clauses of one sentence: where each opens, whom it names, how it hangs together."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from analyzer.components.named import (
    applicants_named,
    others_named,
)
from analyzer.components.small_words import SmallWords
from analyzer.components.sought import persons_sought
from analyzer.settings import ReadingSettings
from analyzer.spans import Match, Sentence

__all__ = ["Clauses", "any_between"]


class Clauses:
    """Clauses of a sentence, numbered from 0; commas and words like "but" part them.

    Parameters
    ----------
    words : list of str
        Tokens of the text.
    sentence : Sentence
        With its cues.
    small : SmallWords
        Of the language.
    settings : ReadingSettings
        How far words reach.

    Attributes
    ----------
    reach : int
        Tokens that small words reach.
    vocabulary : frozenset of str
        All words of the sentence, in lower case: asking it is quickest.
    applicant_at : list of int
        Tokens at which the applicant is named, in order.
    applicants_of : dict of int to list of Match
        Words for the applicant by their clause.
    verbs : list of int
        Tokens that may be the verb of a clause, in order; `verb_at` to look them up.
    acts : list of int
        Those that end as verbs do; a noun ("annoncering") does not.
    with_verb : list of int
        Clauses that have a verb of their own, in order.
    contrasting : set of int
        Clauses that a word like "but" opens.
    sought : frozenset of int
        First tokens of persons whom the ad seeks ("vi søger en kollega, der …").
    others : list of Match
        Persons and firms who are not sought, nor named in a word for the applicant.
    with_subject : list of int
        Clauses that name the applicant or the employer, in order.
    """

    def __init__(
        self,
        words: list[str],
        sentence: Sentence,
        small: SmallWords,
        settings: ReadingSettings,
    ) -> None:
        self.words = words
        self.sentence = sentence
        self.small = small
        self.settings = settings
        self.reach = settings.small_word_reach
        applicant, employer = applicants_named(self), self.cues("employer")
        spoken = words[sentence.first : sentence.last]
        self.vocabulary = frozenset([word.lower() for word in spoken])
        self.applicant_at = sorted(
            {at for m in applicant for at in range(m.first, m.last + 1)}
        )
        self.applicants_of: dict[int, list[Match]] = {}
        for match in applicant:
            self.applicants_of.setdefault(self.of(match.first), []).append(match)
        doing = [*sentence.of("responsibility"), *self.cues("deals")]
        self.verb_at = frozenset([match.first for match in doing])
        self.verbs = sorted(self.verb_at)
        self.acts = [at for at in self.verbs if self.word(at).endswith(small.verbal)]
        self.with_verb = sorted({self.of(at) for at in self.acts})
        self.contrasting = {self.of(m.last + 1) for m in self.cues("contrast")}
        self.sought = persons_sought(self)
        self.others = others_named(self)
        named = [
            m.first
            for m in (*applicant, *employer)
            if self.word(m.last) not in small.our
        ]
        self.with_subject = sorted({self.of(at) for at in (*named, *self.sought)})

    def of(self, token: int) -> int:
        """Number of the clause that a token stands in."""
        return self.sentence.clause(token)

    def of_sentence(self, sentence: Sentence) -> "Clauses":
        """Clauses of another sentence of the same ad."""
        return Clauses(self.words, sentence, self.small, self.settings)

    def word(self, at: int) -> str:
        """Lower-case text of a token; "" behind the text."""
        return self.words[at].lower() if at < len(self.words) else ""

    def is_name(self, at: int) -> bool:
        """Whether a token looks like a name; none does behind the text."""
        return at < len(self.words) and self.small.is_name(self.words[at])

    def has_any(self, listed: frozenset[str]) -> bool:
        """Whether any word of the sentence is in a list."""
        return not listed.isdisjoint(self.vocabulary)

    def places_of(self, listed: frozenset[str], opening: bool = False) -> list[int]:
        """Tokens of the sentence that are in a list of few words.

        The first is left out unless the opening is asked for too.
        """
        if not self.has_any(listed):
            return []
        first, last = self.sentence.opened + (not opening), self.sentence.last
        return [
            at
            for at, word in enumerate(self.words[first:last], first)
            if word.lower() in listed
        ]

    def any_word(self, first: int, end: int, listed: frozenset[str]) -> bool:
        """Whether a word between two tokens is in a list."""
        return any(word.lower() in listed for word in self.words[first:end])

    def cues(self, value: str) -> Sequence[Match]:
        """Status cues of one list."""
        return self.sentence.status_cues.get(value, ())

    def start(self, clause: int) -> int:
        """First token of a clause."""
        return self.sentence.bounds[clause - 1] + 1 if clause else self.sentence.opened

    def end(self, clause: int) -> int:
        """Token behind the last of a clause, the mark that ends it left out."""
        bounds = self.sentence.bounds
        last = self.sentence.last
        if clause < len(bounds):
            return bounds[clause]
        return last - 1 if self.sentence.end_mark else last

    def opening(self, clause: int) -> int:
        """First token of a clause that is no "and"."""
        at, end = self.start(clause), self.end(clause)
        while at < end - 1 and self.word(at) in self.small.conjunctions:
            at += 1
        return at

    def subject_start(self, clause: int) -> int:
        """First token of a clause behind an "and" or a word that says why."""
        at = self.opening(clause)
        because = clause > 0 and self.word(at) in self.small.because
        return at + (because and at + 1 < self.end(clause))

    def is_set_off(self, clause: int) -> bool:
        """Whether a clause stands in brackets."""
        return clause > 0 and self.words[self.sentence.bounds[clause - 1]] == "("

    def opens_bracket(self, clause: int) -> int:
        """Clause with which the brackets open in which a clause stands; 0 for none."""
        if "(" not in self.vocabulary:
            return 0
        bounds = self.sentence.bounds
        for each in range(clause, 0, -1):
            mark = self.words[bounds[each - 1]]
            if mark == "(":
                return each
            if mark == ")":
                return 0
        return 0

    def follows_bracket(self, clause: int) -> bool:
        """Whether a clause stands behind brackets."""
        return clause > 0 and self.words[self.sentence.bounds[clause - 1]] == ")"

    def names_applicant(self, start: int, end: int) -> bool:
        """Whether the applicant is named between two tokens."""
        at = bisect_left(self.applicant_at, start)
        return at < len(self.applicant_at) and self.applicant_at[at] < end

    def turns_at(self, applicant: int) -> bool:
        """Whether a word for the applicant opens a clause of its own ("så att du …")."""
        before, small = self.word(applicant - 1), self.small
        if before in small.subordinate:
            return True
        if before in small.conjunctions:
            return applicant + 1 in self.verb_at
        inverted = applicant - 1 in self.verb_at  # "… en schrijf jij"
        return inverted and self.word(applicant - 2) in small.conjunctions

    def turns_between(self, start: int, end: int) -> bool:
        """Whether such a clause opens between two tokens, or the applicant is sought."""
        first = bisect_left(self.applicant_at, start)
        last = bisect_left(self.applicant_at, end)
        return self.seeks_between(start, end) or any(
            map(self.turns_at, self.applicant_at[first:last])
        )

    def seeks_between(self, start: int, end: int) -> bool:
        """Whether a person who is sought is named between two tokens."""
        return any(start <= at < end for at in self.sought)

    def is_owner(self, applicant: Match) -> bool:
        """Whether a word for the applicant stands before what is the applicant's."""
        after = applicant.last + 1
        return (
            self.word(applicant.last) in self.small.possessive
            and after < self.sentence.last
            and self.word(after) not in self.small.function_words
            and after not in self.verb_at
        )

    def verb_between(self, first: int, end: int) -> bool:
        """Whether a verb stands between two tokens."""
        return any_between(self.verbs, first, end)

    def tells_task(self, match: Match) -> bool:
        """Whether a verb stands in a match or before it, or the applicant beside it."""
        clause = self.of(match.first)
        start = self.start(clause)
        return self.verb_between(start, match.last + 1) or self.names_applicant(
            start, self.end(clause)
        )

    def acts_between(self, first: int, end: int) -> bool:
        """Whether one of these stands between two tokens."""
        return any_between(self.acts, first, end)

    def has_subject(self, clause: int) -> bool:
        """Whether a clause names the applicant or the employer."""
        return self.subject_between(clause, clause + 1)

    def subject_between(self, first: int, end: int) -> bool:
        """Whether one of the clauses names the applicant or the employer."""
        return any_between(self.with_subject, first, end)


def any_between(ordered: Sequence[int], first: int, end: int) -> bool:
    """Whether a number in order lies between two others, the end exclusive."""
    return bisect_left(ordered, first) < bisect_right(ordered, end - 1)
