"""Check annotations that quote the ad, and turn them into rows of data/gold.

A reader writes JSON lines: `id`, `title_archetype`, `content_archetype`, `breadth`,
`overload` and `mentions`, each with `quote`, `nth` (from 1, left out for the first),
`discipline`, `kind`, `status` and `responsibility`. The ads are JSON lines with `id`,
`lang`, `title` and `text`.

    python scripts/gold.py ADS ANNOTATIONS            # only check
    python scripts/gold.py ADS ANNOTATIONS --out GOLD # check, then append
"""

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from analyzer.encodings import text_sha256
from analyzer.taxonomy import load_taxonomy
from analyzer.vocabulary import ARCHETYPES, KINDS, RESPONSIBILITIES, STATUSES

TITLES = (*ARCHETYPES, "specialist", "unknown", "none")


def rows(path: Path) -> list[dict[str, Any]]:
    lines = path.read_text(encoding="utf-8").split("\n")
    return [json.loads(line) for line in lines if line.strip()]


def place(text: str, quote: str, nth: int) -> int:
    at = -1
    for _ in range(nth):
        at = text.find(quote, at + 1)
        if at < 0:
            return -1
    return at


def faults(reading: dict[str, Any], ad: dict[str, Any] | None) -> Iterator[str]:
    if ad is None:
        yield "no such ad"
        return
    if reading.get("title_archetype") not in TITLES:
        yield f"title_archetype must be one of {TITLES}"
    if reading.get("content_archetype") not in (*ARCHETYPES, None):
        yield f"content_archetype must be one of {ARCHETYPES} or null"
    if reading.get("breadth") not in range(1, 6):
        yield "breadth must be 1 to 5"
    if reading.get("overload") not in (*range(1, 6), None):
        yield "overload must be 1 to 5, or null"
    for mention in reading["mentions"]:
        yield from mention_faults(mention, ad["text"])


def mention_faults(mention: dict[str, Any], text: str) -> Iterator[str]:
    quote, nth = mention.get("quote", ""), mention.get("nth", 1)
    if not quote or place(text, quote, nth) < 0:
        yield f"{quote!r} ({nth}): not in the text"
    allowed = {
        "discipline": load_taxonomy().disciplines,
        "kind": KINDS,
        "status": STATUSES,
        "responsibility": (
            (None,) if mention.get("status") == "absent" else RESPONSIBILITIES
        ),
    }
    for key, values in allowed.items():
        if mention.get(key) not in values:
            yield f"{quote!r}: {key} is {mention.get(key)!r}; allowed: {values}"


def gold_row(
    reading: dict[str, Any], ad: dict[str, Any], reader: int, *, with_text: bool
) -> dict[str, Any]:
    text = ad["text"]
    mentions = []
    for each in reading["mentions"]:
        start = place(text, each["quote"], each.get("nth", 1))
        span = {"start": start, "end": start + len(each["quote"])}
        keys = ("discipline", "kind", "status", "responsibility")
        mentions.append(span | {key: each[key] for key in keys})
    mentions.sort(key=lambda m: (m["start"], m["end"], m["discipline"]))
    row = {
        "id": ad["id"],
        "language": ad["lang"],
        **({"title": ad["title"]} if with_text else {}),
        "text_sha256": text_sha256(text),
        "reader": reader,
        **{
            key: reading[key]
            for key in ("title_archetype", "content_archetype", "breadth", "overload")
        },
        "mentions": mentions,
    }
    if reading.get("note"):
        row["note"] = reading["note"]
    return row | ({"text": text} if with_text else {})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("ads", type=Path)
    parser.add_argument("annotations", type=Path)
    parser.add_argument("--out", type=Path, help="gold file to append to")
    parser.add_argument("--reader", type=int, default=1)
    parser.add_argument("--with-text", action="store_true", help="for ads of our own")
    given = parser.parse_args()
    ads = {ad["id"]: ad for ad in rows(given.ads)}
    readings = rows(given.annotations)
    found = [
        f"{reading['id']}: {fault}"
        for reading in readings
        for fault in faults(reading, ads.get(reading["id"]))
    ]
    if found:
        sys.exit("\n".join(found))
    missing = sorted(ads.keys() - {reading["id"] for reading in readings})
    print(f"{len(readings)} readings hold; without one: {', '.join(missing) or 'none'}")
    if given.out:
        with given.out.open("a", encoding="utf-8") as file:
            for reading in readings:
                row = gold_row(
                    reading,
                    ads[reading["id"]],
                    given.reader,
                    with_text=given.with_text,
                )
                file.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
