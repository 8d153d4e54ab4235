"""Which language an ad is in: `da`, `sv`, `nl`, or another that is named and refused.

Small words vote first, which costs next to nothing; langdetect, seeded so that it
answers the same each time, is asked only where the vote is unsure.
"""

import re
from collections import Counter
from functools import cache
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from analyzer.errors import UnsupportedLanguageError
from analyzer.lexicon.wordlists import LanguageFile, language_codes
from analyzer.resources import data_folder, read_model, read_yaml
from analyzer.settings import reading_settings

__all__ = ["Detection", "detect_language", "language_name", "language_of_ad"]

_SENTENCE = re.compile(r"[^.!?\n]+[.!?\n]*")


class Detection(NamedTuple):
    """A language and how sure it is."""

    language: str | None
    confidence: float


class _OtherLanguage(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    function_words: frozenset[str]


@cache
def _names_and_voters() -> tuple[
    dict[str, str], dict[str, tuple[tuple[str, float], ...]]
]:
    """English name of each language; each small word with the languages it votes for."""
    folder = data_folder()
    names: dict[str, str] = {}
    words: dict[str, frozenset[str]] = {}
    for code in language_codes():
        file = read_model(folder / "languages" / code / "language.yaml", LanguageFile)
        names[code], words[code] = file.name, file.function_words
    for code, content in read_yaml(folder / "other_languages.yaml").items():
        other = _OtherLanguage.model_validate(content)
        names[code], words[code] = other.name, other.function_words
    counts = Counter(word for members in words.values() for word in members)
    voters: dict[str, list[tuple[str, float]]] = {}
    for code, members in words.items():
        for word in members:
            voters.setdefault(word, []).append((code, 1 / counts[word]))
    return names, {word: tuple(votes) for word, votes in voters.items()}


def language_name(code: str) -> str:
    """English name of a language, its code where the name is not known."""
    return _names_and_voters()[0].get(code, code)


def _vote(text: str, most: int) -> tuple[Counter[str], int]:
    """Votes by language, a word shared by several counting for a part of each."""
    voters = _names_and_voters()[1]
    votes: Counter[str] = Counter()
    words = text.lower().split()
    if len(words) > most:  # evenly over the ad, in runs
        third = most // 3
        middle = len(words) // 2
        words = words[:third] + words[middle : middle + third] + words[-third:]
    for word in words:
        for code, weight in voters.get(word, ()):
            votes[code] += weight  # type: ignore[assignment]
    return votes, len(words)


def detect_language(text: str) -> Detection:
    """Language of a text of any length.

    Parameters
    ----------
    text : str
        Any text; an ad, a sentence, a title.

    Returns
    -------
    Detection
        Code of the language ("da", "sv", "nl", or another) and a confidence from 0 to
        1; (None, 0.0) where the text says nothing.

    Examples
    --------
    >>> detect_language("vi søger en kollega, der kan skrive til vores kunder").language
    'da'
    """
    settings = reading_settings()
    votes, words = _vote(text, settings.language_words)
    ranked = votes.most_common(2)
    if ranked:
        (first, most), second = ranked[0], ranked[1][1] if len(ranked) > 1 else 0.0
        sure = most >= settings.language_lead * second
        if sure and most >= settings.language_share * words:
            return Detection(first, most / (most + second))
    return _asked(text, votes)


def _asked(text: str, votes: Counter[str]) -> Detection:
    """What langdetect says, weighed with the votes that there are."""
    from langdetect import DetectorFactory, LangDetectException, detect_langs

    DetectorFactory.seed = 0
    try:
        guesses = {guess.lang: guess.prob for guess in detect_langs(text)}
    except LangDetectException:  # no letters to judge by
        return Detection(None, 0.0)
    total = sum(votes.values())
    known = _names_and_voters()[0]
    weighed = {
        code: (guesses.get(code, 0.0) + (votes[code] / total if total else 0.0)) / 2
        for code in {*guesses, *votes}
        if code in known or not total
    } or guesses
    best = max(weighed, key=lambda code: (weighed[code], code))
    return Detection(best, weighed[best])


def language_of_ad(text: str) -> Detection:
    """Language to read an ad in.

    An ad that is partly in another language is read in ours, if enough of it is.

    Raises
    ------
    UnsupportedLanguageError
        If none of our languages has enough of the ad; it names what it seems to be.
    """
    supported = language_codes()
    found = detect_language(text)
    if found.language in supported:
        return found
    words: Counter[str] = Counter()
    for sentence in _SENTENCE.findall(text):
        votes, count = _vote(sentence, reading_settings().language_words)
        if votes:
            words[votes.most_common(1)[0][0]] += count
    total = sum(words.values())
    ours = Counter({code: words[code] for code in supported})
    for code, count in ours.most_common(1):
        if total and count >= reading_settings().mixed_share * total:
            return Detection(code, count / total)
    raise UnsupportedLanguageError(_refusal(found.language), language=found.language)


def check_language(code: str) -> str:
    """Give back a language code that can be read.

    Raises
    ------
    UnsupportedLanguageError
        If there are no word lists for it.
    """
    if code not in language_codes():
        raise UnsupportedLanguageError(_refusal(code), language=code)
    return code


def _refusal(code: str | None) -> str:
    readable = ", ".join(f"{language_name(c)} ({c})" for c in language_codes())
    seems = (
        "is in no language that can be told"
        if code is None
        else (f"seems to be in {language_name(code)} ({code})")
    )
    return (
        f"The text {seems}; RoleScope reads {readable}. "
        "If it is one of these, name it with the language option."
    )
