"""What an assistant, a coordinator and a manager are expected to carry, and why."""

import pandas as pd
import streamlit as st

from analyzer.ui.speech import page_language, plain, say, told
from analyzer.values_in_words import discipline_name
from analyzer.vocabulary import ARCHETYPES, RESPONSIBILITIES
from analyzer.weights import ArchetypeProfile, load_archetypes

__all__ = ["show_profiles"]


def show_profiles() -> None:
    """The three archetypes, one below the other."""
    st.markdown(say("explore.profiles_intro"))
    for name in ARCHETYPES:
        st.subheader(say(f"archetypes.{name}"), anchor=False)
        st.markdown(say(f"explore.says.{name}"))
        _carried(name, load_archetypes()[name])
        _further(load_archetypes()[name])
        _evidence(load_archetypes()[name])


def _carried(name: str, profile: ArchetypeProfile) -> None:
    rows = [
        {
            say("report.discipline"): say(f"disciplines.{discipline}"),
            say("report.responsibility"): say(f"responsibility.{responsibility}"),
        }
        for discipline, responsibility in profile.carries.items()
    ]
    role = say(f"archetypes.{name}")
    st.dataframe(
        pd.DataFrame(rows), hide_index=True, alt=say("explore.carries", role=role)
    )


def _further(profile: ArchetypeProfile) -> None:
    """What else comes with such jobs, and how hard each responsibility bears."""
    language = page_language()
    usual = [discipline_name(each, language=language) for each in profile.usual]
    strain = profile.strain.model_dump()
    weights = [
        f"{say(f'responsibility.{each}')} {told(strain[each], 'g')}"
        for each in RESPONSIBILITIES
    ]
    st.markdown(
        "\n".join(
            f"- {line}"
            for line in (
                say("explore.years", years=told(profile.years, "g")),
                say("explore.usual", disciplines=", ".join(usual)),
                say("explore.strain", weights=", ".join(weights)),
                say("explore.unusual", factor=told(profile.unusual, "g")),
            )
        )
    )


def _evidence(profile: ArchetypeProfile) -> None:
    with st.expander(say("explore.evidence")):
        st.caption(say("explore.evidence_in_english"))
        for each in profile.evidence:
            source = say(f"explore.sources.{each.source}")
            st.markdown(f"- {plain(each.says)} ({source})")
