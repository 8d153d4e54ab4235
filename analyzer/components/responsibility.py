"""How far the person answers for what is asked: support, execute, coordinate, own.

The governing verb or noun decides. Helping and answering for something govern what
depends on them ("helps to plan", "answers for writing"); the others hold for what is
nearest. A model weighs that cue and those around it with the skill: a strategy is more
often one's own than a post is, whatever the verb.
"""

from collections.abc import Mapping, Sequence

from analyzer.components.responsibility_model import Governing, ResponsibilityModel
from analyzer.profile import RESPONSIBILITIES
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
    sentence: Sentence | None = None
    numbered: list[tuple[int, Match]] = []
    for mention in mentions:
        if mention.status == "absent":
            continue
        if mention.sentence is not sentence:
            sentence = mention.sentence
            numbered = _numbered(sentence)
        cues = _bearing_on(mention.match, mention.sentence, numbered)
        if model is None:
            mention.responsibility = cues.rule
        else:
            skill = mention.skill
            mention.responsibility = model.level(skill, disciplines[skill], cues)


def governing_cues(match: Match, sentence: Sentence) -> Governing:
    """Cues that bear on a match."""
    return _bearing_on(match, sentence, _numbered(sentence))


def _numbered(sentence: Sentence) -> list[tuple[int, Match]]:
    """Cues of a sentence with the clauses they stand in, a cue in a longer one left out.

    So "maken" in "mee te maken krijgen met".
    """
    found = []
    begin = reach = -1
    for cue in sorted(sentence.of("responsibility"), key=lambda m: (m.low, -m.high)):
        if cue.high > reach or (cue.low, cue.high) == (begin, reach):
            begin, reach = cue.low, cue.high
            found.append((sentence.clause(cue.first), cue))
    return found


def _bearing_on(
    match: Match, sentence: Sentence, numbered: Sequence[tuple[int, Match]]
) -> Governing:
    """Cues that bear on a match, told from all of its sentence."""
    intro = sentence.listed_under
    listed = (
        next((m.value for m in intro.of("responsibility")), _NONE) if intro else _NONE
    )
    if not numbered:
        return Governing(_DEFAULT, _NONE, _NONE, _NONE, _NONE, listed, sentence.section)
    clause = sentence.clause(match.first)
    own = [cue for number, cue in numbered if number == clause]
    inside = {c.value for c in own if match.low <= c.low and c.high <= match.high}
    first = match.first
    before = [cue for cue in own if cue.last < first]
    earlier = _NONE
    for number, cue in reversed(numbered):
        if number < clause and cue.last < first:
            earlier = cue.value
            break
    carried = _carried(clause, sentence, numbered) if not before else _NONE
    return Governing(
        _rule(match, own, earlier),
        "+".join([level for level in RESPONSIBILITIES if level in inside])
        if inside
        else _NONE,
        before[-1].value if before else _NONE,
        earlier,
        carried,
        listed,
        sentence.section,
    )


def _carried(
    clause: int, sentence: Sentence, numbered: Sequence[tuple[int, Match]]
) -> str:
    """Level that an earlier clause hands on, unless a subject comes between.

    So in "ansvarig för annonsering, SEO och CRM".
    """
    subjects = {
        sentence.clause(m.first) for m in sentence.status_cues.get("applicant", ())
    }
    for earlier in range(clause - 1, -1, -1):
        if earlier + 1 in subjects:
            break
        levels = [m.value for number, m in numbered if number == earlier]
        if levels:
            return next((x for x in levels if x in _GOVERNING), levels[-1])
    return _NONE


def _rule(match: Match, own: Sequence[Match], earlier: str) -> str:
    """Level of the cue that governs a match: inside, before, or around it."""
    before = [cue for cue in own if cue.first <= match.last]
    for cue in before:
        if cue.value in _GOVERNING and cue.first <= match.first:
            return cue.value
    if before:
        return before[-1].value
    if own:
        return own[0].value
    return earlier if earlier != _NONE else _DEFAULT
