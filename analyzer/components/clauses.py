"""The clauses of one sentence: where each opens, whom it names, how it hangs together."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence, Set

from analyzer.components.named import others_named, persons_sought
from analyzer.components.small_words import SmallWords
from analyzer.lazy import lazy
from analyzer.settings import ReadingSettings
from analyzer.spans import Match, Sentence

__all__ = ["Clauses"]


class Clauses:
    """Clauses of a sentence, numbered from 0; commas and words like "but" part them.

    Parameters
    ----------
    words : sequence of str
        Tokens of the text.
    sentence : Sentence
        With its cues.
    small : SmallWords
        Of the language.
    settings : ReadingSettings
        How far words reach.
    """

    def __init__(
        self,
        words: Sequence[str],
        sentence: Sentence,
        small: SmallWords,
        settings: ReadingSettings,
    ) -> None:
        self.words = words
        self.sentence = sentence
        self.small = small
        self.settings = settings
        self.of = sentence.clause

    def of_sentence(self, sentence: Sentence) -> "Clauses":
        """Clauses of another sentence of the same ad."""
        return Clauses(self.words, sentence, self.small, self.settings)

    def word(self, at: int) -> str:
        """Lower-case text of a token."""
        return self.words[at].lower()

    @lazy
    def vocabulary(self) -> frozenset[str]:
        """All words of the sentence, in lower case: asking it is quickest."""
        sentence = self.sentence
        return frozenset(map(str.lower, self.words[sentence.first : sentence.last]))

    def has_any(self, listed: Set[str]) -> bool:
        """Whether any word of the sentence is in a list."""
        return not listed.isdisjoint(self.vocabulary)

    def places_of(self, listed: Set[str], opening: bool = False) -> list[int]:
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

    def any_word(self, first: int, end: int, listed: Set[str]) -> bool:
        """Whether a word between two tokens is in a list."""
        return not listed.isdisjoint(map(str.lower, self.words[first:end]))

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

    def is_set_off(self, clause: int) -> bool:
        """Whether a clause stands in brackets."""
        return clause > 0 and self.words[self.sentence.bounds[clause - 1]] == "("

    def follows_bracket(self, clause: int) -> bool:
        """Whether a clause stands behind brackets."""
        return clause > 0 and self.words[self.sentence.bounds[clause - 1]] == ")"

    @lazy
    def applicant_at(self) -> list[int]:
        """Tokens at which the applicant is named."""
        found = {
            at for m in self.cues("applicant") for at in range(m.first, m.last + 1)
        }
        return sorted(found)

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

    @lazy
    def applicants_of(self) -> dict[int, list[Match]]:
        """Words for the applicant by their clause."""
        found: dict[int, list[Match]] = {}
        for match in self.cues("applicant"):
            found.setdefault(self.of(match.first), []).append(match)
        return found

    def addresses_applicant(self, match: Match) -> bool:
        """Whether the clause of a match names the applicant, or goes on from one that does.

        So in "vi er fire, og du bliver den, der …", and where the next clause takes up what
        it tells of ("vi har 3.000 følgere, og det tal skal du løfte"). "Your" names nobody,
        nor does a word of the match itself ("sollicitanten beoordelen").
        """
        if self.is_handed_over(self.of(match.first) + 1):
            return True
        for each in range(self.of(match.first), -1, -1):
            for named in self.applicants_of.get(each, ()):
                within = match.first <= named.first <= match.last
                if not (within or self.is_owner(named)):
                    return True
            if self.has_subject(each) or each not in self.with_verb:
                return False
        return False

    def is_handed_over(self, clause: int) -> bool:
        """Whether a clause opens with "that", and says what the applicant does with it."""
        if clause not in self.applicants_of:
            return False
        start, end, small = self.start(clause), self.end(clause), self.small
        return (
            self.word(start) in small.conjunctions
            and self.word(start + 1) in small.resuming
            and not self.any_word(start, end, small.negation)
            and not all(map(self.is_owner, self.applicants_of[clause]))
        )

    @lazy
    def others(self) -> list[Match]:
        """Persons and firms who are not sought, nor named in a word for the applicant."""
        return others_named(self)

    @lazy
    def sought(self) -> frozenset[int]:
        """First tokens of persons whom the ad seeks ("vi søger en kollega, der …")."""
        return persons_sought(self)

    def is_owner(self, applicant: Match) -> bool:
        """Whether a word for the applicant stands before what is the applicant's."""
        after = applicant.last + 1
        return (
            self.word(applicant.last) in self.small.possessive
            and after < self.sentence.last
            and self.word(after) not in self.small.function_words
            and after not in self.verb_at
        )

    @lazy
    def verbs(self) -> list[int]:
        """Tokens that may be the verb of a clause."""
        dealt = [m.first for m in self.cues("deals")]
        governing = [m.first for m in self.sentence.of("responsibility")]
        return sorted({*dealt, *governing})

    @lazy
    def verb_at(self) -> frozenset[int]:
        """The same, to look them up."""
        return frozenset(self.verbs)

    def verb_between(self, first: int, end: int) -> bool:
        """Whether a verb stands between two tokens."""
        return _any_between(self.verbs, first, end)

    @lazy
    def acts(self) -> list[int]:
        """Those that end as verbs do; a noun ("annoncering") does not."""
        return [at for at in self.verbs if self.word(at).endswith(self.small.verbal)]

    def acts_between(self, first: int, end: int) -> bool:
        """Whether one of these stands between two tokens."""
        return _any_between(self.acts, first, end)

    @lazy
    def with_verb(self) -> list[int]:
        """Clauses that have a verb of their own, in order."""
        return sorted({self.of(at) for at in self.acts})

    @lazy
    def with_subject(self) -> list[int]:
        """Clauses that name the applicant or the employer, in order."""
        named = {
            self.of(m.first)
            for value in ("applicant", "employer")
            for m in self.cues(value)
            if self.word(m.last) not in self.small.our
        }
        return sorted(named.union(map(self.of, self.sought)))

    def has_subject(self, clause: int) -> bool:
        """Whether a clause names the applicant or the employer."""
        return self.subject_between(clause, clause + 1)

    def subject_between(self, first: int, end: int) -> bool:
        """Whether one of the clauses names the applicant or the employer."""
        return _any_between(self.with_subject, first, end)

    @lazy
    def contrasting(self) -> frozenset[int]:
        """Clauses that a word like "but" opens."""
        return frozenset(self.of(m.last + 1) for m in self.cues("contrast"))

    def is_condition(self, clause: int) -> bool:
        """Whether a clause states a condition ("hvis du kan …", "heb je ervaring …").

        A clause that puts the applicant right behind its first word is one, unless that
        word joins it to what stands before.
        """
        at = self.opening(clause)
        word = self.word(at) if at < self.end(clause) else ""
        if word in self.small.condition:
            return True
        if self.names_applicant(at, at + 1):
            return False
        small = self.small
        joined = (small.relative, small.that, small.preposition, small.conjunctions)
        return self.names_applicant(at + 1, at + 2) and not any(
            word in each for each in joined
        )

    def is_gladness(self, cue: Match) -> bool:
        """Whether a word only says that one does a thing gladly ("du skriver gerne").

        It makes a merit at the head of what it is said of, or behind it alone.
        """
        if self.word(cue.first) not in self.small.gladly:
            return False
        own = self.of(cue.first)
        return not (
            cue.first <= self.start(own)
            or cue.last + 1 == self.end(own)
            or self.word(cue.first - 1) in self.small.conjunctions
        )


def _any_between(ordered: Sequence[int], first: int, end: int) -> bool:
    """Whether a number in order lies between two others, the end exclusive."""
    return bisect_left(ordered, first) < bisect_right(ordered, end - 1)
