"""Every cue of the word lists is found in its own words: what no text can hold is dead."""

import pytest

from analyzer.components.scanner import Scanner
from analyzer.lexicon.cues import cue_sequences
from analyzer.lexicon.loading import load_lexicon
from analyzer.lexicon.wordlists import language_codes, load_word_lists
from analyzer.settings import reading_settings
from analyzer.tokens import load_tokenizer

NO_CUES = {("demands", "weekly")}  # searched for in the text, beside a number


@pytest.mark.parametrize("code", language_codes())
def test_every_cue_is_found_in_its_own_words(code: str) -> None:
    scanner = Scanner(load_lexicon(code), reading_settings())
    tokenize = load_tokenizer(code)
    dead = []
    for (kind, value), forms in load_word_lists(code).parsed_cues.items():
        if (kind, value) in NO_CUES:
            continue
        for words in dict.fromkeys(cue_sequences((kind, value), forms)):
            tokens = tokenize(" ".join(word.lstrip("!=") for word in words))
            found = any(
                cue.value == value and cue.last - cue.first >= len(words) - 1
                for sentence in scanner(tokens).sentences
                for cue in sentence.cues[kind]
            )
            if not found:
                dead.append(f"{kind}.{value}: {' '.join(words)}")
    assert not dead
