"""Postings that are nearly the same text are grouped, ads of one template are not."""

import json
import re
from itertools import pairwise

import pytest

from analyzer.batch.near_duplicates import groups_of, signature_of
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
    groups = groups_of([signature_of(LONG), signature_of(other)])
    assert groups == ([1, 1] if same else [1, 2])


CLOSING = {
    "da": (
        "Vi tilbyder fleksibel arbejdstid, pension, sundhedsforsikring og en kantine. "
        "Send din ansøgning og dit cv via linket, vi holder samtaler løbende.",
        "Som medarbejder hos os får du frokostordning, personalerabat og seks ugers "
        "ferie. Har du spørgsmål, så ring til Mette og hør mere om stillingen.",
    ),
    "sv": (
        "Vi erbjuder kollektivavtal, friskvårdsbidrag och flexibla arbetstider. Skicka "
        "din ansökan via länken, urval sker löpande.",
        "Hos oss får du tjänstepension, rabatt på våra varor och en egen plan. Har du "
        "frågor om rollen når du Anna på kontoret alla vardagar.",
    ),
    "nl": (
        "Wij bieden een goed salaris, reiskostenvergoeding en pensioen. Stuur je cv en "
        "motivatie via de knop hieronder, gesprekken plannen we doorlopend.",
        "Je krijgt bij ons vijfentwintig vakantiedagen, korting op onze producten en "
        "ruimte om te leren. Vragen over de functie? Bel Sanne van personeelszaken.",
    ),
}


def ads_of(code: str) -> list[str]:
    """Ads of ours in a language; none that is held apart."""
    lines = (
        (data_folder() / f"gold/{code}/written.jsonl").read_text("utf-8").split("\n")
    )
    rows = [json.loads(line) for line in lines if line]
    return [row["text"] for row in rows if int(row["text_sha256"], 16) % 3]


def moved(text: str) -> str:
    """An ad with another name for the last one in it, say of its town."""
    name = [word for word in re.findall(r"\w+", text) if word[:1].isupper()][-1]
    return re.sub(rf"\b{name}\b", "Rugballegaard", text)


def share_grouped(pairs: list[tuple[str, str]]) -> float:
    groups = groups_of(signature_of(text) for pair in pairs for text in pair)
    same = sum(groups[at] == groups[at + 1] for at in range(0, len(groups), 2))
    return same / len(pairs)


def test_another_place_date_and_closing_part_nothing(code: str) -> None:
    first, second = CLOSING[code]
    pairs = [
        (f"{ad}\n{first} 1. maj 2026", f"{moved(ad)}\n{second} 3. juni 2027")
        for ad in ads_of(code)
    ]
    assert share_grouped(pairs) > 0.9


def test_ads_that_share_two_thirds_of_their_words_are_different_ads(code: str) -> None:
    words = [ad.split() for ad in ads_of(code)]
    pairs = []
    for own, others in pairwise(words):
        kept = len(own) * 2 // 3
        pairs.append(
            (" ".join(own), " ".join([*own[:kept], *others[kept - len(own) :]]))
        )
    assert share_grouped(pairs) < 0.02


def test_many_of_one_band_are_told_apart_and_found_again() -> None:
    ads = [f"{ad} {TEMPLATE}" for ad in ads_of("da")]
    groups = groups_of(map(signature_of, [*ads, *ads, *ads]))
    assert groups == 3 * list(range(1, len(ads) + 1))


def test_ads_of_one_template_are_different_ads() -> None:
    texts = (data_folder() / "gold/da/written.jsonl").read_text("utf-8").split("\n")
    ads = [f"{json.loads(text)['text']} {TEMPLATE}" for text in texts[:40]]
    assert groups_of([signature_of(ad) for ad in ads]) == list(range(1, len(ads) + 1))


def test_groups_are_named_by_their_first_row_and_chain() -> None:
    signatures = [
        signature_of(text) for text in ("a b c d e f", "x y z u v w", "A b c d e f")
    ]
    assert groups_of([None, *signatures, None]) == [None, 2, 3, 2, None]


def test_few_words_have_no_signature() -> None:
    assert signature_of("kun fire ord her") is None
    assert groups_of([None, None]) == [None, None]
    assert groups_of([]) == []
