"""What was read in an ad, as the values of a result, at their places in the given text."""

from collections.abc import Callable, Mapping
from typing import cast

from analyzer.spans import Demands, Reading, told_section
from analyzer.taxonomy import Skill
from analyzer.types import Cue, Demand, Evidence, Experience, Mention, SystemYears
from analyzer.vocabulary import DemandKind, Level, Responsibility, Section, Status

__all__ = ["as_read", "cues_of", "demands_of", "experience_of", "mentions_of"]

Place = Callable[[int, int], tuple[int, int]]
"""Start and end in the given text, of those in the text that was read."""


def as_read(start: int, end: int) -> tuple[int, int]:
    """Places where the text that was read is the given one."""
    return start, end


def mentions_of(
    reading: Reading, given: str, skills: Mapping[str, Skill], place: Place
) -> tuple[Mention, ...]:
    """Mentions of skills in the given text."""
    made = []
    for draft in reading.mentions:
        start, end = place(draft.start, draft.end)
        skill = skills[draft.skill]
        made.append(
            Mention(
                start,
                end,
                given[start:end],
                skill.id,
                skill.discipline,
                skill.kind,
                cast("Status", draft.status),
                cast("Responsibility | None", draft.responsibility),
                _section(draft.sentence.section),
                draft.reason,
            )
        )
    return tuple(made)


def cues_of(reading: Reading, place: Place) -> tuple[Cue, ...]:
    """Words that bear on findings."""
    if not reading.cues:
        return ()
    beside: dict[int, list[int]] = {}
    below: dict[int, list[int]] = {}
    for index, mention in enumerate(reading.mentions):
        sentence = mention.sentence
        beside.setdefault(id(sentence), []).append(index)
        below.setdefault(id(sentence.listed_under), []).append(index)
    return tuple(
        Cue(
            cue.kind,
            *place(cue.start, cue.end),
            _section(cue.sentence.section),
            tuple(beside.get(id(cue.sentence), ())),
            tuple(below.get(id(cue.sentence), ())),
        )
        for cue in reading.cues
    )


def experience_of(
    demands: Demands, place: Place, level: Level | None = None
) -> Experience:
    """Experience and hours; a level in the title, if given, goes before that of the text."""
    evidence = tuple(
        Evidence(*place(each.start, each.end))
        for each in demands.found
        if not each.is_apart
    )
    return Experience(
        demands.years,
        level or cast("Level | None", demands.level),
        demands.hours,
        tuple(SystemYears(*each) for each in demands.systems.items()),
        evidence,
        "title" if level else "text" if demands.level else None,
    )


def demands_of(demands: Demands, place: Place) -> tuple[Demand, ...]:
    """Studies and languages that are demanded."""
    return tuple(
        Demand(cast("DemandKind", each.kind), *place(each.start, each.end))
        for each in demands.found
        if each.is_apart
    )


def _section(told: str) -> Section:
    return cast("Section", told_section(told))
