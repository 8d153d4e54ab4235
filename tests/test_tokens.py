"""Tokens are spaCy's, remembered or not."""

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from analyzer.tokens import CachedTokenizer, Tokens
from tests.conftest import AD, CODES

BLANK = {code: spacy.blank(code) for code in CODES}
CACHED = {code: CachedTokenizer(BLANK[code].tokenizer, 1000) for code in CODES}
PIECES = st.sampled_from(
    [
        "SEO/SEA",
        "bl.a.",
        "e-mail",
        "(x)",
        " ",
        "  ",
        "\n",
        "\t ",
        "\xa0",
        "–",
        "å",
        "3,5",
    ]
)


@pytest.mark.parametrize("code", CODES)
@given(text=st.one_of(st.text(), st.lists(PIECES).map("".join)))
def test_tokens_are_those_of_spacy(code: str, text: str) -> None:
    assert CACHED[code](text) == Tokens.of_doc(BLANK[code].make_doc(text))


def test_a_full_memory_starts_anew(code: str) -> None:
    small = CachedTokenizer(BLANK[code].tokenizer, 2)
    assert small(AD[code]) == small(AD[code]) == CACHED[code](AD[code])
