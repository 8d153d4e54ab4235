import json

import pytest

from analyzer.resources import data_folder
from analyzer.titles import read_title, title_in
from tests.conftest import CODES

TITLES = [
    ("da", "Marketingassistent", "assistant"),
    ("da", "Marketingkoordinator (barselsvikariat)", "coordinator"),
    ("da", "Marketing- og kommunikationskoordinator", "coordinator"),
    ("da", "Marketingchef", "manager"),
    ("da", "Marketingansvarlig til Nordhavn", "manager"),
    ("da", "Studentermedhjælper til marketing", "assistant"),
    ("da", "Content Manager", "specialist"),
    ("da", "Sygeplejerske", "unknown"),
    ("sv", "Marknadsassistent", "assistant"),
    ("sv", "Marknadskoordinator", "coordinator"),
    ("sv", "Marknadskoordinator till Norrhamn", "coordinator"),
    ("sv", "Marknadsansvarig", "manager"),
    ("sv", "Marknadschef", "manager"),
    ("sv", "Marknadsförare", "specialist"),
    ("sv", "Kommunikatör", "specialist"),
    ("sv", "Eftermarknadsansvarig", "unknown"),
    ("sv", "Servicemarknadschef", "unknown"),
    ("sv", "Sjuksköterska", "unknown"),
    ("nl", "Marketing assistent", "assistant"),
    ("nl", "Marketingmedewerker", "assistant"),
    ("nl", "Marketing coördinator", "coordinator"),
    ("nl", "Marketing- en communicatiecoördinator (m/v/x)", "coordinator"),
    ("nl", "Marketing Manager", "manager"),
    ("nl", "Marketingverantwoordelijke", "manager"),
    ("nl", "Stagiair marketing & communicatie", "assistant"),
    ("nl", "Social Media Manager", "specialist"),
    ("nl", "Communicatieadviseur", "specialist"),
    ("nl", "Marketeer", "specialist"),
    ("nl", "Projectleider marketing", "coordinator"),
    ("nl", "Verpleegkundige", "unknown"),
    ("da", "Spritchef", "unknown"),
    ("da", "Produktionsleder", "unknown"),
    ("da", "Projektleder, anlæg", "unknown"),
    ("da", "Praktikant i køkken", "unknown"),
    ("da", "PR-chef", "manager"),
    ("da", "Webansvarlig", "manager"),
    ("sv", "Produktionschef", "unknown"),
    ("sv", "Processledare", "unknown"),
    ("sv", "PR-chef", "manager"),
    ("nl", "Productieleider", "unknown"),
    ("nl", "Procesverantwoordelijke", "unknown"),
    ("nl", "PR-verantwoordelijke", "manager"),
    ("da", "Kok til selskaber og events", "unknown"),
    ("sv", "Gymnasielärare i medieproduktion", "unknown"),
    ("nl", "Docent Nederlands en media", "unknown"),
    ("da", "Receptionist og marketingkoordinator", "coordinator"),
    ("sv", "Receptionist och marknadskoordinator", "coordinator"),
    ("nl", "Receptionist en marketingcoördinator", "coordinator"),
    ("da", "Project Manager, byggeri", "unknown"),
    ("sv", "Project Manager, bygg", "unknown"),
    ("nl", "Project Manager woningbouw", "unknown"),
    ("da", "Fotograf, byggeri", "specialist"),
    ("sv", "Fotograf, bygg", "specialist"),
    ("nl", "Fotograaf woningbouw", "specialist"),
    ("da", "Kommunikationskonsulent, intern kommunikation", "specialist"),
    ("sv", "Kommunikatör, intern kommunikation", "specialist"),
    ("nl", "Communicatieadviseur, intern en extern", "specialist"),
    ("da", "Marketing Intern", "assistant"),
    ("sv", "Marketing Intern", "assistant"),
    ("nl", "Marketing Intern", "assistant"),
    ("da", "B2B-marketeer: leadgenerering", "specialist"),
    ("sv", "B2B-marknadsförare, leadgenerering", "specialist"),
    ("nl", "B2B-marketeer: leadgeneratie", "specialist"),
    ("da", "CMO", "manager"),
    ("sv", "CMO", "manager"),
    ("nl", "CMO", "manager"),
    ("da", "Sales support-koordinator", "coordinator"),
    ("sv", "Säljsupportkoordinator", "coordinator"),
    ("nl", "Sales support coördinator", "coordinator"),
    ("da", "Marketing koordniator til kæde", "coordinator"),
    ("sv", "Marknadsassisstent", "assistant"),
    ("sv", "Markandschef", "manager"),
    ("nl", "Mederwerker marketing", "assistant"),
    ("da", "Kontorassistent til kampanje", "unknown"),
    ("da", "Brand Manager", "manager"),
    ("sv", "Brand Manager", "manager"),
    ("nl", "Brand Manager", "manager"),
    ("da", "Assistent Brandmanager", "assistant"),
    ("sv", "Assistant Brand Manager", "assistant"),
    ("nl", "Assistent brandmanager", "assistant"),
    ("da", "Sælger med flair for marketing", "unknown"),
    ("sv", "Innesäljare med intresse för marknadsföring", "unknown"),
    ("nl", "Verkoper met affiniteit met marketing", "unknown"),
    ("nl", "Medewerk(st)er marketing", "assistant"),
    ("sv", "Butikskommunikatör", "specialist"),
    ("sv", "Koordinator med fokus på marknadsföring", "coordinator"),
]


