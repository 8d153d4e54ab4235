"""Rates as Markdown tables, and where the program and a reader differ."""

from collections.abc import Iterator, Mapping, Sequence

from analyzer.evaluation.scores import RATES, Agreement, Evaluation, Interval
from analyzer.taxonomy import load_taxonomy

__all__ = [
    "disagreements",
    "discipline_table",
    "interval_table",
    "row_of",
    "shown",
    "tables",
]

_CONTEXT = 40  # characters shown on either side of a difference


def tables(scores: Mapping[tuple[str, str], Evaluation]) -> str:
    """Rates by source and language, then by discipline, as Markdown tables."""
    if not scores:
        return "No annotated ad could be matched with a text.\n"
    head = f"| ads | language | count | {' | '.join(RATES)} |"
    rows = [
        [source, code, str(len(own.ads)), *map(shown, own.rates().values())]
        for (source, code), own in sorted(scores.items())
    ]
    lines = [head, "|---|---|" + "---:|" * (len(RATES) + 1), *map(row_of, rows), ""]
    return "\n".join(lines) + "\n" + discipline_table(scores)


def discipline_table(scores: Mapping[tuple[str, str], Evaluation]) -> str:
    """Recall, precision and F1 by discipline, over all sources and languages."""
    lines = [
        "| discipline | asked | recall | precision | F1 |",
        "|---|---:|---:|---:|---:|",
    ]
    for name in load_taxonomy().disciplines:
        hit, false, missed = (
            sum(own.outcome(outcome, name) for own in scores.values())
            for outcome in ("hits", "false", "missed")
        )
        rates = (
            (hit, hit + missed),
            (hit, hit + false),
            (2 * hit, 2 * hit + false + missed),
        )
        shares = (part / whole if whole else None for part, whole in rates)
        lines.append(row_of([name, str(hit + missed), *map(shown, shares)]))
    return "\n".join(lines) + "\n"


def interval_table(
    scores: Mapping[tuple[str, str], Evaluation], names: Sequence[str]
) -> str:
    """Some rates by source and language with their bootstrap intervals."""
    lines = [
        f"| ads | language | count | {' | '.join(names)} |",
        "|---|---|" + "---:|" * (len(names) + 1),
    ]
    for (source, code), own in sorted(scores.items()):
        found = own.intervals(names)
        cells = [_with_interval(found[name]) for name in names]
        lines.append(row_of([source, code, str(len(own.ads)), *cells]))
    return "\n".join(lines) + "\n"


def disagreements(scores: Mapping[tuple[str, str], Evaluation]) -> Iterator[str]:
    """Lines that tell, ad by ad, what is told falsely or missed, with its words."""
    for own in scores.values():
        for ad in own.ads:
            if ad.false or ad.missed:
                yield f"{ad.row['id']}: {len(ad.hits)} right"
                yield from _lines_of(ad)


def _lines_of(ad: Agreement) -> Iterator[str]:
    text = ad.row["text"]
    for mention in ad.result.mentions if ad.result else ():
        if mention.discipline in ad.false and mention.status != "absent":
            words = _in_context(text, mention.start, mention.end)
            yield f"  false   {mention.discipline} ({mention.reason}): {words}"
    for each in ad.row["mentions"]:
        if each["discipline"] in ad.missed and each["status"] != "absent":
            words = _in_context(text, each["start"], each["end"])
            yield f"  missed  {each['discipline']}: {words}"


def _in_context(text: str, start: int, end: int) -> str:
    before, after = text[max(0, start - _CONTEXT) : start], text[end : end + _CONTEXT]
    return " ".join(f"{before}[{text[start:end]}]{after}".split())


def row_of(cells: Sequence[str]) -> str:
    """One row of a Markdown table."""
    return f"| {' | '.join(cells)} |"


def shown(rate: float | None) -> str:
    """A rate with three decimals, or a dash."""
    return "–" if rate is None else f"{rate:.3f}"


def _with_interval(found: Interval) -> str:
    if found.low is None:
        return shown(found.rate)
    return f"{shown(found.rate)} ({shown(found.low)}–{shown(found.high)})"
