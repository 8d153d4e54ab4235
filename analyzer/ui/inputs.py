"""Boxes that several pages ask with, and the samples to try them with."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from textwrap import shorten

import streamlit as st

from analyzer.app_limits import app_limits
from analyzer.lexicon.wordlists import language_codes, load_word_lists
from analyzer.reading.markup import first_line
from analyzer.resources import data_folder
from analyzer.ui.speech import labelled, say

__all__ = [
    "SCOPES",
    "Sample",
    "ad_boxes",
    "language_box",
    "name_from",
    "native_name",
    "read_sample",
    "upload_limit",
]

SCOPES = ("modest", "overloaded")
"""Kinds of samples of each language."""


_END = re.compile(r"(?<=\w{3})[.!?]\s")
"""End of a sentence; a shorter word before a full stop is an abbreviation."""


@dataclass(frozen=True, slots=True)
class Sample:
    """An ad of our own to try the app with."""

    title: str
    text: str


def read_sample(code: str, scope: str) -> Sample:
    """Sample of a language; its first line is the title."""
    path = data_folder() / "samples" / code / f"{scope}.txt"
    text = path.read_text(encoding="utf-8")
    return Sample(text.split("\n", 1)[0].strip(), text)


def name_from(text: str) -> str:
    """What to call an ad without a title: the first sentence of its first line.

    Of a long one as many whole words as there is room for.
    """
    sentence, most = _END.split(first_line(text), 1)[0].strip(), app_limits().name
    return shorten(sentence, most, placeholder="") or sentence[:most]


def native_name(code: str) -> str:
    """What a language calls itself."""
    return load_word_lists(code).language.native_name


def upload_limit() -> int:
    """Megabytes that one ad may have as a file."""
    return app_limits().upload_megabytes


def ad_boxes(prefix: str, *, height: int) -> None:
    """Boxes for the text, the title and the language of an ad.

    Parameters
    ----------
    prefix : str
        In front of the keys "ad", "title" and "language" of the session.
    height : int
        Of the text box, in pixels.
    """
    st.text_area(
        say("app.input"),
        key=f"{prefix}ad",
        height=height,
        placeholder=say("app.placeholder"),
        help=say("app.input_help"),
        persist_state="session",
    )
    st.caption(say("privacy"))
    title, language = st.columns([2, 1])
    title.text_input(
        say("app.title"),
        key=f"{prefix}title",
        help=say("app.title_help"),
        persist_state="session",
    )
    with language:
        language_box(f"{prefix}language")


def language_box(key: str, *, on_change: Callable[[], None] | None = None) -> None:
    """Box for the language of ads: detected, unless one is chosen."""
    labels = {"": say("app.detect")} | {  # None would be shown as "nothing chosen"
        code: say(f"languages.{code}") for code in language_codes()
    }
    options = list(labels)
    st.selectbox(
        say("app.language"),
        options,
        key=labelled(key, options),
        format_func=labels.__getitem__,
        help=say("app.language_help"),
        on_change=on_change,
        persist_state="session",
    )
