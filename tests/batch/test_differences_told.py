"""Differences in words and as rows: what came and went, a summary first."""

import pytest

from analyzer.batch.differences import AdChange, Differences, ValueChange
from analyzer.batch.differences_told import lines_of, rows_of
from analyzer.batch.output import Term

SEO = Term("SEO", "seo-general", "seo", "required")
CHANGE = AdChange(
    "7",
    True,
    (
        ValueChange("breadth_score", 40.5, None),
        ValueChange("disciplines_required", "crm-email;seo", "seo;brand"),
    ),
    went=(SEO,),
)
FOUND = Differences("id", 3, (CHANGE,), ("8",), (), with_terms=True)


@pytest.mark.parametrize(
    "line",
    [
        "3 ads in both, 1 changed; 1 only in the old, 0 only in the new",
        "Changed: 1 breadth_score, 1 disciplines_required",
        '- "seo" seo: 1 ad',
        "7 (another text)",
        "  breadth_score: 40.5 -> none",
        "  disciplines_required: +brand -crm-email",
        '  - "SEO" seo (seo-general, required)',
        "Only in the old: 8",
    ],
)
def test_a_line_tells_it(line: str) -> None:
    assert line in list(lines_of(FOUND))


def test_nothing_is_told_of_what_is_the_same() -> None:
    assert list(lines_of(Differences("id", 3, (), (), ()))) == [
        "3 ads in both, 0 changed; 0 only in the old, 0 only in the new"
    ]


def test_a_row_for_each_thing_that_differs() -> None:
    assert list(rows_of(FOUND)) == [
        {"id": "7", "what": "text"},
        {"id": "7", "what": "breadth_score", "old": 40.5, "new": None},
        {
            "id": "7",
            "what": "disciplines_required",
            "old": "crm-email;seo",
            "new": "seo;brand",
        },
        {"id": "7", "what": "term went", "old": "SEO (seo-general, required)"},
        {"id": "8", "what": "only in the old"},
    ]
