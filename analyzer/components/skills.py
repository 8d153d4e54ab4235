"""From matches to mentions: which skills a sentence names, and where.

The longest phrase hides what stands inside it; forms with several slots do not.
"""

from collections.abc import Iterator, Mapping

from spacy.tokens import Doc, Span

from analyzer.components.scanner import Scanner
from analyzer.settings import ReadingSettings
from analyzer.spans import PLACES, DraftMention, Match, Sentence

__all__ = ["SkillFinder"]


_HYPHENS = "-–"
_LEAST = 3  # letters that an ellipsis takes from the whole word, at least


class SkillFinder:
    """Find the skills that the sentences of an ad name.

    Parameters
    ----------
    scanner : Scanner
        Gives the lexicon, and reads the words that an ellipsis leaves out.
    disciplines : mapping of str to str
        Skill id to its discipline.
    settings : ReadingSettings
        How far the slots of a form may be apart.
    """

    def __init__(
        self,
        scanner: Scanner,
        disciplines: Mapping[str, str],
        settings: ReadingSettings,
    ) -> None:
        self.scanner = scanner
        self.patterns = scanner.lexicon.patterns
        self.disciplines = disciplines
        self.window = settings.slot_window

    def __call__(self, doc: Doc, sentences: list[Sentence]) -> list[DraftMention]:
        """Mentions of all sentences, in the order of the text; headings name none."""
        mentions: list[DraftMention] = []
        for sentence in sentences:
            if sentence.is_heading:
                continue
            for at in sentence.ellipses:
                self._fill(doc, sentence, at)
            if "skill" in sentence.matches or "slot" in sentence.matches:
                matches = self._one_a_place(self._found(sentence))
                mentions += [DraftMention(m.value, m, sentence) for m in matches]
        return mentions

    def _found(self, sentence: Sentence) -> list[Match]:
        """Matches that no longer phrase hides, patterns among them."""
        phrases = sentence.of("skill")
        persons = [m for m in sentence.of("status") if m.value == "others"]
        spans = sorted(
            {(m.low, m.high) for m in (*phrases, *persons)}, key=lambda s: (s[0], -s[1])
        )
        outer = _outermost(spans)
        kept = [m for m in phrases if not _is_hidden(m, outer)]
        slots: dict[str, list[Match]] = {}
        for match in sentence.of("slot"):
            if not _is_hidden(match, outer):
                slots.setdefault(match.value, []).append(match)
        if len(slots) > 1:
            kept += self._patterns(slots)
        return kept

    def _patterns(self, slots: dict[str, list[Match]]) -> Iterator[Match]:
        """Matches of forms all of whose slots are filled near each other."""
        for slot, anchors in slots.items():
            for pattern in self.patterns.get(slot, ()):
                others = [slots.get(name) for name in pattern.slots if name != slot]
                if not all(others):
                    continue
                for anchor in anchors:
                    parts = [anchor]
                    for candidates in others:
                        near = self._nearest(anchor, candidates or [])
                        if near is None:
                            break
                        parts.append(near)
                    else:
                        yield _spanning(pattern.skill, parts)

    def _nearest(self, anchor: Match, candidates: list[Match]) -> Match | None:
        """Candidate closest to the anchor within the window, the earlier of two."""
        best: Match | None = None
        least = self.window + 1
        for match in candidates:
            if match.first > anchor.last:
                gap = match.first - anchor.last
            elif match.last < anchor.first:
                gap = anchor.first - match.last
            elif match.low > anchor.high or match.high < anchor.low:
                gap = 0  # parts of one compound
            else:
                continue
            if gap < least:
                best, least = match, gap
        return best

    def _one_a_place(self, matches: list[Match]) -> list[Match]:
        """Leave one of overlapping matches of a discipline: the widest."""
        if len(matches) < 2:
            return matches
        matches.sort(key=lambda m: (m.low, -m.high))
        reach: dict[str, int] = {}
        kept = []
        for match in matches:
            discipline = self.disciplines[match.value]
            if match.low > reach.get(discipline, -1):
                kept.append(match)
                reach[discipline] = match.high
        return kept

    def _fill(self, doc: Doc, sentence: Sentence, at: int) -> None:
        """Add what an ellipsis stands for ("press-" before "och mediekontakter")."""
        stem = doc[at].text
        conjunctions = [m.last for m in sentence.of("conjunction")]
        if stem[-1] in _HYPHENS:
            after = next((c + 1 for c in conjunctions if c >= at), sentence.last)
            if after < sentence.last:
                other = doc[after].text
                cuts = range(_LEAST, len(other) - _LEAST + 1)
                words = (stem[:-1] + other[cut:] for cut in cuts)
                self._add_filled(sentence, words, doc[at : after + 1])
        elif at - 1 in conjunctions and at - 2 >= sentence.first:
            other = doc[at - 2].text
            cuts = range(len(other) - _LEAST, _LEAST - 1, -1)
            words = (other[:cut] + stem[1:] for cut in cuts)
            self._add_filled(sentence, words, doc[at - 2 : at + 1])

    def _add_filled(self, sentence: Sentence, words: Iterator[str], span: Span) -> None:
        """Add the first of the words that the lexicon knows, over the whole ellipsis."""
        for word in words:
            symbols = self.scanner.symbols_of(word)
            if symbols:
                break
        else:
            return
        first, last = span.start, span.end - 1
        low, high = first << PLACES, (last << PLACES) - 1  # up to the whole word
        for symbol in symbols:
            match = Match(
                symbol.value, first, last, low, high, span.start_char, span.end_char
            )
            sentence.matches.setdefault(symbol.kind, []).append(match)


def _outermost(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans that no other span holds; input by start, longest first."""
    kept: list[tuple[int, int]] = []
    reach = -1
    for span in spans:
        if span[1] > reach:
            kept.append(span)
            reach = span[1]
    return kept


def _is_hidden(match: Match, outer: list[tuple[int, int]]) -> bool:
    return any(
        low <= match.low
        and match.high <= high
        and (low, high) != (match.low, match.high)
        for low, high in outer
    )


def _spanning(skill: str, parts: list[Match]) -> Match:
    return Match(
        skill,
        min(p.first for p in parts),
        max(p.last for p in parts),
        min(p.low for p in parts),
        max(p.high for p in parts),
        min(p.start for p in parts),
        max(p.end for p in parts),
    )
