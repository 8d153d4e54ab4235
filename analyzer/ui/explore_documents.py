"""The documents that ship with the program, its versions, and how to cite it."""

import re
from collections import Counter

import pandas as pd
import streamlit as st
import yaml

from analyzer.about import document, program_facts
from analyzer.lexicon.wordlists import language_codes
from analyzer.ui.loaded import overlay_in_force, reference_in_force
from analyzer.ui.speech import say
from analyzer.versions import versions

__all__ = ["show_document", "show_versions"]

_RELATIVE = re.compile(r"\[([^\]]+)\]\((?!https?:)[^)]*\)")
_TABLE = re.compile(r"((?:^\|.*\n?)+)", re.MULTILINE)
_TITLE = re.compile(r"\A# .*\n")
_TOLD = ("data", "reference", "overlay", "languages", "system")
_LOCAL = "data folder"  # a path of this machine is no version


def show_document(name: str) -> None:
    """A document, a section of it below the other, each to be opened.

    Parameters
    ----------
    name : str
        As in `analyzer.about.document`.
    """
    st.caption(say("explore.in_english"))
    opening, *sections = re.split(r"^## ", _shown(document(name)), flags=re.MULTILINE)
    _blocks(opening, "")
    for section in sections:
        heading, _, text = section.partition("\n")
        with st.expander(heading):
            _blocks(text, heading)


def _blocks(text: str, heading: str) -> None:
    """Prose as Markdown; tables as such, which scroll where the screen is narrow."""
    for place, part in enumerate(_TABLE.split(text)):
        if not part.strip():
            continue
        if place % 2 == 0:
            st.markdown(part)
        else:
            st.dataframe(_table(part), hide_index=True, height="content", alt=heading)


def _table(text: str) -> pd.DataFrame:
    """Table in Markdown, its second line being the rule below the names."""
    names, _, *rows = (
        [cell.strip() for cell in line.strip().strip("|").split("|")]
        for line in text.strip().splitlines()
    )
    seen = Counter[str]()  # a table on the page wants names of their own
    for place, name in enumerate(names):
        seen[name] += 1
        names[place] = f"{name} ({seen[name]})" if seen[name] > 1 else name
    return pd.DataFrame(rows, columns=names)


def _shown(text: str) -> str:
    """Markdown without its title, and without links that lead to files."""
    return _RELATIVE.sub(r"\1", _TITLE.sub("", text))


def show_versions() -> None:
    """Versions of what is in force, and how to cite the program."""
    st.table(
        {name: f"`{value}`" for name, value in _facts().items()},
        border="horizontal",
        alt=say("explore.sections.versions"),
    )
    st.subheader(say("explore.cite"), anchor=False)
    st.markdown(say("explore.cite_text"))
    st.code(_reference(), language=None, wrap_lines=True)
    with st.expander(say("explore.cite_file")):
        st.code(document("CITATION.cff"), language="yaml", wrap_lines=True)
    st.markdown(say("explore.licence"))


def _facts() -> dict[str, str]:
    """Versions under names in the language of the page; libraries keep theirs."""
    reference, overlay = reference_in_force(), overlay_in_force()
    facts = program_facts(reference, overlay)
    used = versions(reference, overlay).reference or {}
    told = {
        "reference": say("explore.of_ads", name=used["name"], ads=used["ads"]),
        "overlay": overlay.name if overlay else say("report.no_overlay"),
        "languages": ", ".join(say(f"languages.{code}") for code in language_codes()),
    }
    return {
        say(f"explore.facts.{name}") if name in _TOLD else name: told.get(name, value)
        for name, value in facts.items()
        if name != _LOCAL
    }


def _reference() -> str:
    """The program as a line in a list of references, from CITATION.cff."""
    entry = yaml.safe_load(document("CITATION.cff"))
    authors = ", ".join(author["name"] for author in entry["authors"])
    year = str(entry["date-released"])[:4]
    return (
        f"{authors} ({year}). {entry['title']} ({entry['version']}) [{entry['type']}]."
    )
