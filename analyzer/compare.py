"""Ads and titles on one scale: what all ask, and what only one of them asks."""

import statistics
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from analyzer.errors import DataError, UnknownTitleError
from analyzer.language_codes import known_code
from analyzer.lexicon.wordlists import language_codes
from analyzer.limits import finding_limits
from analyzer.loaded_checks import check_loaded
from analyzer.reference import Reference
from analyzer.rounding import rounded
from analyzer.scoring.breadth import score_breadth
from analyzer.scoring.overload import score_overload
from analyzer.taxonomy import load_taxonomy
from analyzer.titles import TitleReading, read_title
from analyzer.told import not_judged, reads_like
from analyzer.types import Discipline, Result
from analyzer.vocabulary import ARCHETYPES
from analyzer.weights import load_archetypes, load_weights

__all__ = ["Comparison", "Profile", "compare", "profile_of_ad", "profile_of_title"]


@dataclass(frozen=True, slots=True)
class Profile:
    """One side of a comparison.

    Attributes
    ----------
    name : str
        File or title.
    source : {"ad", "reference", "archetype"}
        An ad; the ads of the reference with a title; or, where these are too few, what
        the archetype of the title is expected to carry.
    ads : int
        Ads that it rests on.
    languages : dict of str to int
        Ads by language.
    title, content : str or None
        Archetype of the title, and of the content of an ad.
    breadth : float
        Score; of a title in the reference, the median.
    overload : dict of str to float
        Scores by archetype; empty for a title in the reference.
    disciplines : dict of str to float
        Discipline to 1.0, or to its share of the ads, in the order of the taxonomy.
    preferred : tuple of str
        Disciplines that an ad prefers and does not require.
    job_title, title_kind : str or None
        Title of an ad as advertised, and its kind as in `Archetypes`.
    responsibilities : dict of str to str
        Discipline to its responsibility; empty for a title in the reference.
    years, hours : float or None
        Experience and hours a week that an ad demands, as in `Experience`.
    not_judged : str or None
        Id of the finding for which an ad is not judged; its scores then tell nothing.
    seems : str or None
        Language that an ad plainly is in, where it was to be read as another one.
    reads_like : tuple of str
        What the content of an ad is told to read like, as of `reads_like`.
    """

    name: str
    source: str
    ads: int
    languages: Mapping[str, int] = field(hash=False)
    title: str | None
    content: str | None
    breadth: float
    overload: Mapping[str, float] = field(hash=False)
    disciplines: Mapping[str, float] = field(hash=False)
    preferred: tuple[str, ...] = ()
    job_title: str | None = None
    title_kind: str | None = None
    responsibilities: Mapping[str, str] = field(default_factory=dict, hash=False)
    years: float | None = None
    hours: float | None = None
    not_judged: str | None = None
    seems: str | None = None
    reads_like: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Profiles side by side; `only` has, for each, what no other asks."""

    profiles: tuple[Profile, ...]
    shared: tuple[str, ...]
    only: tuple[tuple[str, ...], ...]

    def to_dict(self) -> dict[str, Any]:
        """Plain values, floats rounded to four decimals."""
        content: dict[str, Any] = rounded(asdict(self))
        return content


def compare(profiles: Sequence[Profile]) -> Comparison:
    """Set profiles side by side.

    An ad asks what it names; a title asks what is usual for it.

    Parameters
    ----------
    profiles : sequence of Profile
        Two or more.

    Returns
    -------
    Comparison

    Raises
    ------
    DataError
        If there are fewer.
    """
    if len(profiles) < 2:
        raise DataError([f"{len(profiles)} to compare; two are needed, or more"])
    order = load_taxonomy().disciplines
    usual = load_weights().usual_share
    asked = [
        {name for name, share in profile.disciplines.items() if share >= usual}
        for profile in profiles
    ]
    asking = Counter(name for names in asked for name in names)
    return Comparison(
        tuple(profiles),
        tuple(name for name in order if all(name in names for names in asked)),
        tuple(
            tuple(name for name in order if name in names and asking[name] == 1)
            for names in asked
        ),
    )


def profile_of_ad(result: Result, name: str) -> Profile:
    """Profile of an analysed ad."""
    return Profile(
        name,
        "ad",
        1,
        {result.language: 1},
        result.archetypes.title,
        result.archetypes.content,
        result.breadth.score,
        {each: result.overload[each].score for each in ARCHETYPES},
        {each.discipline: 1.0 for each in result.disciplines},
        tuple(
            each.discipline for each in result.disciplines if each.status == "preferred"
        ),
        job_title=result.title,
        title_kind=result.archetypes.title_kind,
        responsibilities=_responsibilities(result.disciplines),
        years=result.experience.years,
        hours=result.experience.hours,
        not_judged=not_judged(finding.id for finding in result.findings),
        seems=_seems(result),
        reads_like=reads_like(result.archetypes.probabilities),
    )


def _seems(result: Result) -> str | None:
    """Language that an ad was told to be in, where it was read as another one."""
    told = (each for each in result.findings if each.id == "other-language")
    return next((str(each.values["language"]) for each in told), None)


def profile_of_title(
    title: str, reference: Reference, *, language: str | None = None
) -> Profile:
    """What ads with a title ask, or what its archetype is expected to carry.

    Parameters
    ----------
    title : str
        In any of the languages.
    reference : Reference
        Ads to look it up in.
    language : {"da", "sv", "nl"}, optional
        Only ads in this language, so that countries can be compared; all without it.

    Raises
    ------
    WrongTypeError
        If the reference is none, such as the path of one.
    UnknownTitleError
        If it is no marketing title, or one that neither the reference nor an archetype
        knows.
    UnsupportedLanguageError
        If the language is none that can be read.
    """
    check_loaded(reference=reference)
    code = None if language is None else known_code(language)
    reading = _read(title)
    places = [
        at
        for at, key in enumerate(reference.title_of)
        if key == reading.key and key and code in (None, reference.language_of[at])
    ]
    enough = len(places) >= finding_limits().small_reference.ads
    if places and (enough or reading.archetype is None):
        return _observed(title, reading, reference, places)
    if reading.archetype is None:
        where = f" in {code!r}" if code else ""
        raise UnknownTitleError(
            f"no ad{where} in the reference {reference.name!r} has the title {title!r}, and it "
            "names no archetype; --reference names one of your own",
            detail="title_not_there",
            job=title,
            reference=reference.name,
        )
    return _expected(title, reading.archetype)


def _read(title: str) -> TitleReading:
    """Reading of a title in a language that knows it.

    A specialist's title may look like a manager's to a language that does not list it.
    """
    readings = [read_title(title, code) for code in language_codes()]
    known = [each for each in readings if each.key is not None]
    if not known:
        raise UnknownTitleError(
            f"{title!r} is not recognised as a marketing title",
            detail="unknown_title",
            job=title,
        )
    return min(known, key=lambda each: each.archetype is not None)


def _observed(
    title: str, reading: TitleReading, reference: Reference, places: Sequence[int]
) -> Profile:
    counts = Counter(name for at in places for name in reference.disciplines[at])
    shares = {
        name: counts[name] / len(places)
        for name in load_taxonomy().disciplines
        if counts[name]
    }
    return Profile(
        title,
        "reference",
        len(places),
        dict(Counter(reference.language_of[at] for at in places)),
        reading.archetype,
        None,
        statistics.median(reference.breadth_of[at] for at in places),
        {},
        shares,
    )


def _expected(title: str, archetype: str) -> Profile:
    families, weights = load_taxonomy().families, load_weights()
    carried = load_archetypes()[archetype].carries
    disciplines = [
        Discipline(name, families[name], "required", carried[name], "doing", ())
        for name in families
        if name in carried
    ]
    overload = score_overload(disciplines, weights)
    return Profile(
        title,
        "archetype",
        0,
        {},
        archetype,
        None,
        score_breadth(disciplines, weights).score,
        {each: overload[each].score for each in ARCHETYPES},
        {each.discipline: 1.0 for each in disciplines},
        responsibilities=_responsibilities(disciplines),
    )


def _responsibilities(disciplines: Sequence[Discipline]) -> dict[str, str]:
    return {each.discipline: each.responsibility for each in disciplines}
