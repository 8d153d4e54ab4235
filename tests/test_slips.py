"""Slips that are easily made in a file of the data, and the file they are told of."""

from collections.abc import Callable
from pathlib import Path

import pytest

from analyzer import DataError
from analyzer.advice.rules import advice_rules
from analyzer.app_limits import column_names
from analyzer.batch.table_schema import column_lines
from analyzer.lexicon.wordlists import load_cores, load_suggestions, load_word_lists
from analyzer.limits import finding_limits
from analyzer.scoring.norms import reading_error
from analyzer.settings import reading_settings
from analyzer.taxonomy import load_taxonomy
from analyzer.weights import load_archetypes, load_weights
from tests.slips import edit

DA = "languages/da"
LOADERS: dict[str, Callable[[], object]] = {
    "advice.yaml": advice_rules,
    "app/columns.yaml": column_names,
    "archetypes.yaml": load_archetypes,
    "batch/columns.yaml": column_lines,
    "findings.yaml": finding_limits,
    f"{DA}/cores.yaml": lambda: load_cores("da"),
    f"{DA}/suggestions.yaml": lambda: load_suggestions("da"),
    "reading.yaml": reading_settings,
    "reference/reading_error.yaml": reading_error,
    "scoring.yaml": load_weights,
    "taxonomy/disciplines.yaml": load_taxonomy,
    "taxonomy/esco.yaml": load_taxonomy,
    "taxonomy/skills.yaml": load_taxonomy,
}

SLIPS = {
    "a list that is none": ("languages/english.yaml", "  taught:", "  learned:"),
    "no number": ("scoring.yaml", "new_family: 0.25", "new_family: .nan"),
    "no end": ("scoring.yaml", "saturation: 8.0", "saturation: inf"),
    "a decimal comma": ("scoring.yaml", "saturation: 8.0", "saturation: 8,0"),
    "a percentage": ("reading.yaml", "mixed: 0.25", "mixed: 25"),
    "another percentage": ("findings.yaml", "share: 0.35", "share: 35"),
    "bands out of order": ("scoring.yaml", "{below: 30, b", "{below: 60, b"),
    "a band twice": ("scoring.yaml", "band: focused", "band: narrow"),
    "no such band": ("findings.yaml", "upto: fitting", "upto: broad"),
    "no band of the advice": ("advice.yaml", "within: fitting", "within: fits"),
    "what tells": ("scoring.yaml", "telling: [strategy", "telling: [strategies"),
    "a discipline twice": ("advice.yaml", "[design, photo", "[design, design, photo"),
    "no such archetype": ("advice.yaml", "unfit: {assistant", "unfit: {asistant"),
    "fields that differ": ("advice.yaml", "    sales: [sales-", "    sale: [sales-"),
    "usual and carried": ("archetypes.yaml", "usual: [crm", "usual: [content, crm"),
    "hours the wrong way": ("reading.yaml", "least_hours: 4 ", "least_hours: 60 "),
    "a column in capitals": ("app/columns.yaml", "id: [id,", "id: [Id,"),
    "a column twice": ("app/columns.yaml", "id: [id,", "id: [id, text,"),
    "a column that is none": ("batch/columns.yaml", "[error]", "[errors]"),
    "ends the wrong way": (
        "reference/reading_error.yaml",
        "breadth: {low: -",
        "breadth: {low: ",
    ),
    "an archetype missing": ("reference/reading_error.yaml", "manager:", "maneger:"),
    "a link that is none": ("taxonomy/esco.yaml", "http://data.europa.eu", "data"),
    "an id with a space": ("taxonomy/skills.yaml", "skill: [seo,", "skill: [s e o,"),
    "two families": (
        "taxonomy/disciplines.yaml",
        "creative:\n",
        "creative:\n  - seo\n",
    ),
    "the wrong language": (f"{DA}/language.yaml", "code: da", "code: sv"),
    "an empty word": (f"{DA}/small_words.yaml", "agent: [af]", "agent: [af, '']"),
    "a capital": (f"{DA}/small_words.yaml", "agent: [af]", "agent: [Af]"),
    "an empty ending": (f"{DA}/morphology.yaml", "linking: [s,", "linking: ['', s,"),
    "no word at all": (f"{DA}/language.yaml", "[og, i,", "[], of: [og, i,"),
    "an open bracket": (f"{DA}/titles.yaml", "field:\n  [", "field:\n  ['(a', "),
    "no letter": (f"{DA}/terms/channels.yaml", "[sociale", "['!!', sociale"),
    "a lemma of two words": (f"{DA}/morphology.yaml", "{priser:", "{priser a:"),
    "a lemma of a lemma": (
        f"{DA}/morphology.yaml",
        "{priser:",
        "{prise: priser, priser:",
    ),
    "lemmas in a circle": (
        f"{DA}/morphology.yaml",
        "priser: pris",
        "priser: pris, pris: priser",
    ),
    "a mark of two marks": (f"{DA}/morphology.yaml", '"&":', '"&&":'),
    "a sign in a group": (f"{DA}/groups.yaml", "write:\n  [", "write:\n  ['a, b', "),
    "a plus at the end": (f"{DA}/terms/channels.yaml", "[sociale", "[a +, sociale"),
    "a plus in a word": (f"{DA}/terms/channels.yaml", "[sociale", "[a+b, sociale"),
    "no such core": (f"{DA}/cores.yaml", "seo:", "seoo:"),
    "no such section": (f"{DA}/sections.yaml", "  duties:", "  dutys:"),
    "a title missing": (f"{DA}/suggestions.yaml", "manager: Marketingchef", "boss: x"),
}


@pytest.mark.parametrize(("name", "old", "new"), SLIPS.values(), ids=SLIPS)
def test_a_slip_is_told_with_the_file_it_is_in(
    data_copy: Path, name: str, old: str, new: str
) -> None:
    edit(data_copy / name, old, new)
    with pytest.raises(DataError) as caught:
        LOADERS.get(name, lambda: load_word_lists("da"))()
    faults = caught.value.faults
    assert all(fault.startswith(f"{data_copy / name}: ") for fault in faults), faults


def test_the_faults_of_a_file_that_is_asked_stand_under_its_own_name(
    data_copy: Path,
) -> None:
    edit(data_copy / "taxonomy/esco.yaml", "http://data.europa.eu", "data")
    with pytest.raises(DataError) as caught:
        finding_limits()
    (fault,) = caught.value.faults
    assert fault.startswith(f"{data_copy / 'taxonomy/esco.yaml'}: ")
