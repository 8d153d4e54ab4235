"""Differences of two batches, told: in lines for people, in rows for a table."""

from collections.abc import Iterator
from typing import Any

from analyzer.batch.differences import LISTS, Differences, ValueChange

__all__ = ["lines_of", "rows_of"]


def lines_of(found: Differences) -> Iterator[str]:
    """The differences in words, a summary first."""
    yield (
        f"{found.both} ads in both, {len(found.changed)} changed; "
        f"{len(found.only_old)} only in the old, {len(found.only_new)} only in the new"
    )
    for name, (old, new) in found.versions.items():
        yield f"{name}: {old} -> {new}"
    if not found.with_terms and found.changed:
        yield "Terms are not told: give --mentions to both batches to know them."
    for change in found.changed:
        yield ""
        yield f"{change.id}" + (" (another text)" if change.text_changed else "")
        yield from (f"  {_told(each)}" for each in change.values)
        for sign, terms in (("+", change.came), ("-", change.went)):
            for term in terms:
                yield f'  {sign} "{term.text}" {term.discipline} ({term.skill}, {term.status})'
    for what, idents in (("old", found.only_old), ("new", found.only_new)):
        if idents:
            yield ""
            yield f"Only in the {what}: {', '.join(idents)}"


def rows_of(found: Differences) -> Iterator[dict[str, Any]]:
    """The differences as a table: one row a column or term that differs."""
    for change in found.changed:
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


def _told(change: ValueChange) -> str:
    if change.column not in LISTS:
        return f"{change.column}: {change.old} -> {change.new}"
    old, new = (set(each.split(";")) - {""} for each in (change.old, change.new))
    parts = [f"+{name}" for name in sorted(new - old)]
    parts += [f"-{name}" for name in sorted(old - new)]
    return f"{change.column}: {' '.join(parts)}"
