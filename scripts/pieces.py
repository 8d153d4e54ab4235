"""How far pieces of ads that are hard by their wording are read, for docs/results.md."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from pathlib import Path

from challenge import recall_precision_f1, share
from validity import ROOT, read_lines

from analyzer.evaluation.tables import row_of
from analyzer.pipeline import load_pipeline, tidied

__all__ = ["PIECES", "hard_pieces"]

PIECES = ROOT / "data" / "pieces.jsonl"


def hard_pieces(path: Path) -> str:
    """Table of what is found in such pieces.

    Parameters
    ----------
    path : Path
        JSON lines, see `data/README.md`.
    """
    groups: dict[tuple[bool, str], Counter[str]] = defaultdict(Counter)
    for row in read_lines(path):
        told = _read(row["language"], row["text"])
        asks: Mapping[str, str] = row["asks"]
        both = told.keys() & asks.keys()
        groups[not row["held_apart"], row["language"]] += Counter(
            rows=1,
            whole=told == asks,
            right=len(both),
            wrong=len(told.keys() - asks.keys()),
            missed=len(asks.keys() - told.keys()),
            status=sum(told[each] == asks[each] for each in both),
        )
    lines = [
        "Pieces of one to six sentences or a short list, which name skills by their commonest words in wordings that are not common: who does it, how firmly it is asked, and "
        "what stands over it are what is tried. Their writers had not seen the lists, and said what each asks (`data/pieces.jsonl`). "
        "Each is read by itself, without the ad around it.\n",
        "| | language | count | told wholly right | discipline recall | discipline precision | discipline F1 | status |",
        "|---|---|---:|---:|---:|---:|---:|---:|",
    ]
    for (developed, code), counts in sorted(groups.items()):
        lines.append(
            row_of(
                [
                    "pieces" if developed else "pieces, held apart",
                    code,
                    str(counts["rows"]),
                    share(counts["whole"], counts["rows"]),
                    *recall_precision_f1(counts),
                    share(counts["status"], counts["right"]),
                ]
            )
        )
    return "\n".join(lines)


def _read(code: str, text: str) -> dict[str, str]:
    """Status of each discipline that is asked."""
    tokenize, reader = load_pipeline(code)
    found: dict[str, str] = {}
    for mention in reader.read(tokenize(tidied(text, code).text)).mentions:
        discipline = reader.disciplines[mention.skill]
        if mention.status != "absent" and found.get(discipline) != "required":
            found[discipline] = mention.status
    return found
