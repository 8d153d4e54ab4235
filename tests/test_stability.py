from dataclasses import replace

from analyzer import analyze
from analyzer.scoring.ad import rescore
from analyzer.stability import stability_of
from tests.composed import TITLES, compose


def test_one_skill_alone_is_all_that_holds_an_ad_up(code: str) -> None:
    result = analyze(compose(code, ["seo"]), title=TITLES[code], language=code)
    found = stability_of(result)
    assert found.breadth == (0.0, 0.0)
    assert found.content_archetype == 0.0


def test_breadth_without_each_skill_lies_between_the_ends(code: str) -> None:
    names = ["seo", "design", "events", "content"]
    result = analyze(compose(code, names), title=TITLES[code], language=code)
    low, high = stability_of(result).breadth
    scores = [
        rescore(result, [m for m in result.mentions if m.skill != skill]).breadth.score
        for skill in {m.skill for m in result.mentions}
    ]
    assert (low, high) == (min(scores), max(scores))
    assert high < result.breadth.score


def test_what_is_not_asked_of_this_person_is_not_left_out() -> None:
    text = compose("da", ["seo"])
    result = analyze(text, language="da")
    (asked,) = {m.skill for m in result.mentions if m.status != "absent"}
    other = replace(result.mentions[0], skill=f"not-{asked}", status="absent")
    with_absent = replace(result, mentions=(*result.mentions, other))
    assert stability_of(with_absent) == stability_of(result)
    assert stability_of(with_absent).breadth == (0.0, 0.0)


def test_nothing_asked_is_stable_and_says_so(code: str) -> None:
    found = stability_of(analyze(compose(code, []), language=code))
    assert found.breadth == (0.0, 0.0)
    assert found.content_archetype is None
