"""What a reader must know of an ad beside its numbers, each with its evidence.

Every finding is one function of the facts of an ad; the sources are in
`data/findings.yaml`, with the limits from which it is told.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from analyzer.facts import Facts
from analyzer.lexicon.wordlists import language_codes
from analyzer.limits import Carried, FindingLimits, Least, finding_limits
from analyzer.profile import RANK
from analyzer.scoring.content import load_content_model
from analyzer.told import reads_like
from analyzer.types import Evidence, Finding
from analyzer.vocabulary import SEVERITIES, Severity
from analyzer.weights import load_weights

__all__ = ["findings_of"]

_ASKING = frozenset({"requirements", "merits"})


def findings_of(facts: Facts) -> tuple[Finding, ...]:
    """Findings on an ad, the gravest first.

    An ad in which nothing is asked never comes without a reason.

    Parameters
    ----------
    facts : Facts
        Of the ad.

    Returns
    -------
    tuple of Finding
    """
    limits = finding_limits()
    if not facts.disciplines:
        severity = limits.no_marketing_content.severity
        nothing = Finding("no-marketing-content", severity)
        return (*_other_language(facts, limits), nothing)
    found = [finding for rule in _RULES for finding in rule(facts, limits)]
    return tuple(sorted(found, key=_lightness))


def _lightness(finding: Finding) -> int:
    return -SEVERITIES.index(finding.severity)


def _severity(facts: Facts, limit: Carried) -> Severity:
    """How grave a finding is: less so while the load is carried."""
    load, most = facts.load(), load_weights().overload.limit_of(limit.upto)
    return limit.carried if load is not None and load < most else limit.severity


def _other_language(facts: Facts, limits: FindingLimits) -> Iterator[Finding]:
    other = facts.other_language
    if other is not None:
        kind = "known" if other in language_codes() else "unknown"
        values = {"kind": kind, "language": other, "read_as": facts.language}
        yield Finding("other-language", limits.other_language.severity, values=values)


def _other_work(facts: Facts, limits: FindingLimits) -> Iterator[Finding]:
    if _asks_no_marketing(facts, limits):
        names = [each.discipline for each in facts.disciplines]
        kind = "titled"
        if facts.archetypes.title_kind == "none":
            kind = "untitled"
            names = [name for name in names if name in limits.other_work.everywhere]
        values = {"kind": kind, "disciplines": names}
        yield Finding("other-work", limits.other_work.severity, values=values)


def _asks_no_marketing(facts: Facts, limits: FindingLimits) -> bool:
    """Whether neither the title nor what is asked is of marketing, or hardly any of it."""
    limit = limits.other_work
    beside = sum(each.discipline not in limit.everywhere for each in facts.disciplines)
    kind = facts.archetypes.title_kind
    if kind == "none":
        return beside <= limit.untitled * len(facts.disciplines)
    return kind == "unknown" and beside <= limit.most


def _low_coverage(facts: Facts, limits: FindingLimits) -> Iterator[Finding]:
    """Little was recognised; in other work than marketing that is no wonder."""
    if _asks_no_marketing(facts, limits):
        return
    limit, coverage = limits.low_coverage, facts.coverage
    little = coverage.share is None or coverage.share < limit.share
    if little and coverage.sentences >= limit.sentences:
        counts = {"recognised": coverage.recognised, "sentences": coverage.sentences}
        yield Finding("low-coverage", limit.severity, values=counts)


def _small_reference(facts: Facts, limits: FindingLimits) -> Iterator[Finding]:
    limit, reference = limits.small_reference, facts.reference
    title = facts.archetypes.title
    in_language = reference.languages.get(facts.language, 0)
    with_title = reference.titles.get(title, 0) if title else 0
    if in_language < limit.ads or (title and with_title < limit.ads):
        values = {
            "kind": "titled" if title else "untitled",
            "ads": reference.ads,
            "language": facts.language,
            "in_language": in_language,
            "title": title,
            "with_title": with_title,
        }
        yield Finding("small-reference", limit.severity, values=values)


def _junior(facts: Facts, limits: FindingLimits) -> Iterator[Finding]:
    limit, experience = limits.junior_with_senior_demands, facts.experience
    title, level = facts.archetypes.title, facts.title_level
    junior = title == "assistant" or level == "junior"
    if not junior and (title is not None or experience.level != "junior"):
        return
    owned = facts.owned()
    senior = [name for name in owned if name in limit.senior]
    answers = owned if len(owned) >= limit.own else senior
    years = experience.years if (experience.years or 0) >= limit.years else None
    if answers or years:
        kind = ("both" if answers else "years") if years else "answers"
        yield Finding(
            "junior-with-senior-demands",
            limit.severity,
            (*(experience.evidence if years else ()), *facts.words_of(answers)),
            {"kind": kind, "years": years, "disciplines": answers},
        )


def _sole(facts: Facts, limits: FindingLimits) -> Iterator[Finding]:
    limit, evidence = limits.sole_marketer, facts.cued("sole")
    if evidence and len(facts.required) >= limit.least:
        values = {"count": len(facts.required)}
        yield Finding("sole-marketer", limit.severity, evidence, values)


def _opposite(facts: Facts, limits: FindingLimits) -> Iterator[Finding]:
    limit = limits.opposite_kinds_of_work
    for finding in _two_sides(
        facts, "opposite-kinds-of-work", limit, limit.analytic, limit.creative
    ):
        yield replace(finding, severity=_severity(facts, limit))


def _mixed(facts: Facts, limits: FindingLimits) -> Iterator[Finding]:
    limit = limits.sales_and_brand_mixed
    yield from _two_sides(
        facts, "sales-and-brand-mixed", limit, limit.sales, limit.brand
    )


def _two_sides(
    facts: Facts, name: str, limit: Least, one: Iterable[str], other: Iterable[str]
) -> Iterator[Finding]:
    """Finding where enough is demanded on each of two sides."""
    sides = facts.among(one), facts.among(other)
    if min(map(len, sides)) >= limit.least:
        evidence = facts.words_of([*sides[0], *sides[1]])
        values = {"disciplines": sides[0], "others": sides[1]}
        yield Finding(name, limit.severity, evidence, values)


def _goals(facts: Facts, limits: FindingLimits) -> Iterator[Finding]:
    """Goals to answer for, and neither a budget nor a right to decide."""
    goals = tuple(
        Evidence(cue.start, cue.end)
        for cue in facts.cues
        if cue.kind == "goals" and cue.section in ("duties", "requirements", "other")
    )
    owned = facts.owned()
    authority = "budget" in facts.required or facts.cued("mandate")
    if goals and owned and not authority:
        yield Finding(
            "goals-without-mandate",
            limits.goals_without_mandate.severity,
            goals,
            {"disciplines": owned},
        )


def _years(facts: Facts, limits: FindingLimits) -> Iterator[Finding]:
    """Years in one tool, with the years that stand nearest before its name."""
    limit = limits.years_in_one_system
    for system in facts.experience.systems:
        if system.years < limit.years:
            continue
        named = next((m for m in facts.mentions if m.skill == system.skill), None)
        if named is None:
            continue
        before = [e for e in facts.experience.evidence if e.start <= named.start]
        evidence = (*before[-1:], Evidence(named.start, named.end))
        values = {"tool": named.text, "years": system.years}
        yield Finding("years-in-one-system", limit.severity, evidence, values)


def _generalist(facts: Facts, limits: FindingLimits) -> Iterator[Finding]:
    limit = limits.generalist_without_specialists
    families = {each.family for each in facts.required.values()}
    helped = facts.cued("specialists") or "supplier-management" in facts.required
    if (
        len(facts.required) >= limit.least
        and len(families) >= limit.families
        and not helped
    ):
        values = {"count": len(facts.required), "families": len(families)}
        severity = _severity(facts, limit)
        yield Finding("generalist-without-specialists", severity, values=values)


def _priority(facts: Facts, limits: FindingLimits) -> Iterator[Finding]:
    limit = limits.no_priority
    if len(facts.required) >= limit.least and not facts.cued("priority"):
        values = {"count": len(facts.required)}
        yield Finding("no-priority", _severity(facts, limit), values=values)


def _learning(facts: Facts, limits: FindingLimits) -> Iterator[Finding]:
    """No learning offered; a course among the demands is none that is offered."""
    limit = limits.no_learning
    offered = any(
        cue.kind == "learning" and cue.section not in _ASKING for cue in facts.cues
    )
    taught = any(mention.reason.endswith("taught") for mention in facts.mentions)
    if len(facts.required) >= limit.least and not offered and not taught:
        yield Finding("no-learning", limit.severity)


def _hats(facts: Facts, limits: FindingLimits) -> Iterator[Finding]:
    limit = limits.many_hats
    worn: dict[str, list[str]] = {}
    for role, hat in limit.roles.items():
        least = RANK[hat.responsibility]
        firm = [
            name
            for name in facts.among(hat.disciplines)
            if RANK[facts.required[name].responsibility] >= least
        ]
        if firm:
            worn[role] = firm
    if len(worn) >= limit.least:
        names = [name for firm in worn.values() for name in firm]
        yield Finding(
            "many-hats",
            _severity(facts, limit),
            facts.words_of(names),
            {"count": len(worn), "hats": list(worn)},
        )


def _mismatch(facts: Facts, limits: FindingLimits) -> Iterator[Finding]:
    limit, archetypes = limits.title_content_mismatch, facts.archetypes
    title, content, shares = (
        archetypes.title,
        archetypes.content,
        archetypes.probabilities,
    )
    if title is None or content is None or shares is None or title == content:
        return
    if (
        shares[content] < limit.probability
        or shares[content] < limit.ratio * shares[title]
    ):
        return
    pushing = load_content_model().pushing(
        facts.disciplines, load_weights(), toward=content, away=title
    )[: limit.pushing]
    yield Finding(
        "title-content-mismatch",
        limit.severity,
        facts.words_of(name for name in pushing if name in facts.required),
        {
            "kind": "named" if pushing else "plain",
            "title": title,
            "content": reads_like(shares),
            "disciplines": pushing,
        },
    )


_RULES: tuple[Callable[[Facts, FindingLimits], Iterator[Finding]], ...] = (
    _other_language,
    _other_work,
    _low_coverage,
    _junior,
    _mismatch,
    _sole,
    _generalist,
    _opposite,
    _hats,
    _goals,
    _years,
    _priority,
    _mixed,
    _learning,
    _small_reference,
)
