"""What a clause says of the applicant: that they act, may act, or act gladly."""

from analyzer.components.clauses import Clauses
from analyzer.spans import Match

__all__ = [
    "addresses_applicant",
    "is_condition",
    "is_gladness",
    "is_handed_over",
    "leaves_open",
]


def addresses_applicant(clauses: Clauses, match: Match) -> bool:
    """Whether the clause of a match names the applicant, or goes on from one that does.

    So in "vi er fire, og du bliver den, der …", and where the next clause takes up what
    it tells of ("vi har 3.000 følgere, og det tal skal du løfte"). "Your" names nobody,
    nor does a word of the match itself ("sollicitanten beoordelen").
    """
    if is_handed_over(clauses, clauses.of(match.first) + 1):
        return True
    for each in range(clauses.of(match.first), -1, -1):
        for named in clauses.applicants_of.get(each, ()):
            within = match.first <= named.first <= match.last
            acts = match.first in clauses.verb_at and named.first == match.first + 1
            if not ((within and not acts) or clauses.is_owner(named)):
                return True
        if clauses.has_subject(each) or each not in clauses.with_verb:
            return False
    return False


def is_handed_over(clauses: Clauses, clause: int) -> bool:
    """Whether a clause says what the applicant does with what stands before it.

    It opens with "and that", with "that" and the applicant ("– det ska du ändra på"),
    or with a verb and the applicant ("waar een bureau dat nu doet, ga jij dat zelf
    doen").
    """
    if clause not in clauses.applicants_of:
        return False
    start, end, small = clauses.start(clause), clauses.end(clause), clauses.small
    start += clauses.word(start) in small.subordinate  # "så det skal du kende"
    named = clauses.applicants_of[clause][0]
    behind = named.last + 1
    turned = (
        clauses.word(start) in small.resuming
        or clauses.any_word(behind, min(behind + clauses.reach, end), small.resuming)
    ) and clauses.any_word(start, end, small.takes_on)
    # "och det är du som har kontakten" tells something new
    joined = clauses.word(start) in small.conjunctions and (
        clauses.word(behind) not in small.relative
    )
    return (
        (turned or (joined and clauses.word(start + 1) in small.resuming))
        and not clauses.any_word(start, end, small.negation)
        and not all(map(clauses.is_owner, clauses.applicants_of[clause]))
    )


def is_condition(clauses: Clauses, clause: int) -> bool:
    """Whether a clause states a condition ("hvis du kan …", "heb je ervaring …").

    A clause that puts the applicant right behind its first word is one, unless that
    word joins it to what stands before.
    """
    at = clauses.opening(clause)
    word = clauses.word(at) if at < clauses.end(clause) else ""
    if word in clauses.small.condition:
        return True
    if clauses.names_applicant(at, at + 1):
        return False
    return clauses.names_applicant(at + 1, at + 2) and not (
        word in clauses.small.preposition or word in clauses.small.relative
    )


def leaves_open(clauses: Clauses, clause: int) -> bool:
    """Whether a clause leaves open what the applicant does ("om du kan SEO, er …")."""
    at = clauses.start(clause)
    return clauses.word(at) in clauses.small.whether and clauses.names_applicant(
        at + 1, at + 2
    )


def is_gladness(clauses: Clauses, cue: Match) -> bool:
    """Whether a word only says that one does a thing gladly ("du skriver gerne").

    It makes a merit at the head of what it is said of, or behind it alone.
    """
    if clauses.word(cue.first) not in clauses.small.gladly:
        return False
    start, before = clauses.start(clauses.of(cue.first)), cue.first - 1
    acts = before in clauses.acts and clauses.names_applicant(start, before)
    return not (
        cue.first <= start
        or (cue.last + 1 == clauses.end(clauses.of(cue.first)) and not acts)
        or clauses.word(before) in clauses.small.conjunctions
    )
