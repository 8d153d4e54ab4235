"""A comparison for people: text, Markdown, HTML, and rows for a table."""

from typing import Any

from analyzer.compare import Comparison, Profile
from analyzer.messages import message, number
from analyzer.report.formats import environment
from analyzer.report.sentences import made_with
from analyzer.scoring.weights import ARCHETYPES, load_weights
from analyzer.taxonomy import load_taxonomy
from analyzer.types import Versions
from analyzer.wording import breadth_in_words, load_in_words

__all__ = [
    "asked_by_any",
    "changes_in_words",
    "comparison_rows",
    "html_comparison",
    "mark_of",
    "markdown_comparison",
    "marks_in_words",
    "source_in_words",
    "text_comparison",
]

_NAMED = 3  # sides whose names have room over their columns; more have numbers
_ABREAST = 8  # sides that a table holds on a printed page; more stand in the next one


def text_comparison(comparison: Comparison, *, language: str = "en") -> str:
    """Profiles side by side for a terminal, then what all ask and what only one asks.

    Parameters
    ----------
    comparison : Comparison
        Of two or more ads or titles.
    language : str, default "en"
        Language of the report.
    """
    return _rendered("comparison.txt.j2", comparison, language)


def markdown_comparison(comparison: Comparison, *, language: str = "en") -> str:
    """Comparison as Markdown; parameters as in `text_comparison`."""
    return _rendered("comparison.md.j2", comparison, language)


def html_comparison(
    comparison: Comparison, *, language: str = "en", versions: Versions | None = None
) -> str:
    """Comparison as one HTML page without outside parts.

    Parameters
    ----------
    comparison, language
        As in `text_comparison`.
    versions : Versions, optional
        What the numbers were made with, for the foot of the page.
    """
    made = made_with("compare.made", versions, language) if versions else ""
    return _rendered(
        "comparison.html.j2",
        comparison,
        language,
        made=made,
        numbered=len(comparison.profiles) > _NAMED,
        abreast=_ABREAST,
    )


def comparison_rows(comparison: Comparison) -> list[dict[str, Any]]:
    """One row a profile: its scores, and the share of each discipline that any asks.

    A column of a discipline has its id, so no other column may be called so: `content`
    is a discipline, `content_archetype` what an ad reads like.
    """
    asked = asked_by_any(comparison)
    return [
        {
            "name": profile.name,
            "source": profile.source,
            "ads": profile.ads,
            "title_archetype": profile.title,
            "content_archetype": profile.content,
            "breadth": profile.breadth,
            **{f"overload_{name}": profile.overload.get(name) for name in ARCHETYPES},
            "disciplines_preferred": ";".join(profile.preferred),
            **{name: float(profile.disciplines.get(name, 0)) for name in asked},
        }
        for profile in comparison.profiles
    ]


def asked_by_any(comparison: Comparison) -> list[str]:
    """Disciplines that any profile names, in the order of the taxonomy."""
    return [
        name
        for name in load_taxonomy().disciplines
        if any(name in profile.disciplines for profile in comparison.profiles)
    ]


def source_in_words(profile: Profile, *, language: str = "en") -> str:
    """What a profile rests on: an ad, ads of the reference, or an archetype."""
    if profile.source == "ad":
        return message("compare.ad", locale=language)
    if profile.source == "reference":
        return message("compare.observed", locale=language, ads=profile.ads)
    role = message(f"roles.{profile.title}", locale=language)
    return message("compare.expected", locale=language, role=role)


def mark_of(profile: Profile, discipline: str, *, language: str = "en") -> str:
    """Mark of a discipline in a table, as `marks_in_words` explains it."""
    if discipline not in profile.disciplines:
        return "–"
    if profile.source != "reference":
        return "○" if discipline in profile.preferred else "●"
    share = f"{100 * profile.disciplines[discipline]:.0f}"
    return message("report.percent", locale=language, share=share)


def marks_in_words(comparison: Comparison, *, language: str = "en") -> str:
    """What the marks of a table mean; of shares only where a title has them."""
    marks = message("compare.marks", locale=language)
    if all(profile.source != "reference" for profile in comparison.profiles):
        return marks
    share = number(100 * load_weights().usual_share, ".0f", locale=language)
    percent = message("report.percent", locale=language, share=share)
    shares = message("compare.shares", locale=language, share=percent)
    return f"{marks} {shares}"


def changes_in_words(
    comparison: Comparison, *, language: str = "en"
) -> list[tuple[str, tuple[str, ...]]]:
    """Headings, and the disciplines under each: of two profiles kept, added and gone.

    Parameters
    ----------
    comparison : Comparison
        Of two profiles, the first being what was; of more, what each alone asks.
    language : str, default "en"
        Language of the headings.
    """
    shared, names = comparison.shared, [each.name for each in comparison.profiles]
    if len(names) == 2:
        kept = message("compare.kept", locale=language)
        added = message("compare.added", locale=language, name=names[1])
        gone = message("compare.gone", locale=language, name=names[1])
        return [
            (kept, shared),
            (added, comparison.only[1]),
            (gone, comparison.only[0]),
        ]
    return [(message("compare.shared", locale=language), shared)] + [
        (message("compare.only", locale=language, name=name), own)
        for name, own in zip(names, comparison.only, strict=True)
    ]


def _rendered(
    template: str, comparison: Comparison, language: str, **more: object
) -> str:
    return (
        environment(language)
        .get_template(template)
        .render(
            comparison=comparison,
            language=language,
            asked=asked_by_any(comparison),
            archetypes=ARCHETYPES,
            changes=changes_in_words(comparison, language=language),
            marks=marks_in_words(comparison, language=language),
            source_of=lambda each: source_in_words(each, language=language),
            breadth_of=lambda score: breadth_in_words(score, language=language),
            load_of=lambda load: load_in_words(load, language=language),
            mark_of=lambda each, name: mark_of(each, name, language=language),
            **more,
        )
    )
