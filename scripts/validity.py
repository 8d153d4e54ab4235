"""How far the scores agree with readers, for docs/results.md."""

import json
import statistics
from collections import defaultdict
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
from scipy.stats import bootstrap, rankdata

from analyzer.encodings import text_sha256
from analyzer.evaluation import Evaluation
from analyzer.evaluation.scores import annotated_mentions
from analyzer.evaluation.tables import row_of
from analyzer.profile import disciplines_of
from analyzer.scoring.ad import rescore
from analyzer.taxonomy import load_taxonomy
from analyzer.titles import read_title
from analyzer.vocabulary import ARCHETYPES

__all__ = [
    "GOLD",
    "agreement",
    "anchors",
    "contents",
    "correlations",
    "marketing_ads",
    "read_lines",
    "second_reader",
    "titles",
]

ROOT = Path(__file__).resolve().parents[1]
GOLD = ROOT / "data" / "gold"
LEAST = 10  # ads, for a correlation to be worth telling
RESAMPLES = 2000
AS_PROMISED = 3  # of 5


def correlations(held: dict[tuple[str, str], Evaluation]) -> str:
    """Rank correlation of breadth and overload with readers, on ads held apart.

    The score from the reader's own annotation shows how much of the rest is lost by the
    reading, and how much by the construct and the five steps of the readers' scale.
    """
    groups = marketing_ads(held)
    lines = [
        "Spearman's rank correlation with what two readers judged from 1 to 5 (their mean), on marketing ads held apart; in brackets 95 % bootstrap intervals. "
        '"annotated" is the score that follows from the first reader\'s annotation, "readers" how far the two agree. "effective" is the effective number of disciplines (q = 1), set against the readers\' breadth. '
        "Overload is that of the title's archetype, where the title names one.\n",
        "| ads | count | breadth | annotated | effective | annotated | readers | count | overload | annotated | readers |",
        "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|",
    ]
    for name, ads in sorted(groups.items()):
        cells = [name]
        for of, scores in (
            ("breadth", ("breadth", "effective")),
            ("overload", ("overload",)),
        ):
            cells.append(str(len(judged(ads, of))))
            for score in scores:
                cells.append(agreement(ads, of, score))
                cells.append(agreement(ads, of, score, annotated=True))
            cells.append(between_readers(ads, of))
        lines.append(row_of(cells))
    return "\n".join(lines)


def marketing_ads(held: dict[tuple[str, str], Evaluation]) -> dict[str, list[Any]]:
    """Ads of marketing work by their source, and by source and language."""
    groups: dict[str, list[Any]] = defaultdict(list)
    for (source, code), scores in held.items():
        if source == "background":
            continue
        for ad in scores.ads:
            if ad.result is not None and ad.row["content_archetype"] is not None:
                groups[source].append(ad)
                groups[f"{source} {code}"].append(ad)
    return groups


def judged(ads: list[Any], of: str) -> list[Any]:
    """Ads whose breadth or overload a reader judged."""
    if of == "breadth":
        return ads
    return [
        ad
        for ad in ads
        if ad.row["title_archetype"] in ARCHETYPES and ad.row["overload"] is not None
    ]


def agreement(
    ads: list[Any], of: str, score: str = "", *, annotated: bool = False
) -> str:
    """Rank correlation of a score with what readers judged, with its interval.

    The score is the one of the same name where no other is named.
    """
    own = judged(ads, of)
    return rho(
        [statistics.mean(judgements(ad, of)) for ad in own],
        [score_of(ad, score or of, annotated=annotated) for ad in own],
    )


def between_readers(ads: list[Any], of: str) -> str:
    """Rank correlation of what two readers judged, of the ads that both did."""
    pairs = [judgements(ad, of) for ad in judged(ads, of)]
    both = [pair for pair in pairs if len(pair) > 1]
    return rho([first for first, _ in both], [second for _, second in both])


def judgements(ad: Any, of: str) -> list[float]:
    """What each reader judged; that of the first alone where no second did."""
    second = second_readings().get(ad.row["text_sha256"], {}).get(of)
    return [ad.row[of], *([] if second is None else [second])]


@cache
def second_readings() -> dict[str, dict[str, Any]]:
    """Readings of second readers by the hash of the text."""
    paths = sorted(GOLD.rglob("second.jsonl"))
    return {row["text_sha256"]: row for path in paths for row in read_lines(path)}


def second_reader(text: str, **_: str | None) -> Any:
    """What a second reader read in an ad, in the place of the program.

    Raises
    ------
    KeyError
        If no second reader read it.
    """
    row = second_readings()[text_sha256(text)]
    mentions = annotated_mentions(row | {"text": text})
    return SimpleNamespace(
        mentions=mentions,
        disciplines=disciplines_of(mentions, load_taxonomy()),
        archetypes=SimpleNamespace(
            title=row["title_archetype"], content=row["content_archetype"]
        ),
    )


