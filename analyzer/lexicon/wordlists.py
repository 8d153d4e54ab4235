"""The word lists of one language, validated: `data/languages/<code>/`.

All faults of all files of a language are reported at once.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, TypeAdapter

from analyzer.errors import DataError
from analyzer.lexicon.forms import Form, parse_form
from analyzer.resources import data_folder, read_checked
from analyzer.taxonomy import load_taxonomy

__all__ = ["WordLists", "language_codes", "load_word_lists"]

Section = Literal[
    "duties", "requirements", "merits", "company", "benefits", "application", "other"
]
Level = Literal["support", "execute", "coordinate", "own"]
Archetype = Literal["assistant", "coordinator", "manager"]


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, coerce_numbers_to_str=True)


class LanguageFile(_File):
    """Name of the language and the small words it is told by."""

    code: str
    name: str
    native_name: str
    function_words: frozenset[str]


class SectionsFile(_File):
    """Headings, and phrases that open a sentence."""

    headings: dict[Section, list[str]]
    openers: dict[Section, list[str]]


class StatusFile(_File):
    """Cue phrases that decide the status of what is named."""

    preferred: list[str]
    required: list[str]
    not_needed: list[str]
    taught: list[str]
    applicant: list[str]
    employer: list[str]
    others: list[str]
    contrast: list[str]
    alternative: list[str]
    together: list[str]
    agent: frozenset[str]
    preposition: frozenset[str]
    relative: frozenset[str]


class ResponsibilityFile(_File):
    """Words that govern a task."""

    support: list[str]
    execute: list[str]
    coordinate: list[str]
    own: list[str]


class TitlesFile(_File):
    """Words that make a title, and what it stands for."""

    field: list[str]
    heads: dict[Archetype, list[str]]
    specialist: list[str]
    level: dict[Literal["junior", "senior"], list[str]]
    not_marketing: list[str]


class MorphologyFile(_File):
    """How words are inflected and joined."""

    endings: list[str]
    linking: list[str]
    lemmas: dict[str, str]
    blocked_heads: frozenset[str]
    conjunctions: frozenset[str]


@dataclass(frozen=True, slots=True)
class WordLists:
    """All word lists of one language.

    Attributes
    ----------
    language, sections, status, responsibility, titles, morphology
        The files of these names.
    groups : mapping of str to list of str
        Words behind `@name`.
    terms, international : mapping of str to list of str
        Skill id to the forms of this language, and to those of all languages.
    """

    language: LanguageFile
    sections: SectionsFile
    status: StatusFile
    responsibility: ResponsibilityFile
    titles: TitlesFile
    morphology: MorphologyFile
    groups: Mapping[str, list[str]]
    terms: Mapping[str, list[str]]
    international: Mapping[str, list[str]]

    def forms_of(self, skill: str) -> list[str]:
        """All forms of a skill, as written."""
        return [*self.terms.get(skill, ()), *self.international.get(skill, ())]

    def skill_forms(self) -> dict[str, list[Form]]:
        """Parsed forms of this language by skill."""
        return {
            skill: [parse_form(form, self.groups) for form in forms]
            for skill, forms in self.terms.items()
        }

    def international_forms(self) -> dict[str, list[Form]]:
        """Parsed forms of all languages by skill; no groups stand in them."""
        return {
            skill: [parse_form(form, {}) for form in forms]
            for skill, forms in self.international.items()
        }

    def cue_forms(self) -> dict[tuple[str, str], list[Form]]:
        """Parsed cue phrases by list and entry, such as ("status", "preferred")."""
        return {
            key: [parse_form(phrase, self.groups) for phrase in phrases]
            for key, phrases in self._cues()
        }

    def _cues(self) -> Iterator[tuple[tuple[str, str], list[str]]]:
        yield from ((("heading", k), v) for k, v in self.sections.headings.items())
        yield from ((("opener", k), v) for k, v in self.sections.openers.items())
        cues = self.status.model_dump(exclude={"agent", "preposition", "relative"})
        yield from ((("status", k), v) for k, v in cues.items())
        levels = self.responsibility.model_dump()
        yield from ((("responsibility", k), v) for k, v in levels.items())


_WORDS = TypeAdapter(
    dict[str, list[str]], config=ConfigDict(coerce_numbers_to_str=True)
)
_FILES: dict[str, TypeAdapter[Any]] = {
    "language": TypeAdapter(LanguageFile),
    "sections": TypeAdapter(SectionsFile),
    "status": TypeAdapter(StatusFile),
    "responsibility": TypeAdapter(ResponsibilityFile),
    "titles": TypeAdapter(TitlesFile),
    "morphology": TypeAdapter(MorphologyFile),
    "groups": _WORDS,
}


@cache
def language_codes() -> tuple[str, ...]:
    """Codes of the languages that can be read: the folders of `data/languages`."""
    folder = data_folder() / "languages"
    return tuple(sorted(path.name for path in folder.iterdir() if path.is_dir()))


@cache
def load_word_lists(code: str) -> WordLists:
    """Word lists of a language.

    Raises
    ------
    DataError
        With every fault of its files: wrong keys, unknown skills or groups, malformed
        forms, skills without any form.
    """
    folder = data_folder() / "languages" / code
    faults: list[str] = []
    content: dict[str, Any] = {
        name: read_checked(folder / f"{name}.yaml", adapter, faults)
        for name, adapter in _FILES.items()
    }
    terms: dict[str, list[str]] = {}
    groups = content["groups"] or {}
    for family in dict.fromkeys(load_taxonomy().families.values()):
        path = folder / "terms" / f"{family}.yaml"
        own = read_checked(path, _WORDS, faults) or {}
        faults += _form_faults(path, own, groups)
        terms |= own
    shared_path = data_folder() / "taxonomy" / "international.yaml"
    shared = read_checked(shared_path, _WORDS, faults) or {}
    faults += _form_faults(shared_path, shared, {})
    if faults:
        raise DataError(faults)
    missing = load_taxonomy().skills.keys() - terms.keys() - shared.keys()
    faults += [f"{folder / 'terms'}: {skill}: no form" for skill in sorted(missing)]
    lists = WordLists(**content, terms=terms, international=shared)
    faults += _cue_faults(folder, lists)
    if faults:
        raise DataError(faults)
    return lists


def _form_faults(
    path: Path, terms: Mapping[str, list[str]], groups: Mapping[str, list[str]]
) -> Iterator[str]:
    taxonomy = load_taxonomy()
    for skill, forms in terms.items():
        if skill not in taxonomy.skills:
            yield f"{path}: {skill}: no such skill in taxonomy/skills.yaml"
        elif path.stem not in (taxonomy.family_of(skill), "international"):
            yield f"{path}: {skill}: belongs to {taxonomy.family_of(skill)}.yaml"
        for form in forms:
            try:
                parse_form(form, groups)
            except ValueError as error:
                yield f"{path}: {skill}: {error}"


def _cue_faults(folder: Path, lists: WordLists) -> Iterator[str]:
    for (kind, value), phrases in lists._cues():
        for phrase in phrases:
            try:
                parse_form(phrase, lists.groups)
            except ValueError as error:
                yield f"{folder}: {kind}.{value}: {error}"
