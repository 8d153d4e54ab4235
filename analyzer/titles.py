"""What a job title stands for: an archetype, a specialist, or neither.

A title is read by its head ("Marketing- og kommunikations*koordinator*"). A word of
the field must stand in it; whole titles of specialists hide the heads inside them.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from analyzer.components.scanner import Scan, Scanner
from analyzer.lexicon.forms import parse_form
from analyzer.lexicon.loading import load_lexicon
from analyzer.lexicon.misspellings import Misspellings
from analyzer.lexicon.trie import Lexicon
from analyzer.lexicon.wordlists import load_word_lists
from analyzer.pipeline import load_pipeline
from analyzer.reading.markup import first_line
from analyzer.scoring.weights import ARCHETYPES
from analyzer.settings import reading_settings
from analyzer.spans import Match
from analyzer.tokens import CachedTokenizer

__all__ = ["TitleReading", "read_title", "title_in"]


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


@dataclass(frozen=True, slots=True)
class TitleReading:
    """What a title stands for.

    Attributes
    ----------
    archetype : str or None
        None unless `kind` is "archetype".
    kind : {"archetype", "specialist", "unknown", "none"}
        "none" is no title.
    level : {"junior", "senior"} or None
        Level it names.
    key : str or None
        What equal titles share: the archetype, or the specialist's title as listed,
        in lower case and without hyphens; None where it is neither.
    beside : bool
        Whether the title of another trade tells of a taste for marketing ("Receptionist
        med flair for sociale medier").
    """

    archetype: str | None
    kind: str
    level: str | None = None
    key: str | None = None
    beside: bool = False

    @property
    def of_marketing(self) -> bool | None:
        """Whether it is of marketing, or of another trade, as all that no list knows are.

        None for no title, for a specialist's, which may be of a field near to it, and
        for one of another trade that tells of a taste for marketing.
        """
        if self.beside:
            return None
        told = {"archetype": True, "unknown": False}
        return told.get(self.kind)


@cache
def _scanner(code: str) -> tuple[CachedTokenizer, Scanner]:
    lists = load_word_lists(code)
    titles = lists.titles
    entries: dict[tuple[str, str], list[str]] = {
        ("field", "field"): titles.field,
        ("specialist", "specialist"): titles.specialist,
        ("taste", "taste"): titles.taste,
        ("not_marketing", "not_marketing"): titles.not_marketing,
        ("profession", "profession"): titles.professions,
        ("trade", "trade"): titles.trades,
        **{("head", name): words for name, words in titles.heads.items()},
        **{("level", name): words for name, words in titles.level.items()},
    }
    cues = {
        key: [parse_form(word, lists.groups) for word in words]
        for key, words in entries.items()
    }
    # Persons are what titles are about: no head of a compound hides the rest of it.
    morphology = load_lexicon(code).morphology.without_blocked_heads()
    lexicon = Lexicon.build(morphology, {}, cues)
    tokenize, _ = load_pipeline(code)  # spaCy's tokenizer takes long to make
    return tokenize, Scanner(lexicon, reading_settings())


def read_title(title: str | None, language: str) -> TitleReading:
    """Read a title.

    Parameters
    ----------
    title : str or None
        As advertised; employer, place and "(m/v/x)" may be glued on.
    language : str
        Code of the ad's language.

    Returns
    -------
    TitleReading
        Of kind "archetype", "specialist", "unknown" or "none" (no title).

    Examples
    --------
    >>> read_title("Marketing- og kommunikationskoordinator", "da").archetype
    'coordinator'
    >>> read_title("Content Manager", "nl").kind
    'specialist'
    """
    if title is None or not title.strip():
        return TitleReading(None, "none")
    words = _Words(_spelt(title.encode(errors="replace").decode(), language), language)
    level = min((match.value for match in words.of("level")), default=None)
    taste = words.of("taste")
    false = [*words.of("not_marketing"), *taste, *words.false_compounds()]
    specialists = _outside(words.of("specialist"), false)
    heads = _outside(_longest(words.of("head")), [*false, *specialists])
    professions = _outside(words.professions(), [*specialists, *heads])
    heads = _outside(heads, professions)
    specialists = _outside(specialists, professions)
    fields = _outside(words.of("field"), [*false, *professions])
    elsewhere = professions or (words.of("trade") and not fields)
    if elsewhere and not (heads or words.name_field(specialists)):
        return TitleReading(None, "unknown", level, beside=bool(taste))
    if heads and (fields or specialists or words.name_field(heads)):
        ranked = max(heads, key=lambda match: ARCHETYPES.index(match.value))
        return TitleReading(ranked.value, "archetype", level, ranked.value)
    if specialists or fields:
        if level == "junior":
            return TitleReading("assistant", "archetype", level, "assistant")
        named_as = map(_plain, map(words.text, specialists))
        return TitleReading(
            None, "specialist", level, max(named_as, key=len, default=None)
        )
    return TitleReading(None, "unknown", level, beside=bool(taste))


_WORD = re.compile(r"\w+")


def _spelt(title: str, language: str) -> str:
    """A title, its misspelt words as they are listed ("Marketingansvalig")."""
    return _WORD.sub(lambda word: _meant(word[0], language), title)


@lru_cache(reading_settings().word_cache)
def _meant(word: str, language: str) -> str:
    """The listed word that is meant by one that no dictionary knows; else the word."""
    if load_lexicon(language).morphology.is_word(word.lower()):
        return word
    return _misspellings(language)(word) or word


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


class _Words:
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


def title_in(text: str, language: str) -> str | None:
    """First line of an ad, if it is a title in marketing and no sentence about one.

    A sentence opens with a small word ("Vi søger en marketingkoordinator").

    Parameters
    ----------
    text : str
        Of the ad, as given.
    language : str
        Its code.
    """
    line = first_line(text)
    if not line or len(line) > reading_settings().title_line:
        return None
    small = load_word_lists(language).language.function_words
    opens_sentence = line.split(maxsplit=1)[0].lower() in small
    named = not opens_sentence and read_title(line, language).key is not None
    return line if named else None


_BREAK = re.compile(r"[\W_]+")


def _plain(title: str) -> str:
    return " ".join(title.lower().replace("-", " ").split())


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


def _longest(matches: list[Match]) -> list[Match]:
    """Matches that stand in no longer one ("assistant brand manager")."""
    return [
        match
        for match in matches
        if not any(
            each.low <= match.low
            and match.high <= each.high
            and (each.low, each.high) != (match.low, match.high)
            for each in matches
        )
    ]


def _outside(matches: list[Match], hiding: list[Match]) -> list[Match]:
    """Matches that stand in none of the hiding ones."""
    return [
        match
        for match in matches
        if not any(each.low <= match.low and match.high <= each.high for each in hiding)
    ]
