"""Whom a sentence names: others, by name or by what they are."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from analyzer.rows import PART_BITS
from analyzer.spans import Match

if TYPE_CHECKING:
    from analyzer.components.clauses import Clauses

__all__ = [
    "applicants_named",
    "is_one_of",
    "others_named",
    "person_at",
    "some_act",
]


def applicants_named(clauses: "Clauses") -> Sequence[Match]:
    """Words for the applicant, but those that end the name of another ("min man").

    Parameters
    ----------
    clauses : Clauses
        Of the sentence.
    """
    others = {m.last: m.first for m in clauses.cues("others") if m.first < m.last}
    applicants = clauses.cues("applicant")
    if not others:
        return applicants
    return [m for m in applicants if others.get(m.last, m.first) >= m.first]


def others_named(clauses: "Clauses") -> list[Match]:
    """Persons and firms of a sentence, in order.

    Those who are sought, or stand in a word for the applicant, are left out, and who is
    denied, or is one whose work is taken over.

    Parameters
    ----------
    clauses : Clauses
        Of the sentence.
    """
    by_name = _by_name(clauses)
    if not (by_name or "others" in clauses.sentence.status_cues):
        return []
    listed = [
        m
        for m in clauses.cues("others")
        if m.first not in clauses.sought
        and (
            not clauses.names_applicant(m.first, m.first + 1)
            or (m.first < m.last and clauses.word(m.first) in clauses.small.possessive)
        )
        and not _is_verb_of_applicant(m, clauses)
    ]
    every = sorted([*listed, *by_name], key=lambda m: m.low)
    return [m for m in every if not _does_no_more(m, clauses)]


def _does_no_more(other: Match, clauses: "Clauses") -> bool:
    """Whether a person is denied, or is one whose work is taken over."""
    reach = clauses.reach
    first = max(clauses.sentence.opened, other.first - reach)
    if clauses.any_word(first, other.first, clauses.small.negation):
        return True
    clause = clauses.of(other.first)
    return any(
        cue.first < other.first and clauses.of(cue.first) == clause
        for cue in clauses.cues("succeeds")
    )


def _by_name(clauses: "Clauses") -> list[Match]:
    """Persons of whom a clause tells, by name ("Anna, som sköter …") or without one.

    These are counted where they are told to be there ("i teamet sitter två som gör
    film"), or pointed at ("degenen die film maken"). So is who does what stands before
    ("de blogs die Tom schrijft").
    """
    sentence, small = clauses.sentence, clauses.small
    found = []
    reach = clauses.settings.verb_reach
    opened = sentence.opened
    if (
        sentence.listed_under is None
        or "others" not in sentence.listed_under.status_cues
    ):
        opened += 1  # the first word has a capital that need be no name's
    for at in clauses.places_of(small.below, opening=True):
        if at >= sentence.last - 1:
            continue
        name = at - 1 - (at - 1 in sentence.commas)
        if _acts_by_name(at + 1, clauses):
            found.append(Match.at("others", at + 1))
        elif (
            sentence.opened + 1 < at
            and clauses.word(at) in small.relative
            and name >= opened
            and (
                small.is_name(clauses.words[name])
                or clauses.word(name) in small.those
                or _is_there(name, clauses)
                or _is_in_company(name, clauses)
                or _is_set_aside(name, clauses)
            )
            and not clauses.names_applicant(at + 1, at + 1 + reach)
        ):
            found.append(Match.at("others", name))
    return found


def _acts_by_name(at: int, clauses: "Clauses") -> bool:
    """Whether a name at a token is the subject of its clause, and names no skill."""
    sentence, small = clauses.sentence, clauses.small
    if not clauses.words[at][0].isupper():  # most are small, which costs least to see
        return False
    if not clauses.is_name(at) or clauses.word(at) in small.function_words:
        return False
    if any(row.names and low >> PART_BITS == at for low, row in sentence.rows):
        return False
    return any(
        at < verb < clauses.end(clauses.of(at))
        and clauses.word(verb).endswith(small.present)
        for verb in clauses.verbs
    )


def _is_there(at: int, clauses: "Clauses") -> bool:
    """Whether a word for somebody stands where a sentence tells who is there."""
    small = clauses.small
    start = clauses.start(clauses.of(at))
    return clauses.word(at) in small.somebody and clauses.any_word(
        start, at, small.sits
    )


def _is_set_aside(at: int, clauses: "Clauses") -> bool:
    """Whether a word for some stands behind a "besides" ("utöver de tre som …")."""
    small = clauses.small
    start = clauses.start(clauses.of(at))
    return clauses.word(at) in small.somebody and clauses.any_word(
        start, at, small.besides
    )


def _is_in_company(at: int, clauses: "Clauses") -> bool:
    """Whether a token is a department or somebody, as company in a task.

    A department is told by its capital as well.
    """
    word, small = clauses.word(at), clauses.small
    is_department = word in small.departments
    if not (is_department or word in small.somebody):
        return False
    return (is_department and clauses.words[at][0].isupper()) or any(
        cue.last == at - 1
        for value in ("together", "beside")
        for cue in clauses.cues(value)
    )


def _is_verb_of_applicant(other: Match, clauses: "Clauses") -> bool:
    """Whether what could name a person is a verb before "you" ("udvikler du")."""
    after = other.last + 1
    return (
        clauses.names_applicant(after, after + 1)
        and clauses.word(after) not in clauses.small.possessive
        and clauses.word(other.last).endswith(clauses.small.present)
    )


def person_at(clauses: "Clauses", at: int, others: Mapping[int, Match]) -> int:
    """Last token of a name or another person that begins at a token; 0 for none.

    A name may follow the person.

    Parameters
    ----------
    clauses : Clauses
        Of the sentence.
    at : int
        Token at which one may begin; an article, and an adjective behind that, may stand
        before it, or "one of your".
    others : mapping of int to Match
        Other persons by their first token.
    """
    small, word = clauses.small, clauses.word(at)
    other = others.get(at)
    leading = small.before_persons
    if other is None and word in leading:
        other = others.get(at + 1)
        behind = clauses.word(at + 1)
        if other is None and not (behind in leading or behind in small.below):
            other = others.get(at + 2)  # "en extern byrå"
    if other is None and word in small.somebody:
        other = others.get(at + 3)
        if other is not None and not is_one_of(clauses, other):
            other = None
    if other is not None:
        last = other.last
        while last + 1 < clauses.sentence.last and clauses.is_name(last + 1):
            last += 1  # "din kollega Peter"
        return last
    return at if word not in small.function_words and clauses.is_name(at) else 0


def is_one_of(clauses: "Clauses", other: Match) -> bool:
    """Whether some of a group of persons are told of ("en af dine kolleger").

    Parameters
    ----------
    clauses : Clauses
        Of the sentence.
    other : Match
        The group.
    """
    small, word = clauses.small, clauses.word
    return (
        other.first - 3 >= clauses.sentence.opened
        and word(other.first - 3) in small.somebody
        and word(other.first - 2) in small.of | small.agent
        and word(other.first - 1) in small.possessive | small.our
    )


def some_act(clauses: "Clauses", at: int) -> bool:
    """Whether some who are not named act at a token ("andre laver SEO").

    Parameters
    ----------
    clauses : Clauses
        Of the sentence.
    at : int
        Token of the word for them.
    """
    small, verb = clauses.small, at + 1
    return (
        clauses.word(at) in small.somebody
        and verb in clauses.verb_at
        and clauses.word(verb) in small.takes_on
    )
