"""What ads name in one language is found in the others, in the same discipline.

Each `concepts_*.jsonl` holds a concept a line: the discipline that it asks for, and what
a list of duties calls it in each language.
"""

import json
from pathlib import Path

import pytest

from analyzer import analyze
from tests.components.test_reading import FILLER, status
from tests.composed import DUTIES, TITLES

CONCEPTS = [
    json.loads(line)
    for path in sorted(Path(__file__).parent.glob("concepts_*.jsonl"))
    for line in path.read_text("utf-8").splitlines()
]


def asked(code: str, phrase: str) -> dict[str, str]:
    text = f"{DUTIES[code]}\n- {phrase}\n\n{FILLER[code]}"
    return status(analyze(text, title=TITLES[code], language=code))


@pytest.mark.parametrize("concept", CONCEPTS, ids=lambda concept: concept["nl"])
def test_a_concept_asks_for_its_discipline_in_every_language(
    concept: dict[str, str],
) -> None:
    discipline = concept["discipline"]
    found = {code: asked(code, concept[code]).get(discipline) for code in DUTIES}
    assert found == dict.fromkeys(DUTIES, "required")
