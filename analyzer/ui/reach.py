"""What an analysis has led to is brought before its reader: it stands below the form."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

__all__ = ["outcome", "reach_outcome"]

_KEY, _NUMBER = "outcome", "reached"
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


def outcome() -> DeltaGenerator:
    """Place for what an analysis has led to."""
    return st.container(key=_KEY)


def reach_outcome() -> None:
    """Scroll to what was analysed since the page was last drawn, and set the focus there.

    Runs when all of it is drawn; who has gone further down by then is left there.
    """
    number = st.session_state.get(_NUMBER, 0) + 1
    st.session_state[_NUMBER] = number
    script = _SCRIPT.format(number=number, key=_KEY)  # nothing of a user's is in it
    st.html(script, unsafe_allow_javascript=True)
