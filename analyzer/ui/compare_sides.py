"""What is compared in a session: profiles, and what is told about adding them.

Of an ad only its profile is kept: names of disciplines and scores, not the text.
"""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from analyzer.app_limits import app_limits
from analyzer.compare import Profile, profile_of_ad, profile_of_title
from analyzer.errors import AnalyzerError
from analyzer.limits import finding_limits
from analyzer.reference import load_reference
from analyzer.report.sides import source_in_words
from analyzer.types import Result
from analyzer.ui.faults import Fault, fault_in_words, fault_of
from analyzer.ui.inputs import name_from
from analyzer.ui.loaded import analyze_titled, reference_in_force
from analyzer.ui.speech import page_language, say

__all__ = [
    "add_result",
    "add_text",
    "add_title",
    "begin",
    "faults",
    "holds",
    "name_of",
    "note",
    "remove",
    "remove_all",
    "sides",
    "tell",
]

_SIDES, _FAULTS, _NOTE = "compared", "compare_faults", "compare_note"


def sides() -> list[Profile]:
    """Profiles that are compared, in the order they were added."""
    kept: list[Profile] = st.session_state.setdefault(_SIDES, [])
    return kept


def faults() -> list[Fault]:
    """What went wrong since `begin`, each once."""
    kept: list[Fault] = st.session_state.setdefault(_FAULTS, [])
    return kept


def note() -> str:
    """What else is to be said about what was added; "" for nothing."""
    return str(st.session_state.get(_NOTE) or "")


def begin() -> None:
    """Forget what was told: something else is being done."""
    st.session_state[_FAULTS], st.session_state[_NOTE] = [], ""


def tell(fault: Fault) -> None:
    """Keep a fault to be shown, once."""
    if fault_in_words(fault) not in map(fault_in_words, faults()):
        faults().append(fault)


def remove(name: str) -> None:
    """Take one side away."""
    begin()
    st.session_state[_SIDES] = [side for side in sides() if side.name != name]


def remove_all() -> None:
    """Take all sides away."""
    begin()
    st.session_state[_SIDES] = []


def add_text(
    text: str, title: str | None, language: str | None, name: str = ""
) -> None:
    """Analyse an ad and add it, or keep the reason why not."""
    try:
        result = analyze_titled(text, title, language)
    except AnalyzerError as error:
        tell(fault_of(error, name))
    else:
        add_result(result, name)


def add_result(result: Result, name: str = "") -> None:
    """Add an analysed ad, under its own name without another one."""
    _add(profile_of_ad(result, name or name_of(result)))


def holds(result: Result) -> bool:
    """Whether an analysed ad is among the sides, whatever it is called there."""
    own = profile_of_ad(result, "")
    return any(replace(side, name="") == own for side in sides())


def name_of(result: Result) -> str:
    """What to call an ad: its title, or the start of its first line."""
    name = result.title or name_from(result.text)
    return name or say("comparing.unnamed", number=len(sides()) + 1)


def add_title(title: str, codes: Sequence[str]) -> None:
    """Add what ads with a title ask, by language or in all together.

    Parameters
    ----------
    title : str
        In any of the languages.
    codes : sequence of str
        Languages, a side each; none for all together. Where there are too few ads, what
        its archetype is expected to carry is added once, and a note says so.
    """
    wanted: list[str | None] = [*codes] or [None]
    found = [
        (code, profile)
        for code in wanted
        if (profile := _looked_up(title, code)) is not None
    ]
    for code, profile in found:
        if profile.source == "reference":
            _add(_renamed(profile, title, say(f"languages.{code}") if code else ""))
    expected = [(code, each) for code, each in found if each.source != "reference"]
    if expected:
        profile = expected[0][1]
        of = source_in_words(profile, language=page_language())
        _add(_renamed(profile, title, of))
        _note_few(title, [code for code, _ in expected if code])


def _looked_up(title: str, code: str | None) -> Profile | None:
    """Profile of a title among the ads of a language; None, and told why, without one."""
    try:
        reference = reference_in_force() or load_reference()
        return profile_of_title(title, reference, language=code)
    except AnalyzerError as error:
        tell(fault_of(error))
        return None


def _renamed(profile: Profile, title: str, of: str) -> Profile:
    """Profile under its title, and what it is of."""
    named = say("comparing.in_language", title=title, language=of) if of else title
    return replace(profile, name=named)


def _note_few(title: str, codes: Sequence[str]) -> None:
    """Say in which languages there are too few ads to show what they ask."""
    if codes:
        st.session_state[_NOTE] = say(
            "comparing.too_few",
            title=title,
            least=finding_limits().small_reference.ads,
            languages=", ".join(say(f"languages.{code}") for code in codes),
        )


def _add(profile: Profile) -> None:
    """Add a side under a name of its own, unless there are as many as there may be."""
    most = app_limits().compared
    if len(sides()) >= most:
        tell(Fault(say("comparing.full", most=most)))
        return
    taken, name, number = {side.name for side in sides()}, profile.name, 1
    while name in taken:
        number += 1
        name = say("comparing.again", name=profile.name, number=number)
    sides().append(replace(profile, name=name))
