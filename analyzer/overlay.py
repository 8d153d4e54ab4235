"""The file of a user's own terms, read and checked: an overlay over the word lists.

The form of the file is in `data/README.md`; `data/samples/overlay.yaml` is one.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any

from pydantic import (
    Discriminator,
    Field,
    Tag,
    ValidationError,
)

from analyzer.data_model import Part
from analyzer.errors import DataError
from analyzer.faults import faults_of_file
from analyzer.findable import never_found
from analyzer.lexicon.forms import Form, parse_form
from analyzer.lexicon.overlay import Overlay
from analyzer.lexicon.wordlists import language_codes, load_word_lists
from analyzer.resources import path_of, read_yaml, state_of
from analyzer.taxonomy import DisciplineId, Skill, load_taxonomy
from analyzer.vocabulary import Kind

__all__ = ["load_overlay"]

_DIGITS = 12  # of the hash that tells one overlay from another


def _by_language(forms: object) -> str:
    return "(by language)" if isinstance(forms, dict) else "(of all)"


_Forms = Annotated[
    Annotated[list[str], Tag("(of all)")]
    | Annotated[dict[str, list[str]], Tag("(by language)")],
    Discriminator(_by_language),
]
"""Forms in every language, or by it."""


class _Own(Part):
    discipline: DisciplineId
    kind: Kind
    forms: _Forms


class _Ignored(Part):
    skills: list[str] = Field(default_factory=list)
    words: list[str] = Field(default_factory=list)


def _shape(entry: object) -> str:
    if isinstance(entry, dict):
        named = entry.keys() & _Own.model_fields.keys()
        is_own = named or not any(map(_is_of_language, entry, entry.values()))
    else:
        is_own = isinstance(entry, _Own)
    return "(a skill of your own)" if is_own else "(forms)"


def _is_of_language(key: object, value: object) -> bool:
    return key in language_codes() or isinstance(value, list)


_Entry = Annotated[
    Annotated[_Forms, Tag("(forms)")] | Annotated[_Own, Tag("(a skill of your own)")],
    Discriminator(_shape),
]
"""Forms of a skill that is known, or a skill of the user's own: each with its faults."""


class _File(Part):
    add: dict[str, _Entry] = Field(default_factory=dict)
    ignore: _Ignored = Field(default_factory=_Ignored)


def load_overlay(path: str | Path) -> Overlay:
    """Read an overlay.

    Parameters
    ----------
    path : str or Path
        A YAML file of the form in `data/README.md`.

    Raises
    ------
    DataError
        With every fault of the file: keys, skills, disciplines or forms that are none.
    WrongTypeError
        If `path` is no path.
    """
    file = path_of(path, "overlay")
    return _loaded(file, state_of(file))


@lru_cache(maxsize=8)
def _loaded(path: Path, state: tuple[int, int] | None) -> Overlay:  # noqa: ARG001
    faults: list[str] = []
    content = _checked(path, faults)
    known = load_taxonomy().skills
    skills: dict[str, Skill] = {}
    added: dict[str, dict[str, list[Form]]] = {code: {} for code in language_codes()}
    for name, entry in content.add.items():
        place = f"{path}: add.{name}"
        if isinstance(entry, _Own):
            skills[name] = Skill(name, entry.discipline, entry.kind, None)
        faults += _faults_of(name, entry, place)
        forms = entry.forms if isinstance(entry, _Own) else entry
        if isinstance(forms, dict) or any("@" in form for form in forms):
            for code in added:  # each has groups of its own
                own = forms.get(code, []) if isinstance(forms, dict) else forms
                groups = load_word_lists(code).groups
                added[code][name] = _parsed(place, own, [code], faults, groups)
        else:
            shared = _parsed(place, forms, language_codes(), faults)
            for code in added:
                added[code][name] = shared
    faults += [
        f"{path}: ignore.skills: {name}: no such skill; "
        "`rolescope taxonomy search` finds them"
        for name in content.ignore.skills
        if name not in known
    ]
    ignored_words = _parsed(
        f"{path}: ignore.words", content.ignore.words, language_codes(), faults
    )
    if faults:
        raise DataError(list(dict.fromkeys(faults)))
    digest = hashlib.sha256(path.read_bytes()).hexdigest()[:_DIGITS]
    ignored = frozenset(content.ignore.skills)
    return Overlay(f"{path.name} {digest}", skills, added, ignored, ignored_words)


def _checked(path: Path, faults: list[str]) -> _File:
    """Content of a file; what is faulty is told and left out, the rest judged further."""
    given = read_yaml(path)
    try:
        return _File.model_validate(given)
    except ValidationError as error:
        faults += faults_of_file(path, error, _keys_at)
        places = [fault["loc"] for fault in error.errors()]
        return _File.model_validate(_without(given, places))


def _without(given: object, places: Iterable[tuple[int | str, ...]]) -> dict[Any, Any]:
    """What was given without the entries that some places are in."""
    faulty = {place[:2] for place in places}
    left: dict[Any, Any] = {}
    for key, part in given.items() if isinstance(given, dict) else ():
        if not isinstance(key, str) or (key,) in faulty:
            continue
        left[key] = part
        if isinstance(part, dict):
            left[key] = {
                name: entry
                for name, entry in part.items()
                if isinstance(name, str) and (key, name) not in faulty
            }
    return left


def _keys_at(place: tuple[int | str, ...]) -> Iterable[str]:
    """Keys of the part of the file that a place is a key of."""
    part: type[Part] = _File
    if len(place) > 1:
        part = _Ignored if place[0] == "ignore" else _Own
    return part.model_fields


def _faults_of(name: str, entry: _Entry, place: str) -> Iterator[str]:
    """What is wrong with an entry beside its forms."""
    taxonomy = load_taxonomy()
    forms = entry.forms if isinstance(entry, _Own) else entry
    if isinstance(entry, _Own):
        if name in taxonomy.skills:
            yield (
                f"{place}: is a skill of the taxonomy; give only its forms, as a list or "
                "by language"
            )
    elif name not in taxonomy.skills:
        yield (
            f"{place}: no such skill; for one of your own give its discipline, kind "
            "and forms"
        )
    known = language_codes()
    for code in forms if isinstance(forms, dict) else ():
        if code not in known:
            yield f"{place}: {code}: no language that is read; known: {', '.join(known)}"
    if not (any(forms.values()) if isinstance(forms, dict) else forms):
        yield f"{place}: gives no form"


def _parsed(
    place: str,
    forms: list[str],
    codes: Sequence[str],
    faults: list[str],
    groups: Mapping[str, list[str]] | None = None,
) -> list[Form]:
    """Parsed forms; of several languages, in which none has groups of its own to name."""
    parsed = []
    for form in forms:
        try:
            parsed.append(parse_form(form, groups or {}))
        except ValueError as error:
            faults.append(f"{place}: {error}")
            continue
        faults += [
            f"{place}: {words!r} is never found in {', '.join(without)}, where texts are "
            "read word by word; leave out marks that stand alone or part words"
            for words, without in never_found(parsed[-1], codes)
        ]
    return parsed
