"""What to change in an ad, ranked by what it does.

An ad inside its title's band is told that it is sound. Where the content is of another
archetype that can carry it, the title is to be changed first. Above the band: the
smallest cut that brings it back and leaves the core of the role; what a specialist or another function
could carry besides, where it tells; who decides; and, far above it, two
roles for one, unless it is the place of a starter. No discipline stands in two pieces of
advice that change it.
"""

from collections.abc import Iterator

from analyzer.advice.core import asked_at, core_of
from analyzer.advice.cut import Change, Cut, smallest_cut
from analyzer.advice.edits import without
from analyzer.advice.effect import effect_of, rank
from analyzer.advice.rules import advice_rules
from analyzer.advice.split_advice import split_advice
from analyzer.advice.titles import level_for, titles_for
from analyzer.loaded_checks import check_loaded
from analyzer.reference import Reference, load_reference
from analyzer.scoring.ad import Scores, rescore
from analyzer.scoring.overload import load_of
from analyzer.told import is_other_work
from analyzer.types import Advice, Result
from analyzer.vocabulary import AdviceKind
from analyzer.weights import load_archetypes, load_weights

__all__ = ["advice_of"]


def advice_of(
    result: Result, *, reference: Reference | None = None
) -> tuple[Advice, ...]:
    """Say what to change.

    Parameters
    ----------
    result : Result
        The analysis.
    reference : Reference, optional
        Ads that tell which disciplines go together; the one of the analysis without it.

    Returns
    -------
    tuple of Advice
        At most five: a title that fits the content first, then the most relieving;
        those without effect on the scores last. Empty for a sound ad, and for one that
        is not judged.

    Raises
    ------
    WrongTypeError
        If the reference was not loaded, but is the path of one, say.
    """
    check_loaded(reference=reference)
    archetype = result.archetypes.measured
    if archetype is None or not result.disciplines or is_other_work(result):
        return ()
    weights, rules = load_weights(), advice_rules()
    limit = weights.overload.limit_of(rules.within)
    much = weights.overload.limit_of(rules.split.above)
    found: list[Advice] = []
    gone: set[str] = set()  # by the cut: no other advice is about these
    renamed = [*_renamed(result, limit)]
    level = result.archetypes.content if renamed else None
    # Under a lower title that fits, nothing needs to go.
    lowered = level is not None and rank(level) < rank(archetype)
    if result.overload[archetype].score >= limit and not lowered:
        core = core_of(result) | _mandated(result)
        found += _cut(result, archetype, limit, core)
        gone.update(*(each.disciplines for each in found))
        found += _handed_on(result, archetype, gone | core)
        used = reference or result.reference or load_reference()
        is_starter = archetype == "assistant" and result.experience.level == "junior"
        asked = not found or result.overload[archetype].score >= much
        # Neither an internship nor what one person can carry by its title is two jobs.
        if asked and not is_starter and not renamed:
            found += split_advice(result, used, archetype, limit)
        found.sort(key=lambda each: each.effect.overload[archetype])
    found += _clarify(result, archetype, gone)
    return tuple([*renamed, *found][: rules.most])


def _renamed(result: Result, limit: float) -> Iterator[Advice]:
    """The title that fits the content, where it was told to be of another archetype.

    Overloads are of archetypes, not of titles: the scores stay as they are, and another
    one is the measure.
    """
    level = level_for(result)
    title = titles_for(result).get(result.language)
    if level is None or title is None or level == result.archetypes.measured:
        return
    load = result.overload[level]
    if load.score < limit:
        values = {
            "kind": "title",
            "new_title": title,
            "load": load.score,
            "band": load.band,
        }
        yield Advice("clarify", (), (), effect_of(result), values)


