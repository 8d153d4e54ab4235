"""What holds for every ad, over ads composed from the taxonomy in all languages."""

import math
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer import Result, analyze
from analyzer.taxonomy import load_taxonomy
from analyzer.vocabulary import ARCHETYPES
from tests.composed import TITLES, compose, word_for
from tests.conftest import CODES

DISCIPLINES = list(load_taxonomy().families)
SOME = st.lists(st.sampled_from(DISCIPLINES), unique=True, min_size=1, max_size=12)
LANGUAGES = st.sampled_from(CODES)


@cache
def read(text: str, code: str) -> Result:
    return analyze(text, title=TITLES[code], language=code)


def asked(result: Result) -> dict[str, str]:
    return {each.discipline: each.status for each in result.disciplines}


def loads(result: Result) -> list[float]:
    return [result.overload[name].score for name in ARCHETYPES]


def never_more(less: Result, more: Result) -> bool:
    return all(a <= b + 1e-9 for a, b in zip(loads(less), loads(more), strict=True))


@settings(max_examples=60)
@given(LANGUAGES, SOME, st.data())
def test_one_more_demand_raises_breadth_and_lowers_no_overload(
    code: str, names: list[str], data: st.DataObject
) -> None:
    more = data.draw(
        st.sampled_from([name for name in DISCIPLINES if name not in names])
    )
    before = read(compose(code, names), code)
    after = read(compose(code, [*names, more]), code)
    assert asked(before) == dict.fromkeys(asked(before), "required")
    assert set(asked(before)) == set(names)
    assert set(asked(after)) == {*names, more}
    assert after.breadth.score > before.breadth.score
    assert never_more(before, after)


@settings(max_examples=60)
@given(LANGUAGES, SOME, st.sampled_from(["merit", "denied", "colleague"]), st.data())
def test_a_demand_softened_denied_or_handed_over_lowers_breadth(
    code: str, names: list[str], way: str, data: st.DataObject
) -> None:
    changed = data.draw(st.sampled_from(names))
    before = read(compose(code, names), code)
    after = read(compose(code, names, ways={changed: way}), code)
    assert asked(after).get(changed) == ("preferred" if way == "merit" else None)
    assert after.breadth.score < before.breadth.score
    assert never_more(after, before)


@settings(max_examples=60)
@given(LANGUAGES, SOME, st.booleans(), st.booleans(), st.data())
def test_order_bullets_and_repetition_change_nothing(
    code: str, names: list[str], bullets: bool, turned: bool, data: st.DataObject
) -> None:
    again = word_for(code, data.draw(st.sampled_from(names)))
    demand = (
        compose(code, names).split("\n- ")[1].replace(word_for(code, names[0]), again)
    )
    plain = read(compose(code, names), code)
    order = data.draw(st.permutations(names))
    extra = f"\n- {demand.splitlines()[0]}" if bullets else ""
    other = read(
        compose(code, order, bullets=bullets, turned=turned, extra=extra), code
    )
    assert asked(other) == asked(plain)
    assert math.isclose(other.breadth.score, plain.breadth.score)
    assert all(
        math.isclose(a, b) for a, b in zip(loads(other), loads(plain), strict=True)
    )


@settings(max_examples=40)
@given(SOME)
def test_the_same_ad_in_three_languages_is_the_same(names: list[str]) -> None:
    results = [read(compose(code, names), code) for code in CODES]
    assert len({tuple(asked(result).items()) for result in results}) == 1
    scores = [result.breadth.score for result in results]
    assert max(scores) - min(scores) <= 5


@settings(max_examples=40)
@given(LANGUAGES, SOME)
def test_every_number_traces_to_words_and_adds_up(code: str, names: list[str]) -> None:
    text = compose(code, names)
    result = read(text, code)
    for mention in result.mentions:
        assert text[mention.start : mention.end] == mention.text
        assert mention.reason
    assert all(each.mentions for each in result.disciplines)
    whole = sum(part.amount for part in result.breadth.contributions)
    assert math.isclose(whole, result.breadth.score)
    for name in ARCHETYPES:
        load = result.overload[name]
        assert math.isclose(sum(part.amount for part in load.contributions), load.score)
    low, high = result.breadth.interval or (0, 0)
    assert 0 <= low <= result.breadth.score <= high <= 100
