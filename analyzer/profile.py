"""From mentions to disciplines: what the ad asks, once each."""

from collections.abc import Sequence

from analyzer.taxonomy import Taxonomy
from analyzer.types import Discipline, Mention
from analyzer.vocabulary import RESPONSIBILITIES, Asked, Basis

__all__ = ["RANK", "disciplines_of", "is_done"]

RANK: dict[str, int] = {level: rank for rank, level in enumerate(RESPONSIBILITIES)}


def disciplines_of(
    mentions: Sequence[Mention], taxonomy: Taxonomy
) -> tuple[Discipline, ...]:
    """Disciplines that mentions ask for, in the order of the taxonomy.

    A discipline is required if any mention of it is; its responsibility is the highest
    among its mentions; its basis is doing where a task is named, or a skill or tool
    stands among the duties. Merits count for the last two as well: a merit that becomes
    a demand can then never weigh less. A skill counts once, however often it is named.

    Parameters
    ----------
    mentions : sequence of Mention
        Absent ones are passed over.
    taxonomy : Taxonomy
        Families and order.

    Returns
    -------
    tuple of Discipline
    """
    asked: dict[str, list[int]] = {}
    for index, mention in enumerate(mentions):
        if mention.status != "absent":
            asked.setdefault(mention.discipline, []).append(index)
    return tuple(
        _discipline(name, family, asked[name], mentions)
        for name, family in taxonomy.families.items()
        if name in asked
    )


def is_done(mention: Mention) -> bool:
    """Whether a mention names something to do, not only something to know."""
    return mention.kind == "task" or mention.section == "duties"


def _discipline(
    name: str, family: str, indices: list[int], mentions: Sequence[Mention]
) -> Discipline:
    required = any(mentions[i].status == "required" for i in indices)
    status: Asked = "required" if required else "preferred"
    counted = [mentions[i] for i in indices]
    responsibility = max(
        (m.responsibility or "support" for m in counted), key=RANK.__getitem__
    )
    basis: Basis = "doing" if any(map(is_done, counted)) else "knowing"
    skills = len({m.skill for m in counted})
    return Discipline(
        name, family, status, responsibility, basis, tuple(indices), skills
    )
