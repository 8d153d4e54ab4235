"""Years, level, hours, studies and languages: demanded, but no skills."""

import pytest

from analyzer import analyze
from tests.components.test_reading import FILLER, status
from tests.composed import compose

PROFILE = {"da": "Din profil", "sv": "Din profil", "nl": "Jouw profiel"}


def demanded(code: str, text: str, title: str | None = None):
    ad = f"{PROFILE[code]}\n{text}\n\n{FILLER[code]}"
    return analyze(ad, language=code, title=title)


YEARS = [
    ("da", "Du har mindst 3 års erfaring med marketing.", 3),
    ("sv", "Du har minst 3 års erfarenhet av marknadsföring.", 3),
    ("nl", "Je hebt minstens 3 jaar ervaring in marketing.", 3),
    ("da", "Du har to-tre års erhvervserfaring.", 2),
    ("sv", "Du har två till tre års arbetslivserfarenhet.", 2),
    ("nl", "Je hebt twee tot drie jaar werkervaring.", 2),
    ("da", "Mindst to år i en marketingrolle.", 2),
    ("sv", "Minst två år i en marknadsroll.", 2),
    ("nl", "Minstens twee jaar in een marketingrol.", 2),
    ("da", "Du har været i faget i mere end 10 år.", 10),
    ("sv", "Du har varit i yrket i mer än 10 år.", 10),
    ("nl", "Je zit al meer dan 10 jaar in het vak.", 10),
    ("da", "Du har 1-2 år på bagen.", 1),
    ("sv", "Du har 1–2 år i ryggen.", 1),
    ("nl", "Je hebt 1 à 2 jaar op de teller.", 1),
    ("da", "Du har op til 2 års erfaring.", None),
    ("sv", "Du har upp till 2 års erfarenhet.", None),
    ("nl", "Je hebt tot 2 jaar ervaring.", None),
    ("nl", "Je hebt 2 tot 4 jaar ervaring.", 2),
    ("da", "Du har en håndfuld års erfaring.", 4),
    ("sv", "Du har en handfull års erfarenhet.", 4),
    ("nl", "Je hebt een drietal jaar ervaring.", 3),
    ("da", "Du har halvandet års erfaring.", 1.5),
    ("nl", "Je hebt anderhalf jaar ervaring.", 1.5),
    ("sv", "Du har ett par års erfarenhet.", 2),
    ("da", "Du har 10 års ledelseserfaring.", 10),
    ("sv", "Du har 10 års ledarerfarenhet.", 10),
    ("nl", "Je hebt 10 jaar managementervaring.", 10),
    ("da", "5+ års erfaring med content", 5),
    ("sv", "5+ års erfarenhet av content", 5),
    ("nl", "5+ jaar ervaring met content", 5),
    ("da", "3-5 års erfaring er en fordel.", None),
    ("sv", "3-5 års erfarenhet är meriterande.", None),
    ("nl", "3-5 jaar ervaring is een pré.", None),
    ("da", "Du er fyldt 18 år.", None),
    ("sv", "Du har fyllt 18 år.", None),
    ("nl", "Je bent minstens 18 jaar.", None),
    ("da", "Du har arbejdet 12-15 år med indhold", 12),
    ("sv", "Du har arbetat 12-15 år med innehåll", 12),
    ("nl", "Je hebt 12 tot 15 jaar met content gewerkt", 12),
    ("da", "En bachelor eller tilsvarende 3 års erfaring", None),
    ("sv", "En examen eller motsvarande 3 års erfarenhet", None),
    ("nl", "Een bachelor of gelijkwaardig door minstens 3 jaar ervaring", None),
    ("da", "En bachelor eller tilsvarende, 3 års erfaring", 3),
    ("sv", "En examen eller motsvarande, 3 års erfarenhet", 3),
    ("nl", "Een bachelor of gelijkwaardig, 3 jaar ervaring", 3),
    ("da", "En bachelor eller mindst 3 års erfaring", None),
    ("sv", "En examen eller minst 3 års erfarenhet", None),
    ("nl", "Een bachelor of minstens 3 jaar ervaring", None),
    ("da", "En bachelor eller noget lignende og mindst 3 års erfaring", 3),
    ("sv", "En examen eller något liknande och minst 3 års erfarenhet", 3),
    ("nl", "Een bachelor of iets dergelijks en minstens 3 jaar ervaring", 3),
    ("da", "Du har flere års erfaring med marketing.", None),
    ("sv", "Du har flera års erfarenhet av marknadsföring.", None),
    ("nl", "Je hebt jaren ervaring in marketing.", None),
    ("da", "5 års erfaring med marketing og 2 års erfaring med Google Ads.", 5),
    ("sv", "5 års erfarenhet av marknadsföring och 2 års erfarenhet av Google Ads.", 5),
    ("nl", "5 jaar ervaring in marketing en 2 jaar ervaring met Google Ads.", 5),
    # The firm's years, far from what is demanded.
    (
        "da",
        "Du har erfaring med SEO, og du bliver en del af et firma, der har leveret til byens butikker i 12 år.",
        None,
    ),
    (
        "sv",
        "Du har erfarenhet av SEO, och du blir en del av ett företag som har levererat till stadens butiker i 12 år.",
        None,
    ),
    (
        "nl",
        "Je hebt ervaring met SEO en je wordt deel van een bedrijf dat al 12 jaar aan de winkels in de stad levert.",
        None,
    ),
    ("sv", "Vi har 40 års erfarenhet som du får ta del av.", None),
    # An "or" far behind a degree puts no years in its place.
    (
        "da",
        "En bachelor er fint, du kender branchen godt, arbejder selvstændigt og har mange gode ideer eller 3 års erfaring.",
        3,
    ),
    (
        "sv",
        "En examen är bra, du kan branschen väl, arbetar självständigt och har många bra idéer eller 3 års erfarenhet.",
        3,
    ),
    (
        "nl",
        "Een bachelor is fijn, je kent de sector goed, werkt zelfstandig en hebt veel goede ideeën of 3 jaar ervaring.",
        3,
    ),
]


