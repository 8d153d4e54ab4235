"""Clauses of two persons that no comma parts: "du skriver tekster og Tim tager fotos"."""

from collections.abc import Mapping

from analyzer.components.clauses import Clauses
from analyzer.components.named import person_at, some_act
from analyzer.spans import Match

__all__ = ["part_at_persons", "within_clause"]


def part_at_persons(clauses: Clauses) -> bool:
    """Part a sentence where another person acts than before, and with a verb.

    So at an "and", at a "so that" or "since" ("du gör SEO så att Sara kan …"), and before
    the verb behind a clause of time or reason ("när du har semester sköter Jonas …",
    "eftersom byrån gör SEO kan du …").

    Parameters
    ----------
    clauses : Clauses
        Of the sentence, to be made anew where it is parted.

    Returns
    -------
    bool
        Whether it was.
    """
    if not clauses.verbs:
        return False
    others = {other.first: other for other in clauses.others}
    found = [
        *_below(clauses, others),
        *(_ahead(clauses, others) or _behind_others(clauses, others)),
    ]
    if len(clauses.verbs) > 1:
        found += _joined(clauses, others)
    if found:
        clauses.sentence.part_at(found)
    return bool(found)


def _joined(clauses: Clauses, others: Mapping[int, Match]) -> list[int]:
    """Each "and" behind which another acts than before it."""
    bounds = clauses.sentence.bounds
    return [
        at
        for at in clauses.places_of(clauses.small.conjunctions)
        if at not in bounds
        and at + 2 < clauses.sentence.last
        and (_others_act(clauses, at + 1, others) or _applicant_acts(clauses, at + 1))
        and _is_told_before(clauses, at)
    ]


def _is_told_before(clauses: Clauses, at: int) -> bool:
    """Whether the clause of a token says before it what somebody does or is."""
    start = clauses.start(clauses.of(at))
    return clauses.acts_between(start, at) or clauses.any_word(
        start, at, clauses.small.copula
    )


def _below(clauses: Clauses, others: Mapping[int, Match]) -> list[int]:
    """Each "so that" or "since" behind which another acts, the applicant before it."""
    found = []
    small = clauses.small
    for at in clauses.places_of(small.goes_on):
        clause = clauses.of(at)
        start, end = clauses.start(clause), clauses.end(clause)
        if at == start or at + 1 >= end or not clauses.names_applicant(start, at):
            continue
        person = at + 1 + (clauses.word(at + 1) in small.that)
        last = _doer_at(clauses, person, others) if person < end else 0
        if 0 < last < end - 1:
            found.append(at)
    return found


def _ahead(clauses: Clauses, others: Mapping[int, Match]) -> list[int]:
    """Token before the verb of somebody else, behind a clause with the applicant."""
    opened = clauses.sentence.opened
    if clauses.word(opened) not in clauses.small.subordinate:
        return []
    for verb in clauses.verbs:
        if verb > clauses.end(0) - 2:
            break
        if (
            clauses.names_applicant(opened, verb)
            and clauses.word(verb).endswith(clauses.small.active)
            and _doer_at(clauses, verb + 1, others)
        ):
            return [verb - 1]
    return []


def _behind_others(clauses: Clauses, others: Mapping[int, Match]) -> list[int]:
    """Token before the verb of the applicant, behind a clause in which another acts.

    It says why or while what, and opens the sentence ("eftersom andra gör SEO kan du …").
    """
    small, opened = clauses.small, clauses.sentence.opened
    if clauses.word(opened) not in small.while_or_why:
        return []
    person = _doer_at(clauses, opened + 1, others)
    verb = person + 1
    if not person or verb not in clauses.verb_at:
        return []
    joining = small.below | small.conjunctions | small.preposition | small.that
    return [
        at - 2
        for at in clauses.applicant_at
        if verb + 1 < at - 1 < clauses.end(0) and clauses.word(at - 1) not in joining
    ][:1]


def _others_act(clauses: Clauses, at: int, others: Mapping[int, Match]) -> bool:
    """Whether a name or another person stands at a token, with a verb in the present."""
    person = _doer_at(clauses, at, others)
    if not person:
        return False
    verb = person + 1
    if clauses.word(verb) in clauses.small.conjunctions:  # "Karel en Maja doen …"
        second = _doer_at(clauses, verb + 1, others)
        return second > 0 and second + 1 in clauses.verb_at
    return verb in clauses.verb_at and clauses.word(verb).endswith(
        clauses.small.present
    )


def _doer_at(clauses: Clauses, at: int, others: Mapping[int, Match]) -> int:
    """Last token of a name, another person or some who act; 0 for none."""
    if some_act(clauses, at):
        return at
    return person_at(clauses, at, others)


def _applicant_acts(clauses: Clauses, at: int) -> bool:
    """Whether the applicant stands at a token, with a verb, and is not named before it."""
    start = clauses.start(clauses.of(at))
    return (
        clauses.names_applicant(at, at + 1)
        and (at + 1 in clauses.verb_at or clauses.word(at + 1) in clauses.small.copula)
        and not clauses.names_applicant(start, at)
    )


def within_clause(clauses: Clauses, match: Match) -> Match:
    """What a match names, where clauses part it from its verb.

    So "SEO" of "arbetar med film och Maja gör SEO".

    Parameters
    ----------
    clauses : Clauses
        Of the sentence.
    match : Match
        A skill that it names.
    """
    first, last = clauses.of(match.first), clauses.of(match.last)
    if first == last:
        return match
    if match.first in clauses.verb_at:
        return Match.at(match.value, match.last)
    if match.last in clauses.verb_at:
        return Match.at(match.value, match.first)
    return match
