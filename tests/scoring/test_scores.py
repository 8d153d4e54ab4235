import math
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.profile import disciplines_of
from analyzer.scoring.breadth import score_breadth
from analyzer.scoring.content import (
    ContentModel,
    content_archetype,
    content_features,
)
from analyzer.scoring.overload import score_overload
from analyzer.taxonomy import load_taxonomy
from analyzer.types import Discipline, Experience, Load, Mention
from analyzer.vocabulary import RESPONSIBILITIES
from analyzer.weights import (
    ARCHETYPES,
    band_of,
    load_archetypes,
    load_weights,
)

WEIGHTS = load_weights()
NO_EXPERIENCE = Experience(None, None, None, (), ())
NO_WORDS = (0,) * len(RESPONSIBILITIES)
FAMILIES = load_taxonomy().families


def discipline(
    name: str, *, status: str = "required", level: str = "execute", basis: str = "doing"
) -> Discipline:
    return Discipline(name, FAMILIES[name], status, level, basis, (0,))


PROFILES = st.lists(
    st.builds(
        lambda name, status, level, basis: discipline(
            name, status=status, level=level, basis=basis
        ),
        st.sampled_from(list(FAMILIES)),
        st.sampled_from(["required", "preferred"]),
        st.sampled_from(["support", "execute", "coordinate", "own"]),
        st.sampled_from(["doing", "knowing"]),
    ),
    unique_by=lambda each: each.discipline,
    max_size=25,
)


@given(PROFILES)
def test_contributions_add_up_to_the_scores(profile: list[Discipline]) -> None:
    breadth = score_breadth(profile, WEIGHTS)
    assert 0 <= breadth.score < 100
    assert math.isclose(
        sum(c.amount for c in breadth.contributions), breadth.score, abs_tol=1e-9
    )
    overload = score_overload(profile, WEIGHTS)
    for name in ARCHETYPES:
        load = overload[name]
        assert math.isclose(
            sum(c.amount for c in load.contributions), load.score, abs_tol=1e-9
        )


@given(PROFILES, st.data())
def test_one_more_discipline_raises_breadth_and_lowers_no_overload(
    profile: list[Discipline], data: st.DataObject
) -> None:
    taken = {each.discipline for each in profile}
    free = [name for name in FAMILIES if name not in taken]
    if not free:
        return
    more = [*profile, discipline(data.draw(st.sampled_from(free)))]
    assert score_breadth(more, WEIGHTS).score > score_breadth(profile, WEIGHTS).score
    before, after = score_overload(profile, WEIGHTS), score_overload(more, WEIGHTS)
    assert all(after[name].score >= before[name].score for name in ARCHETYPES)


@given(PROFILES, st.data())
def test_a_demand_made_a_merit_lowers_breadth_and_raises_no_overload(
    profile: list[Discipline], data: st.DataObject
) -> None:
    required = [i for i, each in enumerate(profile) if each.status == "required"]
    if not required:
        return
    at = data.draw(st.sampled_from(required))
    old = profile[at]
    merit = discipline(
        old.discipline, status="preferred", level=old.responsibility, basis=old.basis
    )
    less = [*profile[:at], merit, *profile[at + 1 :]]
    assert score_breadth(less, WEIGHTS).score < score_breadth(profile, WEIGHTS).score
    before, after = score_overload(profile, WEIGHTS), score_overload(less, WEIGHTS)
    assert all(after[name].score <= before[name].score for name in ARCHETYPES)


@pytest.mark.parametrize("name", ARCHETYPES)
def test_what_an_archetype_carries_is_an_overload_of_one(name: str) -> None:
    carried = load_archetypes()[name].carries
    profile = [discipline(each, level=level) for each, level in carried.items()]
    assert math.isclose(score_overload(profile, WEIGHTS)[name].score, 1.0)


@pytest.mark.parametrize("name", ARCHETYPES)
def test_what_an_archetype_carries_reads_like_it(name: str) -> None:
    carried = load_archetypes()[name].carries
    profile = [discipline(each, level=level) for each, level in carried.items()]
    levels = [list(carried.values()).count(each) for each in RESPONSIBILITIES]
    assert content_archetype(profile, NO_EXPERIENCE, (), levels, WEIGHTS)[0] == name