@pytest.mark.parametrize(
    ("code", "text", "years"),
    [
        ("da", "Mindst 5 års erfaring med marketing.", 5),
        ("sv", "Minst 5 års erfarenhet av marknadsföring krävs.", 5),
        ("nl", "Min. 5 jr ervaring in marketing.", 5),
        ("da", "5 års erfaring påkrævet", 5),
        ("sv", "5 års erfarenhet krävs", 5),
        ("nl", "5 jaar ervaring vereist", 5),
        ("da", "Vi har 20 års erfaring med marketing.", None),
        ("sv", "Vi har 20 års erfarenhet av marknadsföring.", None),
        ("nl", "Wij hebben 20 jaar ervaring in marketing.", None),
    ],
)
def test_years_that_open_a_line_are_demanded_without_a_heading(
    code: str, text: str, years: float | None
) -> None:
    found = analyze(f"{text}\n\n{FILLER[code]}", language=code)
    assert found.experience.years == years


@pytest.mark.parametrize(("code", "text", "years"), YEARS)
def test_years_of_experience(code: str, text: str, years: float | None) -> None:
    result = demanded(code, text)
    assert result.experience.years == years
    for span in result.experience.evidence:
        assert span.start < span.end
        assert result.text[span.start : span.end] in text


SYSTEMS = [
    ("da", "Du har 3 års erfaring med HubSpot."),
    ("sv", "Du har 3 års erfarenhet av HubSpot."),
    ("nl", "Je hebt 3 jaar ervaring met HubSpot."),
    # The years nearest before the tool, and the most of two.
    ("da", "Du har 5 års erfaring, heraf 3 år med HubSpot."),
    ("sv", "Du har 5 års erfarenhet, varav 3 år med HubSpot."),
    ("nl", "Je hebt 5 jaar ervaring, waarvan 3 jaar met HubSpot."),
    ("da", "Du har 3 års erfaring med HubSpot. 2 års erfaring med HubSpot er et krav."),
    ("sv", "Du har 3 års erfarenhet av HubSpot. 2 års erfarenhet av HubSpot krävs."),
    ("nl", "Je hebt 3 jaar ervaring met HubSpot. 2 jaar ervaring met HubSpot vereist."),
]


@pytest.mark.parametrize(("code", "text"), SYSTEMS)
def test_years_in_one_system(code: str, text: str) -> None:
    systems = demanded(code, text).experience.systems
    assert [(each.skill, each.years) for each in systems] == [("hubspot", 3)]


# No tool, a merit, and one that stands elsewhere.
NO_SYSTEMS = [
    ("da", "Du har 3 års erfaring med SEO."),
    ("sv", "Du har 3 års erfarenhet av SEO."),
    ("nl", "Je hebt 3 jaar ervaring met SEO."),
    ("sv", "Du har 3 års erfarenhet av marknadsföring, gärna i HubSpot."),
    ("nl", "Je hebt 3 jaar ervaring in marketing, bij voorkeur met HubSpot."),
    ("da", "Du kender HubSpot og har mindst 3 års erfaring."),
    ("sv", "Du kan HubSpot och har minst 3 års erfarenhet."),
    ("nl", "Je kent HubSpot en hebt minstens 3 jaar ervaring."),
]


