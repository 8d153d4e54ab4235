"""Lists whose marks were lost: lines one below the other that end no sentence."""

from collections.abc import Iterator, Sequence

from analyzer.spans import Sentence

__all__ = ["mark_items"]


def mark_items(sentences: Sequence[Sentence], least: int) -> None:
    """Make items of the lines of a paragraph that holds nothing else.

    Ads are pasted without the bullets of their lists. Such a list may have a line above it
    that introduces it, as one with bullets has. Sets `bullet` in place.

    Parameters
    ----------
    sentences : sequence of Sentence
        Of an ad, as they were scanned.
    least : int
        Lines that make a list, at least.
    """
    for block in _blocks(sentences):
        lines = block[not _is_line(block[0]) :]
        if len(lines) >= least and all(map(_is_line, lines[:-1])) and _ends(lines[-1]):
            for line in lines:
                line.bullet = True


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


def _is_line(sentence: Sentence) -> bool:
    """Whether a sentence is a line of its own that no mark ends."""
    return sentence.line_start and sentence.line_end and not sentence.end_mark


def _ends(sentence: Sentence) -> bool:
    """Whether it is a line of its own that may end a list, with a stop or without."""
    return sentence.line_start and sentence.line_end and sentence.end_mark in ("", ".")
