"""Measure how far the scores from our reading are from those of readers.

    python scripts/reading_error.py GOLD [ADS …]

Of the marketing ads of GOLD that are held apart, the score from the reader's annotation
is set against the score from our own reading; quantiles of the scaled differences make
the intervals of the scores (`analyzer.scoring.norms`). Writes
data/reference/reading_error.yaml.
"""

import math
import sys
from pathlib import Path

import numpy as np
import yaml

from analyzer import AnalyzerError, analyze
from analyzer.evaluation import read_gold, read_texts
from analyzer.evaluation.scores import annotated_mentions
from analyzer.scoring.ad import rescore
from analyzer.scoring.norms import spread_of
from analyzer.types import Breadth
from analyzer.vocabulary import ARCHETYPES
from analyzer.weights import load_weights

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "data" / "reference" / "reading_error.yaml"
COVERAGE = 0.8
DIGITS = 3
HEAD = """# Measured by scripts/reading_error.py: quantiles of (reader's score - our score) / sqrt(1 + our score) over annotated marketing ads that are held apart.
# breadth is the weighted sum before it saturates. They make the intervals of the scores, see docs/method.md.
"""


def summed(breadth: Breadth) -> float:
    """Weighted sum behind a breadth."""
    return -load_weights().breadth.saturation * math.log(1 - breadth.score / 100)


def quantiles(residuals: list[float]) -> dict[str, float]:
    """Ends of the interval, corrected for the number of ads (split-conformal)."""
    count = len(residuals)
    share = min(1.0, (1 + COVERAGE) / 2 * (count + 1) / count)
    low, high = np.quantile(residuals, [1 - share, share])
    return {"low": round(float(low), DIGITS), "high": round(float(high), DIGITS)}


def main() -> None:
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    gold, *corpora = map(Path, sys.argv[1:])
    texts = read_texts([p for c in corpora for p in sorted(c.rglob("*.jsonl"))])
    broad: list[float] = []
    loads: dict[str, list[float]] = {name: [] for name in ARCHETYPES}
    for row in read_gold(gold, texts=texts, held_apart=True):
        if row["source"] == "background":
            continue
        try:
            ours = analyze(row["text"], title=row["title"], language=row["language"])
        except AnalyzerError:  # too short to judge
            continue
        theirs = rescore(ours, annotated_mentions(row))
        mine = summed(ours.breadth)
        broad.append((summed(theirs.breadth) - mine) / spread_of(mine))
        for name, residuals in loads.items():
            score = ours.overload[name].score
            residuals.append((theirs.overload[name].score - score) / spread_of(score))
    content = {
        "coverage": COVERAGE,
        "ads": len(broad),
        "breadth": quantiles(broad),
        "overload": {name: quantiles(residuals) for name, residuals in loads.items()},
    }
    text = HEAD + yaml.safe_dump(content, sort_keys=False, default_flow_style=None)
    TARGET.write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
