"""What several tests share: ads of our own in the three languages."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from analyzer.resources import data_folder
from tests.slips import forget_the_data

settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")

CODES = ("da", "sv", "nl")

AD = {
    "da": """Marketingkoordinator til Nordhavn Cykler

Dine opgaver
- Du skriver nyhedsbreve og opdaterer hjemmesiden
- Du koordinerer vores kampagner og holder styr på deadlines

Din profil
- Du har erfaring med Google Ads
- Kendskab til InDesign er en fordel

Om os
Vi driver en webshop og sponsorerer cykelløb.
""",
    "sv": """Marknadskoordinator till Norrhamn Cyklar

Dina arbetsuppgifter
- Du skriver nyhetsbrev och uppdaterar hemsidan
- Du koordinerar våra kampanjer och håller deadlines

Din profil
- Du har erfarenhet av Google Ads
- Kunskaper i InDesign är meriterande

Om oss
Vi driver en webbshop och sponsrar cykellopp.
""",
    "nl": """Marketingcoördinator bij Noordhaven Fietsen

Jouw taken
- Je schrijft nieuwsbrieven en werkt de website bij
- Je coördineert onze campagnes en bewaakt de deadlines

Jouw profiel
- Je hebt ervaring met Google Ads
- Kennis van InDesign is een pré

Over ons
Wij hebben een webshop en sponsoren wielerkoersen.
""",
}


@pytest.fixture(params=CODES)
def code(request: pytest.FixtureRequest) -> str:
    """Code of each language in turn."""
    return str(request.param)


@pytest.fixture
def ad(code: str) -> str:
    """The same small ad in each language."""
    return AD[code]


def sample(code: str, scope: str) -> str:
    """Text of a sample ad."""
    path: Path = data_folder() / "samples" / code / f"{scope}.txt"
    return path.read_text(encoding="utf-8")


@pytest.fixture
def data_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the data that may be broken."""
    copy = tmp_path / "data"
    shutil.copytree(data_folder(), copy)
    monkeypatch.setenv("ROLESCOPE_DATA", str(copy))
    forget_the_data()
    yield copy
    monkeypatch.undo()
    forget_the_data()
