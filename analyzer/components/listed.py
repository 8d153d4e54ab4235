"""The list of short items that something named stands in: "salg, SEO og webdesign"."""

from collections.abc import Iterator

from analyzer.components.clauses import Clauses
from analyzer.spans import Match

__all__ = ["list_starts"]


def list_starts(match: Match, clauses: Clauses) -> Iterator[int]:
    """Tokens at which a list may begin that a match is the last item of.

    Parameters
    ----------
    match : Match
        What is named.
    clauses : Clauses
        Of its sentence.

    Yields
    ------
    int
        The first token of the match, and then those before it, as far back as short items
        without a verb, a preposition or the applicant go.
    """
    settings, small, width = clauses.settings, clauses.small, 0
    least = max(clauses.sentence.opened, match.first - settings.actor_reach)
    yield match.first
    for at in range(match.first - 1, least - 1, -1):
        word = clauses.word(at)
        if word in small.conjunctions or not word[0].isalnum():
            width = 0
        elif (
            width == settings.small_word_reach
            or word in small.preposition
            or (at in clauses.verb_at and word.endswith(small.verbal))
            or clauses.names_applicant(at, at + 1)
        ):
            return
        else:
            width += 1
            yield at
