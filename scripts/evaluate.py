"""Measure the reading on annotated ads and write docs/results.md.

Real ads are measured where their texts are: the folder in ROLESCOPE_ADS, or
../shared/data/ads. Without all of them docs/results.md stays as it is, and what can be
measured is written to build/results.md.
"""

import argparse
import itertools
import json
import os
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ablation import ablations
from challenge import CHALLENGE, MARKED, marked_by_writers
from pieces import PIECES, hard_pieces
from validity import (
    GOLD,
    agreement,
    anchors,
    contents,
    correlations,
    marketing_ads,
    read_lines,
    second_reader,
    titles,
)

from analyzer import UnsupportedLanguageError, analyze, detect_language
from analyzer.evaluation import (
    Evaluation,
    evaluate,
    interval_table,
    read_gold,
    read_texts,
    tables,
)
from analyzer.evaluation.scores import RATES
from analyzer.evaluation.tables import discipline_table, row_of, shown
from analyzer.language import langdetect_says
from analyzer.languages import language_name
from analyzer.lexicon.wordlists import language_codes
from analyzer.pipeline import load_pipeline

ROOT = Path(__file__).resolve().parents[1]
RESULTS, POORER = ROOT / "docs" / "results.md", ROOT / "build" / "results.md"
SNIPPETS = (10, 30, 100)
MEASURED = (
    "discipline recall",
    "discipline precision",
    "discipline F1",
    "status",
    "responsibility",
    "mention recall",
    "mention precision",
    "title",
    "content",
)
HEAD = """# Results

How well RoleScope reads annotated ads (`data/gold`). `written` are ads of our own, `real` are real marketing ads and `background` real ads of other
work, whose texts are not in the project. Disciplines are compared ad by ad, mentions by overlap (strictly: the same words). Made by `make evaluate`
where the texts of the real ads are. In a clone of the project, which lacks them, it leaves this page as it is and writes what it can to `build/results.md`: the rows `written`, and the tables of models, titles and languages.
Figures over all ads, such as those by discipline, then rest on the written ones.
"""


def main() -> None:
    options = arguments()
    texts = read_texts(sorted(options.texts.glob("*.jsonl")))
    found, all_real = count_real(texts)
    target = options.out or RESULTS
    if options.out is None and found < all_real:
        target = POORER
        print(
            f"{found} of {all_real} real texts found in {options.texts} (ROLESCOPE_ADS or "
            f"--texts names another folder): {RESULTS.relative_to(ROOT)} stays as it is, "
            f"and what can be measured here is written to {POORER.relative_to(ROOT)}",
            file=sys.stderr,
        )
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(results(texts, options.texts), encoding="utf-8")
    print(f"wrote {target}", file=sys.stderr)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--texts",
        type=Path,
        metavar="FOLDER",
        default=Path(os.environ.get("ROLESCOPE_ADS", ROOT.parent / "shared/data/ads")),
        help="JSON lines with the texts of the real ads",
    )
    parser.add_argument(
        "--out", type=Path, metavar="FILE", help="where to write, whatever was found"
    )
    return parser.parse_args()


def count_real(texts: dict[str, dict[str, Any]]) -> tuple[int, int]:
    """Real ads whose texts are at hand, and all that are annotated."""
    rows = [row for path in GOLD.rglob("*.jsonl") for row in read_lines(path)]
    apart = [
        row["text_sha256"] for row in rows if row["reader"] == 1 and "text" not in row
    ]
    return sum(digest in texts for digest in apart), len(apart)


def results(texts: dict[str, dict[str, Any]], folder: Path) -> str:
    """The page, from what is at hand."""
    held_rows = list(read_gold(GOLD, texts=texts, held_apart=True))
    held = evaluate(iter(held_rows))
    developed = evaluate(read_gold(GOLD, texts=texts, held_apart=False))
    parts = [
        HEAD,
        in_short(held),
        "## Ads held apart\n\nA third of all ads, by the hash of the text, for which "
        "no rule was made (their totals were looked at while rules were chosen); in "
        "brackets 95 % bootstrap intervals over the ads.\n",
        interval_table(held, RATES),
        discipline_table(held),
        "## How far two readers agree\n\nThe second reader of the ads held apart, measured "
        "as if it were the program. Where the two differed on disciplines, a third "
        "settled it, and the first reading holds what was settled. No reading can be "
        "expected to agree more. Of background ads they hardly told the content's "
        "archetype.\n",
        interval_table(evaluate(iter(held_rows), read=second_reader), RATES),
        "## Scores against readers\n",
        correlations(held),
        anchors(held, developed),
        contents(),
        titles(),
        parity(held, developed),
        "## Ads that the rules were developed on\n",
        tables(developed),
        "## Ads by other writers\n",
        marked_by_writers(
            MARKED,
            "Ads told in the words of job boards, by writers who had not seen the lists "
            "and marked the disciplines as they wrote; a third of them are of other "
            "professions (`data/marked.jsonl`). Rules and cues of who does what, some "
            "headings, and terms of several words were made on those that are not held "
            "apart.",
        ),
        "## Told in other words\n",
        marked_by_writers(
            CHALLENGE,
            "Ads and single sentences that tell marketing work in as many different "
            "words as their writers could think of, the disciplines marked by the writers "
            "(`data/challenge.jsonl`). It shows how much is missed where little is told "
            "as usual; real ads are told more plainly.",
        ),
        "## Hard pieces\n",
        hard_pieces(PIECES),
        "## What each part is worth\n\nAll ads held apart, read without one part.\n",
        ablation_table(held_rows),
        "## Trained models\n",
        models(),
        "## Which language\n",
        languages(texts),
        "## What is recognised\n",
        coverage(held, developed),
        kompetencer(folder.parent / "kompetencer" / "da_sentences.jsonl"),
    ]
    return "\n".join(part.rstrip() + "\n" for part in parts if part)


