"""Which language an ad is in: `da`, `sv`, `nl`, or another that is named and refused.

Small words vote first, which costs next to nothing. Where the vote is unsure, as with a
sentence, the frequencies of all words decide; where few of the words are known,
langdetect is asked, seeded so that it answers the same each time.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from math import exp, log
from typing import NamedTuple

from analyzer.errors import NoTextError, UnsupportedLanguageError
from analyzer.languages import language_name, told_languages
from analyzer.lexicon.wordlists import language_codes
from analyzer.reading.hidden import unhidden
from analyzer.settings import reading_settings

__all__ = [
    "Detection",
    "detect_language",
    "langdetect_says",
    "language_of_ad",
    "plainly_other",
]

_WORD = re.compile(r"[^\W\d_]+")
# Tried once in a stretch, or a long one takes its square of time.
_ADDRESS = re.compile(r"(?<!\S)\S*?(?:://|@|www\.)\S*")
_SENTENCE = re.compile(r"[^.!?\n]+[.!?\n]*")


class Detection(NamedTuple):
    """A language and how sure it is."""

    language: str | None
    confidence: float


class _Vote(NamedTuple):
    """How many words voted, the small ones among them, and how many each language has."""

    voting: int
    small: set[str]
    votes: dict[str, int]


def _vote(words: Sequence[str], most: int) -> _Vote:
    """Vote of the words of a text, each of which counts once.

    A long text is sampled from all its parts.
    """
    if len(words) > most:
        third = most // 3
        middle = len(words) // 2
        words = [*words[:third], *words[middle : middle + third], *words[-third:]]
    present = set(map(str.lower, words))
    small = present & _small_words()
    votes = {
        code: len(small & language.function_words)
        for code, language in told_languages().items()
    }
    return _Vote(len(present), small, votes)


@cache
def _small_words() -> frozenset[str]:
    """Small words of any language."""
    return frozenset().union(
        *(each.function_words for each in told_languages().values())
    )


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

    Raises
    ------
    NoTextError
        No `str`.

    Examples
    --------
    >>> detect_language("vi søger en kollega, der kan skrive til vores kunder").language
    'da'
    """
    if not isinstance(text, str):
        raise NoTextError(f"a text is a str, and this is {type(text).__name__}")
    return _detected(text, text.split())


def _detected(text: str, words: Sequence[str]) -> Detection:
    """Language of a text that is given with its words.

    Where these tell nothing, something hidden may part their letters.
    """
    found, likely = _voted(words)
    if found is None and (seen := unhidden(text)) != text:
        text = seen
        found, likely = _voted(seen.split())
    return found or _weighed(text, likely)


def _voted(words: Sequence[str]) -> tuple[Detection | None, list[str]]:
    """Language that small words tell, None where they do not, and all that are likely.

    The likeliest is the first. The two likeliest are told apart by the small words that
    they do not share.
    """
    limits = reading_settings().language
    voting, small, votes = _vote(words, limits.words)
    order = sorted(votes, key=votes.__getitem__, reverse=True)
    first, second = order[:2]
    own = len(small & _own_words(first, second))
    against = len(small & _own_words(second, first))
    enough = votes[first] >= limits.share * voting
    if enough and own >= max(limits.lead * against, limits.least):
        return Detection(first, own / (own + against)), [first]
    least = limits.weighed * votes[first]
    return None, [code for code in order if votes[code] >= least]


@cache
def _own_words(code: str, other: str) -> frozenset[str]:
    """Small words of a language that another lacks."""
    known = told_languages()
    return known[code].function_words - known[other].function_words


@cache
def _logs(code: str) -> Mapping[str, float]:
    """Logarithm of the frequency of each common word of a language.

    The frequencies are wordfreq's (Speer 2022); a small word has at least that of one,
    which is all that is known of a language that wordfreq does not have.
    """
    from wordfreq import available_languages, get_frequency_dict

    language, limits = told_languages()[code], reading_settings().language
    frequencies = dict.fromkeys(language.function_words, limits.small_word)
    if language.dictionary in available_languages("small"):  # and no near relation
        for word, frequency in get_frequency_dict(language.dictionary, "small").items():
            frequencies[word] = max(frequency, frequencies.get(word, 0.0))
    return {word: log(frequency) for word, frequency in frequencies.items()}


