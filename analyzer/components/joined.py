"""Clauses that an "and" joins, of two persons: "du skriver tekster og Tim tager fotos"."""

from analyzer.components.clauses import Clauses

__all__ = ["part_at_persons"]


def part_at_persons(clauses: Clauses) -> bool:
    """Part a sentence at each "and" behind which another person acts, and with a verb.

    One acts before it too: somebody else behind the applicant, or the other way round.

    Parameters
    ----------
    clauses : Clauses
        Of the sentence, to be made anew where it is parted.

    Returns
    -------
    bool
        Whether it was.
    """
    if len(clauses.verbs) < 2:
        return False
    joints = clauses.places_of(clauses.small.conjunctions)
    if not joints:
        return False
    bounds = frozenset(clauses.sentence.bounds)
    ends = {other.first: other.last for other in clauses.others}
    found = [
        at
        for at in joints
        if at not in bounds
        and at + 2 < clauses.sentence.last
        and (_others_act(clauses, at + 1, ends) or _applicant_acts(clauses, at + 1))
        and clauses.acts_between(clauses.start(clauses.of(at)), at)
    ]
    if found:
        clauses.sentence.part_at(found)
    return bool(found)


def _others_act(clauses: Clauses, at: int, ends: dict[int, int]) -> bool:
    """Whether a name or another person stands at a token, with a verb in the present."""
    small, word = clauses.small, clauses.word(at)
    last = ends.get(at)
    if last is None and (word in small.function_words or word in small.our):
        last = ends.get(at + 1)
    if last is None:
        if word in small.function_words or not small.is_name(clauses.words[at]):
            return False
        last = at
    verb = last + 1
    return verb in clauses.verb_at and clauses.word(verb).endswith(small.present)


def _applicant_acts(clauses: Clauses, at: int) -> bool:
    """Whether the applicant stands at a token, with a verb, and is not named before it."""
    start = clauses.start(clauses.of(at))
    return (
        clauses.names_applicant(at, at + 1)
        and at + 1 in clauses.verb_at
        and not clauses.names_applicant(start, at)
    )
