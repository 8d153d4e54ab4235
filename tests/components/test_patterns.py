"""Patterns that two clauses of a sentence fill together."""

from collections.abc import Iterator
from typing import SupportsIndex

import pytest

from analyzer.components.patterns import _starts_anew
from analyzer.spans import Match, Sentence

MANY = 2_000  # cues of a sentence


class Counted(list[Match]):
    """Cues that count how often one is looked at."""

    seen = 0

    def __iter__(self) -> Iterator[Match]:
        for each in super().__iter__():
            self.seen += 1
            yield each

    def __getitem__(self, at: SupportsIndex) -> Match:  # type: ignore[override]
        self.seen += 1
        return super().__getitem__(at)


@pytest.mark.parametrize(
    ("cue", "start", "end", "anew"),
    [
        ("seeks", 1, 3, True),
        ("seeks", 2, 4, False),
        ("others", 2, 4, True),
        ("others", 1, 3, False),
    ],
)
def test_few_of_many_cues_are_looked_at(
    cue: str, start: int, end: int, *, anew: bool
) -> None:
    sentence = Sentence(0, 4 * MANY)
    sentence.commas = tuple(range(3, 4 * MANY, 4))
    sentence.cues["status"] = [Match.at(cue, at) for at in range(2, 4 * MANY, 4)]
    if cue == "seeks":  # the one who is sought stands behind each
        persons = [Match.at("others", at) for at in range(3, 4 * MANY, 4)]
        sentence.cues["status"] += persons
    cues = sentence.status_cues[cue] = Counted(sentence.status_cues[cue])
    at = 4 * (MANY - 2)
    match = Match.of("events", at + start << 5, at + end << 5)
    assert _starts_anew(sentence, match) is anew
    assert cues.seen < MANY // 10


def test_what_is_looked_for_is_nobody_who_is_sought() -> None:
    sentence = Sentence(0, 10)
    sentence.cues["status"] = [Match.at("seeks", 4)]
    match = Match.of("cro-ux", 2 << 5, 7 << 5)
    assert not _starts_anew(sentence, match)
    sought = Sentence(0, 10)
    sought.cues["status"] = [Match.at("seeks", 4), Match.at("others", 5)]
    assert _starts_anew(sought, match)
