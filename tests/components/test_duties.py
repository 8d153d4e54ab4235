"""Duties of a verb and an object ask the same in every language (`duties.yaml`)."""

from bisect import bisect_right
from collections.abc import Iterator
from pathlib import Path

import pytest

from analyzer import analyze
from analyzer.resources import read_yaml
from tests.components.test_reading import FILLER
from tests.composed import DUTIES, TITLES

_TABLE = read_yaml(Path(__file__).with_name("duties.yaml"))
_VERBS: dict[str, dict[str, list[str]]] = _TABLE["verbs"]
_OBJECTS: list[dict[str, str | list[str]]] = _TABLE["objects"]
_OF_DUTCH_NOUNS = ("van", "aan", "voor", "met", "bij", "over")
"""Ends of what stands before a Dutch object; a plain infinitive stands behind it."""


def duty(code: str, verb: str, what: str) -> str:
    behind = code == "nl" and not verb.endswith(_OF_DUTCH_NOUNS)
    return f"{what} {verb}" if behind else f"{verb} {what}"


def asked_in(code: str, duties: list[str]) -> list[set[str]]:
    """Disciplines that each line of a list of duties asks."""
    text, starts = f"{DUTIES[code]}\n", []
    for line in duties:
        starts.append(len(text))
        text += f"- {line}\n"
    asked: list[set[str]] = [set() for _ in duties]
    text = "\n\n".join([text, *[FILLER[code]] * 2])
    result = analyze(text, title=TITLES[code], language=code)
    for mention in result.mentions:
        if mention.status != "absent":
            asked[bisect_right(starts, mention.start) - 1].add(mention.discipline)
    return asked


def cells(entry: dict[str, str | list[str]]) -> Iterator[tuple[str, set[str], bool]]:
    """Classes of verbs with what they ask, and whether that is all."""
    always = set(entry.get("always", ()))
    for name in _VERBS:
        if name in entry:
            yield name, always | set(entry[name]), True
        elif always and name in _TABLE["plain"]:
            yield name, always, False


@pytest.mark.parametrize("entry", _OBJECTS, ids=lambda entry: entry["da"])
def test_a_verb_and_an_object_ask_the_same_in_every_language(
    entry: dict[str, str | list[str]], code: str
) -> None:
    wanted = [
        (duty(code, verb, str(entry[code])), asked, whole)
        for name, asked, whole in cells(entry)
        for verb in _VERBS[name][code]
    ]
    found = asked_in(code, [line for line, _, _ in wanted])
    wrong = {
        line: (sorted(got), sorted(asked))
        for (line, asked, whole), got in zip(wanted, found, strict=True)
        if not (got == asked if whole else got >= asked)
    }
    assert not wrong