def in_short(held: dict[tuple[str, str], Evaluation]) -> str:
    """What a reader should know first, in a few sentences."""
    ads = marketing_ads(held)
    lines = ["## In short\n"]
    for source, kind in (("real", "real ads"), ("written", "ads of our own")):
        if not ads.get(source):
            continue
        found = ", ".join(
            f"{shown(held[source, code].rates()['discipline F1'])} on the "
            f"{len(held[source, code].ads)} in {language_name(code)}"
            for code in language_codes()
            if (source, code) in held
        )
        breadth, effective, overload = (
            agreement(ads[source], of, score)
            for of, score in (
                ("breadth", "breadth"),
                ("breadth", "effective"),
                ("overload", "overload"),
            )
        )
        lines.append(
            f"- Of {kind} held apart, the disciplines are found with an F1 of {found}. "
            f"Rank correlation with readers' judgement: breadth {breadth}, its "
            f"effective number of disciplines {effective}, overload {overload}."
        )
    missing = [
        language_name(code) for code in language_codes() if ("real", code) not in held
    ]
    if missing:
        lines.append(f"- No real ad in {' or '.join(missing)} is among them.")
    return "\n".join(lines)


def parity(*scores: dict[tuple[str, str], Evaluation]) -> str:
    """The same ads told in all languages: F1 and agreement of disciplines."""
    told: dict[str, dict[str, Any]] = defaultdict(dict)
    for ad in itertools.chain(*(s.ads for by in scores for s in by.values())):
        number, _, code = ad.row["id"].partition("-")
        if number.startswith("t") and number[1:].isdigit() and ad.result:
            told[number][code] = ad
    sets = [by for by in told.values() if by.keys() == set(language_codes())]
    if not sets:
        return ""
    rates = {
        code: Evaluation([by[code] for by in sets]).rates()["discipline F1"]
        for code in language_codes()
    }
    pairs = shared = 0
    spread = []
    for by in sets:
        found = [{d.discipline for d in ad.result.disciplines} for ad in by.values()]
        for one, other in itertools.combinations(found, 2):
            shared += 2 * len(one & other)
            pairs += len(one) + len(other)
        scores_of = [ad.result.breadth.score for ad in by.values()]
        spread.append(max(scores_of) - min(scores_of))
    spread.sort()
    return (
        f"## The same ad in three languages\n\n{len(sets)} ads are told in all three. Discipline F1: "
        + ", ".join(f"{code} {shown(rate)}" for code, rate in rates.items())
        + f"; between two languages the found disciplines agree at F1 {shared / pairs:.3f}. "
        f"Breadth differs by {spread[len(spread) // 2]:.1f} points in the median and {spread[-1]:.1f} at most.\n"
    )


def ablation_table(rows: list[dict[str, Any]]) -> str:
    names = MEASURED[:7]
    lines = [f"| reading | {' | '.join(names)} |", "|---|" + "---:|" * len(names)]
    for name, scores in ablations(rows):
        rates = scores.rates()
        lines.append(row_of([name, *(shown(rates[each]) for each in names)]))
    return "\n".join(lines)


def models() -> str:
    """What models/*/meta.json say."""
    sections = json.loads((ROOT / "models/sections/meta.json").read_text("utf-8"))
    lines = [
        "Section of a sentence without a heading: right, and right about whether it asks for anything, on ads held apart.\n",
        "| language | sentences | model | rules | model, asked or not | rules, asked or not |",
        "|---|---:|---:|---:|---:|---:|",
    ]
    for code in language_codes():
        own = sections[code]
        cells = [code, str(own["measured_on"])]
        for key in ("accuracy", "asked_or_not"):
            cells += [f"{own['model'][key]:.3f}", f"{own['rules'][key]:.3f}"]
        lines.append(row_of(cells))
    for name, about in (
        ("asking", "Whether a sentence in doubt asks anything: right"),
        ("responsibility", "Responsibility of a mention: right"),
    ):
        meta = json.loads((ROOT / f"models/{name}/meta.json").read_text("utf-8"))
        model, rules = (meta["held apart"][each] for each in ("model", "rules"))
        lines += [
            f"\n{about} on ads held apart.\n",
            "| language | model | rules |",
            "|---|---:|---:|",
        ]
        for code in model:
            lines.append(row_of([code, f"{model[code]:.3f}", f"{rules[code]:.3f}"]))
    return "\n".join(lines)


