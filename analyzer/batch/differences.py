"""Two outputs of a batch side by side: which ads changed, and because of which term."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from analyzer.batch.output import COMPARED, Output, OutputRow, Term
from analyzer.choices import DiffKey

__all__ = ["AdChange", "Differences", "ValueChange", "differences"]

_MADE_WITH = (
    "rolescope",
    "data",
    "models_sha256",
    "reference",
    "reference_sha256",
    "overlay",
    "language",
    "libraries",
)
_NOTHING: frozenset[Term] = frozenset()


@dataclass(frozen=True, slots=True)
class ValueChange:
    """A column of an ad, before and after."""

    column: str
    old: Any
    new: Any


@dataclass(frozen=True, slots=True)
class AdChange:
    """What changed for one ad.

    Attributes
    ----------
    id : str
        Of the ad; its rows where it has none of its own.
    text_changed : bool
        Whether its text is another.
    values : tuple of ValueChange
        Columns that differ.
    came, went : tuple of Term
        Terms that only the new, and only the old reading has; empty where the mentions
        of a batch are not at hand.
    """

    id: str
    text_changed: bool
    values: tuple[ValueChange, ...]
    came: tuple[Term, ...] = ()
    went: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class Differences:
    """Everything that differs between two outputs.

    Attributes
    ----------
    by : {"id", "text"}
        What tells that two rows are the same ad.
    both : int
        Ads in both.
    changed : tuple of AdChange
        Those among them that differ, if only in a term.
    only_old, only_new : tuple of str
        Ids of ads in one only.
    made : tuple of dict
        What the old and the new manifest say they were made with; empty without one.
    versions : dict
        What they say differently: name -> [old, new].
    with_terms : bool
        Whether both tables of mentions were at hand.
    """

    by: str
    both: int
    changed: tuple[AdChange, ...]
    only_old: tuple[str, ...]
    only_new: tuple[str, ...]
    made: tuple[dict[str, Any], dict[str, Any]] = field(default=({}, {}))
    versions: dict[str, list[Any]] = field(default_factory=dict)
    with_terms: bool = False

    def to_dict(self) -> dict[str, Any]:
        """Plain values, as for JSON."""
        return asdict(self)


def differences(
    old: Path,
    new: Path,
    *,
    old_mentions: Path | None = None,
    new_mentions: Path | None = None,
    by: DiffKey = "auto",
) -> Differences:
    """Compare two outputs of a batch.

    Parameters
    ----------
    old, new : Path
        Outputs in any format.
    old_mentions, new_mentions : Path, optional
        Their tables of mentions; those that the manifests name without it.
    by : {"auto", "id", "text"}
        What tells that two rows are the same ad: their ids, the hashes of their texts,
        or the ids unless these are only the numbers of the rows.

    Returns
    -------
    Differences

    Raises
    ------
    UnreadableInputError
        If a file cannot be read.
    DataError
        If one is no output of a batch, or an id stands in it twice.
    """
    before, after = Output(old, old_mentions), Output(new, new_mentions)
    by_id = by == "id" or (by == "auto" and before.has_ids and after.has_ids)
    rows = [each.by_id() if by_id else each.by_text() for each in (before, after)]
    terms = before.terms(), after.terms()
    with_terms = None not in terms
    old_terms, new_terms = (each or {} if with_terms else {} for each in terms)
    shared = [key for key in rows[0] if key in rows[1]]
    changes = (
        _change(rows[0][key], rows[1][key], old_terms, new_terms) for key in shared
    )
    made = _made_with(before), _made_with(after)
    return Differences(
        "id" if by_id else "text",
        len(shared),
        tuple(change for change in changes if change is not None),
        tuple(row.name for key, row in rows[0].items() if key not in rows[1]),
        tuple(row.name for key, row in rows[1].items() if key not in rows[0]),
        made,
        _differing(*made),
        with_terms,
    )


def _change(
    old: OutputRow,
    new: OutputRow,
    old_terms: Mapping[str, frozenset[Term]],
    new_terms: Mapping[str, frozenset[Term]],
) -> AdChange | None:
    """What changed for an ad that is in both; None for nothing."""
    values = tuple(
        ValueChange(name, old.values[name], new.values[name])
        for name in COMPARED
        if name in old.values
        and name in new.values
        and old.values[name] != new.values[name]
    )
    text_changed = old.text_sha256 != new.text_sha256
    before, after = old_terms.get(old.id, _NOTHING), new_terms.get(new.id, _NOTHING)
    if not values and not text_changed and before == after:
        return None
    return AdChange(
        old.name if old.name == new.name else f"{old.name} -> {new.name}",
        text_changed,
        values,
        tuple(sorted(after - before)),
        tuple(sorted(before - after)),
    )


def _made_with(output: Output) -> dict[str, Any]:
    if not output.manifest:
        return {}
    return {name: output.manifest.get(name) for name in _MADE_WITH}


def _differing(old: dict[str, Any], new: dict[str, Any]) -> dict[str, list[Any]]:
    """What two manifests say differently."""
    if not old or not new:
        return {}
    return {
        name: [old[name], new[name]] for name in _MADE_WITH if old[name] != new[name]
    }
