"""What is a heading, and of which section."""

from collections.abc import Sequence, Set

from analyzer.components.small_words import SmallWords
from analyzer.lexicon.cues import MERIT
from analyzer.settings import ReadingSettings
from analyzer.spans import ABSENT, ASKING, Match, Sentence

__all__ = ["Headings"]

_TELLING = (*MERIT, "not_needed", "contrast")  # "Gerne, men ikke nødvendigt"

_DEMANDED = frozenset({"years", "months", "education", "language"})


class Headings:
    """The headings of an ad.

    Parameters
    ----------
    words : sequence of str
        Tokens of the ad.
    small : SmallWords
        Of the language.
    settings : ReadingSettings
        Limits of what counts as a heading.
    """

    def __init__(
        self, words: Sequence[str], small: SmallWords, settings: ReadingSettings
    ) -> None:
        self.words = words
        self.prepositions: Set[str] = small.preposition
        self.our: Set[str] = small.our
        self.common: Set[str] = small.function_words
        self.settings = settings

    def section_of(
        self, sentence: Sentence, standing: str | None, *, over_items: bool
    ) -> str | None:
        """Section that a sentence is the heading of, if it is one.

        Parameters
        ----------
        sentence : Sentence
            Any.
        standing : str or None
            Section of the heading in force.
        over_items : bool
            Whether an item of a list stands right below it.
        """
        found = self._phrase_of(sentence)
        if found is not None:
            asked = standing in ASKING and found.value in ABSENT
            if asked and self._names_task(sentence, found):
                return None
            return None if self._demands_more(sentence, found) else found.value
        return "merits" if self._only_tells_merit(sentence, over_items) else None

    def _phrase_of(self, sentence: Sentence) -> Match | None:
        """Heading phrase that makes the sentence a heading, if any."""
        headings = sentence.cues.get("heading")
        if headings is None:
            return None
        set_off = sentence.end_mark in (":", "?")
        alone = sentence.line_start and (sentence.line_end or set_off)
        stopped = sentence.line_start and sentence.end_mark == "."
        if not (alone or set_off or stopped):
            return None
        longest, length = _telling(sentence, headings)
        size = sentence.words - self._remark(sentence)
        if longest.value == "field" and sentence.end_mark != ":":
            return None
        if longest.value == "other" and sentence.bullet and not set_off:
            return None  # a matter of form ends no list ("- hjemmesider")
        fits = length >= self.settings.heading_cover * size
        ends = sentence.end_mark in (".", "!", ";")
        if not set_off and (sentence.bullet or not alone or ends):
            fits = length >= size  # an item or a sentence may open like a heading
        elif not fits and not ends:
            fits = (
                alone
                and not sentence.bullet
                and size <= self.settings.heading_words
                and longest.first - sentence.opened <= 1
                and not self._is_subject(sentence, longest)
            )
        if not fits or (length < size and _opens_duty(sentence, longest)):
            return None
        return None if _names_more(sentence, longest) else longest

    def _remark(self, sentence: Sentence) -> int:
        """Words of the brackets that a sentence ends with ("Opgaver (et udpluk):")."""
        closing = sentence.last - 1 - (sentence.end_mark != "")
        if not sentence.commas or sentence.commas[-1] != closing:
            return 0
        opening = next((at for at in sentence.commas if self.words[at] == "("), closing)
        return closing - opening - 1 if opening > sentence.opened else 0

    def _names_task(self, sentence: Sentence, heading: Match) -> bool:
        """Whether a line among duties goes on from a word of a heading to a task.

        So in "Kontakt med leverantörer" and "Vragen beantwoorden", but not where it
        speaks of the firm or the applicant ("Kontakt til os").
        """
        after = heading.last + 1
        if sentence.end_mark in (":", "?") or after >= sentence.last:
            return False
        cues = sentence.status_cues
        firm = any(self._word(at) in self.our for at in range(after, sentence.last))
        if firm or "employer" in cues or "applicant" in cues:
            return False
        verbs = (*sentence.of("responsibility"), *cues.get("deals", ()))
        return self._word(after) in self.prepositions or any(
            verb.first >= after for verb in verbs
        )

    def _demands_more(self, sentence: Sentence, heading: Match) -> bool:
        """Whether the words of a heading open a demand on a line of its own.

        So in "Erfarenhet av e-handel", but not in "Erfarenhet av:".
        """
        after = heading.last + 1
        return (
            not sentence.end_mark
            and after < sentence.last - 1
            and self._word(after) in self.prepositions
            and any(
                cue.value == "experience" and cue.last == heading.last
                for cue in sentence.of("demands")
            )
        )

    def _is_subject(self, sentence: Sentence, heading: Match) -> bool:
        """Whether a heading is a small word that opens a clause ("Wij verwachten")."""
        first = heading.first
        one_word = first == heading.last and first == sentence.opened
        return one_word and self._word(first) in self.common

    def _word(self, at: int) -> str:
        return self.words[at].lower()

    def _only_tells_merit(self, sentence: Sentence, over_items: bool) -> bool:
        """Whether a short line only says that what follows is a merit.

        So "Det er et plus, hvis du" over a list, and "Gerne, men ikke nødvendigt".
        """
        if (
            sentence.bullet
            or not (sentence.line_start and sentence.line_end)
            or sentence.end_mark not in ("", ":", "…")
            or sentence.words > self.settings.heading_words
        ):
            return False
        cues = sentence.status_cues
        gladly = cues.get("preferably", ())  # "je werkt graag met" is no merit
        tells = "preferred" in cues or any(m.first == sentence.opened for m in gladly)
        if not tells or "required" in cues or sentence.names:
            return False
        told = sum(
            m.last - m.first + 1 for value in _TELLING for m in cues.get(value, ())
        )
        covers = told >= self.settings.heading_cover * sentence.words
        return over_items or covers


