"""How far the person answers for what is asked: support, execute, coordinate, own.

The governing verb or noun decides. Helping and answering for something govern what
depends on them ("helps to plan", "answers for writing"); the others hold for what is
nearest. A model weighs that cue and those around it with the skill: a strategy is more
often one's own than a post is, whatever the verb.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Container, Mapping, Sequence
from operator import attrgetter

from analyzer.components.responsibility_model import Governing, ResponsibilityModel
from analyzer.components.small_words import SmallWords
from analyzer.spans import ABSENT, DraftMention, Match, Sentence, outermost
from analyzer.vocabulary import RESPONSIBILITIES

__all__ = ["assign_responsibility", "count_levels", "governing_cues"]

_GOVERNING = frozenset({"support", "own"})
_DEFAULT = "execute"
_NONE = "-"
_low, _first = attrgetter("low"), attrgetter("first")


def assign_responsibility(
    mentions: list[DraftMention],
    words: Sequence[str],
    disciplines: Mapping[str, str],
    small: SmallWords,
    model: ResponsibilityModel | None,
) -> None:
    """Set `responsibility` of all mentions in place, None where nothing is asked.

    Parameters
    ----------
    mentions : list of DraftMention
        With their status.
    words : sequence of str
        Tokens of the text.
    disciplines : mapping of str to str
        Skill id to its discipline.
    small : SmallWords
        Of the language.
    model : ResponsibilityModel or None
        Without it, the governing cue alone decides.
    """
    cues: _Cues | None = None
    for mention in mentions:
        if mention.status == "absent":
            continue
        if cues is None or mention.sentence is not cues.sentence:
            cues = _Cues(mention.sentence, words, small)
        bearing = cues.on(mention.match)
        if model is None:
            mention.responsibility = bearing.rule
        else:
            skill = mention.skill
            mention.responsibility = model.level(skill, disciplines[skill], bearing)


def governing_cues(
    match: Match, sentence: Sentence, words: Sequence[str], small: SmallWords
) -> Governing:
    """Cues that bear on a match."""
    return _Cues(sentence, words, small).on(match)


def count_levels(
    sentences: Sequence[Sentence], words: Sequence[str], negation: Container[str]
) -> tuple[int, ...]:
    """How often a cue of each level stands in an ad.

    Not counted are those in what is told of the firm, in a clause that denies something,
    and in one whose subject is somebody else.

    Parameters
    ----------
    sentences : sequence of Sentence
        Of the ad, with their sections.
    words : sequence of str
        Its tokens.
    negation : container of str
        Small words that deny.

    Returns
    -------
    tuple of int
        One count a level, in the order of `RESPONSIBILITIES`.
    """
    counts: dict[str, int] = dict.fromkeys(RESPONSIBILITIES, 0)
    for sentence in sentences:
        if "responsibility" not in sentence.cues or sentence.section in ABSENT:
            continue
        denied, led = _withheld(sentence, words, negation)
        for cue in outermost(sentence.cues["responsibility"]):
            clause = sentence.clause(cue.first)
            if clause not in denied and led.get(clause, cue.first) >= cue.first:
                counts[cue.value] += 1
    return tuple(counts.values())


def _withheld(
    sentence: Sentence, words: Sequence[str], negation: Container[str]
) -> tuple[set[int], dict[int, int]]:
    """Clauses that deny something, and those of others with the token they begin at."""
    clause = sentence.clause
    denied = {
        clause(at)
        for at in range(sentence.opened, sentence.last)
        if words[at].lower() in negation
    }
    led: dict[int, int] = {}
    cues = sentence.status_cues
    denied.update(clause(match.first) for match in cues.get("not_needed", ()))
    for match in cues.get("others", ()):
        led.setdefault(clause(match.first), match.first)
    for match in cues.get("applicant", ()) if led else ():
        led.pop(clause(match.first), None)
    return denied, led


class _Cues:
    """Cues of a sentence by the clauses they stand in.

    Those of a clause are in the order of the text by both of their ends, as none holds
    another: what stands before a match or in it is looked up, never sought among all.
    """

    def __init__(
        self, sentence: Sentence, words: Sequence[str], small: SmallWords
    ) -> None:
        self.sentence = sentence
        intro = sentence.listed_under
        told = outermost(intro.of("responsibility")) if intro else ()
        self.listed = told[-1].value if told else _NONE
        self.by_clause: dict[int, list[Match]] = {}
        # Those of each clause that begin to govern what depends on them, or end that.
        self.governing: dict[int, list[Match]] = {}
        told_to = ended = -1  # part and token with which the cue before ends
        for cue in outermost(sentence.of("responsibility")):
            if cue.low <= told_to:
                continue  # the "bieden aan" of "ondersteuning bieden aan"
            clause = sentence.clause(cue.first)
            self.by_clause.setdefault(clause, []).append(cue)
            governing = self.governing.setdefault(clause, [])
            # "är med och skriver" is one verb of helping.
            turns = cue.first - 1 > ended and _opens_anew(cue, words, small)
            told_to, ended = cue.high, cue.last
            if turns or (cue.value in _GOVERNING and not _governs(governing)):
                governing.append(cue)
        self.clauses = sorted(self.by_clause)
        self.carried = self._carry() if self.by_clause else {}

    def on(self, match: Match) -> Governing:
        """Those that bear on a match, told from all of its sentence."""
        sentence = self.sentence
        if not self.by_clause:
            return Governing(
                _DEFAULT, _NONE, _NONE, _NONE, _NONE, self.listed, sentence.section
            )
        clause = sentence.clause(match.first)
        own = self.by_clause.get(clause, [])
        begun = bisect_left(own, match.low, key=_low)
        ended = bisect_right(own, match.high, key=_low)
        inside = {cue.value for cue in own[begun:ended] if cue.high <= match.high}
        before = bisect_left(own, match.first, key=_first)
        if not before and not inside and self._is_inverted(own, match):
            before = 1  # "nyhedsbrevet koordinerer du"
        earlier = self.earlier(clause)
        return Governing(
            self._rule(match, clause, earlier),
            "+".join([level for level in RESPONSIBILITIES if level in inside])
            if inside
            else _NONE,
            own[before - 1].value if before else _NONE,
            earlier,
            self.carried.get(clause, _NONE) if not before else _NONE,
            self.listed,
            sentence.section,
        )

    def _is_inverted(self, own: Sequence[Match], match: Match) -> bool:
        """Whether the first cue of a clause follows a match, and the applicant that."""
        return bool(own) and any(
            named.first == own[0].last + 1 and own[0].first == match.last + 1
            for named in self.sentence.status_cues.get("applicant", ())
        )

    def _rule(self, match: Match, clause: int, earlier: str) -> str:
        """Level of the cue that governs a match: inside, before, or around it."""
        governing = [
            cue for cue in self.governing.get(clause, ()) if cue.first <= match.first
        ]
        if _governs(governing):
            return governing[-1].value
        own = self.by_clause.get(clause)
        if own:
            begun = bisect_right(own, match.last, key=_first)
            return own[max(begun - 1, 0)].value
        return earlier if earlier != _NONE else _DEFAULT

    def earlier(self, clause: int) -> str:
        """Level of the last cue in a clause before."""
        at = bisect_left(self.clauses, clause)
        return self.by_clause[self.clauses[at - 1]][-1].value if at else _NONE

    def _carry(self) -> dict[int, str]:
        """Level that an earlier clause hands on, unless a subject comes between.

        So in "ansvarig för annonsering, SEO och CRM".
        """
        sentence = self.sentence
        applicants = sentence.status_cues.get("applicant", ())
        subjects = {sentence.clause(m.first) for m in applicants}
        found: dict[int, str] = {}
        level = _NONE
        for clause in range(1, len(sentence.bounds) + 1):
            cues = self.by_clause.get(clause - 1)
            if cues:
                values = [cue.value for cue in cues]
                level = next((x for x in values if x in _GOVERNING), values[-1])
            if clause in subjects:
                level = _NONE
            found[clause] = level
        return found


def _governs(cues: Sequence[Match]) -> bool:
    """Whether the last of some cues governs what depends on it."""
    return bool(cues) and cues[-1].value in _GOVERNING


def _opens_anew(cue: Match, words: Sequence[str], small: SmallWords) -> bool:
    """Whether an "and" and another verb end what governed so far ("… en beheert")."""
    at = cue.first
    joined = at > 0 and words[at - 1].lower() in small.conjunctions
    return joined and words[at].lower().endswith(small.present)
