"""How far a result rests on single skills (leave one out; Tukey's jackknife)."""

from analyzer.scoring.ad import rescore
from analyzer.types import Result, Stability

__all__ = ["stability_of"]


def stability_of(result: Result) -> Stability:
    """Score an ad again and again, each time without one of its skills.

    Parameters
    ----------
    result : Result
        The analysis.

    Returns
    -------
    Stability
    """
    asked = {m.skill for m in result.mentions if m.status != "absent"}
    scores = [
        rescore(result, [m for m in result.mentions if m.skill != skill])
        for skill in sorted(asked)
    ]
    if not scores:
        return Stability((result.breadth.score, result.breadth.score), None)
    broad = [each.breadth.score for each in scores]
    same = sum(each.content == result.archetypes.content for each in scores)
    return Stability((min(broad), max(broad)), same / len(scores))
