"""Train the model that tells the section of sentences without a heading.

    python scripts/train_sections.py FOLDER [FOLDER …]

The folders hold ads as JSON lines with `text` and, unless the file is named for it,
`lang`. Sentences under a heading that the word lists know are the examples, the heading
their label; the model never sees the headings. Ads whose text hash divides by three are
held apart, and the figures are measured on them. Writes models/sections/<language>.json
and models/sections/meta.json.
"""

import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, f1_score, precision_recall_fscore_support

from analyzer.components.section_model import (
    STRETCHES,
    TOLD_APART,
    stems_of,
    stretch_of,
)
from analyzer.components.sections import section_by_persons
from analyzer.encodings import text_sha256
from analyzer.evaluation import is_held_apart
from analyzer.lexicon.wordlists import language_codes
from analyzer.pipeline import load_pipeline, tidied

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "models" / "sections"
SCALE = 100
FEWEST = 3  # examples in which a stem must stand
STRENGTH = 0.3  # inverse of the regularisation
MERGED = {"ticked": "requirements"}
ASKING = ("duties", "requirements", "merits")


@dataclass
class Example:
    """A sentence under a known heading, with its neighbours."""

    label: str
    by_rule: str
    features: dict[str, float]
    held_apart: bool


def ads(folders: list[Path], code: str) -> Iterator[str]:
    seen = set()
    for folder in folders:
        for path in sorted(folder.rglob("*.jsonl")):
            for line in path.read_text(encoding="utf-8").split("\n"):
                row = json.loads(line) if line else {}
                language = row.get("lang", row.get("language"))
                if language == code and row.get("text") and row["text"] not in seen:
                    seen.add(row["text"])
                    yield row["text"]


def examples(text: str, code: str) -> Iterator[Example]:
    tokenize, reader = load_pipeline(code)
    reader.section_model = None  # only headings may tell
    tokens = tokenize(tidied(text, code).text)
    sentences = [s for s in reader.read(tokens).sentences if not s.is_heading]
    stems = [stems_of(tokens.words[s.first : s.last]) for s in sentences]
    held_apart = is_held_apart(text_sha256(text))
    for at, sentence in enumerate(sentences):
        label = MERGED.get(sentence.section, sentence.section)
        if sentence.section_reason != "heading" or label not in TOLD_APART:
            continue
        features = {f"0{stem}": 1.0 for stem in stems[at]}
        if at:
            features |= {f"1{stem}": 1.0 for stem in stems[at - 1]}
        if at + 1 < len(stems):
            features |= {f"2{stem}": 1.0 for stem in stems[at + 1]}
        features[f"@{stretch_of(at, len(sentences))}"] = 1.0
        by_rule = section_by_persons(sentence) or "duties"
        yield Example(label, by_rule, features, held_apart)


def fit(training: list[Example]) -> tuple[DictVectorizer, LogisticRegression]:
    seen = Counter(feature for each in training for feature in each.features)
    vectorizer = DictVectorizer()
    matrix: csr_matrix = vectorizer.fit_transform(
        [
            {f: v for f, v in each.features.items() if seen[f] >= FEWEST}
            for each in training
        ]
    )
    model = LogisticRegression(C=STRENGTH, class_weight="balanced", max_iter=5000)
    model.fit(matrix, [each.label for each in training])
    return vectorizer, model


def numbers(vectorizer: DictVectorizer, model: LogisticRegression) -> dict[str, object]:
    """Weights as integers: hundredths are finer than what the data tell."""
    order = [list(model.classes_).index(name) for name in TOLD_APART]
    weights = dict(
        zip(
            vectorizer.get_feature_names_out(),
            np.rint(model.coef_[order].T * SCALE).astype(int).tolist(),
            strict=True,
        )
    )
    none = [0] * len(TOLD_APART)
    stems = sorted({name[1:] for name in weights if name[0] in "012"})
    return {
        "scale": SCALE,
        "bias": np.rint(model.intercept_[order] * SCALE).astype(int).tolist(),
        "places": [weights.get(f"@{place}", none) for place in range(STRETCHES)],
        "stems": {
            stem: [w for part in "012" for w in weights.get(f"{part}{stem}", none)]
            for stem in stems
        },
    }


def figures(true: list[str], told: list[str]) -> dict[str, float]:
    asked = [[label in ASKING for label in labels] for labels in (true, told)]
    return {
        "accuracy": round(float(accuracy_score(true, told)), 3),
        "macro_f1": round(
            float(f1_score(true, told, average="macro", zero_division=0)), 3
        ),
        "asked_or_not": round(float(accuracy_score(*asked)), 3),
    }


def main() -> None:
    folders = [Path(name) for name in sys.argv[1:]]
    if not folders:
        sys.exit(__doc__)
    TARGET.mkdir(exist_ok=True)
    meta: dict[str, object] = {
        "model": "multinomial logistic regression (scikit-learn)",
        "strength": STRENGTH,
        "fewest": FEWEST,
    }
    for code in language_codes():
        found = [e for text in ads(folders, code) for e in examples(text, code)]
        training = [each for each in found if not each.held_apart]
        held = [each for each in found if each.held_apart]
        vectorizer, model = fit(training)
        told = model.predict(vectorizer.transform([e.features for e in held]))
        true = [each.label for each in held]
        rows = precision_recall_fscore_support(
            true, told, labels=TOLD_APART, zero_division=0
        )
        meta[code] = {
            "trained_on": len(training),
            "measured_on": len(held),
            "model": figures(true, list(told)),
            "rules": figures(true, [each.by_rule for each in held]),
            "sections": {
                name: {
                    "precision": round(float(p), 3),
                    "recall": round(float(r), 3),
                    "sentences": int(n),
                }
                for name, p, r, _, n in zip(TOLD_APART, *rows, strict=True)
            },
        }
        path = TARGET / f"{code}.json"
        content = numbers(vectorizer, model)
        lines = ",\n".join(
            f"{json.dumps(stem, ensure_ascii=False)}: {json.dumps(row)}"
            for stem, row in content.pop("stems").items()  # type: ignore[attr-defined]
        )
        head = json.dumps(content)[:-1]
        path.write_text(f'{head}, "stems": {{\n{lines}\n}}}}\n', encoding="utf-8")
        print(code, json.dumps(meta[code]["model"]), json.dumps(meta[code]["rules"]))
    meta["files"] = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(TARGET.glob("*.json"))
        if path.name != "meta.json"
    }
    text = json.dumps(meta, indent=1) + "\n"
    (TARGET / "meta.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
