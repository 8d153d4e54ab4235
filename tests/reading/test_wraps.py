import textwrap

import pytest

from analyzer import analyze
from analyzer.reading.wraps import wraps
from analyzer.settings import reading_settings
from tests.components.test_reading import status

LIMITS = reading_settings().wraps
PROSE = (
    "Du har en relevant uddannelse og arbejder gerne selvstændigt i et team. Det er en "
    "fordel, hvis du tidligere har arbejdet med Google Ads, InDesign og events. Du skal "
    "ikke arbejde med webshop, presse eller nyhedsbreve til kunder."
)


@pytest.mark.parametrize("column", [40, 60, 72, 100])
def test_every_break_of_a_wrapped_text_is_found(column: int) -> None:
    text = "Din profil\n" + "\n".join(textwrap.wrap(PROSE, column))
    breaks = [at for at, letter in enumerate(text) if letter == "\n"]
    assert wraps(text, LIMITS) == breaks[1:]


def set_in_type(text: str, width: float) -> list[str]:
    """Lines of a text in a font whose letters are not all as wide, as in a PDF file."""
    lines: list[str] = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if sum(NARROW.get(letter, 1.0) for letter in longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


NARROW = dict.fromkeys("ijlftr.,' ", 0.5) | dict.fromkeys("mwMW", 1.5)


@pytest.mark.parametrize("width", [46, 55])
def test_so_are_those_that_no_column_has_made(width: float) -> None:
    lines = set_in_type(PROSE, width)
    text = "\n".join(["Din profil", *lines])
    breaks = [at for at, letter in enumerate(text) if letter == "\n"]
    assert len({len(line) for line in lines[:-1]}) > 1
    assert wraps(text, LIMITS) == breaks[1:]


def test_lines_of_their_own_are_none() -> None:
    items = "opdatere vores hjemmeside\nskrive nyhedsbreve\nplanlægge messer og events"
    assert wraps(f"{PROSE}\n\nDu skal\n{items}", LIMITS) == []
    assert wraps("- SEO og annoncer\n- Messer\n- Presse", LIMITS) == []


def test_a_few_full_lines_among_many_short_ones_are_none() -> None:
    wrapped = "\n".join(textwrap.wrap(PROSE, 60))
    items = "\nopdatere siden\nskrive breve\nplanlægge messer"
    assert wraps(wrapped + items, LIMITS) != []
    assert wraps(wrapped + items * 4, LIMITS) == []


def test_full_lines_that_each_open_with_a_capital_are_none() -> None:
    items = [
        "Planlægning af alle vores messer og events i hele Norden",
        "Skrivning af nyhedsbreve og tekster til vores hjemmeside",
        "Koordinering af kampagner sammen med vores dygtige salg",
        "Opdatering af produkter og priser i vores egen webshop",
    ]
    two = "\n".join(textwrap.wrap(" ".join(items[:1] * 3).capitalize(), 56))
    assert wraps("\n".join([two, *items]), LIMITS) == []


PROFILES = {
    "da": f"Din profil\n{PROSE}",
    "sv": "Din profil\nDu har en relevant utbildning och arbetar gärna självständigt i ett "
    "team. Det är meriterande om du tidigare har arbetat med Google Ads, InDesign och "
    "event. Du ska inte arbeta med webbshop, press eller nyhetsbrev till kunder.",
    "nl": "Jouw profiel\nJe hebt een relevante opleiding en werkt graag zelfstandig in een "
    "team. Het is een pluspunt als je eerder hebt gewerkt met Google Ads, InDesign en "
    "events. Je hoeft niet te werken aan de webshop, pers of nieuwsbrieven.",
}


def test_a_wrapped_ad_is_read_as_it_would_be_unwrapped(code: str) -> None:
    heading, prose = PROFILES[code].split("\n")
    wrapped = "\n".join([heading, *textwrap.wrap(prose, 68)])
    whole = status(analyze(PROFILES[code], language=code))
    assert set(whole.values()) == {"preferred"}
    assert status(analyze(wrapped, language=code)) == whole
