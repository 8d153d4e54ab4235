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


def test_the_tokens_of_a_stretch_are_the_same_objects_each_time(code: str) -> None:
    first, (*again, last) = (CACHED[code](AD[code] + end).words for end in ("", "Slut"))
    assert last == "Slut"
    assert all(
        one is other for one, other in zip(first, again, strict=True) if one.strip()
    )


def test_a_full_memory_starts_anew(code: str) -> None:
    small = CachedTokenizer(BLANK[code].tokenizer, 2)
    assert small(AD[code]) == small(AD[code]) == CACHED[code](AD[code])


@pytest.mark.parametrize(
    "glued", ["," * 3001, "(" * 900 + "SEO", "x" * 1200, "SEO/" * 400]
)
def test_a_stretch_longer_than_any_word_is_taken_apart_in_pieces(glued: str) -> None:
    text = f"Kend til {glued} og SEO"
    tokens = CACHED["da"](text)
    assert tokens.words[:2] == ["Kend", "til"]
    assert tokens.words[-2:] == ["og", "SEO"]
    assert "".join(tokens.words) == text.replace(" ", "")
    for word, start in zip(tokens.words, tokens.starts, strict=True):
        assert text.startswith(word, start)
    assert max(map(len, tokens.words)) <= 500


def test_a_long_stretch_is_cut_at_a_mark() -> None:
    assert CACHED["da"]("SEO/" * 400).words == ["SEO", "/"] * 400


def test_a_long_row_of_marks_is_few_tokens() -> None:
    row = "*_" * 300
    tokens = CACHED["da"](f"SEO {row}PR")
    assert tokens.words == ["SEO", row[:500], row[500:], "PR"]
    assert tokens.starts == [0, 4, 504, 604]
