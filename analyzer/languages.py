"""The languages that can be told: ours, and others that are named and not read."""

from functools import cache

from pydantic import TypeAdapter

from analyzer.data_model import Part, Text
from analyzer.errors import DataError
from analyzer.lexicon.language_files import FunctionWords, LanguageFile
from analyzer.lexicon.wordlists import language_codes
from analyzer.messages import read_messages
from analyzer.resources import data_folder, read_checked, read_model

__all__ = ["language_name", "told_languages"]


class _Language(Part):
    name: Text
    function_words: FunctionWords
    dictionary: Text  # its code in wordfreq
    mixes: bool = False  # whether ads in our languages are often partly in it


_OTHERS = TypeAdapter(dict[Text, _Language])


@cache
def told_languages() -> dict[str, _Language]:
    """Every language that can be told, ours first."""
    folder = data_folder()
    known = {}
    for code in language_codes():
        file = read_model(folder / "languages" / code / "language.yaml", LanguageFile)
        known[code] = _Language(
            name=file.name, function_words=file.function_words, dictionary=code
        )
    path = folder / "other_languages.yaml"
    faults: list[str] = []
    others = read_checked(path, _OTHERS, faults)
    faults += [
        f"{path}: {code}: has a folder of its own in languages"
        for code in others or ()
        if code in known
    ]
    if faults or others is None:
        raise DataError(faults)
    return known | others


def language_name(code: str) -> str:
    """English name of a language; that it is another, where its name is not known."""
    if code in told_languages():
        return told_languages()[code].name
    messages = read_messages("en")
    return messages.get(f"other_languages.{code}", messages["another_language"])
