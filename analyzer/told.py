"""What the findings on an ad come to: whether it is judged, and by a fitting title."""

from collections.abc import Iterable

from analyzer.types import Result

__all__ = ["is_mismatch", "is_other_work", "not_judged"]

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