def test_features_are_summed_in_one_order() -> None:
    """So a result is the same to the last digit in every run."""
    kinds = ("sole", "goals", "learning", "mandate", "priority")
    profile = [discipline("seo")]
    one, other = (
        list(content_features(profile, NO_EXPERIENCE, cues, NO_WORDS, WEIGHTS))
        for cues in (kinds, kinds[::-1])
    )
    assert one == other


def test_words_of_a_responsibility_speak_for_its_archetype() -> None:
    """Also where no skill was recognised beside them."""
    profile = [discipline("content"), discipline("events")]
    shares = {}
    for level in RESPONSIBILITIES:
        words = [5 * (each == level) for each in RESPONSIBILITIES]
        told = content_archetype(profile, NO_EXPERIENCE, (), words, WEIGHTS)[1]
        assert told is not None
        shares[level] = told
    assert max(shares, key=lambda level: shares[level]["assistant"]) == "support"
    assert max(shares, key=lambda level: shares[level]["manager"]) == "own"
    planned, done = (
        shares[level]["coordinator"] for level in ("coordinate", "execute")
    )
    assert planned > done


def test_what_is_answered_for_pushes_by_its_share_too() -> None:
    model = ContentModel((0, 0, 0), {"share, own": (0, 0, 1)})
    profile = [discipline("seo"), discipline("events", level="own")]
    pushing = model.pushing(profile, WEIGHTS, toward="manager", away="assistant")
    assert pushing == ["events"]


def test_a_discipline_pushes_by_its_share_of_the_skills_too() -> None:
    model = ContentModel(
        (0, 0, 0), {"skills, seo": (1, 0, 0), "skills, brand": (0, 0, 1)}
    )
    profile = [replace(discipline("seo"), skills=3), discipline("brand")]
    pushing = model.pushing(profile, WEIGHTS, toward="assistant", away="manager")
    assert pushing == ["seo"]
    features = content_features(profile, NO_EXPERIENCE, (), NO_WORDS, WEIGHTS)
    assert (features["skills, seo"], features["skills, brand"]) == (0.75, 0.25)


def test_breadth_still_tells_ads_apart_beyond_nine_disciplines() -> None:
    scores = [
        score_breadth([discipline(n) for n in list(FAMILIES)[:count]], WEIGHTS).score
        for count in range(9, 19)
    ]
    assert all(later - earlier > 1 for earlier, later in pairwise(scores))


def test_a_new_family_adds_more_than_one_already_there() -> None:
    one = [discipline("seo")]
    same = score_breadth([*one, discipline("analytics")], WEIGHTS).score
    other = score_breadth([*one, discipline("events")], WEIGHTS).score
    assert other > same


def test_a_skill_counts_once_however_often_it_is_named() -> None:
    mentions = [
        Mention(at, at + 1, "x", skill, "seo", "task", status, "execute", "duties", "")
        for at, (skill, status) in enumerate(
            [
                ("seo", "required"),
                ("seo", "preferred"),
                ("keywords", "preferred"),
                ("links", "absent"),
            ]
        )
    ]
    (asked,) = disciplines_of(mentions, load_taxonomy())
    assert (asked.skills, asked.mentions) == (2, (0, 1, 2))


def test_hill_numbers_weigh_a_discipline_by_the_skills_named_in_it() -> None:
    profile = [replace(discipline("content"), skills=3), discipline("seo")]
    effective = score_breadth(profile, WEIGHTS).effective
    entropy = 0.75 * math.log(4 / 3) + 0.25 * math.log(4)
    assert effective.q0 == 2
    assert effective.q1 == pytest.approx(math.exp(entropy))
    assert effective.q2 == pytest.approx(1 / (0.75**2 + 0.25**2))


def test_hill_numbers_of_even_weights_are_their_count() -> None:
    effective = score_breadth(
        [discipline(n) for n in ("seo", "events", "brand")], WEIGHTS
    ).effective
    assert (effective.q0, effective.q1, effective.q2) == pytest.approx((3, 3, 3))


