"""How fast ads are analysed, on ads of our own: alone, with all that is told of them, and
beside the tokenizer.

Prints a table; asserts nothing. Each text is seen once, after a first pass over the
others of its language, as in a long batch.
"""

import statistics
import subprocess
import sys
import time

import spacy

from analyzer import analyze
from analyzer.ad_rows import Settings, analyzed_row
from analyzer.lexicon.wordlists import language_codes
from analyzer.resources import data_folder

TURNS = 5
COPIES = 40


def samples(code: str) -> list[str]:
    """Texts of the samples of a language."""
    folder = data_folder() / "samples" / code
    return [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]


def rates(code: str) -> tuple[float, float, float]:
    """Median ads a second, analysed and as rows of a batch, and the tokenizer's share.

    A row has findings, bands and percentiles, which an analysis works out when asked.
    """
    tokenize = spacy.blank(code).make_doc
    texts = samples(code)
    for text in texts:
        analyze(text, language=code), tokenize(text)
    speeds, rows, shares = [], [], []
    settings = Settings(language=code)
    for turn in range(TURNS):
        fresh = [f"{text}\n{turn} {copy}" for copy in range(COPIES) for text in texts]
        began = time.perf_counter()
        for text in fresh:
            tokenize(text)
        between = time.perf_counter()
        for text in fresh:
            analyze(text, language=code)
        ended = time.perf_counter()
        for text in fresh:
            analyzed_row(f"{text} again", None, settings)
        told = time.perf_counter()
        rows.append(len(fresh) / (told - ended))
        speeds.append(len(fresh) / (ended - between))
        shares.append((between - began) / (ended - between))
    return tuple(map(statistics.median, (speeds, rows, shares)))


def first_verdict(code: str) -> float:
    """Median seconds from the shell to the verdict on one ad."""
    path = data_folder() / "samples" / code / "modest.txt"
    command = [
        sys.executable,
        "-c",
        "from analyzer.cli import main; main()",
        "analyze",
        str(path),
    ]
    times = []
    for _ in range(TURNS):
        began = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        times.append(time.perf_counter() - began)
    return statistics.median(times)


def main() -> None:
    print("language  ads/s  rows/s  of tokenizer  first verdict")
    for code in language_codes():
        speed, rows, share = rates(code)
        first = first_verdict(code)
        print(f"{code:<8} {speed:>6.0f} {rows:>7.0f} {share:>13.2f} {first:>12.2f} s")


if __name__ == "__main__":
    main()
