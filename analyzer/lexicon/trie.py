"""The lexicon of one language: every term and cue in a single trie.

All lists (terms, headings, cues) are searched in one pass, because a pass over the
tokens costs more than what is found on the way.
"""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from analyzer.lexicon.cues import cue_sequences
from analyzer.lexicon.forms import Form, Words
from analyzer.lexicon.morphology import Atoms, Morphology
from analyzer.lexicon.slots import Pattern, Slots, number_slots

__all__ = ["Lexicon", "Node"]

_PERSONS = frozenset(
    ("status", persons) for persons in ("applicant", "employer", "others")
)
"""Cues that name a person: of a compound, only the last part does."""


@dataclass(slots=True, eq=False, repr=False)
class Node:
    """A state of the trie: what ends here, and what may follow.

    Attributes
    ----------
    children : dict of str to Node
        Key of the next word to the next state; None where nothing follows.
    ends : bool
        Whether anything ends here.
    plain : bool
        Whether no cue ends here, only skills and slots.
    heading : bool
        Whether a heading ends here.
    cues : tuple of (str, str)
        List and entry of each cue that ends here, such as ("status", "preferred").
    skills : tuple of str
        Skills that end here.
    counts : bool
        Whether a skill or a slot ends here.
    hides : bool
        Whether what ends here hides the skills named inside it: "intern kommunikation"
        does, what an "and" joins ("kundtjänst och administration") does not.
    slots : int
        Slots that this fills beside the anchor of a pattern, a bit each: whether sentences
        fill patterns is asked all the time, and bits answer fastest.
    anchored : dict of int to tuple of Pattern
        Patterns whose anchor this fills, by the first of their other slots.
    needed : int
        The first other slot of each of these patterns, a bit each.
    """

    children: dict[str, "Node"] | None = None
    ends: bool = False
    plain: bool = True
    heading: bool = False
    cues: tuple[tuple[str, str], ...] = ()
    skills: tuple[str, ...] = ()
    counts: bool = False
    hides: bool = False
    slots: int = 0
    anchored: dict[int, tuple[Pattern, ...]] | None = None
    needed: int = 0
    _inside: "Node | None" = None

    @property
    def inside(self) -> "Node":
        """What ends here within a compound: its last part alone names a person."""
        if self._inside is None:
            cues = tuple(cue for cue in self.cues if cue not in _PERSONS)
            self._inside = self if cues == self.cues else replace(self, cues=cues)
        return self._inside

    def step(self, key: str) -> "Node":
        """Child for a key, made if need be."""
        if self.children is None:
            self.children = {}
        child = self.children.get(key)
        if child is None:
            child = self.children[key] = Node()
        return child


