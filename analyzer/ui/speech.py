"""What the page says, in the language that its user chose."""

import re
from collections.abc import Sequence

import streamlit as st

from analyzer.messages import counted, message, message_languages, number

__all__ = [
    "choose_language",
    "labelled",
    "page_language",
    "plain",
    "say",
    "say_counted",
    "told",
]

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~$:])")
_KEY = "page_language"
_LABELLED = "labelled"  # keys of boxes, and the language each was drawn in last
_DEFAULT = "en"


def page_language() -> str:
    """Code of the language of the page: the chosen one, or else the browser's."""
    chosen = st.session_state.get(_KEY)
    return chosen or _of_browser()


def _of_browser() -> str:
    """The browser's language, if the program speaks it; English otherwise."""
    code = (st.context.locale or _DEFAULT).split("-")[0].lower()
    return code if code in message_languages() else _DEFAULT


def say(key: str, /, **values: object) -> str:
    """Message of a key in the language of the page."""
    return message(key, locale=page_language(), **values)


def say_counted(key: str, count: int, /, **values: object) -> str:
    """Message about one thing or several in the language of the page."""
    return counted(key, count, locale=page_language(), **values)


def told(value: float, form: str) -> str:
    """Write a number as the language of the page does; `form` as `format` takes it."""
    return number(value, form, locale=page_language())


def plain(text: str) -> str:
    """Text that Streamlit's Markdown shows as it is: words of an ad may be in it."""
    return _SPECIAL.sub(r"\\\1", text)


def labelled(key: str, options: Sequence[str]) -> str:
    """Key of a box whose options are named in the language of the page.

    The browser keeps the words of what was chosen, which are no option in another
    language: after a change of language the choice is set anew, and what is no option at
    all gives way to the first of them. To be asked right before the box is drawn.
    """
    state = st.session_state
    drawn = state.setdefault(_LABELLED, {})
    language = page_language()
    if key in state:
        chosen = state[key]
        if isinstance(chosen, list):
            known: object = [each for each in chosen if each in options]
        else:
            known = chosen if chosen in options else options[0]
        if known != chosen or drawn.get(key) != language:
            state[key] = known
    drawn[key] = language
    return key


def choose_language() -> None:
    """Let the user choose the language of the page."""
    codes = [_DEFAULT, *(code for code in message_languages() if code != _DEFAULT)]
    if _KEY not in st.session_state:
        st.session_state[_KEY] = _of_browser()
    st.segmented_control(
        say("app.page_language"),
        codes,
        key=_KEY,
        format_func=lambda code: message("name", locale=code),
        label_visibility="collapsed",
        required=True,
        bind="query-params",  # kept when the page is loaded again, and in a link
    )