def _telling(sentence: Sentence, headings: Sequence[Match]) -> tuple[Match, int]:
    """Words of a heading that tell what stands under it, and how many words tell that.

    The longest do, or what says that it is a merit "but" no demand.
    """
    if len(headings) == 1:
        return headings[0], headings[0].last - headings[0].first + 1
    merits = _merits_among(sentence, headings)
    longest = max(
        merits or headings, key=lambda m: (m.last - m.first, m.value == "field")
    )
    first = headings[0].first if merits else longest.first
    return longest, longest.last - first + 1


def _merits_among(sentence: Sentence, headings: Sequence[Match]) -> list[Match]:
    """Words of a heading that say what is a merit, where others deny a demand.

    So in "Inget krav, men ett plus:", where a "but" stands between the two.
    """
    cues = sentence.status_cues
    denied = "not_needed" in cues or any(m.value == "excluded" for m in headings)
    if "contrast" not in cues or not denied:
        return []
    return [match for match in headings if match.value == "merits"]


def _names_more(sentence: Sentence, heading: Match) -> bool:
    """Whether a sentence names a skill beside the words of a heading.

    A question may do so in several words ("Kan du også klippe korte video?").
    """
    if sentence.end_mark == "?":
        return any(row.hits and low > heading.high for low, row in sentence.rows)
    return any(
        not heading.low <= low <= heading.high for _, low, _, _ in sentence.phrases()
    )


def _opens_duty(sentence: Sentence, heading: Match) -> bool:
    """Whether the words of a heading are a part of a duty or demand, in its own line.

    So in "Opdatere hjemmesiden", "Du har ansvaret for vores hjemmeside" and "Du har
    arbejdet fem år med SEO".
    """
    verbs = sentence.of("responsibility")
    applicant = sentence.status_cues.get("applicant", ())
    if any(
        cue.first == sentence.opened and cue.last < heading.first
        for cue in (*verbs, *applicant)
    ):
        return True
    goes_on = sentence.last > heading.last + 1 + (sentence.end_mark != "")
    addressed = any(cue.first == heading.first for cue in applicant)
    if not (goes_on and addressed):
        return False
    demanded = not sentence.end_mark and any(
        cue.value in _DEMANDED and cue.first > heading.last
        for cue in sentence.of("demands")
    )
    return demanded or any(
        cue.first == heading.last + 1 or heading.first < cue.last <= heading.last
        for cue in verbs
    )
