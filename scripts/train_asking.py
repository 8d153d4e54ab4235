"""Train the model that tells whether a sentence in doubt asks something.

    python scripts/train_asking.py GOLD [ADS …]

GOLD is a folder of annotated ads (see data/gold/README.md); ADS are corpora with the
texts of those that are annotated without text. Ads that their writers marked
(data/marked.jsonl, data/challenge.jsonl) are read too. An example is a sentence whose
section is in doubt, in which a reader marked something; it asks where any of that is
asked. Ads that are held apart are only measured on. Writes models/asking/model.json and
meta.json.
"""

import hashlib
import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict

from analyzer.components.asking_model import AskingModel, Doubt, features_of
from analyzer.evaluation import read_gold, read_texts
from analyzer.evaluation.gold import is_held_apart
from analyzer.pipeline import load_pipeline, tidied
from analyzer.spans import ASKING, DraftMention, Sentence
from analyzer.titles import read_title

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "models" / "asking"
STRENGTH = 0.3  # inverse of the regularisation
FOLDS = 10
SCALE = 100
PART = "="  # between the group of a feature and its name


class Noted(AskingModel):
    """Notes what is asked of the model, and answers as the model of sections does."""

    def __init__(self) -> None:
        super().__init__(0, {}, 1)
        self.asked: list[tuple[Sentence, list[tuple[str, str]]]] = []

    def probability(
        self, doubt: Doubt, disciplines: Mapping[str, str], share: float
    ) -> float:
        features = list(features_of(doubt, disciplines, share))
        self.asked.append((doubt.told[doubt.at], features))
        return share


@dataclass
class Example:
    """A sentence in doubt, and what a reader says of it."""

    ad: str
    language: str
    held_apart: bool
    features: dict[str, int]
    asks: bool
    by_rule: bool


def marked(path: Path) -> Iterator[dict[str, Any]]:
    """Ads that their writers marked, as annotated ones are."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if "title" in row:
            for each in row["mentions"]:
                each["status"] = "required" if each["asked"] else "absent"
            yield row


def examples(row: dict[str, Any], *, held_apart: bool) -> Iterator[Example]:
    """Sentences in doubt of an annotated ad."""
    asked = {m["discipline"] for m in row["mentions"] if m["status"] != "absent"}
    for doubted in doubts(row):
        told = [
            mention["status"] != "absent"
            for mention in row["mentions"]
            if mention["start"] < doubted.end and doubted.start < mention["end"]
        ]
        # What is asked elsewhere a reader may have passed over here.
        if told or asked.isdisjoint(doubted.disciplines):
            yield Example(
                row["id"],
                row["language"],
                held_apart,
                dict.fromkeys(map(PART.join, doubted.features), 1),
                any(told),
                doubted.by_rule,
            )


class Doubted(NamedTuple):
    """A sentence in doubt, where it stands in its text, and what the rules make of it."""

    start: int
    end: int
    disciplines: frozenset[str]
    features: list[tuple[str, str]]
    by_rule: bool


def doubts(row: dict[str, Any]) -> Iterator[Doubted]:
    """Sentences about which nothing but their section decides, and that is in doubt."""
    code, title = row["language"], row["title"]
    tokenize, reader = load_pipeline(code)
    plain = tidied(row["text"], code)
    tokens = tokenize(plain.text)
    of_marketing = read_title(title, code).of_marketing
    reader.asking_model = noted = Noted()
    reader.read(tokens, title, of_marketing=of_marketing)
    features = {sentence.first: found for sentence, found in noted.asked}
    reader.asking_model = None
    by_rules = reader.read(tokens, title, of_marketing=of_marketing)
    naming: dict[int, list[DraftMention]] = {}
    for mention in by_rules.mentions:
        naming.setdefault(mention.sentence.first, []).append(mention)
    for sentence in by_rules.sentences:
        found = features.get(sentence.first)
        if found is not None and any(map(_by_section, naming[sentence.first])):
            last = sentence.last - 1
            start, end = plain.to_given(
                tokens.starts[sentence.first],
                tokens.starts[last] + len(tokens.words[last]),
            )
            named = {reader.disciplines[m.skill] for m in naming[sentence.first]}
            yield Doubted(
                start, end, frozenset(named), found, sentence.section in ASKING
            )


def _by_section(mention: DraftMention) -> bool:
    """Whether nothing but the section of its sentence decides about a mention."""
    section = f"{mention.sentence.section_reason}:{mention.sentence.section}"
    return mention.status != "absent" or mention.reason == section


def gather(gold: Path, corpora: list[Path]) -> list[Example]:
    texts = read_texts([p for c in corpora for p in sorted(c.rglob("*.jsonl"))])
    found: list[Example] = []
    for row in read_gold(gold, texts=texts):
        found += examples(row, held_apart=is_held_apart(row["text_sha256"]))
    for name in ("marked", "challenge"):
        for row in marked(ROOT / "data" / f"{name}.jsonl"):
            found += examples(row, held_apart=row["held_apart"])
    return found


def right(told: Iterable[bool], rows: Sequence[Example]) -> dict[str, float]:
    """Share told right, for each language and in all."""
    hits: dict[str, list[bool]] = {}
    for answer, row in zip(told, rows, strict=True):
        for name in (row.language, "all"):
            hits.setdefault(name, []).append(bool(answer) is row.asks)
    return {name: round(float(np.mean(each)), 3) for name, each in sorted(hits.items())}


def main() -> None:
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    gold, *corpora = map(Path, sys.argv[1:])
    found = gather(gold, corpora)
    training = [each for each in found if not each.held_apart]
    held = [each for each in found if each.held_apart]
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform([each.features for each in training])
    asks = [each.asks for each in training]
    model = LogisticRegression(C=STRENGTH, max_iter=5000)
    ads = [each.ad for each in training]
    crossed = cross_val_predict(model, matrix, asks, groups=ads, cv=GroupKFold(FOLDS))
    model.fit(matrix, asks)
    weights: dict[str, dict[str, int]] = {}
    for feature, weight in zip(
        vectorizer.get_feature_names_out(), model.coef_[0], strict=True
    ):
        group, name = feature.split(PART)
        weights.setdefault(group, {})[name] = round(float(weight) * SCALE)
    TARGET.mkdir(parents=True, exist_ok=True)
    bias = round(float(model.intercept_[0]) * SCALE)
    content = {"scale": SCALE, "bias": bias, "weights": weights}
    path = TARGET / "model.json"
    path.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
    told = model.predict(vectorizer.transform([each.features for each in held]))
    meta = {
        "model": "logistic regression (scikit-learn)",
        "strength": STRENGTH,
        "trained_on": len(training),
        "measured_on": len(held),
        "developed": {
            "model, by cross-validation": right(crossed, training),
            "rules": right([each.by_rule for each in training], training),
        },
        "held apart": {
            "model": right(told, held),
            "rules": right([each.by_rule for each in held], held),
        },
        "files": {path.name: hashlib.sha256(path.read_bytes()).hexdigest()},
    }
    text = json.dumps(meta, indent=1) + "\n"
    (TARGET / "meta.json").write_text(text, encoding="utf-8")
    print(json.dumps(meta["held apart"]))


if __name__ == "__main__":
    main()
