"""All data files validated, and the taxonomy as a table."""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain
from typing import Any

from analyzer.advice.rules import advice_rules
from analyzer.app_limits import app_limits, column_names
from analyzer.batch.table_schema import column_lines
from analyzer.checks.examples import (
    load_gold,
    load_sample_overlay,
    row_faults,
    sample_faults,
)
from analyzer.checks.figures import load_counted_ads, reference_faults
from analyzer.checks.files import file_faults
from analyzer.checks.languages import (
    core_faults,
    dictionary_faults,
    group_faults,
    suggestion_faults,
)
from analyzer.checks.message_files import message_faults, name_faults
from analyzer.checks.repeats import repeat_faults
from analyzer.checks.trained import load_models, measured_faults
from analyzer.errors import DataError, UnreadableInputError
from analyzer.languages import told_languages
from analyzer.lexicon.wordlists import (
    language_codes,
    load_cores,
    load_suggestions,
    load_word_lists,
)
from analyzer.limits import finding_limits
from analyzer.messages import message_languages
from analyzer.reference import load_reference
from analyzer.scoring.norms import reading_error
from analyzer.settings import reading_settings
from analyzer.taxonomy import load_taxonomy
from analyzer.weights import load_archetypes, load_weights

__all__ = ["Check", "check_data", "checks", "faults_of", "skill_rows"]


Check = Callable[[], object]
"""Reads files, or gives the faults of what was read; what it raises are faults too."""


def check_data() -> list[str]:
    """Validate every data file and model.

    Returns
    -------
    list of str
        What was checked, with counts.

    Raises
    ------
    DataError
        With the faults of all files.
    """
    faults = list(dict.fromkeys(chain.from_iterable(map(faults_of, checks()))))
    if faults:
        raise DataError(faults)
    taxonomy = load_taxonomy()
    links = sum(skill.esco is not None for skill in taxonomy.skills.values())
    return [
        f"taxonomy: {len(taxonomy.families)} disciplines, {len(taxonomy.skills)} skills, "
        f"{links} with an ESCO link",
        *map(_told_of, language_codes()),
        f"messages: {', '.join(message_languages())}",
    ]


def checks() -> Iterator[Check]:
    """Yield all checks: what others rest on comes first."""
    yield from (load_taxonomy, reading_settings, load_weights, load_archetypes)
    yield from (finding_limits, advice_rules, app_limits, column_names, column_lines)
    for code in language_codes():
        yield partial(load_word_lists, code)
        yield partial(group_faults, code)
        yield partial(repeat_faults, code)
        for load in (load_cores, load_suggestions, suggestion_faults):
            yield partial(load, code)
    yield from (told_languages, core_faults, dictionary_faults)
    yield from (message_faults, name_faults)
    yield from (reading_error, load_reference, reference_faults, load_counted_ads)
    yield from (row_faults, sample_faults, load_sample_overlay, load_gold)
    yield from (load_models, measured_faults, file_faults)


def faults_of(check: Check) -> Iterator[str]:
    """Faults that a check gives or raises."""
    try:
        found = check()
        yield from found if isinstance(found, Iterator) else ()
    except DataError as error:
        yield from error.faults
    except UnreadableInputError as error:
        yield str(error)


def _told_of(code: str) -> str:
    forms = sum(map(len, load_word_lists(code).terms.values()))
    return f"language {code}: {forms:,} forms"


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
