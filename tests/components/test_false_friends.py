"""Everyday words that look like a skill: read as one they would make every job broader."""

import pytest

from tests.components.test_reading import read, status
from tests.composed import DUTIES


@pytest.mark.parametrize(
    ("code", "sentence", "asked"),
    [
        ("nl", "Je zet lokale campagnes op via Google Ads.", {"paid-media"}),
        ("sv", "Du sköter de lokala annonserna i Google Ads.", {"paid-media"}),
        ("da", "Du sætter lokale kampagner op i Google Ads.", {"paid-media"}),
        ("nl", "Je leest kranten en luistert podcasts.", set()),
        ("da", "Du læser aviser og lytter til podcasts.", set()),
        ("sv", "Du läser tidningar och lyssnar på poddar.", set()),
        ("nl", "Je behaalt je KPI's.", set()),
        ("nl", "Je hebt cijfermatig inzicht.", set()),
        ("da", "Du har sans for tal.", set()),
        ("sv", "Du har sinne för siffror.", set()),
        ("nl", "Jij bewaart het overzicht.", set()),
        ("da", "Du bevarer overblikket.", set()),
        ("sv", "Du behåller överblicken.", set()),
        ("nl", "Je maakt van cijfers een verhaal.", set()),
        ("nl", "Je geeft leiding aan projecten.", {"project-coordination"}),
        ("sv", "Du kan leda projekt.", {"project-coordination"}),
        ("da", "Du kan lede projekter.", {"project-coordination"}),
        ("nl", "We kijken samen een film.", set()),
        ("da", "Vi ser film sammen.", set()),
        ("sv", "Vi ser på film tillsammans.", set()),
        ("nl", "Je versterkt ons team.", set()),
        ("da", "Du styrker vores team.", set()),
        ("sv", "Du stärker vårt team.", set()),
        ("sv", "Du hanterar tidspress.", set()),
        ("da", "Du håndterer tidspres.", set()),
        ("nl", "Je kunt omgaan met tijdsdruk.", set()),
        ("sv", "Som försäkringssäljare behöver du trivas med folk.", set()),
        ("da", "Bogholderiet er på anden sal.", set()),
        ("da", "Sagerne har stor kompleksitet, og du får ansvaret.", set()),
        ("sv", "Ärendena har stor komplexitet, och du får ansvaret.", set()),
        (
            "nl",
            "De dossiers zijn complex en jij krijgt de verantwoordelijkheid.",
            set(),
        ),
        ("nl", "Je staat in voor onze website.", {"web-cms"}),
        ("da", "Du sælger SEO til vores kunder.", {"sales-support"}),
        ("sv", "Du säljer SEO till våra kunder.", {"sales-support"}),
        ("nl", "Je verkoopt SEO aan onze klanten.", {"sales-support"}),
        ("nl", "Je rapporteert aan de manager Marketing en communicatie.", set()),
        ("nl", "Je onderzoekt eiwitten, kwalitatief en kwantitatief.", set()),
        ("nl", "Je stelt de pers in en smeert hem.", set()),
        ("nl", "Je werkt samen met Assortiment en Logistiek.", set()),
        ("da", "Du samarbejder med Sortiment og Logistik.", set()),
        ("sv", "Du utvecklar framdrift för fartyg.", set()),
    ],
)
def test_only_what_is_meant_is_found(code: str, sentence: str, asked: set[str]) -> None:
    assert set(status(read(code, f"{DUTIES[code]}\n{sentence}"))) == asked