@pytest.mark.parametrize(("code", "text"), NO_SYSTEMS)
def test_years_of_something_else_are_of_no_system(code: str, text: str) -> None:
    experience = demanded(code, text).experience
    assert (experience.years, experience.systems) == (3, ())


MERITS = {
    "da": "Det er et plus\n- 3 års erfaring med marketing",
    "sv": "Meriterande\n- 3 års erfarenhet av marknadsföring",
    "nl": "Een pré\n- 3 jaar ervaring in marketing",
}


def test_years_in_a_list_of_merits_are_not_demanded(code: str) -> None:
    ad = f"{MERITS[code]}\n\n{FILLER[code]}"
    assert analyze(ad, language=code).experience.years is None


HOURS = [
    ("da", "Stillingen er på 30-37 timer om ugen.", 37),
    ("sv", "Tjänsten är på 30-40 timmar per vecka.", 40),
    ("nl", "De functie is voor 24-32 uur per week.", 32),
    ("da", "Vi svarer inden for 24 timer.", None),
    ("sv", "Vi svarar inom 24 timmar.", None),
    ("nl", "Wij antwoorden binnen 24 uur.", None),
    ("sv", "Tjänsten är på 50 %.", 20),
    ("sv", "50 % tjänst.", 20),
    ("da", "Stillingen er på 100 %.", 37),
    ("da", "Stillingen er på 25-30 timer.", 30),
    ("sv", "Tjänsten är på 25-30 timmar.", 30),
    ("nl", "De functie is voor 25-30 uur.", 30),
    ("da", "Du arbejder på halvtid.", 18.5),
    ("sv", "Tjänsten är på halvtid.", 20),
    ("nl", "Je werkt halftijds.", 19),
    ("nl", "Je werkt 4/5.", pytest.approx(30.4)),
    ("da", "Stillingen er på 30-37 t. pr. uge.", 37),
    ("sv", "Tjänsten är på 30-40h/vecka.", 40),
    ("nl", "Een voltijdse functie (38u/week).", 38),
    ("da", "En 37-timers arbejdsuge.", 37),
    ("sv", "En 40-timmarsvecka.", 40),
    ("nl", "Een 38-urige werkweek.", 38),
    ("da", "Supporten er åben 24 t/døgn.", None),
    ("sv", "Supporten är öppen 24 h/dygn.", None),
    ("nl", "De helpdesk is 24u/dag open.", None),
    ("da", "Svartid: 24 timer", None),
    ("sv", "Svarstid: 24 timmar", None),
    ("da", "Arbejdstid: 30 timer", 30),
    ("sv", "Arbetstid: 30 timmar", 30),
    ("da", "24 timer i døgnet.", None),
    ("sv", "24 timmar om dygnet.", None),
    ("nl", "24 uur per dag.", None),
    ("da", "Du svarer inden for 24 timer på mails og ser os en gang om ugen.", None),
    ("sv", "Du svarar inom 24 timmar på mejl och träffar oss en gång per vecka.", None),
    ("nl", "Je antwoordt binnen 24 uur op mails en ziet ons een keer per week.", None),
    ("da", "Stillingen er på 3 timer om ugen.", None),
    ("sv", "Tjänsten är på 3 timmar per vecka.", None),
    ("nl", "De functie is voor 3 uur per week.", None),
    ("da", "Du har 30 timer om ugen; butikken har åbent 45 timer om ugen.", 30),
    ("sv", "Du har 30 timmar per vecka; butiken har öppet 45 timmar per vecka.", 30),
    ("nl", "Je werkt 30 uur per week; de winkel is 45 uur per week open.", 30),
]


@pytest.mark.parametrize(("code", "text", "hours"), HOURS)
def test_hours_a_week(code: str, text: str, hours: float | None) -> None:
    result = demanded(code, text)
    assert result.experience.hours == hours
    assert len(result.experience.evidence) == (hours is not None)
    for span in result.experience.evidence:
        assert span.start < span.end
        assert result.text[span.start : span.end] in text


def test_the_title_names_the_level(code: str) -> None:
    text = next(text for language, text, _ in YEARS if language == code)
    assert demanded(code, text, "Junior SEO-specialist").experience.level == "junior"
    assert demanded(code, text, "Senior SEO-specialist").experience.level == "senior"
    assert demanded(code, text, "SEO-specialist").experience.level is None


STUDIES = {
    "da": "Du har en uddannelse inden for kommunikation og taler engelsk.",
    "sv": "Du har en utbildning inom kommunikation och talar engelska.",
    "nl": "Je hebt een opleiding in communicatie en spreekt Engels.",
}


