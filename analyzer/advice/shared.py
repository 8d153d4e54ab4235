"""Which words of an ad two mentions share.

A form of several parts spans what stands between them: "webb, SEO och nyhetsbrev" may
name one skill by its ends and another in its midst. A word is a mention's own if the
mention would not be found without it.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache
from operator import attrgetter

from analyzer.lexicon.overlay import Overlay
from analyzer.pipeline import load_pipeline
from analyzer.types import Mention, Result

__all__ = ["Near", "own_words", "share_words"]

_WORDS_KEPT = 400_000  # in memory
_FILLER = "x"  # a word that is in no list


class Near:
    """Mentions in the order of the text, to look up those that share words with one.

    Only mentions that overlap can, so no others are held against it: an ad may name
    thousands of skills.

    Parameters
    ----------
    mentions : iterable of Mention
        Of one ad.
    result : Result
        Its analysis.
    """

    def __init__(self, mentions: Iterable[Mention], result: Result) -> None:
        self.result = result
        self.mentions = sorted(mentions, key=attrgetter("start"))
        self.starts = [mention.start for mention in self.mentions]
        self.widest = max((each.end - each.start for each in self.mentions), default=0)

    def sharing(self, mention: Mention) -> Iterator[Mention]:
        """Those that share words with a mention, itself if it is one of them."""
        first = bisect_left(self.starts, mention.start - self.widest)
        last = bisect_left(self.starts, mention.end)
        for other in self.mentions[first:last]:
            if share_words(mention, other, self.result):
                yield other


def share_words(one: Mention, other: Mention, result: Result) -> bool:
    """Whether two mentions have a word in common, or are the same.

    Parameters
    ----------
    one, other : Mention
        Of the same ad.
    result : Result
        Its analysis.
    """
    if one is other:
        return True
    if not one.overlaps(other):
        return False
    language, overlay = result.language, result.overlay
    words = own_words(one.text, one.skill, language, overlay)
    others = own_words(other.text, other.skill, language, overlay)
    return any(
        one.start + start < other.start + end and other.start + begin < one.start + stop
        for start, stop in words
        for begin, end in others
    )


@lru_cache(_WORDS_KEPT)
def own_words(
    text: str, skill: str, language: str, overlay: Overlay | None = None
) -> tuple[tuple[int, int], ...]:
    """Words without which a mention would not be found.

    Parameters
    ----------
    text : str
        Of the mention.
    skill : str
        Its skill.
    language : str
        Code of the ad's language.
    overlay : Overlay, optional
        Terms of the user's own.

    Returns
    -------
    tuple of tuple of int
        Offsets in the text, start and end of each; all of it where no word alone is
        missed, or where it is found in its sentence only.
    """
    tokenize, _ = load_pipeline(language, overlay)
    tokens = tokenize(text)
    words, starts = tokens.words, tokens.starts
    if len(words) < 3 or not _is_found(text, skill, language, overlay):
        return ((0, len(text)),)
    spans = [
        (at, at + len(word))
        for word, at in zip(words, starts, strict=True)
        if word[0].isalnum()
    ]
    own = tuple(
        (start, end)
        for start, end in spans
        if not _is_found(
            f"{text[:start]}{_FILLER}{text[end:]}", skill, language, overlay
        )
    )
    return own or ((0, len(text)),)


def _is_found(text: str, skill: str, language: str, overlay: Overlay | None) -> bool:
    """Whether a skill is found in a text that is read by itself."""
    tokenize, reader = load_pipeline(language, overlay)
    scan = reader.scanner(tokenize(text))
    return any(mention.skill == skill for mention in reader.find_skills(scan))
