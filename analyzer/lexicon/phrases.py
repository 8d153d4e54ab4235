"""Forms of the files of a language, parsed; what is wrong with one is told with its place."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Annotated, NamedTuple

from pydantic import BaseModel, Field, TypeAdapter

from analyzer.data_model import Text
from analyzer.lexicon.forms import Form, parse_form
from analyzer.lexicon.language_files import TitlesFile
from analyzer.resources import read_checked
from analyzer.taxonomy import load_taxonomy

__all__ = [
    "FORMS",
    "Phrases",
    "groups_in",
    "parsed_phrases",
    "parsed_terms",
    "phrases_in",
    "titles_in",
]

Groups = Mapping[str, list[str]]

FORMS = TypeAdapter(dict[Text, Annotated[list[Text], Field(min_length=1)]])
"""A file of names with forms, one at least."""

_CUES = ("status", "responsibility", "demands", "findings")
_SIGNS = re.compile(r'[()|@,;"]|(?<!\S)\+(?!\S)')  # of forms, or never found


class Phrases(NamedTuple):
    """Phrases of one kind, with their place in the files of the language."""

    kind: str
    value: str
    place: str
    phrases: list[str]
    slots: bool = False  # whether they may have several slots


class _AnyGroup(dict[str, list[str]]):
    """Groups of a faulty file: each is known, so that its fault is told once."""

    def __contains__(self, name: object) -> bool:
        return True

    def __missing__(self, name: str) -> list[str]:
        return [name]


def groups_in(path: Path, faults: list[str]) -> dict[str, list[str]]:
    """Groups of words that forms may name; faults of the file are added."""
    own: list[str] = []
    groups = read_checked(path, FORMS, own) or {}
    for name, words in groups.items():
        for word in words:
            sign = _SIGNS.search(word)
            if sign is not None:
                told = f"{word!r} holds {sign[0]!r}; a group lists words as they are"
                own.append(f"{path}: {name}: {told}")
    faults += own
    return _AnyGroup() if own else groups


def phrases_in(name: str, file: BaseModel) -> Iterator[Phrases]:
    """Cue phrases of a file of the language, if it holds any."""
    content = file.model_dump()
    if name == "sections":
        for part in ("headings", "openers", "closers"):
            for section, phrases in content[part].items():
                place = f"sections.yaml: {part}.{section}"
                yield Phrases(part.removesuffix("s"), section, place, phrases)
        yield Phrases("job", "duties", "sections.yaml: jobs", content["jobs"])
        place = "sections.yaml: resuming"
        yield Phrases("resuming", "merits", place, content["resuming"])
    if name == "titles":  # who bears the title of a specialist is a person
        place = "titles.yaml: specialist"
        yield Phrases("status", "others", place, content["specialist"])
    for entry, phrases in content.items() if name in _CUES else ():
        if isinstance(phrases, list):  # others are asked for, and not searched for
            yield Phrases(name, entry, f"{name}.yaml: {entry}", phrases)


def titles_in(file: TitlesFile) -> Iterator[Phrases]:
    """Words of titles, by what they make of one."""
    for entry, listed in file.model_dump().items():
        kind = entry.removesuffix("s")
        by_value = listed if isinstance(listed, dict) else {kind: listed}
        for value, phrases in by_value.items():
            place = f"titles.yaml: {entry}"
            place += f".{value}" if listed is not phrases else ""
            yield Phrases(kind, value, place, phrases, slots=True)


def parsed_phrases(
    folder: Path, phrases: Iterable[Phrases], groups: Groups, faults: list[str]
) -> dict[tuple[str, str], list[Form]]:
    """Parsed phrases by kind and value; what is wrong with them is added to the faults."""
    parsed: dict[tuple[str, str], list[Form]] = {}
    for each in phrases:
        place = f"{folder / each.place}"
        forms = _parsed(place, each.phrases, groups, faults)
        parsed.setdefault((each.kind, each.value), []).extend(forms)
        faults += [
            f"{place}: a form of several slots ('+') is no cue: "
            + " + ".join(" ".join(slot[0]) for slot in form)
            for form in forms
            if len(form) > 1 and not each.slots
        ]
    return parsed


def parsed_terms(
    path: Path, terms: Mapping[str, list[str]], groups: Groups, faults: list[str]
) -> dict[str, list[Form]]:
    """Parsed forms by skill; what is wrong with them is added to the faults."""
    taxonomy = load_taxonomy()
    for skill in terms:
        if skill not in taxonomy.skills:
            faults.append(f"{path}: {skill}: no such skill in taxonomy/skills.yaml")
        elif path.stem not in (taxonomy.family_of(skill), "international"):
            faults.append(
                f"{path}: {skill}: belongs to {taxonomy.family_of(skill)}.yaml"
            )
    return {
        skill: _parsed(f"{path}: {skill}", forms, groups, faults)
        for skill, forms in terms.items()
    }


def _parsed(
    place: str, forms: list[str], groups: Groups, faults: list[str]
) -> list[Form]:
    parsed = []
    for form in forms:
        try:
            parsed.append(parse_form(form, groups))
        except ValueError as error:
            faults.append(f"{place}: {error}")
    return parsed
