"""Which ads of a table a reference is made of: marketing jobs, each of them once."""

from collections import Counter
from collections.abc import Iterable, Iterator

from analyzer.batch.near_duplicates import groups_of, signature_of
from analyzer.reference import ReferenceFile
from analyzer.told import is_other_work
from analyzer.types import Result

__all__ = ["Choice"]


class Choice:
    """Choice of the ads of one table, made while they are analysed.

    Parameters
    ----------
    all_work : bool, default False
        Whether to take ads that seem to be of other work than marketing too.
    keep_duplicates : bool, default False
        Whether to take each of several ads that are nearly the same text.

    Attributes
    ----------
    left_out : Counter of str
        Ads that were left out, by reason.
    """

    def __init__(
        self, *, all_work: bool = False, keep_duplicates: bool = False
    ) -> None:
        self.all_work = all_work
        self.keep_duplicates = keep_duplicates
        self.left_out: Counter[str] = Counter()
        self._signatures: list[str | None] = []

    def of(self, results: Iterable[Result]) -> Iterator[Result]:
        """Pass on the ads that ask for something, and for marketing."""
        for result in results:
            if not result.disciplines:
                self.left_out["asks for nothing"] += 1
            elif not self.all_work and is_other_work(result):
                self.left_out["other work"] += 1
            else:
                self._signatures.append(signature_of(result.text))
                yield result

    def once(self, made: ReferenceFile) -> ReferenceFile:
        """Figures of the ads that were passed on, the first of each group of duplicates."""
        groups = groups_of(self._signatures)
        kept = [
            at
            for at, group in enumerate(groups)
            if self.keep_duplicates or group in (None, at + 1)
        ]
        if len(kept) < len(groups):
            self.left_out["nearly the same text"] = len(groups) - len(kept)
        lists = {
            name: [getattr(made, name)[at] for at in kept]
            for name in ("language", "title", "breadth", "disciplines")
        }
        overload = {
            name: [scores[at] for at in kept] for name, scores in made.overload.items()
        }
        counts = dict(sorted(self.left_out.items()))
        return made.model_copy(
            update={**lists, "overload": overload, "left_out": counts}
        )
