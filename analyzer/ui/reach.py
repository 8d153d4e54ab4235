"""What an analysis has led to is brought before its reader: it stands below the form."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

__all__ = ["OUTCOME", "outcome", "reach_asked", "reach_outcome", "to_be_reached"]

OUTCOME = "outcome"
_NUMBER, _ASKED = "reached", "to_reach"
_SCRIPT = """<script>
{{  // {number}: the same script twice would run once
  const found = document.querySelector(".st-key-{key}");
  if (found.getBoundingClientRect().top >= 0) {{  // else its reader is in it already
    found.tabIndex = -1;
    found.style.outline = "none";
    found.style.scrollMarginTop = "4rem";
    found.focus({{preventScroll: true}});
    found.scrollIntoView();
  }}
}}
</script>"""


def outcome(place: str = OUTCOME) -> DeltaGenerator:
    """Place for what an analysis, or a press of a button, has led to."""
    return st.container(key=place)


def to_be_reached(place: str = OUTCOME) -> None:
    """Have the page scroll to a place, once it is drawn anew."""
    st.session_state[_ASKED] = place


def reach_asked() -> None:
    """Scroll to the place that was to be reached since the page was last drawn, if any."""
    place = st.session_state.pop(_ASKED, None)
    if place:
        reach_outcome(place)


def reach_outcome(place: str = OUTCOME) -> None:
    """Scroll to a place, and set the focus there.

    Runs when all of it is drawn; who has gone further down by then is left there.
    """
    number = st.session_state.get(_NUMBER, 0) + 1
    st.session_state[_NUMBER] = number
    script = _SCRIPT.format(number=number, key=place)  # nothing of a user's is in it
    st.html(script, unsafe_allow_javascript=True)
