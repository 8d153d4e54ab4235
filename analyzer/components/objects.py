"""What stands in a task as no more than its object: a topic, a thing sold, an aim.

"Artikler om SEO" asks for writing, "sælger annoncer" for selling, and "tekster, der
styrker vores brand" for texts.
"""

from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import chain

from analyzer.components.clauses import Clauses
from analyzer.components.listed import list_starts
from analyzer.spans import Match
from analyzer.taxonomy import Objects

__all__ = ["TaskObjects"]


class TaskObjects:
    """Objects of the tasks of one sentence.

    Parameters
    ----------
    clauses : Clauses
        Of the sentence.
    named : sequence of Match
        The skills it names, in order.
    disciplines : mapping of str to str
        Skill id to its discipline.
    objects : Objects
        Which disciplines have topics, which sell, and which skills may be aims.
    """

    def __init__(
        self,
        clauses: Clauses,
        named: Sequence[Match],
        disciplines: Mapping[str, str],
        objects: Objects,
    ) -> None:
        self.clauses = clauses
        self.small = clauses.small
        self.named = named
        self.disciplines = disciplines
        self.objects = objects
        self._topics = self._find_topics()
        self._sold = self._find_sold()

    def kind_of(self, match: Match) -> str | None:
        """What a match is the object of: "topic", "sold" or "aim"; None if of nothing."""
        if self._topics or self._sold:
            own = self.disciplines[match.value]
            own_words = range(match.first + 1, match.last + 1)  # "artikler om SEO"
            for at in chain(list_starts(match, self.clauses), own_words):
                if at in self._topics:
                    return "topic"
                if at in self._sold and own not in self.objects.selling:
                    return "sold"
        return "aim" if self._is_aim(match) else None

    def _is_aim(self, match: Match) -> bool:
        """Whether a match only says what other work of its sentence is to do."""
        if match.value not in self.objects.aims:
            return False
        opening = self._opens_aim(match)
        return any(other.first < opening for other in self.named)

    def _opens_aim(self, match: Match) -> int:
        """Token that opens a clause of aim with a match in it; 0 without one.

        So does a relative word right before the match ("tekster, der styrker …"), or a
        phrase such as "for at" before it, but not behind a verb ("ansvarar för att").
        """
        clauses, before = self.clauses, match.first - 1
        first = max(before, clauses.sentence.opened)
        if clauses.any_word(first, match.first, self.small.relative):
            return match.first
        if match.value not in self.objects.purposes:
            return 0
        for cue in clauses.cues("aim"):
            if cue.last < match.first and cue.first - 1 not in clauses.verb_at:
                return cue.first
        return 0

    def _find_topics(self) -> set[int]:
        """Tokens behind the "about" of a text."""
        if not self.clauses.has_any(self.small.about):
            return set()
        on_topics = self.objects.on_topics
        ends = {m.last for m in self.named if self.disciplines[m.value] in on_topics}
        behind = {at for end in ends for at in (end, end + 1)}
        return self._behind(behind, self.small.about)

    def _find_sold(self) -> set[int]:
        """Tokens behind a word for selling."""
        sentence, sells = self.clauses.sentence, self.small.sells
        if not self.clauses.has_any(sells):
            return set()
        return self._behind(range(sentence.opened, sentence.last), sells)

    def _behind(self, places: Iterable[int], listed: Set[str]) -> set[int]:
        """Tokens behind a word of a list at which a skill is named, or its article."""
        clauses, last = self.clauses, self.clauses.sentence.last
        found = {at + 1 for at in places if at < last and clauses.word(at) in listed}
        ends = {at for m in self.named for at in (m.first, m.last)}
        return found & (ends | {at - 1 for at in ends})
