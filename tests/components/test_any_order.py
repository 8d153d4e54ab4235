"""Words in any order: the reading may find nothing in them, but it never fails."""

from random import Random

import pytest

from analyzer import analyze
from analyzer.lexicon.wordlists import load_word_lists
from tests.components.test_three_languages import CODES

TEXTS = 1500
MARKS = [",", ".", ":", ";", "(", ")", "-", "?", "!", "\n", "\n- ", "Bo", "Line"]


def words_of(code: str) -> list[str]:
    """Words that decide who does what, some skills, and marks."""
    lists = load_word_lists(code)
    small = lists.small_words
    listed = [
        word
        for name in type(small).model_fields
        for word in sorted(getattr(small, name))
        if name not in ("passive", "present", "active", "verbal")
    ]
    status = lists.status
    for name in type(status).model_fields:
        phrases = [p for p in getattr(status, name) if p.replace(" ", "").isalpha()]
        listed += phrases[:8]
    skills = [
        "SEO",
        "Google Ads",
        *lists.groups["write"][:3],
        *lists.groups["plan"][:3],
    ]
    return [*listed, *skills * 4, *MARKS * 4]


@pytest.mark.parametrize("code", CODES)
def test_no_order_of_words_makes_the_reading_fail(code: str) -> None:
    words, draw = words_of(code), Random(code)
    for _ in range(TEXTS):
        text = " ".join(draw.choices(words, k=draw.randint(25, 45)))
        result = analyze(text, language=code)
        assert all(text[m.start : m.end] == m.text for m in result.mentions)
