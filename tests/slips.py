"""A copy of the data with a slip in it, and what reads the data anew."""

import sys
from pathlib import Path

READERS = (
    "advice.rules",
    "app_limits",
    "batch.table_schema",
    "language",
    "lexicon.wordlists",
    "limits",
    "messages",
    "reference",
    "resources",
    "scoring.content_rules",
    "scoring.norms",
    "weights",
    "settings",
    "taxonomy",
)
"""Modules that keep what they have read."""


def forget_the_data() -> None:
    """Have the files of the data read anew."""
    for name in READERS:
        module = sys.modules.get(f"analyzer.{name}")
        for each in vars(module).values() if module else ():
            if hasattr(each, "cache_clear"):
                each.cache_clear()


def edit(path: Path, old: str, new: str) -> None:
    """Make a slip in a file."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
