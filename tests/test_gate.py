import re
from pathlib import Path

import pytest

from analyzer import analyze
from analyzer.gate import parse_condition
from tests.cli.running import run
from tests.conftest import AD

README = Path(__file__).parents[1] / "README.md"

RESULT = analyze(AD["da"], title="Marketingkoordinator")


@pytest.mark.parametrize(
    ("condition", "holds"),
    [
        ("breadth>10", True),
        ("breadth.score < 10", False),
        ("breadth.required>=4", True),
        ("breadth.preferred == 1", True),
        ("breadth.preferred!=1", False),
        ("overload.coordinator>1.5", False),
        ("overload.coordinator <= 1.5", True),
        ("overload.title>0", True),
        ("experience.years>0", False),
        ("findings.small-reference", True),
        ("findings.low-coverage", False),
    ],
)
def test_a_condition_holds_or_does_not(condition: str, holds: bool) -> None:
    assert parse_condition(condition).holds(RESULT) is holds


@pytest.mark.parametrize(
    "condition", ["", "breadth", "breadth>", "breath>3", "breadth>x", "1>breadth"]
)
def test_what_is_no_condition_is_told_with_what_can_be_asked(condition: str) -> None:
    with pytest.raises(ValueError, match=r"overload\.coordinator"):
        parse_condition(condition)


def test_the_readme_and_the_help_show_conditions_that_can_be_asked() -> None:
    help_text = " ".join(run("analyze", "--help").stdout.decode().split())
    for told in (README.read_text(encoding="utf-8"), help_text):
        shown = re.findall(
            r'"([\w.-]+(?:>[\d.]+)?)"', told.partition("--fail-if")[2][:300]
        )
        assert "overload.title>1.5" in shown
        assert all(map(parse_condition, shown))


def test_a_finding_that_there_is_none_of_is_told() -> None:
    with pytest.raises(ValueError, match=r"no finding 'no-prioritty'.*no-priority"):
        parse_condition("findings.no-prioritty")
