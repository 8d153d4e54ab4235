"""Cues: which of them decide a status, and the words that each is found by."""

from collections.abc import Iterable, Sequence

from analyzer.lexicon.forms import Form, Words

__all__ = ["DECIDING", "MERIT", "cue_sequences"]

DECIDING = frozenset(
    {
        "preferred",
        "preferably",
        "required",
        "not_needed",
        "taught",
        "indispensable",
        "modest",
    }
)
"""Lists of cues that decide a status: of these, the longest phrase holds."""

MERIT = frozenset({"preferred", "preferably"})
"""Those of them that make a merit."""

_WHOLE_PHRASES = frozenset({"heading", "opener", "head"})
"""Lists of which it matters how much of a sentence or title a phrase covers."""


def cue_sequences(cue: tuple[str, str], phrases: Iterable[Form]) -> list[Words]:
    """Sequences of words that a cue is found by.

    Parameters
    ----------
    cue : tuple of (str, str)
        List and entry, such as ("status", "preferred").
    phrases : iterable of Form
        Of one slot each.
    """
    sequences = [words for form in phrases for choice in form for words in choice]
    if cue[0] in _WHOLE_PHRASES or cue[1] in DECIDING:
        return sequences
    return _without_longer(sequences)


def _without_longer(sequences: Sequence[Words]) -> list[Words]:
    """Sequences of a cue that hold no shorter one of it: those say nothing more."""
    shorter = set(sequences)
    return [
        words
        for words in sequences
        if not any(
            words[start:end] in shorter
            for start in range(len(words))
            for end in range(start + 1, len(words) + 1)
            if end - start < len(words)
        )
    ]
