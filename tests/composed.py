"""Ads put together from the taxonomy, in every language: who asks what is known."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from analyzer import analyze
from analyzer.lexicon.wordlists import load_word_lists
from analyzer.taxonomy import load_taxonomy

DUTIES = {"da": "Dine opgaver", "sv": "Dina arbetsuppgifter", "nl": "Jouw taken"}
"""Heading of the duties."""
TITLES = {
    "da": "Marketingkoordinator",
    "sv": "Marknadskoordinator",
    "nl": "Marketingcoördinator",
}


@dataclass(frozen=True)
class Frame:
    """Sentences of a language in which a skill is asked, or is not."""

    opening: str
    requirements: str
    asked: str
    merit: str
    denied: str
    colleague: str
    company: str
    benefits: str


FRAMES = {
    "da": Frame(
        "{title} til Nordhavn Cykler. Vi søger en ny kollega til kontoret i Aarhus, og du "
        "kommer til at arbejde tæt sammen med resten af os.",
        "Vi forventer, at du",
        "har erfaring med {}",
        "gerne har erfaring med {}, men det er ikke et krav",
        "behøver ikke at have erfaring med {}",
        "får en kollega, der tager sig af {}",
        "Om os\nVi er en familieejet virksomhed med 40 ansatte og en lang historie.",
        "Vi tilbyder\nFrokostordning, pension og gode kolleger.",
    ),
    "sv": Frame(
        "{title} till Norrhamn Cyklar. Vi söker en ny kollega till kontoret i Lund, och du "
        "kommer att arbeta nära oss andra.",
        "Vi förväntar oss att du",
        "har erfarenhet av {}",
        "gärna har erfarenhet av {}, men det är inget krav",
        "inte behöver ha erfarenhet av {}",
        "får en kollega som sköter {}",
        "Om oss\nVi är ett familjeägt företag med 40 anställda och en lång historia.",
        "Vi erbjuder\nFriskvårdsbidrag, pension och goda kollegor.",
    ),
    "nl": Frame(
        "{title} bij Noordhaven Fietsen. Wij zoeken versterking voor het kantoor in Gent, "
        "en je zit er dicht bij de rest van ons.",
        "Wij verwachten dat je",
        "ervaring hebt met {}",
        "bij voorkeur ervaring hebt met {}, maar dat is geen vereiste",
        "geen ervaring nodig hebt met {}",
        "een collega krijgt die {} verzorgt",
        "Over ons\nWij zijn een familiebedrijf met 40 medewerkers en een lange historie.",
        "Wij bieden\nEen goed pensioen en fijne collega's.",
    ),
}


def compose(
    code: str,
    asked: Iterable[str],
    *,
    ways: Mapping[str, str] | None = None,
    bullets: bool = True,
    turned: bool = False,
    extra: str = "",
) -> str:
    """An ad that asks for disciplines.

    Parameters
    ----------
    code : str
        Language.
    asked : iterable of str
        Disciplines.
    ways : mapping of str to str, optional
        Discipline to the sentence of the frame that names it; "asked" without it.
    bullets : bool
        Whether demands are a list, or sentences.
    turned : bool
        Whether the firm and the benefits stand in front of the demands.
    extra : str
        More demands, a line each.
    """
    frame = FRAMES[code]
    ways = ways or {}
    demands = [
        getattr(frame, ways.get(name, "asked")).format(word_for(code, name))
        for name in asked
    ]
    if bullets:
        listed = "\n".join(f"- {demand}" for demand in demands)
        block = f"{frame.requirements}\n{listed}"
    else:
        block = " ".join(f"{frame.requirements} {demand}." for demand in demands)
    about = f"{frame.company}\n\n{frame.benefits}"
    order = [about, block + extra] if turned else [block + extra, about]
    return "\n\n".join([frame.opening.format(title=TITLES[code]), *order])


@cache
def word_for(code: str, discipline: str) -> str:
    """Word that names a discipline and nothing else, wherever it stands in the frame."""
    lists, frame = load_word_lists(code), FRAMES[code]
    for skill in load_taxonomy().skills.values():
        if skill.discipline != discipline:
            continue
        for form in lists.forms_of(skill.id):
            if set(form) & set("+@=!()|") or len(form) < 5:
                continue
            asked = {
                way: _found(code, getattr(frame, way).format(form))
                for way in ("asked", "merit", "denied", "colleague")
            }
            if asked == {
                "asked": {discipline: "required"},
                "merit": {discipline: "preferred"},
                "denied": {},
                "colleague": {},
            }:
                return form
    raise LookupError(f"{code}: no word for {discipline}")


def _found(code: str, demand: str) -> dict[str, str]:
    frame = FRAMES[code]
    text = (
        f"{frame.opening.format(title=TITLES[code])}\n\n{frame.requirements}\n- {demand}\n\n"
        f"{frame.company}\n\n{frame.benefits}"
    )
    result = analyze(text, title=TITLES[code], language=code)
    return {d.discipline: d.status for d in result.disciplines}
