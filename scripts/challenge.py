"""How far ads by writers who saw no list are read, for docs/results.md."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Set
from operator import not_
from pathlib import Path
from typing import Any, NamedTuple

from scipy.stats import spearmanr
from validity import LEAST, ROOT, read_lines

from analyzer import analyze
from analyzer.evaluation.tables import row_of
from analyzer.pipeline import load_pipeline
from analyzer.types import Mention, Result

__all__ = [
    "CHALLENGE",
    "MARKED",
    "marked_by_writers",
    "recall_precision_f1",
    "share",
]

CHALLENGE = ROOT / "data" / "challenge.jsonl"
MARKED = ROOT / "data" / "marked.jsonl"
BULLET = "- "  # a line of the set stands in no ad: it is read as an item of a list
COUNTS = ("right", "wrong", "missed")


class _Judged(NamedTuple):
    """An ad as a reader judged it, and as the program did."""

    row: dict[str, Any]
    result: Result


class _Named(NamedTuple):
    """A discipline that is asked at some words."""

    start: int
    end: int
    discipline: str


def marked_by_writers(path: Path, about: str) -> str:
    """Tables of what is found in such a set, and of how its ads are judged.

    Parameters
    ----------
    path : Path
        JSON lines, see `data/README.md`.
    about : str
        What the set is, for who reads the tables.
    """
    groups: dict[tuple[bool, bool, str], Counter[str]] = defaultdict(Counter)
    judged: dict[str, list[_Judged]] = defaultdict(list)
    read: dict[str, list[_Judged]] = defaultdict(list)
    for row in read_lines(path):
        code = row["language"]
        if "title" in row:
            result = analyze(row["text"], title=row["title"], language=code)
            told = _asked(result.mentions)
            if row["held_apart"]:
                judged[code].append(_Judged(row, result))
                if "read" in row:
                    read[code].append(judged[code][-1])
        else:
            told = _of_line(row)
        asked = [
            _Named(m["start"], m["end"], m["discipline"])
            for m in row["mentions"]
            if m["asked"]
        ]
        groups[row["held_apart"], "title" in row, code] += _counts(asked, told)
    lines = [
        f"{about}\n",
        "| | language | count | discipline recall | discipline precision | discipline F1 | mention recall | mention precision |",
        "|---|---|---:|---:|---:|---:|---:|---:|",
    ]
    ordered = sorted(
        groups.items(), key=lambda each: (*map(not_, each[0][:2]), each[0][2])
    )
    for (held, is_ad, code), counts in ordered:
        name = f"{'ads' if is_ad else 'sentences'}{', held apart' if held else ''}"
        lines.append(row_of([name, code, str(counts["rows"]), *_rates(counts)]))
    if read:
        lines += _reading(read)
    lines += [
        "\nWhat one reader who had not written them said of the ads held apart: share of titles and contents whose archetype is told as the reader does, "
        "and Spearman's rank correlation with breadth, with its effective number of disciplines, and with overload.\n",
        "| language | count | title | content | breadth | effective | overload |",
        "|---|---:|---:|---:|---:|---:|---:|",
    ]
    for code, ads in sorted(judged.items()):
        lines.append(row_of([code, str(len(ads)), *_agreement(ads)]))
    every = [ad for ads in judged.values() for ad in ads]
    if every:
        lines.append(row_of(["all", str(len(every)), *_agreement(every)]))
    return "\n".join(lines)


def _reading(read: dict[str, list[_Judged]]) -> Iterator[str]:
    """Table of what a reader of the texts alone finds asked in the ads held apart."""
    yield (
        "\nWhat a reader who saw the texts of the ads held apart alone finds asked, as if that reader were the program, and how the program is read by it: "
        "no reading can be expected to agree more with the writers than such a reader.\n"
    )
    yield "| language | count | reader's recall | precision | F1 | program's recall, against the reader | precision | F1 |"
    yield "|---|---:|---:|---:|---:|---:|---:|---:|"
    for code, ads in sorted(read.items()):
        by_reader, by_program = Counter[str](), Counter[str]()
        for row, result in ads:
            reader = {each for asked in row["read"].values() for each in asked}
            writer = {m["discipline"] for m in row["mentions"] if m["asked"]}
            by_reader += _compared(writer, reader)
            by_program += _compared(
                reader, {each.discipline for each in result.disciplines}
            )
        rates = (*recall_precision_f1(by_reader), *recall_precision_f1(by_program))
        yield row_of([code, str(len(ads)), *rates])


def _asked(mentions: Iterable[Mention]) -> list[_Named]:
    return [
        _Named(each.start, each.end, each.discipline)
        for each in mentions
        if each.status != "absent"
    ]


def _of_line(row: dict[str, Any]) -> list[_Named]:
    tokenize, reader = load_pipeline(row["language"])
    before = len(BULLET)
    return [
        _Named(each.start - before, each.end - before, reader.disciplines[each.skill])
        for each in reader.read(tokenize(BULLET + row["text"])).mentions
        if each.status != "absent"
    ]


def _agreement(ads: Iterable[_Judged]) -> list[str]:
    """Share of titles and contents told alike, and rank correlations."""
    alike: dict[str, list[bool]] = {"title": [], "content": []}
    pairs: dict[str, list[tuple[float, int]]] = {
        "breadth": [],
        "effective": [],
        "overload": [],
    }
    for row, result in ads:
        archetypes = result.archetypes
        title = archetypes.title or archetypes.title_kind
        alike["title"].append(title == row["title_archetype"])
        alike["content"].append(archetypes.content == row["content_archetype"])
        pairs["breadth"].append((result.breadth.score, row["breadth"]))
        pairs["effective"].append((result.breadth.effective.q1, row["breadth"]))
        if archetypes.title:
            overload = result.overload[archetypes.title].score
            pairs["overload"].append((overload, row["overload"]))
    shares = [f"{sum(each) / len(each):.3f}" for each in alike.values()]
    return shares + [
        f"{spearmanr(each).statistic:.2f} ({len(each)})" if len(each) >= LEAST else "–"
        for each in pairs.values()
    ]


def _counts(asked: Collection[_Named], told: Collection[_Named]) -> Counter[str]:
    wanted, found = ({each.discipline for each in named} for named in (asked, told))
    return _compared(wanted, found) + Counter(
        rows=1,
        named=len(asked),
        found=sum(_meets(each, told) for each in asked),
        told=len(told),
        true=sum(_meets(each, asked) for each in told),
    )


def _compared(wanted: Set[str], found: Set[str]) -> Counter[str]:
    """Disciplines that are rightly and wrongly found, and those that are missed."""
    return Counter(
        right=len(wanted & found),
        wrong=len(found - wanted),
        missed=len(wanted - found),
    )


def _meets(one: _Named, others: Iterable[_Named]) -> bool:
    return any(
        one.discipline == other.discipline
        and one.start < other.end
        and other.start < one.end
        for other in others
    )


def _rates(counts: Counter[str]) -> list[str]:
    return [
        *recall_precision_f1(counts),
        share(counts["found"], counts["named"]),
        share(counts["true"], counts["told"]),
    ]


def recall_precision_f1(counts: Counter[str]) -> list[str]:
    """Cells of a table, of counts of what is right, wrong and missed."""
    right, wrong, missed = (counts[each] for each in COUNTS)
    return [
        share(right, right + missed),
        share(right, right + wrong),
        share(2 * right, 2 * right + wrong + missed),
    ]


def share(part: int, whole: int) -> str:
    """Cell of a table: a share, or a dash where there is nothing."""
    return f"{part / whole:.3f}" if whole else "–"
