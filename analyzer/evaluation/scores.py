"""How well ads are read: the program's reading against that of readers.

Disciplines are compared ad by ad, mentions by their places; what nobody asks for
(`absent`) counts in neither.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from analyzer.analysis import analyze
from analyzer.errors import AnalyzerError
from analyzer.profile import disciplines_of
from analyzer.taxonomy import load_taxonomy
from analyzer.types import Mention, Result

__all__ = [
    "RATES",
    "Agreement",
    "Evaluation",
    "Interval",
    "agreement_on",
    "annotated_mentions",
    "evaluate",
]


class Interval(NamedTuple):
    """A rate with the ends of its 95 % bootstrap interval; None where undefined."""

    rate: float | None
    low: float | None
    high: float | None


RATES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "discipline recall": (("hit",), ("hit", "missed")),
    "discipline precision": (("hit",), ("hit", "false")),
    "discipline F1": (("hit", "hit"), ("hit", "hit", "missed", "false")),
    "status": (("status",), ("hit",)),
    "responsibility": (("responsibility",), ("hit",)),
    "mention recall": (("found",), ("named",)),
    "mention precision": (("true",), ("told",)),
    "mention recall, strict": (("found strictly",), ("named",)),
    "mention precision, strict": (("true strictly",), ("told",)),
    "title": (("title",), ("titles",)),
    "content": (("content",), ("contents",)),
}
"""Rate to the counts that are summed above and below the line; recall first, as missed
skills are the known weakness of text matching."""


@dataclass(slots=True)
class Agreement:
    """One ad as a reader and as the program read it.

    Attributes
    ----------
    row : dict
        The annotation.
    hits, false, missed : frozenset of str
        Disciplines that both ask for, only the program, only the reader.
    counts : Counter
        Counts of the ad that `RATES` are made of.
    result : Result or None
        The program's reading; None where it refused the ad.
    """

    row: dict[str, Any]
    hits: frozenset[str] = frozenset()
    false: frozenset[str] = frozenset()
    missed: frozenset[str] = frozenset()
    counts: Counter[str] = field(default_factory=Counter)
    result: Result | None = None


@dataclass(slots=True)
class Evaluation:
    """Agreements on several ads, and the rates that follow from them."""

    ads: list[Agreement] = field(default_factory=list)

    def outcome(self, name: str, discipline: str | None = None) -> int:
        """Ads with an outcome ("hits", "false", "missed"), of one discipline or all."""
        sets: Iterable[frozenset[str]] = (getattr(ad, name) for ad in self.ads)
        if discipline is None:
            return sum(map(len, sets))
        return sum(discipline in names for names in sets)

    def rates(self) -> dict[str, float | None]:
        """Rates from 0 to 1 by name; None where there is nothing to divide by."""
        total: Counter[str] = Counter()
        for ad in self.ads:
            total.update(ad.counts)
        return {
            name: _share(_sum(total, above), _sum(total, below))
            for name, (above, below) in RATES.items()
        }

    def intervals(
        self, names: Sequence[str], *, resamples: int = 2000
    ) -> dict[str, Interval]:
        """Rates with percentile bootstrap intervals over the ads (Efron 1979).

        Parameters
        ----------
        names : sequence of str
            Of rates.
        resamples : int, default 2000
            Drawn with a fixed seed: the same ads give the same interval.

        Returns
        -------
        dict of str to Interval
        """
        import numpy as np
        from scipy.stats import bootstrap

        rates = self.rates()
        found = {}
        for name in names:
            above, below = RATES[name]
            counts = np.array(
                [(_sum(ad.counts, above), _sum(ad.counts, below)) for ad in self.ads]
            )
            rate = rates[name]
            if rate is None or len(self.ads) < 2:  # nothing to draw from
                found[name] = Interval(rate, None, None)
                continue
            ends = bootstrap(
                (counts[:, 0], counts[:, 1]),
                lambda a, b, axis: a.sum(axis) / np.maximum(b.sum(axis), 1),
                n_resamples=resamples,
                paired=True,
                method="percentile",
                rng=np.random.default_rng(0),
            ).confidence_interval
            found[name] = Interval(rate, float(ends.low), float(ends.high))
        return found


def _sum(counts: Counter[str], names: Iterable[str]) -> int:
    return sum(counts[name] for name in names)


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def evaluate(
    gold: Iterator[dict[str, Any]],
    *,
    read: Callable[..., Result] = analyze,
) -> dict[tuple[str, str], Evaluation]:
    """Compare the program's reading with the readers'.

    Parameters
    ----------
    gold : iterator of dict
        From `read_gold`.
    read : callable, default `analyze`
        Reads a text with its `title` and `language`.

    Returns
    -------
    dict
        Evaluation by source and language, such as ("written", "da").
    """
    scores: dict[tuple[str, str], Evaluation] = {}
    for row in gold:
        own = scores.setdefault((row["source"], row["language"]), Evaluation())
        own.ads.append(agreement_on(row, read=read))
    return scores


def agreement_on(
    row: dict[str, Any], *, read: Callable[..., Result] = analyze
) -> Agreement:
    """Compare the readings of one ad; an ad that is refused has all it asks for missed."""
    named = annotated_mentions(row)
    taxonomy = load_taxonomy()
    theirs = {d.discipline: d for d in disciplines_of(named, taxonomy)}
    asked = [mention for mention in named if mention.status != "absent"]
    counts = Counter(
        named=len(asked), titles=1, contents=row["content_archetype"] is not None
    )
    try:
        result = read(row["text"], title=row["title"], language=row["language"])
    except AnalyzerError:
        counts["missed"] = len(theirs)
        return Agreement(row, missed=frozenset(theirs), counts=counts)
    ours = {d.discipline: d for d in result.disciplines}
    hits = theirs.keys() & ours.keys()
    told = [mention for mention in result.mentions if mention.status != "absent"]
    archetypes = result.archetypes
    title = archetypes.title or archetypes.title_kind
    counts.update(
        {
            "hit": len(hits),
            "false": len(ours.keys() - hits),
            "missed": len(theirs.keys() - hits),
            "status": sum(ours[d].status == theirs[d].status for d in hits),
            "responsibility": sum(
                ours[d].responsibility == theirs[d].responsibility for d in hits
            ),
            "told": len(told),
            "found": sum(any(_overlap(a, b) for b in told) for a in asked),
            "true": sum(any(_overlap(a, b) for b in asked) for a in told),
            "found strictly": sum(any(_same(a, b) for b in told) for a in asked),
            "true strictly": sum(any(_same(a, b) for b in asked) for a in told),
            "title": title == row["title_archetype"],
            "content": counts["contents"]
            and archetypes.content == row["content_archetype"],
        }
    )
    return Agreement(
        row,
        frozenset(hits),
        frozenset(ours.keys() - hits),
        frozenset(theirs.keys() - hits),
        counts,
        result,
    )


def annotated_mentions(row: dict[str, Any]) -> list[Mention]:
    """Mentions of an annotated ad, as the reader marked them.

    Readers name no skills: the words that they marked stand for one.
    """
    return [_mention(each, row["text"]) for each in row["mentions"]]


def _mention(row: dict[str, Any], text: str) -> Mention:
    words = text[row["start"] : row["end"]]
    return Mention(
        start=row["start"],
        end=row["end"],
        text=words,
        skill=words.casefold(),
        discipline=row["discipline"],
        kind=row["kind"],
        status=row["status"],
        responsibility=row["responsibility"],
        section="other",
        reason="gold",
    )


def _overlap(one: Mention, other: Mention) -> bool:
    return one.discipline == other.discipline and one.overlaps(other)


def _same(one: Mention, other: Mention) -> bool:
    """Whether two mentions have the same discipline and the same words."""
    return (one.discipline, one.start, one.end) == (
        other.discipline,
        other.start,
        other.end,
    )
