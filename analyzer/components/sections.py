"""Which part of the ad a sentence belongs to.

A heading sets the section of what follows. Where there is none, the sentence itself
tells: by how it opens ("we offer"), or by whom it speaks of.
"""

from analyzer.settings import ReadingSettings
from analyzer.spans import Match, Sentence

__all__ = ["assign_sections"]

_ABSENT = frozenset({"company", "benefits", "application"})
_ASKING = frozenset({"duties", "requirements", "merits"})


def assign_sections(sentences: list[Sentence], settings: ReadingSettings) -> None:
    """Set `section`, `section_reason`, `is_heading` and `listed_under` in place.

    Parameters
    ----------
    sentences : list of Sentence
        All sentences of an ad, in order.
    settings : ReadingSettings
        Limits of what counts as a heading.
    """
    heading: str | None = None
    intro: Sentence | None = None
    previous: Sentence | None = None
    for sentence in sentences:
        found = _heading_of(sentence, settings)
        if found is not None:
            heading = sentence.section = found.value
            sentence.section_reason = "heading"
            sentence.is_heading, intro = True, None
        elif previous is None and _is_title_line(sentence, settings):
            sentence.section_reason = "title-line"
        else:
            if intro is not None and not _continues(sentence, intro):
                intro = None
            sentence.listed_under = intro
            _set_section(sentence, heading, previous)
            if sentence.end_mark == ":" and (intro is None or not sentence.bullet):
                intro = sentence
        previous = sentence


def _heading_of(sentence: Sentence, settings: ReadingSettings) -> Match | None:
    """Heading phrase that makes the sentence a heading, if any."""
    headings = sentence.of("heading")
    set_off = sentence.end_mark in (":", "?")
    alone = sentence.line_start and (sentence.line_end or set_off)
    if not headings or not (alone or set_off):
        return None
    size = sentence.words
    longest = max(headings, key=lambda match: match.last - match.first)
    length = longest.last - longest.first + 1
    if any(
        node.skills and not longest.low <= low <= longest.high
        for node, low, _, _ in sentence.hits
    ):
        return None
    if length >= settings.heading_cover * size:
        return longest
    if not alone or sentence.bullet or size > settings.heading_words:
        return None
    if longest.first - sentence.opened > 1 or sentence.end_mark in (".", "!", ";"):
        return None
    return longest


def _is_title_line(sentence: Sentence, settings: ReadingSettings) -> bool:
    """Whether the first line only names the job."""
    alone = sentence.line_start and sentence.line_end and not sentence.bullet
    short = sentence.words <= 2 * settings.heading_words
    speaks = any(m.value in ("applicant", "employer") for m in sentence.of("status"))
    return alone and short and not speaks and sentence.end_mark == ""


def _continues(sentence: Sentence, intro: Sentence) -> bool:
    """Whether a sentence is still an item of the list that an introduction opened."""
    if sentence.bullet or not sentence.line_start:
        return True
    follows_at_once = intro.last == sentence.first or not sentence.paragraph
    return follows_at_once and sentence.end_mark != ":"


def _set_section(
    sentence: Sentence, heading: str | None, previous: Sentence | None
) -> None:
    """Section of a sentence that is no heading."""
    opener = _opener_of(sentence)
    if opener is not None and _may_overrule(opener.value, heading):
        sentence.section, sentence.section_reason = opener.value, "opener"
        return
    intro = sentence.listed_under
    if intro is not None and intro.section_reason == "opener":
        sentence.section, sentence.section_reason = intro.section, "list"
        return
    if heading is not None:
        sentence.section, sentence.section_reason = heading, "heading"
        return
    persons = {match.value for match in sentence.of("status")}
    if "applicant" in persons:
        sentence.section, sentence.section_reason = "duties", "addresses-applicant"
    elif intro is not None:
        sentence.section, sentence.section_reason = intro.section, "list"
    elif "employer" in persons:
        sentence.section, sentence.section_reason = "company", "speaks-of-employer"
    elif previous is not None and not sentence.paragraph:
        sentence.section, sentence.section_reason = previous.section, "follows"


def _opener_of(sentence: Sentence) -> Match | None:
    """Longest phrase at the start of the sentence that tells what it is about."""
    openers = sentence.of("opener")
    if not openers:
        return None
    at_start = [m for m in openers if m.first - sentence.opened <= 1]
    return max(at_start, key=lambda m: (m.last - m.first, -m.first), default=None)


def _may_overrule(opened: str, heading: str | None) -> bool:
    """Whether an opening phrase is worth more than the heading it stands under."""
    if heading is None or opened == heading:
        return True
    if opened in _ABSENT:
        return True
    if heading == "benefits":
        return opened in ("requirements", "merits")
    return heading not in _ASKING or opened == "merits"
