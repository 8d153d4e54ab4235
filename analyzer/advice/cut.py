"""The smallest cut: the fewest disciplines whose going brings an ad inside a limit.

An exact search in the order of size, by branch and bound: the load of an ad is a sum
over its disciplines, so a set whose largest possible relief falls short is left out
with all its like.
"""

from collections.abc import Callable, Iterator, Set
from dataclasses import dataclass, replace
from typing import Any, Literal, NamedTuple

from analyzer.advice.edits import as_merits, without
from analyzer.advice.shared import Near
from analyzer.profile import RANK, is_done
from analyzer.scoring.ad import Scores, rescore
from analyzer.scoring.overload import load_of
from analyzer.types import Discipline, Mention, Result
from analyzer.vocabulary import RESPONSIBILITIES, Basis
from analyzer.weights import load_weights

__all__ = ["Cut", "smallest_cut"]

Change = Literal["drop", "prefer"]
_ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class Cut:
    """Disciplines to change, and the scores once they are."""

    disciplines: tuple[str, ...]
    scores: Scores


def smallest_cut(
    result: Result,
    archetype: str,
    limit: float,
    change: Change,
    *,
    keep: Set[str] = frozenset(),
    regret: Callable[[str], float] = lambda _: 0.0,
    unfit: Set[str] = frozenset(),
    most: int,
) -> Cut | None:
    """Find the smallest cut; of several, the one that is regretted least.

    Parameters
    ----------
    result : Result
        The analysis.
    archetype : str
        Archetype whose overload is to fall below the limit.
    limit : float
        Overload to get below.
    change : {"drop", "prefer"}
        Whether disciplines are taken out, or turned to merits.
    keep : set of str
        Disciplines that are not changed.
    regret : callable
        How badly a discipline is missed.
    unfit : set of str
        Disciplines that are to go before all others.
    most : int
        Cuts of the smallest size that are compared, at most.

    Returns
    -------
    Cut or None
        None where no cut of what may be changed suffices. A discipline that has no words
        apart from those of the cut goes with it, and is counted.
    """
    search = _Search(result, archetype, limit, change, keep)
    best: tuple[Any, ...] | None = None
    for size in range(search.least_size(), len(search.order) + 1):
        for number, (places, left) in enumerate(search.of_size(size), start=1):
            names = [search.names[place] for place in places]
            taken = sum(name in unfit for name in names)
            rank = (-taken, sum(map(regret, names)), -left, places)
            if best is None or rank < best:
                best = rank
            if number == most:
                break
        if best is not None:
            chosen = {search.names[place] for place in best[-1]}
            edit = without if change == "drop" else as_merits
            order = (d.discipline for d in result.disciplines)
            return Cut(
                tuple(name for name in order if name in chosen),
                rescore(result, edit(result, chosen)),
            )
    return None


class _Words(NamedTuple):
    """A mention as the search sees it: bits of the disciplines that share its words."""

    shared: int
    required: bool
    rank: int
    does: bool


