"""What a line says of the list below it, where it is no heading."""

from collections.abc import Sequence, Set

from analyzer.components.small_words import SmallWords
from analyzer.lexicon.cues import MERIT
from analyzer.settings import ReadingSettings
from analyzer.spans import ABSENT, ASKING, Match, Sentence

__all__ = ["Introductions", "continues", "decides_inline", "stands_over_items"]

_PERSONS = frozenset({"applicant", "employer", "others"})
_WANTED = (*MERIT, "not_needed")  # how far what follows is wanted
_STATING = (*_WANTED, "required", "seeks")


class Introductions:
    """The lines that stand over the lists of an ad.

    Parameters
    ----------
    words : sequence of str
        Tokens of the ad.
    small : SmallWords
        Of the language.
    settings : ReadingSettings
        How far small words reach.
    """

    def __init__(
        self, words: Sequence[str], small: SmallWords, settings: ReadingSettings
    ) -> None:
        self.words = words
        self.small = small
        self.settings = settings

    def told_by_persons(self, sentence: Sentence) -> str | None:
        """Section of the items below a line that names somebody else.

        So "Dine kolleger tager sig af" (excluded) and "Det kan vi:" (company).
        """
        cues = sentence.status_cues
        if any(value in cues for value in _STATING) or not all(
            map(self._is_owner, cues.get("applicant", ()))
        ):
            return None
        if self._hands_over(sentence):
            return "excluded"
        return "company" if self._only_names_firm(sentence) else None

    def told_at_end(self, sentence: Sentence) -> str | None:
        """Section of the items below a line, where its end tells.

        So in "et job, hvor du", and in "vi søger en kollega, der skal".
        """
        end = sentence.last - (sentence.end_mark != "")
        cues = sentence.status_cues
        jobs = {m.last for m in sentence.of("job")}
        for closer in sentence.of("closer"):
            job = closer.first - 1 - (closer.first - 1 in sentence.commas)
            if closer.last == end - 1 and job in jobs:
                return closer.value
        if self._announces_duties(sentence, end):
            return "duties"
        relative = self.small.relative
        opens = any(self._word(at) in relative for at in (end - 1, end - 2))
        return "duties" if "seeks" in cues and opens else None

    def told_by_last_word(self, sentence: Sentence) -> str | None:
        """Section of what stands behind a colon and the word of a heading.

        So in "Een greep uit het takenpakket:", which speaks of nobody.
        """
        if sentence.end_mark != ":" or not _PERSONS.isdisjoint(sentence.status_cues):
            return None
        last = sentence.last - 2
        told = (m.value for m in sentence.of("heading") if m.last == last)
        return next((value for value in told if value in ASKING), None)

    def _announces_duties(self, sentence: Sentence, end: int) -> bool:
        """Whether the last clause says what the applicant does ("du passer følgende:")."""
        start = max((at for at in sentence.bounds if at < end), default=sentence.opened)
        told = map(self._word, range(start, end))
        return (
            sentence.end_mark == ":"
            and not self.small.announcing.isdisjoint(told)
            and any(m.first >= start for m in sentence.status_cues.get("applicant", ()))
            and any(m.first >= start for m in sentence.of("responsibility"))
        )

    def _is_owner(self, applicant: Match) -> bool:
        """Whether a word for the applicant only says whose ("dine kolleger")."""
        return self._word(applicant.last) in self.small.possessive

    def _hands_over(self, sentence: Sentence) -> bool:
        """Whether a line says that somebody else sees to what follows.

        A verb stands beside the person, or a word such as "that" before.
        """
        cues = sentence.status_cues
        if "elsewhere" in cues:
            return True
        others = cues.get("others", ())
        acts = "deals" in cues or self._word(sentence.opened) in self.small.resuming
        return acts and any(
            other.first > sentence.opened or len(others) > 1 or "deals" in cues
            for other in others
            if not self._is_led_to(sentence, other)
        )

    def _is_led_to(self, sentence: Sentence, person: Match) -> bool:
        """Whether a small word before a person says that somebody else acts."""
        first = max(sentence.opened, person.first - self.settings.small_word_reach)
        before = map(str.lower, self.words[first : person.first])
        return not self.small.preposition.isdisjoint(before)

    def _only_names_firm(self, sentence: Sentence) -> bool:
        """Whether a line has small words and the firm in it only ("Det kan vi:", "Afdelingen")."""
        end = sentence.last - (sentence.end_mark != "")
        firm = sentence.status_cues.get("employer", ())
        named: Set[int] = {at for m in firm for at in range(m.first, m.last + 1)}
        units = [
            at
            for at in range(sentence.opened, end)
            if self._word(at) in self.small.units
        ]
        return bool(firm or units) and all(
            at in named or at in units or self._word(at) in self.small.function_words
            for at in range(sentence.opened, end)
        )

    def _word(self, at: int) -> str:
        return self.words[at].lower()


def stands_over_items(sentence: Sentence, sentences: Sequence[Sentence]) -> bool:
    """Whether a line of its own, without a stop, stands right over the items of a list."""
    behind = sentence.number + 1
    return (
        sentence.end_mark in ("", ":", "…")
        and behind < len(sentences)
        and sentences[behind].bullet
    )


def continues(
    sentence: Sentence,
    intro: Sentence,
    sentences: Sequence[Sentence],
    *,
    goes_on: bool,
) -> bool:
    """Whether a sentence is still an item of the list that an introduction opened.

    Parameters
    ----------
    sentence, intro : Sentence
        Any sentence, and the introduction of the one before it.
    sentences : sequence of Sentence
        Of the ad.
    goes_on : bool
        Whether the sentence begins as the rest of a wrapped line does.
    """
    if intro.is_heading:
        return sentence.bullet
    if not sentence.line_start:
        return not _turns_away(sentence, intro, sentences)
    if decides_inline(intro):
        return False
    if sentence.bullet or goes_on:
        return True
    if sentences[intro.number + 1].bullet:
        return False
    follows_at_once = intro.last == sentence.first or not sentence.paragraph
    return follows_at_once and sentence.end_mark != ":"


def _turns_away(
    sentence: Sentence, intro: Sentence, sentences: Sequence[Sentence]
) -> bool:
    """Whether a sentence on the line of a list is no item of it.

    What tells of the firm ends with a sentence, and any list with one that tells of the
    applicant, as its introduction does not ("Vi er fire: to grafikere, en fotograf og Eva.
    Du står for nyhedsbrevet.").
    """
    before = sentences[sentence.number - 1]  # the introduction ends with no stop
    if before.end_mark not in (".", "!"):
        return False
    return intro.section in ABSENT or (
        "applicant" in sentence.status_cues and "applicant" not in intro.status_cues
    )


def decides_inline(sentence: Sentence) -> bool:
    """Whether a sentence tells the status of the rest of its line ("Gerne: SEO")."""
    on_line = sentence.end_mark == ":" and not sentence.line_end
    return on_line and any(value in sentence.status_cues for value in _WANTED)
