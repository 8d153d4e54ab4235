"""Sequences of words are followed over marks and parts of words, and remembered."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.components.scanner import Scan, Scanner
from analyzer.lexicon.forms import parse_form
from analyzer.lexicon.loading import load_lexicon
from analyzer.lexicon.trie import Lexicon
from analyzer.pipeline import load_pipeline
from analyzer.settings import reading_settings
from tests.conftest import AD

TOKENIZE, _ = load_pipeline("da")
SKILLS = {
    "mail": "mail",
    "plan": "plan",
    "mail-plan": "mail plan",
    "mail-plan-blog": "mail plan blog",
    "plan-blog": "plan blog",
}
CUES = {("status", "required"): "blog", ("heading", "duties"): "plan mail"}
WORDS = st.sampled_from(
    [
        "mail",
        "plan",
        "blog",
        "Mail",
        "mailplan",
        "mail-",
        "xyz",
        ",",
        ".",
        '"',
        "\n",
        ":",
    ]
)


SETTINGS = reading_settings()


def make(row_cache: int = 1000) -> Scanner:
    """Scanner that has seen nothing yet."""
    lexicon = Lexicon.build(
        load_lexicon("da").morphology,
        {skill: [parse_form(form, {})] for skill, form in SKILLS.items()},
        {cue: [parse_form(form, {})] for cue, form in CUES.items()},
    )
    return Scanner(lexicon, SETTINGS.model_copy(update={"row_cache": row_cache}))


WARM = make()


def told(scan: Scan) -> list[tuple[object, ...]]:
    """What a scan found, in plain values."""
    return [
        (
            sentence.first,
            sentence.last,
            [(node.skills, *at) for node, *at in sentence.phrases()],
            dict(sentence.cues),
        )
        for sentence in scan.sentences
    ]


def named(text: str, scanner: Scanner) -> Iterator[tuple[str, int, int]]:
    """Skills with the first and last token of each."""
    for sentence in scanner(TOKENIZE(text)).sentences:
        for node, low, high, _ in sentence.phrases():
            for skill in node.skills:
                yield skill, low >> 5, high >> 5


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mail", [("mail", 0, 0)]),
        ("mail xyz", [("mail", 0, 0)]),
        ("mail, plan", [("mail", 0, 0), ("plan", 2, 2)]),
        ("mail plan", [("mail", 0, 0), ("mail-plan", 0, 1), ("plan", 1, 1)]),
        ('mail " plan', [("mail", 0, 0), ("mail-plan", 0, 2), ("plan", 2, 2)]),
        (
            "mail plan blog",
            [
                ("mail", 0, 0),
                ("mail-plan", 0, 1),
                ("mail-plan-blog", 0, 2),
                ("plan", 1, 1),
                ("plan-blog", 1, 2),
            ],
        ),
    ],
)
def test_sequences_go_on_from_word_to_word(
    text: str, expected: list[tuple[str, int, int]]
) -> None:
    assert list(named(text, make())) == expected


@given(st.lists(WORDS, max_size=12).map(" ".join))
def test_what_is_remembered_is_what_is_found_anew(text: str) -> None:
    tokens = TOKENIZE(text)
    assert told(WARM(tokens)) == told(make()(tokens))


def test_a_row_is_made_once(code: str) -> None:
    tokenize, reader = load_pipeline(code)
    tokens = tokenize(AD[code])
    reader.scanner(tokens)
    made = dict(reader.scanner.types.rows)
    reader.scanner(tokens)
    assert made
    assert all(reader.scanner.types.rows[key] is row for key, row in made.items())


def test_words_are_forgotten_with_their_rows() -> None:
    scanner = make()
    scanner(TOKENIZE("mail plan"))
    scanner.types.clear()
    assert not scanner.types.rows


def test_a_full_memory_starts_anew() -> None:
    tokens = TOKENIZE("mail plan blog mail plan blog")
    scanner = make(row_cache=1)
    assert told(scanner(tokens)) == told(WARM(tokens))
    assert len(scanner.types.rows) == 1


def test_a_heading_takes_its_whole_word_along() -> None:
    scan = make()(TOKENIZE("xyz xyz Mailplan mail: blog"))
    opened, heading, _ = scan.sentences
    assert (opened.last, opened.rows) == (2, [])
    assert next(node.skills for node, *_ in heading.phrases()) == ("mail",)