def read_lines(path: Path) -> list[dict[str, Any]]:
    """Rows of a file of JSON lines; none where there is no file."""
    if not path.exists():
        return []
    lines = path.read_text(encoding="utf-8").split("\n")
    return [json.loads(line) for line in lines if line]


def score_of(ad: Any, of: str, *, annotated: bool) -> float:
    """Breadth of an ad, its effective number, or its overload by the title as read."""
    scores = rescore(ad.result, annotated_mentions(ad.row)) if annotated else ad.result
    if of == "breadth":
        return float(scores.breadth.score)
    if of == "effective":
        return float(scores.breadth.effective.q1)
    return float(scores.overload[ad.row["title_archetype"]].score)


def rho(theirs: list[float], ours: list[float]) -> str:
    """Rank correlation with its interval; a dash for too few ads."""
    if len(theirs) < LEAST:
        return "–"
    ranked = rankdata(theirs), rankdata(ours)

    def correlation(a: np.ndarray, b: np.ndarray) -> float:
        """Pearson's of the ranks; nothing where a draw holds one value alone."""
        if np.ptp(a) == 0 or np.ptp(b) == 0:
            return 0.0
        return float(np.corrcoef(rankdata(a), rankdata(b))[0, 1])

    ends = bootstrap(
        ranked,
        correlation,
        n_resamples=RESAMPLES,
        paired=True,
        vectorized=False,
        method="percentile",
        rng=np.random.default_rng(0),
    ).confidence_interval
    return f"{correlation(*ranked):.2f} ({ends.low:.2f} to {ends.high:.2f})"


def anchors(*scores: dict[tuple[str, str], Evaluation]) -> str:
    """Overload of the ads that readers called as their title promises."""
    loads: dict[str, list[float]] = defaultdict(list)
    for by in scores:
        for (source, _), own in by.items():
            for ad in own.ads:
                title = ad.row["title_archetype"]
                fitting = ad.row["overload"] == AS_PROMISED and title in ARCHETYPES
                if source != "background" and ad.result is not None and fitting:
                    loads[title].append(score_of(ad, "overload", annotated=True))
    told = ", ".join(
        f"{name} {statistics.median(loads[name]):.2f} ({len(loads[name])} ads)"
        for name in ARCHETYPES
        if loads[name]
    )
    return (
        "Median overload, from the reader's own annotation, of the marketing ads that "
        f"readers called as the title promises (3 of 5), by title: {told}."
    )


def contents() -> str:
    """Archetype of the content: model beside rules, from the model's meta.json."""
    meta = json.loads((ROOT / "models/content/meta.json").read_text("utf-8"))
    lines = ["| ads | model | rules |", "|---|---:|---:|"]
    held = meta["held apart"]
    for group in held["model"]:
        cells = [group, f"{held['model'][group]:.3f}", f"{held['rules'][group]:.3f}"]
        lines.append(row_of(cells))
    sure = "; ".join(
        f"told with {each['told']:.2f} on average, right in {each['right']:.2f} ({each['ads']} ads)"
        for each in held["calibration"]
    )
    crossed = meta["developed, by cross-validation"]
    return (
        f"Archetype of the content: right on the {held['ads']} ads held apart in which something is asked.\n\n"
        + "\n".join(lines)
        + f"\n\nLog loss {held['log loss']} ({held['log loss of guessing']} by guessing). Calibration: {sure}. "
        f"By cross-validation on developed ads the model is right in {crossed['model']['all']}, the rules in {crossed['rules']['all']}."
    )


def titles() -> str:
    """Archetype of titles that were written by people who had not seen the lists."""
    rows = read_lines(ROOT / "data" / "titles.jsonl")
    lines = [
        "| titles | language | count | right |",
        "|---|---|---:|---:|",
    ]
    for held in (True, False):
        for code in sorted({row["language"] for row in rows}):
            own = [
                row
                for row in rows
                if row["held_apart"] is held and row["language"] == code
            ]
            right = [told(row) == row["expected"] for row in own]
            kind = "held apart" if held else "developed"
            cells = [kind, code, str(len(own)), f"{sum(right) / len(own):.3f}"]
            lines.append(row_of(cells))
    return (
        f"Archetype of the title: {len(rows):,} titles of `data/titles.jsonl`, false friends and other professions among them.\n\n"
        + "\n".join(lines)
    )


def told(row: dict[str, Any]) -> str:
    reading = read_title(row["title"], row["language"])
    return reading.archetype or reading.kind
