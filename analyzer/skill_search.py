"""Skills by their ids or by the words that name them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analyzer.lexicon.forms import Form
from analyzer.lexicon.wordlists import language_codes, load_word_lists
from analyzer.taxonomy import Skill, load_taxonomy

__all__ = [
    "SkillHit",
    "is_plain",
    "name_of_skill",
    "readable",
    "readable_parsed",
    "search_skills",
]

_MARKS = set("+(@|!=")  # of a form that is more than its words
_GROUP = re.compile(r"@(\w+)")
_EXACT = re.compile(r"(?<![^\s(|])[!=]")  # before a word or a choice


@dataclass(frozen=True, slots=True)
class SkillHit:
    """A skill that was found.

    Attributes
    ----------
    skill : Skill
        The skill.
    named : bool
        Whether its own id, rather than a form, holds what was looked for.
    forms : mapping of str to list of str
        Language code to the forms that hold what was looked for.
    """

    skill: Skill
    named: bool
    forms: Mapping[str, list[str]]


def is_plain(form: str) -> bool:
    """Whether a form is written as it is read, without marks."""
    return not _MARKS & {*form}


def readable(form: str, groups: Mapping[str, Sequence[str]]) -> str:
    """Write a form for who does not know its marks.

    Parameters
    ----------
    form : str
        As written in a word list.
    groups : mapping of str to sequence of str
        Group name to the words of the group.

    Examples
    --------
    >>> readable("@write + (!blog|blogs)", {"write": ["skrive", "forfatte"]})
    '(skrive / forfatte) … (blog / blogs)'
    """
    return _unmarked(_GROUP.sub(lambda found: f"({'|'.join(groups[found[1]])})", form))


def readable_parsed(form: Form) -> str:
    """Write a form that was parsed for who does not know its marks.

    Parameters
    ----------
    form : Form
        From `parse_form`.

    Examples
    --------
    >>> readable_parsed(((("!skrive",), ("forfatte",)), (("=SoMe", "tekst"),)))
    'skrive / forfatte … SoMe tekst'
    """
    return _unmarked(" + ".join("|".join(map(" ".join, slot)) for slot in form))


def _unmarked(form: str) -> str:
    """A form without its marks: choices with strokes, its slots with dots between them."""
    return _EXACT.sub("", form).replace("|", " / ").replace(" + ", " … ")


def name_of_skill(skill: str, language: str) -> str:
    """What to call a skill in a language.

    Parameters
    ----------
    skill : str
        Its id.
    language : str
        Code of the language.

    Returns
    -------
    str
        The first of its forms that is written without marks; its id, with blanks,
        where the language is none that ads are read in, or has no such form.
    """
    known = language in language_codes()
    forms = load_word_lists(language).forms_of(skill) if known else []
    return next(filter(is_plain, forms), skill.replace("-", " "))


def search_skills(
    words: str,
    *,
    discipline: str | None = None,
    languages: Sequence[str] | None = None,
) -> list[SkillHit]:
    """Find skills, in the order of the taxonomy.

    Parameters
    ----------
    words : str
        Part of an id or of a form, whatever its case; every skill has "" in it.
    discipline : str, optional
        Only skills of this one.
    languages : sequence of str, optional
        Codes of the languages whose forms are looked through; all without it.
    """
    needle = words.strip().lower()
    lists = {code: load_word_lists(code) for code in languages or language_codes()}
    hits = []
    for skill in load_taxonomy().skills.values():
        if discipline not in (None, skill.discipline):
            continue
        forms = {
            code: [form for form in own.forms_of(skill.id) if needle in form.lower()]
            for code, own in lists.items()
        }
        named = needle in skill.id
        if named or any(forms.values()):
            hits.append(SkillHit(skill, named, forms))
    return hits
