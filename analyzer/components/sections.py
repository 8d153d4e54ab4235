"""Which part of the ad a sentence belongs to.

A heading sets the section of what follows. Where there is none, the sentence itself
tells: by how it opens ("we offer"), or a model of its words does.
"""

from collections.abc import Iterable, Sequence, Set

from analyzer.components.section_model import SECTIONS, Numbers, SectionModel
from analyzer.components.words import MOST_PIECES
from analyzer.settings import ReadingSettings
from analyzer.spans import ASKING, DraftMention, Match, Sentence

__all__ = ["ask_section_model", "assign_sections", "section_by_persons"]

_ABSENT = frozenset({"company", "benefits", "application"})
_ASKED = SECTIONS[:3]
_GUESSED = frozenset({"persons", "follows", "default"})


def assign_sections(
    sentences: list[Sentence],
    words: Sequence[str],
    prepositions: Set[str],
    settings: ReadingSettings,
) -> None:
    """Set number, section, reason and introduction of all sentences in place.

    Parameters
    ----------
    sentences : list of Sentence
        All sentences of an ad, in order.
    words : sequence of str
        Tokens of the ad.
    prepositions : set of str
        Of the language.
    settings : ReadingSettings
        Limits of what counts as a heading.
    """
    heading: str | None = None
    intro: Sentence | None = None
    previous: Sentence | None = None
    for number, sentence in enumerate(sentences):
        sentence.number = number
        found = _heading_of(sentence, settings)
        if found is not None and _demands_more(sentence, found, words, prepositions):
            found = None
        if found is not None:
            heading = sentence.section = found.value
            sentence.section_reason = "heading"
            sentence.is_heading, intro = True, sentence
        elif previous is None and _is_title_line(sentence, settings):
            sentence.section_reason = "title-line"
        else:
            if intro is not None and not _continues(sentence, intro):
                intro = None
            sentence.listed_under = intro
            _set_section(sentence, heading, previous)
            if _opens_list(sentence, sentences) and (
                intro is None or not sentence.bullet
            ):
                intro = sentence
        previous = sentence


def ask_section_model(
    sentences: list[Sentence],
    mentions: Iterable[DraftMention],
    words: Sequence[str],
    model: SectionModel,
    settings: ReadingSettings,
) -> None:
    """Let the model decide where sentences belong that were only guessed at.

    It may also take prose that speaks of no applicant out from under a heading: what
    the firm says of itself often follows the duties or demands without a heading. And
    duties may follow what the firm says of itself.

    Parameters
    ----------
    sentences : list of Sentence
        All sentences of an ad, with what their headings and openings tell.
    mentions : iterable of DraftMention
        Of the ad: only sentences that name a skill are asked for.
    words : sequence of str
        Tokens of the ad.
    model : SectionModel
        Of the language.
    settings : ReadingSettings
        When the model is believed.
    """
    naming: dict[int, int] = {}  # the first token at which a sentence names a skill
    for mention in mentions:
        naming.setdefault(id(mention.sentence), mention.match.first)
    told = [s for s in sentences if not s.is_heading]
    doubtful = [
        (at, least)
        for at, sentence in enumerate(told)
        if id(sentence) in naming
        if (least := _least(sentence, naming[id(sentence)], settings)) is not None
    ]
    if not doubtful:
        return
    shares = model.probabilities(
        len(told),
        lambda at: words[told[at].first : told[at].last],
        [at for at, _ in doubtful],
    )
    in_asked = shares[:, : len(_ASKED)].sum(axis=1)
    _judge_lists([told[at] for at, _ in doubtful], in_asked)
    for (at, least), wanted, row in zip(
        doubtful, in_asked.tolist(), shares.tolist(), strict=True
    ):
        sentence = told[at]
        asks = wanted >= least
        guessed = sentence.section_reason in _GUESSED
        if guessed or asks is not (sentence.section in ASKING):
            sections = _ASKED if asks else SECTIONS[len(_ASKED) :]
            sentence.section = max(sections, key=lambda s: row[SECTIONS.index(s)])
            sentence.section_reason = "model"


def _judge_lists(sentences: Sequence[Sentence], in_asked: Numbers) -> None:
    """Give the items of a list under one heading their mean probability, in place."""
    lists: dict[int, list[int]] = {}
    for row, sentence in enumerate(sentences):
        intro = sentence.listed_under
        if intro is not None and intro.is_heading:
            lists.setdefault(intro.number, []).append(row)
    for rows in lists.values():
        in_asked[rows] = in_asked[rows].mean()


def _least(sentence: Sentence, named: int, settings: ReadingSettings) -> float | None:
    """Probability from which a sentence asks something; None where that is certain.

    Parameters
    ----------
    sentence : Sentence
        One that names a skill.
    named : int
        The token at which it does.
    settings : ReadingSettings
        The probabilities.
    """
    addressed = _speaks_of_applicant(sentence, named)
    if sentence.section_reason in _GUESSED:
        if addressed:
            return settings.section_addressed
        goes_on = sentence.section_reason == "follows" and sentence.section in ASKING
        listed = sentence.bullet or goes_on
        return settings.section_listed if listed else settings.section_asked
    if sentence.section_reason != "heading":
        return None
    if sentence.section in _ABSENT:
        introduced = addressed and sentence.section == "company"
        return settings.section_introduced if introduced else settings.section_resumed
    astray = not addressed and _may_be_astray(sentence)
    return settings.section_astray if astray else None


