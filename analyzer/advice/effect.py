"""What an advice does to the scores, and which archetype is above another."""

from analyzer.scoring.ad import Scores
from analyzer.types import Effect, Result
from analyzer.vocabulary import ARCHETYPES

__all__ = ["effect_of", "rank"]


def effect_of(scores: Scores | Result) -> Effect:
    """Scores after a change; those of the ad itself where nothing changes."""
    return Effect(
        scores.breadth.score,
        {name: scores.overload[name].score for name in ARCHETYPES},
    )


def rank(archetype: str) -> int:
    """Place of an archetype, the lowest first."""
    return ARCHETYPES.index(archetype)
