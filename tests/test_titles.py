import pytest

from analyzer.titles import read_title

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
]


@pytest.mark.parametrize(("code", "title", "expected"), TITLES)
def test_a_title_stands_for_an_archetype_or_none(
    code: str, title: str, expected: str
) -> None:
    reading = read_title(title, code)
    assert (reading.archetype or reading.kind) == expected


@pytest.mark.parametrize("title", [None, "", "  "])
def test_no_title_is_no_title(title: str | None, code: str) -> None:
    assert read_title(title, code).kind == "none"
