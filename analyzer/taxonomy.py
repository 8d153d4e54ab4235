"""The disciplines and the skills below them: ids, families, kinds, ESCO links."""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints, TypeAdapter

from analyzer.data_model import Names, Part, distinct
from analyzer.errors import DataError
from analyzer.resources import data_folder, read_checked
from analyzer.vocabulary import Kind

__all__ = ["DisciplineId", "Disciplines", "Skill", "Taxonomy", "load_taxonomy"]


_Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
"""Id of a discipline, a family or a skill: small letters, digits and hyphens."""


class EscoLink(Part):
    """A concept of ESCO and how it relates (SKOS: exact or broader match)."""

    uri: Annotated[str, StringConstraints(pattern=r"^http://data\.europa\.eu/esco/")]
    match: Literal["exact", "broad"]


@dataclass(frozen=True, slots=True)
class Skill:
    """A skill, tool or task that can be recognised.

    Attributes
    ----------
    id : str
        Language-free id.
    discipline : str
        Id of its discipline.
    kind : {"skill", "tool", "task"}
        What it is.
    esco : EscoLink or None
        Link to ESCO where a concept exists.
    """

    id: str
    discipline: str
    kind: Kind
    esco: EscoLink | None


class MarketingOnly(Part):
    """Skills that mean other work in other trades, and what tells a marketing job.

    Attributes
    ----------
    skills : frozenset of str
        Skill ids for which it holds in any ad whose title does not tell marketing.
    under_other_titles : frozenset of str
        Skill ids for which it holds only under a title of another trade.
    told_by : frozenset of str
        Disciplines one of which must be asked for these skills to count.
    """

    skills: frozenset[str]
    under_other_titles: frozenset[str]
    told_by: frozenset[str]


class OfLanguages(Part):
    """Skills that are none where they are said of a language.

    Attributes
    ----------
    always : frozenset of str
        Skill ids.
    verbs : frozenset of str
        Those for which it holds where a verb ends the words.
    """

    always: frozenset[str]
    verbs: frozenset[str]


class Objects(Part):
    """What a task may be about without asking for it.

    Attributes
    ----------
    on_topics : frozenset of str
        Disciplines whose work has a topic ("articles on SEO").
    selling : frozenset of str
        Disciplines that sell, and are none of what is sold.
    aims : frozenset of str
        Skills that are an aim where a clause says what other work is to do.
    purposes : frozenset of str
        Those that are one behind a phrase such as "for at", too.
    """

    on_topics: frozenset[str]
    selling: frozenset[str]
    aims: frozenset[str]
    purposes: frozenset[str]


class _Contexts(Part):
    """The file of skills that count only in some company."""

    serving: dict[str, Names]
    departments: frozenset[str]
    languages: OfLanguages
    objects: Objects
    marketing: MarketingOnly


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """What can be counted.

    Attributes
    ----------
    families : mapping of str to str
        Discipline id to its family, in the order of the file.
    skills : mapping of str to Skill
        Skill id to skill.
    serves : mapping of str to str
        Skill id to the discipline of others that it only serves in a sentence that
        asks for that one.
    departments : frozenset of str
        Skills after which departments are named.
    languages : OfLanguages
        Skills that are none where they are said of a language.
    objects : Objects
        What a task may be about without asking for it.
    marketing : MarketingOnly
        Skills that count only in a marketing job.
    """

    families: Mapping[str, str]
    skills: Mapping[str, Skill]
    serves: Mapping[str, str]
    departments: frozenset[str]
    languages: OfLanguages
    objects: Objects
    marketing: MarketingOnly

    @property
    def disciplines(self) -> tuple[str, ...]:
        """All discipline ids."""
        return tuple(self.families)

    def family_of(self, skill: str) -> str:
        """Family of a skill's discipline."""
        return self.families[self.skills[skill].discipline]


_FAMILIES = TypeAdapter(dict[_Id, Annotated[list[_Id], Field(min_length=1)]])
_SKILLS = TypeAdapter(dict[str, dict[Kind, list[_Id]]])
_ESCO = TypeAdapter(dict[str, EscoLink])
_CONTEXTS = TypeAdapter(_Contexts)


