"""Clauses that an "and" joins: "du skriver nyhedsbreve og Tim kører annoncer"."""

from collections.abc import Iterator

from analyzer.components.clauses import Clauses

__all__ = ["part_where_others_act"]


def part_where_others_act(clauses: Clauses) -> bool:
    """Part a sentence at each "and" behind which somebody else acts, with a verb before it.

    Parameters
    ----------
    clauses : Clauses
        Of the sentence, to be made anew where it is parted.

    Returns
    -------
    bool
        Whether it was.
    """
    if len(clauses.verbs) < 2 or not clauses.has_any(clauses.small.conjunctions):
        return False
    found = [at for at in _joints(clauses) if _others_act(clauses, at + 1)]
    if found:
        clauses.sentence.part_at(found)
    return bool(found)


def _joints(clauses: Clauses) -> Iterator[int]:
    """Each "and" within a clause, where a verb stands before it."""
    sentence = clauses.sentence
    for at in clauses.places_of(clauses.small.conjunctions):
        start = clauses.start(clauses.of(at))
        if (
            at + 2 < sentence.last
            and at not in sentence.bounds
            and clauses.acts_between(start, at)
        ):
            yield at


def _others_act(clauses: Clauses, at: int) -> bool:
    """Whether a name or another person stands at a token, with a verb in the present."""
    small = clauses.small
    if (
        small.is_name(clauses.words[at])
        and clauses.word(at) not in small.function_words
    ):
        verb = at + 1
    else:
        led = clauses.word(at) in small.function_words | small.our
        ends = [other.last for other in clauses.others if other.first in (at, at + led)]
        if not ends:
            return False
        verb = ends[0] + 1
    return verb in clauses.verb_at and clauses.word(verb).endswith(small.present)
