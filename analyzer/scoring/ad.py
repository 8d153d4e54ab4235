"""All scores of one ad from what it asks: made once, and again for every change."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache

from analyzer.lexicon.wordlists import load_word_lists
from analyzer.profile import disciplines_of
from analyzer.reference import Reference, load_reference
from analyzer.scoring.breadth import score_breadth
from analyzer.scoring.content import content_archetype
from analyzer.scoring.norms import Norms, reading_error
from analyzer.scoring.overload import score_overload
from analyzer.scoring.weights import load_weights
from analyzer.taxonomy import load_taxonomy
from analyzer.types import (
    Breadth,
    Discipline,
    Experience,
    Mention,
    Overload,
    Result,
)

__all__ = ["Scores", "norms_with", "rescore", "score_ad"]


@dataclass(frozen=True, slots=True)
class Scores:
    """Disciplines of an ad and every score that follows from them."""

    disciplines: tuple[Discipline, ...]
    breadth: Breadth
    overload: Overload
    content: str | None
    probabilities: dict[str, float] | None


def score_ad(
    mentions: Sequence[Mention],
    experience: Experience,
    cues: Collection[str],
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
    content, probabilities = content_archetype(disciplines, experience, cues, weights)
    return Scores(
        disciplines,
        score_breadth(disciplines, weights, norms=norms),
        score_overload(
            disciplines,
            weights,
            experience=experience,
            full_time=load_word_lists(language).demands.full_time,
            norms=norms,
        ),
        content,
        probabilities,
    )


def rescore(result: Result, mentions: Sequence[Mention]) -> Scores:
    """Score an analysed ad as if it named other things; all else stays as it is."""
    cues = {cue.kind for cue in result.cues}
    return score_ad(mentions, result.experience, cues, language=result.language)


@lru_cache(maxsize=8)
def norms_with(reference: Reference | None) -> Norms:
    """Norms with a reference, or with the one that ships."""
    return Norms(reference or load_reference(), reading_error())
