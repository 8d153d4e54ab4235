"""The words of a job title, each by the list that it stands in."""

import re
from collections.abc import Callable
from functools import cache, lru_cache

from analyzer.components.scanner import Scan, Scanner
from analyzer.lexicon.loading import load_lexicon
from analyzer.lexicon.misspellings import Misspellings
from analyzer.lexicon.trie import Lexicon
from analyzer.lexicon.wordlists import load_word_lists
from analyzer.settings import reading_settings
from analyzer.spans import Match
from analyzer.tokens import CachedTokenizer, load_tokenizer

__all__ = ["TitleWords", "spelt"]

_KINDS = (
    "field",
    "head",
    "specialist",
    "level",
    "taste",
    "not_marketing",
    "profession",
    "trade",
)
_WORD = re.compile(r"\w+")
_EITHER = re.compile(r"(?<=\w)\(\w{1,3}\)(?=\w)")
"""Letters that make a word of a man into one of a woman: "medewerk(st)er"."""


def spelt(title: str, language: str) -> str:
    """A title, its misspelt words as they are listed ("Marketingansvalig")."""
    meant = _meanings(language)
    return _WORD.sub(lambda word: meant(word[0]), _EITHER.sub("", title))


@cache
def _meanings(language: str) -> Callable[[str], str]:
    """What gives the listed word that is meant by another; it remembers the words."""
    is_word = load_lexicon(language).morphology.is_word

    def meant(word: str) -> str:
        """The listed word that is meant by one that no dictionary knows; else the word."""
        return word if is_word(word.lower()) else _misspellings(language)(word) or word

    return lru_cache(reading_settings().word_cache)(meant)


@cache
def _misspellings(language: str) -> Misspellings:
    titles = load_word_lists(language).titles
    lists = (
        titles.field,
        titles.specialist,
        titles.not_marketing,
        titles.professions,
        titles.trades,
        *titles.heads.values(),
    )
    return Misspellings(
        (
            word
            for listed in lists
            for phrase in listed
            for word in _WORD.findall(phrase)
        ),
        reading_settings().title_typo,
        reading_settings().shortest_term,
    )


@cache
def _false_friends(language: str) -> tuple[str, ...]:
    """False friends of a language in small letters, their marks left out."""
    words = load_word_lists(language).titles.not_marketing
    return tuple(word.strip("=!").lower() for word in words)


@cache
def _scanner(code: str) -> tuple[CachedTokenizer, Scanner]:
    # Persons are what titles are about: no head of a compound hides the rest of it.
    morphology = load_lexicon(code).morphology.without_blocked_heads()
    lexicon = Lexicon.build(morphology, {}, load_word_lists(code).parsed_titles)
    return load_tokenizer(code), Scanner(lexicon, reading_settings())


class TitleWords:
    """The words of a title, by what they are in the lists.

    Parameters
    ----------
    title : str
        Without half letters, which are no words.
    language : str
        Code of the language.
    """

    def __init__(self, title: str, language: str) -> None:
        self.title = title
        self.language = language
        tokenize, scanner = _scanner(language)
        self.scan: Scan = scanner(tokenize(title))

    def of(self, kind: str) -> list[Match]:
        """Matches of a list, in the order of the title."""
        return [match for each in self.scan.sentences for match in each.of(kind)]

    def text(self, match: Match) -> str:
        """Characters of a match."""
        return self.title[slice(*self.scan.characters(match.low, match.high))]

    def professions(self) -> list[Match]:
        """Professions of other work that end a word, as those in it are none."""
        return list(filter(self._ends_word, self.of("profession")))

    def _ends_word(self, match: Match) -> bool:
        end = self.scan.characters(match.low, match.high)[1]
        return not self.title[end : end + 1].isalpha()

    def superiors(self, named: list[Match], heads: list[Match]) -> list[Match]:
        """Heads that somebody named before them works for ("… til marketingchefen")."""
        replaced = {each.first for each in self.of("standing_in")}
        workers = [each for each in named if each.first not in replaced]
        return [
            head
            for word in self.of("serving")
            if any(each.last < word.first for each in workers)
            for head in heads
            if word.last < head.first and self._bears_on(word, head, heads)
        ]

    def _bears_on(self, word: Match, head: Match, heads: list[Match]) -> bool:
        """Whether a small word bears on a head behind it.

        Marks end what it bears on, and so does a conjunction, but behind half a word
        ("til salgs- og marketingchefen") or another head.
        """
        words = self.scan.tokens.words
        conjunctions = load_word_lists(self.language).morphology.conjunctions
        ended = {each.last for each in heads}
        return all(
            words[at - 1].endswith("-") or at - 1 in ended
            if words[at] in conjunctions
            else _WORD.search(words[at])
            for at in range(word.last + 1, head.first)
        )

    def fields(self) -> list[Match]:
        """Words of the field; an employer's trade is one, but for work of any trade."""
        trades = self.of("employer")
        inside = {at for each in trades for at in range(each.first, each.last + 1)}
        own = [each for each in self.of("field") if each.first not in inside]
        if any(each.first not in inside for each in self.of("any_trade")):
            return own
        return [*own, *trades]

    def false_compounds(self) -> list[Match]:
        """Matches in words that hold a false friend ("Eftermarknadsansvarig")."""
        friends = _false_friends(self.language)
        return [
            match
            for kind in _KINDS
            for match in self.of(kind)
            for text in (self.text(match).lower(),)
            if any(friend in text for friend in friends)
        ]

    def name_field(self, matches: list[Match]) -> bool:
        """Whether a word of the field is in any of them."""
        return any(_names_field(self.text(each), self.language) for each in matches)


_BREAK = re.compile(r"[\W_]+")


def _names_field(head: str, language: str) -> bool:
    """Whether a head that is listed whole has a word of the field in it.

    A short word is in many others ("PR" in "produktionsleder"): it must be a part of
    its own, or stand before another head.
    """
    titles, lower = load_word_lists(language).titles, head.lower()
    parts = _BREAK.split(lower)
    heads = {word.lower() for words in titles.heads.values() for word in words}
    least = reading_settings().shortest_term
    for listed in titles.field:
        word = listed.strip("=!").lower()
        if len(word) >= least:
            if word in lower:
                return True
        elif word in parts or any(
            part.startswith(word) and part.removeprefix(word) in heads for part in parts
        ):
            return True
    return False
