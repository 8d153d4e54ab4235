"""Figures of other ads that a score is set against; never their texts."""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass

from analyzer.limits import finding_limits
from analyzer.rounding import rounded

__all__ = ["Reference"]


@dataclass(frozen=True, slots=True, eq=False)  # one is itself: it keys caches
class Reference:
    """Figures of a set of ads, ready to be asked.

    Attributes
    ----------
    name : str
        What to call it.
    ads : int
        Number of ads.
    languages, titles : mapping of str to int
        Ads by language, and by archetype or specialist title.
    breadth : tuple of float
        Scores of all ads, ascending.
    overload : mapping of str to tuple of float
        For each archetype the scores against it of the ads with its title, ascending.
    disciplines : tuple of frozenset of str
        What each ad asks.
    title_of : tuple of str or None
        Archetype or specialist title of each ad.
    language_of : tuple of str
        Language of each ad.
    breadth_of : tuple of float
        Breadth of each ad, in the order of the other two.
    made_with : mapping of str to str
        Versions of the program, the data and the overlay, see `ReferenceFile` in
        analyzer.reference.
    """

    name: str
    ads: int
    languages: Mapping[str, int]
    titles: Mapping[str, int]
    breadth: tuple[float, ...]
    overload: Mapping[str, tuple[float, ...]]
    disciplines: tuple[frozenset[str], ...]
    title_of: tuple[str | None, ...]
    language_of: tuple[str, ...]
    breadth_of: tuple[float, ...]
    made_with: Mapping[str, str]

    def breadth_percentile(self, score: float) -> float | None:
        """Percentage of all ads that are less broad; None of too few."""
        return _percentile(self.breadth, score)

    def overload_percentile(self, archetype: str, score: float) -> float | None:
        """Percentage of the ads with this title that ask less; None of too few."""
        return _percentile(self.overload[archetype], score)


def _percentile(ascending: tuple[float, ...], score: float) -> float | None:
    """Percentage below a score, which is rounded as those of the reference are."""
    if len(ascending) < finding_limits().small_reference.ads:
        return None
    return 100 * bisect_left(ascending, rounded(score)) / len(ascending)
