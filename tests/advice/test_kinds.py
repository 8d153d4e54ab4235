"""Which kind of change is advised: to drop, to turn to a merit, to buy, to hand on, to split."""

import random

import pytest

from analyzer import Result, analyze
from analyzer.advice import advice_of, advise, split
from analyzer.advice.rules import advice_rules
from analyzer.advice.split import split_of
from analyzer.reference import load_reference
from analyzer.types import Advice
from tests.advice.test_advise import broad_ads
from tests.composed import DUTIES as HEADINGS
from tests.composed import FRAMES, TITLES, compose
from tests.test_findings import ASSISTANTS
from tests.test_properties import DISCIPLINES

DUTIES = {
    "da": "skrive nyhedsbreve; opdatere hjemmesiden; lave opslag på Facebook; planlægge "
    "messer; booke møder; designe foldere",
    "sv": "skriva nyhetsbrev; uppdatera hemsidan; göra inlägg på Facebook; planera "
    "mässor; boka möten; formge foldrar",
    "nl": "nieuwsbrieven schrijven; de website bijwerken; berichten op Facebook plaatsen; "
    "beurzen organiseren; vergaderingen plannen; folders ontwerpen",
}
ADS = {"da": "køre Google Ads", "sv": "sköta Google Ads", "nl": "Google Ads beheren"}
WITH_AGENCY = {
    "da": "køre Google Ads sammen med vores mediebureau",
    "sv": "sköta Google Ads tillsammans med vår mediebyrå",
    "nl": "Google Ads beheren samen met ons mediabureau",
}
BUDGET = {
    "da": "følge op på budgettet og fordele midlerne",
    "sv": "följa upp budgeten och fördela medlen",
    "nl": "het budget opvolgen en de middelen verdelen",
}
MANDATE = {
    "da": "Du får beslutningskompetence.",
    "sv": "Du får beslutsmandat.",
    "nl": "Je krijgt beslissingsbevoegdheid.",
}
CHANGING = ("drop", "prefer", "outsource", "delegate")


def read(code: str, last: str, beside: str = "") -> Result:
    """An ad of an assistant with seven duties."""
    duties = "".join(f"- {duty}\n" for duty in [*DUTIES[code].split("; "), last])
    text = f"{HEADINGS[code]}\n{duties}\n{beside}\n\n{FRAMES[code].company}"
    return analyze(text, title=ASSISTANTS[code], language=code)


def changed(result: Result) -> list[Advice]:
    return [each for each in advice_of(result) if each.kind in CHANGING]


def test_what_is_to_be_done_is_no_merit(code: str) -> None:
    kinds = {each.kind for each in changed(read(code, ADS[code]))}
    assert kinds
    assert "prefer" not in kinds
    names = ["content", "social-media", "crm-email", "web-cms", "events", "seo"]
    names += ["analytics", "administration", "design", "photo-video"]
    known = compose(code, names)
    of_knowledge = changed(analyze(known, title=ASSISTANTS[code], language=code))
    assert "prefer" in {each.kind for each in of_knowledge}


def test_what_an_agency_does_already_is_not_bought(code: str) -> None:
    def bought(last: str) -> set[str]:
        advised = changed(read(code, last))
        assert advised
        kinds = [each for each in advised if each.kind == "outsource"]
        return {name for each in kinds for name in each.disciplines}

    assert "paid-media" in bought(ADS[code])
    assert "paid-media" not in bought(WITH_AGENCY[code])


def test_nor_is_it_bought_beside_a_cut(
    code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    draw = random.Random(5)
    others = [name for name in DISCIPLINES if name != "paid-media"]
    extra = f"\n- {WITH_AGENCY[code]}"
    ads = [
        analyze(
            compose(code, draw.sample(others, 11), extra=extra),
            title=TITLES[code],
            language=code,
        )
        for _ in range(12)
    ]

    def bought() -> int:
        """Ads that are told to buy paid media."""
        return sum(
            each.kind == "outsource" and "paid-media" in each.disciplines
            for result in ads
            for each in advice_of(result)
        )

    assert bought() == 0
    monkeypatch.setattr(advise, "_bought", lambda _: set())
    assert bought() > 0


def test_a_budget_stays_with_the_right_to_decide(code: str) -> None:
    def gone(beside: str) -> set[str]:
        advised = changed(read(code, BUDGET[code], beside))
        assert advised
        return {name for each in advised for name in each.disciplines}

    assert advice_rules().means == ["budget"]
    assert "budget" in gone("")
    assert "budget" not in gone(MANDATE[code])


def test_of_two_roles_neither_need_be_far_the_heavier(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def heavier(result: Result) -> float:
        roles = split_of(result, load_reference(), result.archetypes.measured)
        assert roles is not None
        held = [name for role in roles for name in role.disciplines]
        assert sorted(held) == sorted(d.discipline for d in result.disciplines)
        return max(
            role.scores.overload[role.scores.content].score
            for role in roles
            if role.scores.content
        )

    ads = [result for result in broad_ads() if len(result.disciplines) > 12]
    balanced = [heavier(result) for result in ads]
    monkeypatch.setattr(split, "_balanced", lambda _, roles, *__: roles)
    clustered = [heavier(result) for result in ads]
    assert all(map(float.__le__, balanced, clustered))
    assert sum(balanced) < sum(clustered)
