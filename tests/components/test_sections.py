"""How sure the model must be before it moves a sentence, by where the sentence stands."""

from collections.abc import Sequence
from typing import cast

import numpy as np
import pytest

from analyzer.components.doubts import ask_models
from analyzer.components.introductions import continues
from analyzer.components.section_model import TOLD_APART, Numbers, SectionModel
from analyzer.settings import reading_settings
from analyzer.spans import ASKING, DraftMention, Match, Sentence


class Told:
    """A model that finds the same share of asking in every sentence."""

    def __init__(self, asking: float) -> None:
        self.row = [asking / 3] * 3 + [(1 - asking) / 3] * 3

    def probabilities(
        self, sentences: int, words_of: object, asked: Sequence[int]
    ) -> Numbers:
        assert sentences >= len(asked)
        assert callable(words_of)
        return np.array([self.row for _ in asked], np.float32)


def moved(sentence: Sentence, asking: float, *before: Sentence) -> tuple[bool, str]:
    """Whether a sentence asks something in the end, and why."""
    sentence.number = len(before)
    mention = DraftMention("seo", Match.at("seo", 0), sentence, 0, 1)
    model = cast("SectionModel", Told(asking))
    ask_models(
        [*before, sentence],
        [mention],
        ["SEO"],
        model,
        None,
        {"seo": "seo"},
        reading_settings(),
        of_marketing=None,
    )
    return sentence.section in ASKING, sentence.section_reason


def stands(section: str, reason: str, *, bullet: bool = False) -> Sentence:
    sentence = Sentence(0, 1)
    sentence.section, sentence.section_reason = section, reason
    sentence.bullet = bullet
    return sentence


ADDRESSED = {"status": [Match.at("applicant", 0)]}


def test_the_sections_of_the_model_are_those_that_ask_first() -> None:
    assert set(TOLD_APART[:3]) <= ASKING
    assert not set(TOLD_APART[3:]) & ASKING


@pytest.mark.parametrize(
    ("sentence", "asks"),
    [
        (stands("other", "default"), False),
        (stands("other", "default", bullet=True), True),
        (stands("duties", "follows"), True),
        (stands("company", "follows"), False),
    ],
)
def test_lists_and_what_goes_on_need_less_proof(sentence: Sentence, asks: bool) -> None:
    assert moved(sentence, 0.6) == (asks, "model")


def test_what_asks_is_given_back_from_under_a_heading_of_the_firm() -> None:
    assert moved(stands("company", "heading"), 0.6) == (False, "heading")
    for section in ("company", "benefits", "application"):
        assert moved(stands(section, "heading"), 0.9) == (True, "model")
    addressed = stands("company", "heading")
    addressed.cues = dict(ADDRESSED)
    assert moved(addressed, 0.3) == (True, "model")
    offered = stands("benefits", "heading")
    offered.cues = dict(ADDRESSED)
    assert moved(offered, 0.3) == (False, "heading")


def test_items_right_under_a_heading_of_the_firm_stay_there() -> None:
    heading = stands("company", "heading")
    heading.is_heading = True
    item = stands("company", "heading", bullet=True)
    item.listed_under = heading
    assert moved(item, 0.9) == (False, "heading")
    heading.is_heading = False
    assert moved(item, 0.9) == (True, "model")
    heading.is_heading, item.section_reason = True, "heading"
    heading.section = item.section = "benefits"
    assert moved(item, 0.9) == (True, "model")
    prose = stands("company", "heading")
    prose.listed_under = heading
    assert moved(prose, 0.9) == (True, "model")


def test_what_stands_behind_a_label_on_its_line_stays_there() -> None:
    def behind(**of_label: object) -> tuple[bool, str]:
        label = stands("duties", "heading")
        label.line_start, label.end_mark = True, ":"
        for name, value in of_label.items():
            setattr(label, name, value)
        return moved(stands("duties", "heading"), 0.1, label)

    assert behind() == (True, "heading")
    assert behind(is_heading=True, end_mark="?") == (True, "heading")
    for other in (
        {"end_mark": "."},
        {"line_end": True},
        {"line_start": False},
        {"last": 9},
        {"section_reason": "opener"},
        {"section": "other"},
    ):
        assert behind(**other) == (False, "model")


def test_what_a_label_of_benefits_opens_is_one() -> None:
    """As in "Wat je leert: Adobe InDesign en SEO."."""
    label = stands("benefits", "heading")
    for is_heading, told in ((True, (False, "heading")), (False, (True, "model"))):
        label.is_heading = is_heading
        assert moved(stands("benefits", "heading"), 0.9, label) == told


def test_prose_may_be_astray_under_a_heading_but_no_line_of_its_own() -> None:
    assert moved(stands("requirements", "heading"), 0.1) == (False, "model")
    alone = stands("requirements", "heading")
    alone.line_start = alone.line_end = True
    assert moved(alone, 0.1) == (True, "heading")
    assert moved(stands("merits", "heading"), 0.1) == (True, "heading")


@pytest.mark.parametrize(
    ("section", "end_mark", "goes_on"),
    [
        ("company", ".", False),
        ("benefits", "!", False),
        ("company", "", True),
        ("company", "?", True),
        ("duties", ".", True),
        ("other", ".", True),
    ],
)
def test_a_list_of_the_firm_on_one_line_ends_with_a_sentence(
    section: str, end_mark: str, goes_on: bool
) -> None:
    """As in "Vi er tre: to designere og Eva. Opsætning af kampagner."."""
    intro, before, sentence = (stands(section, "list") for _ in range(3))
    intro.end_mark, before.end_mark = ":", end_mark
    sentences = [intro, before, sentence]
    for number, each in enumerate(sentences):
        each.number = number
    assert continues(sentence, intro, sentences, goes_on=False) is goes_on