def test_studies_and_languages_are_no_skills_but_recognised(code: str) -> None:
    result = demanded(code, STUDIES[code])
    assert status(result) == {}
    assert {demand.kind for demand in result.demands} == {"education", "language"}
    assert result.coverage.recognised == 1


LANGUAGES = [
    ("da", "- skriver et fejlfrit dansk"),
    ("nl", "- schrijft foutloos Nederlands"),
    ("da", "Du taler og skriver engelsk på højt niveau."),
]


@pytest.mark.parametrize(("code", "text"), LANGUAGES)
def test_to_master_a_language_is_no_skill(code: str, text: str) -> None:
    result = demanded(code, text)
    assert {m.reason for m in result.mentions} == {"language"}
    assert [demand.kind for demand in result.demands] == ["language"]


TITLED = [
    ("da", "Marketingassistent, 30 timer", 30),
    ("da", "Marketingassistent (deltid, 25 timer)", 25),
    ("da", "Marketingassistent, 0,5 årsværk", 18.5),
    ("da", "Marketingassistent", None),
    ("sv", "Marknadsassistent 30 timmar", 30),
    ("sv", "Marknadsassistent 50 %", 20),
    ("sv", "Marknadsassistent, 0,5 heltidstjänst", 20),
    ("nl", "Marketingassistent (24 uur)", 24),
    ("nl", "Marketingassistent | 24-32 uur", 32),
    ("nl", "Marketingassistent – 0,6 fte", 22.8),
    ("nl", "Marketingassistent 24/7", None),
]


@pytest.mark.parametrize(("code", "title", "hours"), TITLED)
def test_hours_in_the_first_line(code: str, title: str, hours: float | None) -> None:
    text = f"{title}\n\n{compose(code, ['content', 'social-media', 'events'])}"
    assert analyze(text, language=code).experience.hours == hours


# Language, line of facts, years, level, hours.
FACTS = [
    ("da", "Erfaring: mindst 3 år.", 3.0, None, None),
    ("sv", "Erfarenhet: minst 3 år.", 3.0, None, None),
    ("nl", "Ervaring: minstens 3 jaar.", 3.0, None, None),
    ("da", "Erfaring: 3-5 år", 3.0, None, None),
    ("sv", "Omfattning: 100%", None, None, 40.0),
    ("sv", "Omfattning: 75 %", None, None, 30.0),
    ("da", "Ansættelse: 100 %", None, None, 37.0),
    ("nl", "Dienstverband: 50%", None, None, 19.0),
    ("nl", "40 uur", None, None, 40.0),
    ("nl", "- 32 uur", None, None, 32.0),
    ("nl", "32-40 uur", None, None, 40.0),
    ("nl", "Uren: 32 uur", None, None, 32.0),
    ("da", "37 timer", None, None, 37.0),
    ("da", "Arbejdstid: 37 timer", None, None, 37.0),
    ("da", "- 15 timer", None, None, 15.0),
    ("sv", "40 timmar", None, None, 40.0),
    ("sv", "Arbetstid: 40 timmar", None, None, 40.0),
    ("da", "Du har mindst 6 måneders erfaring.", 0.5, None, None),
    ("sv", "Du har minst 6 månaders erfarenhet.", 0.5, None, None),
    ("nl", "Je hebt minstens 6 maanden ervaring.", 0.5, None, None),
    ("sv", "Erfarenhet: minst 18 månader.", 1.5, None, None),
    ("sv", "Praktik 75%", None, "junior", 30.0),
    ("da", "Praktik 75 %", None, "junior", 27.75),
    ("nl", "Stage 75%", None, "junior", 28.5),
    ("da", "Praktikplads hos os i foråret.", None, "junior", None),
    ("sv", "Praktikplats hos oss i vår.", None, "junior", None),
    ("nl", "Stageplaats bij ons in het voorjaar.", None, "junior", None),
    ("da", "Vi svarer inden for 24 timer.", None, None, None),
    ("da", "Vi er 40 medarbejdere.", None, None, None),
    ("nl", "Onze winkel is 40 uur open.", None, None, None),
    ("da", "Praktikforløbet varer 6 måneder.", None, None, None),
    ("da", "Du får 24 timer til opgaven.", None, None, None),
    ("da", "Din prøvetid er 3 måneder.", None, None, None),
    ("sv", "Provanställning 6 månader.", None, None, None),
    ("nl", "Contract van 12 maanden.", None, None, None),
    ("sv", "Vikariat 12 månader, heltid 100 %.", None, None, 40.0),
    ("da", "Personalerabat: 20 %", None, None, None),
    ("sv", "Personalrabatt: 20 %", None, None, None),
    ("nl", "Personeelskorting: 20 %", None, None, None),
    ("da", "Erfaring. 3 år.", None, None, None),  # a label ends with a colon
    ("sv", "Erfarenhet. 3 år.", None, None, None),
    ("nl", "Ervaring. 3 jaar.", None, None, None),
    ("nl", "Reactietijd: 24 uur", None, None, None),
]