@pytest.mark.parametrize(("code", "title", "expected"), TITLES)
def test_a_title_stands_for_an_archetype_or_none(
    code: str, title: str, expected: str
) -> None:
    reading = read_title(title, code)
    assert (reading.archetype or reading.kind) == expected


# The same title in Danish, Swedish and Dutch, and what it stands for.
SAME_TITLES = [
    ("Projektleder", "Projektledare", "Projectleider", "unknown"),
    ("Marketingprojektleder", "Marknadsprojektledare", "Marketing projectleider", "coordinator"),
    ("Eventprojektleder", "Eventprojektledare", "Event projectleider", "coordinator"),
    ("Digital projektleder", "Digital projektledare", "Digitaal projectleider", "coordinator"),
    ("Partnerskabsansvarlig", "Partnerskapsansvarig", "Partnerschapsverantwoordelijke", "manager"),
    ("Konferencekoordinator", "Konferenskoordinator", "Congrescoördinator", "coordinator"),
    ("Koordinator, netbutik", "Koordinator, webbutik", "Coördinator webwinkel", "coordinator"),
    ("Go-to-market lead", "Go-to-market lead", "Go-to-market lead", "manager"),
    ("Podcastproducer", "Podcastproducent", "Podcastproducer", "specialist"),
    ("CX-specialist", "CX-specialist", "CX-specialist", "specialist"),
    ("Konverteringsspecialist", "Konverteringsspecialist", "Conversiespecialist", "specialist"),
    ("Konferencevært", "Konferensvärd", "Congresgastheer", "unknown"),
    ("Transfer Pricing Manager", "Transfer Pricing Manager", "Transfer Pricing Manager", "unknown"),
    ("Kampagneleder", "Kampanjledare", "Campagneleider", "specialist"),
    ("SEO-konsulent", "SEO-konsult", "SEO-consultant", "specialist"),
    ("Pressechef", "Presschef", "Perschef", "manager"),
    ("Originaler", "Originalare", "DTP'er", "specialist"),
    ("Marketingelev", "Marknadselev", "Leerling marketing", "assistant"),
    ("Produktkoordinator", "Produktkoordinator", "Productcoördinator", "coordinator"),
    ("Kategorichef", "Kategorichef", "Categorymanager", "specialist"),
    ("Produktchef", "Produktchef", "Productmanager", "specialist"),
    ("Varemærkeansvarlig", "Varumärkesansvarig", "Merkverantwoordelijke", "manager"),
    ("Kreativ chef", "Kreativ chef", "Creatief directeur", "manager"),
    ("Chefredaktør", "Chefredaktör", "Hoofdredacteur", "manager"),
    ("Fundraiser", "Insamlare", "Fondsenwerver", "specialist"),
    ("Marketingdirektør", "Marknadsdirektör", "Marketingdirecteur", "manager"),
    ("Teamleder marketing", "Teamledare marknad", "Teamleider marketing", "manager"),
    ("Salgschef", "Försäljningschef", "Salesmanager", "unknown"),
    ("Marketingassistent til marketingchefen", "Marknadsassistent till marknadschefen", "Marketingassistent voor onze marketing manager", "assistant"),
    ("Assistent til vores nye marketingchef", "Assistent åt marknadschef", "Assistent van het hoofd marketing", "assistant"),
    ("Assistent til salgs- og marketingchefen", "Assistent till sälj- och marknadschefen", "Assistent van de sales- en marketingmanager", "assistant"),
    ("Assistent for direktør og marketingchef", "Assistent för direktör och marknadschef", "Assistent voor directeur en marketingmanager", "assistant"),
    ("Koordinator til marketingchefen", "Koordinator till marknadschefen", "Coördinator voor de marketingmanager", "coordinator"),
    ("PA til CMO", "PA till CMO", "PA van de CMO", "assistant"),
    ("Tekstforfatter til marketingchefen", "Copywriter till marknadschefen", "Tekstschrijver voor de marketingmanager", "specialist"),
    ("Receptionist til marketingchefen", "Receptionist till marknadschefen", "Receptionist voor de marketingmanager", "unknown"),
    ("Assistent marketing manager", "Assistent marketing manager", "Assistent marketing manager", "assistant"),
    ("Leder til marketingafdelingen", "Chef till marknadsavdelningen", "Hoofd van de marketing", "manager"),
    ("Student til SoMe og marketingkoordinator", "Student till SoMe och marknadskoordinator", "Student voor social media en marketingcoördinator", "coordinator"),
    ("Elev til Nordhavn - marketingkoordinator", "Student till Norrhamn - marknadskoordinator", "Student voor Noordhaven - marketingcoördinator", "coordinator"),
    ("Vikar for marketingchef", "Sommarvikarie för marknadschef", "Vervanger van de marketingmanager", "manager"),
    ("Salgschef til marketingbureau", "Säljchef till marknadsföringsbyrå", "Sales manager bij marketingbureau", "unknown"),
    ("Kontorassistent til marketingbureau", "Kontorsassistent till marknadsbyrå", "Kantoorassistent voor marketingbureau", "unknown"),
    ("Office manager marketingbureau", "Office manager marknadsbyrå", "Office manager marketingbureau", "unknown"),
    ("Sælger til reklamebureau", "Säljare till marknadsbyrå", "Verkoper bij reclamebureau", "unknown"),
    ("Sales manager, digital agency", "Sales manager, digital agency", "Sales manager, digital agency", "unknown"),
    ("Marketingkoordinator til reklamebureau", "Marknadskoordinator till reklambyrå", "Marketingcoördinator bij reclamebureau", "coordinator"),
    ("Salgs- og marketingchef til mediebureau", "Sälj- och marknadschef till mediebyrå", "Sales- en marketingmanager bij mediabureau", "manager"),
    ("Projektleder til reklamebureau", "Projektledare till reklambyrå", "Projectleider bij reclamebureau", "coordinator"),
    ("Kontorchef for kommunikation", "Kontorschef för kommunikation", "Kantoorhoofd communicatie", "manager"),
    ("Salgskoordinator", "Säljkoordinator", "Salescoördinator", "unknown"),
    ("Salgs- og marketingkoordinator", "Sälj- och marknadskoordinator", "Sales- en marketingcoördinator", "coordinator"),
]  # fmt: skip


