"""Whether a form of the user's own can be found: it is looked for in its own words."""

from collections.abc import Iterator, Sequence
from functools import cache

from analyzer.components.scanner import Scanner
from analyzer.lexicon.forms import Form, Words
from analyzer.lexicon.morphology import Morphology
from analyzer.lexicon.trie import Lexicon
from analyzer.settings import reading_settings
from analyzer.tokens import CachedTokenizer, load_tokenizer

__all__ = ["never_found"]

_MARKS = "=!"  # of a form, not of the text


def never_found(form: Form, codes: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    """Words of a form, with those of the languages in which no text holds them.

    A text is read word by word, so marks that stand alone, or part words, never fit:
    "!!!", "text & image".
    """
    for slot in form:
        for words in slot:
            without = [code for code in codes if not _is_found(words, code)]
            if without:
                yield " ".join(words), without


def _is_found(words: Words, code: str) -> bool:
    tokenize, morphology = _bare(code)
    lexicon = Lexicon.build(morphology, {"own": [((words,),)]}, {})
    text = " ".join(word.lstrip(_MARKS) for word in words)
    scan = Scanner(lexicon, reading_settings())(tokenize(text))
    return any(sentence.phrases() for sentence in scan.sentences)


@cache
def _bare(code: str) -> tuple[CachedTokenizer, Morphology]:
    """Tokenizer and lemmas of a language, without its word lists."""
    settings = reading_settings()
    morphology = Morphology(
        language=code,
        endings=(),
        linking=(),
        lemmas={},
        blocked_heads=(),
        marks={},
        shortest_part=settings.shortest_part,
        shortest_term=settings.shortest_term,
        longest_compound=settings.longest_compound,
    )
    return load_tokenizer(code), morphology
