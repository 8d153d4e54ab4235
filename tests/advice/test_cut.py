"""The smallest cut, held against every cut there is."""

import random
from collections.abc import Iterator
from itertools import combinations

import pytest

from analyzer import Result, analyze
from analyzer.advice import as_merits, without
from analyzer.advice.cut import Change, smallest_cut
from analyzer.scoring.ad import rescore
from tests.composed import TITLES, compose
from tests.conftest import CODES
from tests.test_properties import DISCIPLINES

LIMIT = 1.25
MOST = 20_000


def composed_ads() -> Iterator[tuple[str, Result]]:
    """A hundred ads, and an archetype each is too much for."""
    draw = random.Random(4)
    made = 0
    while made < 100:
        code = CODES[made % len(CODES)]
        names = draw.sample(DISCIPLINES, draw.randint(6, 13))
        ways = {name: "merit" for name in names if draw.random() < 0.2}
        text = compose(code, names, ways=ways)
        result = analyze(text, title=TITLES[code], language=code)
        archetype = draw.choice(["assistant", "coordinator", "manager"])
        if result.overload[archetype].score > LIMIT:
            made += 1
            yield archetype, result


def size_by_trying_all(
    result: Result, archetype: str, change: Change, limit: float = LIMIT
) -> int | None:
    """Size of the smallest set that suffices and takes no other discipline with it."""
    names = [each.discipline for each in result.disciplines]
    edit = without if change == "drop" else as_merits
    for size in range(1, len(names) + 1):
        for chosen in combinations(names, size):
            scores = rescore(result, edit(result, chosen))
            left = {each.discipline: each.status for each in scores.disciplines}
            changed = {
                each.discipline
                for each in result.disciplines
                if left.get(each.discipline) != each.status
            }
            enough = scores.overload[archetype].score < limit
            if enough and changed == set(chosen):
                return size
    return None


@pytest.mark.parametrize("change", ["drop", "prefer"])
def test_no_smaller_cut_suffices(change: Change) -> None:
    for archetype, result in composed_ads():
        cut = smallest_cut(result, archetype, LIMIT, change, most=MOST)
        expected = size_by_trying_all(result, archetype, change)
        assert (len(cut.disciplines) if cut else None) == expected
        if cut is not None:
            assert cut.scores.overload[archetype].score < LIMIT


def test_words_that_two_disciplines_share_go_together() -> None:
    """Newsletters are written and sent: to take out the one takes out the other."""
    text = (
        "Marketingassistent til Nordhavn Cykler i Aarhus\n\nDine opgaver\n"
        "- Du skriver nyhedsbreve\n- Du planlægger messer\n- Du laver layout i InDesign\n"
        "- Du har ansvaret for vores strategi og vores budget\n- Du leder teamet\n"
        "- Du laver søgemaskineoptimering og kører Google Ads"
    )
    result = analyze(text, title="Marketingassistent", language="da")
    together = {"content", "crm-email"}
    assert together <= {each.discipline for each in result.disciplines}
    left = {m.discipline for m in without(result, {"crm-email"})}
    assert not together & left
    for change in ("drop", "prefer"):
        cut = smallest_cut(result, "assistant", LIMIT, change, most=MOST)  # type: ignore[arg-type]
        expected = size_by_trying_all(result, "assistant", change)  # type: ignore[arg-type]
        assert (len(cut.disciplines) if cut else None) == expected


FIRMER = {
    "da": "\n- er ansvarlig for at skrive nyhedsbreve\n- har erfaring med Mailchimp",
    "sv": "\n- ansvarar för att skriva nyhetsbrev\n- har erfarenhet av Mailchimp",
    "nl": "\n- verantwoordelijk bent voor het schrijven van nieuwsbrieven\n- ervaring hebt met "
    "Mailchimp",
}


def test_a_cut_may_take_the_firmest_words_of_a_discipline_that_stays(
    code: str,
) -> None:
    """Without content, e-mail is no longer answered for: Mailchimp is only known."""
    names = ["market-research", "budget", "people-leadership"]
    text = compose(code, names, extra=FIRMER[code])
    result = analyze(text, title=TITLES[code], language=code)
    for name in (each.discipline for each in result.disciplines):
        left = rescore(result, without(result, {name})).overload.assistant.score
        limit = left + 1e-6  # which taking out this one just meets
        cut = smallest_cut(result, "assistant", limit, "drop", most=MOST)
        assert cut is not None
        assert len(cut.disciplines) == size_by_trying_all(
            result, "assistant", "drop", limit
        )
        if name == "content":
            assert cut.disciplines == ("content",)
            kept = {d.discipline: d.responsibility for d in cut.scores.disciplines}
            assert kept["crm-email"] == "execute"


def test_of_cuts_of_one_size_the_least_regretted_is_taken() -> None:
    code = "da"
    result = analyze(compose(code, DISCIPLINES[:12]), title=TITLES[code], language=code)
    kept = {"content", "design"}
    cut = smallest_cut(
        result,
        "coordinator",
        LIMIT,
        "drop",
        regret=lambda name: float(name in kept),
        most=MOST,
    )
    assert cut is not None
    assert not kept & set(cut.disciplines)