def test_nothing_asked_scores_nothing() -> None:
    assert score_breadth([], WEIGHTS).score == 0
    assert content_archetype([], NO_EXPERIENCE, (), NO_WORDS, WEIGHTS) == (None, None)
    assert all(score_overload([], WEIGHTS)[name].score == 0 for name in ARCHETYPES)


def test_the_worked_example_of_the_method_is_right() -> None:
    profile = [discipline(name) for name in ("content", "seo", "crm-email")]
    breadth = score_breadth(profile, WEIGHTS)
    assert round(breadth.score, 1) == 35.4
    assert [round(c.amount, 1) for c in breadth.contributions] == [12.7, 11.4, 11.4]
    assert round(score_overload(profile, WEIGHTS)["coordinator"].score, 2) == 0.46


def experience(
    *, years: float | None = None, level: str | None = None, hours: float | None = None
) -> Experience:
    return Experience(years, level, hours, (), ())


@pytest.mark.parametrize("name", ARCHETYPES)
def test_years_beyond_the_archetype_add_to_the_overload(name: str) -> None:
    profile = [discipline("content"), discipline("events")]
    expected = load_archetypes()[name].years
    plain = score_overload(profile, WEIGHTS)[name].score

    def with_years(years: float) -> Load:
        return score_overload(profile, WEIGHTS, experience=experience(years=years))[
            name
        ]

    assert with_years(expected).score == plain
    rule = WEIGHTS.overload.experience
    more = with_years(expected + 2)
    assert math.isclose(more.score, plain + 2 * rule.per_year)
    assert more.contributions[-1].factor == "experience"
    assert math.isclose(with_years(expected + 99).score, plain + rule.most)


def test_senior_without_years_counts_as_years() -> None:
    profile = [discipline("content")]
    by_level, by_years = (
        score_overload(profile, WEIGHTS, experience=each).assistant.score
        for each in (
            experience(level="senior"),
            experience(years=WEIGHTS.overload.experience.senior_years),
        )
    )
    assert by_level == by_years


def test_fewer_hours_make_the_same_list_heavier() -> None:
    profile = [discipline("content"), discipline("events")]

    def load(hours: float | None) -> Load:
        return score_overload(
            profile, WEIGHTS, experience=experience(hours=hours), full_time=37
        ).coordinator

    assert load(None).score == load(37).score == load(40).score
    assert load(20).score > load(30).score > load(37).score
    assert load(20).contributions[-1].factor == "hours"
    assert math.isclose(load(5).score, load(None).score * WEIGHTS.overload.hours.most)
    assert math.isclose(
        sum(part.amount for part in load(20).contributions), load(20).score
    )


def test_experience_weighs_nothing_where_nothing_is_asked() -> None:
    load = score_overload([], WEIGHTS, experience=experience(years=9), full_time=37)
    assert load.assistant.score == 0
    assert load.assistant.contributions == ()


@pytest.mark.parametrize("place", range(5, 300))
def test_a_load_is_in_the_band_of_what_is_shown(place: int) -> None:
    weights = load_weights().overload
    for load in (place / 100 - 0.004, place / 100, place / 100 + 0.004):
        shown = float(f"{load:.2f}")
        assert weights.band_of(load) == band_of(shown, weights.bands)
        for band in weights.bands[:-1]:
            above = shown >= weights.upper_end(band.band)
            assert (load >= weights.limit_of(band.band)) is above


def test_a_load_follows_the_weights_it_is_given() -> None:
    asked = [discipline("seo"), discipline("content", status="preferred")]
    double = WEIGHTS.status.model_copy(update={"preferred": 0.7})
    heavier = WEIGHTS.model_copy(update={"status": double})
    for name in ARCHETYPES:
        once = score_overload(asked, WEIGHTS)[name].contributions
        twice = score_overload(asked, heavier)[name].contributions
        assert twice[0] == once[0]
        assert twice[1].amount == pytest.approx(2 * once[1].amount)
