"""The way of an ad through the components: text -> (words, discipline, status, …)."""

import pytest

from analyzer import analyze
from analyzer.types import Result

FILLER = {
    "da": "Virksomheden ligger i Aarhus og har eksisteret siden 1983, og vi er i dag en god arbejdsplads.",
    "sv": "Företaget ligger i Göteborg och har funnits sedan 1983, och vi är i dag en bra arbetsplats.",
    "nl": "Het bedrijf ligt in Gent en bestaat al sinds 1983, en wij zijn vandaag een goede werkplek.",
}


def read(code: str, text: str) -> Result:
    return analyze(f"{text}\n\n{FILLER[code]}", language=code)


def status(result: Result) -> dict[str, str]:
    return {d.discipline: d.status for d in result.disciplines}


REQUIRED = [
    (
        "da",
        "Du skriver nyhedsbreve og laver opslag til Facebook.",
        {"content", "crm-email", "social-media"},
    ),
    (
        "sv",
        "Du skriver nyhetsbrev och gör inlägg på Facebook.",
        {"content", "crm-email", "social-media"},
    ),
    (
        "nl",
        "Je schrijft nieuwsbrieven en maakt posts voor Facebook.",
        {"content", "crm-email", "social-media"},
    ),
    ("da", "Du har erfaring med Google Ads og SEO.", {"paid-media", "seo"}),
    ("sv", "Du har erfarenhet av Google Ads och SEO.", {"paid-media", "seo"}),
    ("nl", "Je hebt ervaring met Google Ads en SEO.", {"paid-media", "seo"}),
    ("da", "Du planlægger messer og events.", {"events"}),
    ("sv", "Du planerar mässor och event.", {"events"}),
    ("nl", "Je organiseert beurzen en evenementen.", {"events"}),
    ("da", "Du er ansvarlig for marketingbudgettet.", {"budget"}),
    ("sv", "Du ansvarar för marknadsföringsbudgeten.", {"budget"}),
    ("nl", "Je bent verantwoordelijk voor het marketingbudget.", {"budget"}),
    ("nl", "Je stuurt het reclamebureau aan.", {"supplier-management"}),
    ("da", "Du har en sikker pen.", {"content"}),
    ("nl", "Je bent de spin in het web.", {"project-coordination"}),
    ("sv", "Du är spindeln i nätet.", {"project-coordination"}),
]


@pytest.mark.parametrize(("code", "text", "disciplines"), REQUIRED)
def test_disciplines_are_found(code: str, text: str, disciplines: set[str]) -> None:
    found = status(read(code, text))
    assert found == dict.fromkeys(disciplines, "required")


STATUS = [
    ("da", "Erfaring med InDesign er en fordel.", "preferred"),
    ("da", "Erfaring med InDesign er et plus, men ikke et krav.", "preferred"),
    ("da", "Erfaring med InDesign er ikke et krav.", None),
    ("sv", "Erfarenhet av InDesign är meriterande.", "preferred"),
    ("sv", "Erfarenhet av InDesign är inget krav.", None),
    ("sv", "Stor vikt läggs vid erfarenhet av InDesign.", "required"),
    ("nl", "Ervaring met InDesign is een pré, geen must.", "preferred"),
    ("nl", "Ervaring met InDesign is mooi meegenomen.", "preferred"),
    ("nl", "Ervaring met InDesign is niet vereist.", None),
    ("da", "Fordele\n- InDesign", "preferred"),
    ("sv", "Meriterande\n- InDesign", "preferred"),
    ("nl", "Pré\n- InDesign", "preferred"),
    ("da", "Vores bureau laver alt i InDesign.", None),
    ("sv", "Vår byrå gör allt i InDesign.", None),
    ("nl", "Ons bureau doet alles in InDesign.", None),
    ("da", "Du har kendskab til InDesign.", "required"),
    ("sv", "Du har kunskaper i InDesign.", "required"),
    ("nl", "Je hebt kennis van InDesign.", "required"),
]


@pytest.mark.parametrize(("code", "text", "expected"), STATUS)
def test_status(code: str, text: str, expected: str | None) -> None:
    assert status(read(code, text)).get("design") == expected


SCOPE = [
    ("da", "Du har erfaring med Google Ads, og kendskab til InDesign er en fordel."),
    ("sv", "Du har erfarenhet av Google Ads, och kunskaper i InDesign är meriterande."),
    ("nl", "Je hebt ervaring met Google Ads, en kennis van InDesign is een pré."),
]


@pytest.mark.parametrize(("code", "text"), SCOPE)
def test_a_merit_does_not_reach_the_demand_before_it(code: str, text: str) -> None:
    assert status(read(code, text)) == {"paid-media": "required", "design": "preferred"}


EITHER_OR = [
    ("da", "Du har erfaring med Google Ads eller InDesign."),
    ("sv", "Du har erfarenhet av Google Ads eller InDesign."),
    ("nl", "Je hebt ervaring met Google Ads of InDesign."),
]


@pytest.mark.parametrize(("code", "text"), EITHER_OR)
def test_of_either_or_the_first_is_required(code: str, text: str) -> None:
    assert status(read(code, text)) == {"paid-media": "required", "design": "preferred"}


