"""The one place that assembles a pipeline: a blank language and our component.

`spacy.blank("da").add_pipe("rolescope")` gives each Doc a `Reading` in
`doc._.rolescope` and its mentions as spans in `doc.spans["rolescope"]`, both plain values.
"""

from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from analyzer.components.responsibility import assign_responsibility
from analyzer.components.scanner import Scanner
from analyzer.components.sections import assign_sections
from analyzer.components.skills import SkillFinder
from analyzer.components.status import decide_status
from analyzer.errors import UnsupportedLanguageError
from analyzer.lexicon.morphology import Morphology
from analyzer.lexicon.trie import Lexicon
from analyzer.lexicon.wordlists import language_codes, load_word_lists
from analyzer.settings import reading_settings
from analyzer.spans import Reading
from analyzer.taxonomy import load_taxonomy

__all__ = ["Reader", "load_lexicon", "load_pipeline"]


class Reader:
    """spaCy component: sections, skills, status and responsibility of an ad.

    Parameters
    ----------
    vocab : spacy.vocab.Vocab
        Of the pipeline it stands in.
    language : str
        Code of the pipeline's language.
    """

    def __init__(self, vocab: Vocab, language: str) -> None:
        self.settings = reading_settings()
        cache_size = self.settings.word_cache
        self.scanner = Scanner(load_lexicon(language), vocab, word_cache=cache_size)
        skills = load_taxonomy().skills
        self.disciplines = {skill.id: skill.discipline for skill in skills.values()}
        lists = load_word_lists(language)
        self.small_words = lists.status
        self.find_skills = SkillFinder(
            self.scanner,
            self.disciplines,
            lists.morphology.conjunctions,
            self.settings,
        )

    def read(self, doc: Doc, text: str | None = None) -> Reading:
        """Read a Doc without changing it; `text` is its text, where it is at hand."""
        scan = self.scanner(doc, text)
        assign_sections(scan.sentences, self.settings)
        mentions = self.find_skills(doc, scan)
        decide_status(doc, mentions, self.disciplines, self.small_words, self.settings)
        assign_responsibility(mentions)
        return Reading(scan.sentences, mentions)

    def __call__(self, doc: Doc) -> Doc:
        """Read a Doc and set the result on it."""
        reading = self.read(doc)
        doc._.rolescope = reading
        doc.spans["rolescope"] = [
            Span(doc, m.match.first, m.match.last + 1, self.disciplines[m.skill])
            for m in reading.mentions
        ]
        return doc


@cache
def load_lexicon(code: str) -> Lexicon:
    """Compiled word lists of a language."""
    lists = load_word_lists(code)
    file = lists.morphology
    morphology = Morphology(
        language=code,
        endings=tuple(file.endings),
        linking=file.linking,
        lemmas=file.lemmas,
        blocked_heads=file.blocked_heads,
        shortest_part=reading_settings().shortest_part,
        shortest_term=reading_settings().shortest_term,
    )
    return Lexicon.build(
        morphology,
        lists.parsed_terms,
        lists.parsed_cues,
        international=lists.parsed_international,
        common=lists.language.function_words,
    )


@cache
def load_pipeline(code: str) -> tuple[Language, Reader]:
    """Blank pipeline of a language and the component that reads its Docs."""
    nlp = spacy.blank(code)
    return nlp, Reader(nlp.vocab, code)


@Language.factory("rolescope", assigns=["doc._.rolescope"])
def make_reader(nlp: Language, name: str) -> Reader:  # noqa: ARG001
    """Component for `nlp.add_pipe("rolescope")`.

    Raises
    ------
    UnsupportedLanguageError
        If the pipeline is of a language without word lists.
    """
    known = language_codes()
    if nlp.lang not in known:
        raise UnsupportedLanguageError(
            f"the pipeline is for {nlp.lang!r}; RoleScope reads {', '.join(known)}",
            language=nlp.lang,
        )
    if not Doc.has_extension("rolescope"):
        Doc.set_extension("rolescope", default=None)
    return Reader(nlp.vocab, nlp.lang)