@dataclass(slots=True)
class Lexicon:
    """Trie of one language.

    Attributes
    ----------
    morphology : Morphology
        Turns words into the keys of the trie.
    roots : dict of str to Node
        First key of a sequence to its node.
    atoms : Atoms
        Every key that occurs in a sequence.
    solo : frozenset of str
        Keys that are a skill or a cue by themselves.
    common : container of str
        Words that are in every text.
    names : container of str
        Keys that open a form of no language of ours, such as names of tools.
    verbs : container of str
        Words that are no part of a compound in a skill's form of several words.
    """

    morphology: Morphology
    roots: dict[str, Node] = field(default_factory=dict)
    atoms: Atoms = field(default_factory=Atoms)
    solo: frozenset[str] = frozenset()
    common: Container[str] = ()
    names: Container[str] = ()
    verbs: Container[str] = ()
    _keys: dict[str, str] = field(default_factory=dict)

    @classmethod
    def build(
        cls,
        morphology: Morphology,
        skills: Mapping[str, Iterable[Form]],
        cues: Mapping[tuple[str, str], Iterable[Form]],
        *,
        international: Mapping[str, Iterable[Form]] | None = None,
        common: Container[str] = (),
        conjunctions: Container[str] = (),
        verbs: Container[str] = (),
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
        international : mapping of str to iterable of Form, optional
            Skill id to forms that are in no language of ours: their words are taken as
            they stand, since the lemmatiser of another language makes nonsense of them.
        common : container of str, optional
            Words that are in every text: no pattern is looked up by them.
        conjunctions : container of str, optional
            Words that join what is named side by side.
        verbs : container of str, optional
            Words that are whole words in a skill's form of several: "doen" is no part of
            "voldoende" there, nor "ringa" of "justeringar".

        Returns
        -------
        Lexicon
            Ready to be searched.
        """
        lexicon = cls(morphology, common=common, verbs=verbs)
        patterns: dict[tuple[str, Form, bool], None] = {}
        for listed, literal in ((skills, False), (international or {}, True)):
            for skill, forms in listed.items():
                for form in forms:
                    if len(form) > 1:
                        patterns[skill, form, literal] = None
                        continue
                    nodes = lexicon._nodes(form[0], literal=literal, whole_from=2)
                    for node, words in zip(nodes, form[0], strict=True):
                        if skill not in node.skills:
                            node.skills += (skill,)
                        node.counts = True
                        node.hides = not any(word in conjunctions for word in words)
        for cue, phrases in cues.items():
            for node in lexicon._nodes(cue_sequences(cue, phrases)):
                if cue not in node.cues:
                    node.cues += (cue,)
                node.plain = False
                node.heading |= cue[0] == "heading"
        lexicon.names = frozenset(
            lexicon._literal_key(words[0])
            for forms in (international or {}).values()
            for form in forms
            for choices in form
            for words in choices
        )
        lexicon._add_patterns(number_slots(patterns, common))
        lexicon.solo = frozenset(
            key for key, node in lexicon.roots.items() if node.skills or node.cues
        )
        return lexicon

    def _add_patterns(self, slots: Slots) -> None:
        """Tell each node what slots it fills and which patterns it anchors."""
        filled: dict[int, tuple[Node, set[int]]] = {}
        for (choices, literal), number in slots.numbers.items():
            for node in self._nodes(choices, literal=literal, whole_from=1):
                filled.setdefault(id(node), (node, set()))[1].add(number)
        for node, numbers in filled.values():
            node.slots = sum(1 << slots.bits[n] for n in numbers if n in slots.bits)
            by_other: dict[int, tuple[Pattern, ...]] = {}
            for number in numbers:
                for pattern in slots.anchored.get(number, ()):
                    first = pattern.others[0]
                    by_other[first] = (*by_other.get(first, ()), pattern)
                    node.needed |= 1 << first
            node.anchored = by_other or None
            node.counts |= bool(node.slots or node.needed)

    def _nodes(
        self,
        sequences: Sequence[Words],
        *,
        literal: bool = False,
        whole_from: int | None = None,
    ) -> list[Node]:
        """Nodes at which sequences end, made if need be.

        In those of `whole_from` words or more, verbs are whole words.
        """
        found = []
        for words in sequences:
            if literal:
                make = self._literal_key
            elif whole_from is not None and len(words) >= whole_from:
                make = self._whole_key
            else:
                make = self._key
            keys = [make(word) for word in words]
            self.atoms.update(keys)
            node = self.roots.get(keys[0])
            if node is None:
                node = self.roots[keys[0]] = Node()
            for key in keys[1:]:
                node = node.step(key)
            node.ends = True
            found.append(node)
        return found

    def _literal_key(self, word: str) -> str:
        """Key of a word that is taken as it stands."""
        if len(word) > 1 and word[0] == "=":
            return word
        return self.morphology.plain(word)

    def _whole_key(self, word: str) -> str:
        """Key of a word that is a whole word if it is a verb."""
        return self._key(f"!{word}" if word in self.verbs else word)

    def _key(self, word: str) -> str:
        """Key of a word as written in a form; its mark, if any, stays.

        The stop of an abbreviation is left out, as in a text, where it may end a sentence;
        a mark that is read as a word ("&") is that word.
        """
        known = self._keys.get(word)
        if known is None:
            mark = word[0] if len(word) > 1 and word[0] in "=!" else ""
            bare = word.removeprefix(mark).rstrip(".") or word
            bare = self.morphology.marks.get(bare, bare)
            known = mark + (bare if mark == "=" else self.morphology.lemma(bare))
            self._keys[word] = known
        return known
