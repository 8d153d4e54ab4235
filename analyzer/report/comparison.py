"""A comparison for people: text, Markdown, HTML, and rows for a table."""

from collections import Counter
from typing import Any

from analyzer.compare import Comparison, Profile
from analyzer.messages import message, number
from analyzer.profile import RESPONSIBILITIES
from analyzer.report.formats import environment
from analyzer.report.sentences import made_with
from analyzer.scoring.weights import ARCHETYPES, load_weights
from analyzer.taxonomy import load_taxonomy
from analyzer.types import Versions
from analyzer.wording import (
    breadth_in_words,
    discipline_name,
    language_in_words,
    listed,
    load_in_words,
    not_judged_in_words,
)

__all__ = [
    "asked_by_any",
    "breadth_of_profile",
    "changes_in_words",
    "comparison_rows",
    "conclusion_in_words",
    "content_of_profile",
    "demand_rows",
    "html_comparison",
    "load_of_profile",
    "mark_of",
    "markdown_comparison",
    "marks_in_words",
    "source_in_words",
    "text_comparison",
    "title_in_words",
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
            "not_judged": profile.not_judged,
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
    """What a profile rests on: an ad, ads of the reference, or an archetype.

    Of an ad that is plainly in another language than it was read in, that too.
    Of ads of the reference with how many are in which language, the most first.
    """
    if profile.source == "ad" and profile.seems:
        (read_as,) = profile.languages
        return message(
            "compare.ad_otherwise",
            locale=language,
            read_as=language_in_words(read_as, language=language),
            language=language_in_words(profile.seems, language=language),
        )
    if profile.source == "ad":
        return message("compare.ad", locale=language)
    if profile.source == "reference":
        languages = [
            message(
                "compare.in_language",
                locale=language,
                count=count,
                language=message(f"languages.{code}", locale=language),
            )
            for code, count in Counter(profile.languages).most_common()
        ]
        return message(
            "compare.observed",
            locale=language,
            ads=profile.ads,
            languages=listed(languages),
        )
    role = message(f"roles.{profile.title}", locale=language)
    return message("compare.expected", locale=language, role=role)


def breadth_of_profile(profile: Profile, *, language: str = "en") -> str:
    """Breadth of a profile and its band; of an ad that is not judged, why."""
    if profile.not_judged:
        return not_judged_in_words(profile.not_judged, language=language)
    return breadth_in_words(profile.breadth, language=language)


def load_of_profile(profile: Profile, archetype: str, *, language: str = "en") -> str:
    """Overload of a profile and its band; a dash where there is none."""
    load = None if profile.not_judged else profile.overload.get(archetype)
    return load_in_words(load, language=language)


def content_of_profile(profile: Profile, *, language: str = "en") -> str:
    """Archetype that the content of an ad reads like; a dash where there is none."""
    if profile.not_judged or not profile.content:
        return "–"
    return message(f"archetypes.{profile.content}", locale=language)


def title_in_words(profile: Profile, *, language: str = "en") -> str:
    """Title of an ad, and how much it asks for that; a dash for what is no ad.

    Of an ad that is not judged, the title alone.
    """
    if profile.source != "ad":
        return "–"
    if not profile.job_title:
        return message("report.no_title", locale=language)
    if not profile.title:
        kind = message(f"title_kinds.{profile.title_kind}", locale=language)
        return f"{profile.job_title} ({kind})"
    if profile.not_judged:
        return profile.job_title
    return message(
        "compare.titled",
        locale=language,
        title=profile.job_title,
        role=message(f"roles.{profile.title}", locale=language),
        load=load_in_words(profile.overload[profile.title], language=language),
    )


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
    """What two ads come to: which asks more for its title, and what each also asks.

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
    told = message(
        f"compare.conclusion.{kind}.{order}",
        locale=language,
        first=first,
        second=second,
    )
    also = [
        message(
            f"compare.conclusion.{side}", locale=language, disciplines=listed(names)
        )
        for side, only in zip(("first", "second"), comparison.only, strict=True)
        if (names := [discipline_name(each, language=language) for each in only])
    ]
    return " ".join([told, *also])


def mark_of(profile: Profile, discipline: str, *, language: str = "en") -> str:
    """Mark of a discipline in a table, as `marks_in_words` explains it."""
    if discipline not in profile.disciplines:
        return "–"
    if profile.source != "reference":
        return _asked(profile, discipline, language)
    share = f"{100 * profile.disciplines[discipline]:.0f}"
    return message("report.percent", locale=language, share=share)


def _asked(profile: Profile, discipline: str, language: str) -> str:
    """Mark of what is preferred, or of what is required with its responsibility."""
    if discipline in profile.preferred:
        return "○"
    level = profile.responsibilities.get(discipline)
    if level is None:
        return "●"
    return f"● {message(f'responsibility.{level}', locale=language)}"


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
