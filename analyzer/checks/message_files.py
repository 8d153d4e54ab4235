"""Whether all message files say the same things, and name all that is to be named."""

import string
from collections.abc import Iterable, Iterator
from pathlib import Path

from analyzer.advice.rules import advice_rules
from analyzer.checks.majority import differing_keys, usual
from analyzer.errors import DataError
from analyzer.languages import told_languages
from analyzer.lexicon.wordlists import language_codes
from analyzer.limits import FindingLimits, finding_limits
from analyzer.messages import message_languages, read_messages
from analyzer.resources import data_folder
from analyzer.taxonomy import load_taxonomy
from analyzer.vocabulary import (
    ARCHETYPES,
    BASES,
    KINDS,
    RESPONSIBILITIES,
    SECTIONS,
    SEVERITIES,
    STATUSES,
    TITLE_KINDS,
)
from analyzer.weights import load_archetypes, load_weights

__all__ = ["message_faults", "name_faults"]

_CLOSED: dict[str, Iterable[str]] = {
    "archetypes": ARCHETYPES,
    "roles": ARCHETYPES,
    "title_kinds": TITLE_KINDS,
    "status": STATUSES,
    "responsibility": RESPONSIBILITIES,
    "basis": BASES,
    "section": SECTIONS,
    "kind": KINDS,
    "severity": SEVERITIES,
}
"""Names of the closed sets of words that a result is told in."""


def message_faults() -> Iterator[str]:
    """Faults of the message files, set against each other."""
    files: dict[Path, dict[str, str]] = {}
    folder = data_folder() / "messages"
    for language in sorted({"en", *language_codes(), *message_languages()}):
        path = folder / f"{language}.yaml"
        if language not in message_languages():
            yield f"{path}: the file is missing"
            continue
        try:
            files[path] = read_messages(language)
        except DataError as error:
            yield from error.faults
    yield from differing_keys(files)
    asked: dict[str, dict[Path, tuple[str, ...]]] = {}
    for path, messages in files.items():
        for key, text in messages.items():
            try:
                asked.setdefault(key, {})[path] = _asked_by(text)
            except ValueError as error:
                yield f"{path}: {key}: {error}"
    for key, values in asked.items():
        most = usual(list(values.values()))
        for path, own in values.items():
            if own != most:
                yield f"{path}: {key}: asks for {_told(own)}; others for {_told(most)}"


def _asked_by(text: str) -> tuple[str, ...]:
    """What a message has put in, as it is written between its brackets."""
    asked = {
        name + (f"!{mark}" if mark else "") + (f":{form}" if form else "")
        for _, name, form, mark in string.Formatter().parse(text)
        if name is not None
    }
    return tuple(sorted(asked))


def _told(asked: tuple[str, ...]) -> str:
    return ", ".join(f"{{{each}}}" for each in asked) or "nothing"


def name_faults() -> Iterator[str]:
    """Faults of the message files that lack the name of what the other files list."""
    for language in message_languages():
        path = data_folder() / "messages" / f"{language}.yaml"
        known = set(read_messages(language))
        known |= {key.rpartition(".")[0] for key in known}  # said in several ways
        for source, group, names in _named():
            for key in sorted({f"{group}.{name}" for name in names} - known):
                yield f"{path}: {key}: is missing; {source} lists what it names"


def _named() -> Iterator[tuple[str, str, Iterable[str]]]:
    """File that lists what has a name, key that the names are under, and what has one."""
    taxonomy, weights, rules = load_taxonomy(), load_weights(), advice_rules()
    loads = [each.band for each in weights.overload.bands]
    others = told_languages().keys() - set(language_codes())
    yield "taxonomy/disciplines.yaml", "disciplines", taxonomy.families
    yield "taxonomy/disciplines.yaml", "families", taxonomy.families.values()
    yield "languages", "languages", language_codes()
    yield "other_languages.yaml", "other_languages", others
    yield "scoring.yaml", "bands.breadth", (b.band for b in weights.breadth.bands)
    yield "scoring.yaml", "bands.overload", loads
    yield "scoring.yaml", "verdict", loads
    yield "advice.yaml", "specialists", rules.outsource
    yield "advice.yaml", "functions", rules.delegate
    yield "findings.yaml", "hats", finding_limits().many_hats.roles
    yield "archetypes.yaml", "explore.sources", _sources()
    yield "findings.yaml", "findings", FindingLimits.ids()
    for group, names in _CLOSED.items():
        yield "a result", group, names


def _sources() -> set[str]:
    """Sources of what is said of the archetypes."""
    profiles = load_archetypes().values()
    return {each.source for profile in profiles for each in profile.evidence}
