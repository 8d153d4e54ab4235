"""Which part of the ad a sentence belongs to.

A heading sets the section of what follows. Where there is none, the sentence itself
tells: by how it opens ("we offer"), or a model of its words does.
"""

from collections.abc import Sequence

from analyzer.components.headings import Headings
from analyzer.components.introductions import Introductions
from analyzer.components.small_words import SmallWords
from analyzer.components.standing import Standing
from analyzer.components.words import MOST_PIECES
from analyzer.settings import ReadingSettings
from analyzer.spans import ABSENT, ASKING, Match, Sentence

__all__ = ["assign_sections", "section_by_persons"]

_MERIT = ("preferred", "not_needed")


def assign_sections(
    sentences: list[Sentence],
    words: Sequence[str],
    small: SmallWords,
    settings: ReadingSettings,
) -> None:
    """Set number, section, reason and introduction of all sentences in place.

    Parameters
    ----------
    sentences : list of Sentence
        All sentences of an ad, in order.
    words : sequence of str
        Tokens of the ad.
    small : SmallWords
        Of the language.
    settings : ReadingSettings
        Limits of what counts as a heading.
    """
    headings = Headings(words, small, settings)
    introductions = Introductions(words, small, settings)
    standing = Standing()
    intro: Sentence | None = None  # of the list in which a sentence stands
    inner: Sentence | None = None  # of the rest of its line ("Gerne: intranet")
    previous: Sentence | None = None
    for number, sentence in enumerate(sentences):
        sentence.number = number
        over_items = _stands_over_items(sentence, sentences)
        found = headings.section_of(sentence, over_items=over_items)
        told = introductions.told_at_end(sentence) if over_items else None
        if over_items and found is None and told is None and not _asks(sentence):
            found = introductions.told_by_persons(sentence)
        if found is not None and told is None:
            sentence.section = standing.open(found, sentence)
            sentence.section_reason = "heading"
            sentence.is_heading, intro = True, sentence
        elif previous is None and _is_title_line(sentence, settings):
            sentence.section_reason = "title-line"
        else:
            goes_on = words[sentence.opened][0].islower()
            standing.reach(sentence, goes_on=goes_on)
            if intro is not None and not _continues(
                sentence, intro, sentences, goes_on
            ):
                intro = None
            if sentence.line_start or inner is None:
                inner = None
            sentence.listed_under = inner or intro
            if told is not None:
                sentence.section, sentence.section_reason = told, "opener"
            else:
                _set_section(sentence, standing, previous)
                standing.offers |= standing.section in ASKING and _offers(sentence)
            if previous is not None and _makes_merit(sentence, settings):
                previous.section, previous.section_reason = "merits", "opener"
            if (sentence.end_mark == ":" or over_items) and (
                intro is None or not sentence.bullet
            ):
                intro = sentence
            elif _decides_inline(sentence):
                inner = sentence
        previous = sentence


def _is_title_line(sentence: Sentence, settings: ReadingSettings) -> bool:
    """Whether the first line only names the job."""
    alone = sentence.line_start and sentence.line_end and not sentence.bullet
    short = sentence.words <= 2 * settings.heading_words
    speaks = any(m.value in ("applicant", "employer") for m in sentence.of("status"))
    return alone and short and not speaks and sentence.end_mark == ""


def _stands_over_items(sentence: Sentence, sentences: Sequence[Sentence]) -> bool:
    """Whether a line without a stop stands right over the items of a list."""
    behind = sentence.number + 1
    return (
        sentence.line_start
        and sentence.line_end
        and not sentence.bullet
        and sentence.end_mark in ("", ":", "…")
        and behind < len(sentences)
        and sentences[behind].bullet
    )