@pytest.mark.parametrize(("code", "text", "years", "level", "hours"), FACTS)
def test_lines_of_facts(
    code: str, text: str, years: float | None, level: str | None, hours: float | None
) -> None:
    found = demanded(code, text).experience
    assert (found.years, found.level, found.hours) == (years, level, hours)


LED = [
    ("da", "Du kan lede en praktikant og en studentermedhjælper i arbejdet med SEO."),
    ("da", "Du oplærer vores elev."),
    ("da", "Du leder en praktikant."),
    ("sv", "Du leder en praktikant."),
    ("sv", "Du handleder vår praktikant och en trainee."),
    ("nl", "Je begeleidt onze stagiair."),
    ("nl", "Je stuurt een stagiair en een junior aan."),
]


@pytest.mark.parametrize(("code", "text"), LED)
def test_whom_the_person_leads_or_teaches_is_of_another_level(
    code: str, text: str
) -> None:
    assert demanded(code, text).experience.level is None


STARTING = {
    "da": "Du er nyuddannet eller studerende.",
    "sv": "Du är nyexaminerad eller trainee.",
    "nl": "Je bent een starter of pas afgestudeerd.",
}


def test_a_beginner_is_junior(code: str) -> None:
    assert demanded(code, STARTING[code]).experience.level == "junior"


# Who leads, or names skills, far before the level, or behind it.
OWN_LEVEL = [
    ("sv", "Du är senior och leder arbetet med SEO.", "senior"),
    ("nl", "Je bent senior en leidt het werk aan SEO.", "senior"),
    (
        "da",
        "Du leder arbejdet med SEO og nyhedsbreve i et lille team, og du er senior.",
        "senior",
    ),
    (
        "sv",
        "Du leder arbetet med SEO och nyhetsbrev i ett litet team, och du är senior.",
        "senior",
    ),
    (
        "nl",
        "Je leidt het werk aan SEO en nieuwsbrieven in een klein team en je bent senior.",
        "senior",
    ),
    ("sv", "Du är nyexaminerad. Du får hjälp av en senior.", "junior"),
    ("nl", "Je bent een starter. Je krijgt hulp van een senior.", "junior"),
]


@pytest.mark.parametrize(("code", "text", "level"), OWN_LEVEL)
def test_the_level_named_first_of_the_applicant_counts(
    code: str, text: str, level: str
) -> None:
    assert demanded(code, text).experience.level == level


COUNTRIES = {
    "da": ("har dansk {}", ["autorisation", "kørekort", "statsborgerskab"]),
    "sv": (
        "har svensk {}",
        ["legitimation", "sjuksköterskelegitimation", "lagstiftning"],
    ),
    "nl": ("heb een Nederlands {}", ["rijbewijs", "diploma", "paspoort"]),
}
SPOKEN = {
    "da": ["kan dansk", "skriver dansk og engelsk", "har godt dansk sprog"],
    "sv": ["kan svenska", "skriver svenska och engelska", "har god svenska i tal"],
    "nl": [
        "kent Nederlands",
        "schrijft Nederlands en Engels",
        "spreekt de Nederlandse taal",
    ],
}


def test_a_word_of_a_country_is_no_demand_of_its_language(code: str) -> None:
    def told(line: str) -> set[str]:
        text = compose(code, ["content"], extra=f"\n- {line}")
        return {each.kind for each in analyze(text, language=code).demands}

    form, things = COUNTRIES[code]
    for thing in things:
        assert "language" not in told(form.format(thing)), thing
    for line in SPOKEN[code]:
        assert "language" in told(line), line


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("da", "Vi stiller ikke krav om uddannelse."),
        ("da", "Du behøver hverken have en lang uddannelse eller erfaring."),
        ("sv", "Vi ställer inga krav på utbildning."),
        ("sv", "Det spelar ingen roll vilken utbildning du har."),
        ("nl", "Wij stellen geen eisen aan je opleiding."),
        ("nl", "Je hebt geen diploma nodig."),
        ("nl", "Een diploma is bijzaak."),
    ],
)
def test_a_study_that_nobody_needs_is_not_demanded(code: str, text: str) -> None:
    assert demanded(code, text).demands == ()
