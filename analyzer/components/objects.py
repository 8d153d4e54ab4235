"""What stands in a task as no more than its object: a topic, a thing sold, an aim.

"Artikler om SEO" asks for writing, "sælger annoncer" for selling, and "tekster, der
styrker vores brand" for texts.
"""

from collections.abc import Iterator, Mapping, Sequence

from analyzer.components.clauses import Clauses
from analyzer.spans import Match
from analyzer.taxonomy import Objects

__all__ = ["object_of"]


def object_of(
    match: Match,
    clauses: Clauses,
    named: Sequence[Match],
    disciplines: Mapping[str, str],
    objects: Objects,
) -> str | None:
    """What a match is the object of: "topic", "sold" or "aim"; None if of nothing.

    Parameters
    ----------
    match : Match
        A skill that a sentence names.
    clauses : Clauses
        Of the sentence.
    named : sequence of Match
        The skills it names, in order.
    disciplines : mapping of str to str
        Skill id to its discipline.
    objects : Objects
        Which disciplines have topics, which sell, and which skills may be aims.
    """
    word, small = clauses.word, clauses.small
    own = disciplines[match.value]
    firsts = {m.first for m in named}
    for at in _starts(match, clauses):
        if at < match.first and firsts.isdisjoint((at, at + 1)):
            continue  # the first of a list is a skill too, perhaps behind an article
        before = word(at - 1)
        if before in small.about and any(
            at - 2 <= m.last < at and disciplines[m.value] in objects.on_topics
            for m in named
        ):
            return "topic"
        if before in small.sells and own not in objects.selling:
            return "sold"
    if match.value in objects.aims and word(match.first - 1) in small.relative:
        others = (m for m in named if m.last < match.first)
        if any(disciplines[m.value] != own for m in others):
            return "aim"
    return None


def _starts(match: Match, clauses: Clauses) -> Iterator[int]:
    """Tokens at which the list may begin that a match is an item of.

    Where the match takes in words of its own before it, these are looked at as well
    ("artikler om SEO").
    """
    small = clauses.small
    yield from range(match.first, match.last + 1)
    least = max(
        clauses.sentence.opened, match.first - clauses.settings.alternative_reach
    )
    for at in range(match.first - 1, least, -1):
        word = clauses.word(at)
        if word in small.preposition and word not in small.about:
            return
        if at in clauses.verb_at and word not in small.sells:
            return
        if clauses.names_applicant(at, at + 1):
            return
        yield at