class _Search:
    """Sets of disciplines of one ad, as bits, and what they would relieve it of.

    A set is a cut only if no other discipline goes with it or changes its status; one
    outside the set then keeps words of its own, and relieves of at most what these weigh
    less than all its words. `slack` is the sum of that.
    """

    def __init__(
        self,
        result: Result,
        archetype: str,
        limit: float,
        change: Change,
        keep: Set[str],
    ) -> None:
        self.archetype, self.change = archetype, change
        self.disciplines = result.disciplines
        self.names = [d.discipline for d in result.disciplines]
        self.words = _words_of(result)
        self.loads = [load_of(d, archetype, load_weights()) for d in result.disciplines]
        summed = sum(self.loads)
        parts = result.overload[archetype].contributions
        fixed = sum(part.amount for part in parts if part.factor == "experience")
        shortage = sum(part.amount for part in parts if part.factor == "hours") / summed
        self.limit = (limit - fixed) / (1 + shortage)  # of the disciplines alone
        self.needed = summed - self.limit
        self.relief = [
            load - self._load_changed(place) for place, load in enumerate(self.loads)
        ]
        candidates = (
            place
            for place, relief in enumerate(self.relief)
            if relief > 0 and self.names[place] not in keep
        )
        self.order = sorted(candidates, key=lambda place: -self.relief[place])
        self.slack = sum(map(self._most_lost, range(len(self.names))))

    def _load_changed(self, place: int) -> float:
        """Load of a discipline once it is changed."""
        if self.change == "drop":
            return 0.0
        merit = replace(self.disciplines[place], status="preferred")
        return load_of(merit, self.archetype, load_weights())

    def _most_lost(self, place: int) -> float:
        """Most that a discipline may lose to a cut that it is not part of."""
        if self.change == "prefer":  # its words stay, if only as merits
            return 0.0
        own = [each for each in self.words[place] if each.shared == 1 << place]
        if own:
            return self.loads[place] - self._load_of(place, own)
        return self.loads[place] - min(
            self._load_of(place, [each]) for each in self.words[place]
        )

    def _load_of(self, place: int, words: list[_Words]) -> float:
        """Load of a discipline by some of its words, its status kept."""
        discipline = self.disciplines[place]
        level = RESPONSIBILITIES[max(each.rank for each in words)]
        basis: Basis = "doing" if any(each.does for each in words) else "knowing"
        if (level, basis) == (discipline.responsibility, discipline.basis):
            return self.loads[place]
        return load_of(
            replace(discipline, responsibility=level, basis=basis),
            self.archetype,
            load_weights(),
        )

    def least_size(self) -> int:
        """Smallest size at which a cut may suffice."""
        relieved = self.slack
        for size, place in enumerate(self.order, start=1):
            relieved += self.relief[place]
            if relieved > self.needed - _ROUNDING:
                return size
        return len(self.order) + 1

    def of_size(self, size: int) -> Iterator[tuple[tuple[int, ...], float]]:
        """Places of the disciplines of each cut of a size, and the load it leaves."""
        for places in self._chosen(size, 0, self.slack, ()):
            left = self._left(places)
            if left is not None and left < self.limit - _ROUNDING:
                yield places, left

    def _left(self, places: tuple[int, ...]) -> float | None:
        """Load that a set leaves; None where others go with it."""
        chosen = sum(1 << place for place in places)
        left = 0.0
        for place, words in enumerate(self.words):
            if chosen >> place & 1:
                left += self.loads[place] - self.relief[place]
                continue
            kept = [each for each in words if not each.shared & chosen]
            if len(kept) == len(words):
                left += self.loads[place]
                continue
            required = self.disciplines[place].status == "required"
            if not kept or (required and not any(each.required for each in kept)):
                return None
            whole = self.change == "prefer"
            left += self.loads[place] if whole else self._load_of(place, kept)
        return left

    def _chosen(
        self, size: int, start: int, relieved: float, chosen: tuple[int, ...]
    ) -> Iterator[tuple[int, ...]]:
        """Sets whose relief may suffice, the ones of largest relief first."""
        missing = size - len(chosen)
        if not missing:
            yield chosen
            return
        for at in range(start, len(self.order) - missing + 1):
            following = self.order[at : at + missing]
            most = relieved + sum(self.relief[place] for place in following)
            if most <= self.needed - _ROUNDING:
                return  # reliefs fall: no later place does better
            place = self.order[at]
            yield from self._chosen(
                size, at + 1, relieved + self.relief[place], (*chosen, place)
            )


def _words_of(result: Result) -> list[list[_Words]]:
    """Words of each discipline, in the order of the disciplines."""
    near = Near((m for m in result.mentions if m.status != "absent"), result)
    bit = {d.discipline: 1 << at for at, d in enumerate(result.disciplines)}

    def words(discipline: Discipline) -> Iterator[_Words]:
        for mention in (result.mentions[i] for i in discipline.mentions):
            yield _Words(
                _sharing(mention, near, bit),
                mention.status == "required",
                RANK[mention.responsibility or RESPONSIBILITIES[0]],
                is_done(mention),
            )

    return [list(words(each)) for each in result.disciplines]


def _sharing(mention: Mention, near: Near, bit: dict[str, int]) -> int:
    """Bits of the disciplines that share words with a mention, its own among them."""
    shared = 0
    for other in near.sharing(mention):
        shared |= bit[other.discipline]
    return shared