def _cut(
    result: Result, archetype: str, limit: float, core: frozenset[str]
) -> list[Advice]:
    """Smallest cut, as merits where no more of these are needed than of goings.

    The core of the role is left, unless no cut of the rest suffices. What is to be done
    is no merit, and what a specialist does already is not bought.
    """
    rules, profile = advice_rules(), load_archetypes()[archetype]

    def regret(name: str) -> float:
        """Disciplines that the archetype carries are missed most."""
        if name in profile.carries:
            return rules.regret.carried
        return rules.regret.usual if name in profile.usual else 0.0

    def search(kind: Change, keep: frozenset[str]) -> Cut | None:
        return smallest_cut(
            result,
            archetype,
            limit,
            kind,
            keep=keep,
            regret=regret,
            unfit=unfit,
            most=rules.combinations,
        )

    done = frozenset(d.discipline for d in result.disciplines if d.basis == "doing")
    owned = {d.discipline for d in result.disciplines if d.responsibility == "own"}
    unfit = owned.intersection(rules.unfit.get(archetype, ()))
    gone, softened = search("drop", core), search("prefer", core | done)
    if core and gone is None and softened is None:
        gone, softened = search("drop", frozenset()), search("prefer", done)

    def cost(cut: Cut) -> tuple[int, int]:
        """Size of a cut, and how much of what does not fit it leaves."""
        return len(cut.disciplines), len(unfit.difference(cut.disciplines))

    if softened and (gone is None or cost(softened) <= cost(gone)):
        return [_cut_advice("prefer", softened, archetype)]
    if gone is None:
        return []
    kind: AdviceKind = "drop"
    ways: tuple[AdviceKind, ...] = ("outsource", "delegate")
    for way in ways:
        able = set(getattr(rules, way)) - _bought(result)
        if set(gone.disciplines) <= able:
            kind = way
    return [_cut_advice(kind, gone, archetype)]


def _cut_advice(kind: AdviceKind, cut: Cut, archetype: str) -> Advice:
    values = {"role": archetype}
    if kind in ("outsource", "delegate"):
        values["kind"] = "cut"
    return Advice(kind, cut.disciplines, (), effect_of(cut.scores), values)


def _handed_on(result: Result, archetype: str, gone: set[str]) -> Iterator[Advice]:
    """The heaviest discipline that a specialist, or another function, could carry.

    Only what the archetype does not carry anyway, and what can go without a change to
    others.
    """
    rules, profile = advice_rules(), load_archetypes()[archetype]
    spent = gone | _bought(result)
    for kind in ("outsource", "delegate"):
        fitting = [
            each
            for each in result.disciplines
            if each.discipline in getattr(rules, kind)
            and each.discipline not in profile.carries
            and each.discipline not in spent
            and _goes_alone(result, each.discipline, archetype)
        ]
        if fitting:
            heaviest = max(
                fitting, key=lambda each: load_of(each, archetype, load_weights())
            )
            name = heaviest.discipline
            scores = rescore(result, without(result, {name}))
            if not _tells(result, scores, archetype):
                continue
            spent.add(name)
            values = {"kind": "more", "role": archetype}
            yield Advice(kind, (name,), (), effect_of(scores), values)


def _tells(result: Result, after: Scores, archetype: str) -> bool:
    """Whether a change takes enough off, or brings the ad into another band."""
    was, then = result.overload[archetype], after.overload[archetype]
    least = advice_rules().least_relief * was.score
    return then.band != was.band or was.score - then.score >= least


def _goes_alone(result: Result, discipline: str, archetype: str) -> bool:
    """Whether the words of a discipline can go and leave all others as they are."""
    after = rescore(result, without(result, {discipline}))
    left = {
        each.discipline: load_of(each, archetype, load_weights())
        for each in after.disciplines
    }
    return left == {
        each.discipline: load_of(each, archetype, load_weights())
        for each in result.disciplines
        if each.discipline != discipline
    }


def _bought(result: Result) -> set[str]:
    """Disciplines named in a sentence with specialists, who do some of it already."""
    return asked_at(
        result,
        (
            index
            for cue in result.cues
            if cue.kind == "specialists"
            for index in cue.beside
        ),
    )


def _mandated(result: Result) -> frozenset[str]:
    """Disciplines asked that are the means of the role, where the ad gives a right to decide."""
    if not any(cue.kind == "mandate" for cue in result.cues):
        return frozenset()
    asked = {each.discipline for each in result.disciplines}
    return frozenset(asked.intersection(advice_rules().means))


def _clarify(result: Result, archetype: str, gone: set[str]) -> Iterator[Advice]:
    """Who decides, where a role without a say answers for goals, or for much."""
    owned = [
        each.discipline
        for each in result.disciplines
        if each.status == "required"
        and each.responsibility == "own"
        and each.discipline not in gone
    ]
    helpless = any(each.id == "goals-without-mandate" for each in result.findings)
    has_say = any(cue.kind == "mandate" for cue in result.cues)
    much = (
        archetype != "manager"
        and not has_say
        and len(owned) >= advice_rules().clarify.own
    )
    if owned and (helpless or much):
        values = {"kind": "goals" if helpless else "own"}
        yield Advice("clarify", tuple(owned), (), effect_of(result), values)
