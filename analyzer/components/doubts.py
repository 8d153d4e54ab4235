"""What a model of words makes of sentences whose section is in doubt."""

from collections.abc import Iterable, Sequence

from analyzer.components.neighbours import seeks_somebody
from analyzer.components.section_model import TOLD_APART, Numbers, SectionModel
from analyzer.lexicon.cues import MERIT
from analyzer.settings import ReadingSettings
from analyzer.spans import ABSENT, ASKING, DraftMention, Sentence

__all__ = ["ask_section_model"]

_ASKED = TOLD_APART[:3]
_GUESSED = frozenset({"persons", "follows", "default"})
_DEMANDING = MERIT | {"required"}


def ask_section_model(
    sentences: Sequence[Sentence],
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
    naming = {  # the last token at which a sentence names a skill
        id(mention.sentence): mention.match.last for mention in mentions
    }
    told = [s for s in sentences if not s.is_heading]
    doubtful = [
        (at, least)
        for at, sentence in enumerate(told)
        if id(sentence) in naming
        if not _follows_label(sentence, sentences, settings)
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
            sections = _ASKED if asks else TOLD_APART[len(_ASKED) :]
            sentence.section = max(sections, key=lambda s: row[TOLD_APART.index(s)])
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
        The last token at which it does.
    settings : ReadingSettings
        The probabilities.
    """
    limits = settings.section_model
    sought = seeks_somebody(sentence, named)
    addressed = sought or _speaks_of_applicant(sentence)
    if sentence.section_reason in _GUESSED:
        if sought:
            return 0.0
        if addressed:
            return limits.addressed
        goes_on = sentence.section_reason == "follows" and sentence.section in ASKING
        listed = sentence.bullet or goes_on
        return limits.listed if listed else limits.asked
    if sentence.section_reason != "heading":
        return None
    if sentence.section in ABSENT:
        if not addressed and _is_told_of_firm(sentence):
            return None
        introduced = addressed and sentence.section == "company"
        return limits.introduced if introduced else limits.resumed
    astray = not addressed and _may_be_astray(sentence, settings)
    return limits.astray if astray else None


def _is_told_of_firm(sentence: Sentence) -> bool:
    """Whether a sentence is an item right under a heading of the firm."""
    intro = sentence.listed_under
    return (
        sentence.section == "company"
        and sentence.bullet
        and intro is not None
        and intro.is_heading
        and intro.section == "company"
    )


def _follows_label(
    sentence: Sentence, sentences: Sequence[Sentence], settings: ReadingSettings
) -> bool:
    """Whether a sentence stands behind its label on one line ("Opgaver: SEO.")."""
    if sentence.line_start or not sentence.number:
        return False
    before = sentences[sentence.number - 1]
    if before.section == "benefits":  # "Det lærer du: SEO og InDesign."
        return before.is_heading
    return before.section in ASKING and (
        before.is_heading or _is_label(before, settings)
    )


def _is_label(sentence: Sentence, settings: ReadingSettings) -> bool:
    """Whether a word or two open a line under a heading ("Webb: CMS, bilder")."""
    return (
        sentence.section_reason == "heading"
        and sentence.line_start
        and not sentence.line_end
        and sentence.end_mark == ":"
        and sentence.words <= settings.label_words
    )


def _may_be_astray(sentence: Sentence, settings: ReadingSettings) -> bool:
    """Whether a sentence may not belong under the heading that it stands under.

    A line of its own, and what opens with a verb, as the items of a list do, belongs
    there; so do merits, which few ads head, and what says itself that it is demanded.
    """
    return (
        sentence.section in _ASKED
        and sentence.section != "merits"
        and not sentence.bullet
        and not (sentence.line_start and sentence.line_end)
        and not _is_label(sentence, settings)
        and _DEMANDING.isdisjoint(sentence.status_cues)
        and all(cue.first > sentence.opened for cue in sentence.of("responsibility"))
    )


def _speaks_of_applicant(sentence: Sentence) -> bool:
    """Whether a sentence addresses the applicant, or opens with the job."""
    return "applicant" in sentence.status_cues or sentence.opens_with_job()
