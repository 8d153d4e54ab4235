"""Two coherent roles out of one, by how often ads ask for disciplines together.

Spectral clustering (Shi and Malik 2000; scikit-learn) on the share of the reference's
ads with either discipline that have both, shrunk towards a prior by family where few
ads tell. Disciplines that share all their words stay together. Where one of the two
roles is still too much, it hands on what goes best with the other.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations, product
from statistics import fmean

from analyzer.advice.edits import without
from analyzer.advice.rules import advice_rules, leads
from analyzer.advice.shared import Near
from analyzer.reference import Reference
from analyzer.scoring.ad import Scores, rescore
from analyzer.taxonomy import load_taxonomy
from analyzer.types import Result
from analyzer.weights import load_weights

__all__ = ["Role", "split_of"]

_SEED = 0


@dataclass(frozen=True, slots=True)
class Role:
    """One role of several: its disciplines, and the scores of the ad with only these."""

    disciplines: tuple[str, ...]
    scores: Scores


def split_of(
    result: Result, reference: Reference, archetype: str
) -> tuple[Role, ...] | None:
    """Split an ad in two.

    Parameters
    ----------
    result : Result
        The analysis.
    reference : Reference
        Ads whose disciplines tell what goes together.
    archetype : str
        Archetype whose overload tells which role is the heavier one.

    Returns
    -------
    tuple of Role or None
        The heavier role first; None where the ad asks for too little, or no two roles
        can each keep words of their own.
    """
    rules = advice_rules().split
    if len(result.disciplines) < rules.least:
        return None
    names = [each.discipline for each in result.disciplines]
    affinity = _affinities(names, reference)
    groups = _grouped(names)
    while len(groups) > 1:
        sides = _clustered(groups, affinity)
        if not all(sides):
            return None
        roles = _roles_of(result, sides)
        torn = set().union(*map(_torn, roles))
        if not torn:
            break
        groups = _joined(result, groups, torn)
    else:
        return None
    roles = _balanced(result, roles, groups, affinity)
    if min(len(role.disciplines) for role in roles) < rules.smallest:
        return None
    return tuple(sorted(roles, key=lambda role: -role.scores.overload[archetype].score))


def _grouped(names: Sequence[str]) -> list[list[str]]:
    """Disciplines alone, but for those that lead."""
    lead = [name for name in names if leads([name])]
    others = [[name] for name in names if not leads([name])]
    return [lead, *others] if lead else others


def _roles_of(result: Result, sides: Iterable[Sequence[str]]) -> list[Role]:
    """Roles that each keep some disciplines of an ad, in its order."""
    names = [each.discipline for each in result.disciplines]
    return [
        Role(
            tuple(name for name in names if name in side),
            rescore(result, without(result, set(names).difference(side))),
        )
        for side in sides
    ]


def _balanced(
    result: Result,
    roles: list[Role],
    groups: Sequence[Sequence[str]],
    affinity: Mapping[tuple[str, str], float],
) -> list[Role]:
    """Roles nearer to each other: the heavier hands on what goes best with the other.

    As long as it is too much, for the archetype that it reads like, and gets lighter by
    it; neither loses the last words of a discipline.
    """
    limit = load_weights().overload.limit_of(advice_rules().within)
    while max(map(_load_of, roles)) >= limit:
        heavy, light = sorted(roles, key=_load_of, reverse=True)

        def nearness(group: Sequence[str], light: Role = light) -> float:
            return fmean(affinity[pair] for pair in product(group, light.disciplines))

        movable = [each for each in groups if set(each) < set(heavy.disciplines)]
        for group in sorted(movable, key=nearness, reverse=True):
            kept = [name for name in heavy.disciplines if name not in group]
            moved = _roles_of(result, (kept, (*light.disciplines, *group)))
            if any(map(_torn, moved)):
                continue
            if max(map(_load_of, moved)) < _load_of(heavy):
                roles = moved
                break
        else:
            break
    return roles


def _load_of(role: Role) -> float:
    """Overload of a role for the archetype that it reads like."""
    assert role.scores.content is not None
    return role.scores.overload[role.scores.content].score


def _clustered(
    groups: Sequence[Sequence[str]], affinity: Mapping[tuple[str, str], float]
) -> list[list[str]]:
    """Groups in two clusters of the highest affinity inside."""
    if len(groups) == 2:
        return [list(group) for group in groups]
    import numpy as np
    from sklearn.cluster import SpectralClustering

    means = np.array(
        [
            [np.mean([affinity[a, b] for a in one for b in other]) for other in groups]
            for one in groups
        ]
    )
    labels = SpectralClustering(
        2, affinity="precomputed", random_state=_SEED, assign_labels="discretize"
    ).fit_predict(means)
    sides: list[list[str]] = [[], []]
    for group, label in zip(groups, labels, strict=True):
        sides[int(label)].extend(group)
    return sides


def _affinities(
    names: Sequence[str], reference: Reference
) -> dict[tuple[str, str], float]:
    """Share of the ads with either of two disciplines that have both, shrunk."""
    rules, families = advice_rules().split, load_taxonomy().families
    asked = {
        name: {at for at, ad in enumerate(reference.disciplines) if name in ad}
        for name in names
    }
    found = dict.fromkeys(zip(names, names, strict=True), 1.0)
    for one, other in permutations(names, 2):
        same = families[one] == families[other]
        prior = rules.same_family if same else rules.other_family
        both, either = asked[one] & asked[other], asked[one] | asked[other]
        share = (len(both) + rules.prior * prior) / (len(either) + rules.prior)
        found[one, other] = share
    return found


def _torn(role: Role) -> set[str]:
    """Disciplines of a role that lost all their words to another role."""
    return set(role.disciplines) - {d.discipline for d in role.scores.disciplines}


def _joined(
    result: Result, groups: Sequence[Sequence[str]], torn: set[str]
) -> list[list[str]]:
    """Groups with each torn discipline put to those that it shares words with."""
    asked = [m for m in result.mentions if m.status != "absent"]
    near = Near(asked, result)
    left = [list(group) for group in groups]
    for name in sorted(torn):
        sharing = {
            other.discipline
            for mention in asked
            if mention.discipline == name
            for other in near.sharing(mention)
        }
        together = [group for group in left if sharing & set(group)]
        left = [group for group in left if not sharing & set(group)]
        left.append([each for group in together for each in group])
    return left
