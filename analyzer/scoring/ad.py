"""All scores of one ad from what it asks: made once, and again for every change."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Any

from analyzer.lazy import Deferring
from analyzer.lexicon.wordlists import load_word_lists
from analyzer.limits import finding_limits
from analyzer.profile import disciplines_of
from analyzer.reference import Reference, load_reference
from analyzer.scoring.breadth import score_breadth
from analyzer.scoring.content import content_archetype, load_content_model
from analyzer.scoring.content_rules import load_content_rules
from analyzer.scoring.norms import Norms, reading_error
from analyzer.scoring.overload import score_overload
from analyzer.taxonomy import load_taxonomy
from analyzer.types import (
    Breadth,
    Discipline,
    Experience,
    Mention,
    Overload,
    Result,
)
from analyzer.vocabulary import Archetype
from analyzer.weights import load_weights

__all__ = ["Scores", "norms_with", "rescore", "score_ad"]


@dataclass(frozen=True, slots=True)
class Scores(Deferring):
    """Disciplines of an ad and every score that follows from them."""

    disciplines: tuple[Discipline, ...]
    breadth: Breadth
    overload: Overload
    content: Archetype | None
    probabilities: dict[str, float] | None


def score_ad(
    mentions: Sequence[Mention],
    experience: Experience,
    cues: Collection[str],
    levels: Sequence[int],
    *,
    language: str,
    norms: Norms | None = None,
) -> Scores:
    """Score an ad.

    Parameters
    ----------
    mentions : sequence of Mention
        What it names.
    experience : Experience
        Years, level and hours it states.
    cues : collection of str
        Kinds of cues in it (`findings.yaml`).
    levels : sequence of int
        How often a word of each responsibility stands in it, as in a result.
    language : str
        Code of its language: what a full week is differs.
    norms : Norms, optional
        For percentiles and intervals.

    Returns
    -------
    Scores
    """
    weights = load_weights()
    disciplines = disciplines_of(mentions, load_taxonomy())
    return Scores.partly(
        partial(_content, disciplines, experience, frozenset(cues), levels, weights),
        disciplines=disciplines,
        breadth=score_breadth(disciplines, weights, norms=norms),
        overload=score_overload(
            disciplines,
            weights,
            experience=experience,
            full_time=load_word_lists(language).demands.full_time,
            norms=norms,
        ),
    )


def _content(*asked: Any) -> dict[str, Any]:
    """What the content reads like, see `content_archetype`."""
    content, probabilities = content_archetype(*asked)
    return {"content": content, "probabilities": probabilities}


def rescore(result: Result, mentions: Sequence[Mention]) -> Scores:
    """Score an analysed ad as if it named other things; all else stays as it is.

    So do the words of each responsibility, which the content is told by as well.
    """
    cues = {cue.kind for cue in result.cues}
    return score_ad(
        mentions, result.experience, cues, result.levels, language=result.language
    )


@lru_cache(maxsize=8)
def norms_with(reference: Reference | None) -> Norms:
    """Norms with a reference, or with the one that ships.

    What scores ask for later is loaded here, so that a damaged file is told at once.
    """
    load_content_model()
    load_content_rules()
    finding_limits()
    return Norms(reference or load_reference(), reading_error())
