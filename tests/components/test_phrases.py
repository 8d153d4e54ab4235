"""Set phrases of ads: duties told as offers, lists of others, what does not matter.

`phrases.jsonl` holds one a line: what it is about, its language, the text with the heading
or the paragraph before it that it needs, and what it asks for. They are idioms, so most
have no word-for-word counterpart in the other languages.
"""

import json
from pathlib import Path

import pytest

from tests.components.test_reading import read, status

LINES = Path(__file__).with_name("phrases.jsonl").read_text("utf-8").splitlines()
PHRASES = [
    pytest.param(
        row["language"], row["text"], row["asks"], id=f"{number}-{row['about']}"
    )
    for number, row in enumerate(map(json.loads, LINES), 1)
]


@pytest.mark.parametrize(("code", "text", "asks"), PHRASES)
def test_a_phrase_asks_for_what_a_recruiter_reads(
    code: str, text: str, asks: dict[str, str]
) -> None:
    assert status(read(code, text)) == asks
