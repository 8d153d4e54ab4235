"""The word lists of one language, validated: `data/languages/<code>/`.

All faults of all files of a language are reported at once.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import ConfigDict, TypeAdapter

from analyzer.errors import DataError
from analyzer.lexicon.forms import Form, parse_form
from analyzer.lexicon.language_files import (
    DemandsFile,
    FindingsFile,
    LanguageFile,
    MorphologyFile,
    ResponsibilityFile,
    SectionsFile,
    SmallWordsFile,
    StatusFile,
    Suggestions,
    TitlesFile,
)
from analyzer.resources import data_folder, read_checked
from analyzer.taxonomy import load_taxonomy

__all__ = [
    "WordLists",
    "language_codes",
    "load_cores",
    "load_suggestions",
    "load_word_lists",
]


@dataclass(frozen=True, slots=True)
class WordLists:
    """All word lists of one language.

    Attributes
    ----------
    language, sections, status, small_words, responsibility, demands, findings, titles, morphology
        The files of these names.
    groups : mapping of str to list of str
        Words behind `@name`.
    terms, international : mapping of str to list of str
        Skill id to the forms of this language, and to those of all languages.
    parsed_terms, parsed_international : mapping of str to list of Form
        The same, parsed; no groups stand in international forms.
    parsed_cues : mapping of (str, str) to list of Form
        Cue phrases by list and entry, such as ("status", "preferred").
    """

    language: LanguageFile
    sections: SectionsFile
    status: StatusFile
    small_words: SmallWordsFile
    responsibility: ResponsibilityFile
    demands: DemandsFile
    findings: FindingsFile
    titles: TitlesFile
    morphology: MorphologyFile
    groups: Mapping[str, list[str]]
    terms: Mapping[str, list[str]]
    international: Mapping[str, list[str]]
    parsed_terms: Mapping[str, list[Form]]
    parsed_international: Mapping[str, list[Form]]
    parsed_cues: Mapping[tuple[str, str], list[Form]]

    def forms_of(self, skill: str) -> list[str]:
        """All forms of a skill, as written."""
        return [*self.terms.get(skill, ()), *self.international.get(skill, ())]


_WORDS = TypeAdapter(
    dict[str, list[str]], config=ConfigDict(coerce_numbers_to_str=True)
)
_SUGGESTIONS = TypeAdapter(Suggestions)
_FILES: dict[str, TypeAdapter[Any]] = {
    "language": TypeAdapter(LanguageFile),
    "sections": TypeAdapter(SectionsFile),
    "status": TypeAdapter(StatusFile),
    "small_words": TypeAdapter(SmallWordsFile),
    "responsibility": TypeAdapter(ResponsibilityFile),
    "demands": TypeAdapter(DemandsFile),
    "findings": TypeAdapter(FindingsFile),
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
def load_cores(code: str) -> dict[str, list[str]]:
    """Words of titles by the discipline that they say a role is about.

    Raises
    ------
    DataError
        If the file breaks its form, or names a discipline that is none.
    """
    path = data_folder() / "languages" / code / "cores.yaml"
    faults: list[str] = []
    content = read_checked(path, _WORDS, faults) or {}
    known = load_taxonomy().families
    faults += [
        f"{path}: no such discipline: {key}" for key in content if key not in known
    ]
    if faults:
        raise DataError(faults)
    return content


@cache
def load_suggestions(code: str) -> Suggestions:
    """Titles to suggest in a language; apart from its lists, which take long to load.

    Raises
    ------
    DataError
        If the file breaks its form.
    """
    path = data_folder() / "languages" / code / "suggestions.yaml"
    faults: list[str] = []
    content = read_checked(path, _SUGGESTIONS, faults)
    if content is None:
        raise DataError(faults)
    return content


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
    groups = content["groups"] or {}
    terms: dict[str, list[str]] = {}
    parsed: dict[str, list[Form]] = {}
    for family in dict.fromkeys(load_taxonomy().families.values()):
        path = folder / "terms" / f"{family}.yaml"
        own = read_checked(path, _WORDS, faults) or {}
        terms |= own
        parsed |= _parsed_terms(path, own, groups, faults)
    shared_path = data_folder() / "taxonomy" / "international.yaml"
    shared = read_checked(shared_path, _WORDS, faults) or {}
    parsed_shared = _parsed_terms(shared_path, shared, {}, faults)
    cues = {
        (kind, value): _parsed(f"{folder}: {kind}.{value}", phrases, groups, faults)
        for kind, value, phrases in _cues(content)
    }
    faults += [
        f"{folder}: {kind}.{value}: a form of several slots ('+') is no cue: "
        + " + ".join(" ".join(slot[0]) for slot in form)
        for (kind, value), forms in cues.items()
        for form in forms
        if len(form) > 1
    ]
    missing = load_taxonomy().skills.keys() - terms.keys() - shared.keys()
    if not faults:  # a file that cannot be read lacks all its forms
        faults += [f"{folder / 'terms'}: {skill}: no form" for skill in sorted(missing)]
    if faults:
        raise DataError(faults)
    return WordLists(
        **content,
        terms=terms,
        international=shared,
        parsed_terms=parsed,
        parsed_international=parsed_shared,
        parsed_cues=cues,
    )


def _cues(content: Mapping[str, Any]) -> Iterator[tuple[str, str, list[str]]]:
    """List, entry and phrases of every cue in the files that could be read."""
    if content["sections"] is not None:
        for kind in ("headings", "openers", "closers"):
            for section, phrases in getattr(content["sections"], kind).items():
                yield kind.removesuffix("s"), section, phrases
        yield "job", "duties", content["sections"].jobs
        yield "resuming", "merits", content["sections"].resuming
    for kind in ("status", "responsibility", "demands", "findings"):
        if content[kind] is not None:
            entries = {  # what is no list is asked for, and not searched for
                entry: phrases
                for entry, phrases in content[kind].model_dump().items()
                if isinstance(phrases, list)
            }
            if kind == "status" and content["titles"] is not None:
                entries["others"] += content["titles"].specialist
            yield from ((kind, entry, phrases) for entry, phrases in entries.items())


def _parsed_terms(
    path: Path,
    terms: Mapping[str, list[str]],
    groups: Mapping[str, list[str]],
    faults: list[str],
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
    place: str,
    forms: list[str],
    groups: Mapping[str, list[str]],
    faults: list[str],
) -> list[Form]:
    parsed = []
    for form in forms:
        try:
            parsed.append(parse_form(form, groups))
        except ValueError as error:
            faults.append(f"{place}: {error}")
    return parsed
