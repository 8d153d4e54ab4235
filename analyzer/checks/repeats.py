"""Whether a form stands twice, where once finds as much."""

from collections import Counter
from collections.abc import Iterator, Sequence

from analyzer.lexicon.forms import Form
from analyzer.lexicon.loading import load_lexicon
from analyzer.lexicon.phrases import phrases_in, titles_in
from analyzer.lexicon.trie import Lexicon
from analyzer.lexicon.wordlists import WordLists, load_word_lists
from analyzer.resources import data_folder
from analyzer.taxonomy import load_taxonomy

__all__ = ["repeat_faults"]


def repeat_faults(code: str) -> Iterator[str]:
    """Forms that stand twice in a list, or in a language and for all of them."""
    lists, folder = load_word_lists(code), data_folder() / "languages" / code
    for place, forms in _lists_of(lists):
        for form, count in Counter(forms).items():
            if count > 1:
                yield f"{folder / place}: {form!r} is given twice; leave one out"
    lexicon = load_lexicon(code)
    for skill, parsed in lists.parsed_terms.items():
        shared = set(lists.parsed_international.get(skill, ()))
        for form, each in zip(lists.terms[skill], parsed, strict=True):
            if each in shared and _reads_alike(each, lexicon):
                told = "is in taxonomy/international.yaml; leave it out here"
                yield f"{folder / _terms_of(skill)}: {skill}: {form!r} {told}"


def _lists_of(lists: WordLists) -> Iterator[tuple[str, Sequence[str]]]:
    """Lists of a language with their places."""
    for skill, forms in lists.terms.items():
        yield f"{_terms_of(skill)}: {skill}", forms
    for name, words in lists.groups.items():
        yield f"groups.yaml: {name}", words
    files = ("sections", "status", "responsibility", "demands", "findings")
    for name in files:
        for each in phrases_in(name, getattr(lists, name)):
            yield each.place, each.phrases
    for each in titles_in(lists.titles):
        yield each.place, each.phrases


def _terms_of(skill: str) -> str:
    return f"terms/{load_taxonomy().family_of(skill)}.yaml"


def _reads_alike(form: Form, lexicon: Lexicon) -> bool:
    """Whether the words of a form are their own lemmas: those of all languages have none."""
    lemma, plain = lexicon.morphology.lemma, lexicon.morphology.plain
    return all(
        word[0] == "="
        or (word[0] != "!" and word not in lexicon.verbs and lemma(word) == plain(word))
        for slot in form
        for words in slot
        for word in words
    )