@pytest.mark.parametrize("row", SAME_TITLES, ids=lambda row: row[0])
def test_a_title_stands_for_the_same_in_every_language(
    row: tuple[str, ...], code: str
) -> None:
    reading = read_title(row[CODES.index(code)], code)
    assert (reading.archetype or reading.kind) == row[-1]


CHIEFS = {"da": "Marketingchef", "sv": "Marknadschef", "nl": "Hoofd marketing"}


def test_a_chief_is_no_level_but_an_archetype(code: str) -> None:
    reading = read_title(CHIEFS[code], code)
    assert (reading.archetype, reading.level) == ("manager", None)


@pytest.mark.parametrize("title", [None, "", "  "])
def test_no_title_is_no_title(title: str | None, code: str) -> None:
    assert read_title(title, code).kind == "none"


def test_half_a_letter_is_no_word(code: str) -> None:
    assert read_title("\ud800", code).kind == "unknown"
    assert read_title("Marketing Manager \ud800", code).archetype == "manager"


def test_titles_by_people_who_had_not_seen_the_lists() -> None:
    lines = (data_folder() / "titles.jsonl").read_text("utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    right = []
    for row in rows:
        reading = read_title(row["title"], row["language"])
        right.append((reading.archetype or reading.kind) == row["expected"])
    assert len(rows) == 1715
    assert sum(row["held_apart"] for row in rows) == 102
    assert sum(right) >= 0.97 * len(right)


@pytest.mark.parametrize(
    ("title", "code", "key"),
    [
        ("Marketingassistent (m/v/x)", "nl", "assistant"),
        ("Content Manager til Nordhavn", "da", "content manager"),
        ("SEO-specialist", "sv", "seo specialist"),
        ("Sygeplejerske", "da", None),
        (None, "da", None),
    ],
)
def test_equal_titles_share_a_key(
    title: str | None, code: str, key: str | None
) -> None:
    assert read_title(title, code).key == key


OPENINGS = {
    "da": ("Marketingkoordinator til Aarhus", "Vi søger en marketingkoordinator"),
    "sv": ("Marknadskoordinator till Lund", "Vi söker en marknadskoordinator"),
    "nl": ("Marketingcoördinator in Gent", "Wij zoeken een marketingcoördinator"),
}


def test_the_title_that_an_ad_opens_with_is_told_from_a_sentence(code: str) -> None:
    title, sentence = OPENINGS[code]
    assert title_in(f"\n# {title} #\nMere tekst", code) == title
    assert title_in(f"<h1>{title}</h1><p>Mere tekst", code) == title
    assert title_in(sentence, code) is None
    assert title_in(f"{title} {'x' * 80}", code) is None
    assert title_in("Sr. Marketing Manager\n…", code) == "Sr. Marketing Manager"
    assert title_in(f"{title}. Kort sagt.", code) is None
    assert title_in("", code) is None
    assert title_in("Sygeplejerske", code) is None


TASTES = {
    "da": "Receptionist med flair for sociale medier",
    "sv": "Receptionist med känsla för sociala medier",
    "nl": "Receptionist met gevoel voor sociale media",
}


def test_a_taste_for_a_field_makes_no_title_but_leaves_what_is_asked(code: str) -> None:
    reading = read_title(TASTES[code], code)
    assert (reading.kind, reading.of_marketing) == ("unknown", None)
    assert read_title("Receptionist", code).of_marketing is False
