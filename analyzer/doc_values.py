"""What a spaCy Doc keeps of its reading: plain values, which spaCy can write to bytes."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from analyzer.rounding import rounded
from analyzer.spans import Reading
from analyzer.taxonomy import Skill
from analyzer.values import as_read, demands_of, experience_of, mentions_of

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
    mentions = mentions_of(reading, text, skills, as_read)
    values: dict[str, Any] = rounded(
        {
            "mentions": [asdict(each) for each in mentions],
            "experience": asdict(experience_of(reading.demands, as_read)),
            "demands": [asdict(each) for each in demands_of(reading.demands, as_read)],
        }
    )
    return values
