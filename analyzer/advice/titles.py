"""Titles that fit what a role asks: by its field and its archetype, in each language."""

from collections.abc import Sequence, Set

from analyzer.advice.core import core_of
from analyzer.advice.effect import rank
from analyzer.advice.rules import advice_rules, leads
from analyzer.lexicon.wordlists import language_codes, load_suggestions
from analyzer.limits import finding_limits
from analyzer.told import is_mismatch, is_other_work
from analyzer.types import Discipline, Result
from analyzer.weights import load_weights

__all__ = ["field_of", "fitting_titles", "level_for", "titles_apart", "titles_for"]

_GENERAL = "general"


def _shares(disciplines: Sequence[Discipline]) -> dict[str, float]:
    """Share of a role that each field holds."""
    status = load_weights().status
    weight = {d.discipline: float(getattr(status, d.status)) for d in disciplines}
    total = sum(weight.values()) or 1.0
    return {
        field: sum(weight.get(name, 0.0) for name in members) / total
        for field, members in advice_rules().fields.groups.items()
    }


def _named_by(disciplines: Sequence[Discipline]) -> list[str]:
    """Fields of which a role asks one of their own disciplines."""
    asked = {each.discipline for each in disciplines}
    own = advice_rules().fields.own
    return [field for field, names in own.items() if asked.intersection(names)]


def field_of(disciplines: Sequence[Discipline], core: Set[str] = frozenset()) -> str:
    """Field that a role can be named for; "general" where no field holds most of it.

    Less of it is enough for a field of its core. A field of which none of its own is
    asked names no role.
    """
    rules, shares = advice_rules().fields, _shares(disciplines)
    held = {field: shares[field] for field in _named_by(disciplines)}
    of_core = [field for field in held if not core.isdisjoint(rules.own[field])]
    for fields, least in ((of_core, rules.core_share), (held, rules.share)):
        fullest = max(fields, key=held.__getitem__, default=None)
        if fullest is not None and held[fullest] >= least:
            return fullest
    return _GENERAL


def fitting_titles(
    disciplines: Sequence[Discipline], archetype: str, core: Set[str] = frozenset()
) -> dict[str, str]:
    """Title for a role in each language.

    Parameters
    ----------
    disciplines : sequence of Discipline
        What the role asks.
    archetype : str
        Archetype that it reads like.
    core : set of str
        Disciplines that are its core.

    Returns
    -------
    dict of str to str
        Language code to title.
    """
    return _titles(field_of(disciplines, core), archetype)


def level_for(result: Result) -> str | None:
    """Archetype of the titles that fit an ad, if any does.

    That of its title, unless the content was told to be of another; what is light for the
    title is no reason for a higher one.
    """
    title, content = result.archetypes.title, result.archetypes.content
    if title is None or content is None or not is_mismatch(result):
        return title or content
    least = load_weights().overload.limit_of(advice_rules().titles.raised)
    is_light = result.overload[title].score < least
    return title if is_light and rank(content) > rank(title) else content


def titles_for(result: Result) -> dict[str, str]:
    """Titles in marketing that fit an ad.

    They are of the level that `level_for` tells.

    Parameters
    ----------
    result : Result
        The analysis.

    Returns
    -------
    dict of str to str
        Language code to title, the ad's own first. Empty where the title is one of a
        specialist, of whom the archetypes say nothing; where hardly any marketing is
        asked, or the core is work of every trade; and where it is more than one role can
        carry, whatever its name.
    """
    archetypes = result.archetypes
    content = archetypes.content
    if (
        content is None
        or is_other_work(result)
        or archetypes.title_kind == "specialist"
    ):
        return {}
    core = core_of(result)
    if archetypes.title_kind == "unknown" and core & _everywhere():
        return {}
    level = level_for(result)
    assert level is not None  # as the content is of an archetype
    most = load_weights().overload.limit_of(advice_rules().titles.upto)
    if result.overload[level].score >= most:
        return {}
    titles = fitting_titles(result.disciplines, level, core)
    return {result.language: titles[result.language], **titles}


def _everywhere() -> frozenset[str]:
    """Disciplines that are asked in every trade."""
    return frozenset(finding_limits().other_work.everywhere)


def titles_apart(
    roles: Sequence[tuple[Sequence[Discipline], str]],
) -> list[dict[str, str]]:
    """Titles for roles made out of one, told apart by the field that sets each off.

    Parameters
    ----------
    roles : sequence of (sequence of Discipline, str)
        What each of them asks, and the archetype that it reads like.

    Returns
    -------
    list of dict of str to str
        Language code to title, for each role.
    """
    titles = [fitting_titles(*role) for role in roles]
    alike = [at for at, title in enumerate(titles) if titles.count(title) > 1]
    fields = _fields_apart([roles[at][0] for at in alike])
    for at, field in zip(alike, fields, strict=True):
        titles[at] = _titles(field, roles[at][1])
    return titles


def _fields_apart(roles: Sequence[Sequence[Discipline]]) -> list[str]:
    """Field of each role in which it is ahead of the others the most.

    No two are named for the same: the one that is farther ahead is. The one role that
    leads is named for none, where the others tell it apart.
    """
    held = [_shares(disciplines) for disciplines in roles]
    firsts: list[tuple[float, str]] = []
    for disciplines, own in zip(roles, held, strict=True):
        others = [each for each in held if each is not own]
        ahead = [
            (own[field] - max(each[field] for each in others), field)
            for field in _named_by(disciplines)
        ]
        firsts.append(max(ahead, key=lambda each: each[0], default=(0.0, _GENERAL)))
    best = {
        field: firsts.index(max(each for each in firsts if each[1] == field))
        for _, field in firsts
    }
    fields = [
        field if best[field] == at else _GENERAL for at, (_, field) in enumerate(firsts)
    ]
    leading = [
        at for at, role in enumerate(roles) if leads(each.discipline for each in role)
    ]
    if len(leading) == 1 and _GENERAL not in fields:
        fields[leading[0]] = _GENERAL
    return fields


def _titles(field: str, archetype: str) -> dict[str, str]:
    return {
        code: load_suggestions(code)[field][archetype]  # type: ignore[index]
        for code in language_codes()
    }
