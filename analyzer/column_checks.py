"""What may be asked of the columns of a table, and of the languages of its ads."""

from collections.abc import Collection, Hashable, Iterable, Sequence
from typing import TypeVar

from analyzer.errors import DataError, WrongTypeError
from analyzer.language_codes import known_code

__all__ = [
    "ID",
    "TEXT",
    "TITLE",
    "check_columns",
    "check_kept",
    "check_language",
    "check_text",
    "column_if_there",
    "kept_columns",
]

_Name = TypeVar("_Name")
_MOST_NAMES, _MOST_LETTERS = 20, 40  # of columns, and of the name of one
TEXT, TITLE, ID = "text", "title", "id"
"""Columns that are taken by default; those of titles and ids only if they are there."""


def check_text(column: object) -> None:
    """Refuse None for the column of the texts: there is no ad without one.

    Raises
    ------
    WrongTypeError
    """
    if column is None:
        raise WrongTypeError(
            [f"the column of the texts is given as None; name it, such as {TEXT!r}"]
        )


def column_if_there(
    name: str | None, default: str, names: Collection[object]
) -> str | None:
    """Column as named, None for none; where the default is not there, there is none."""
    return None if name == default and name not in names else name


def check_columns(names: Sequence[object], wanted: Iterable[str | None]) -> None:
    """Refuse columns that are not there, or there twice; None is no column.

    Raises
    ------
    DataError
        With the columns that there are, or with all those that are there twice.
    WrongTypeError
        If one is no name.
    """
    asked = [name for name in _once(wanted) if name is not None]
    for name in asked:
        if name not in names:
            raise DataError([f"there is no column {name!r}; {_there(names)}"])
    twice = [
        f"{names.count(name)} columns are named {name!r}; rename all but one"
        for name in asked
        if names.count(name) > 1
    ]
    if twice:
        raise DataError(twice)


def _there(names: Sequence[object]) -> str:
    """Which columns there are; a name is cut: without a header, an ad is taken for one."""
    shown = [str(name) for name in names[:_MOST_NAMES]]
    cut = [
        each if len(each) <= _MOST_LETTERS else f"{each[:_MOST_LETTERS]}…"
        for each in shown
    ]
    more = f" and {len(names) - len(cut)} more" if len(names) > len(cut) else ""
    told = f"there are: {', '.join(cut) or 'none'}{more}"
    if any("|" in each for each in shown):
        told += "; columns may be parted by commas, semicolons or tabs"
    elif any(len(each) > _MOST_LETTERS for each in shown):
        told += "; the first line does not seem to name columns"
    return told


def kept_columns(keep: Iterable[str]) -> tuple[str, ...]:
    """Columns to keep, each of them once.

    Raises
    ------
    WrongTypeError
        If it is one name, whose letters would be taken for columns, or none; if one in
        it is None.
    """
    if isinstance(keep, str) or not isinstance(keep, Iterable):
        such = keep if isinstance(keep, str) else "url"
        raise WrongTypeError(
            [f"the columns to keep are given as {keep!r}; give a list: [{such!r}]"]
        )
    names = _once(keep)
    if None in names:
        raise WrongTypeError(
            ["a column to keep is given as None; give its name, or leave it out"]
        )
    return names


def _once(names: Iterable[_Name]) -> tuple[_Name, ...]:
    """Names of columns, each of them once; what can be no name is refused."""
    given = list(names)
    faults = [
        f"a column is given as {type(name).__name__}; give its name"
        for name in given
        if not isinstance(name, Hashable)
    ]
    if faults:
        raise WrongTypeError(faults)
    return tuple(dict.fromkeys(given))


def check_kept(
    keep: Iterable[str], own: Collection[str], copied: Collection[str | None] = ()
) -> None:
    """Refuse to keep columns under names that the output has itself.

    Those in `copied` hold there what they hold in the source.

    Raises
    ------
    DataError
        With all of them.
    """
    faults = [
        f"the column {name!r} is in the output anyway; leave it out of those to keep"
        if name in copied
        else f"the output has a column {name!r} of its own; rename yours to keep it"
        for name in keep
        if name in own
    ]
    if faults:
        raise DataError(faults)


def check_language(language: str | None, column: str | None) -> None:
    """Refuse a language that cannot be read, and one beside a column of languages.

    Raises
    ------
    UnsupportedLanguageError, DataError
    """
    if language is not None:
        known_code(language)
    if language is not None and column is not None:
        raise DataError(
            [
                f"all ads are to be read in {language!r}, and each in what the column "
                f"{column!r} says; name one of the two"
            ]
        )
