"""How far unusual wordings are read: the challenge set, for docs/results.md."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from typing import Any, NamedTuple

from validity import ROOT, read_lines

from analyzer import analyze
from analyzer.evaluation.tables import row_of
from analyzer.pipeline import load_pipeline

__all__ = ["challenge"]

CHALLENGE = ROOT / "data" / "challenge.jsonl"
BULLET = "- "  # a line of the set stands in no ad: it is read as an item of a list
COUNTS = ("right", "wrong", "missed")


class _Named(NamedTuple):
    """A discipline that is asked at some words."""

    start: int
    end: int
    discipline: str


def challenge() -> str:
    """Table of what is found in the challenge set, by language."""
    groups: dict[tuple[bool, bool, str], Counter[str]] = defaultdict(Counter)
    for row in read_lines(CHALLENGE):
        is_ad = "title" in row
        asked = [
            _Named(m["start"], m["end"], m["discipline"])
            for m in row["mentions"]
            if m["asked"]
        ]
        told = list(_of_ad(row) if is_ad else _of_line(row))
        groups[row["held_apart"], is_ad, row["language"]] += _counts(asked, told)
    lines = [
        "Ads and single sentences that tell marketing work in as many different words as their writers could think of, the disciplines "
        "marked by the writers (`data/challenge.jsonl`). It shows how much is missed where nothing is told as usual; real ads are told more plainly. "
        "Lists grew on those not held apart.\n",
        "| | language | count | discipline recall | discipline precision | discipline F1 | mention recall | mention precision |",
        "|---|---|---:|---:|---:|---:|---:|---:|",
    ]
    for (held, is_ad, code), counts in sorted(groups.items(), reverse=True):
        name = f"{'ads' if is_ad else 'sentences'} {'held apart' if held else 'developed on'}"
        lines.append(row_of([name, code, str(counts["rows"]), *_rates(counts)]))
    return "\n".join(lines)


def _of_ad(row: dict[str, Any]) -> Iterable[_Named]:
    result = analyze(row["text"], title=row["title"], language=row["language"])
    for each in result.mentions:
        if each.status != "absent":
            yield _Named(each.start, each.end, each.discipline)


def _of_line(row: dict[str, Any]) -> Iterable[_Named]:
    tokenize, reader = load_pipeline(row["language"])
    for each in reader.read(tokenize(BULLET + row["text"])).mentions:
        if each.status != "absent":
            before = len(BULLET)
            yield _Named(
                each.start - before, each.end - before, reader.disciplines[each.skill]
            )


def _counts(asked: Collection[_Named], told: Collection[_Named]) -> Counter[str]:
    wanted, found = ({each.discipline for each in named} for named in (asked, told))
    return Counter(
        rows=1,
        right=len(wanted & found),
        wrong=len(found - wanted),
        missed=len(wanted - found),
        named=len(asked),
        found=sum(_meets(each, told) for each in asked),
        told=len(told),
        true=sum(_meets(each, asked) for each in told),
    )


def _meets(one: _Named, others: Iterable[_Named]) -> bool:
    return any(
        one.discipline == other.discipline
        and one.start < other.end
        and other.start < one.end
        for other in others
    )


def _rates(counts: Counter[str]) -> list[str]:
    right, wrong, missed = (counts[each] for each in COUNTS)
    pairs = (
        (right, right + missed),
        (right, right + wrong),
        (2 * right, 2 * right + wrong + missed),
        (counts["found"], counts["named"]),
        (counts["true"], counts["told"]),
    )
    return [f"{part / whole:.3f}" if whole else "–" for part, whole in pairs]
