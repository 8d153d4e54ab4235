"""Skills that count only in some company: networks of adverts, words of other trades."""

from collections.abc import Callable, Mapping, Sequence

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
    is_task: Callable[[DraftMention], bool] | None = None,
) -> None:
    """Set aside, in place, words of other trades in an ad that asks no marketing.

    Under a title of another trade, marketing that is named but never done is not asked
    ("Facebook", "mässor"), so it tells nothing either.

    Parameters
    ----------
    mentions : sequence of DraftMention
        Of an ad, with their status.
    disciplines : mapping of str to str
        Skill id to its discipline.
    marketing : MarketingOnly
        Which skills these are, and which disciplines tell a marketing job.
    is_task : callable, optional
        Whether a mention tells of something done; given if the title is of another trade.
    """
    asked = [m for m in mentions if m.status != "absent"]
    unsure = marketing.skills
    if is_task is not None:
        unsure |= marketing.under_other_titles
    telling = [
        m
        for m in asked
        if disciplines[m.skill] in marketing.told_by and m.skill not in unsure
    ]
    if telling and (is_task is None or any(map(is_task, telling))):
        return
    for mention in (*telling, *(m for m in asked if m.skill in unsure)):
        mention.status, mention.reason = "absent", "other-work"
