"""From hits to mentions: which skills a sentence names, and where.

The longest phrase hides what stands inside it; patterns of several slots do not.
"""

from bisect import bisect_right
from collections.abc import Container, Iterator, Mapping, Sequence

from analyzer.components.scanner import Scan, Scanner
from analyzer.lexicon.trie import Pattern
from analyzer.settings import ReadingSettings
from analyzer.spans import PLACES, DraftMention, Hit, Match, Sentence

__all__ = ["SkillFinder"]

_HYPHENS = "-–"
_HIDING = frozenset({"others", "ignored"})  # cues that hide the skills in them


class SkillFinder:
    """Find the skills that the sentences of an ad name.

    Parameters
    ----------
    scanner : Scanner
        Reads the words that an ellipsis leaves out.
    disciplines : mapping of str to str
        Skill id to its discipline.
    conjunctions : container of str
        Words that join the halves of an ellipsis.
    settings : ReadingSettings
        How far the slots of a form may be apart.
    """

    def __init__(
        self,
        scanner: Scanner,
        disciplines: Mapping[str, str],
        conjunctions: Container[str],
        settings: ReadingSettings,
    ) -> None:
        self.scanner = scanner
        self.conjunctions = conjunctions
        self.disciplines = disciplines
        self.window = settings.slot_window
        self.least = settings.shortest_part  # letters that an ellipsis takes over

    def __call__(self, scan: Scan) -> list[DraftMention]:
        """Mentions of all sentences, in the order of the text; headings name none."""
        mentions: list[DraftMention] = []
        for sentence in scan.sentences:
            if sentence.is_heading:
                continue
            for at in sentence.ellipses:
                self._fill(scan.tokens.words, sentence, at)
            if sentence.hits:
                mentions += [
                    DraftMention(m.value, m, sentence, *_characters(scan, m))
                    for m in self._one_a_place(self._found(sentence))
                ]
        return mentions

    def _found(self, sentence: Sentence) -> list[Match]:
        """Skills that no longer phrase hides, those named by patterns among them."""
        phrases: list[Hit] = []
        slots: list[Hit] = []
        present = needed = 0
        for hit in sentence.hits:
            node = hit[0]
            if node.skills:
                phrases.append(hit)
            if node.slots:
                slots.append(hit)
                present |= node.slots
                needed |= node.needed
        if not phrases and not present & needed:
            return []
        spans = [
            (low, high)
            for node, low, high, filled in phrases
            if node.hides and not filled
        ]
        persons = [m for m in sentence.of("status") if m.value in _HIDING]
        outer = _outermost([*spans, *((m.low, m.high) for m in persons)])
        found = [
            Match(skill, low, high, filled)
            for node, low, high, filled in phrases
            if filled or not _is_hidden(low, high, outer)
            for skill in node.skills
        ]
        if present & needed:
            slots = [hit for hit in slots if not _is_hidden(hit[1], hit[2], outer)]
            found += self._patterns(slots, present)
        return found

    def _patterns(self, hits: list[Hit], present: int) -> Iterator[Match]:
        """Patterns all of whose slots are filled near each other."""
        for anchor in hits:
            node = anchor[0]
            wanted = node.needed & present
            if not wanted or node.anchored is None:
                continue
            filled: dict[int, list[Hit]] = {}
            for hit in hits:
                for slot in _bits(wanted & hit[0].slots):
                    filled.setdefault(slot, []).append(hit)
            for slot in filled:
                for pattern in node.anchored.get(slot, ()):
                    parts = self._parts(pattern, anchor, filled)
                    if parts:
                        low = min(part[1] for part in parts)
                        high = max(part[2] for part in parts)
                        yield Match(pattern.skill, low, high)

    def _parts(
        self, pattern: Pattern, anchor: Hit, filled: Mapping[int, list[Hit]]
    ) -> list[Hit]:
        """Anchor and the nearest hit for each other slot; empty where one is too far."""
        parts = [anchor]
        for slot in pattern.others:
            near = self._nearest(anchor, filled.get(slot, []))
            if near is None:
                return []
            parts.append(near)
        return parts

    def _nearest(self, anchor: Hit, candidates: list[Hit]) -> Hit | None:
        """Candidate closest to the anchor within the window, the earlier of two."""
        best: Hit | None = None
        least = self.window + 1
        _, low, high, _ = anchor
        for hit in candidates:
            if hit[1] > high:
                gap = (hit[1] >> PLACES) - (high >> PLACES)
            elif hit[2] < low:
                gap = (low >> PLACES) - (hit[2] >> PLACES)
            else:
                continue  # the same words cannot fill two slots
            if gap < least:
                best, least = hit, gap
        return best

    def _one_a_place(self, matches: list[Match]) -> list[Match]:
        """Leave one of overlapping matches of a discipline: the widest.

        Both halves of an ellipsis stay, though they share words.
        """
        if len(matches) < 2:
            return matches
        matches.sort(key=lambda match: (match.low, -match.high))
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

    def _fill(self, words: Sequence[str], sentence: Sentence, at: int) -> None:
        """Add what an ellipsis stands for ("press-" before "och mediekontakter")."""
        stem = words[at]
        if stem[-1] in _HYPHENS:
            joins = (i for i in range(at + 1, sentence.last) if self._joins(words[i]))
            after = next(joins, sentence.last) + 1
            if after < sentence.last:
                other = words[after]
                cuts = range(self.least, len(other) - self.least + 1)
                filled = (stem[:-1] + other[cut:] for cut in cuts)
                self._add_filled(sentence, filled, at, after)
        elif at - 2 >= sentence.first and self._joins(words[at - 1]):
            other = words[at - 2]
            cuts = range(len(other) - self.least, self.least - 1, -1)
            filled = (other[:cut] + stem[1:] for cut in cuts)
            self._add_filled(sentence, filled, at - 2, at)

    def _joins(self, word: str) -> bool:
        return word.lower() in self.conjunctions

    def _add_filled(
        self, sentence: Sentence, words: Iterator[str], first: int, last: int
    ) -> None:
        """Add the first of the words that the lexicon knows, over the whole ellipsis.

        A word that names a skill by itself goes before one that only fills a slot.
        """
        known = [
            nodes
            for nodes in map(self.scanner.nodes_of, words)
            if any(node.skills or node.slots for node in nodes)
        ]
        named = (nodes for nodes in known if any(node.skills for node in nodes))
        nodes = next(named, known[0] if known else ())
        low = first << PLACES
        sentence.hits += [(node, low, last << PLACES, True) for node in nodes]


def _bits(mask: int) -> Iterator[int]:
    """Numbers of the bits that are set."""
    while mask:
        lowest = mask & -mask
        yield lowest.bit_length() - 1
        mask ^= lowest


def _characters(scan: Scan, match: Match) -> tuple[int, int]:
    """Offsets of a match; an ellipsis takes in the whole words at its ends."""
    if match.filled:
        starts, words = scan.tokens.starts, scan.tokens.words
        return starts[match.first], starts[match.last] + len(words[match.last])
    return scan.characters(match.low, match.high)


def _outermost(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans that no other span holds."""
    kept: list[tuple[int, int]] = []
    reach = -1
    for span in sorted(set(spans), key=lambda span: (span[0], -span[1])):
        if span[1] > reach:
            kept.append(span)
            reach = span[1]
    return kept


def _is_hidden(low: int, high: int, outer: list[tuple[int, int]]) -> bool:
    """Whether a span stands in a longer one of spans that no other holds."""
    at = bisect_right(outer, (low, _FAR))
    for begin, end in reversed(outer[max(0, at - 2) : at]):
        if begin <= low and high <= end:
            return (begin, end) != (low, high)
    return False


_FAR = 1 << 60
