from pathlib import Path

import pytest

from analyzer import DataError
from analyzer.check import check_data, checks, faults_of
from analyzer.errors import UnreadableInputError
from tests.slips import edit


def test_the_data_in_force_have_no_fault() -> None:
    assert check_data()[0].startswith("taxonomy: 25 disciplines")


def test_a_fault_hides_none_of_another_file(data_copy: Path) -> None:
    slips = {
        "taxonomy/skills.yaml": ("seo:\n  skill:", "seo:\n  skills:"),
        "languages/da/status.yaml": ("contrast:", "contrasts:"),
        "languages/nl/suggestions.yaml": ("manager:", "boss:"),
        "messages/sv.yaml": ("tagline:", "tag_line:"),
        "scoring.yaml": ("usual_share: 0.33", "usual_share: 33"),
        "reading.yaml": ("mixed: 0.25", "mixed: 25"),
        "app/limits.yaml": ("same_ad: 0.5", "same_ad: 50"),
        "other_languages.yaml": ("  dictionary: de\n", ""),
        "reference/real_ads.json": ('"ads": ', '"ads": -'),
        "titles.jsonl": ("{", "["),
    }
    for name, (old, new) in slips.items():
        edit(data_copy / name, old, new)
    (data_copy / "archetype.yaml").write_text("a: b\n", encoding="utf-8")
    with pytest.raises(DataError) as caught:
        check_data()
    faults = caught.value.faults
    for name in (*slips, "archetype.yaml"):
        assert any(f.startswith(f"{data_copy / name}: ") for f in faults), name
    assert len(set(faults)) == len(faults)


def test_what_a_check_raises_is_a_fault() -> None:
    def unreadable() -> None:
        raise UnreadableInputError("gold is a file")

    def faulty() -> None:
        raise DataError(["a", "b"])

    assert [*faults_of(unreadable), *faults_of(faulty)] == ["gold is a file", "a", "b"]
    assert not list(faults_of(dict))


def test_every_check_that_is_written_is_made() -> None:
    made = {getattr(check, "func", check).__module__ for check in checks()}
    folder = Path(__file__).parent.parent / "analyzer" / "checks"
    written = {f"analyzer.checks.{path.stem}" for path in folder.glob("*.py")}
    none = {"analyzer.checks.__init__", "analyzer.checks.majority"}
    assert written - none <= made
