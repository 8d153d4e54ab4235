"""What is said of one side of a comparison: what it rests on, its scores, its marks."""

from collections import Counter

from analyzer.compare import Profile
from analyzer.messages import message
from analyzer.values_in_words import (
    breadth_in_words,
    content_in_words,
    language_in_words,
    listed,
    load_in_words,
)
from analyzer.wording import not_judged_in_words

__all__ = [
    "breadth_of_profile",
    "content_of_profile",
    "load_of_profile",
    "mark_of",
    "source_in_words",
    "title_in_words",
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
    """What the content of an ad reads like; a dash where that is nothing."""
    if profile.not_judged or not profile.reads_like:
        return "–"
    return content_in_words(profile.reads_like, language=language)


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
