"""Measure the reading on annotated ads and write docs/results.md.

Real ads are measured where their texts are: the folder in ROLESCOPE_ADS, or
../shared/data/ads. Without them only our own ads are.
"""

import os
from pathlib import Path

from analyzer.evaluation import evaluate, read_gold, read_texts, tables

ROOT = Path(__file__).resolve().parents[1]
HEAD = """# Results

How well RoleScope reads annotated ads (`data/gold`). `written` are ads of our own, `real` are real ads whose texts are not in the
project. Disciplines are compared ad by ad, mentions by overlap. Made by `make evaluate`.

## Ads that the rules were developed on

"""
HELD = """
## Ads held apart

A third of all ads, by the hash of the text, on which nothing was tuned.

"""


def main() -> None:
    folder = Path(
        os.environ.get("ROLESCOPE_ADS", ROOT.parent / "shared" / "data" / "ads")
    )
    texts = read_texts(sorted(folder.glob("*.jsonl")))
    gold = ROOT / "data" / "gold"
    developed = tables(evaluate(read_gold(gold, texts=texts)))
    held = tables(evaluate(read_gold(gold, texts=texts, held_apart=True)))
    target = ROOT / "docs" / "results.md"
    target.write_text(HEAD + developed + HELD + held, encoding="utf-8")
    print(f"wrote {target.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
