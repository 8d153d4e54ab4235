"""Whether each file of the data is one that is read."""

from collections.abc import Iterator
from pathlib import Path

from analyzer.checks.majority import differing_keys
from analyzer.lexicon.wordlists import language_codes
from analyzer.messages import message_languages
from analyzer.resources import data_folder

__all__ = ["file_faults"]

_SUFFIXES = {".yaml", ".yml", ".json", ".jsonl", ".txt"}
"""Of files that may be meant to be read; notes and copies of an editor are let be."""

_BY_LANGUAGE = ("languages", "samples")
_KNOWN = {
    "advice.yaml",
    "app/columns.yaml",
    "app/limits.yaml",
    "archetypes.yaml",
    "batch/columns.yaml",
    "challenge.jsonl",
    "findings.yaml",
    "languages/english.yaml",
    "marked.jsonl",
    "other_language_ads.jsonl",
    "other_languages.yaml",
    "pieces.jsonl",
    "reading.yaml",
    "reference/reading_error.yaml",
    "reference/real_ads.json",
    "reference/reference.json",
    "samples/overlay.yaml",
    "samples/postings.jsonl",
    "scoring.yaml",
    "taxonomy/contexts.yaml",
    "taxonomy/disciplines.yaml",
    "taxonomy/esco.yaml",
    "taxonomy/international.yaml",
    "taxonomy/skills.yaml",
    "titles.jsonl",
}
"""Files beside those of a language, the messages and the gold."""


def file_faults() -> Iterator[str]:
    """Faults of files that nothing reads, whose names are perhaps misspelt."""
    folder = data_folder()
    for part in _BY_LANGUAGE:
        yield from differing_keys(
            {
                folder / part / code: _names(folder / part / code)
                for code in language_codes()
            }
        )
    messages = {f"messages/{language}.yaml" for language in message_languages()}
    for name in _names(folder):
        parts = name.split("/")
        of_a_language = parts[0] in _BY_LANGUAGE and parts[1] in language_codes()
        if not (of_a_language or parts[0] == "gold" or name in _KNOWN | messages):
            yield f"{folder / name}: no file of this name is read; is it misspelt?"


def _names(folder: Path) -> list[str]:
    """Files in a folder, at any depth, by their place in it."""
    return sorted(
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.suffix in _SUFFIXES and path.is_file()
    )
