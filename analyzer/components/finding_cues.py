"""Cues of the findings in an ad: what is told, and neither denied nor shared."""

from analyzer.components.scanner import Scan
from analyzer.components.small_words import SmallWords
from analyzer.spans import DraftCue, Match, Sentence

__all__ = ["cues_in"]


def cues_in(scan: Scan, small: SmallWords, reach: int) -> list[DraftCue]:
    """Cues of the findings in an ad, each with the sentence it stands in.

    Those that a small word denies, at most `reach` words before them in their clause
    ("du er ikke alene om opgaven") or right behind them, are left out; so is being alone
    with all of marketing where it is done with others.
    """
    denying = small.negation | small.never | small.without
    words = scan.tokens.words

    def denied(sentence: Sentence, match: Match) -> bool:
        behind = match.last + 1
        if behind < sentence.last and words[behind].lower() in denying:
            return sentence.clause(behind) == sentence.clause(match.last)
        return any(
            words[at].lower() in denying
            and (at + 1 == match.first or words[at + 1].lower() not in small.not_only)
            for at in range(max(sentence.opened, match.first - reach), match.first)
            if sentence.clause(at) == sentence.clause(match.first)
        )

    return [
        DraftCue(match.value, *scan.characters(match.low, match.high), sentence)
        for sentence in scan.sentences
        if "findings" in sentence.cues
        for match in sentence.cues["findings"]
        if not denied(sentence, match) and not _is_shared(sentence, match)
    ]


def _is_shared(sentence: Sentence, match: Match) -> bool:
    """Whether what one is said to do alone is done with others ("… together with")."""
    return match.value == "sole" and any(
        cue.first == match.last + 1 for cue in sentence.status_cues.get("together", ())
    )
