"""Values of a result in words: names of ids, lists, scores in their bands."""

from collections.abc import Sequence

from analyzer.messages import message, number, read_messages
from analyzer.vocabulary import ARCHETYPES
from analyzer.weights import band_of, load_weights

__all__ = [
    "archetype_name",
    "breadth_in_words",
    "content_as_role",
    "content_in_words",
    "discipline_name",
    "joined",
    "language_in_words",
    "listed",
    "load_in_words",
]


def language_in_words(code: str, *, language: str = "en") -> str:
    """Name of a language of a code, in another one."""
    messages = read_messages(language)
    for names in ("languages", "other_languages"):
        if f"{names}.{code}" in messages:
            return messages[f"{names}.{code}"]
    return f"{messages['another_language']} ({code})"


def content_in_words(likely: Sequence[str], *, language: str = "en") -> str:
    """What content reads like, behind a colon: "coordinator".

    Parameters
    ----------
    likely : sequence of str
        From `reads_like`.
    language : str, default "en"
        Language to say it in.
    """
    if not likely:
        return message("report.unclear", locale=language)
    names = [archetype_name(each, language=language) for each in likely]
    return _one_or_both(likely, names, language)


def content_as_role(likely: Sequence[str], *, language: str = "en") -> str:
    """What content reads like, inside a sentence: "a coordinator".

    Parameters
    ----------
    likely, language
        As in `content_in_words`; at least one.
    """
    roles = [message(f"roles.{each}", locale=language) for each in likely]
    return _one_or_both(likely, roles, language)


def _one_or_both(likely: Sequence[str], names: Sequence[str], language: str) -> str:
    """One name as it is; what is between two neighbours, or one of two that are none."""
    if len(names) == 1:
        return names[0]
    low, high = map(ARCHETYPES.index, likely)
    key = "between" if high - low == 1 else "either"
    first, second = names
    return message(key, locale=language, first=first, second=second)


def archetype_name(archetype: str, *, language: str = "en") -> str:
    """Name of an archetype inside a sentence, or behind a colon."""
    return _small(message(f"archetypes.{archetype}", locale=language))


def discipline_name(discipline: str, *, language: str = "en") -> str:
    """Name of a discipline inside a sentence: small, unless it is an abbreviation."""
    return _small(message(f"disciplines.{discipline}", locale=language))


def _small(name: str) -> str:
    return name if name[1:2].isupper() else name[0].lower() + name[1:]


def listed(names: Sequence[str]) -> str:
    """Names one after the other; they hold an "and" of their own."""
    return ", ".join(names)


def joined(names: Sequence[str], *, language: str = "en") -> str:
    """Names that hold no "and" of their own: "an assistant, a coordinator and a manager"."""
    if len(names) < 2:
        return listed(names)
    return f"{listed(names[:-1])} {message('and', locale=language)} {names[-1]}"


def breadth_in_words(score: float, *, language: str = "en") -> str:
    """A breadth and its band: "43.0, focused"."""
    band = message(
        f"bands.breadth.{band_of(score, load_weights().breadth.bands)}", locale=language
    )
    return f"{number(score, '.1f', locale=language)}, {band}"


def load_in_words(load: float | None, *, language: str = "en") -> str:
    """An overload and its band, "0.81, fitting"; a dash where there is none."""
    if load is None:
        return "–"
    band = load_weights().overload.band_of(load)
    named = message(f"bands.overload.{band}", locale=language)
    return f"{number(load, '.2f', locale=language)}, {named}"
