"""The word lists of one language, validated: `data/languages/<code>/`.

All faults of all files of a language are reported at once.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, TypeAdapter

from analyzer.data_model import Text
from analyzer.errors import DataError
from analyzer.lexicon.english_file import EnglishFile
from analyzer.lexicon.forms import Form
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
from analyzer.lexicon.phrases import (
    FORMS,
    Phrases,
    groups_in,
    parsed_phrases,
    parsed_terms,
    phrases_in,
    titles_in,
)
from analyzer.resources import data_folder, read_checked
from analyzer.taxonomy import DisciplineId, load_taxonomy

__all__ = [
    "WordLists",
    "language_codes",
    "load_cores",
    "load_english",
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
    parsed_titles : mapping of (str, str) to list of Form
        Words of titles by list and entry, such as ("head", "assistant").
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
    parsed_titles: Mapping[tuple[str, str], list[Form]]

    def forms_of(self, skill: str) -> list[str]:
        """All forms of a skill, as written."""
        return [*self.terms.get(skill, ()), *self.international.get(skill, ())]


_CORES = TypeAdapter(dict[DisciplineId, Annotated[list[Text], Field(min_length=1)]])
_ENGLISH = TypeAdapter(EnglishFile)
_ENGLISH_FILE = "english.yaml"
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
    content = read_checked(path, _CORES, faults)
    if content is None or faults:
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
    if content is None or faults:
        raise DataError(faults)
    return content


@cache
def load_english() -> EnglishFile:
    """English cues and headings, which ads of every language hold.

    Raises
    ------
    DataError
        If the file breaks its form.
    """
    faults: list[str] = []
    path = data_folder() / "languages" / _ENGLISH_FILE
    content = read_checked(path, _ENGLISH, faults)
    if content is None or faults:
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
    groups = groups_in(folder / "groups.yaml", faults)
    content: dict[str, Any] = {
        name: read_checked(folder / f"{name}.yaml", adapter, faults)
        for name, adapter in _FILES.items()
    }
    faults += _of_another_folder(folder, content["language"])
    try:
        taxonomy = load_taxonomy()
    except DataError as error:  # without it no term can be judged
        raise DataError([*faults, *error.faults]) from error
    terms: dict[str, list[str]] = {}
    parsed: dict[str, list[Form]] = {}
    for family in dict.fromkeys(taxonomy.families.values()):
        path = folder / "terms" / f"{family}.yaml"
        own = read_checked(path, FORMS, faults) or {}
        terms |= own
        parsed |= parsed_terms(path, own, groups, faults)
    shared_path = data_folder() / "taxonomy" / "international.yaml"
    shared = read_checked(shared_path, FORMS, faults) or {}
    parsed_shared = parsed_terms(shared_path, shared, {}, faults)
    phrases = chain.from_iterable(
        phrases_in(name, file) for name, file in content.items() if file is not None
    )
    parsed_cues = parsed_phrases(folder, phrases, groups, faults)
    _add_english(parsed_cues, faults)
    titles = titles_in(content["titles"]) if content["titles"] is not None else ()
    parsed_titles = parsed_phrases(folder, titles, groups, faults)
    missing = taxonomy.skills.keys() - terms.keys() - shared.keys()
    if not faults:  # a file that cannot be read lacks all its forms
        faults += [f"{folder / 'terms'}: {skill}: no form" for skill in sorted(missing)]
    if faults:
        raise DataError(faults)
    return WordLists(
        **content,
        groups=groups,
        terms=terms,
        international=shared,
        parsed_terms=parsed,
        parsed_international=parsed_shared,
        parsed_cues=parsed_cues,
        parsed_titles=parsed_titles,
    )


def _add_english(cues: dict[tuple[str, str], list[Form]], faults: list[str]) -> None:
    """Add the English cues and headings."""
    try:
        english = load_english()
    except DataError as error:
        faults += error.faults
        return
    phrases = [
        Phrases(kind, entry, f"{_ENGLISH_FILE}: {kind}.{entry}", forms)
        for kind, lists in english.model_dump(exclude={"small_words"}).items()
        for entry, forms in lists.items()
    ]
    folder = data_folder() / "languages"
    for cue, forms in parsed_phrases(folder, phrases, {}, faults).items():
        cues.setdefault(cue, []).extend(forms)


def _of_another_folder(folder: Path, language: LanguageFile | None) -> Iterator[str]:
    """Fault of a language that is not the one that its folder is named for."""
    if language is not None and language.code != folder.name:
        told = f"is {language.code!r}, and the folder is named {folder.name!r}"
        yield f"{folder / 'language.yaml'}: code: {told}"
