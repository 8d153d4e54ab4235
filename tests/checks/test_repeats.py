"""A form that stands twice is told, where once finds as much."""

from pathlib import Path

from analyzer.checks.repeats import repeat_faults
from tests.slips import edit

SHARED = "is in taxonomy/international.yaml; leave it out here"
TWICE = "is given twice; leave one out"
SLIPS = (
    (
        "terms/channels.yaml",
        "[sociale medier,",
        "[sociale medier, sociale medier,",
        f"social-media: 'sociale medier' {TWICE}",
    ),
    (
        "groups.yaml",
        "send: [sende,",
        "send: [sende, sende,",
        f"send: 'sende' {TWICE}",
    ),
    (
        "status.yaml",
        "preferred:\n  [",
        "preferred:\n  [er en dans, er en dans, ",
        f"preferred: 'er en dans' {TWICE}",
    ),
    (
        "titles.yaml",
        "field:\n  [",
        "field:\n  [abc, abc, ",
        f"field: 'abc' {TWICE}",
    ),
    (
        "terms/channels.yaml",
        "domæneautoritet,",
        "domæneautoritet, domain authority,",
        f"link-building: 'domain authority' {SHARED}",
    ),
)


def test_what_stands_twice_is_told(data_copy: Path) -> None:
    folder = data_copy / "languages" / "da"
    for name, old, new, _ in SLIPS:
        edit(folder / name, old, new)
    expected = [f"{folder / name}: {told}" for name, _, _, told in SLIPS]
    assert sorted(repeat_faults("da")) == sorted(expected)


def test_a_form_that_is_inflected_here_and_not_in_all_languages_is_let_be(
    data_copy: Path,
) -> None:
    path = data_copy / "languages" / "da" / "terms" / "direction.yaml"
    assert "top of mind" in path.read_text(encoding="utf-8")
    shared = data_copy / "taxonomy" / "international.yaml"
    assert "top of mind" in shared.read_text(encoding="utf-8")
    assert list(repeat_faults("da")) == []
