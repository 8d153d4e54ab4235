"""Differences of two outputs for people: in words, or as rows of a table."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from analyzer.batch.differences import Differences, ValueChange
from analyzer.batch.output import LISTS, TOLD

__all__ = ["lines_of", "rows_of"]

_MOST_TERMS = 10  # told in the summary; all stand with their ads
_DIGITS = 12  # of a hash


def lines_of(found: Differences) -> Iterator[str]:
    """The differences in words, a summary first."""
    yield from _summary(found)
    for change in found.changed:
        yield ""
        yield f"{change.id}" + (" (another text)" if change.text_changed else "")
        yield from (f"  {_told(each)}" for each in change.values if each.column in TOLD)
        others = [each.column for each in change.values if each.column not in TOLD]
        if others:
            yield f"  also: {', '.join(others)}"
        for sign, terms in (("+", change.came), ("-", change.went)):
            for term in terms:
                yield f'  {sign} "{term.text}" {term.discipline} ({term.skill}, {term.status})'
    for what, idents in (("old", found.only_old), ("new", found.only_new)):
        if idents:
            yield ""
            yield f"Only in the {what}: {', '.join(idents)}"


def _summary(found: Differences) -> Iterator[str]:
    told = "" if found.by == "id" else ", told apart by their texts"
    yield (
        f"{found.both} ads in both, {len(found.changed)} changed; "
        f"{len(found.only_old)} only in the old, {len(found.only_new)} only in the new"
        f"{told}"
    )
    for name, made in zip(("old", "new"), found.made, strict=True):
        if made:
            yield f"{name}: {_version(made)}"
    for name, (old, new) in found.versions.items():
        yield f"{name}: {_short(old)} -> {_short(new)}"
    columns = Counter(
        each.column for ad in found.changed for each in ad.values if each.column in TOLD
    )
    if columns:
        yield f"Changed: {', '.join(f'{n} {name}' for name, n in columns.most_common())}"
    for sign, what in (("+", "came"), ("-", "went")):
        terms = Counter(
            (term.text.lower(), term.discipline)
            for ad in found.changed
            for term in getattr(ad, what)
        )
        for (text, discipline), ads in terms.most_common(_MOST_TERMS):
            yield f'{sign} "{text}" {discipline}: {ads} ad{"" if ads == 1 else "s"}'
    if not found.with_terms and found.changed:
        yield "Terms are not told: give --mentions to both batches to know them."


def rows_of(found: Differences) -> Iterator[dict[str, Any]]:
    """The differences as a table: one row a column or term that differs."""
    for change in found.changed:
        if change.text_changed:
            yield {"id": change.id, "what": "text"}
        for each in change.values:
            yield {
                "id": change.id,
                "what": each.column,
                "old": each.old,
                "new": each.new,
            }
        for what, terms in (("went", change.went), ("came", change.came)):
            for term in terms:
                told = f"{term.text} ({term.skill}, {term.status})"
                side = {"old": told} if what == "went" else {"new": told}
                yield {"id": change.id, "what": f"term {what}", **side}
    for what, idents in (("old", found.only_old), ("new", found.only_new)):
        for ident in idents:
            yield {"id": ident, "what": f"only in the {what}"}


def _version(made: dict[str, Any]) -> str:
    reference = made["reference"]
    parts = [
        f"RoleScope {made['rolescope']}",
        f"data {made['data']}",
        f"models {_short(made['models_sha256'])}",
        f"reference {reference['name']} ({reference['ads']} ads)"
        if reference
        else "no reference",
        f"overlay {made['overlay']}" if made["overlay"] else "no overlay",
    ]
    return ", ".join(parts)


def _short(value: Any) -> str:
    """A value of a manifest in a few letters."""
    if isinstance(value, dict):
        return " ".join(str(each) for pair in value.items() for each in pair)
    if isinstance(value, str) and len(value) == 64:
        return value[:_DIGITS]
    return "none" if value is None else str(value)


def _told(change: ValueChange) -> str:
    if change.column not in LISTS:
        return f"{change.column}: {_short(change.old)} -> {_short(change.new)}"
    old, new = (set(each.split(";")) - {""} for each in (change.old, change.new))
    parts = [f"+{name}" for name in sorted(new - old)]
    parts += [f"-{name}" for name in sorted(old - new)]
    return f"{change.column}: {' '.join(parts) or 'in another order'}"
