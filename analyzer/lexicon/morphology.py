"""Words to lemmas, and compounds to their parts.

Lemmas are simplemma's, corrected by `morphology.yaml`. Loans with local endings
("contentet", "webbshoppen") and compounds ("kundnyhetsbreven") are in no dictionary;
they are taken apart only as far as the lexicon's own words reach.
"""

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import simplemma

__all__ = ["Atoms", "Morphology", "Piece"]

_BEGINNING = 3  # letters
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_JOINED = re.compile(r"[^/&+|]+")
_APART = re.compile(r"[/&+|]")
_JOINER = re.compile(r"[-‐‑–]+")


class Atoms(set[str]):
    """Entries of a lexicon, which also know how they begin.

    Most cuts of a compound leave parts that no entry begins like: these need not be
    looked up.
    """

    def __init__(self, entries: Iterable[str] = ()) -> None:
        super().__init__(entries)
        self.beginnings: set[str] = {entry[:_BEGINNING] for entry in self}

    def update(self, *others: Iterable[str]) -> None:
        """Add entries."""
        for entries in others:
            entries = tuple(entries)
            super().update(entries)
            self.beginnings.update(entry[:_BEGINNING] for entry in entries)

    def begin_like(self, word: str) -> bool:
        """Whether an entry begins as the word does."""
        return word[:_BEGINNING] in self.beginnings


