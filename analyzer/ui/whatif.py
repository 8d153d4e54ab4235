"""Before and after: disciplines switched off or softened, and edits of the text."""

from collections.abc import Collection
from dataclasses import replace

import pandas as pd
import streamlit as st

from analyzer.advice import as_merits, without
from analyzer.advice.steps import EDITS
from analyzer.app_limits import app_limits
from analyzer.compare import compare, profile_of_ad
from analyzer.scoring.ad import Scores, rescore
from analyzer.types import Advice, Result
from analyzer.ui.reach import outcome, to_be_reached
from analyzer.ui.speech import labelled, page_language, say
from analyzer.ui.tables import show_wrapped
from analyzer.values_in_words import (
    breadth_in_words,
    discipline_name,
    listed,
    load_in_words,
)
from analyzer.vocabulary import ARCHETYPES

__all__ = [
    "can_try",
    "remember",
    "rescored",
    "same_ad",
    "show_edit",
    "show_switches",
    "try_out",
]

_BEFORE, _NUMBER = "before", "analysed"
_TRIED = "tried"  # place of the scores that would follow
_SWITCHES = {  # that carry out an advice
    kind: "merit" if edit is as_merits else "off" for kind, edit in EDITS.items()
}


def remember(result: Result) -> None:
    """Note that an ad was analysed: the first version of it is what edits are held against.

    Parameters
    ----------
    result : Result
        The analysis. Where it shares few lines with the ad before, it is another ad.
    """
    state = st.session_state
    state[_NUMBER] = state.get(_NUMBER, 0) + 1
    before = state.get(_BEFORE)
    if not isinstance(before, Result) or not same_ad(before.text, result.text):
        state[_BEFORE] = result


def same_ad(before: str, after: str) -> bool:
    """Whether enough lines of one text stand in the other."""
    lines, others = _lines(before), _lines(after)
    most = max(len(lines), len(others)) or 1
    return len(lines & others) / most >= app_limits().same_ad


def _lines(text: str) -> set[str]:
    return {line.strip() for line in text.splitlines() if line.strip()}


def show_edit(result: Result) -> None:
    """What an edit of the text has done, where there was one."""
    before = st.session_state.get(_BEFORE)
    if not isinstance(before, Result) or before.text == result.text:
        return
    st.subheader(say("whatif.edited"), anchor=False)
    _scores(before, result)
    both = compare([profile_of_ad(each, "") for each in (before, result)])
    gone, added = both.only
    for what, disciplines in (("added", added), ("gone", gone), ("kept", both.shared)):
        st.markdown(f"**{say(f'whatif.{what}')}:** {_named(disciplines)}")
    st.button(say("whatif.restart"), key="restart", on_click=_restart, args=(result,))


def _restart(result: Result) -> None:
    st.session_state[_BEFORE] = result


def can_try(advice: Advice) -> bool:
    """Whether the switches can carry out an advice."""
    return advice.kind in _SWITCHES


def try_out(advice: Advice) -> None:
    """Set the switches as an advice says, and no others, and show what follows."""
    to_be_reached(_TRIED)
    for what in ("off", "merit"):
        chosen = advice.disciplines if _SWITCHES[advice.kind] == what else ()
        st.session_state[_key(what)] = list(chosen)


def _key(what: str) -> str:
    """Key of the switches of the ad that was analysed last."""
    return f"whatif-{what}-{st.session_state.get(_NUMBER, 0)}"


def show_switches(result: Result) -> None:
    """Switches for the disciplines, and the scores that would follow."""
    st.subheader(say("whatif.heading"), anchor=False)
    st.caption(say("whatif.intro"))
    labels = {
        each.discipline: say(f"disciplines.{each.discipline}")
        for each in result.disciplines
    }
    off, merits = (
        st.pills(
            say(f"whatif.{what}"),
            list(labels),
            selection_mode="multi",
            key=labelled(_key(what), list(labels)),
            format_func=labels.__getitem__,
            persist_state="session",
        )
        for what in ("off", "merit")
    )
    if off or merits:
        after = rescored(result, off, merits)
        with outcome(_TRIED):
            _scores(result, after)
        left = {each.discipline for each in after.disciplines}
        along = [name for name in labels if name not in left and name not in off]
        if along:
            st.caption(say("whatif.along", disciplines=_named(along)))


def rescored(result: Result, off: Collection[str], merits: Collection[str]) -> Scores:
    """Scores of an ad once some disciplines are taken out and others are merits.

    Parameters
    ----------
    result : Result
        The analysis.
    off, merits : collection of str
        Ids of disciplines; one that is in both is taken out.
    """
    kept = replace(result, mentions=without(result, off))
    return rescore(result, as_merits(kept, merits))


def _scores(before: Result, after: Result | Scores) -> None:
    """Breadth and overloads of both, with their bands."""
    names = [say("report.breadth"), *(say(f"archetypes.{a}") for a in ARCHETYPES)]
    rows = pd.DataFrame(
        {
            "": names,
            say("whatif.before"): _told(before),
            say("whatif.after"): _told(after),
        }
    )
    show_wrapped(rows, alt=say("whatif.heading"))


def _told(scores: Result | Scores) -> list[str]:
    language = page_language()
    loads = [scores.overload[archetype].score for archetype in ARCHETYPES]
    return [
        breadth_in_words(scores.breadth.score, language=language),
        *(load_in_words(load, language=language) for load in loads),
    ]


def _named(disciplines: Collection[str]) -> str:
    language = page_language()
    named = [discipline_name(each, language=language) for each in disciplines]
    return listed(named) or say("compare.none")
