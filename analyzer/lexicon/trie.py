"""The lexicon of one language: every term and cue in a single trie.

All lists (terms, headings, cues) are searched in one pass, because a pass over the
tokens costs more than what is found on the way.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from analyzer.lexicon.forms import Form, Words
from analyzer.lexicon.morphology import Morphology

__all__ = ["Lexicon", "Node", "Pattern", "Symbol"]

_MOST_PAIRS = 10_000  # of glued words whose reading is kept


@dataclass(frozen=True, slots=True)
class Symbol:
    """What a sequence of words stands for.

    `kind` is "skill", "slot", or the list a cue stands in, such as "heading"; `value`
    the skill id, the number of the slot, or the entry of that list, such as "duties".
    """

    kind: str
    value: str


@dataclass(slots=True)
class Node:
    """A state of the trie: what ends here, and what may follow."""

    symbols: tuple[Symbol, ...] = ()
    children: dict[str, "Node"] | None = None

    def step(self, key: str) -> "Node":
        """Child for a key, made if need be."""
        if self.children is None:
            self.children = {}
        return self.children.setdefault(key, Node())


@dataclass(frozen=True, slots=True)
class Pattern:
    """A skill named by slots that stand in one clause, whatever is between them."""

    skill: str
    slots: tuple[str, ...]


@dataclass(slots=True)
class Lexicon:
    """Trie and patterns of one language.

    Attributes
    ----------
    morphology : Morphology
        Turns words into the keys of the trie.
    roots : dict of str to Node
        First key of a sequence to its node.
    atoms : set of str
        Every key that occurs in a sequence.
    patterns : dict of str to list of Pattern
        Slot to the patterns looked up by it: the slot that is in fewest of them.
    """

    morphology: Morphology
    roots: dict[str, Node] = field(default_factory=dict)
    atoms: set[str] = field(default_factory=set)
    patterns: dict[str, list[Pattern]] = field(default_factory=dict)
    _glued: dict[tuple[str, str], bool] = field(default_factory=dict)

    @classmethod
    def build(
        cls,
        morphology: Morphology,
        skills: Mapping[str, Iterable[Form]],
        cues: Mapping[tuple[str, str], Iterable[Form]],
    ) -> "Lexicon":
        """Compile forms.

        Parameters
        ----------
        morphology : Morphology
            Of the language.
        skills : mapping of str to iterable of Form
            Skill id to its forms.
        cues : mapping of (str, str) to iterable of Form
            List and entry, such as ("status", "preferred"), to its phrases.

        Returns
        -------
        Lexicon
            Ready to be searched.
        """
        lexicon = cls(morphology)
        slots: dict[tuple[Words, ...], str] = {}
        patterns: list[Pattern] = []
        for skill, forms in skills.items():
            for form in forms:
                if len(form) == 1:
                    lexicon._add(form[0], Symbol("skill", skill))
                    continue
                names = []
                for choices in form:
                    if choices not in slots:
                        slots[choices] = str(len(slots))
                        lexicon._add(choices, Symbol("slot", slots[choices]))
                    names.append(slots[choices])
                patterns.append(Pattern(skill, tuple(names)))
        for (kind, value), forms in cues.items():
            for form in forms:
                for choices in form:
                    lexicon._add(choices, Symbol(kind, value))
        lexicon._index(patterns)
        return lexicon

    def is_glued(self, left: str, right: str) -> bool:
        """Whether two words written as one are two: no name of ours, both real words."""
        pair = left, right
        known = self._glued.get(pair)
        if known is None:
            if len(self._glued) > _MOST_PAIRS:
                self._glued.clear()
            known = self._glued[pair] = self._is_glued(left, right)
        return known

    def _is_glued(self, left: str, right: str) -> bool:
        whole = left + right
        if f"={whole}" in self.atoms or self.morphology.keys(whole, self.atoms):
            return False
        return self.morphology.is_word(left.lower()) and self.morphology.is_word(
            right.lower(), least=2
        )

    def _add(self, sequences: Sequence[Words], symbol: Symbol) -> None:
        for words in sequences:
            keys = [self._key(word) for word in words]
            self.atoms.update(keys)
            node = self.roots.setdefault(keys[0], Node())
            for key in keys[1:]:
                node = node.step(key)
            if symbol not in node.symbols:
                node.symbols += (symbol,)

    def _key(self, word: str) -> str:
        """Key of a word as written in a form; its mark, if any, stays."""
        if word.startswith("=") and len(word) > 1:
            return word
        if word.startswith("!") and len(word) > 1:
            return "!" + self.morphology.lemma(word[1:])
        return self.morphology.lemma(word)

    def _index(self, patterns: Iterable[Pattern]) -> None:
        patterns = list(dict.fromkeys(patterns))
        counts: dict[str, int] = defaultdict(int)
        for pattern in patterns:
            for slot in pattern.slots:
                counts[slot] += 1
        for pattern in patterns:
            rarest = min(pattern.slots, key=counts.__getitem__)
            self.patterns.setdefault(rarest, []).append(pattern)
