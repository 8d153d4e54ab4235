"""What an ad demands that is no skill: years, level, studies, languages, hours.

These are kept apart from the skills: they say how much of a person is asked for, not
which work.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from analyzer.components.place import Place
from analyzer.components.quantities import Quantities, Range, end_of
from analyzer.components.worktime import OF_WORKTIME, WorktimeReader
from analyzer.lexicon.cues import MERIT
from analyzer.lexicon.language_files import DemandsFile
from analyzer.settings import ReadingSettings
from analyzer.spans import ASKING, Demands, DraftDemand, DraftMention, Match, Sentence
from analyzer.tokens import Tokens

__all__ = ["DemandFinder"]

_NAMED = frozenset({"education", "language"})
_LEVELS = ("junior", "senior")
_OF_PERSONS = (*_LEVELS, "internship")
_FACTS = OF_WORKTIME | {"internship"}
_FIRM = frozenset({"employer", "others"})
_PER_YEAR = {"years": 1, "months": 12}


class DemandFinder:
    """Find demands that are no skills.

    Parameters
    ----------
    words : DemandsFile
        Of the language.
    kinds : mapping of str to str
        Skill id to its kind: years count for a system only where it is a tool.
    settings : ReadingSettings
        How far words may stand from each other.
    """

    def __init__(
        self, words: DemandsFile, kinds: Mapping[str, str], settings: ReadingSettings
    ) -> None:
        self.words = words
        self.kinds = kinds
        self.settings = settings
        self.of_country = tuple(
            word for word in words.of_country if len(word) > settings.shortest_term
        )
        self.quantities = Quantities(words)
        self.worktime = WorktimeReader(self.quantities, settings)

    def __call__(
        self,
        tokens: Tokens,
        sentences: Sequence[Sentence],
        mentions: Sequence[DraftMention],
    ) -> Demands:
        """Demands of an ad; sections and statuses must have been set."""
        demands = Demands()
        named: dict[int, list[DraftMention]] = {}
        for mention in mentions:
            named.setdefault(id(mention.sentence), []).append(mention)
        label: Sentence | None = None
        for sentence in sentences:
            cues: Sequence[Match] = sentence.cues.get("demands", ())
            place = Place(tokens, sentence, label)
            if cues or place.is_title or label is not None:
                self.worktime.read_line(place, demands)
                if sentence.is_heading:  # a line of facts ("40 uur", "Praktik 75 %")
                    cues = [cue for cue in cues if cue.value in _FACTS]
                self._read(place, cues, named.get(id(sentence), ()), demands)
            is_label = sentence.end_mark == ":" and self._is_short(sentence)
            label = sentence if is_label else None
        self.worktime.read_text(tokens, demands)
        return demands

    def _is_short(self, sentence: Sentence) -> bool:
        """Whether a sentence may only say what the next one tells ("Erfaring:")."""
        return sentence.words <= self.settings.label_words

    def _read(
        self,
        place: Place,
        cues: Sequence[Match],
        named: Sequence[DraftMention],
        demands: Demands,
    ) -> None:
        """Read the cues of a sentence, in which some mentions stand."""
        sentence = place.sentence
        asking = sentence.section in ASKING
        untold = sentence.section == "other" and self._opens_with_number(place)
        before = len(demands.found)
        for cue in cues:
            if cue.value in OF_WORKTIME:
                self.worktime.read_cue(place, cue, demands)
            elif not asking and not (untold and cue.value in _PER_YEAR):
                continue
            elif cue.value in _NAMED:
                if cue.value == "language" and self._is_of_country(cue, place):
                    continue
                if self._is_needless(sentence, cue):
                    continue
                self._add(place, cue.value, cue, demands)
            elif cue.value in _OF_PERSONS and demands.level is None:
                if self._is_led(cue, sentence, named):
                    continue
                if cue.value == "internship":
                    self._read_internship(place, cue, demands)
                    continue
                demands.level = cue.value
                self._add(place, "experience", cue, demands)
            elif cue.value in _PER_YEAR:
                self._read_years(place, cue, named, demands)
        if asking and len(demands.found) > before:
            demands.sentences.add(id(sentence))

    def _opens_with_number(self, place: Place) -> bool:
        """Whether a sentence is of a number first, as "Minst 5 års erfarenhet." is.

        That asks, wherever it stands; "Med 20 års erfaring er vi …" does not.
        """
        if not _FIRM.isdisjoint(place.sentence.status_cues):
            return False
        word = place.tokens.words[place.sentence.opened].lower()
        return (
            word[0].isdigit() or word in self.words.numbers or word in self.words.least
        )

    def _is_of_country(self, cue: Match, place: Place) -> bool:
        """Whether a word for a language tells of a country ("dansk autorisation").

        Long words may be inflected ("danske kunder").
        """
        behind = cue.last + 1
        if behind >= place.sentence.last:
            return False
        word = place.tokens.words[behind].lower()
        return word in self.words.of_country or word.startswith(self.of_country)

    def _is_led(
        self, cue: Match, sentence: Sentence, named: Sequence[DraftMention]
    ) -> bool:
        """Whether a level is that of somebody whom the person leads ("leads an intern").

        Or teaches, or one of several whom she does.
        """
        reach, near = self.settings.verb_reach, self.settings.demand_reach
        if any(
            verb.value == "leads" and 0 < cue.first - verb.last <= near
            for verb in sentence.of("demands")
        ):
            return True
        return any(
            mention.match.first <= cue.last and cue.first - mention.match.last <= reach
            for mention in named
        )

    def _read_internship(self, place: Place, cue: Match, demands: Demands) -> None:
        """Level of an internship, where a short line names it."""
        short = place.sentence.words <= self.settings.fact_words
        if short:
            demands.level = "junior"
            self._add(place, "experience", cue, demands)

    def _read_years(
        self,
        place: Place,
        unit: Match,
        named: Sequence[DraftMention],
        demands: Demands,
    ) -> None:
        """Years of experience, unless they are only a merit."""
        tokens, sentence, _ = place
        reach = self.settings.demand_reach
        first = max(sentence.first, unit.first - reach)
        numbers = self.quantities.before(tokens, first, unit.first)
        experience = place.label_of("experience") or next(
            (
                cue
                for cue in sentence.of("demands")
                if cue.value == "experience" and abs(cue.first - unit.first) <= reach
            ),
            None,
        )
        if numbers is None or experience is None or self._is_merit(sentence, unit):
            return
        if self._stands_in(place, numbers) or self._is_at_most(place, numbers):
            return
        years = numbers.low / _PER_YEAR[unit.value]
        if years > self.settings.most_years:
            return
        demands.years = max(years, demands.years or 0.0)
        start, last = numbers.start, max(unit.last, experience.last)
        demands.found.append(DraftDemand("experience", start, end_of(tokens, last)))
        later = [cue.first for cue in sentence.of("demands") if cue.value in _PER_YEAR]
        for mention in named:
            at, skill = mention.match.first, mention.skill
            near = 0 < at - unit.last <= reach
            if (
                near
                and not any(unit.first < other < at for other in later)
                and self.kinds[skill] == "tool"
                and mention.status == "required"
            ):
                demands.systems[skill] = max(years, demands.systems.get(skill, 0.0))

    @staticmethod
    def _is_at_most(place: Place, numbers: Range) -> bool:
        """Whether no more years than that are wanted ("op til 2 års erfaring")."""
        at = bisect_left(place.tokens.starts, numbers.start)
        return any(
            cue.value == "at_most" and cue.last + 1 == at
            for cue in place.sentence.of("demands")
        )

    def _stands_in(self, place: Place, numbers: Range) -> bool:
        """Whether years take the place of a degree ("or 3 years' experience instead")."""
        clause = place.sentence.clause
        at = bisect_left(place.tokens.starts, numbers.start)
        return self._is_other_than_study(place.sentence, at) or any(
            cue.value == "stands_in"
            and 0 < at - cue.last <= self.settings.small_word_reach
            and clause(cue.last) == clause(at)
            for cue in place.sentence.of("demands")
        )

    def _is_other_than_study(self, sentence: Sentence, at: int) -> bool:
        """Whether an "or" parts what a token opens from a degree before it."""
        studies = [cue for cue in sentence.of("demands") if cue.value == "education"]
        return any(
            0 < at - choice.last <= self.settings.or_reach
            and 0 < choice.first - study.last <= self.settings.study_reach
            for choice in sentence.status_cues.get("alternative", ())
            for study in studies
        )

    @staticmethod
    def _is_needless(sentence: Sentence, named: Match) -> bool:
        """Whether a study or a language is said not to be needed, in its clause."""
        clause = sentence.clause
        return any(
            clause(cue.first) == clause(named.first)
            for cue in sentence.status_cues.get("not_needed", ())
        )

    @staticmethod
    def _is_merit(sentence: Sentence, unit: Match) -> bool:
        """Whether years are only a merit."""
        clause = sentence.clause(unit.first)
        return sentence.section == "merits" or any(
            sentence.clause(cue.first) == clause
            for value in MERIT
            for cue in sentence.status_cues.get(value, ())
        )

    @staticmethod
    def _add(place: Place, kind: str, cue: Match, demands: Demands) -> None:
        tokens = place.tokens
        start = tokens.starts[cue.first]
        demands.found.append(DraftDemand(kind, start, end_of(tokens, cue.last)))
