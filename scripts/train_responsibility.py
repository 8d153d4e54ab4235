"""Train the model that tells the responsibility of a mention.

    python scripts/train_responsibility.py GOLD [ADS …]

GOLD is a folder of annotated ads (see data/gold/README.md); ADS are corpora with the
texts of those that are annotated without text. An example is a mention that the program
finds where a reader marked the same discipline; ads that are held apart are only
measured on. Writes models/responsibility/model.json and meta.json.
"""

import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict

from analyzer.components.responsibility import governing_cues
from analyzer.components.responsibility_model import features_of
from analyzer.evaluation import read_gold, read_texts
from analyzer.pipeline import load_pipeline, tidied
from analyzer.taxonomy import load_taxonomy
from analyzer.vocabulary import RESPONSIBILITIES

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "models" / "responsibility"
STRENGTH = 0.5  # inverse of the regularisation
FOLDS = 10
DIGITS = 2


def examples(row: dict[str, Any]) -> Iterator[tuple[list[str], str, str, str]]:
    """Features, the reader's level, the rule's level, and the discipline."""
    code, text = row["language"], row["text"]
    tokenize, reader = load_pipeline(code)
    plain = tidied(text, code)
    skills = load_taxonomy().skills
    tokens = tokenize(plain.text)
    for mention in reader.read(tokens, row["title"]).mentions:
        if mention.status == "absent":
            continue
        start, end = plain.to_given(mention.start, mention.end)
        discipline = skills[mention.skill].discipline
        levels = {
            each["responsibility"]
            for each in row["mentions"]
            if each["status"] != "absent"
            and each["discipline"] == discipline
            and each["start"] < end
            and start < each["end"]
        }
        if len(levels) == 1:
            cues = governing_cues(
                mention.match, mention.sentence, tokens.words, reader.small_words
            )
            features = list(features_of(mention.skill, discipline, cues))
            yield features, levels.pop(), cues.rule, discipline


def gather(
    gold: Iterator[dict[str, Any]],
) -> tuple[list[dict[str, int]], list[str], list[str], list[int], list[str]]:
    features, levels, rules, ads, languages = [], [], [], [], []
    for number, row in enumerate(gold):
        for found, level, rule, _ in examples(row):
            features.append(dict.fromkeys(found, 1))
            levels.append(level)
            rules.append(rule)
            ads.append(number)
            languages.append(row["language"])
    return features, levels, rules, ads, languages


def right(told: list[str], true: list[str], languages: list[str]) -> dict[str, float]:
    """Share told right, for each language and in all."""
    hits, all_of = Counter(languages), Counter(languages)
    hits.subtract(
        code for a, b, code in zip(told, true, languages, strict=True) if a != b
    )
    shares = {code: round(hits[code] / all_of[code], 3) for code in sorted(all_of)}
    return shares | {"all": round(hits.total() / all_of.total(), 3)}


def main() -> None:
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    gold, *corpora = map(Path, sys.argv[1:])
    texts = read_texts([p for c in corpora for p in sorted(c.rglob("*.jsonl"))])
    features, levels, rules, ads, languages = gather(
        read_gold(gold, texts=texts, held_apart=False)
    )
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform(features)
    model = LogisticRegression(C=STRENGTH, max_iter=5000)
    crossed = cross_val_predict(model, matrix, levels, groups=ads, cv=GroupKFold(FOLDS))
    model.fit(matrix, levels)
    order = [list(model.classes_).index(level) for level in RESPONSIBILITIES]
    weights = {
        name: [round(float(w), DIGITS) for w in row]
        for name, row in zip(
            vectorizer.get_feature_names_out(), model.coef_[order].T, strict=True
        )
    }
    TARGET.mkdir(parents=True, exist_ok=True)
    content = {
        "levels": RESPONSIBILITIES,
        "bias": [round(float(b), DIGITS) for b in model.intercept_[order]],
    }
    lines = ",\n".join(
        f"{json.dumps(name)}: {json.dumps(row)}" for name, row in weights.items()
    )
    (TARGET / "model.json").write_text(
        f'{json.dumps(content)[:-1]}, "weights": {{\n{lines}\n}}}}\n', encoding="utf-8"
    )
    held = gather(read_gold(gold, texts=texts, held_apart=True))
    told = list(model.predict(vectorizer.transform(held[0])))
    meta = {
        "model": "multinomial logistic regression (scikit-learn)",
        "strength": STRENGTH,
        "trained_on": len(levels),
        "measured_on": len(held[1]),
        "developed": {
            "model, by cross-validation": right(list(crossed), levels, languages),
            "rules": right(rules, levels, languages),
        },
        "held apart": {
            "model": right(told, held[1], held[4]),
            "rules": right(held[2], held[1], held[4]),
        },
    }
    meta["files"] = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(TARGET.glob("*.json"))
        if path.name != "meta.json"
    }
    text = json.dumps(meta, indent=1) + "\n"
    (TARGET / "meta.json").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
