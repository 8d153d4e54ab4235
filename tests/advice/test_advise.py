"""What is advised: its effect, its order, that it does not contradict itself."""

import random
from collections import Counter
from collections.abc import Iterator

import pytest

from analyzer import AnalyzerError, Result, analyze
from analyzer.advice import advice_of
from analyzer.advice.edits import touched, without
from analyzer.advice.rules import advice_rules
from analyzer.advice.shared import own_words
from analyzer.evaluation import read_gold
from analyzer.messages import message, message_languages, number
from analyzer.report.advice_lines import lines_of
from analyzer.resources import data_folder
from analyzer.told import is_mismatch
from analyzer.types import Advice
from analyzer.values_in_words import joined
from analyzer.vocabulary import ARCHETYPES
from analyzer.weights import load_weights
from analyzer.wording import advice_in_words
from tests.composed import TITLES, compose, word_for
from tests.conftest import CODES, sample
from tests.test_properties import DISCIPLINES

TAKEN_OUT = ("drop", "outsource", "delegate")
FILLED = "…"


def broad_ads() -> Iterator[Result]:
    """Ads that ask for too much: the samples, and composed ones."""
    for code in CODES:
        yield analyze(sample(code, "overloaded"), title=TITLES[code], language=code)
    yield from composed_ads()


def composed_ads() -> Iterator[Result]:
    """Twenty ads whose every word of a discipline is known."""
    draw = random.Random(7)
    for made in range(20):
        code = CODES[made % 3]
        names = draw.sample(DISCIPLINES, draw.randint(11, 16))
        yield analyze(compose(code, names), title=TITLES[code], language=code)


def edited(result: Result, disciplines: set[str]) -> str:
    """Text of an ad without the words that ask for some disciplines."""
    gone = {
        mention.start + at
        for mention in (result.mentions[i] for i in touched(result, disciplines))
        for start, end in own_words(mention.text, mention.skill, result.language)
        for at in range(start, end)
    }
    kept = []
    for at, character in enumerate(result.text):
        if at not in gone:
            kept.append(character)
        elif at - 1 not in gone:
            kept.append(FILLED)
    return "".join(kept)


def is_effect(advice: Advice, scored: Result) -> bool:
    return scored.breadth.score == pytest.approx(advice.effect.breadth) and all(
        scored.overload[name].score == pytest.approx(advice.effect.overload[name])
        for name in ARCHETYPES
    )


def test_an_effect_is_the_score_of_the_edited_ad() -> None:
    seen: Counter[str] = Counter()
    for result in composed_ads():
        for advice in advice_of(result):
            if advice.kind in TAKEN_OUT:
                text = edited(result, set(advice.disciplines))
                assert is_effect(advice, again(result, text))
            elif advice.kind == "split":
                asked = set(advice.disciplines)
                heaviest, *others = (
                    again(result, edited(result, asked - set(role)))
                    for role in advice.roles
                )
                assert is_effect(advice, heaviest)
                archetype = result.archetypes.measured
                assert archetype is not None
                most = advice.effect.overload[archetype] + 1e-9
                assert all(each.overload[archetype].score <= most for each in others)
            seen[advice.kind] += 1
    assert seen["split"] > 10
    assert sum(seen[kind] for kind in TAKEN_OUT) > 20


def again(result: Result, text: str) -> Result:
    return analyze(text, title=result.title, language=result.language)


def test_effects_hold_on_ads_by_others() -> None:
    """Where words are taken from a sentence, its other words may change their meaning."""
    held = tried = 0
    for row in read_gold(data_folder() / "gold", texts={}, held_apart=False):
        try:
            result = analyze(row["text"], title=row["title"], language=row["language"])
        except AnalyzerError:
            continue
        for advice in advice_of(result):
            if advice.kind in TAKEN_OUT:
                text = edited(result, set(advice.disciplines))
                tried += 1
                held += is_effect(advice, again(result, text))
    assert tried > 50
    assert held >= 0.85 * tried


def test_the_cut_brings_an_ad_into_the_band_of_its_title() -> None:
    limit = load_weights().overload.limit_of(advice_rules().within)
    for result in broad_ads():
        archetype = result.archetypes.measured
        assert archetype is not None
        assert result.overload[archetype].score >= limit
        best = min(each.effect.overload[archetype] for each in advice_of(result))
        assert best < limit


