"""Make data/reference from real ads (figures only, never texts).

`reference.json` is what scores are set against: the marketing ads. `real_ads.json` counts
the other ads as well. Reads JSON lines with id, lang, title, text and marketing from the folder in
ROLESCOPE_ADS, or ../shared/data/ads.
"""

import json
import os
import statistics
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from analyzer import AnalyzerError, DataError, Result, analyze
from analyzer.batch.choice import Choice
from analyzer.clock import today
from analyzer.reference import reference_of, write_reference

ROOT = Path(__file__).resolve().parents[1]


def quartiles(values: list[float]) -> list[float]:
    """Lower quartile, median, upper quartile; the value itself where there is one."""
    if len(values) < 2:
        return [round(value, 2) for value in values * 3]
    return [
        round(value, 2)
        for value in statistics.quantiles(values, n=4, method="inclusive")
    ]


def figures(results: list[Result]) -> dict[str, Any]:
    """Figures of a set of ads."""
    asked = Counter(d.discipline for result in results for d in result.disciplines)
    sentences = sum(result.coverage.sentences for result in results)
    recognised = sum(result.coverage.recognised for result in results)
    return {
        "ads": len(results),
        "disciplines": quartiles([float(len(r.disciplines)) for r in results]),
        "breadth": quartiles([r.breadth.score for r in results]),
        "duty_and_demand_sentences": sentences,
        "with_nothing_recognised": sentences - recognised,
        "share_of_ads_by_discipline": {
            name: round(count / len(results), 3) for name, count in asked.most_common()
        },
    }


def main() -> None:
    folder = Path(
        os.environ.get("ROLESCOPE_ADS", ROOT.parent / "shared" / "data" / "ads")
    )
    files = sorted(folder.glob("*.jsonl"))
    if not files:
        raise SystemExit(
            f"{folder} holds no ads (*.jsonl), so nothing was written; ROLESCOPE_ADS "
            "names their folder"
        )
    marketing: list[Result] = []
    groups: dict[str, list[Result]] = defaultdict(list)
    titles: dict[str, list[float]] = defaultdict(list)
    refused: Counter[str] = Counter()
    for path in files:
        for line in path.read_text(encoding="utf-8").split("\n"):
            if not line:
                continue
            row = json.loads(line)
            try:
                result = analyze(row["text"], title=row["title"])
            except DataError:  # no fault of the ad
                raise
            except AnalyzerError as error:
                refused[f"{path.stem} {type(error).__name__}"] += 1
                continue
            kind = "marketing" if row["marketing"] else "other work"
            groups[f"{result.language} {kind}"].append(result)
            if row["marketing"]:
                marketing.append(result)
            title = result.archetypes.title
            if row["marketing"] and title is not None:
                titles[title].append(result.overload[title].score)
    content: dict[str, Any] = {
        "source": "real job ads gathered from public repositories; texts are not published",
        "groups": {name: figures(results) for name, results in sorted(groups.items())},
        "overload_by_title": {
            name: {"ads": len(values), "quartiles": quartiles(values)}
            for name, values in sorted(titles.items())
        },
        "refused": dict(sorted(refused.items())),
    }
    target = ROOT / "data" / "reference" / "real_ads.json"
    target.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
    choice = Choice(all_work=True)  # people have told which ads are of marketing
    reference = reference_of(
        choice.of(marketing),
        name="RoleScope 2026",
        source=content["source"],
        date=today().isoformat(),
    )
    write_reference(choice.once(reference), target.with_name("reference.json"))
    print(f"wrote {target.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
