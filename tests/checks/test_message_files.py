from pathlib import Path

import pytest

from analyzer.checks.message_files import message_faults, name_faults
from tests.slips import edit


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("tagline:", "tag_line:", "tagline: is missing; the other languages have it"),
        ("tagline:", "tag_line:", "tag_line: the other languages do not have it"),
        ("{role}", "{rolle}", "verdict.light: asks for {rolle}; others for {role}"),
        ("{role}", "en", "verdict.light: asks for nothing; others for {role}"),
        ("{role}", "{role:.2f}", "verdict.light: asks for {role:.2f}; others"),
        ("{role}", "{role", "verdict.light: expected '}' before end of string"),
        ("tagline: ", "tagline:\ntagged: ", "tagline: text is needed"),
        ("tagline: ", "tagline: []\ntagged: ", "tagline: text is needed"),
        ("tagline: ", "and.so: x\nand: {so: y}\ntagline: ", "key 'and' is given twice"),
        ("name: ", "verdict.light: x\nname: ", "verdict.light: is given twice"),
    ],
)
def test_a_message_that_differs_is_told_of_its_own_file(
    data_copy: Path, old: str, new: str, told: str
) -> None:
    path = data_copy / "messages" / "da.yaml"
    edit(path, old, new)
    faults = list(message_faults())
    assert any(told in fault for fault in faults), faults
    assert all(fault.startswith(f"{path}: ") for fault in faults), faults


@pytest.mark.parametrize("content", ["", "- a\n", "hello\n", "and: [\n"])
def test_a_broken_file_hides_no_fault_of_another(data_copy: Path, content: str) -> None:
    (data_copy / "messages" / "da.yaml").write_text(content, encoding="utf-8")
    edit(data_copy / "messages" / "sv.yaml", "tagline:", "tag_line:")
    told = "\n".join(message_faults())
    assert "da.yaml: " in told
    assert "sv.yaml: tagline: is missing" in told


@pytest.mark.parametrize("language", ["en", "nl"])
def test_each_language_and_english_have_their_messages(
    data_copy: Path, language: str
) -> None:
    (data_copy / "messages" / f"{language}.yaml").unlink()
    (fault,) = message_faults()
    assert fault.endswith(f"{language}.yaml: the file is missing")


@pytest.mark.parametrize(
    ("name", "old", "new", "key"),
    [
        ("scoring.yaml", "band: broad", "band: wide", "bands.breadth.wide"),
        ("scoring.yaml", "band: overloaded", "band: heavy", "bands.overload.heavy"),
        ("scoring.yaml", "band: overloaded", "band: heavy", "verdict.heavy"),
        ("advice.yaml", "outsource: [", "outsource: [brand, ", "specialists.brand"),
        ("advice.yaml", "delegate: [", "delegate: [brand, ", "functions.brand"),
        ("findings.yaml", "    analyst:", "    expert:", "hats.expert"),
        ("other_languages.yaml", "\nde:", "\nxx:", "other_languages.xx"),
    ],
)
def test_what_the_data_list_has_a_name(
    data_copy: Path, name: str, old: str, new: str, key: str
) -> None:
    edit(data_copy / name, old, new)
    faults = list(name_faults())
    for language in ("en", "da", "sv", "nl"):
        told = f"{language}.yaml: {key}: is missing; {name} lists what it names"
        assert any(fault.endswith(told) for fault in faults), faults


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "no-priority:",
            "no-order:",
            "findings.no-priority: is missing; findings.yaml",
        ),
        (
            "other-language:",
            "another:",
            "findings.other-language: is missing; findings",
        ),
        (
            "\nseverity: {info:",
            "\nseverity: {note:",
            "severity.info: is missing; a result",
        ),
    ],
)
def test_a_message_that_all_files_lack_is_told(
    data_copy: Path, old: str, new: str, told: str
) -> None:
    paths = sorted((data_copy / "messages").glob("*.yaml"))
    for path in paths:
        edit(path, old, new)
    assert list(message_faults()) == []
    faults = list(name_faults())
    assert [fault.partition(": ")[0] for fault in faults] == list(map(str, paths))
    assert all(told in fault for fault in faults)
