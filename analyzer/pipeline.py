"""The one place that assembles a pipeline: a blank language and our component.

`spacy.blank("da").add_pipe("rolescope")` gives each Doc its mentions, experience and
demands in `doc._.rolescope`, plain values that go to bytes and to other processes with
it, and its mentions as spans in `doc.spans["rolescope"]`. It reads the text of the Doc as
it stands, without `tidied`. Its config takes a `language` and the path of an `overlay`.
"""

from collections.abc import Callable, Mapping
from functools import cache, lru_cache

from spacy.language import Language
from spacy.tokens import Doc, Span

from analyzer.collector import uncollected
from analyzer.components.asking_model import load_asking_model
from analyzer.components.clauses import Clauses
from analyzer.components.contexts import leave_other_work
from analyzer.components.demands import DemandFinder
from analyzer.components.doubts import ask_models
from analyzer.components.finding_cues import cues_in
from analyzer.components.items import mark_items
from analyzer.components.responsibility import assign_responsibility, count_levels
from analyzer.components.responsibility_model import load_responsibility_model
from analyzer.components.roles import RoleOfTitle, role_names
from analyzer.components.scanner import Scanner
from analyzer.components.section_model import load_section_model
from analyzer.components.sections import assign_sections
from analyzer.components.skills import SkillFinder
from analyzer.components.small_words import SmallWords
from analyzer.components.status import StatusDecider
from analyzer.doc_values import doc_values
from analyzer.errors import DataError, UnsupportedLanguageError
from analyzer.language_codes import known_code
from analyzer.lexicon.loading import load_headings, load_lexicon, load_shapes
from analyzer.lexicon.overlay import Overlay
from analyzer.lexicon.wordlists import language_codes, load_english, load_word_lists
from analyzer.overlay import load_overlay
from analyzer.reading.parts import PlainText
from analyzer.reading.plain import plain_text
from analyzer.settings import reading_settings
from analyzer.spans import DraftMention, Reading
from analyzer.taxonomy import Skill, load_taxonomy
from analyzer.tokens import CachedTokenizer, Tokens, load_tokenizer

__all__ = [
    "Reader",
    "load_pipeline",
    "load_reader",
    "skills_with",
    "tidied",
]

FACTORY = "rolescope"
"""Name of the component, and of what it sets on a Doc: a pipeline has one of them."""


class Reader:
    """spaCy component: sections, skills, status and responsibility of an ad.

    It reads the text of a Doc as it stands: it takes no markup out and joins no wrapped
    lines, as `analyze` does, so give plain text. A Doc has no title, so a role that the
    text calls by its title may be read as a skill there; `analyze` is told the title.

    Parameters
    ----------
    language : str
        Code of the language.
    overlay : Overlay, optional
        Terms of the user's own.
    """

    def __init__(self, language: str, overlay: Overlay | None = None) -> None:
        self.language, self.overlay = language, overlay
        self.settings = reading_settings()
        self.scanner = Scanner(load_lexicon(language, overlay), self.settings)
        self.skills = skills_with(overlay)
        self.disciplines = {s.id: s.discipline for s in self.skills.values()}
        self.taxonomy = load_taxonomy()
        lists = load_word_lists(language)
        conjunctions = lists.morphology.conjunctions
        shapes = load_shapes(language)
        self.is_person = shapes.is_person
        self.find_demands = DemandFinder(
            lists.demands, {s.id: s.kind for s in self.skills.values()}, self.settings
        )
        self.section_model = load_section_model(language)
        self.asking_model = load_asking_model()
        self.responsibility_model = load_responsibility_model()
        english = dict(load_english().small_words)
        small = {**dict(lists.small_words), "conjunctions": conjunctions}
        self.small_words = SmallWords(
            **small | {name: small[name] | added for name, added in english.items()},
            function_words=lists.language.function_words,
            is_name=shapes.is_name,
            is_inflected=shapes.is_inflected,
        )
        self.find_skills = SkillFinder(
            self.scanner,
            self.disciplines,
            {s.id for s in self.skills.values() if s.kind == "tool"},
            self.small_words,
            self.settings,
        )
        self.decide_status = StatusDecider(
            self.taxonomy, self.disciplines, self.small_words, self.settings
        )

    def __reduce__(self) -> tuple[Callable[..., "Reader"], tuple[object, ...]]:
        """Pickle what it was made of: another process loads the word lists itself."""
        return load_reader, (self.language, self.overlay)

    def read(
        self,
        tokens: Tokens,
        title: str | None = None,
        *,
        of_marketing: bool | None = None,
    ) -> Reading:
        """Read the tokens of an ad.

        Its title tells which words only name the role; `of_marketing`, whether the title
        is of marketing or of another trade, None where it tells neither.
        """
        if title is not None:
            title = title[: self.settings.most_title]
        scan = self.scanner(tokens)
        mark_items(scan.sentences, tokens.words, self.settings.least_items)
        role = RoleOfTitle(
            tokens.words,
            title,
            self.small_words,
            self.scanner.lexicon.morphology.forms,
            self.is_person,
        )
        # "Kordegnen varetager:" opens no list of what others do.
        role.claim([each for each in scan.sentences if each.end_mark == ":"])
        assign_sections(scan.sentences, tokens.words, self.small_words, self.settings)
        mentions = self.find_skills(scan)
        role.claim(scan.sentences)
        if self.section_model is not None:
            ask_models(
                scan.sentences,
                mentions,
                tokens.words,
                self.section_model,
                self.asking_model,
                self.disciplines,
                self.settings,
                of_marketing=of_marketing,
            )
        roles = role_names(tokens.words, title, self.is_person) | role.tokens
        self.decide_status(tokens.words, scan.sentences, mentions, roles)
        if not of_marketing:
            self._leave_other_work(mentions, tokens.words, of_marketing)
        assign_responsibility(
            mentions,
            tokens.words,
            self.disciplines,
            self.small_words,
            self.responsibility_model,
        )
        demands = self.find_demands(tokens, scan.sentences, mentions)
        levels = count_levels(scan.sentences, tokens.words, self.small_words.negation)
        cues = cues_in(scan, self.small_words, self.settings.small_word_reach)
        return Reading(scan.sentences, mentions, demands, cues, levels)

    def _leave_other_work(
        self, mentions: list[DraftMention], words: list[str], of_marketing: bool | None
    ) -> None:
        """Leave out what belongs to a job in another trade, see `leave_other_work`."""

        def is_task(mention: DraftMention) -> bool:
            clauses = Clauses(words, mention.sentence, self.small_words, self.settings)
            return clauses.tells_task(mention.match)

        leave_other_work(
            mentions,
            self.disciplines,
            self.taxonomy.marketing,
            is_task if of_marketing is False else None,
        )

    def __call__(self, doc: Doc) -> Doc:
        """Read a Doc and set the result on it."""
        reading = self.read(Tokens.of_doc(doc))
        doc._.rolescope = doc_values(reading, doc.text, self.skills)
        doc.spans["rolescope"] = [
            Span(doc, m.match.first, m.match.last + 1, self.disciplines[m.skill])
            for m in reading.mentions
        ]
        return doc


