"""What a job title stands for: an archetype, a specialist, or neither.

A title is read by its head ("Marketing- og kommunikations*koordinator*"). A word of
the field must stand in it; whole titles of specialists hide the heads inside them.
"""

import re
from dataclasses import dataclass
from typing import cast

from analyzer.lexicon.wordlists import load_word_lists
from analyzer.reading.markup import first_line
from analyzer.settings import reading_settings
from analyzer.spans import Match, outermost
from analyzer.title_words import TitleWords, spelt
from analyzer.vocabulary import ARCHETYPES, Archetype, Level, TitleKind

__all__ = ["TitleReading", "read_title", "title_in", "title_of_line"]

# Behind a sentence; "Sr." and "37 t." are none.
_STOP = re.compile(r"\w{3,}\.$|\w{4,}[.!?]\s")


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
    taste : bool
        Whether the title of another trade tells of a taste for marketing ("Receptionist
        med flair for sociale medier").
    """

    archetype: Archetype | None
    kind: TitleKind
    level: Level | None = None
    key: str | None = None
    taste: bool = False

    @property
    def of_marketing(self) -> bool | None:
        """Whether it is of marketing, or of another trade, as all that no list knows are.

        None for no title, for a specialist's, which may be of a field near to it, and
        for one of another trade that tells of a taste for marketing.
        """
        if self.taste:
            return None
        told = {"archetype": True, "unknown": False}
        return told.get(self.kind)


def read_title(title: str | None, language: str) -> TitleReading:
    """Read a title.

    Parameters
    ----------
    title : str or None
        As advertised; employer, place and "(m/v/x)" may be glued on. Of one that is longer
        than `most_title` in `data/reading.yaml` the beginning is read.
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
    start = title[: reading_settings().most_title]
    words = TitleWords(
        spelt(start.encode(errors="replace").decode(), language), language
    )
    levels = (cast(Level, match.value) for match in words.of("level"))
    level = min(levels, default=None)
    tastes = words.of("taste")
    false = [*words.of("not_marketing"), *tastes, *words.false_compounds()]
    specialists = _outside(words.of("specialist"), false)
    heads = _outside(outermost(words.of("head")), [*false, *specialists])
    professions = _outside(words.professions(), [*specialists, *heads])
    heads = _outside(heads, professions)
    specialists = _outside(specialists, professions)
    fields = _outside(words.fields(), [*false, *professions])
    superiors = words.superiors([*heads, *specialists, *professions], heads)
    own = _outside(heads, superiors)
    elsewhere = professions or (words.of("trade") and not fields)
    if elsewhere and not (own or words.name_field(specialists)):
        return TitleReading(None, "unknown", level, taste=bool(tastes))
    if own and (fields or specialists or words.name_field(heads)):
        told = (cast(Archetype, match.value) for match in own)
        highest = max(told, key=ARCHETYPES.index)
        return TitleReading(highest, "archetype", level, highest)
    if specialists or fields:
        if level == "junior":
            return TitleReading("assistant", "archetype", level, "assistant")
        named_as = map(_plain, map(words.text, specialists))
        return TitleReading(
            None, "specialist", level, max(named_as, key=len, default=None)
        )
    return TitleReading(None, "unknown", level, taste=bool(tastes))


def title_in(text: str, language: str) -> str | None:
    """First line of an ad, if it is a title in marketing and no sentence about one.

    A sentence opens with a small word ("Vi søger en marketingkoordinator"), or has a stop
    behind it.

    Parameters
    ----------
    text : str
        Of the ad, as given.
    language : str
        Its code.
    """
    return title_of_line(first_line(text), language)


def title_of_line(line: str, language: str) -> str | None:
    """The line itself, if it is such a title.

    Parameters
    ----------
    line : str
        As a reader sees it, without marks of a heading.
    language : str
        Its code.
    """
    if not line or len(line) > reading_settings().title_line or _STOP.search(line):
        return None
    small = load_word_lists(language).language.function_words
    opens_sentence = line.split(maxsplit=1)[0].lower() in small
    named = not opens_sentence and read_title(line, language).key is not None
    return line if named else None


def _plain(title: str) -> str:
    return " ".join(title.lower().replace("-", " ").split())


def _outside(matches: list[Match], hiding: list[Match]) -> list[Match]:
    """Matches that stand in none of the hiding ones."""
    return [
        match
        for match in matches
        if not any(each.low <= match.low and match.high <= each.high for each in hiding)
    ]
