"""Words that an ellipsis leaves out: "press-" before "och mediekontakter"."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from analyzer.components.scanner import Scanner
from analyzer.lexicon.trie import Node
from analyzer.rows import PART_BITS, Row
from analyzer.settings import ReadingSettings
from analyzer.spans import Match, Sentence

__all__ = ["Ellipses"]

_HYPHENS = "-–"


class Ellipses:
    """Fill the ellipses of sentences, so that they are found like whole words.

    Parameters
    ----------
    scanner : Scanner
        Reads the words that an ellipsis leaves out.
    conjunctions : frozenset of str
        Words that join the halves of an ellipsis.
    settings : ReadingSettings
        Letters that an ellipsis takes over, at least, and of how many words it is kept
        what they are.
    """

    def __init__(
        self,
        scanner: Scanner,
        conjunctions: frozenset[str],
        settings: ReadingSettings,
    ) -> None:
        self.scanner = scanner
        self.conjunctions = conjunctions
        self.least = settings.shortest_part
        remembered = lru_cache(maxsize=settings.word_cache)
        self.nodes_of = remembered(self._nodes_of)
        self.is_person = remembered(self._is_person)

    def fill(self, words: Sequence[str], sentence: Sentence, at: int) -> None:
        """Add what an ellipsis stands for ("press-" before "och mediekontakter")."""
        stem = words[at]
        if stem[-1] in _HYPHENS:
            after = at + 1
            while after < sentence.last and not self._joins(words[after]):
                after += 1
            after += 1
            if after < sentence.last:
                other = words[after]
                is_person = self.is_person(other)
                if is_person:
                    self._ignore(words, sentence, at, after)
                cuts = range(self.least, len(other) - self.least + 1)
                filled = (stem[:-1] + other[cut:] for cut in cuts)
                self._add_filled(sentence, filled, at, after, slots_only=is_person)
        elif at - 2 >= sentence.first and self._joins(words[at - 1]):
            other = words[at - 2]
            cuts = range(len(other) - self.least, self.least - 1, -1)
            filled = (other[:cut] + stem[1:] for cut in cuts)
            self._add_filled(sentence, filled, at - 2, at)

    def _joins(self, word: str) -> bool:
        return word.lower() in self.conjunctions

    def _is_person(self, word: str) -> bool:
        """Whether a compound is a person or the like, as in "SEO- og webmedarbejder"."""
        lexicon = self.scanner.lexicon
        return lexicon.morphology.has_blocked_head(word, lexicon.atoms)

    def _nodes_of(self, word: str) -> tuple[Node, ...]:
        """States with a skill or a slot in which a word ends, whole or by its last parts."""
        made = self.scanner.types.make(word)
        if made is None:
            return ()
        found = []
        for place, start in made.starts:
            node: Node | None = start
            for later in made.pieces[place + 1 :]:
                node = _child(node, later.keys) if node else None
            if node is not None and node.counts:
                found.append(node)
        return tuple(found)

    def _ignore(
        self, words: Sequence[str], sentence: Sentence, at: int, before: int
    ) -> None:
        """Let nothing be named from the words that end at a token to another token."""
        common = self.scanner.lexicon.common
        first = at
        for _, low, high, _ in sentence.phrases():
            start = low >> PART_BITS
            if high >> PART_BITS == at and not any(
                word.lower() in common for word in words[start:at]
            ):
                first = min(first, start)
        span = Match.of("ignored", first << PART_BITS, (before << PART_BITS) - 1)
        sentence.cues["status"].append(span)

    def _add_filled(
        self,
        sentence: Sentence,
        words: Iterator[str],
        first: int,
        last: int,
        *,
        slots_only: bool = False,
    ) -> None:
        """Add the first of the words that the lexicon knows, over the whole ellipsis.

        A word that names a skill by itself goes before one that only fills a slot, unless
        words that fill a slot alone are asked for.
        """
        known = list(filter(None, map(self.nodes_of, words)))
        if slots_only:
            known = [each for each in known if not any(node.skills for node in each)]
        named = (nodes for nodes in known if any(node.skills for node in nodes))
        nodes = next(named, known[0] if known else ())
        if nodes:
            end = last - first << PART_BITS
            row = Row.of([(node, 0, end, None) for node in nodes], filled=True)
            sentence.add(first << PART_BITS, row)


def _child(node: Node, keys: tuple[str, ...]) -> Node | None:
    children = node.children or {}
    return next((children[key] for key in keys if key in children), None)
