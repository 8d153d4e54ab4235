"""Alternatives: of "X, Y or Z" in different disciplines, only the first is demanded."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from analyzer.components.clauses import Clauses
from analyzer.settings import ReadingSettings
from analyzer.spans import DraftMention, Match, Sentence

__all__ = ["choices", "prefer_one_of", "prefer_the_first"]


def choices(clauses: Clauses) -> Iterator[Match]:
    """Each "or" of a sentence that leaves a choice.

    Of duties "X or Y" names both, each in its time, unless it is "either X or Y"; and
    who is "not afraid of X or Y" does both.
    """
    small, sentence = clauses.small, clauses.sentence
    for choice in clauses.cues("alternative"):
        first = clauses.start(clauses.of(choice.first))
        if clauses.any_word(sentence.opened, choice.last + 1, small.either) or not (
            sentence.section == "duties"
            or clauses.any_word(first, choice.first, small.negation)
        ):
            yield choice


def prefer_the_first(
    mentions: list[DraftMention],
    choice: Match,
    disciplines: Mapping[str, str],
    settings: ReadingSettings,
) -> None:
    """Make what "X, Y or Z" names beyond the discipline of X a merit."""
    reach = settings.alternative_reach
    asked = [m for m in mentions if m.status == "required"]
    after = [
        m
        for m in asked  # a verb may stand before them all ("arbejdet med X eller Y")
        if choice.last < m.match.last and m.match.first - choice.last <= reach
    ]
    before = [m for m in asked if m.match.last < choice.first]
    group: list[DraftMention] = []
    edge = choice.first
    for mention in sorted(before, key=lambda m: -m.match.last):
        if edge - mention.match.last > reach:
            break
        group.append(mention)
        edge = min(edge, mention.match.first)
    if not group or not after:
        return
    group.sort(key=lambda m: m.match.first)
    nearest = min(m.match.first for m in after)
    _prefer([*group, *(m for m in after if m.match.first == nearest)], disciplines)


def prefer_one_of(
    sentences: Iterable[Sentence],
    mentions: Sequence[DraftMention],
    disciplines: Mapping[str, str],
) -> None:
    """Do so with a list of which one is enough ("mindst én af følgende: X, Y, Z")."""
    for sentence in sentences:
        for choice in sentence.of("status"):
            if choice.value != "one_of":
                continue
            asked = (m for m in mentions if m.status == "required")
            _prefer([m for m in asked if _is_among(m, sentence, choice)], disciplines)


def _is_among(mention: DraftMention, sentence: Sentence, choice: Match) -> bool:
    """Whether a mention is of the list that a choice opens, in its sentence or below it."""
    if mention.sentence is sentence:
        return mention.match.first > choice.last
    return sentence.end_mark == ":" and (
        mention.sentence.listed_under is sentence
        or mention.sentence.number == sentence.number + 1
    )


def _prefer(group: Sequence[DraftMention], disciplines: Mapping[str, str]) -> None:
    """Make what a group names beyond the discipline of its first a merit."""
    for mention in group:
        if disciplines[mention.skill] != disciplines[group[0].skill]:
            mention.status, mention.reason = "preferred", "alternative"
