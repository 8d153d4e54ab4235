"""Train the model that tells the archetype of an ad's content.

    python scripts/train_content.py GOLD [ADS …]

GOLD is a folder of annotated ads (see data/gold/README.md); ADS are corpora with the
texts of those that are annotated without text. Each ad that is not held apart is an
example twice: as the program reads it, and as its reader did, so that the model does
not lean on what the program happens to misread. Ads that are held apart are only
measured on, beside the rules of rules.yaml and the model that is shipped. Writes
models/content/; the model itself only where the new one is right on more of them, since
a few ads make it swing from one training to the next.
"""

import hashlib
import json
import math
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from scipy.stats import sem
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler

from analyzer import AnalyzerError, analyze
from analyzer.evaluation import read_gold, read_texts
from analyzer.evaluation.scores import annotated_mentions
from analyzer.profile import disciplines_of
from analyzer.scoring.content import (
    ContentModel,
    content_features,
    load_content_model,
)
from analyzer.scoring.content_rules import archetype_by_rules
from analyzer.taxonomy import load_taxonomy
from analyzer.vocabulary import ARCHETYPES
from analyzer.weights import load_weights

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "models" / "content"
STRENGTHS = (0.01, 0.02, 0.03, 0.05, 0.1)  # inverse of the regularisation, tried
FOLDS = 10
DIGITS = 3


class Example(NamedTuple):
    """One ad: what the model sees of it, what the rules say, what the reader said."""

    read: dict[str, float]
    annotated: dict[str, float]
    rule: str
    true: str
    group: str


def example(row: dict[str, Any]) -> Example | None:
    """Example of an annotated ad; None where nothing is asked in either reading."""
    if row["content_archetype"] is None:
        return None
    try:
        result = analyze(row["text"], title=row["title"], language=row["language"])
    except AnalyzerError:  # too short to judge
        return None
    theirs = disciplines_of(annotated_mentions(row), load_taxonomy())
    if not result.disciplines or not theirs:
        return None
    cues = {cue.kind for cue in result.cues}
    read, annotated = (
        content_features(
            disciplines, result.experience, cues, result.levels, load_weights()
        )
        for disciplines in (result.disciplines, theirs)
    )
    rule = archetype_by_rules(result.disciplines, load_weights())
    group = f"{row['source']} {row['language']}"
    return Example(read, annotated, rule, row["content_archetype"], group)


def pipeline(strength: float) -> Pipeline:
    return make_pipeline(
        DictVectorizer(sparse=False),
        StandardScaler(),
        LogisticRegression(C=strength, max_iter=5000),
    )


def measured(
    examples: Sequence[Example], shares: np.ndarray, order: Sequence[str]
) -> dict[str, Any]:
    """Share right of model and rules by group; log loss and calibration of the model."""
    told = [order[int(row.argmax())] for row in shares]
    figures: dict[str, Any] = {"ads": len(examples)}
    sources = {each.group.split()[0] for each in examples}
    groups = ["all", *sorted(sources | {each.group for each in examples})]
    for name, answers in (("model", told), ("rules", [e.rule for e in examples])):
        figures[name] = {
            group: round(
                float(
                    np.mean(
                        [
                            answer == each.true
                            for each, answer in zip(examples, answers, strict=True)
                            if group in ("all", each.group, each.group.split()[0])
                        ]
                    )
                ),
                3,
            )
            for group in groups
        }
    true = np.array([order.index(each.true) for each in examples])
    figures["log loss"] = round(
        float(-np.log(shares[np.arange(len(true)), true]).mean()), 3
    )
    figures["log loss of guessing"] = round(math.log(len(order)), 3)
    sure, right = shares.max(axis=1), shares.argmax(axis=1) == true
    figures["calibration"] = [
        {
            "from": low,
            "to": high,
            "ads": int(inside.sum()),
            "told": round(float(sure[inside].mean()), 2),
            "right": round(float(right[inside].mean()), 2),
        }
        for low, high in ((0.33, 0.6), (0.6, 0.8), (0.8, 1.01))
        if (inside := (sure >= low) & (sure < high)).any()
    ]
    return figures


