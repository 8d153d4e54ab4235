"""Which part of the ad a sentence belongs to.

A heading sets the section of what follows. Where there is none, the sentence itself
tells: by how it opens ("we offer"), or a model of its words does.
"""

from collections.abc import Sequence

from analyzer.components.headings import Headings
from analyzer.components.introductions import (
    Introductions,
    continues,
    stands_over_items,
)
from analyzer.components.neighbours import seeks_somebody
from analyzer.components.small_words import SmallWords
from analyzer.components.standing import Standing
from analyzer.components.words import MOST_PIECES
from analyzer.lexicon.cues import MERIT
from analyzer.settings import ReadingSettings
from analyzer.spans import ABSENT, ASKING, Match, Sentence

__all__ = ["assign_sections", "section_by_persons"]

_SPEAKING = frozenset({"applicant", "employer"})
_PERSONS = _SPEAKING | {"others"}
_OTHERS = frozenset({"others", "elsewhere", "taught"})
# What makes a merit of the sentence before: "Så er det et plus.", "Det er intet krav."
_TAKING_UP = ("preferred", "not_needed")
_TAG = "#"  # opens a hashtag


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
    _Pass(sentences, words, small, settings).run()


class _Pass:
    """One pass over the sentences of an ad; see `assign_sections`.

    Attributes
    ----------
    standing : Standing
        The heading in force.
    intro : Sentence or None
        The line that opened the list in which a sentence stands.
    inner : Sentence or None
        What introduces the rest of a line ("- Gerne: intranet").
    previous : Sentence or None
        The sentence before.
    """

    def __init__(
        self,
        sentences: list[Sentence],
        words: Sequence[str],
        small: SmallWords,
        settings: ReadingSettings,
    ) -> None:
        self.sentences = sentences
        self.words = words
        self.small = small
        self.settings = settings
        self.headings = Headings(words, small, settings)
        self.introductions = Introductions(words, small, settings)
        self.standing = Standing()
        self.intro: Sentence | None = None
        self.inner: Sentence | None = None
        self.previous: Sentence | None = None
        self.has_tags = _TAG in words

    def run(self) -> None:
        """Go over the sentences in order."""
        for number, sentence in enumerate(self.sentences):
            sentence.number = number
            closes = sentence.line_end and not sentence.bullet
            alone = sentence.line_start and closes
            stands_over = closes and stands_over_items(sentence, self.sentences)
            over_items = alone and stands_over
            told = self.introductions.told_at_end(sentence) if stands_over else None
            found = None
            if told is None and (alone or "heading" in sentence.cues):
                found = self.heading_of(sentence, over_items)
                if found is None:
                    told = self.introductions.told_by_last_word(sentence)
            if found is not None:
                sentence.section = self.standing.open(found, sentence)
                sentence.section_reason = "heading"
                sentence.is_heading, self.intro = True, sentence
            elif self.previous is None and _is_title_line(sentence, self.settings):
                sentence.section_reason = "title-line"
            elif self.has_tags and self.lists_tags(sentence):
                sentence.section, sentence.section_reason = "application", "hashtags"
                continue  # what stands behind it goes on from what stands before
            else:
                self.place(sentence, told)
                self.introduce(sentence, over_items)
            self.previous = sentence

    def lists_tags(self, sentence: Sentence) -> bool:
        """Whether a sentence opens with a hashtag and has more ("#marketing #SEO")."""
        first, opened = sentence.first, sentence.opened
        opens = opened > first and self.words[opened - 1] == _TAG
        return opens and self.words[first : sentence.last].count(_TAG) > 1

    def heading_of(self, sentence: Sentence, over_items: bool) -> str | None:
        """Section that a sentence is the heading of, by its words or its persons."""
        found = self.headings.section_of(
            sentence, self.standing.section, over_items=over_items
        )
        if found is not None or not over_items or _asks(sentence):
            return found
        return self.introductions.told_by_persons(sentence)

    def place(self, sentence: Sentence, told: str | None) -> None:
        """Set the section of a sentence that is no heading, and its introduction.

        Parameters
        ----------
        sentence : Sentence
            No heading.
        told : str or None
            What its end tells of the list below it.
        """
        goes_on = self.words[sentence.opened][0].islower()
        self.standing.reach(sentence, self.previous, goes_on=goes_on)
        if self.intro is not None and not continues(
            sentence, self.intro, self.sentences, goes_on=goes_on
        ):
            self.intro = None
        if sentence.line_start:
            self.inner = None
        sentence.listed_under = self.inner or self.intro
        if told is not None:
            sentence.section, sentence.section_reason = told, "opener"
        else:
            _set_section(sentence, self.standing, self.previous)
            self.standing.leave(sentence)
            if self.standing.section in ASKING and _offers(sentence):
                self.standing.offers = True
        if self.previous is not None and not sentence.line_start:
            said = self.said_of_previous(sentence, self.previous)
            if said is not None:
                self.previous.section, self.previous.section_reason = said, "opener"

    def said_of_previous(self, sentence: Sentence, previous: Sentence) -> str | None:
        """Section that a short sentence gives to the one before it on its line.

        So "Det er ikke et krav, men et plus." behind "Du kan Photoshop.", and what the
        applicant does with it all behind a colon ("SEO, annoncer, video: du styrer det").
        """
        if sentence.names or sentence.words > self.settings.resuming_words:
            return None
        cues = sentence.status_cues
        if (
            previous.end_mark == ":"
            and "applicant" in cues
            and _PERSONS.isdisjoint(previous.status_cues)
        ):
            return self.asked_of_previous(sentence, previous)
        return "merits" if _makes_merit(sentence) else None

    def asked_of_previous(self, sentence: Sentence, previous: Sentence) -> str | None:
        """Section of what stands before a colon and what the applicant does with it."""
        cues = sentence.status_cues
        if not MERIT.isdisjoint(cues):
            return "merits"
        if "not_needed" in cues:
            return "excluded"
        spoken = self.words[sentence.first : sentence.last]
        told = (
            _OTHERS.isdisjoint(cues)
            and previous.section_reason != "heading"
            and not any(word.lower() in self.small.negation for word in spoken)
        )
        return "duties" if told else None

    def introduce(self, sentence: Sentence, over_items: bool) -> None:
        """Keep a sentence in mind that introduces what follows."""
        if sentence.end_mark != ":" and not over_items:
            return
        if self.intro is None or not sentence.bullet:
            self.intro = sentence
        elif not sentence.line_end:
            self.inner = sentence


