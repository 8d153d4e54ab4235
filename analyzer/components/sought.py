"""Persons whom an ad seeks: they are the applicant, not others."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING

from analyzer.spans import Match

if TYPE_CHECKING:
    from analyzer.components.clauses import Clauses

__all__ = ["persons_sought"]


def persons_sought(clauses: "Clauses") -> frozenset[int]:
    """First tokens of persons whom the ad seeks ("vi søger en kollega, der …").

    Parameters
    ----------
    clauses : Clauses
        Of the sentence.
    """
    others = clauses.cues("others")
    found: set[int] = set()
    if not others:
        return frozenset()
    places = [m.first for m in others]
    for seeking, reach in _seeking(clauses):
        start = seeking.last + 1
        at = bisect_left(places, start)
        if at == len(places):
            continue
        person = places[at]
        if start < person and clauses.word(start) in clauses.small.preposition:
            start += 1
        if (
            person - seeking.last <= reach
            and clauses.of(person) == clauses.of(seeking.first)
            and not any(
                start <= m.first and m.last < person for m in clauses.cues("applicant")
            )
            and not clauses.any_word(start, person, clauses.small.preposition)
        ):
            end = max(m.last for m in others[at : at + 2] if m.first == person)
            found.update(places[at : bisect_right(places, end)])
    return frozenset(found)


def _seeking(clauses: "Clauses") -> Iterator[tuple[Match, int]]:
    """Words behind which it stands who is sought, and how far behind them.

    So too what the applicant is said to be ("er du kollegaen, der …").
    """
    settings = clauses.settings
    for cue in clauses.cues("seeks"):
        yield cue, settings.sought_reach
        at = cue.last + 2  # "det, vi mangler, er en kollega, der …"
        if at - 1 in clauses.sentence.bounds and clauses.word(at) in (
            clauses.small.copula
        ):
            yield Match.at("seeks", at), settings.sought_reach
    for at in clauses.places_of(clauses.small.copula, opening=True):
        if clauses.names_applicant(at - 1, at) and at > clauses.sentence.opened:
            yield Match.at("seeks", at), clauses.reach
        elif clauses.names_applicant(at + 1, at + 2) and not any(
            named.first == at + 1 and clauses.is_owner(named)  # "er dine kolleger"
            for named in clauses.applicants_of.get(clauses.of(at + 1), ())
        ):
            yield Match.at("seeks", at + 1), clauses.reach
