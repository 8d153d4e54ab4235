"""How well ads are read, against annotated ads (`data/gold`).

Disciplines are compared per ad, mentions by overlap within a discipline; what nobody
asks for (`absent`) counts in neither.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from analyzer.analysis import analyze
from analyzer.errors import AnalyzerError, UnreadableInputError
from analyzer.profile import disciplines_of
from analyzer.taxonomy import load_taxonomy
from analyzer.types import Mention

__all__ = ["Scores", "evaluate", "read_gold", "read_texts", "tables"]

_HELD_APART = 3  # one ad in so many, by the hash of its text


@dataclass(slots=True)
class Scores:
    """Counts from which precision, recall and F1 follow.

    Attributes
    ----------
    ads : int
        Ads compared.
    disciplines : Counter
        Pairs of (outcome, discipline), the outcome "hit", "false" or "missed".
    counts : Counter
        Other counts: "status", "responsibility" (right among the hits), "named" and
        "found" (mentions of the reader, and those overlapped), "told" and "true"
        (mentions of the program, and those overlapped), "title", "content" (right),
        "contents" (ads of which the reader judged the content).
    """

    ads: int = 0
    disciplines: Counter[tuple[str, str]] = field(default_factory=Counter)
    counts: Counter[str] = field(default_factory=Counter)

    def outcome(self, name: str) -> int:
        """Count of an outcome over all disciplines."""
        return sum(n for (outcome, _), n in self.disciplines.items() if outcome == name)

    def rates(self) -> dict[str, float | None]:
        """Rates from 0 to 1 by name; None where there is nothing to divide by."""
        hit, false, missed = (self.outcome(x) for x in ("hit", "false", "missed"))
        counts = self.counts
        return {
            "discipline precision": _share(hit, hit + false),
            "discipline recall": _share(hit, hit + missed),
            "discipline F1": _share(2 * hit, 2 * hit + false + missed),
            "status": _share(counts["status"], hit),
            "responsibility": _share(counts["responsibility"], hit),
            "mention precision": _share(counts["true"], counts["told"]),
            "mention recall": _share(counts["found"], counts["named"]),
            "title": _share(counts["title"], self.ads),
            "content": _share(counts["content"], counts["contents"]),
        }


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def read_gold(
    folder: Path, *, texts: Mapping[str, dict[str, Any]], held_apart: bool = False
) -> Iterator[dict[str, Any]]:
    """Annotated ads with their texts.

    Parameters
    ----------
    folder : Path
        Holds JSON lines, one annotated ad a line, in any depth of folders.
    texts : mapping of str to dict
        SHA-256 of a text to a row with `text` and `title`, for annotations that stand
        apart from their texts; those whose text is not there are left out.
    held_apart : bool, default False
        Whether to give the ads that are held apart, and only these.

    Yields
    ------
    dict
        A row of the gold with `text`, `title` and `source` ("written" or "real").

    Raises
    ------
    UnreadableInputError
        If there is no gold in the folder.
    """
    paths = sorted(folder.rglob("*.jsonl"))
    if not paths:
        raise UnreadableInputError(f"{folder} holds no annotated ads (*.jsonl)")
    for path in paths:
        for line in path.read_text(encoding="utf-8").split("\n"):
            if not line:
                continue
            row = json.loads(line)
            if row["reader"] != 1:  # a second reading, to compare the readers with
                continue
            if (int(row["text_sha256"], 16) % _HELD_APART == 0) is not held_apart:
                continue
            if "text" not in row:
                known = texts.get(row["text_sha256"])
                if known is None:
                    continue
                row |= {"text": known["text"], "title": known["title"]}
            yield row | {"source": path.stem}


def read_texts(paths: list[Path]) -> dict[str, dict[str, Any]]:
    """Rows of corpora (JSON lines with `text` and `title`) by the hash of the text."""
    rows = (
        json.loads(line)
        for path in paths
        for line in path.read_text(encoding="utf-8").split("\n")
        if line
    )
    return {hashlib.sha256(row["text"].encode()).hexdigest(): row for row in rows}


def evaluate(gold: Iterator[dict[str, Any]]) -> dict[tuple[str, str], Scores]:
    """Compare the program's reading with the readers'.

    Parameters
    ----------
    gold : iterator of dict
        From `read_gold`.

    Returns
    -------
    dict
        Scores by source and language, such as ("written", "da").
    """
    scores: dict[tuple[str, str], Scores] = {}
    for row in gold:
        own = scores.setdefault((row["source"], row["language"]), Scores())
        _compare(row, own)
    return scores


def _compare(row: dict[str, Any], scores: Scores) -> None:
    named = [_mention(each, row["text"]) for each in row["mentions"]]
    taxonomy = load_taxonomy()
    theirs = {d.discipline: d for d in disciplines_of(named, taxonomy)}
    scores.ads += 1
    try:
        result = analyze(row["text"], title=row["title"], language=row["language"])
    except AnalyzerError:  # too short to be judged: all it asks for is missed
        scores.disciplines.update(("missed", name) for name in theirs)
        scores.counts["named"] += sum(m.status != "absent" for m in named)
        scores.counts["contents"] += row["content_archetype"] is not None
        return
    ours = {d.discipline: d for d in result.disciplines}
    for discipline in theirs.keys() | ours.keys():
        if discipline not in ours:
            scores.disciplines["missed", discipline] += 1
        elif discipline not in theirs:
            scores.disciplines["false", discipline] += 1
        else:
            scores.disciplines["hit", discipline] += 1
            a, b = ours[discipline], theirs[discipline]
            scores.counts["status"] += a.status == b.status
            scores.counts["responsibility"] += a.responsibility == b.responsibility
    asked = [mention for mention in named if mention.status != "absent"]
    told = [mention for mention in result.mentions if mention.status != "absent"]
    scores.counts["named"] += len(asked)
    scores.counts["told"] += len(told)
    scores.counts["found"] += sum(any(_overlap(a, b) for b in told) for a in asked)
    scores.counts["true"] += sum(any(_overlap(a, b) for b in asked) for a in told)
    archetypes = result.archetypes
    scores.counts["title"] += (archetypes.title or archetypes.title_kind) == row[
        "title_archetype"
    ]
    if row["content_archetype"]:
        scores.counts["contents"] += 1
        scores.counts["content"] += archetypes.content == row["content_archetype"]


def _mention(row: dict[str, Any], text: str) -> Mention:
    return Mention(
        start=row["start"],
        end=row["end"],
        text=text[row["start"] : row["end"]],
        skill="",
        discipline=row["discipline"],
        kind=row["kind"],
        status=row["status"],
        responsibility=row["responsibility"],
        section="other",
        reason="gold",
    )


def _overlap(one: Mention, other: Mention) -> bool:
    return (
        one.discipline == other.discipline
        and one.start < other.end
        and other.start < one.end
    )


def tables(scores: Mapping[tuple[str, str], Scores]) -> str:
    """Rates by source and language, then by discipline, as Markdown tables."""
    if not scores:
        return "No annotated ad could be matched with a text.\n"
    names = list(Scores().rates())
    head = f"| ads | language | count | {' | '.join(names)} |"
    rows = [
        [source, code, str(own.ads), *(_shown(own.rates()[name]) for name in names)]
        for (source, code), own in sorted(scores.items())
    ]
    lines = [head, "|---|---|" + "---:|" * (len(names) + 1), *map(_row, rows), ""]
    lines += [
        "| discipline | asked | precision | recall | F1 |",
        "|---|---:|---:|---:|---:|",
    ]
    for name in load_taxonomy().disciplines:
        hit, false, missed = (
            sum(own.disciplines[outcome, name] for own in scores.values())
            for outcome in ("hit", "false", "missed")
        )
        rates = (
            _share(hit, hit + false),
            _share(hit, hit + missed),
            _share(2 * hit, 2 * hit + false + missed),
        )
        lines.append(_row([name, str(hit + missed), *map(_shown, rates)]))
    return "\n".join(lines) + "\n"


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _shown(rate: float | None) -> str:
    return "–" if rate is None else f"{rate:.3f}"
