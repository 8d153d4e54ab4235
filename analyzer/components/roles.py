"""Where an ad only names the role: its own title, repeated in the text.

"Als Data Analist Marketingcommunicatie ben je …" asks for no communication, and in an ad
for a "Kommunikatör", "kommunikatören skriver …" tells of the applicant.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import takewhile

from analyzer.components.small_words import SmallWords
from analyzer.spans import Match, Sentence

__all__ = ["RoleOfTitle", "role_names"]

_APART = re.compile(r"[|,:;()\[\]/–—•@+!?\d]|\s-\s")
_OPENING = 4  # letters by which words that may be the title's are picked out
_WORD = re.compile(r"[^\W\d_]+(?:[-&'’][^\W\d_]+)*|&")


def role_names(
    words: Sequence[str], title: str | None, is_person: Callable[[str], bool]
) -> frozenset[int]:
    """Tokens of the text that stand in its own title, repeated.

    Parameters
    ----------
    words : sequence of str
        Tokens of the text.
    title : str or None
        As advertised. Each stretch of two words or more that names a person is looked
        for; employer, place and "(m/v/x)" stand apart from it.
    is_person : callable
        Whether a word names a person.

    Returns
    -------
    frozenset of int
    """
    names = [
        name
        for part in _APART.split(title or "")
        if len(name := _WORD.findall(part.lower())) > 1 and any(map(is_person, name))
    ]
    if not names:
        return frozenset()
    lower = list(map(str.lower, words))
    return frozenset(at for name in names for at in _places(lower, name))


def _places(words: Sequence[str], name: Sequence[str]) -> Iterator[int]:
    """Tokens at which a row of words stands in others."""
    at = -1
    for _ in range(words.count(name[0])):
        at = words.index(name[0], at + 1)
        if words[at : at + len(name)] == name:
            yield from range(at, at + len(name))


class RoleOfTitle:
    """The person whom the title names: in the text, the applicant.

    Parameters
    ----------
    words : sequence of str
        Tokens of the text.
    title : str or None
        As advertised; what stands behind a comma, a bracket or a preposition in it names
        no role ("Kommunikatör till marknadsteamet").
    small : SmallWords
        Of the language.
    forms : callable
        A word's lemma, or what may be it where no dictionary knows the word.
    is_person : callable
        Whether a word names a person.

    Attributes
    ----------
    tokens : set of int
        Those of the text that were found to name that person.
    """

    def __init__(
        self,
        words: Sequence[str],
        title: str | None,
        small: SmallWords,
        forms: Callable[[str], Iterable[str]],
        is_person: Callable[[str], bool],
    ) -> None:
        self.words = words
        self.small = small
        self.forms = forms
        self.is_person = is_person
        of_title = _WORD.findall(_APART.split(title or "")[0].lower())
        name = list(takewhile(lambda word: word not in small.preposition, of_title))
        self.title = frozenset(name)
        self.names = {form for word in name for form in forms(word)}
        # "De marketingassistent" of a "Marketing assistent".
        self.names |= {"".join(name[at:]) for at in range(len(name))}
        self.tokens: set[int] = set()
        self.openings = {word[:_OPENING] for word in self.names if is_person(word)}

    def claim(self, sentences: Iterable[Sentence]) -> None:
        """Make that person the applicant of sentences with their cues, in place."""
        if not self.names:
            return
        for sentence in sentences:
            cues = sentence.status_cues
            others = cues.get("others", ())
            claimed = [p for p in others if self._is_it(p, sentence)]
            if claimed:
                cues["others"] = [p for p in others if p not in claimed]
            claimed += self._unlisted(sentence, others)
            if claimed:
                self._take(claimed, sentence)
                cues["applicant"] = sorted(
                    [
                        *cues.get("applicant", ()),
                        *(p._replace(value="applicant") for p in claimed),
                    ],
                    key=lambda m: m.low,
                )

    def _take(self, persons: Iterable[Match], sentence: Sentence) -> None:
        """Keep the tokens that name that person: a "koordinator" coordinates nothing yet."""
        for person in persons:
            self.tokens.update(range(self._first(person, sentence), person.last + 1))
        levels = sentence.of("responsibility")
        if levels:
            kept = [cue for cue in levels if cue.first not in self.tokens]
            sentence.cues["responsibility"] = kept

    def _unlisted(self, sentence: Sentence, others: Iterable[Match]) -> list[Match]:
        """Where that person is named by a word that is on no list of persons."""
        if not self.openings:
            return []
        opening = [
            at
            for at in range(sentence.opened, sentence.last)
            if self.words[at][:_OPENING].lower() in self.openings
        ]
        if not opening:
            return []
        listed = {
            at
            for cues in (others, sentence.status_cues.get("applicant", ()))
            for person in cues
            for at in range(person.first, person.last + 1)
        }
        return [
            person
            for at in opening
            if at not in listed
            and self.is_person(self.words[at])
            and not self.names.isdisjoint(self.forms(self.words[at]))
            and self._is_it(person := Match.at("applicant", at), sentence)
        ]

    def _is_it(self, person: Match, sentence: Sentence) -> bool:
        """Whether a person is the one of the title: nobody's, and met by nobody."""
        words, last = self.words, person.last
        if last + 1 < len(words) and self.small.is_name(words[last + 1]):
            return False
        named = tuple(self.forms(words[last]))
        if not any(name.endswith(named) for name in self.names):
            return False
        first = self._first(person, sentence)
        articles = self.small.function_words  # "den marketingansvarlige"
        within = [words[at].lower() for at in range(first, last)]
        if any(word not in self.title and word not in articles for word in within):
            return False
        return first == sentence.opened or self._stands_alone(first, sentence)

    def _first(self, person: Match, sentence: Sentence) -> int:
        """First word of a person, words of the title before it among them."""
        first = person.first  # "De Marketing Coördinator"
        while first > sentence.opened and self.words[first - 1].lower() in self.title:
            first -= 1
        return first

    def _stands_alone(self, at: int, sentence: Sentence) -> bool:
        """Whether nothing before a person says whose it is, or who meets it."""
        words, small = self.words, self.small
        before = words[at - 1].lower()
        # "En koordinator klarer det hele:" tells of whoever that will be.
        anyone = at - 1 == sentence.opened and sentence.end_mark == ":"
        if before in small.somebody and not anyone:
            return False
        met = {before}
        if before in small.function_words and at - 1 > sentence.opened:
            met.add(words[at - 2].lower())
        return not any(
            word in each
            for word in met
            for each in (small.our, small.possessive, small.preposition)
        )
