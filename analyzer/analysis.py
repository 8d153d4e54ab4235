"""One ad, the whole way: text, language, spans, disciplines, scores."""

from collections.abc import Callable
from functools import partial
from typing import Any

from analyzer.analysed_ad import AnalysedAd
from analyzer.collector import uncollected
from analyzer.errors import NoTextError, TextTooLongError, TextTooShortError
from analyzer.facts import Facts
from analyzer.findings import findings_of
from analyzer.language import Detection, language_of_ad, plainly_other
from analyzer.language_codes import known_code
from analyzer.lexicon.overlay import Overlay
from analyzer.loaded_checks import check_loaded
from analyzer.pipeline import load_pipeline, skills_with, tidied
from analyzer.reading.markup import seen_of
from analyzer.reference import Reference
from analyzer.scoring.ad import Scores, norms_with, score_ad
from analyzer.scoring.norms import Norms
from analyzer.settings import MEGABYTE, reading_settings
from analyzer.spans import ASKING, Reading
from analyzer.titles import TitleReading, read_title, title_in, title_of_line
from analyzer.types import Archetypes, Coverage, Cue, Experience, Mention, Result
from analyzer.values import cues_of, demands_of, experience_of, mentions_of
from analyzer.versions import versions

__all__ = ["analyze", "with_its_title"]


@uncollected()
def analyze(
    text: str,
    *,
    title: str | None = None,
    language: str | None = None,
    reference: Reference | None = None,
    overlay: Overlay | None = None,
) -> Result:
    """Analyse one job ad.

    Parameters
    ----------
    text : str
        The ad: plain text, or text with Markdown or HTML in it.
    title : str, optional
        The job title, if it is known apart from the text. Without it, a first line that
        is a title tells whom the text names by it, and no more.
    language : {"da", "sv", "nl"}, optional
        Language to read it in; detected without it.
    reference : Reference, optional
        Ads to set it against, from `load_reference`; those that ship without it.
    overlay : Overlay, optional
        Terms of your own, from `load_overlay`.

    Returns
    -------
    Result
        Scores and the words they rest on; offsets are into `text`.

    Raises
    ------
    TextTooShortError
        Under 20 words.
    TextTooLongError
        Over 1 MB.
    UnsupportedLanguageError
        In none of the languages that can be read.
    NoTextError
        No `str`, but bytes, say, or None; or a title that is neither text nor None.
    WrongTypeError
        A reference or an overlay that was not loaded, such as the path of one.

    Examples
    --------
    >>> ad = '''Marketingkoordinator. Du skriver nyhedsbreve, opdaterer hjemmesiden og
    ... planlægger messer. Vi forventer, at du har erfaring med SEO og Google Ads.'''
    >>> result = analyze(ad, title="Marketingkoordinator")
    >>> result.language, result.archetypes.title
    ('da', 'coordinator')
    """
    if not isinstance(text, str):
        raise NoTextError(_no_text(text))
    if not isinstance(title, str | None):
        told = f"a title is text (str) or None, and this is {type(title).__name__}"
        raise NoTextError(told)
    check_loaded(reference=reference, overlay=overlay)
    words = text.split()
    _check_length(text, len(words))
    detected = (
        language_of_ad(*_seen(text, words))
        if language is None
        else Detection(known_code(language), 1.0)
    )
    code = detected.language
    assert code is not None
    plain = tidied(text, code)
    tokenize, reader = load_pipeline(code, overlay)
    titled = read_title(title, code)
    reading = reader.read(
        tokenize(plain.text),
        _first_title(plain.text, code) if title is None else title,
        of_marketing=titled.of_marketing,
    )
    mentions = mentions_of(reading, text, skills_with(overlay), plain.to_given)
    cues = cues_of(reading, plain.to_given)
    experience = experience_of(reading.demands, plain.to_given, titled.level)
    coverage = _coverage(reading)
    norms = norms_with(reference)
    levels = reading.levels
    scores = score_ad(
        mentions,
        experience,
        {cue.kind for cue in cues},
        levels,
        language=code,
        norms=norms,
    )
    return AnalysedAd.partly(
        partial(
            _judged,
            titled,
            scores,
            norms,
            mentions,
            experience,
            coverage,
            cues,
            code,
            text if language is not None else None,
        ),
        text=text,
        title=title,
        language=code,
        language_confidence=detected.confidence,
        words=len(words),
        mentions=mentions,
        disciplines=scores.disciplines,
        breadth=scores.breadth,
        overload=scores.overload,
        experience=experience,
        demands=demands_of(reading.demands, plain.to_given),
        coverage=coverage,
        versions=versions(norms.reference, overlay),
        cues=cues,
        levels=levels,
        reference=reference,
        overlay=overlay,
    )


