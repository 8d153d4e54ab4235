"""Postings that are nearly the same text are grouped, ads of one template are not."""

import json

import pytest

from analyzer.batch.near_duplicates import bands_of, groups_of
from analyzer.resources import data_folder

TEMPLATE = (
    "Vi er en familieejet virksomhed med mere end firs års erfaring, og vores kollegers "
    "trivsel betyder alt. Du får en god løn, pension, sundhedsforsikring og frokost hver "
    "dag. Send din ansøgning senest den 12. maj, så kalder vi ind til samtale løbende."
)
LONG = " ".join(f"ord{chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(300))


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (LONG.upper(), True),
        (LONG.replace(" ", "\n"), True),
        (LONG + " Frist 12. maj 2027, ref. 4711.", True),
        ("Genopslag. " + LONG, True),
        (LONG[: len(LONG) // 2], False),
        (" ".join(reversed(LONG.split())), False),
    ],
)
def test_what_changes_in_a_repost_parts_nothing(other: str, same: bool) -> None:
    groups = groups_of([bands_of(LONG), bands_of(other)])
    assert groups == ([1, 1] if same else [1, 2])


def test_ads_of_one_template_are_different_ads() -> None:
    texts = (data_folder() / "gold/da/written.jsonl").read_text("utf-8").split("\n")
    ads = [f"{json.loads(text)['text']} {TEMPLATE}" for text in texts[:40]]
    assert groups_of([bands_of(ad) for ad in ads]) == list(range(1, len(ads) + 1))


def test_groups_are_named_by_their_first_row_and_chain() -> None:
    bands = [bands_of(text) for text in ("a b c d e f", "x y z u v w", "A b c d e f")]
    assert groups_of([None, *bands, None]) == [None, 2, 3, 2, None]


def test_few_words_have_no_bands() -> None:
    assert bands_of("kun fire ord her") is None
    assert groups_of([None, None]) == [None, None]
    assert groups_of([]) == []
