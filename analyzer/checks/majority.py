"""What is the same in every language, and which file is the odd one out."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

__all__ = ["differing_keys", "usual"]


def usual(values: Collection[tuple[str, ...]]) -> tuple[str, ...]:
    """What most have; of as many, what the first of them has."""
    ((most, _),) = Counter(values).most_common(1)
    return most


def differing_keys(keys: Mapping[Path, Collection[str]]) -> Iterator[str]:
    """Faults of files that lack a key which most of them have, or have one which most lack.

    So a slip in one file is told of this one, not of all the others.
    """
    counts = Counter(key for own in keys.values() for key in own)
    for path, own in keys.items():
        for key, count in counts.items():
            if 2 * count >= len(keys) and key not in own:
                yield f"{path}: {key}: is missing; the other languages have it"
            elif 2 * count < len(keys) and key in own:
                yield f"{path}: {key}: the other languages do not have it"