def test_at_most_five_ranked_and_never_contradictory() -> None:
    for result in broad_ads():
        advice = advice_of(result)
        archetype = result.archetypes.measured
        assert archetype is not None
        assert 1 <= len(advice) <= advice_rules().most
        loads = [
            each.effect.overload[archetype]
            for each in advice
            if each.values.get("kind") != "title"
        ]
        assert loads == sorted(loads)
        changed = [
            name
            for each in advice
            if each.kind not in ("split", "clarify")
            for name in each.disciplines
        ]
        assert len(changed) == len(set(changed))
        asked = {each.discipline for each in result.disciplines}
        assert all(set(each.disciplines) <= asked for each in advice)


def test_a_split_gives_roles_that_share_nothing() -> None:
    split = [each for result in broad_ads() for each in advice_of(result) if each.roles]
    assert split
    for advice in split:
        held = [name for role in advice.roles for name in role]
        assert sorted(held) == sorted(advice.disciplines)
        assert min(map(len, advice.roles)) >= advice_rules().split.smallest
        assert len(advice.values["titles"]) == len(advice.roles) == 2
        assert all(title.keys() == set(CODES) for title in advice.values["titles"])


LEADING = ["strategy", "budget", "people-leadership"]
DRAWN = random.Random(1).sample(sorted({*DISCIPLINES}.difference(LEADING)), 22)


@pytest.mark.parametrize("more", [12, 16, 20, 22, None])
def test_of_two_roles_of_a_hopeless_ad_one_leads(code: str, more: int | None) -> None:
    text = sample(code, "overloaded")
    if more is not None:
        text = compose(code, [*LEADING, *DRAWN[:more]])
    result = analyze(text, title=TITLES[code], language=code)
    split = next(each for each in advice_of(result) if each.roles)
    assert len(split.roles) == len(set(split.values["named"])) == 2
    assert sum(not {*LEADING}.isdisjoint(role) for role in split.roles) == 1
    order = [each.discipline for each in result.disciplines]
    assert all(list(role) == sorted(role, key=order.index) for role in split.roles)


def test_of_several_roles_of_a_manager_one_leads(code: str) -> None:
    for title in (TITLES[code], CHIEFS[code]):
        result = led(code, DISCIPLINES, title)
        split = next(each for each in advice_of(result) if each.roles)
        (lead,) = (
            named
            for named, role in zip(split.values["named"], split.roles, strict=True)
            if not {*LEADING}.isdisjoint(role)
        )
        assert split.values["lead"] == lead
        for locale in message_languages():
            told = message("advice.one_leads", locale=locale, lead=lead)
            assert told in advice_in_words(split, language=locale)
            assert told in lines_of(result, split, language=locale).lead
    alone = analyze(compose(code, DISCIPLINES), title=TITLES[code], language=code)
    split = next(each for each in advice_of(alone) if each.roles)
    assert split.values["lead"] is None


ASSISTANT = {
    "da": "Marketingassistent",
    "sv": "Marknadsassistent",
    "nl": "Marketingassistent",
}
STARTS = {
    "da": "Marketingpraktikant",
    "sv": "Praktikant marknad",
    "nl": "Meewerkstage marketing",
}


def test_the_place_of_a_starter_is_not_split(code: str) -> None:
    text = sample(code, "overloaded")
    of_assistant = analyze(text, title=ASSISTANT[code], language=code)
    of_starter = analyze(text, title=STARTS[code], language=code)
    assert of_assistant.overload == of_starter.overload
    kinds = [{each.kind for each in advice_of(r)} for r in (of_assistant, of_starter)]
    assert kinds[0] - kinds[1] == {"split"}


def test_an_ad_little_above_its_band_is_not_split() -> None:
    bands, rules = load_weights().overload, advice_rules()
    mild, split = 0, 0
    for result in [*broad_ads(), *little_ads()]:
        kinds = {each.kind for each in advice_of(result)}
        archetype = result.archetypes.measured
        assert archetype is not None
        if result.overload[archetype].score < bands.limit_of(rules.split.above):
            mild += bool(kinds)
            assert "split" not in kinds
        split += "split" in kinds
    assert mild > 5
    assert split > 5


