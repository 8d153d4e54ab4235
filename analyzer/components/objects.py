"""What stands in a task as no more than its object: a topic, a thing sold, an aim.

"Artikler om SEO" asks for writing, "sælger annoncer" for selling, and "tekster, der
styrker vores brand" for texts.
"""

from collections.abc import Iterator, Mapping, Sequence

from analyzer.components.clauses import Clauses
from analyzer.lazy import lazy
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

    def __call__(self, match: Match) -> str | None:
        """What a match is the object of: "topic", "sold" or "aim"; None if of nothing."""
        if self._topics or self._sold:
            own = self.disciplines[match.value]
            for at in self._starts(match):
                if at in self._topics:
                    return "topic"
                if at in self._sold and own not in self.objects.selling:
                    return "sold"
        return "aim" if self._is_aim(match) else None

    def _is_aim(self, match: Match) -> bool:
        """Whether a match only says what other work of its sentence is to do."""
        before = match.first - 1
        if match.value not in self.objects.aims or not self.clauses.any_word(
            max(before, self.clauses.sentence.opened), match.first, self.small.relative
        ):
            return False
        own = self.disciplines[match.value]
        return any(
            other.last < match.first and self.disciplines[other.value] != own
            for other in self.named
        )

    @lazy
    def _topics(self) -> frozenset[int]:
        """Tokens behind the "about" of a text."""
        if self.small.about.isdisjoint(self.clauses.vocabulary):
            return frozenset()
        on_topics = self.objects.on_topics
        ends = {m.last for m in self.named if self.disciplines[m.value] in on_topics}
        behind = {at for end in ends for at in (end, end + 1)}
        last = self.clauses.sentence.last
        return frozenset(
            at + 1
            for at in behind
            if at < last and self.clauses.word(at) in self.small.about
        )

    @lazy
    def _sold(self) -> frozenset[int]:
        """Tokens behind a word for selling."""
        sentence, sells = self.clauses.sentence, self.small.sells
        if sells.isdisjoint(self.clauses.vocabulary):
            return frozenset()
        return frozenset(
            at + 1
            for at in range(sentence.opened, sentence.last)
            if self.clauses.word(at) in sells
        )

    @lazy
    def _ends(self) -> frozenset[int]:
        """Tokens at which a skill begins or ends."""
        return frozenset(at for m in self.named for at in (m.first, m.last))

    def _starts(self, match: Match) -> Iterator[int]:
        """Tokens at which the list may begin that a match is an item of.

        The first item is a skill too, perhaps behind an article. Where the match takes
        in words of its own before what it names, these are looked at as well ("artikler
        om SEO").
        """
        clauses, small = self.clauses, self.small
        yield from range(match.first, match.last + 1)
        reach = clauses.settings.alternative_reach
        least = max(clauses.sentence.opened, match.first - reach)
        for at in range(match.first - 1, least, -1):
            word = clauses.word(at)
            if word in small.preposition and word not in small.about:
                return
            if at in clauses.verb_at and word not in small.sells:
                return
            if clauses.names_applicant(at, at + 1):
                return
            if not self._ends.isdisjoint((at, at + 1)):
                yield at
