"""Sentences of two clauses and of several persons, the same in three languages.

`sentences.jsonl` holds a sentence a line: in each language, under which heading it stands
("duties", "demands", or "either"; "alone": under that of duties, or under none; "prose":
under that of duties, and never an item of a list), and what it asks for.
"""

import json
from pathlib import Path

import pytest

from tests.components.test_reading import read, status
from tests.components.test_three_languages import CODES, DEMANDS, DUTIES

LINES = Path(__file__).with_name("sentences.jsonl").read_text("utf-8").splitlines()
NO_HEADING = dict.fromkeys(CODES, "")
HEADINGS = {
    "duties": (DUTIES,),
    "demands": (DEMANDS,),
    "either": (DUTIES, DEMANDS),
    "alone": (NO_HEADING, DUTIES),
    "prose": (DUTIES,),
}
CASES = [
    pytest.param(
        code, f"{heading[code]}\n{mark}{row[code]}", row["asks"], id=f"{number}-{code}"
    )
    for number, row in enumerate(map(json.loads, LINES), 1)
    for heading in HEADINGS[row["under"]]
    for code in CODES
    for mark in ("", "- ")[: 1 if row["under"] in ("alone", "prose") else 2]
]


DOUBLED = [
    pytest.param(code, f"{heading[code]}\n{row[code]}", id=f"{number}-{code}")
    for number, row in enumerate(map(json.loads, LINES), 1)
    for heading in HEADINGS[row["under"]][:1]
    for code in CODES
]


@pytest.mark.parametrize(("code", "text"), DOUBLED)
def test_spaces_that_were_doubled_change_nothing(code: str, text: str) -> None:
    assert status(read(code, text.replace(" ", "  "))) == status(read(code, text))


@pytest.mark.parametrize(("code", "text", "asks"), CASES)
def test_a_sentence_asks_for_what_a_recruiter_reads(
    code: str, text: str, asks: dict[str, str]
) -> None:
    assert status(read(code, text)) == asks