def skills_with(overlay: Overlay | None) -> Mapping[str, Skill]:
    """Skills of the taxonomy, and those of an overlay."""
    skills = load_taxonomy().skills
    return {**skills, **overlay.skills} if overlay else skills


def tidied(text: str, code: str) -> PlainText:
    """An ad as it is read, with the way back to the given text."""
    shapes = load_shapes(code)
    return plain_text(
        text,
        is_glued=shapes.is_glued,
        may_be_glued=shapes.may_be_glued,
        opens_line=shapes.opens_line,
        is_small=shapes.lexicon.common.__contains__,
        is_heading=lambda cell: cell.rstrip(":").lower() in load_headings(code),
    )


def load_pipeline(
    code: str, overlay: Overlay | None = None
) -> tuple[CachedTokenizer, Reader]:
    """Tokenizer of a language and the reader of its tokens."""
    return load_tokenizer(code), load_reader(code, overlay)


def load_reader(code: str, overlay: Overlay | None = None) -> Reader:
    """Reader of a language.

    Those with an overlay are kept until some others were asked for: an overlay may be
    edited again and again.
    """
    return _reader(code) if overlay is None else _readers()(code, overlay)


@cache
@uncollected()
def _reader(code: str) -> Reader:
    return Reader(code)


@cache
def _readers() -> Callable[[str, Overlay], Reader]:
    """What gives the reader of a language with an overlay, and keeps the last ones."""

    @uncollected()
    def reader_with(code: str, overlay: Overlay) -> Reader:
        return Reader(code, overlay)

    return lru_cache(reading_settings().overlay_cache)(reader_with)


@Language.factory(
    FACTORY,
    assigns=["doc._.rolescope", "doc.spans"],
    default_config={"language": None, "overlay": None},
)
def make_reader(
    nlp: Language,
    name: str,  # noqa: ARG001 - spaCy gives it
    language: str | None,
    overlay: str | None,
) -> Reader:
    """Component for `nlp.add_pipe("rolescope", config={…})`.

    Parameters
    ----------
    nlp : Language
        The pipeline.
    name : str
        What it calls the component.
    language : {"da", "sv", "nl"}, optional
        Language to read in; that of the pipeline without it.
    overlay : str, optional
        Path of a file with terms of the user's own, see `load_overlay`. A pipeline that
        is saved keeps the path.

    Raises
    ------
    UnsupportedLanguageError
        If this is a language without word lists.
    DataError
        If the overlay is faulty, or the pipeline has such a component already: the second
        would overwrite what the first one set.
    """
    others = [each for each, of in nlp.pipe_factories.items() if of == FACTORY]
    if others:
        raise DataError(
            [
                f"the pipeline has the component {others[0]!r}, and another would "
                "overwrite its doc._.rolescope; remove it, or make a second pipeline"
            ]
        )
    known = language_codes()
    code = nlp.lang if language is None else known_code(language)
    if code is None or code not in known:
        raise UnsupportedLanguageError(
            f"the pipeline is for {nlp.lang!r}; RoleScope reads {', '.join(known)}. "
            "Make it with one of these, or name one with the component's `language`.",
            language=nlp.lang,
        )
    if not Doc.has_extension("rolescope"):
        Doc.set_extension("rolescope", default=None)
    return load_reader(code, load_overlay(overlay) if overlay else None)
