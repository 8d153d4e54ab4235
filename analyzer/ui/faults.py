"""What went wrong, said in the language of the page, with the program's own words below.

The errors of the library are in English; each class of them has a sentence of its own.
"""

from dataclasses import dataclass

import streamlit as st

from analyzer.errors import AnalyzerError
from analyzer.messages import read_messages
from analyzer.ui.speech import page_language, plain, say

__all__ = ["Fault", "fault_of", "reason_in_words", "show_fault"]

_NO_TEXT = "no text"  # as `analyzed_row` says it


@dataclass(frozen=True, slots=True)
class Fault:
    """Something to tell the user.

    Attributes
    ----------
    detail : str
        What was found, what is allowed and what to do.
    kind : str or None
        Class of the error, if there was one; without it the detail is all there is.
    """

    detail: str
    kind: str | None = None


def fault_of(error: AnalyzerError, name: str = "") -> Fault:
    """Fault of an error, with the name of what it is about."""
    told = f"{name}: {error}" if name else str(error)
    return Fault(told, type(error).__name__)


def show_fault(fault: Fault) -> None:
    """Draw a fault; words of the user in it are shown as they are."""
    title = say(f"errors.{fault.kind}") if fault.kind else None
    st.error(plain(fault.detail), icon=":material/error:", title=title)


def reason_in_words(told: str) -> str:
    """Reason of a row of a batch, its class of error in the language of the page.

    Parameters
    ----------
    told : str
        As a batch writes it, such as "TextTooShortError: the text has 3 words".
    """
    if told == _NO_TEXT:
        return say("errors.no_text")
    kind, _, detail = told.partition(": ")
    if f"errors.{kind}" not in read_messages(page_language()):
        return told
    return f"{say(f'errors.{kind}')} ({detail})"
