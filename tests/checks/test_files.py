from pathlib import Path

import pytest

from analyzer.checks.files import file_faults


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("scorings.yaml", "no file of this name is read"),
        ("languages/extra.yaml", "no file of this name is read"),
        ("taxonomy/eso.yaml", "no file of this name is read"),
        ("languages/da/extra.yaml", "the other languages do not have it"),
        ("languages/da/terms/seo.yml", "the other languages do not have it"),
        ("samples/da/middle.txt", "the other languages do not have it"),
    ],
)
def test_a_file_that_nothing_reads_is_told(
    data_copy: Path, name: str, told: str
) -> None:
    (data_copy / name).write_text("a: [b]\n", encoding="utf-8")
    (fault,) = file_faults()
    assert told in fault
    assert name.rpartition("/")[2] in fault


def test_copies_and_notes_of_an_editor_are_let_be(data_copy: Path) -> None:
    for name in ("scoring.yaml~", ".DS_Store", "languages/da/status.yaml.bak"):
        (data_copy / name).write_text("x", encoding="utf-8")
    assert not list(file_faults())