def worth(figures: dict[str, Any]) -> tuple[bool, float]:
    """Whether a model is nowhere below the rules, and how often it is right."""
    model, rules = figures["model"], figures["rules"]
    return all(model[k] >= rules[k] for k in ("real", "written")), model["all"]


def main() -> None:
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    gold, *corpora = map(Path, sys.argv[1:])
    texts = read_texts([p for c in corpora for p in sorted(c.rglob("*.jsonl"))])
    found = [
        [
            e
            for row in read_gold(gold, texts=texts, held_apart=held)
            if (e := example(row))
        ]
        for held in (False, True)
    ]
    developed, held = found
    seen = [features for e in developed for features in (e.read, e.annotated)]
    true = [e.true for e in developed for _ in range(2)]
    ads = [number for number in range(len(developed)) for _ in range(2)]
    crossed = {
        strength: cross_val_predict(
            pipeline(strength),
            seen,
            true,
            groups=ads,
            cv=GroupKFold(FOLDS),
            method="predict_proba",
        )[::2]
        for strength in STRENGTHS
    }
    order = sorted(ARCHETYPES)
    places = np.array([order.index(e.true) for e in developed])
    losses = {s: -np.log(p[np.arange(len(places)), places]) for s, p in crossed.items()}
    strength = simplest(losses)
    model = pipeline(strength).fit(seen, true)
    shipped = load_content_model()
    figures = measured(held, probabilities(shipped, held), ARCHETYPES)
    made = plain(model)
    new = measured(held, probabilities(made, held), ARCHETYPES)
    trained_anew = worth(new) > worth(figures)
    if trained_anew:
        figures = new
        write(made)
    meta = {
        "model": "multinomial logistic regression (scikit-learn)",
        "strength": strength,
        "trained anew": trained_anew,
        "developed, by cross-validation": measured(developed, crossed[strength], order),
        "held apart": figures,
        "files": {
            "model.json": hashlib.sha256(
                (TARGET / "model.json").read_bytes()
            ).hexdigest()
        },
    }
    text = json.dumps(meta, indent=1) + "\n"
    (TARGET / "meta.json").write_text(text, encoding="utf-8")
    print(text)


def simplest(losses: Mapping[float, np.ndarray]) -> float:
    """Strength that holds back most within a standard error of the least loss [1]_.

    Parameters
    ----------
    losses : mapping of float to ndarray
        Strength to the log loss of each ad, shape ``(ads,)``.

    References
    ----------
    .. [1] Breiman, Friedman, Olshen and Stone (1984). Classification and Regression
       Trees, 3.4.3: the rule of one standard error.
    """
    least = min(losses.values(), key=np.mean)
    bound = least.mean() + sem(least)
    return min(s for s, loss in losses.items() if loss.mean() <= bound)


def probabilities(model: ContentModel, examples: Sequence[Example]) -> np.ndarray:
    """Probabilities of a shipped model, shape ``(examples, archetypes)``."""
    rows = [model.probabilities(each.read) for each in examples]
    return np.array([[row[name] for name in ARCHETYPES] for row in rows])


def plain(model: Pipeline) -> ContentModel:
    """A fitted pipeline as the numbers that are shipped."""
    vectorizer, scaler, regression = (step for _, step in model.steps)
    rows = [list(regression.classes_).index(name) for name in ARCHETYPES]
    weights = regression.coef_[rows] / scaler.scale_
    bias = regression.intercept_[rows] - weights @ scaler.mean_
    names = vectorizer.get_feature_names_out()
    return ContentModel(
        [round(float(b), DIGITS) for b in bias],
        {
            name: [round(float(w), DIGITS) for w in column]
            for name, column in zip(names, weights.T, strict=True)
        },
    )


def write(model: ContentModel) -> None:
    """Write the numbers of a model, a feature a line."""
    lines = ",\n".join(
        f"{json.dumps(name)}: {json.dumps(row)}" for name, row in model.weights.items()
    )
    head = json.dumps({"archetypes": ARCHETYPES, "bias": model.bias})
    (TARGET / "model.json").write_text(
        f'{head[:-1]}, "weights": {{\n{lines}\n}}}}\n', encoding="utf-8"
    )


if __name__ == "__main__":
    main()
