"""The disciplines and the skills below them: ids, families, kinds, ESCO links."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from pydantic import BaseModel, ConfigDict, TypeAdapter

from analyzer.errors import DataError
from analyzer.resources import data_folder, read_checked

__all__ = ["Kind", "Skill", "Taxonomy", "load_taxonomy"]

Kind = Literal["skill", "tool", "task"]


class EscoLink(BaseModel):
    """A concept of ESCO and how it relates (SKOS: exact or broader match)."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    uri: str
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
    """

    families: Mapping[str, str]
    skills: Mapping[str, Skill]
    serves: Mapping[str, str]

    @property
    def disciplines(self) -> tuple[str, ...]:
        """All discipline ids."""
        return tuple(self.families)

    def family_of(self, skill: str) -> str:
        """Family of a skill's discipline."""
        return self.families[self.skills[skill].discipline]


_FAMILIES = TypeAdapter(dict[str, list[str]])
_SKILLS = TypeAdapter(dict[str, dict[Kind, list[str]]])
_ESCO = TypeAdapter(dict[str, EscoLink])
_SERVING = TypeAdapter(dict[str, list[str]])


@cache
def load_taxonomy() -> Taxonomy:
    """Taxonomy in force.

    Raises
    ------
    DataError
        With every fault of the files: unknown or missing disciplines, ids given twice,
        ESCO links of unknown skills.
    """
    folder = data_folder() / "taxonomy"
    faults: list[str] = []
    families = read_checked(folder / "disciplines.yaml", _FAMILIES, faults) or {}
    skills = read_checked(folder / "skills.yaml", _SKILLS, faults) or {}
    esco = read_checked(folder / "esco.yaml", _ESCO, faults) or {}
    serving = read_checked(folder / "serving.yaml", _SERVING, faults) or {}
    if faults:
        raise DataError(faults)
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
    served = {skill: d for d, skills in serving.items() for skill in skills}
    place = folder / "serving.yaml"
    faults += [
        f"{place}: {d}: no such discipline" for d in serving if d not in family_of
    ]
    faults += [f"{place}: {s}: no such skill" for s in served if s not in known]
    if faults:
        raise DataError(faults)
    return Taxonomy(family_of, known, served)
