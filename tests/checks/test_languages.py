from pathlib import Path

import pytest

from analyzer.checks.languages import (
    core_faults,
    dictionary_faults,
    group_faults,
    suggestion_faults,
)
from analyzer.lexicon.wordlists import load_word_lists
from tests.slips import edit


def test_cores_are_those_of_the_other_languages(data_copy: Path) -> None:
    path = data_copy / "languages" / "da" / "cores.yaml"
    edit(path, "\nbrand:", "\n# brand:")
    (fault,) = core_faults()
    assert fault == f"{path}: brand: is missing; the other languages have it"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("\ncontent:", "\n# content:", "content: is missing; it is in advice.yaml"),
        ("\ncontent:", "\ntexts:", "texts: is none of the fields in advice.yaml"),
        (
            "manager: Contentansvarlig",
            "manager: Contentassistent",
            "content.manager: 'Contentassistent' is read as assistant",
        ),
    ],
)
def test_titles_are_suggested_for_each_field_and_read_as_they_are_meant(
    data_copy: Path, old: str, new: str, told: str
) -> None:
    path = data_copy / "languages" / "da" / "suggestions.yaml"
    edit(path, old, new)
    faults = list(suggestion_faults("da"))
    assert any(fault.startswith(f"{path}: {told}") for fault in faults), faults


def test_another_language_has_frequencies_of_words(data_copy: Path) -> None:
    path = data_copy / "other_languages.yaml"
    edit(path, "dictionary: de", "dictionary: dee")
    (fault,) = dictionary_faults()
    assert fault == f"{path}: de.dictionary: wordfreq has no language 'dee'"


def test_a_group_that_no_form_names_is_told(data_copy: Path) -> None:
    path = data_copy / "languages" / "da" / "groups.yaml"
    assert list(group_faults("da")) == []
    edit(path, "\nwrite:", "\nhum: [nynne]\nwrite:")
    load_word_lists.cache_clear()
    (fault,) = group_faults("da")
    assert fault == f"{path}: hum: no form names it (@hum); leave it out"
