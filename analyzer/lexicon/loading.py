"""The lexicons of the languages, and what is known from them."""

from collections.abc import Container, Iterable, Iterator, Mapping
from functools import cache
from itertools import chain
from typing import TypeVar

from analyzer.collector import uncollected
from analyzer.lexicon.forms import Form, Words
from analyzer.lexicon.morphology import Morphology
from analyzer.lexicon.overlay import Overlay
from analyzer.lexicon.shapes import Shapes
from analyzer.lexicon.trie import Lexicon
from analyzer.lexicon.wordlists import load_english, load_word_lists
from analyzer.settings import reading_settings

__all__ = ["load_headings", "load_lexicon", "load_shapes"]

Key = TypeVar("Key")


def load_lexicon(code: str, overlay: Overlay | None = None) -> Lexicon:
    """Compiled word lists of a language, built anew with the terms of an overlay."""
    return _kept(code) if overlay is None else _built(code, overlay)


@cache
@uncollected()
def _kept(code: str) -> Lexicon:
    return _built(code)


def _built(code: str, overlay: Overlay | None = None) -> Lexicon:
    lists = load_word_lists(code)
    file = lists.morphology
    morphology = Morphology(
        language=code,
        endings=tuple(file.endings),
        linking=file.linking,
        lemmas=file.lemmas,
        blocked_heads=file.blocked_heads,
        marks=file.marks,
        shortest_part=reading_settings().shortest_part,
        shortest_term=reading_settings().shortest_term,
        longest_compound=reading_settings().longest_compound,
    )
    terms, shared, cues = (
        lists.parsed_terms,
        lists.parsed_international,
        lists.parsed_cues,
    )
    if overlay is not None:
        left_out = overlay.ignored_skills
        names = _names_of(left_out, _joined(terms, shared))
        terms, shared = (
            {skill: forms for skill, forms in each.items() if skill not in left_out}
            for each in (terms, shared)
        )
        terms = _joined(terms, overlay.added[code])
        ignored = [*overlay.ignored_words, *names]
        cues = _joined(cues, {("status", "ignored"): ignored})
    return Lexicon.build(
        morphology,
        terms,
        cues,
        international=shared,
        common=lists.language.function_words,
        conjunctions=file.conjunctions,
        verbs=frozenset(_single_words(cues["status", "deals"])),
    )


def _single_words(forms: Iterable[Form]) -> Iterator[str]:
    """Words that are a form by themselves, without their mark."""
    for form in forms:
        for words in form[0] if len(form) == 1 else ():
            if len(words) == 1:
                yield words[0].lstrip("!=")


def _joined(
    forms: Mapping[Key, list[Form]], more: Mapping[Key, list[Form]]
) -> dict[Key, list[Form]]:
    """Forms of both by key."""
    return dict(forms) | {
        key: [*forms.get(key, ()), *added] for key, added in more.items()
    }


def _names_of(
    skills: Container[str], forms: Mapping[str, list[Form]]
) -> Iterator[Form]:
    """Phrases that name only these skills.

    The "Ads" in the "Google Ads" that is left out is then not read as a word of its own.
    """
    named: tuple[set[Words], set[Words]] = set(), set()
    for skill, own in forms.items():
        phrases = (words for form in own if len(form) == 1 for words in form[0])
        named[skill in skills].update(phrases)
    kept, left_out = named
    return (((words,),) for words in sorted(left_out - kept))


@cache
def load_shapes(code: str) -> Shapes:
    """Guesses about words of a language."""
    return Shapes(load_lexicon(code))


@cache
def load_headings(code: str) -> frozenset[str]:
    """Headings of a language as they are written, in small letters."""
    own, english = load_word_lists(code).sections.headings, load_english().heading
    phrases = chain.from_iterable((*own.values(), *english.values()))
    return frozenset(phrase.lstrip("!=").lower() for phrase in phrases)
