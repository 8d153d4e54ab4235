"""Alternatives: of "X, Y or Z" in different disciplines, only the first is demanded."""

from collections.abc import Mapping

from analyzer.settings import ReadingSettings
from analyzer.spans import DraftMention, Match

__all__ = ["prefer_the_first"]


def prefer_the_first(
    mentions: list[DraftMention],
    choice: Match,
    disciplines: Mapping[str, str],
    settings: ReadingSettings,
) -> None:
    """Make what "X, Y or Z" names beyond the discipline of X a merit."""
    reach = settings.alternative_reach
    asked = [m for m in mentions if m.status == "required"]
    after = [m for m in asked if 0 < m.match.first - choice.last <= reach]
    before = [m for m in asked if m.match.last < choice.first]
    group: list[DraftMention] = []
    edge = choice.first
    for mention in sorted(before, key=lambda m: -m.match.last):
        if edge - mention.match.last > reach:
            break
        group.append(mention)
        edge = min(edge, mention.match.first)
    if not group or not after:
        return
    group.sort(key=lambda m: m.match.first)
    first = disciplines[group[0].skill]
    nearest = min(m.match.first for m in after)
    for mention in [*group, *(m for m in after if m.match.first == nearest)]:
        if disciplines[mention.skill] != first:
            mention.status, mention.reason = "preferred", "alternative"