@dataclass(frozen=True, slots=True)
class Piece:
    """A word or a part of a compound, with the keys it may be known by."""

    keys: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Morphology:
    """How words of one language are inflected and joined.

    Parameters
    ----------
    language : str
        Code for simplemma: "da", "sv" or "nl".
    endings : tuple of str
        Inflections of loans, tried in this order.
    linking : sequence of str
        Letters that join the parts of a compound.
    lemmas : mapping of str to str
        Lemmas that overrule simplemma's.
    blocked_heads : container of str
        Last parts that turn a compound into a person, a firm or an adjective.
    marks : mapping of str to str
        Marks that are read as a word where they stand between words ("&" as "og").
    shortest_part : int
        Letters that a part of a closed compound has at least.
    shortest_term : int
        Letters of a part that stands for an entry of the lexicon: short ones are found
        in any word ("utm" in "utmaning").
    longest_compound : int
        Letters of a word that is taken apart, at most.
    """

    language: str
    endings: tuple[str, ...]
    linking: Sequence[str]
    lemmas: Mapping[str, str]
    blocked_heads: Container[str]
    marks: Mapping[str, str]
    shortest_part: int
    shortest_term: int
    longest_compound: int

    def without_blocked_heads(self) -> "Morphology":
        """Twin that takes every compound apart, whatever it is headed by."""
        return replace(self, blocked_heads=frozenset())

    @staticmethod
    def plain(word: str) -> str:
        """Lower-case word, hyphens left out and quotation marks straight."""
        return _JOINER.sub("", word.lower().replace("’", "'")) or word

    def lemma(self, word: str) -> str:
        """Lower-case lemma of a word, hyphens left out.

        Hyphens go before the look-up, so that "e-mail" and "email" are one word.
        """
        lower = self.plain(word)
        known = self.lemmas.get(lower)
        if known is not None:
            return known
        return simplemma.lemmatize(lower, lang=self.language).lower()

    def keys(self, word: str, atoms: Atoms) -> tuple[str, ...]:
        """Lexicon entries that a word without its context may stand for.

        A word that no dictionary knows is tried without the endings of loans as well.
        """
        lower, lemma = self.plain(word), self.lemma(word)
        found = dict.fromkeys(key for key in (lemma, lower) if key in atoms)
        if not found or lemma == lower:
            found |= dict.fromkeys(key for key in self._stripped(lower) if key in atoms)
        return tuple(found)

    def mark_keys(self, mark: str, atoms: Atoms) -> tuple[str, ...]:
        """Lexicon entries of the word that a mark is read as; none of other marks."""
        word = self.marks.get(mark)
        return self.keys(word, atoms) if word else ()

    def forms(self, word: str) -> tuple[str, ...]:
        """Lemma of a word, and its stems where no dictionary knows the word.

        The lemma of a form of a compound is not always its own: of "marketinglederen" it
        is "marketingleder", and of that "marketingled".
        """
        lower, lemma = self.plain(word), self.lemma(word)
        if lemma == lower:
            return (lemma, *self._stripped(lower))
        again = self.lemma(lemma)
        return (lemma,) if again == lemma else (lemma, again)

    def _stripped(self, lower: str) -> Iterator[str]:
        """Stems left when an ending of a loan is taken off."""
        if not lower.endswith(self.endings):
            return
        for ending in self.endings:
            stem = lower[: -len(ending)]
            if len(stem) < self.shortest_part or not lower.endswith(ending):
                continue
            stem = stem.rstrip("'")
            yield stem
            if len(stem) > 2 and stem[-1] == stem[-2]:  # "webbshopp-en"
                yield stem[:-1]

    def split(self, lower: str, atoms: Atoms) -> tuple[str, str] | None:
        """Take a closed compound apart where one side is in the lexicon.

        The longest last part wins, as compounds of the three languages are headed by
        their last part; the rest must be a word, with or without linking letters.

        Returns
        -------
        tuple of str and str or None
            First part and last part as they stand in the word.
        """
        least = self.shortest_part
        headless: tuple[str, str] | None = None
        if not 2 * least <= len(lower) <= self.longest_compound:
            return None
        may_begin = atoms.begin_like(lower)
        for cut in range(least, len(lower) - least + 1):
            left, right = lower[:cut], lower[cut:]
            if (
                len(right) >= self.shortest_term
                and atoms.begin_like(right)
                and self.keys(right, atoms)
            ):
                if self._is_first_part(left, atoms):
                    return left, right
            elif (
                may_begin and self.is_word(right) and self._first_part_keys(left, atoms)
            ):
                headless = left, right
        return headless

    def is_word(self, lower: str, *, least: int | None = None) -> bool:
        """Whether a lower-case word is known, and long enough to part a compound."""
        return len(lower) >= (least or self.shortest_part) and (
            lower in self.lemmas or simplemma.is_known(lower, lang=self.language)
        )

    def _is_first_part(self, left: str, atoms: Atoms) -> bool:
        if self.is_word(left) or self._first_part_keys(left, atoms):
            return True
        if any(
            left.endswith(x) and self.is_word(left[: -len(x)]) for x in self.linking
        ):
            return True
        return (
            len(left) > 2 * self.shortest_part and self.split(left, atoms) is not None
        )

    def _first_part_keys(self, left: str, atoms: Atoms) -> tuple[str, ...]:
        """Lexicon entries of a first part, linking letters taken off."""
        if len(left) < self.shortest_term:
            return ()
        found = self.keys(left, atoms)
        for letters in self.linking:
            if not found and left.endswith(letters):
                found = self.keys(left[: -len(letters)], atoms)
        return found

    def pieces(
        self, text: str, atoms: Atoms, solo: Container[str]
    ) -> tuple[Piece, ...]:
        """Parts of one token, each with its lexicon entries and its place in it.

        Parts without entries are kept: they keep others apart. A compound that stands
        for something by itself is left whole; one that only occurs in longer forms is
        taken apart where a part stands for something, and keeps its own entries in its
        last part, the head.

        Parameters
        ----------
        text : str
            The token.
        atoms : Atoms
            Every entry of the lexicon.
        solo : container of str
            Those that stand for something by themselves.
        """
        whole = self.whole_keys(text, atoms)
        if any(key in solo for key in whole) and not _APART.search(text):
            return (Piece(whole, 0, len(text)),)
        if len(_WORD.findall(text)) > 1:
            pieces = self._apart(text, atoms)
        else:
            pieces = self._of_word(text, 0, atoms)
        if not whole:
            return pieces
        if not any(key in solo for piece in pieces for key in piece.keys):
            return (Piece(whole, 0, len(text)),)
        head = pieces[-1]
        if not set(whole).isdisjoint(pieces[0].keys):
            # What follows is an ending and no part ("klubb|ens").
            keys = tuple(dict.fromkeys((*pieces[0].keys, *whole)))
            return (Piece(keys, 0, len(text)),)
        keys = tuple(dict.fromkeys((*head.keys, *whole)))
        return (*pieces[:-1], Piece(keys, head.start, head.end))

    def whole_keys(self, text: str, atoms: Atoms) -> tuple[str, ...]:
        """Entries of a token as a whole: any, whole-word (!) and as written (=).

        A first capital may only open a sentence, so the word without it is one too.
        """
        plain = text.strip("'’-.")
        if not plain:
            return ()
        lower = plain.lower()
        lemma = self.lemma(plain)
        marked = [f"!{lemma}", f"!{lower}", f"={plain}"]
        if lemma == lower:  # no dictionary knows it
            marked += [f"!{stem}" for stem in self._stripped(lower)]
        if plain.istitle():
            marked.append(f"={lower}")
        keys = (*self.keys(plain, atoms), *(key for key in marked if key in atoms))
        return tuple(dict.fromkeys(keys))

    def _apart(self, text: str, atoms: Atoms) -> tuple[Piece, ...]:
        """Pieces of "SoMe-innehåll" (one span) or "SEO/SEA" (two spans)."""
        found: list[Piece] = []
        for group in _JOINED.finditer(text):
            words = list(_WORD.finditer(group.group()))
            if not words:
                continue
            start = group.start() + words[0].start()
            end = group.start() + words[-1].end()
            joined_by = self.mark_keys(text[group.start() - 1], atoms) if found else ()
            if joined_by:
                found.append(Piece(joined_by, group.start() - 1, group.start()))
            pieces: list[Piece] = []
            for word in words:
                keys = [piece.keys for piece in self._of_word(word.group(), 0, atoms)]
                exact = f"={word.group()}"
                if exact in atoms:
                    keys[-1] = (*keys[-1], exact)
                pieces += [Piece(each, start, end) for each in keys]
            if len(words) > 1 and self._is_blocked(words[-1].group()):
                pieces[:-1] = [Piece((), start, end) for _ in pieces[:-1]]
            found += pieces
        return tuple(found)

    def _of_word(self, word: str, at: int, atoms: Atoms) -> tuple[Piece, ...]:
        """Pieces of one unbroken word."""
        keys = self.keys(word, atoms)
        end = at + len(word)
        halves = self.split(word.lower(), atoms)
        if halves is None:
            return (Piece(keys, at, end),)
        left, right = halves
        head = Piece(tuple(dict.fromkeys((*keys, *self.keys(right, atoms)))), at, end)
        if self._is_blocked(right):
            return (Piece((), at, end), head)
        first = self._first_part_keys(left, atoms)
        if first or len(left) < 2 * self.shortest_part:
            return (Piece(first, at, end), head)
        inner = self.split(left, atoms)
        if inner is None:
            return (Piece((), at, end), head)
        return (
            Piece(self._first_part_keys(inner[0], atoms), at, end),
            Piece(self._first_part_keys(inner[1], atoms), at, end),
            head,
        )

    def has_blocked_head(self, word: str, atoms: Atoms) -> bool:
        """Whether a compound is a person, a firm or an adjective ("webmedarbejder")."""
        parts = _WORD.findall(word)
        if len(parts) > 1:
            return self._is_blocked(parts[-1])
        halves = self.split(word.lower(), atoms)
        return halves is not None and self._is_blocked(halves[-1])

    def _is_blocked(self, head: str) -> bool:
        return (
            head.lower() in self.blocked_heads or self.lemma(head) in self.blocked_heads
        )
