"""The result in words: what it comes to, for whom, and on what scale."""

from dataclasses import dataclass

from analyzer.messages import message, number
from analyzer.told import is_mismatch, not_judged, reads_like
from analyzer.types import Result
from analyzer.values_in_words import content_as_role
from analyzer.weights import load_weights
from analyzer.wording import not_judged_in_words

__all__ = ["Verdict", "demands_in_words", "verdict_of"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """A headline and the sentences that explain it.

    Attributes
    ----------
    headline : str
        The verdict in a few words.
    sentences : tuple of str
        Scale, breadth, and a title that does not fit its content; of an ad that is not
        judged, why.
    archetype : str or None
        Archetype it is relative to: the title's, or else the content's. None for an ad
        that is not judged.
    band : str
        Band of the overload, "none" for an ad that is not judged.
    """

    headline: str
    sentences: tuple[str, ...]
    archetype: str | None
    band: str


def verdict_of(result: Result, *, language: str = "en") -> Verdict:
    """Verdict on an ad.

    Parameters
    ----------
    result : Result
        The analysis.
    language : str, default "en"
        Language to say it in.

    Returns
    -------
    Verdict
    """

    def say(key: str, **values: object) -> str:
        return message(key, locale=language, **values)

    reason = not_judged(finding.id for finding in result.findings)
    if reason is not None:
        told = not_judged_in_words(reason, language=language)
        return Verdict(say(f"verdict.{reason}"), (f"{told}.",), None, "none")
    titled = result.archetypes.title
    likely = reads_like(result.archetypes.probabilities)
    archetype = result.archetypes.measured
    assert archetype is not None  # or nothing would be asked
    load = result.overload[archetype]
    role = say(f"roles.{archetype}")
    content = content_as_role(likely, language=language)
    by = "by_title"
    if titled is None:
        by = "by_content" if len(likely) == 1 else "by_content_between"
    times = number(load.score, ".2f", locale=language)
    fits = number(load_weights().overload.upper_end("fitting"), "g", locale=language)
    values = {"load": times, "role": role, "content": content, "fits": fits}
    sentence = say(f"verdict.{by}", **values)
    if titled is None:
        kind = result.archetypes.title_kind
        untitled = say(f"verdict.untitled.{kind}", role=role)
        sentence = f"{untitled} {sentence}"
    amount = "some" if result.breadth.preferred else "none"
    sentences = [
        sentence,
        say(
            f"verdict.breadth.{amount}",
            score=f"{result.breadth.score:.0f}",
            band=say(f"bands.breadth.{result.breadth.band}"),
            required=result.breadth.required,
            preferred=result.breadth.preferred,
        ),
    ]
    if titled and is_mismatch(result):
        title = say(f"roles.{titled}")
        sentences.append(say("verdict.mismatch", title=title, content=content))
    if result.archetypes.title_kind == "specialist":
        role = say("verdict.specialist", role=role)
    headline = say(f"verdict.{load.band}", role=role)
    return Verdict(headline, tuple(sentences), archetype, load.band)


def demands_in_words(result: Result, *, language: str = "en") -> str:
    """What is demanded besides the skills, in one sentence; empty where nothing is.

    Parameters
    ----------
    result : Result
        The analysis.
    language : str, default "en"
        Language to say it in.
    """

    def say(key: str, **values: object) -> str:
        return message(f"demands.{key}", locale=language, **values)

    def told(value: float) -> str:
        return number(value, "g", locale=language)

    demanded = result.experience
    named = {mention.skill: mention.text for mention in result.mentions}
    said = []
    if demanded.years:
        key = "year" if demanded.years == 1 else "years"
        said.append(say(key, years=told(demanded.years)))
    said += [
        say(
            "system_year" if each.years == 1 else "system",
            years=told(each.years),
            tool=named.get(each.skill, each.skill),
        )
        for each in demanded.systems
    ]
    if demanded.level:
        said.append(say(f"level.{demanded.level}"))
    if demanded.hours:
        said.append(say("hours", hours=told(demanded.hours)))
    said += [say(kind) for kind in sorted({each.kind for each in result.demands})]
    return say("beside", what=", ".join(said)) if said else ""
