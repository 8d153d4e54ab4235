"""All data files validated, and the taxonomy as a table."""

from typing import Any

from analyzer.advice.rules import advice_rules
from analyzer.app_limits import app_limits, column_names
from analyzer.batch.table_schema import column_lines
from analyzer.errors import DataError
from analyzer.lexicon.wordlists import (
    language_codes,
    load_cores,
    load_suggestions,
    load_word_lists,
)
from analyzer.limits import finding_limits
from analyzer.messages import message_languages, read_messages
from analyzer.reference import load_reference
from analyzer.scoring.norms import reading_error
from analyzer.scoring.weights import load_archetypes, load_weights
from analyzer.settings import reading_settings
from analyzer.taxonomy import load_taxonomy

__all__ = ["check_data", "skill_rows"]


def check_data() -> list[str]:
    """Validate every data file.

    Returns
    -------
    list of str
        What was checked, with counts.

    Raises
    ------
    DataError
        With the faults of all files.
    """
    faults: list[str] = []
    told: list[str] = []
    try:
        taxonomy = load_taxonomy()
    except DataError as error:  # without it nothing else can be checked
        raise DataError(list(error.faults)) from error
    links = sum(skill.esco is not None for skill in taxonomy.skills.values())
    told.append(
        f"taxonomy: {len(taxonomy.families)} disciplines, {len(taxonomy.skills)} skills, "
        f"{links} with an ESCO link"
    )
    for code in language_codes():
        try:
            forms = sum(map(len, load_word_lists(code).terms.values()))
            load_suggestions(code)
            load_cores(code)
            told.append(f"language {code}: {forms:,} forms")
        except DataError as error:
            faults += error.faults
    for load in (
        reading_settings,
        load_weights,
        load_archetypes,
        finding_limits,
        advice_rules,
        reading_error,
        load_reference,
        app_limits,
        column_names,
        column_lines,
    ):
        try:
            load()
        except DataError as error:
            faults += error.faults
    faults += _message_faults()
    if faults:
        raise DataError(faults)
    return [*told, f"messages: {', '.join(message_languages())}"]


def _message_faults() -> list[str]:
    """Keys that one message file has and another lacks."""
    keys = {language: set(read_messages(language)) for language in message_languages()}
    every = set().union(*keys.values())
    return [
        f"messages/{language}.yaml: {key}: missing"
        for language, own in keys.items()
        for key in sorted(every - own)
    ]


def skill_rows() -> list[dict[str, Any]]:
    """One row a skill: ids, kind, ESCO link, forms by language."""
    lists = {code: load_word_lists(code) for code in language_codes()}
    taxonomy = load_taxonomy()
    return [
        {
            "skill": skill.id,
            "discipline": skill.discipline,
            "family": taxonomy.families[skill.discipline],
            "kind": skill.kind,
            "esco_uri": skill.esco.uri if skill.esco else None,
            "esco_match": skill.esco.match if skill.esco else None,
            **{
                f"forms_{code}": each.forms_of(skill.id) for code, each in lists.items()
            },
        }
        for skill in taxonomy.skills.values()
    ]
