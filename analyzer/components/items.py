"""Lists whose marks were lost: lines one below the other that end no sentence.

They are told from paragraphs, whose blank lines may have been lost as well.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from analyzer.spans import Sentence

__all__ = ["mark_items"]

_ENDING = frozenset(".!:…")  # a question is answered below, other lines go on


def mark_items(sentences: Sequence[Sentence], words: Sequence[str], least: int) -> None:
    """Make items of lines that have lost their bullets.

    Such a list may have a line above it that introduces it, as one with bullets has, and
    sentences right below it. Sets `bullet` and `paragraph` in place.

    Parameters
    ----------
    sentences : sequence of Sentence
        Of an ad, as they were scanned.
    words : sequence of str
        Tokens of the ad.
    least : int
        Lines that make a list, at least.
    """
    _level(sentences, least)
    for block in _blocks(sentences):
        lines = _lines(block)
        if not _is_item(lines[0], words) or _introduces(lines, words):
            lines = lines[1:]
        items = list(takewhile(lambda line: _is_item(line, words), lines))
        rest = lines[len(items) :]
        if len(rest) == 1 and _may_end(items, rest[0], words):
            items.append(rest.pop(0))
        if len(items) >= least and all(line[-1].end_mark in _ENDING for line in rest):
            for line in items:
                line[0].bullet = True


def _level(sentences: Sequence[Sentence], least: int) -> None:
    """Begin paragraphs behind sentences where blank lines stand between all lines or none.

    Then they part nothing: not the items of a list, and not paragraphs. Sets `paragraph`
    in place.
    """
    pairs = [(a, b[0]) for a, b in pairwise(_lines(sentences)) if not b[0].bullet]
    parted = sum(first.paragraph for _, first in pairs)
    if len(pairs) >= least and parted in (0, len(pairs)):
        for before, first in pairs:
            first.paragraph = before[0].bullet or before[-1].end_mark in _ENDING


def _blocks(sentences: Sequence[Sentence]) -> Iterator[list[Sentence]]:
    """Sentences with no blank line, heading or bullet between them."""
    block: list[Sentence] = []
    for sentence in sentences:
        parted = sentence.bullet or _is_heading(sentence)
        if block and (parted or sentence.paragraph):
            yield block
            block = []
        if not parted:
            block.append(sentence)
    if block:
        yield block


def _is_heading(sentence: Sentence) -> bool:
    """Whether a line is the words of a heading, up to a mark."""
    return sentence.line_start and any(
        cue.first == sentence.opened and cue.last >= sentence.last - 2
        for cue in sentence.of("heading")
    )


def _lines(block: Sequence[Sentence]) -> list[list[Sentence]]:
    """The sentences of each line; the first may have begun before the block."""
    lines: list[list[Sentence]] = []
    for sentence in block:
        if sentence.line_start or not lines:
            lines.append([])
        lines[-1].append(sentence)
    return lines


def _introduces(lines: Sequence[Sequence[Sentence]], words: Sequence[str]) -> bool:
    """Whether the first line begins with a capital and most do not ("Vi søger en, der")."""
    small = [_is_small(line, words) for line in lines]
    return not small[0] and 2 * sum(small) >= len(small)


def _is_item(line: Sequence[Sentence], words: Sequence[str]) -> bool:
    """Whether a line is whole, and begins with a small letter or ends no sentence."""
    whole = line[0].line_start and line[-1].line_end
    return whole and (line[-1].end_mark in ("", ";") or _is_small(line, words))


def _is_small(line: Sequence[Sentence], words: Sequence[str]) -> bool:
    """Whether a line begins with a small letter."""
    return words[line[0].opened][0].islower()


def _may_end(
    items: Sequence[Sequence[Sentence]], last: Sequence[Sentence], words: Sequence[str]
) -> bool:
    """Whether a line is one sentence that begins as most items above it do."""
    small = sum(_is_small(line, words) for line in items)
    return (
        len(last) == 1
        and last[0].line_start
        and last[0].line_end
        and last[0].end_mark == "."
        and 2 * small < len(items)
    )