def little_ads() -> Iterator[Result]:
    """Twenty ads that ask for a little too much, or not even that."""
    draw = random.Random(9)
    for made in range(20):
        code = CODES[made % 3]
        names = draw.sample(DISCIPLINES, draw.randint(8, 9))
        yield analyze(compose(code, names), title=TITLES[code], language=code)


def test_a_split_says_what_remains_too_much_and_whose_work_it_is(code: str) -> None:
    text = compose(code, [*LEADING, *DRAWN[:21]])
    result = analyze(text, title=TITLES[code], language=code)
    split = next(each for each in advice_of(result) if each.kind == "split")
    limit = load_weights().overload.limit_of(advice_rules().within)
    named, loads = split.values["named"], split.values["loads"]
    heavy = [n for n, load in zip(named, loads, strict=True) if load >= limit]
    assert split.values["heavy"] == heavy
    assert heavy
    for locale in message_languages():
        still = message(
            "advice.still_heavy", locale=locale, titles=joined(heavy, language=locale)
        )
        lines = lines_of(result, split, language=locale)
        assert lines.effect == still
        assert still not in lines.lead
        said = advice_in_words(split, language=locale)
        assert said.endswith(still)
        whose = f"{message('roles.coordinator', locale=locale)}."
        assert whose in said
        assert whose in lines.lead


def test_what_is_handed_on_tells_in_the_scores() -> None:
    seen = 0
    for result in broad_ads():
        archetype = result.archetypes.measured
        assert archetype is not None
        was = result.overload[archetype].score
        for advice in advice_of(result):
            if advice.values.get("kind") != "more":
                continue
            then = advice.effect.overload[archetype]
            bands = load_weights().overload
            crossed = bands.band_of(then) != bands.band_of(was)
            assert crossed or was - then >= advice_rules().least_relief * was
            seen += 1
    assert seen > 3


SHARED = {
    "da": "\n- laver film til hjemmesiden",
    "sv": "\n- gör film till hemsidan",
    "nl": "\n- video's maakt voor de website",
}


def test_what_shares_its_words_is_not_handed_on_alone(code: str) -> None:
    specialist = advice_rules().outsource
    names = [name for name in DISCIPLINES if name not in specialist][:8]
    text = compose(code, names, extra=SHARED[code])
    result = analyze(text, title=TITLES[code], language=code)
    fitting = {d.discipline for d in result.disciplines} & set(specialist)
    assert fitting == {"photo-video", "web-cms"}
    handed = [a for a in advice_of(result) if a.values.get("kind") == "more"]
    assert handed
    for advice in handed:
        left = {m.discipline for m in without(result, set(advice.disciplines))}
        assert {d.discipline for d in result.disciplines} - left == set(
            advice.disciplines
        )


OWNED = {
    "da": "\n- er ansvarlig for {}",
    "sv": "\n- ansvarar för {}",
    "nl": "\n- verantwoordelijk bent voor {}",
}


def test_who_decides_is_not_asked_of_what_is_cut(code: str) -> None:
    names = ["strategy", "events", "people-leadership", "seo", "ecommerce", "brand"]
    lines = "".join(OWNED[code].format(word_for(code, name)) for name in names)
    result = analyze(compose(code, [], extra=lines), title=TITLES[code], language=code)
    owned = {d.discipline for d in result.disciplines if d.responsibility == "own"}
    *changes, asked = advice_of(result)
    assert asked.kind == "clarify"
    (cut,) = (a for a in changes if a.values.get("kind") not in ("more", "title"))
    assert owned & set(cut.disciplines)
    assert set(asked.disciplines) == owned - set(cut.disciplines)


def test_a_sound_ad_gets_no_advice(code: str) -> None:
    text = sample(code, "modest")
    result = analyze(text, title=text.split("\n", 1)[0], language=code)
    assert advice_of(result) == ()


def test_an_ad_that_asks_for_nothing_gets_no_advice(code: str) -> None:
    assert advice_of(analyze(compose(code, []), language=code)) == ()


def test_who_decides_is_asked_where_goals_stand_alone() -> None:
    text = (
        "Marketingassistent hos Nordhavn Cykler i Aarhus\n\nDine opgaver\n"
        "- Du er ansvarlig for vores webshop\n- Du når dine salgsmål og holder øje med dem"
    )
    result = analyze(text, title="Marketingassistent", language="da")
    advice = advice_of(result)[-1]
    assert advice.kind == "clarify"
    assert advice.disciplines == ("ecommerce",)
    assert is_effect(advice, result)


