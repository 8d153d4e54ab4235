"""A result as people see it: the words of an ad without its markup."""

from dataclasses import replace
from typing import NewType

from analyzer.reading.markup import seen_of
from analyzer.reading.seen import SeenText, seen_text
from analyzer.types import Evidence, Finding, Mention, Result

__all__ = ["Shown", "as_shown"]

Shown = NewType("Shown", Result)
"""A result whose text, mentions and findings are of what is seen of the ad: to quote from,
never to score with nor to hand on."""


def as_shown(result: Result) -> Shown:
    """Result with the ad as it is seen; itself where the ad holds no markup.

    Decoded once: what a source spells out ("&lt;b&gt;") is text, and stays so.

    Parameters
    ----------
    result : Result
        The analysis; its offsets into the given text are left as they are.
    """
    seen = seen_text(result.text)
    if seen is None:
        return Shown(result)
    return Shown(
        replace(
            result,
            text=seen.text,
            mentions=tuple(_mention(seen, each) for each in result.mentions),
            findings=tuple(_finding(seen, each) for each in result.findings),
        )
    )


def _mention(seen: SeenText, mention: Mention) -> Mention:
    start, end = seen.place(mention.start, mention.end)
    return replace(mention, start=start, end=end, text=seen.text[start:end])


def _finding(seen: SeenText, finding: Finding) -> Finding:
    """Finding with its places in the ad, and with a tool as the ad shows it."""
    places = (seen.place(each.start, each.end) for each in finding.evidence)
    values = dict(finding.values)
    if "tool" in values:
        values["tool"] = seen_of(values["tool"])
    return replace(
        finding, evidence=tuple(Evidence(*place) for place in places), values=values
    )
