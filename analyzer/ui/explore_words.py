"""Disciplines, their skills and the words that name them, to be searched."""

import html
import re

import pandas as pd
import streamlit as st

from analyzer.check import skill_rows
from analyzer.csv_text import csv_bytes
from analyzer.lexicon.overlay import Overlay
from analyzer.lexicon.wordlists import language_codes, load_word_lists
from analyzer.skill_search import (
    SkillHit,
    is_plain,
    name_of_skill,
    readable,
    readable_parsed,
    search_skills,
)
from analyzer.taxonomy import Skill, load_taxonomy
from analyzer.ui.loaded import overlay_in_force
from analyzer.ui.speech import labelled, page_language, plain, say
from analyzer.ui.tables import show_wrapped

__all__ = ["export", "show_words"]

_SHOWN = 3  # forms of a skill in the table, in each language


def show_words() -> None:
    """A search box, the skills that it finds, and all words of one of them."""
    needle, discipline = _boxes()
    hits = search_skills(needle, discipline=discipline)
    hits.sort(key=lambda hit: not hit.named and not _has_plain(hit))
    if not hits:
        st.info(say("explore.nothing"), icon=":material/search_off:")
    else:
        st.caption(say("explore.found", skills=len(hits), all=_count()))
        _table(hits)
        _one(hits, needle)
    overlay = overlay_in_force()
    if overlay is not None:
        _own_terms(overlay)


def _has_plain(hit: SkillHit) -> bool:
    """Whether a form that was found is written as it is read."""
    return any(is_plain(form) for forms in hit.forms.values() for form in forms)


def _count() -> int:
    return len(load_taxonomy().skills)


def _boxes() -> tuple[str, str | None]:
    words, disciplines = st.columns(2)
    needle = words.text_input(
        say("explore.search"),
        key="explore_words",
        help=say("explore.search_help"),
        persist_state="session",
    )
    families = load_taxonomy().families
    labels = {"": say("app.all_disciplines")} | {
        name: f"{say(f'disciplines.{name}')} ({say(f'families.{family}')})"
        for name, family in families.items()
    }
    discipline = disciplines.selectbox(
        say("report.discipline"),
        list(labels),
        key=labelled("explore_discipline", list(labels)),
        format_func=labels.__getitem__,
        persist_state="session",
    )
    return needle or "", discipline or None


def _languages() -> list[str]:
    """Codes of the languages, that of the page in front."""
    return sorted(language_codes(), key=lambda code: code != page_language())


def _table(hits: list[SkillHit]) -> None:
    rows = [
        {
            say("explore.asked"): name_of_skill(hit.skill.id, page_language()),
            say("report.discipline"): say(f"disciplines.{hit.skill.discipline}"),
            say("explore.kind"): say(f"kind.{hit.skill.kind}"),
            **{say(f"languages.{code}"): _some(hit, code) for code in _languages()},
        }
        for hit in hits
    ]
    st.dataframe(pd.DataFrame(rows), hide_index=True, alt=say("explore.sections.words"))
    st.download_button(
        say("explore.download"),
        export,
        file_name="rolescope-words.csv",
        mime="text/csv",
        key="explore-download",
        help=say("explore.download_help"),
        on_click="ignore",
    )


def export() -> bytes:
    """All words as `rolescope taxonomy export` writes them."""
    rows = skill_rows()
    cells = [
        {k: " | ".join(v) if isinstance(v, list) else v for k, v in row.items()}
        for row in rows
    ]
    return csv_bytes(cells, list(rows[0]))


def _some(hit: SkillHit, code: str) -> str:
    """First words of a skill that were found; of one found by its id, its first ones."""
    forms = hit.forms[code]
    if not forms and hit.named:
        forms = load_word_lists(code).forms_of(hit.skill.id)
    plain_first = sorted(forms, key=lambda form: not is_plain(form))
    more = " …" if len(forms) > _SHOWN else ""
    return ", ".join(_read(form, code) for form in plain_first[:_SHOWN]) + more


def _read(form: str, code: str) -> str:
    return readable(form, load_word_lists(code).groups)


def _one(hits: list[SkillHit], needle: str) -> None:
    """All words of one skill, in each language, and its concept in ESCO."""
    skills = {hit.skill.id: hit.skill for hit in hits}
    language = page_language()
    chosen = st.selectbox(
        say("explore.show_skill"),
        list(skills),
        key=labelled("explore_skill", list(skills)),
        format_func=lambda name: name_of_skill(name, language),
    )
    skill = skills[chosen]
    st.markdown(
        f"**{plain(name_of_skill(skill.id, language))}**: {say(f'disciplines.{skill.discipline}')}, "
        f"{say(f'kind.{skill.kind}')}. {_link(skill)}"
    )
    for code in _languages():
        forms = load_word_lists(code).forms_of(skill.id)
        with st.expander(f"{say(f'languages.{code}')} ({len(forms)})"):
            st.html(_listed(forms, code, needle.strip().lower()))
    st.caption(say("explore.forms_help"))


def _listed(forms: list[str], code: str, needle: str) -> str:
    """Forms as a list: those looked for first, the plainest of them on top."""
    ranked = sorted(
        forms, key=lambda form: (needle not in form.lower(), not is_plain(form))
    )
    items = "".join(f"<li>{_marked(_read(form, code), needle)}</li>" for form in ranked)
    style = "columns: 14rem; column-gap: 2rem; overflow-wrap: anywhere; margin: 0"
    return f'<ul lang="{code}" style="{style}; padding-left: 1.2rem">{items}</ul>'


def _marked(form: str, needle: str) -> str:
    """A form with what was looked for marked in it."""
    pattern = f"({re.escape(needle)})" if needle else "($^)"
    parts = re.split(pattern, form, flags=re.IGNORECASE)
    shown = [html.escape(part) for part in parts]
    shown[1::2] = [f"<mark>{part}</mark>" for part in shown[1::2]]
    return "".join(shown)


def _link(skill: Skill) -> str:
    """Address of a skill's concept in ESCO; nothing is fetched from there."""
    if skill.esco is None:
        return say("explore.no_esco")
    return f"[{say(f'explore.esco.{skill.esco.match}')}]({skill.esco.uri})"


def _own_terms(overlay: Overlay) -> None:
    """What the user's own file adds and ignores."""
    st.subheader(say("explore.own"), anchor=False)
    rows = [
        {
            say("explore.what"): say("explore.added"),
            say("explore.asked"): _called(skill, code),
            say("explore.words"): ", ".join(map(readable_parsed, forms)),
        }
        for code, skills in overlay.added.items()
        for skill, forms in skills.items()
    ]
    rows += [
        {
            say("explore.what"): say("explore.ignored"),
            say("explore.asked"): name_of_skill(name, page_language()),
        }
        for name in sorted(overlay.ignored_skills)
    ]
    rows += [
        {say("explore.what"): say("explore.ignored")}
        | {say("explore.words"): readable_parsed(form)}
        for form in overlay.ignored_words
    ]
    show_wrapped(pd.DataFrame(rows).fillna(""), alt=say("explore.own"))


def _called(skill: str, code: str) -> str:
    """A skill and the language in which it has words."""
    return f"{name_of_skill(skill, page_language())} ({say(f'languages.{code}')})"