def load_taxonomy() -> Taxonomy:
    """Taxonomy in force.

    Raises
    ------
    DataError
        With every fault of the files: unknown or missing disciplines, ids given twice,
        ESCO links of unknown skills.
    """
    found = _found()
    if isinstance(found, DataError):
        raise found.with_traceback(None)
    return found


@cache
def _found() -> Taxonomy | DataError:
    """Taxonomy, or its faults: each id that is looked up asks for it."""
    try:
        return _read()
    except DataError as error:
        return error


def _read() -> Taxonomy:
    folder = data_folder() / "taxonomy"
    faults: list[str] = []
    families = read_checked(folder / "disciplines.yaml", _FAMILIES, faults) or {}
    skills = read_checked(folder / "skills.yaml", _SKILLS, faults) or {}
    esco = read_checked(folder / "esco.yaml", _ESCO, faults) or {}
    contexts = read_checked(folder / "contexts.yaml", _CONTEXTS, faults)
    if faults or contexts is None:
        raise DataError(faults)
    faults += _given_twice(folder, families, contexts)
    family_of = {d: family for family, members in families.items() for d in members}
    place = folder / "skills.yaml"
    faults += [
        f"{place}: {d}: no such discipline" for d in skills if d not in family_of
    ]
    faults += [
        f"{place}: {d}: the discipline has no skill"
        for d in family_of
        if not skills.get(d)
    ]
    known: dict[str, Skill] = {}
    for discipline, kinds in skills.items():
        for kind, ids in kinds.items():
            for skill in ids:
                if skill in known:
                    faults.append(
                        f"{place}: {discipline}.{kind}: {skill} is given twice"
                    )
                known[skill] = Skill(skill, discipline, kind, esco.get(skill))
    faults += [
        f"{folder / 'esco.yaml'}: {s}: no such skill" for s in esco if s not in known
    ]
    place = folder / "contexts.yaml"
    faults += [f"{place}: {fault}" for fault in _unknown(contexts, family_of, known)]
    if faults:
        raise DataError(faults)
    return Taxonomy(
        family_of,
        known,
        {s: d for d, ids in contexts.serving.items() for s in ids},
        contexts.departments,
        contexts.languages,
        contexts.objects,
        contexts.marketing,
    )


def _given_twice(
    folder: Path, families: Mapping[str, list[str]], contexts: _Contexts
) -> Iterator[str]:
    """Faults of disciplines in two families, and of skills that serve two disciplines."""
    for name, lists, where in (
        ("disciplines.yaml", families, "families"),
        ("contexts.yaml", contexts.serving, "disciplines that it serves"),
    ):
        holders: dict[str, list[str]] = {}
        for key, members in lists.items():
            for member in members:
                holders.setdefault(member, []).append(key)
        for member, keys in holders.items():
            if len(keys) > 1:
                told = ", ".join(keys)
                yield f"{folder / name}: {member}: has {len(keys)} {where}: {told}"


def _unknown(
    contexts: _Contexts, disciplines: Container[str], skills: Container[str]
) -> Iterator[str]:
    """Faults of contexts: disciplines and skills that are none."""
    named = (
        *contexts.serving,
        *contexts.objects.on_topics,
        *contexts.objects.selling,
        *contexts.marketing.told_by,
    )
    yield from (f"{d}: no such discipline" for d in named if d not in disciplines)
    counted = (
        *chain.from_iterable(contexts.serving.values()),
        *contexts.departments,
        *contexts.languages.always,
        *contexts.languages.verbs,
        *contexts.objects.aims,
        *contexts.objects.purposes,
        *contexts.marketing.skills,
        *contexts.marketing.under_other_titles,
    )
    yield from (f"{s}: no such skill" for s in counted if s not in skills)


def _known(discipline: str) -> str:
    families = load_taxonomy().families
    if discipline not in families:
        raise ValueError(
            f"no such discipline: {discipline!r}; there are: {', '.join(families)}"
        )
    return discipline


DisciplineId = Annotated[str, AfterValidator(_known)]
"""Id of a discipline of the taxonomy in force."""

Disciplines = Annotated[list[DisciplineId], AfterValidator(distinct)]
"""Some of them, none twice."""
