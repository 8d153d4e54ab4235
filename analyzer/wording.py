"""Findings, advice and errors in words, in each language that the program speaks."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from analyzer.errors import AnalyzerError
from analyzer.lexicon.wordlists import language_codes
from analyzer.messages import message, number
from analyzer.types import Advice, Finding
from analyzer.values_in_words import (
    content_as_role,
    discipline_name,
    joined,
    language_in_words,
    listed,
)

__all__ = [
    "advice_in_words",
    "error_in_words",
    "finding_in_words",
    "not_judged_in_words",
    "still_heavy_in_words",
]


def finding_in_words(finding: Finding, *, language: str = "en") -> str:
    """Sentence of a finding.

    Parameters
    ----------
    finding : Finding
        Of a result.
    language : str, default "en"
        Language to say it in.
    """
    kind = finding.values.get("kind")
    key = f"findings.{finding.id}" + (f".{kind}" if kind else "")
    return message(key, locale=language, **_worded(finding.values, language))


def advice_in_words(
    advice: Advice, *, language: str = "en", in_parts: bool = False
) -> str:
    """Sentence of an advice, without its effect.

    Parameters
    ----------
    advice : Advice
        Of a result.
    language : str, default "en"
        Language to say it in.
    in_parts : bool, default False
        Whether its disciplines or roles are told one by one below: the sentence then
        only says how many there are.
    """
    values = {**advice.values, "disciplines": advice.disciplines}
    kind = advice.values.get("kind")
    key = f"advice.{advice.kind}" + (f".{kind}" if kind else "")
    if advice.kind == "split":
        return _split_in_words(advice, language, in_parts=in_parts)
    for name, label in (("outsource", "specialists"), ("delegate", "functions")):
        if advice.kind == name:
            values[label] = tuple(f"{label}.{each}" for each in advice.disciplines)
    worded = _worded(values, language)
    if in_parts:
        worded["disciplines"] = message(
            "advice.these", locale=language, count=len(advice.disciplines)
        )
    return message(key, locale=language, **worded)


def _split_in_words(advice: Advice, language: str, *, in_parts: bool) -> str:
    """The two roles, whose work they are, and which of them are still too much."""
    values = advice.values
    roles = [
        message(
            "advice.split_role",
            locale=language,
            title=title,
            disciplines=listed([discipline_name(d, language=language) for d in role]),
        )
        for title, role in zip(values["named"], advice.roles, strict=True)
    ]
    told = [
        message(
            f"advice.split.{'roles' if in_parts else 'told'}",
            locale=language,
            roles="; ".join(roles),
        )
    ]
    if values["levels"]:
        worded = _worded({name: values[name] for name in ("levels", "role")}, language)
        told.append(
            message(f"advice.lifted.{values['kind']}", locale=language, **worded)
        )
    if values["lead"]:
        told.append(message("advice.one_leads", locale=language, lead=values["lead"]))
    if not in_parts:
        told.append(still_heavy_in_words(advice, language=language))
    return " ".join(filter(None, told))


def still_heavy_in_words(advice: Advice, *, language: str = "en") -> str:
    """Which roles of a split are still too much for their titles; "" for none."""
    heavy = joined(advice.values["heavy"], language=language)
    return message("advice.still_heavy", locale=language, titles=heavy) if heavy else ""


def error_in_words(error: AnalyzerError, *, language: str = "en") -> str:
    """Sentences of an error; its own, in English, where there are no others.

    Parameters
    ----------
    error : AnalyzerError
        As it was raised.
    language : str, default "en"
        Language to say it in.
    """
    if not error.detail:
        return str(error)
    readable = [
        message(f"languages.{code}", locale=language) for code in language_codes()
    ]
    values = _worded(error.values, language) | {"readable": listed(readable)}
    return message(f"details.{error.detail}", locale=language, **values)


def not_judged_in_words(reason: str, *, language: str = "en") -> str:
    """That an ad is not judged, and why: without a full stop.

    Parameters
    ----------
    reason : str
        Id of the finding, from `not_judged`.
    language : str, default "en"
        Language to say it in.
    """
    return message(f"not_judged.{reason}", locale=language)


def _worded(values: Mapping[str, Any], language: str) -> dict[str, str]:
    """Values of a message in words; those that are None are left out."""
    return {
        name: _WAYS.get(name, _plain)(value, language)
        for name, value in values.items()
        if value is not None
    }


def _plain(value: object, language: str) -> str:
    if isinstance(value, float):
        return number(value, "g", locale=language)
    return str(value)


def _role(archetype: str, language: str) -> str:
    return message(f"roles.{archetype}", locale=language)


def _roles(archetypes: Sequence[str], language: str) -> str:
    return joined([_role(each, language) for each in archetypes], language=language)


def _content(likely: Sequence[str], language: str) -> str:
    return content_as_role(likely, language=language)


def _language(code: str, language: str) -> str:
    return language_in_words(code, language=language)


def _disciplines(ids: Sequence[str], language: str) -> str:
    return listed([discipline_name(each, language=language) for each in ids])


def _hats(ids: Sequence[str], language: str) -> str:
    return listed([message(f"hats.{each}", locale=language) for each in ids])


def _load(load: float, language: str) -> str:
    return number(load, ".2f", locale=language)


def _band(band: str, language: str) -> str:
    return message(f"bands.overload.{band}", locale=language)


def _count(ads: int, language: str) -> str:
    return str(ads) if ads else message("no_ad", locale=language)


def _messages(keys: Sequence[str], language: str) -> str:
    return "; ".join(message(key, locale=language) for key in keys)


_WAYS: Mapping[str, Callable[[Any, str], str]] = {
    "title": _role,
    "content": _content,
    "role": _role,
    "levels": _roles,
    "language": _language,
    "read_as": _language,
    "disciplines": _disciplines,
    "others": _disciplines,
    "hats": _hats,
    "load": _load,
    "band": _band,
    "in_language": _count,
    "with_title": _count,
    "specialists": _messages,
    "functions": _messages,
}
"""How values of these names are said, in a language; all others as they stand."""
