"""What a reader must know before trusting the numbers of an ad."""

from collections.abc import Sequence

from analyzer.scoring.weights import Weights
from analyzer.types import Coverage, Discipline, Finding

__all__ = ["findings_of"]


def findings_of(
    disciplines: Sequence[Discipline], coverage: Coverage, weights: Weights
) -> tuple[Finding, ...]:
    """Findings on an ad, the gravest first.

    An ad in which nothing is asked never comes without a reason: either nothing of
    marketing is in it, or too little of it was recognised.

    Parameters
    ----------
    disciplines : sequence of Discipline
        What the ad asks for.
    coverage : Coverage
        How much of it was recognised.
    weights : Weights
        Limits from `data/scoring.yaml`.

    Returns
    -------
    tuple of Finding
    """
    if not disciplines:
        return (Finding("no-marketing-content", "critical"),)
    limits = weights.findings
    enough = coverage.sentences >= limits.low_coverage_sentences
    little = coverage.share is None or coverage.share < limits.low_coverage_share
    if enough and little:
        counts = {"recognised": coverage.recognised, "sentences": coverage.sentences}
        return (Finding("low-coverage", "warning", values=counts),)
    return ()