def test_advice_can_be_said_in_every_language() -> None:
    for result in broad_ads():
        for advice in advice_of(result):
            for locale in message_languages():
                assert "{" not in advice_in_words(advice, language=locale)


def test_two_roles_out_of_one_have_titles_of_their_own(code: str) -> None:
    sample = data_folder() / "samples" / code / "overloaded.txt"
    text = sample.read_text(encoding="utf-8")
    result = analyze(text, title=text.split("\n", 1)[0])
    split = next(each for each in advice_of(result) if each.kind == "split")
    for language in CODES:
        named = [title[language] for title in split.values["titles"]]
        assert len(set(named)) == len(named)


CHIEFS = {"da": "Marketingchef", "sv": "Marknadschef", "nl": "Marketingmanager"}
LED = ["strategy", "people-leadership", "budget", "brand", "analytics"]
DONE = ["content", "social-media", "design", "web-cms", "administration", "crm-email"]
DONE += ["photo-video", "events", "sales-support", "internal-communication"]


def led(code: str, names: list[str], title: str) -> Result:
    """An ad whose every discipline is to be answered for."""
    lines = "".join(OWNED[code].format(word_for(code, name)) for name in names)
    return analyze(compose(code, [], extra=lines), title=title, language=code)


def is_of_title(advice: Advice) -> bool:
    return advice.values.get("kind") == "title"


def test_a_title_that_fits_comes_first_with_its_load(code: str) -> None:
    result = led(code, [*LED, "market-research", "pr-communication"], TITLES[code])
    first, cut, *others = advice_of(result)
    assert (first.kind, first.disciplines, first.roles) == ("clarify", (), ())
    assert first.values["new_title"] == CHIEFS[code]
    assert cut.kind in (*TAKEN_OUT, "prefer")
    assert not any(map(is_of_title, others))
    assert "split" not in {each.kind for each in others}
    renamed = analyze(result.text, title=first.values["new_title"], language=code)
    assert is_effect(first, renamed)
    measured = renamed.overload[renamed.archetypes.measured]
    assert (measured.score, measured.band) == (first.values["load"], "fitting")
    assert not any(map(is_of_title, advice_of(renamed)))
    for locale in message_languages():
        said = advice_in_words(first, language=locale)
        load = number(measured.score, ".2f", locale=locale)
        band = message("bands.overload.fitting", locale=locale)
        assert f"{CHIEFS[code]}" in said
        assert f"{load} ({band})" in said
        assert lines_of(result, first, language=locale).effect == ""


def test_under_a_lower_title_that_fits_nothing_needs_to_go(code: str) -> None:
    result = analyze(compose(code, DONE), title=CHIEFS[code], language=code)
    limit = load_weights().overload.limit_of(advice_rules().within)
    assert result.overload.manager.score >= limit > result.overload.assistant.score
    (advice,) = advice_of(result)
    assert is_of_title(advice)
    assert advice.values["load"] == result.overload.assistant.score


def test_no_title_is_advised_under_which_the_ad_is_too_much(code: str) -> None:
    names = [*DONE, "product-marketing", "ecommerce"]
    result = analyze(compose(code, names), title=CHIEFS[code], language=code)
    assert is_mismatch(result)
    assert not any(map(is_of_title, advice_of(result)))


def test_nor_where_title_and_content_are_one(code: str) -> None:
    result = led(code, LED, CHIEFS[code])
    assert not any(map(is_of_title, advice_of(result)))


@pytest.mark.parametrize(
    "names",
    [
        ["events", "budget", "seo", "ecommerce"],
        ["market-research", "brand", "analytics", "strategy", "budget"],
    ],
    ids=["few", "more"],
)
@pytest.mark.parametrize("titles", [ASSISTANT, TITLES], ids=["assistant", "other"])
def test_of_cuts_as_small_one_takes_leadership_from_who_does_not_lead(
    names: list[str], titles: dict[str, str], code: str
) -> None:
    result = led(code, [*names, "people-leadership"], titles[code])
    cut = next(
        each
        for each in advice_of(result)
        if each.kind in (*TAKEN_OUT, "prefer") and each.values.get("kind") != "more"
    )
    assert "people-leadership" in cut.disciplines
