"""A comparison for people: text, Markdown, HTML, and rows for a table."""

from typing import Any

from analyzer.compare import Comparison
from analyzer.messages import message, number
from analyzer.report.formats import environment
from analyzer.report.sentences import made_with
from analyzer.report.sides import (
    breadth_of_profile,
    content_of_profile,
    load_of_profile,
    mark_of,
    source_in_words,
    title_in_words,
)
from analyzer.taxonomy import load_taxonomy
from analyzer.types import Versions
from analyzer.values_in_words import listed
from analyzer.vocabulary import ARCHETYPES, RESPONSIBILITIES
from analyzer.weights import load_weights

__all__ = [
    "asked_by_any",
    "changes_in_words",
    "comparison_rows",
    "conclusion_in_words",
    "demand_rows",
    "heads_of",
    "html_comparison",
    "markdown_comparison",
    "marks_in_words",
    "names_in_rows",
    "text_comparison",
]

_NAMED = 3  # sides whose names have room over their columns; more have numbers
_COLUMN = 6  # least characters of a column of a text
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
    widest = max(
        (
            len(mark_of(profile, name, language=language))
            for profile in comparison.profiles
            for name in asked_by_any(comparison)
        ),
        default=0,
    )
    column = f"%{max(_COLUMN, widest + 2)}s"
    return _rendered("comparison.txt.j2", comparison, language, column=column)


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
        heads=heads_of(comparison),
        names_in_rows=names_in_rows(comparison),
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
            "not_judged": profile.not_judged,
            **{name: float(profile.disciplines.get(name, 0)) for name in asked},
        }
        for profile in comparison.profiles
    ]


def heads_of(comparison: Comparison) -> list[str]:
    """What stands over the column of each side: its name, or its number of many."""
    names = [profile.name for profile in comparison.profiles]
    if len(names) <= _NAMED:
        return names
    return [str(number) for number in range(1, len(names) + 1)]


def names_in_rows(comparison: Comparison) -> list[str]:
    """Name of each side, behind what stands over its column if that is a number."""
    return [
        profile.name if head == profile.name else f"{head} {profile.name}"
        for head, profile in zip(heads_of(comparison), comparison.profiles, strict=True)
    ]


def asked_by_any(comparison: Comparison) -> list[str]:
    """Disciplines that any profile names, in the order of the taxonomy."""
    return [
        name
        for name in load_taxonomy().disciplines
        if any(name in profile.disciplines for profile in comparison.profiles)
    ]


def demand_rows(
    comparison: Comparison, *, language: str = "en"
) -> list[tuple[str, list[str]]]:
    """Years and hours by side, under their labels; none where no side states them."""
    rows = []
    for name in ("years", "hours"):
        stated = [getattr(profile, name) for profile in comparison.profiles]
        if any(stated):
            told = [number(s, "g", locale=language) if s else "–" for s in stated]
            rows.append((message(f"compare.{name}", locale=language), told))
    return rows


def conclusion_in_words(comparison: Comparison, *, language: str = "en") -> str:
    """What two ads come to: which asks more for its title.

    Where a title is of no archetype, which ad is the broader; "" for other sides, and
    where an ad is not judged.
    """
    profiles = comparison.profiles
    if [profile.source for profile in profiles] != ["ad", "ad"] or any(
        profile.not_judged for profile in profiles
    ):
        return ""
    loads = [profile.overload[profile.title] for profile in profiles if profile.title]
    titled = len(loads) == len(profiles)
    scores = loads if titled else [profile.breadth for profile in profiles]
    kind, form = ("load", ".2f") if titled else ("breadth", ".1f")
    first, second = (number(score, form, locale=language) for score in scores)
    order = "more" if scores[1] > scores[0] else "less"
    if first == second:  # as they are shown
        order = "same"
    return message(
        f"compare.conclusion.{kind}.{order}",
        locale=language,
        first=first,
        second=second,
    )


def marks_in_words(comparison: Comparison, *, language: str = "en") -> str:
    """What the marks of a table mean; of shares only where a title has them."""
    marks = message("compare.marks", locale=language)
    if any(profile.responsibilities for profile in comparison.profiles):
        marks = f"{marks} {_levels_in_words(language)}"
    if all(profile.source != "reference" for profile in comparison.profiles):
        return marks
    share = number(100 * load_weights().usual_share, ".0f", locale=language)
    percent = message("report.percent", locale=language, share=share)
    shares = message("compare.shares", locale=language, share=percent)
    return f"{marks} {shares}"


def _levels_in_words(language: str) -> str:
    levels = [
        message(f"responsibility.{level}", locale=language)
        for level in RESPONSIBILITIES
    ]
    return message("compare.levels", locale=language, levels=listed(levels))


def changes_in_words(
    comparison: Comparison, *, language: str = "en"
) -> list[tuple[str, tuple[str, ...]]]:
    """Headings, and the disciplines under each: what one alone asks, and what all ask.

    Of the latter, what they do not ask alike, where there is such.

    Parameters
    ----------
    comparison : Comparison
        Of two profiles or more.
    language : str, default "en"
        Language of the headings.
    """
    profiles = comparison.profiles
    shared = "compare.both" if len(profiles) == 2 else "compare.shared"
    told = [
        (message("compare.only", locale=language, name=profile.name), own)
        for profile, own in zip(profiles, comparison.only, strict=True)
    ]
    told.append((message(shared, locale=language), comparison.shared))
    if unlike := _unlike(comparison):
        told.append((message("compare.otherwise", locale=language), unlike))
    return told


def _unlike(comparison: Comparison) -> tuple[str, ...]:
    """What all ask, and not all with the same status and responsibility."""
    profiles = comparison.profiles
    if any(profile.source == "reference" for profile in profiles):
        return ()  # of a title, only shares are known
    return tuple(
        name
        for name in comparison.shared
        if len({mark_of(profile, name) for profile in profiles}) > 1
    )


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
            demands=demand_rows(comparison, language=language),
            conclusion=conclusion_in_words(comparison, language=language),
            archetypes=ARCHETYPES,
            changes=changes_in_words(comparison, language=language),
            marks=marks_in_words(comparison, language=language),
            source_of=lambda each: source_in_words(each, language=language),
            title_of=lambda each: title_in_words(each, language=language),
            breadth_of=lambda each: breadth_of_profile(each, language=language),
            load_of=lambda each, name: load_of_profile(each, name, language=language),
            content_of=lambda each: content_of_profile(each, language=language),
            mark_of=lambda each, name: mark_of(each, name, language=language),
            **more,
        )
    )
