"""Skills that only serve another discipline: the networks that adverts run on."""

from collections.abc import Mapping, Sequence

from analyzer.spans import DraftMention

__all__ = ["let_serve"]


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