RESPONSIBILITY = [
    ("da", "Du hjælper med nyhedsbreve.", "support"),
    ("da", "Du udarbejder nyhedsbreve.", "execute"),
    ("da", "Du koordinerer nyhedsbreve.", "coordinate"),
    ("da", "Du er ansvarlig for nyhedsbreve.", "own"),
    ("sv", "Du hjälper till med nyhetsbrev.", "support"),
    ("sv", "Du producerar nyhetsbrev.", "execute"),
    ("sv", "Du koordinerar nyhetsbrev.", "coordinate"),
    ("sv", "Du ansvarar för nyhetsbrev.", "own"),
    ("nl", "Je ondersteunt bij nieuwsbrieven.", "support"),
    ("nl", "Je maakt nieuwsbrieven.", "execute"),
    ("nl", "Je coördineert nieuwsbrieven.", "coordinate"),
    ("nl", "Je bent verantwoordelijk voor nieuwsbrieven.", "own"),
]


@pytest.mark.parametrize(("code", "text", "level"), RESPONSIBILITY)
def test_responsibility(code: str, text: str, level: str) -> None:
    levels = {d.discipline: d.responsibility for d in read(code, text).disciplines}
    assert levels["crm-email"] == level


NOTHING = [
    ("da", "Du er kommunikativ, struktureret og god til at samarbejde."),
    ("sv", "Du är kommunikativ, strukturerad och bra på att samarbeta."),
    ("nl", "Je hebt goede communicatieve vaardigheden en bent klantgericht."),
    ("nl", "Een pre-employment screening maakt deel uit van de procedure."),
    ("sv", "Vi är marknadsledande i Norden."),
    ("da", "Vi er markedsledende i Norden."),
    ("nl", "Wij zijn marktleider in Europa."),
]


@pytest.mark.parametrize(("code", "text"), NOTHING)
def test_traits_and_false_friends_ask_for_nothing(code: str, text: str) -> None:
    assert status(read(code, text)) == {}


def test_an_ellipsis_is_a_mention_for_each_half() -> None:
    result = read("sv", "Du sköter press- och mediekontakter.")
    spans = [m.text for m in result.mentions if m.discipline == "pr-communication"]
    assert spans == ["press- och mediekontakter", "mediekontakter"]


ENDINGS = [
    ("da", "Marketingstrategi og -budget", "Marketingstrategi og -budget"),
    ("sv", "Marknadsstrategi och -budget", "Marknadsstrategi och -budget"),
    ("nl", "Marketingstrategie en -budget", "Marketingstrategie en -budget"),
]


@pytest.mark.parametrize(("code", "text", "span"), ENDINGS)
def test_an_ellipsis_takes_over_the_beginning_too(
    code: str, text: str, span: str
) -> None:
    spans = {m.text for m in read(code, text).mentions if m.discipline == "budget"}
    assert span in spans


def test_of_two_words_as_near_the_earlier_is_taken() -> None:
    result = read("nl", "Je beheert de contentkalender en bewaakt de tone of voice.")
    assert [m.text for m in result.mentions if m.discipline == "content"] == [
        "beheert de contentkalender"
    ]


def test_a_word_that_is_ignored_alone_may_be_what_something_is_done_to() -> None:
    result = read("da", "Du køber pladsen på jobportaler og i fagblade.")
    assert [m.text for m in result.mentions] == ["køber pladsen på jobportaler"]
    assert read("da", "Du finder os på jobportaler og i fagblade.").mentions == ()


NAMES = [
    ("da", "Du følger kampagner i Google Analytics."),
    ("sv", "Du följer kampanjer i Google Analytics."),
    ("nl", "Je volgt campagnes in Google Analytics."),
]


@pytest.mark.parametrize(("code", "text"), NAMES)
def test_a_name_of_two_words_is_not_taken_apart(code: str, text: str) -> None:
    assert set(status(read(code, text))) == {"analytics"}


def test_a_split_verb_is_one_span() -> None:
    result = read("nl", "Je stuurt met veel plezier het bureau aan.")
    spans = [m.text for m in result.mentions if m.discipline == "supplier-management"]
    assert spans == ["stuurt met veel plezier het bureau aan"]


MEANWHILE = [
    ("da", "Du skriver artikler mens Anna laver sociale medier.", "skriver artikler"),
    ("sv", "Du skriver artiklar medan Anna sköter sociala medier.", "skriver artiklar"),
    (
        "nl",
        "Je schrijft artikelen terwijl Anna de sociale media doet.",
        "schrijft artikelen",
    ),
    ("da", "Dine opgaver\n- nyhedsbreve (Mette skriver teksterne)", "nyhedsbreve"),
    ("sv", "Dina uppgifter\n- nyhetsbrev (Anna skriver texterna)", "nyhetsbrev"),
    ("nl", "Je taken\n- nieuwsbrieven (Anna schrijft de teksten)", "nieuwsbrieven"),
]


@pytest.mark.parametrize(("code", "text", "span"), MEANWHILE)
def test_a_span_ends_where_others_go_on(code: str, text: str, span: str) -> None:
    asked = [m.text for m in read(code, text).mentions if m.status == "required"]
    assert asked == [span]


