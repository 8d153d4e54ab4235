"""Which of the skills on the same words are named."""

import pytest

from analyzer.components.rows import Row
from analyzer.lexicon.trie import Node
from analyzer.pipeline import load_pipeline
from analyzer.spans import Match, Sentence


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
