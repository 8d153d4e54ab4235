"""Which of the skills on the same words are named."""

import pytest

from analyzer.lexicon.trie import Node
from analyzer.pipeline import load_pipeline
from analyzer.rows import PART_BITS, Row
from analyzer.spans import Hit, Match, Sentence


@pytest.mark.parametrize("turned", [False, True])
def test_of_two_as_wide_the_first_of_the_taxonomy_stays(
    code: str, *, turned: bool
) -> None:
    finder = load_pipeline(code)[1].find_skills
    by_discipline: dict[str, list[str]] = {}
    for skill, discipline in finder.disciplines.items():
        by_discipline.setdefault(discipline, []).append(skill)
    for first, *others in by_discipline.values():
        found = [Match.at(skill, 3) for skill in (first, *others)]
        kept = finder._one_a_place(found[::-1] if turned else found, Sentence(0, 9))
        assert [match.value for match in kept] == [first]


def test_a_row_of_an_ellipsis_is_added_where_it_stands() -> None:
    sentence = Sentence(0, 9)
    for low, slots in ((64, 1), (0, 2), (32, 4)):
        row = Row.of([(Node(counts=True, slots=slots, needed=slots << 3), 0, 0, None)])
        sentence.add(low, row)
    assert [low for low, _ in sentence.rows] == [0, 32, 64]
    assert (sentence.slots, sentence.needed, sentence.names) == (7, 7 << 3, False)


class Place(int):
    """A place that counts how often any is compared."""

    compared = 0

    def __lt__(self, other: int) -> bool:
        Place.compared += 1
        return int(self) < int(other)

    def __gt__(self, other: int) -> bool:
        Place.compared += 1
        return int(self) > int(other)

    def __le__(self, other: int) -> bool:
        return not self > other

    __hash__ = int.__hash__


def test_a_match_is_held_against_the_names_in_it_only() -> None:
    finder = load_pipeline("da")[1].find_skills
    tool = Node(counts=True, skills=("google-ads",))
    counted = []
    for many in (50, 200):
        names: list[Hit] = [
            (tool, Place(at << PART_BITS), Place(at + 1 << PART_BITS), False)
            for at in range(1, 4 * many, 4)
        ]
        found = [
            Match.of("events", start << PART_BITS, end << PART_BITS)
            for at in range(0, 4 * many, 4)
            for start, end in ((at, at + 1), (at + 1, at + 1), (at, at + 2))
        ]
        Place.compared = 0
        kept = finder._beside_names(found, names)
        counted.append(Place.compared)
        assert kept == [m for m in found if m.last - m.first != 1]
    assert counted[1] <= 8 * counted[0]  # of four times as many, not 16 times as often
