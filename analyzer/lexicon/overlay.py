"""The user's own terms over the word lists: some added, some ignored."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from analyzer.lexicon.forms import Form
from analyzer.taxonomy import Skill

__all__ = ["Overlay"]

Forms = Mapping[str, list[Form]]


@dataclass(frozen=True, slots=True)  # it keys caches, in other processes too
class Overlay:
    """Terms of a user; two of the same name are the same.

    Attributes
    ----------
    name : str
        File name and hash of what it says, as in `versions`.
    skills : mapping of str to Skill
        Skills that are not in the taxonomy.
    added : mapping of str to mapping
        Language code to the forms of each skill, to be taken as well.
    ignored_skills : frozenset of str
        Skills that are never counted.
    ignored_words : list of Form
        Words that name nothing.
    """

    name: str
    skills: Mapping[str, Skill] = field(compare=False)
    added: Mapping[str, Forms] = field(compare=False)
    ignored_skills: frozenset[str] = field(compare=False)
    ignored_words: list[Form] = field(compare=False)
