"""How far the person answers for what is asked: support, execute, coordinate, own.

The governing verb or noun decides. Helping and answering for something govern what
depends on them ("helps to plan", "answers for writing"); the others hold for what is
nearest.
"""

from bisect import bisect_left

from analyzer.spans import DraftMention, Match, Sentence

__all__ = ["assign_responsibility"]

_GOVERNING = frozenset({"support", "own"})
_DEFAULT = "execute"


def assign_responsibility(mentions: list[DraftMention]) -> None:
    """Set `responsibility` of all mentions in place, None where nothing is asked."""
    for mention in mentions:
        if mention.status != "absent":
            cue = _governing_cue(mention.match, mention.sentence)
            mention.responsibility = cue.value if cue else _DEFAULT


def _governing_cue(match: Match, sentence: Sentence) -> Match | None:
    """Cue that governs a match: inside it, before it in its clause, or around it."""
    cues = sentence.of("responsibility")
    if not cues:
        return None
    bounds = sorted(
        [
            *sentence.commas,
            *(m.first for m in sentence.of("status") if m.value == "contrast"),
        ]
    )
    clause = bisect_left(bounds, match.first)
    own_clause = [cue for cue in cues if bisect_left(bounds, cue.first) == clause]
    before = [cue for cue in own_clause if cue.first <= match.last]
    for cue in before:
        if cue.value in _GOVERNING and cue.first <= match.first:
            return cue
    if before:
        return before[-1]
    if own_clause:
        return own_clause[0]
    earlier = [cue for cue in cues if cue.last < match.first]
    return earlier[-1] if earlier else None
