"""How well ads are read, against annotated ads (`data/gold`)."""

from analyzer.evaluation.gold import is_held_apart, read_gold, read_texts
from analyzer.evaluation.scores import Agreement, Evaluation, agreement_on, evaluate
from analyzer.evaluation.tables import disagreements, interval_table, tables

__all__ = [
    "Agreement",
    "Evaluation",
    "agreement_on",
    "disagreements",
    "evaluate",
    "interval_table",
    "is_held_apart",
    "read_gold",
    "read_texts",
    "tables",
]
