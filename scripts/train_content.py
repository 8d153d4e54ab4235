"""Train the model that tells the archetype of an ad's content.

    python scripts/train_content.py GOLD [ADS …]

GOLD is a folder of annotated ads (see data/gold/README.md); ADS are corpora with the
texts of those that are annotated without text. Each ad that is not held apart is an
example twice: as the program reads it, and as its reader did, so that the model does
not lean on what the program happens to misread. Ads of data/challenge.jsonl and
data/marked.jsonl, of which no responsibility is annotated, are one once. Ads that are
held apart, of these sets too, are only measured on, beside the rules of rules.yaml and
the model that is shipped. Writes models/content/; the model itself only where the new
one is right on more of them, since a few ads make it swing from one training to the
next.
"""

import hashlib
import itertools
import json
import math
import sys
from collections.abc import Iterator, Mapping, Sequence
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
MARKED = {name: ROOT / "data" / f"{name}.jsonl" for name in ("challenge", "marked")}
STRENGTHS = (0.01, 0.02, 0.03, 0.05, 0.1)  # inverse of the regularisation, tried
FOLDS = 10
DIGITS = 3


class Example(NamedTuple):
    """One ad: what the model sees of it, what the rules say, what the reader said."""

    seen: tuple[dict[str, float], ...]  # as the program reads it, as its reader did
    rule: str
    true: str
    group: str

    @property
    def read(self) -> dict[str, float]:
        """What the model sees of it as the program reads it."""
        return self.seen[0]


def example(row: dict[str, Any]) -> Example | None:
    """Example of an annotated ad; None where nothing is asked in either reading."""
    if row["content_archetype"] is None:
        return None
    try:
        result = analyze(row["text"], title=row["title"], language=row["language"])
    except AnalyzerError:  # too short to judge
        return None
    readings = [result.disciplines]
    if row["source"] not in MARKED:
        readings.append(disciplines_of(annotated_mentions(row), load_taxonomy()))
    if not all(readings):
        return None
    cues = {cue.kind for cue in result.cues}
    seen = tuple(
        content_features(
            disciplines, result.experience, cues, result.levels, load_weights()
        )
        for disciplines in readings
    )
    rule = archetype_by_rules(result.disciplines, load_weights())
    group = f"{row['source']} {row['language']}"
    return Example(seen, rule, row["content_archetype"], group)


def marked(*, held_apart: bool) -> Iterator[dict[str, Any]]:
    """Ads that their writers marked, as rows of the gold."""
    for source, path in MARKED.items():
        with path.open(encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                if "title" in row and row["held_apart"] == held_apart:
                    yield row | {"source": source}


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
    kinds = ("real", "written", *MARKED)
    return all(model[kind] >= rules[kind] for kind in kinds), model["all"]


def main() -> None:
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    gold, *corpora = map(Path, sys.argv[1:])
    texts = read_texts([p for c in corpora for p in sorted(c.rglob("*.jsonl"))])
    developed, held, by_writers = (
        [e for row in rows if (e := example(row))]
        for rows in (
            itertools.chain(
                read_gold(gold, texts=texts, held_apart=False),
                marked(held_apart=False),
            ),
            read_gold(gold, texts=texts, held_apart=True),
            marked(held_apart=True),
        )
    )
    seen = [features for e in developed for features in e.seen]
    true = [e.true for e in developed for _ in e.seen]
    ads = [number for number, e in enumerate(developed) for _ in e.seen]
    _, first = np.unique(ads, return_index=True)
    crossed = {
        strength: cross_val_predict(
            pipeline(strength),
            seen,
            true,
            groups=ads,
            cv=GroupKFold(FOLDS),
            method="predict_proba",
        )[first]
        for strength in STRENGTHS
    }
    order = sorted(ARCHETYPES)
    places = np.array([order.index(e.true) for e in developed])
    losses = {s: -np.log(p[np.arange(len(places)), places]) for s, p in crossed.items()}
    strength = simplest(losses)
    model = pipeline(strength).fit(seen, true)
    shipped = load_content_model()
    made = plain(model)
    trained_anew = worth(on(made, [*held, *by_writers])) > worth(
        on(shipped, [*held, *by_writers])
    )
    if trained_anew:
        shipped = made
        write(made)
    meta = {
        "model": "multinomial logistic regression (scikit-learn)",
        "strength": strength,
        "trained anew": trained_anew,
        "developed, by cross-validation": measured(developed, crossed[strength], order),
        "held apart": on(shipped, held),
        "marked by writers, held apart": on(shipped, by_writers),
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


def on(model: ContentModel, examples: Sequence[Example]) -> dict[str, Any]:
    """Figures of a shipped model, see `measured`."""
    return measured(examples, probabilities(model, examples), ARCHETYPES)


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
