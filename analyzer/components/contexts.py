"""Skills that count only in some company: networks of adverts, words of other trades."""

from collections.abc import Mapping, Sequence

from analyzer.spans import DraftMention
from analyzer.taxonomy import MarketingOnly

__all__ = ["leave_other_work", "let_serve"]


def let_serve(
    named: Sequence[DraftMention],
    disciplines: Mapping[str, str],
    serves: Mapping[str, str],
) -> None:
    """Set aside, in place, what only serves another discipline of its sentence.

    Parameters
    ----------
    named : sequence of DraftMention
        Of one sentence, with their status.
    disciplines : mapping of str to str
        Skill id to its discipline.
    serves : mapping of str to str
        Skill id to the discipline that it may serve.
    """
    serving = [m for m in named if m.skill in serves]
    if not serving:
        return
    asked = [m for m in named if m.status != "absent"]
    fields = {disciplines[m.skill] for m in asked}
    own = {disciplines[m.skill] for m in asked if m.skill not in serves}
    for mention in serving:
        served = serves[mention.skill]
        if served in fields and disciplines[mention.skill] not in own:
            mention.status, mention.reason = "absent", f"serves:{served}"


def leave_other_work(
    mentions: Sequence[DraftMention],
    disciplines: Mapping[str, str],
    marketing: MarketingOnly,
) -> None:
    """Set aside, in place, words of other trades in an ad that asks no marketing.

    Parameters
    ----------
    mentions : sequence of DraftMention
        Of an ad, with their status.
    disciplines : mapping of str to str
        Skill id to its discipline.
    marketing : MarketingOnly
        Which skills these are, and which disciplines tell a marketing job.
    """
    doubtful = [m for m in mentions if m.skill in marketing.skills]
    if not doubtful or any(
        disciplines[m.skill] in marketing.told_by
        for m in mentions
        if m.status != "absent" and m.skill not in marketing.skills
    ):
        return
    for mention in doubtful:
        if mention.status != "absent":
            mention.status, mention.reason = "absent", "other-work"