def _is_title_line(sentence: Sentence, settings: ReadingSettings) -> bool:
    """Whether the first line only names the job."""
    alone = sentence.line_start and sentence.line_end and not sentence.bullet
    short = sentence.words <= 2 * settings.heading_words
    speaks = not _SPEAKING.isdisjoint(sentence.status_cues)
    return alone and short and not speaks and sentence.end_mark == ""


def _asks(sentence: Sentence) -> bool:
    """Whether a sentence opens as one that asks something ("Wij vragen")."""
    opener = _opener_of(sentence)
    return opener is not None and opener.value in ASKING


def _makes_merit(sentence: Sentence) -> bool:
    """Whether a sentence takes up the one before it and makes a merit of it."""
    return (
        sentence.end_mark in (".", "!", "")
        and any(m.first == sentence.opened for m in sentence.of("resuming"))
        and any(value in sentence.status_cues for value in _TAKING_UP)
    )


def _set_section(
    sentence: Sentence, standing: Standing, previous: Sentence | None
) -> None:
    """Section of a sentence that is no heading."""
    opener = _opener_of(sentence)
    if (
        opener is not None
        and opener.value in ("company", "application")
        and seeks_somebody(sentence, sentence.last)
    ):
        opener = None  # "vi er et firma i vækst og søger en kollega, der …"
    heading = standing.section
    if standing.offers and (opener is None or opener.value == "duties"):
        sentence.section, sentence.section_reason = "benefits", "list"
        return
    if opener is not None and (
        standing.is_weak or _may_overrule(opener.value, heading)
    ):
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
    if not sentence.bullet or sentence.section != "benefits":
        return False
    speaks = not _SPEAKING.isdisjoint(sentence.status_cues)
    return speaks and sentence.section_reason == "opener"


def section_by_persons(sentence: Sentence) -> str | None:
    """Section that the persons of a sentence speak for, if it names any."""
    if "applicant" in sentence.status_cues:
        return "duties"
    return "company" if "employer" in sentence.status_cues else None


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
    if len(at_start) < 2:
        return at_start[0] if at_start else None
    return max(at_start, key=lambda m: (m.last - m.first, -m.first))


def _may_overrule(opened: str, heading: str | None) -> bool:
    """Whether an opening phrase is worth more than the heading it stands under."""
    if heading is None or opened == heading:
        return True
    if heading == "excluded":  # what is not part of the job is told like a duty
        return opened != "duties"
    if opened in ABSENT:
        return True
    if heading == "benefits":
        return opened in ("requirements", "merits")
    return heading not in ASKING or opened == "merits"