def with_its_title(read: Callable[..., Result], text: str) -> Result:
    """Result of an ad whose title is its first line, where that reads like one.

    Parameters
    ----------
    read : callable
        Analyses a text, with the `title` if it is given: `analyze` with all but these.
    text : str
        The ad.
    """
    result = read(text)
    line = title_in(result.text, result.language)
    return result if line is None else read(text, title=line)


def _first_title(plain: str, code: str) -> str | None:
    """First line of a text without markup, if it is a title."""
    return title_of_line(plain.lstrip().split("\n", 1)[0].strip(" #*"), code)


def _judged(
    titled: TitleReading,
    scores: Scores,
    norms: Norms,
    mentions: tuple[Mention, ...],
    experience: Experience,
    coverage: Coverage,
    cues: tuple[Cue, ...],
    language: str,
    forced: str | None,
) -> dict[str, Any]:
    """What a result says beside its scores and what they rest on.

    `forced` is the text whose language was not detected but given, if it was.
    """
    archetypes = Archetypes(
        titled.archetype, titled.kind, scores.content, scores.probabilities
    )
    facts = Facts(
        mentions,
        scores.disciplines,
        scores.overload,
        archetypes,
        experience,
        coverage,
        cues,
        language,
        norms.reference,
        titled.level,
        plainly_other(*_seen(forced), language) if forced is not None else None,
    )
    return {"archetypes": archetypes, "findings": findings_of(facts)}


def _seen(text: str, words: list[str] | None = None) -> tuple[str, list[str]]:
    """What a reader sees, and its words: scripts and tags are in no language.

    `words` are those of the text, where they are known.
    """
    if "<" not in text:
        return text, text.split() if words is None else words
    seen = seen_of(text)
    return seen, seen.split()


def _no_text(given: object) -> str:
    told = f"an ad is text (str), and this is {type(given).__name__}"
    if isinstance(given, bytes | bytearray):
        told += "; `read_bytes` in analyzer.reading.files decodes the bytes of a file"
    return told


def _check_length(text: str, words: int) -> None:
    settings = reading_settings()
    longest = 4 * len(text)  # bytes that the text can have, at most
    if (
        longest > settings.most_bytes
        and (size := len(text.encode(errors="replace"))) > settings.most_bytes
    ):
        raise TextTooLongError(
            f"the text has {size:,} bytes; one ad may have {settings.most_bytes:,}. "
            "If these are several ads, use a batch.",
            detail="too_long",
            megabytes=round(size / MEGABYTE, 1),
            most=settings.most_bytes / MEGABYTE,
        )
    if words < settings.least_words:
        found = f"{words} word{'' if words == 1 else 's'}" if words else "no words"
        raise TextTooShortError(
            f"the text has {found}; at least {settings.least_words} are needed to judge "
            "an ad. Give the whole text of the ad.",
            detail="too_short" if words else "no_words",
            words=words,
            least=settings.least_words,
        )


def _coverage(reading: Reading) -> Coverage:
    """Duty and demand sentences, and those among them that name something.

    A study, a language or years demanded are something too.
    """
    asking = [
        sentence
        for sentence in reading.sentences
        if sentence.section in ASKING and not sentence.is_heading
    ]
    named = {id(mention.sentence) for mention in reading.mentions}
    named |= reading.demands.sentences
    recognised = sum(id(sentence) in named for sentence in asking)
    share = recognised / len(asking) if asking else None
    return Coverage(len(asking), recognised, share)
