"""Two outputs of a batch side by side: which ads changed, and because of which term."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from analyzer.batch.manifest import manifest_path
from analyzer.errors import DataError, UnreadableInputError
from analyzer.frame import COLUMNS
from analyzer.table_files import read_table

__all__ = [
    "LISTS",
    "AdChange",
    "Differences",
    "Term",
    "ValueChange",
    "differences",
]

LISTS = ("disciplines_required", "disciplines_preferred")
"""Columns that hold several names."""

_COMPARED = (
    "status",
    "error",
    "language",
    "title_archetype",
    "content_archetype",
    "breadth_score",
    "overload_assistant",
    "overload_coordinator",
    "overload_manager",
    *LISTS,
)
_TERM = ("text", "skill", "discipline", "status")


@dataclass(frozen=True, slots=True)
class ValueChange:
    """A column of an ad, before and after."""

    column: str
    old: Any
    new: Any


@dataclass(frozen=True, slots=True, order=True)
class Term:
    """Words of an ad that name a skill, and whether they ask for it."""

    text: str
    skill: str
    discipline: str
    status: str


@dataclass(frozen=True, slots=True)
class AdChange:
    """What changed for one ad.

    Attributes
    ----------
    id : str
        Of the ad.
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
    both : int
        Ads in both.
    changed : tuple of AdChange
        Those among them that differ.
    only_old, only_new : tuple of str
        Ids of ads in one only.
    versions : dict
        What the manifests name differently: name -> [old, new].
    with_terms : bool
        Whether both tables of mentions were at hand.
    """

    both: int
    changed: tuple[AdChange, ...]
    only_old: tuple[str, ...]
    only_new: tuple[str, ...]
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
) -> Differences:
    """Compare two outputs of a batch.

    Parameters
    ----------
    old, new : Path
        Outputs in any format.
    old_mentions, new_mentions : Path, optional
        Their tables of mentions; those that the manifests name without it.

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
    before, after = _rows_of(old), _rows_of(new)
    terms = [
        _terms_of(named or _mentions_beside(output))
        for output, named in ((old, old_mentions), (new, new_mentions))
    ]
    with_terms = None not in terms
    old_terms, new_terms = (each or {} for each in terms)
    shared = [ident for ident in before if ident in after]
    changes = (
        _change(ident, before[ident], after[ident], old_terms, new_terms, with_terms)
        for ident in shared
    )
    return Differences(
        len(shared),
        tuple(change for change in changes if change is not None),
        tuple(ident for ident in before if ident not in after),
        tuple(ident for ident in after if ident not in before),
        _versions(old, new),
        with_terms,
    )


def _change(
    ident: str,
    old: Mapping[str, Any],
    new: Mapping[str, Any],
    old_terms: Mapping[str, frozenset[Term]],
    new_terms: Mapping[str, frozenset[Term]],
    with_terms: bool,
) -> AdChange | None:
    """What changed for an ad that is in both; None for nothing."""
    values = tuple(
        ValueChange(name, old[name], new[name])
        for name in _COMPARED
        if old[name] != new[name]
    )
    text_changed = old["text_sha256"] != new["text_sha256"]
    if not values and not text_changed:
        return None
    nothing: frozenset[Term] = frozenset()
    before, after = old_terms.get(ident, nothing), new_terms.get(ident, nothing)
    if not with_terms:
        before = after = nothing
    return AdChange(
        ident,
        text_changed,
        values,
        tuple(sorted(after - before)),
        tuple(sorted(before - after)),
    )


def _rows_of(path: Path) -> dict[str, dict[str, Any]]:
    """What is compared of each ad of an output, by its id."""
    found: dict[str, dict[str, Any]] = {}
    wanted = (*_COMPARED, "text_sha256")
    with read_table(path) as (names, rows):
        missing = [name for name in ("id", *wanted) if name not in names]
        if missing:
            raise DataError(
                [f"{path} is no output of a batch: it lacks {', '.join(missing)}"]
            )
        for row in rows:
            ident = str(row["id"])
            if ident in found:
                raise DataError(
                    [f"{path} has the id {ident!r} twice; ids must tell ads apart"]
                )
            found[ident] = {name: _value(name, row.get(name)) for name in wanted}
    return found


def _value(name: str, told: Any) -> Any:
    """A value, whatever the format it was kept in."""
    if told is None or told == "":
        return "" if name in LISTS else None
    return float(told) if COLUMNS[name] == "Float64" else told


def _terms_of(path: Path | None) -> dict[str, frozenset[Term]] | None:
    """Terms of each ad by its id; None without a table of mentions."""
    if path is None:
        return None
    found: dict[str, set[Term]] = {}
    with read_table(path) as (names, rows):
        missing = [name for name in ("id", *_TERM) if names and name not in names]
        if missing:
            raise DataError(
                [f"{path} is no table of mentions: it lacks {', '.join(missing)}"]
            )
        for row in rows:
            term = Term(*(str(row[name]) for name in _TERM))
            found.setdefault(str(row["id"]), set()).add(term)
    return {ident: frozenset(terms) for ident, terms in found.items()}


def _mentions_beside(output: Path) -> Path | None:
    """Table of mentions that the manifest of an output names, if it is still there."""
    for name in _manifest(output).get("outputs", {}):
        path = output.with_name(name)
        if name != output.name and path.is_file():
            return path
    return None


def _versions(old: Path, new: Path) -> dict[str, list[Any]]:
    """What the manifests of two outputs name differently."""
    before, after = _manifest(old), _manifest(new)
    told = ("rolescope", "taxonomy", "reference", "overlay", "language")
    if not before or not after:
        return {}
    return {
        name: [before.get(name), after.get(name)]
        for name in told
        if before.get(name) != after.get(name)
    }


def _manifest(output: Path) -> dict[str, Any]:
    path = manifest_path(output)
    if not path.is_file():
        return {}
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise UnreadableInputError(f"{path} is damaged: {error}") from error
    return content if isinstance(content, dict) else {}
