"""From hits to mentions: which skills a sentence names, and where.

The longest phrase hides what stands inside it; patterns of several slots do not.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Container, Mapping, Sequence
from functools import partial

from analyzer.components.ellipses import Ellipses
from analyzer.components.hiding import (
    ends_within,
    is_hidden,
    is_shown_in,
    outermost,
)
from analyzer.components.patterns import PatternFinder, takes_in_next
from analyzer.components.scanner import Scan, Scanner
from analyzer.components.small_words import SmallWords
from analyzer.rows import PART_BITS
from analyzer.settings import ReadingSettings
from analyzer.spans import DraftMention, Hit, Match, Sentence

__all__ = ["SkillFinder"]

_HIDING = frozenset({"others", "ignored"})  # cues that hide the skills in them


class SkillFinder:
    """Find the skills that the sentences of an ad name.

    Parameters
    ----------
    scanner : Scanner
        Reads the words that an ellipsis leaves out.
    disciplines : mapping of str to str
        Skill id to its discipline.
    tools : container of str
        Skills that are the names of tools.
    small : SmallWords
        Of the language.
    settings : ReadingSettings
        How far the slots of a form may be apart.
    """

    def __init__(
        self,
        scanner: Scanner,
        disciplines: Mapping[str, str],
        tools: Container[str],
        small: SmallWords,
        settings: ReadingSettings,
    ) -> None:
        self.scanner = scanner
        self.disciplines = disciplines
        self.ranks = {skill: rank for rank, skill in enumerate(disciplines)}
        self.tools = tools
        self.small = small
        self.find_patterns = PatternFinder(settings.slot_window)
        self.ellipses = Ellipses(scanner, small.conjunctions, settings)

    def __call__(self, scan: Scan) -> list[DraftMention]:
        """Mentions of all sentences, in the order of the text; headings name none."""
        mentions: list[DraftMention] = []
        words = scan.tokens.words
        for sentence in scan.sentences:
            if sentence.is_heading:
                continue
            for at in sentence.ellipses:
                self.ellipses.fill(words, sentence, at)
            found = self._found(words, sentence) if sentence.rows else None
            if found:
                mentions += [
                    DraftMention(m.value, m, sentence, *_characters(scan, m))
                    for m in self._one_a_place(
                        self._without_next(words, found, sentence), sentence
                    )
                ]
        return mentions

    def _found(self, words: Sequence[str], sentence: Sentence) -> list[Match]:
        """Skills that no longer phrase hides, those named by patterns among them."""
        has_patterns = sentence.needed & sentence.slots
        if not (sentence.names or has_patterns):
            return []
        phrases = sentence.phrases() if sentence.names else []
        spans = [
            (low, high)
            for node, low, high, filled in phrases
            if node.hides and not filled
        ]
        hiding = [m for m in sentence.of("status") if m.value in _HIDING]
        outer = outermost([*spans, *((m.low, m.high) for m in hiding)])
        ignored = {(m.low, m.high) for m in hiding if m.value == "ignored"}
        found = [
            Match.of(skill, low, high, filled=filled)
            for node, low, high, filled in phrases
            if filled or not is_hidden(low, high, outer)
            if (low, high) not in ignored
            for skill in node.skills
        ]
        if has_patterns:
            if len(hiding) > len(ignored):  # persons may be whom a task is done for
                outer = outermost([*spans, *ignored])
            # A word that names no skill by itself may be what something is done to.
            ignored = {s for s in ignored if s[0] >> PART_BITS < s[1] >> PART_BITS}
            subjects = self._subjects(words, sentence)
            if subjects:
                outer = outermost([*outer, *subjects])
                ignored |= subjects
            is_shown = partial(is_shown_in, outer, ignored) if outer else None
            patterns = self.find_patterns(
                sentence, lambda at: self._acts(words[at]), is_shown
            )
            found += self._apart(patterns, words, sentence)
        return self._beside_names(found, phrases) if phrases else found

    def _apart(
        self, patterns: list[Match], words: Sequence[str], sentence: Sentence
    ) -> list[Match]:
        """Patterns that do not reach over a "while", behind which others may act."""
        whiles = [
            cue.first
            for cue in sentence.status_cues.get("contrast", ())
            if words[cue.first].lower() in self.small.when
        ]
        if not whiles:
            return patterns
        return [
            match
            for match in patterns
            if bisect_right(whiles, match.first) == bisect_left(whiles, match.last)
        ]

    def _subjects(
        self, words: Sequence[str], sentence: Sentence
    ) -> set[tuple[int, int]]:
        """Persons who open a clause before its verb: who acts is nobody's object.

        "De medewerker begeleidt …" tells of no guidance of staff.
        """
        cues, common = sentence.status_cues, self.scanner.lexicon.common
        persons = [
            person
            for value in ("applicant", "others")
            for person in cues.get(value, ())
            if person.last + 1 < sentence.last
            and self._acts(words[person.last + 1])
            and words[person.last].lower() not in common
        ]
        if not persons:  # as in most: "du" is a common word
            return set()
        starts = (sentence.opened, *(bound + 1 for bound in sentence.bounds))
        opening = {
            at + skipped  # "den nye kollega"
            for at in starts
            if at < sentence.last
            for skipped in (0, words[at].lower() in common)
        }
        verbs = (*sentence.of("responsibility"), *cues.get("deals", ()))
        opening -= {verb.first for verb in verbs}  # "oversætte", no "oversætter"
        inverted = {m.first - 2 for m in cues.get("applicant", ())}  # "… booker du"
        return {
            (person.low, person.high)
            for person in persons
            if person.first in opening and person.last not in inverted
        }

    def _beside_names(self, found: list[Match], phrases: list[Hit]) -> list[Match]:
        """Leave out what ends within a name ("kampagner i Google" of "Google Analytics")."""
        names = [
            (low, high)
            for node, low, high, filled in phrases
            if low >> PART_BITS < high >> PART_BITS
            and not filled
            and any(skill in self.tools for skill in node.skills)
        ]
        if not names:
            return found
        names.sort()
        return [m for m in found if m.filled or not ends_within(m, names)]

    def _one_a_place(self, matches: list[Match], sentence: Sentence) -> list[Match]:
        """Leave one of overlapping matches of a discipline: the widest.

        Of two as wide, the one whose skill comes first in the taxonomy stays. Both halves
        of an ellipsis stay, though they share words. One that stands in a clause goes
        before one that takes in an earlier clause.
        """
        if len(matches) < 2:
            return matches
        if sentence.bounds:
            matches = self._within_clauses(matches, sentence)
        ranks = self.ranks
        matches.sort(key=lambda m: (m.low, -m.high, ranks[m.value]))
        reach: dict[str, int] = {}
        kept = []
        for match in matches:
            discipline = self.disciplines[match.value]
            if match.filled:
                kept.append(match)
            elif match.low > reach.get(discipline, -1):
                kept.append(match)
                reach[discipline] = match.high
        return kept

    def _without_next(
        self, words: Sequence[str], matches: list[Match], sentence: Sentence
    ) -> list[Match]:
        """Leave out what takes in the verb of what follows, where another has the rest."""
        if len(matches) < 2:
            return matches
        joining = self.small.conjunctions
        wide = [
            match
            for match in matches
            if match.last > match.first + 1
            and words[match.last - 1].lower() in joining
            and self._acts(words[match.last])
            and not match.filled
            and takes_in_next(sentence, match)
        ]
        if not wide:
            return matches
        rest = [match for match in matches if match not in wide]
        named = {
            (self.disciplines[match.value], at)
            for match in rest
            for at in range(match.first, match.last + 1)
        }
        return rest + [
            match
            for match in wide
            if named.isdisjoint(
                (self.disciplines[match.value], at)
                for at in range(match.first, match.last + 1)
            )
        ]

    def _within_clauses(self, matches: list[Match], sentence: Sentence) -> list[Match]:
        """Leave out what spans clauses to end where one clause names the like.

        So too what goes on from there to what others do ("nyhedsbreve (Mette skriver …)").
        """
        clause = sentence.clause
        whole = [
            m.low >> PART_BITS == m.high >> PART_BITS
            or clause(m.first) == clause(m.last)
            for m in matches
        ]
        if all(whole):
            return matches
        named = {
            (self.disciplines[m.value], at)
            for m, in_one in zip(matches, whole, strict=True)
            if in_one
            for at in range(m.first, m.last + 1)
        }
        applicants = sentence.status_cues.get("applicant", ())

        def is_named(match: Match) -> bool:
            discipline = self.disciplines[match.value]
            return (discipline, match.last) in named or (
                (discipline, match.first) in named
                and not any(match.first < m.first <= match.last for m in applicants)
            )

        return [
            m
            for m, in_one in zip(matches, whole, strict=True)
            if in_one or m.filled or not is_named(m)
        ]

    def _acts(self, word: str) -> bool:
        """Whether a word ends as a verb whose subject stands before it."""
        return word.endswith(self.small.present) and word.endswith(self.small.active)


def _characters(scan: Scan, match: Match) -> tuple[int, int]:
    """Offsets of a match; an ellipsis takes in the whole words at its ends."""
    if match.filled:
        starts, words = scan.tokens.starts, scan.tokens.words
        return starts[match.first], starts[match.last] + len(words[match.last])
    return scan.characters(match.low, match.high)