def _continues(
    sentence: Sentence, intro: Sentence, sentences: Sequence[Sentence], goes_on: bool
) -> bool:
    """Whether a sentence is still an item of the list that an introduction opened."""
    if intro.is_heading:
        return sentence.bullet
    if not sentence.line_start:
        return True
    if not intro.line_end:  # what it introduces stands on its line
        return False
    if sentence.bullet or goes_on:
        return True
    if sentences[intro.number + 1].bullet:
        return False
    follows_at_once = intro.last == sentence.first or not sentence.paragraph
    return follows_at_once and sentence.end_mark != ":"


def _asks(sentence: Sentence) -> bool:
    """Whether a sentence opens as one that asks something ("Wij vragen")."""
    opener = _opener_of(sentence)
    return opener is not None and opener.value in ASKING


def _decides_inline(sentence: Sentence) -> bool:
    """Whether an item tells the status of the rest of its line ("- Gerne: intranet")."""
    cues = sentence.status_cues
    inline = sentence.end_mark == ":" and not sentence.line_end
    return inline and any(value in cues for value in (*_MERIT, "preferably"))


def _makes_merit(sentence: Sentence, settings: ReadingSettings) -> bool:
    """Whether a sentence makes a merit of the one before it.

    So "Det er ikke et krav, men et plus." behind "Du kan Photoshop."
    """
    cues = sentence.status_cues
    return (
        not sentence.line_start
        and sentence.end_mark in (".", "!", "")
        and sentence.words <= settings.resuming_words
        and any(value in cues for value in _MERIT)
        and any(m.first == sentence.opened for m in sentence.of("resuming"))
        and not any(row.names for _, row in sentence.rows)
    )


def _set_section(
    sentence: Sentence, standing: Standing, previous: Sentence | None
) -> None:
    """Section of a sentence that is no heading."""
    opener = _opener_of(sentence)
    heading = standing.section
    firm = None if standing.is_weak else heading
    if standing.offers and (opener is None or opener.value == "duties"):
        sentence.section, sentence.section_reason = "benefits", "list"
        return
    if opener is not None and _may_overrule(opener.value, firm):
        sentence.section, sentence.section_reason = opener.value, "opener"
        return
    intro = sentence.listed_under
    if intro is not None and intro.section_reason == "opener":
        sentence.section, sentence.section_reason = intro.section, "list"
        return
    if heading is not None:
        sentence.section, sentence.section_reason = heading, "heading"
        return
    section, reason = section_by_persons(sentence), "persons"
    if section is None and intro is not None:
        section, reason = intro.section, "list"
    if section is None and previous is not None and not sentence.paragraph:
        section, reason = previous.section, "follows"
    if section is not None:
        sentence.section, sentence.section_reason = section, reason


def _offers(sentence: Sentence) -> bool:
    """Whether an item tells what the applicant is offered ("• hos os får du …")."""
    cues = sentence.status_cues
    speaks = "employer" in cues or "applicant" in cues
    opened = sentence.section_reason == "opener" and sentence.section == "benefits"
    return sentence.bullet and speaks and opened


def section_by_persons(sentence: Sentence) -> str | None:
    """Section that the persons of a sentence speak for, if it names any."""
    persons = {match.value for match in sentence.of("status")}
    if "applicant" in persons:
        return "duties"
    return "company" if "employer" in persons else None


def _opener_of(sentence: Sentence) -> Match | None:
    """Longest phrase at the start of the sentence that tells what it is about."""
    openers = sentence.cues.get("opener")
    if openers is None:
        return None
    late = 0 if sentence.bullet else 1  # words before it
    at_start = [
        m
        for m in openers
        if m.first - sentence.opened <= late and not m.low & MOST_PIECES
    ]
    return max(at_start, key=lambda m: (m.last - m.first, -m.first), default=None)


def _may_overrule(opened: str, heading: str | None) -> bool:
    """Whether an opening phrase is worth more than the heading it stands under."""
    if heading is None or opened == heading:
        return True
    if heading == "excluded":  # what is not part of the job is told like a duty
        return False
    if opened in ABSENT:
        return True
    if heading == "benefits":
        return opened in ("requirements", "merits")
    return heading not in ASKING or opened == "merits"