def languages(texts: dict[str, dict[str, Any]]) -> str:
    """Language of whole ads and of snippets; other languages must be refused."""
    own = [
        (row["language"], row["text"])
        for folder in language_codes()
        for row in read_lines(GOLD / folder / "written.jsonl")
    ]
    foreign = [
        (row["lang"], row["text"])
        for row in read_lines(ROOT / "data" / "other_language_ads.jsonl")
    ]
    lines = [
        "`detect_language` on snippets of our own ads, ads in other languages among them; an ad in another language is right when it is refused.\n",
        f"| language | ads | {' | '.join(f'{n} words' for n in SNIPPETS)} | whole ads | real ads |",
        "|---|---:|" + "---:|" * (len(SNIPPETS) + 2),
    ]
    groups: dict[str, list[str]] = defaultdict(list)
    for code, text in [*own, *foreign]:
        groups[code].append(text)
    real: dict[str, list[str]] = defaultdict(list)
    for row in texts.values():
        if len(row["text"].split()) >= 20:
            real[row["lang"]].append(row["text"])
    told = []
    for code, members in groups.items():
        shares = []
        for size in SNIPPETS:
            tried = [s for text in members for s in snippets(text, size)]
            missed = [s for s in tried if detect_language(s).language != code]
            right = len(tried) - len(missed)
            shares.append(f"{right / len(tried):.3f} ({len(tried)})" if tried else "–")
            if size == SNIPPETS[0] and code in language_codes():
                english = sum(langdetect_says(s).language == "en" for s in missed)
                told.append(f"{english} of {len(missed)} in {code}")
        whole = [read_as(text, code) for text in members]
        theirs = [read_as(text, code) for text in real.get(code, ())]
        cells = [code, str(len(members)), *shares, f"{sum(whole) / len(whole):.3f}"]
        lines.append(
            row_of(
                [
                    *cells,
                    f"{sum(theirs) / len(theirs):.3f} ({len(theirs)})"
                    if theirs
                    else "–",
                ]
            )
        )
    lines.append(
        f"\nSome of our ads are partly in English. Of the misses on {SNIPPETS[0]} words, "
        f"langdetect takes for English as well: {', '.join(told)}."
    )
    return "\n".join(lines)


def snippets(text: str, size: int) -> Iterator[str]:
    words = text.split()
    for start in range(0, len(words) - size + 1, size):
        yield " ".join(words[start : start + size])


def read_as(text: str, code: str) -> bool:
    """Whether an ad is read in its language, or refused if that is not ours."""
    try:
        return analyze(text).language == code
    except UnsupportedLanguageError:
        return code not in language_codes()


def coverage(*scores: dict[tuple[str, str], Evaluation]) -> str:
    """Share of duty and demand sentences in which something is recognised."""
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for by in scores:
        for key, own in by.items():
            for ad in own.ads:
                if ad.result:
                    counts[key]["sentences"] += ad.result.coverage.sentences
                    counts[key]["recognised"] += ad.result.coverage.recognised
    lines = ["| ads | language | sentences | recognised |", "|---|---|---:|---:|"]
    for (source, code), found in sorted(counts.items()):
        share = found["recognised"] / max(found["sentences"], 1)
        lines.append(row_of([source, code, str(found["sentences"]), f"{share:.3f}"]))
    return (
        "Duty and demand sentences in which a skill, years, a study or a language is recognised; the others name traits, hours, places and the like.\n\n"
        + "\n".join(lines)
    )


def kompetencer(path: Path) -> str:
    """What of the spans of the Danish `kompetencer` set is a skill of ours."""
    if not path.exists():
        return ""
    tokenize, reader = load_pipeline("da")
    spans: Counter[str] = Counter()
    met: Counter[str] = Counter()
    told = inside = 0
    for row in read_lines(path):
        text = row["text"]
        reading = reader.read(tokenize(text))
        named = [(m.start, m.end) for m in reading.mentions]
        marked = []
        for kind in ("skills", "knowledge"):
            for span in row[kind]:
                start = text.find(span)
                if start < 0:
                    continue
                marked.append((start, start + len(span)))
                spans[kind] += 1
                met[kind] += any(a < start + len(span) and start < b for a, b in named)
        told += len(named)
        inside += sum(any(a < d and c < b for c, d in marked) for a, b in named)
    if not told:
        return ""
    return (
        "\n## A public reference point\n\nThe Danish sentences of *kompetencer* (Zhang, Jensen and Plank 2022) mark every skill and piece of knowledge in ads of all fields of work, "
        'traits such as "engageret" among the skills. RoleScope reads only marketing work, so most of these are none of its business: of '
        + " and ".join(
            f"{spans[kind]:,} {kind} spans it names {met[kind]} ({met[kind] / spans[kind]:.1%})"
            for kind in ("skills", "knowledge")
        )
        + f". Of its own {told} mentions there, {inside} ({inside / told:.0%}) lie in a marked span.\n"
    )


if __name__ == "__main__":
    main()
