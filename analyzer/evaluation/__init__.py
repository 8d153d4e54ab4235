"""How well ads are read, against annotated ads (`data/gold`)."""

from analyzer.evaluation.gold import is_held_apart, read_gold, read_texts
from analyzer.evaluation.scores import Comparison, Scores, compare, evaluate
from analyzer.evaluation.tables import differences, interval_table, tables

__all__ = [
    "Comparison",
    "Scores",
    "compare",
    "differences",
    "evaluate",
    "interval_table",
    "is_held_apart",
    "read_gold",
    "read_texts",
    "tables",
]
