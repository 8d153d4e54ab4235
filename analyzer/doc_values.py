"""What a spaCy Doc keeps of its reading: plain values, which spaCy can write to bytes."""

from collections.abc import Mapping
from typing import Any

from analyzer.spans import Demands, Reading, told_section
from analyzer.taxonomy import Skill

__all__ = ["doc_values"]


def doc_values(
    reading: Reading, text: str, skills: Mapping[str, Skill]
) -> dict[str, Any]:
    """Mentions, experience and demands of a Doc, by their names in the JSON of a result.

    Parameters
    ----------
    reading : Reading
        What was found in the Doc.
    text : str
        Text of the Doc, into which all offsets point.
    skills : mapping of str to Skill
        Skills by id.

    Returns
    -------
    dict
        `mentions`, `experience` and `demands`, as `rolescope schema` describes them, of
        dicts, lists, strings and numbers only. A list may come back from bytes as a tuple.
    """
    return {
        "mentions": [
            {
                "start": draft.start,
                "end": draft.end,
                "text": text[draft.start : draft.end],
                "skill": draft.skill,
                "discipline": skills[draft.skill].discipline,
                "kind": skills[draft.skill].kind,
                "status": draft.status,
                "responsibility": draft.responsibility,
                "section": told_section(draft.sentence.section),
                "reason": draft.reason,
            }
            for draft in reading.mentions
        ],
        "experience": _experience(reading.demands),
        "demands": [
            {"kind": each.kind, "start": each.start, "end": each.end}
            for each in reading.demands.found
            if each.is_apart
        ],
    }


def _experience(demands: Demands) -> dict[str, Any]:
    return {
        "years": demands.years,
        "level": demands.level,
        "hours": demands.hours,
        "systems": [
            {"skill": skill, "years": years} for skill, years in demands.systems.items()
        ],
        "evidence": [
            {"start": each.start, "end": each.end}
            for each in demands.found
            if not each.is_apart
        ],
        "level_basis": "text" if demands.level else None,  # there is no title
    }