def _weighed(text: str, codes: Iterable[str]) -> Detection:
    """Which of some languages the words of a text are likeliest under (naive Bayes).

    A text is thought likelier in one of ours than in another, before it is read.
    Languages that we do not know, and texts of few known words, are left to langdetect.
    """
    limits = reading_settings().language
    words, ours = _WORD.findall(_ADDRESS.sub(" ", text.lower())), language_codes()
    rare, prior = log(limits.rare_word), log(limits.prior)
    likely = {}
    for code in codes:
        logs = _logs(code)
        summed = sum([logs.get(word, rare) for word in words])
        likely[code] = summed + prior * (code in ours)
    best = max(likely, key=likely.__getitem__)
    share = sum(map(_logs(best).__contains__, words)) / max(len(words), 1)
    enough = share >= limits.known
    if not enough or best not in ours:
        named = langdetect_says(text)
        if not enough or named.language not in (None, *told_languages()):
            return named
    total = sum(exp(each - likely[best]) for each in likely.values())
    return Detection(best, share / total)


def langdetect_says(text: str) -> Detection:
    """Language that langdetect takes a text for (Shuyo 2010), the same each time."""
    from langdetect import DetectorFactory, LangDetectException, detect_langs

    DetectorFactory.seed = 0
    try:
        guess = detect_langs(text)[0]
    except LangDetectException:  # no letters to judge by
        return Detection(None, 0.0)
    return Detection(guess.lang, guess.prob)


def language_of_ad(text: str, words: Sequence[str]) -> Detection:
    """Language to read an ad in.

    An ad that is partly in a language that ads are often mixed with is read in ours, if
    enough of it is.

    Parameters
    ----------
    text : str
        The ad.
    words : sequence of str
        The text split at white space.

    Raises
    ------
    UnsupportedLanguageError
        If none of our languages has enough of the ad; it names what it seems to be.
    """
    supported = language_codes()
    found = _detected(text, words)
    if found.language in supported:
        return found
    mixed = _mixed(text, found.language)
    if mixed is not None:
        return mixed
    raise UnsupportedLanguageError(_refusal(found.language), language=found.language)


def plainly_other(text: str, words: Sequence[str], code: str) -> str | None:
    """Language that an ad plainly is in, where it is read as another one.

    Parameters
    ----------
    text, words
        As in `language_of_ad`.
    code : str
        Language that it is read in.

    Returns
    -------
    str or None
        Code of the language; None where small words leave it open, or where enough of a
        mixed ad is in the one that it is read in.
    """
    found, likely = _voted(words)
    if likely[0] == code:
        return None
    other = (found or _weighed(text, likely)).language
    if other is None or other not in told_languages():
        return None
    limits, mixed = reading_settings().language, _mixed(text, other)
    small = _vote(words, limits.words).small
    own = len(small & _own_words(other, code))
    is_mixed = mixed is not None and mixed.language == code
    return None if is_mixed or own < limits.least else other


def _mixed(text: str, main: str | None) -> Detection | None:
    """Language of ours that enough sentences of a mixed ad are in, if any.

    None where ads are not mixed with the language that it mainly is in.
    """
    known = told_languages().get(main or "")
    if known is None or not known.mixes:
        return None
    text = unhidden(text)
    counts: Counter[str] = Counter()
    for sentence in _SENTENCE.findall(text):
        voting, _, votes = _vote(sentence.split(), reading_settings().language.words)
        if any(votes.values()):
            counts[max(votes, key=votes.__getitem__)] += voting
    total = sum(counts.values())
    ours = Counter({code: counts[code] for code in language_codes()})
    for code, count in ours.most_common(1):
        if total and count >= reading_settings().language.mixed * total:
            return Detection(code, count / total)
    return None


def _refusal(code: str | None) -> str:
    readable = ", ".join(f"{language_name(c)} ({c})" for c in language_codes())
    seems = "is in no language that can be told"
    if code is not None:
        seems = f"seems to be in {language_name(code)} ({code})"
    return (
        f"The text {seems}; RoleScope reads {readable}. "
        "If it is one of these, name it with the language option."
    )
