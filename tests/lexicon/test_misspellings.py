import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.lexicon.misspellings import Misspellings

LISTED = ["koordinator", "coordinator", "assistent", "marknads", "chef", "trainer"]
MEANT = Misspellings(LISTED, 8, 4)


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("koordniator", "koordinator"),  # swapped
        ("koordinattor", "koordinator"),  # doubled
        ("koordinatr", "koordinator"),  # left out
        ("Koordimator", "koordinator"),  # wrong
        ("marknadsassisstent", "marknadsassistent"),  # the second part
        ("markandschef", "marknadschef"),  # the first part
        ("koordinator", None),  # right
        ("koordinatorn", None),  # its end may be an ending
        ("poordinator", None),  # another first letter
        ("kordinatr", None),  # two letters
        ("trainee", None),  # short words are too near each other
        ("", None),
    ],
)
def test_a_word_one_letter_off_is_meant_for_a_listed_one(
    word: str, meant: str | None
) -> None:
    assert MEANT(word) == meant


@given(st.text(alphabet="abkorditnhsc", max_size=14))
def test_what_is_meant_is_one_edit_away(word: str) -> None:
    meant = MEANT(word)
    if meant is not None:
        assert meant != word
        assert abs(len(meant) - len(word)) <= 1
        assert (meant[0], meant[-1]) == (word[0], word[-1])
