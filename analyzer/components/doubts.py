"""What the models make of sentences whose section is in doubt."""

from collections.abc import Iterable, Mapping, Sequence

from analyzer.components.asking_model import AskingModel, Doubt
from analyzer.components.neighbours import seeks_somebody
from analyzer.components.section_model import TOLD_APART, Numbers, SectionModel
from analyzer.lexicon.cues import MERIT
from analyzer.settings import AskingModelLimits, ReadingSettings
from analyzer.spans import ABSENT, ASKING, DraftMention, Sentence

__all__ = ["ask_models"]

_ASKED = TOLD_APART[:3]
_GUESSED = frozenset({"persons", "follows", "default"})
_DEMANDING = MERIT | {"required"}


def ask_models(
    sentences: Sequence[Sentence],
    mentions: Iterable[DraftMention],
    words: Sequence[str],
    model: SectionModel,
    asking: AskingModel | None,
    disciplines: Mapping[str, str],
    settings: ReadingSettings,
    *,
    of_marketing: bool | None,
) -> None:
    """Let the models decide where sentences belong that were only guessed at.

    They may also take prose that speaks of no applicant out from under a heading: what
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
    asking : AskingModel or None
        Tells whether a sentence asks something. Without it the probabilities of the
        other model do, which is believed as far as the settings say.
    disciplines : mapping of str to str
        Skill id to its discipline.
    settings : ReadingSettings
        When the model of sections is believed.
    of_marketing : bool or None
        Whether the title of the ad is of marketing, None where it tells neither.
    """
    naming = _naming(mentions)
    told = [s for s in sentences if not s.is_heading]
    doubtful = _doubtful(sentences, told, naming, settings)
    if not doubtful:
        return
    shares = model.probabilities(
        len(told),
        lambda at: words[told[at].first : told[at].last],
        [at for at, _ in doubtful],
    )
    in_asked = shares[:, : len(_ASKED)].sum(axis=1)
    if asking is not None and len(told) < settings.asking_model.sentences:
        asking = None
    if asking is not None:
        headings = [s for s in sentences if s.is_heading]
        for row, (at, _) in enumerate(doubtful):
            named = naming[id(told[at])]
            doubt = Doubt(told, headings, at, named, of_marketing)
            in_asked[row] = asking.probability(doubt, disciplines, in_asked[row])
    _judge_lists([told[at] for at, _ in doubtful], in_asked)
    for (at, least), wanted, row in zip(
        doubtful, in_asked.tolist(), shares.tolist(), strict=True
    ):
        sentence = told[at]
        if asking is not None and least:
            least = _limit(sentence, settings.asking_model)
        asks = wanted >= least
        guessed = sentence.section_reason in _GUESSED
        if guessed or asks is not (sentence.section in ASKING):
            sections = _ASKED if asks else TOLD_APART[len(_ASKED) :]
            sentence.section = max(sections, key=lambda s: row[TOLD_APART.index(s)])
            sentence.section_reason = "model"


def _limit(sentence: Sentence, limits: AskingModelLimits) -> float:
    """Probability from which a sentence asks something, told by what stands around it."""
    if sentence.section_reason in _GUESSED:
        return limits.asked
    return limits.resumed if sentence.section in ABSENT else limits.astray


def _naming(mentions: Iterable[DraftMention]) -> dict[int, list[DraftMention]]:
    """Mentions by the identity of the sentence that names them."""
    naming: dict[int, list[DraftMention]] = {}
    for mention in mentions:
        naming.setdefault(id(mention.sentence), []).append(mention)
    return naming


def _doubtful(
    sentences: Sequence[Sentence],
    told: Sequence[Sentence],
    naming: Mapping[int, Sequence[DraftMention]],
    settings: ReadingSettings,
) -> list[tuple[int, float]]:
    """Indices of the sentences in `told` that are in doubt, and how sure one must be."""
    return [
        (at, least)
        for at, sentence in enumerate(told)
        if id(sentence) in naming
        if not _follows_label(sentence, sentences, settings)
        if (least := _least(sentence, naming[id(sentence)][-1].match.last, settings))
        is not None
    ]


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
