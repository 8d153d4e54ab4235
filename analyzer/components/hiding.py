"""Spans of parts that stand in longer ones, which hide them."""

from bisect import bisect_right

from analyzer.spans import Match

__all__ = ["ends_within", "is_hidden", "is_shown_in", "outermost"]

_FAR = 1 << 60  # behind the end of any text


def ends_within(match: Match, names: list[tuple[int, int]]) -> bool:
    """Whether a match ends within one of some spans, in order, that begins within it."""
    at = bisect_right(names, (match.low, _FAR))
    while at < len(names) and names[at][0] <= match.high:
        if names[at][1] > match.high:
            return True
        at += 1
    return False


def outermost(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans that no other span holds."""
    if len(spans) < 2:
        return spans
    kept: list[tuple[int, int]] = []
    reach = -1
    for span in sorted(set(spans), key=lambda span: (span[0], -span[1])):
        if span[1] > reach:
            kept.append(span)
            reach = span[1]
    return kept


def is_shown_in(
    outer: list[tuple[int, int]], ignored: set[tuple[int, int]], low: int, high: int
) -> bool:
    """Whether no longer phrase hides a span, and none is ignored there."""
    if high < outer[0][0] or low > outer[-1][1]:  # most stand outside all of them
        return True
    return not (is_hidden(low, high, outer) or (low, high) in ignored)


def is_hidden(low: int, high: int, outer: list[tuple[int, int]]) -> bool:
    """Whether a span stands in a longer one of spans that no other holds."""
    at = bisect_right(outer, (low, _FAR))
    if not at:
        return False
    begin, end = outer[at - 1]  # of those that begin before it, this one ends last
    return high <= end and (begin, end) != (low, high)
