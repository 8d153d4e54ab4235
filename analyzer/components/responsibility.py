"""How far the person answers for what is asked: support, execute, coordinate, own.

The governing verb or noun decides. Helping and answering for something govern what
depends on them ("helps to plan", "answers for writing"); the others hold for what is
nearest. A model weighs that cue and those around it with the skill: a strategy is more
often one's own than a post is, whatever the verb.
"""

from collections.abc import Mapping, Sequence

from analyzer.components.responsibility_model import Governing, ResponsibilityModel
from analyzer.spans import DraftMention, Match, Sentence

__all__ = ["assign_responsibility", "governing_cues"]

_GOVERNING = frozenset({"support", "own"})
_DEFAULT = "execute"
_NONE = "-"


def assign_responsibility(
    mentions: list[DraftMention],
    disciplines: Mapping[str, str],
    model: ResponsibilityModel | None,
) -> None:
    """Set `responsibility` of all mentions in place, None where nothing is asked.

    Parameters
    ----------
    mentions : list of DraftMention
        With their status.
    disciplines : mapping of str to str
        Skill id to its discipline.
    model : ResponsibilityModel or None
        Without it, the governing cue alone decides.
    """
    for mention in mentions:
        if mention.status == "absent":
            continue
        cues = governing_cues(mention.match, mention.sentence)
        if model is None:
            mention.responsibility = cues.rule
        else:
            skill = mention.skill
            mention.responsibility = model.level(skill, disciplines[skill], cues)


def governing_cues(match: Match, sentence: Sentence) -> Governing:
    """Cues that bear on a match."""
    intro = sentence.listed_under
    listed = (
        next((m.value for m in intro.of("responsibility")), _NONE) if intro else _NONE
    )
    cues = sentence.of("responsibility")
    if not cues:
        return Governing(_DEFAULT, _NONE, _NONE, _NONE, listed)
    clause = sentence.clause(match.first)
    own_clause = [cue for cue in cues if sentence.clause(cue.first) == clause]
    inside = (c for c in own_clause if match.low <= c.low and c.high <= match.high)
    before = [cue for cue in own_clause if cue.last < match.first]
    earlier = [
        c for c in cues if c.last < match.first and sentence.clause(c.first) < clause
    ]
    return Governing(
        _rule(match, cues, own_clause),
        next((cue.value for cue in inside), _NONE),
        before[-1].value if before else _NONE,
        earlier[-1].value if earlier else _NONE,
        listed,
    )


def _rule(match: Match, cues: Sequence[Match], own: Sequence[Match]) -> str:
    """Level of the cue that governs a match: inside, before, or around it."""
    before = [cue for cue in own if cue.first <= match.last]
    for cue in before:
        if cue.value in _GOVERNING and cue.first <= match.first:
            return cue.value
    if before:
        return before[-1].value
    if own:
        return own[0].value
    earlier = [cue for cue in cues if cue.last < match.first]
    return earlier[-1].value if earlier else _DEFAULT