SECTIONS = [
    ("da", ["duties", "requirements", "company"]),
    ("sv", ["duties", "requirements", "company"]),
    ("nl", ["duties", "requirements", "company"]),
]


@pytest.mark.parametrize(("code", "sections"), SECTIONS)
def test_headings_set_the_section(code: str, sections: list[str]) -> None:
    from tests.conftest import AD

    mentions = analyze(AD[code]).mentions
    assert list(dict.fromkeys(m.section for m in mentions)) == sections
    assert {m.status for m in mentions if m.section == "company"} == {"absent"}


LINES = [
    # A line of its own that opens as a heading does, but names a duty or a demand.
    ("da", "Dine opgaver\nOpdatere hjemmesiden", "web-cms", "heading:duties"),
    (
        "da",
        "Dine opgaver\nDu har ansvaret for vores hjemmeside",
        "web-cms",
        "opener:duties",
    ),
    ("sv", "Din profil\nErfarenhet av e-handel", "ecommerce", "opener:requirements"),
    # A word that a small word leads to is no heading, whatever stands behind it.
    (
        "da",
        "Din profil\nDu har erfaring fra en Praktik SEO og mere.",
        "seo",
        "opener:requirements",
    ),
    (
        "sv",
        "Din profil\nDu har erfarenhet från en Praktik SEO och mer.",
        "seo",
        "opener:requirements",
    ),
    (
        "nl",
        "Jouw profiel\nJe hebt ervaring in de Functie SEO.",
        "seo",
        "opener:requirements",
    ),
    # A heading of what is asked holds whatever opens the items under it.
    ("da", "Dine opgaver\n- Erfaring med SEO", "seo", "heading:duties"),
    ("sv", "Dina arbetsuppgifter\n- Erfarenhet av SEO", "seo", "heading:duties"),
    ("nl", "Jouw taken\n- Ervaring met SEO", "seo", "heading:duties"),
    ("sv", "Vi erbjuder\n- Du arbetar med SEO", "seo", "heading:benefits"),
    # The first line only names the job.
    (
        "da",
        "Marketplace Specialist (Amazon & Zalando)\n\nDine opgaver\n- SEO",
        "ecommerce",
        "title-line:other",
    ),
    (
        "sv",
        "Marketplace Specialist (Amazon & Zalando)\n\nDina arbetsuppgifter\n- SEO",
        "ecommerce",
        "title-line:other",
    ),
    (
        "nl",
        "Marketplace Specialist (Amazon & Zalando)\n\nJouw taken\n- SEO",
        "ecommerce",
        "title-line:other",
    ),
]


@pytest.mark.parametrize(("code", "text", "discipline", "reason"), LINES)
def test_where_a_line_stands_tells_its_section(
    code: str, text: str, discipline: str, reason: str
) -> None:
    mentions = read(code, text).mentions
    assert reason in {m.reason for m in mentions if m.discipline == discipline}


@pytest.mark.parametrize("newline", ["\n", "\n\n", " ", "<br>"])
def test_line_breaks_do_not_change_what_is_found(code: str, newline: str) -> None:
    from tests.conftest import AD

    flat = AD[code].replace("\n", newline)
    assert status(analyze(flat)) == status(analyze(AD[code]))


def test_an_address_names_nothing_but_a_tool_with_a_dot_in_its_name_does(
    code: str,
) -> None:
    demand = {"da": "Du bruger", "sv": "Du använder", "nl": "Je gebruikt"}[code]
    assert "project-coordination" in status(read(code, f"{demand} monday.com dagligt."))
    assert (
        status(read(code, "Ad: https://www.linkedin.com/jobs facebook.com/firma")) == {}
    )


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (
            "da",
            "Vi er en butik\nhvad skal du lave >> opdatere SoMe >> lave nyhedsbreve",
        ),
        (
            "sv",
            "Vi är en butik\ndet här ska du göra >> sköta SoMe >> skriva nyhetsbrev",
        ),
        (
            "nl",
            "Wij zijn een zaak\nwat ga je doen >> socials vullen >> nieuwsbrief maken",
        ),
    ],
)
def test_a_heading_may_end_with_arrows(code: str, text: str) -> None:
    found = status(read(code, text))
    assert found == {
        "social-media": "required",
        "content": "required",
        "crm-email": "required",
    }


NEXT = [
    ("da", "Ansvar for vores marketingstrategi og lægger årshjulet.", "strategy"),
    ("sv", "Du gör intervjuer och skriver pressmeddelanden.", "content"),
    ("nl", "Je interviewt planners en schrijft er klantcases over.", "content"),
]


@pytest.mark.parametrize(("code", "text", "discipline"), NEXT)
def test_a_mention_ends_before_the_verb_of_the_next_object(
    code: str, text: str, discipline: str
) -> None:
    named = [m.text for m in read(code, text).mentions if m.discipline == discipline]
    conjunction = {"da": " og ", "sv": " och ", "nl": " en "}[code]
    assert named
    assert not [span for span in named if conjunction in span]