def _may_be_astray(sentence: Sentence) -> bool:
    """Whether a sentence may not belong under the heading that it stands under.

    A line of its own, and what opens with a verb, as the items of a list do, belongs
    there; so do merits, which few ads head.
    """
    return (
        sentence.section in _ASKED
        and sentence.section != "merits"
        and not sentence.bullet
        and not (sentence.line_start and sentence.line_end)
        and all(cue.first > sentence.opened for cue in sentence.of("responsibility"))
    )


def _speaks_of_applicant(sentence: Sentence, named: int) -> bool:
    """Whether a sentence addresses the applicant, or seeks one before it names a skill.

    So in "vi søger en kollega, der skriver …".
    """
    seeking = False
    for match in sentence.of("status"):
        if match.value == "applicant":
            return True
        seeking |= match.value == "seeks"
        if seeking and match.value == "others" and match.last < named:
            return True
    return False


def _heading_of(sentence: Sentence, settings: ReadingSettings) -> Match | None:
    """Heading phrase that makes the sentence a heading, if any."""
    headings = sentence.cues.get("heading")
    if headings is None:
        return None
    set_off = sentence.end_mark in (":", "?")
    alone = sentence.line_start and (sentence.line_end or set_off)
    if not (alone or set_off):
        return None
    size = sentence.words
    longest = max(headings, key=lambda match: match.last - match.first)
    length = longest.last - longest.first + 1
    if sentence.bullet and not set_off:  # an item may open like a heading
        fits = length >= size
    else:
        fits = length >= settings.heading_cover * size or (
            alone
            and not sentence.bullet
            and size <= settings.heading_words
            and longest.first - sentence.opened <= 1
            and sentence.end_mark not in (".", "!", ";")
        )
    if not fits:
        return None
    if length < size and _opens_duty(sentence, longest):
        return None
    return None if _names_more(sentence, longest) else longest


def _names_more(sentence: Sentence, heading: Match) -> bool:
    """Whether a sentence names a skill beside the words of a heading."""
    return any(
        not heading.low <= low <= heading.high for _, low, _, _ in sentence.phrases()
    )


def _opens_duty(sentence: Sentence, heading: Match) -> bool:
    """Whether the words of a heading are a part of a duty, in a line of its own.

    So in "Opdatere hjemmesiden" and "Du har ansvaret for vores hjemmeside".
    """
    verbs = sentence.of("responsibility")
    applicant = sentence.status_cues.get("applicant", ())
    if any(
        cue.first == sentence.opened and cue.last < heading.first
        for cue in (*verbs, *applicant)
    ):
        return True
    goes_on = sentence.last > heading.last + 1 + (sentence.end_mark != "")
    addressed = any(cue.first == heading.first for cue in applicant)
    return (
        goes_on
        and addressed
        and any(
            cue.first == heading.last + 1 or heading.first < cue.last == heading.last
            for cue in verbs
        )
    )


def _demands_more(
    sentence: Sentence, heading: Match, words: Sequence[str], prepositions: Set[str]
) -> bool:
    """Whether the words of a heading open a demand on a line of its own.

    So in "Erfarenhet av e-handel", but not in "Erfarenhet av:".
    """
    after = heading.last + 1
    return (
        not sentence.end_mark
        and after < sentence.last - 1
        and words[after].lower() in prepositions
        and any(
            cue.value == "experience" and cue.last == heading.last
            for cue in sentence.of("demands")
        )
    )


def _is_title_line(sentence: Sentence, settings: ReadingSettings) -> bool:
    """Whether the first line only names the job."""
    alone = sentence.line_start and sentence.line_end and not sentence.bullet
    short = sentence.words <= 2 * settings.heading_words
    speaks = any(m.value in ("applicant", "employer") for m in sentence.of("status"))
    return alone and short and not speaks and sentence.end_mark == ""


def _opens_list(sentence: Sentence, sentences: Sequence[Sentence]) -> bool:
    """Whether a sentence introduces what follows: by a colon, or as a line over items."""
    if sentence.end_mark == ":":
        return True
    behind = sentence.number + 1
    alone = sentence.line_start and sentence.line_end and not sentence.bullet
    return (
        alone
        and not sentence.end_mark
        and behind < len(sentences)
        and sentences[behind].bullet
    )


def _continues(sentence: Sentence, intro: Sentence) -> bool:
    """Whether a sentence is still an item of the list that an introduction opened."""
    if intro.is_heading:
        return sentence.bullet
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
    section, reason = section_by_persons(sentence), "persons"
    if section is None and intro is not None:
        section, reason = intro.section, "list"
    if section is None and previous is not None and not sentence.paragraph:
        section, reason = previous.section, "follows"
    if section is not None:
        sentence.section, sentence.section_reason = section, reason


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
    if opened in _ABSENT:
        return True
    if heading == "benefits":
        return opened in ("requirements", "merits")
    return heading not in ASKING or opened == "merits"
