"""Whether the languages agree with each other and with the rest of the data."""

import re
from collections.abc import Iterator

from analyzer.advice.rules import advice_rules
from analyzer.checks.majority import differing_keys
from analyzer.languages import told_languages
from analyzer.lexicon.wordlists import (
    language_codes,
    load_cores,
    load_suggestions,
    load_word_lists,
)
from analyzer.resources import data_folder
from analyzer.titles import read_title

__all__ = ["core_faults", "dictionary_faults", "group_faults", "suggestion_faults"]

_GROUP = re.compile(r"@(\w+)")
GENERAL = "general"
"""Field of a role that is named for none."""


def core_faults() -> Iterator[str]:
    """Faults of cores that are not those of the other languages."""
    folder = data_folder() / "languages"
    return differing_keys(
        {folder / code / "cores.yaml": load_cores(code) for code in language_codes()}
    )


def suggestion_faults(code: str) -> Iterator[str]:
    """Faults of suggested titles: no such field, or read as another archetype."""
    path = data_folder() / "languages" / code / "suggestions.yaml"
    fields = {GENERAL, *advice_rules().fields.groups}
    suggested = load_suggestions(code)
    for field in sorted(fields ^ suggested.keys()):
        there = "is missing; it is" if field in fields else "is none of the fields"
        yield f"{path}: {field}: {there} in advice.yaml"
    for field, titles in suggested.items():
        for archetype, title in titles.items():
            read = read_title(title, code)
            if read.archetype != archetype:
                told = f"{title!r} is read as {read.archetype or read.kind}"
                yield f"{path}: {field}.{archetype}: {told}; see titles.yaml"


def group_faults(code: str) -> Iterator[str]:
    """Groups of words that no form names."""
    path, lists = (
        data_folder() / "languages" / code / "groups.yaml",
        load_word_lists(code),
    )
    forms = (form for listed in lists.terms.values() for form in listed)
    named = {name for form in forms for name in _GROUP.findall(form)}
    for name in sorted(lists.groups.keys() - named):
        yield f"{path}: {name}: no form names it (@{name}); leave it out"


def dictionary_faults() -> Iterator[str]:
    """Faults of other languages for which there are no frequencies of words."""
    from wordfreq import available_languages

    path = data_folder() / "other_languages.yaml"
    for code, language in told_languages().items():
        if code not in language_codes() and (
            language.dictionary not in available_languages()
        ):
            told = f"wordfreq has no language {language.dictionary!r}"
            yield f"{path}: {code}.dictionary: {told}"
