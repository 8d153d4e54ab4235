"""What the findings on an ad come to: whether it is judged, and by a fitting title.

And what its content is told to read like, by the same limits.
"""

from collections.abc import Iterable, Mapping

from analyzer.limits import finding_limits
from analyzer.types import Result
from analyzer.vocabulary import ARCHETYPES

__all__ = ["is_mismatch", "is_other_work", "not_judged", "reads_like"]

_NOT_JUDGED = frozenset({"no-marketing-content", "other-work"})


def not_judged(ids: Iterable[str]) -> str | None:
    """Id of the finding for which an ad is not judged; None where it is.

    Parameters
    ----------
    ids : iterable of str
        Those of the findings on the ad.
    """
    return next((each for each in ids if each in _NOT_JUDGED), None)


def is_other_work(result: Result) -> bool:
    """Whether an ad was told to be perhaps of no job in marketing."""
    return any(finding.id == "other-work" for finding in result.findings)


def is_mismatch(result: Result) -> bool:
    """Whether the content of an ad was told to be of another archetype than its title."""
    return any(finding.id == "title-content-mismatch" for finding in result.findings)


def reads_like(probabilities: Mapping[str, float] | None) -> tuple[str, ...]:
    """Archetypes that a content is told to read like, from low to high.

    Parameters
    ----------
    probabilities : mapping of str to float, optional
        Of each archetype.

    Returns
    -------
    tuple of str
        One, or the two likeliest where neither is much likelier than the other; none
        without probabilities.
    """
    if probabilities is None:
        return ()
    limit = finding_limits().title_content_mismatch
    ranked = sorted(probabilities, key=lambda name: -probabilities[name])
    first, second = (probabilities[name] for name in ranked[:2])
    is_clear = first >= max(limit.probability, limit.ratio * second)
    return tuple(sorted(ranked[: 1 if is_clear else 2], key=ARCHETYPES.index))
