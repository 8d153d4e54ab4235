"""The title of the ad on the first page: given, taken from its text, or left with another.

A title is of the ad that it was given for: where that is exchanged for another one, the
box is emptied, and its reader told. A text that cannot be judged exchanges nothing.
"""

from collections.abc import Callable

import streamlit as st

from analyzer.reading.markup import first_line
from analyzer.titles import read_title
from analyzer.types import Result
from analyzer.ui.inputs import name_from
from analyzer.ui.speech import plain, say
from analyzer.ui.whatif import same_ad

__all__ = ["leave_title", "note_title", "take_title", "tell_title", "title_for"]

_BOX = "title"
_TAKEN = "title_taken"  # the title that was taken from the first line of a text
_OF = "title_of"  # the title and the text of the last result
_LEFT = "title_left"  # the title that was given for the ad before


def take_title(title: str) -> None:
    """Put a title that stands in the text into its box."""
    st.session_state[_BOX] = st.session_state[_TAKEN] = title


def note_title(result: Result) -> None:
    """Note of which ad the title is; one that was taken from the text goes into its box."""
    st.session_state[_OF] = (result.title, result.text)
    if result.title and not _given():
        take_title(result.title)


def title_for(text: str) -> str:
    """Title that the box holds; "" where it is of another ad than the text.

    Such is one that was taken from a text and that this one does not open with, and one
    that was given for the ad before.
    """
    title = _given()
    if title == st.session_state.get(_TAKEN):
        is_of_another = title not in (first_line(text), name_from(text))
    else:
        is_of_another = _is_of_another(title, text)
    return "" if is_of_another else title


def leave_title(text: str) -> None:
    """Empty the box of a title that is of another ad than the text, once that is analysed."""
    state, title = st.session_state, _given()
    was_taken, is_left = title == state.get(_TAKEN), title != title_for(text)
    state[_LEFT] = title if is_left and not was_taken else None
    if is_left:
        state[_BOX] = ""
    if is_left or not was_taken:
        state[_TAKEN] = None


def _given() -> str:
    return (st.session_state.get(_BOX) or "").strip()


def _is_of_another(title: str, text: str) -> bool:
    """Whether the last result was of that title, and of another ad than the text."""
    of, before = st.session_state.get(_OF, (None, ""))
    return title == of and not same_ad(before, text)


def tell_title(result: Result, analyse: Callable[..., None]) -> None:
    """Where the title comes from, if it was not given, and a button for another one.

    Parameters
    ----------
    result : Result
        The analysis.
    analyse : callable
        Analyses what the boxes hold; `take_title=False` leaves the first line alone.
    """
    state, line = st.session_state, name_from(result.text)
    if result.title and state.get(_TAKEN) == result.title:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.caption(say("app.title_taken"))
            st.button(
                say("app.no_title"), key="no-title", on_click=_empty, args=(analyse,)
            )
        return
    if left := state.get(_LEFT):
        st.info(say("app.title_left", title=plain(left)), icon=":material/info:")
        _button("keep_title", left, _give, analyse)
    if _is_another(line, result):
        if result.title:
            told = say("app.other_title", line=plain(line), title=plain(result.title))
            st.warning(told, icon=":material/help:")
        _button("use_title", line, take_title, analyse)


def _button(
    name: str, title: str, put: Callable[[str], None], analyse: Callable[..., None]
) -> None:
    """A button that puts a title into the box and analyses the ad by it."""
    st.button(
        say(f"app.{name}", title=plain(title)),
        key=name.replace("_", "-"),
        on_click=_use,
        args=(title, put, analyse),
    )


def _use(title: str, put: Callable[[str], None], analyse: Callable[..., None]) -> None:
    put(title)
    analyse()


def _give(title: str) -> None:
    st.session_state[_BOX] = title


def _empty(analyse: Callable[..., None]) -> None:
    """Analyse the ad without the title that was taken from it."""
    st.session_state[_BOX] = ""
    analyse(take_title=False)


def _is_another(line: str, result: Result) -> bool:
    """Whether a line names an archetype, and not by the title that was read."""
    named, given = (read_title(each, result.language) for each in (line, result.title))
    return named.archetype is not None and named.key != given.key
