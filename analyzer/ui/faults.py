"""What went wrong, said in the language of the page.

The errors of the library are in English. Each class of them has a title of its own, and
most of them have sentences in every language; where there are none, their own are shown.
"""

from dataclasses import dataclass

import streamlit as st

from analyzer.errors import AnalyzerError
from analyzer.messages import read_messages
from analyzer.ui.speech import page_language, plain, say
from analyzer.wording import error_in_words

__all__ = ["Fault", "fault_in_words", "fault_of", "reason_in_words", "show_fault"]

_NO_TEXT = "no text"  # as `analyzed_row` says it


@dataclass(frozen=True, slots=True)
class Fault:
    """Something to tell the user.

    Attributes
    ----------
    about : str
        Name of what it is about, "" without one; or what is to be told.
    error : AnalyzerError or None
        What was raised; without it `about` is all there is.
    """

    about: str
    error: AnalyzerError | None = None


def fault_of(error: AnalyzerError, name: str = "") -> Fault:
    """Fault of an error, with the name of what it is about."""
    return Fault(name, error)


def fault_in_words(fault: Fault) -> tuple[str | None, str]:
    """Title of a fault, if it has one, and what was found, is allowed and to be done."""
    if fault.error is None:
        return None, fault.about
    told = error_in_words(fault.error, language=page_language())
    kind = say(f"errors.{type(fault.error).__name__}")
    return kind, f"{fault.about}: {told}" if fault.about else told


def show_fault(fault: Fault) -> None:
    """Draw a fault; words of the user in it are shown as they are."""
    title, told = fault_in_words(fault)
    st.error(plain(told), icon=":material/error:", title=title)


def reason_in_words(told: str, fault: Fault | None = None) -> str:
    """Reason of a row of a batch in the language of the page.

    Parameters
    ----------
    told : str
        As a batch writes it, such as "TextTooShortError: the text has 3 words".
    fault : Fault, optional
        What was raised, if anything.
    """
    if fault is not None:
        return fault_in_words(fault)[1]
    if told == _NO_TEXT:
        return say("errors.no_text")
    kind, _, detail = told.partition(": ")
    if f"errors.{kind}" not in read_messages(page_language()):
        return told
    return f"{say(f'errors.{kind}')} ({detail})"
