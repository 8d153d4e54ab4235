"""What each property of the result means, by its place in the JSON."""

__all__ = ["MEANINGS"]

MEANINGS = {
    "schema_version": "Version of this form; it rises where a property changes or goes.",
    "title": "Job title that was given apart from the text; null without one.",
    "language": "Code of the language that the ad was read in.",
    "language_confidence": "How sure the language is; 1 where it was named.",
    "words": "Tokens of the text between white space.",
    "file": "Name of the file, where several ads are analysed at once.",
    "text": "Text that was extracted from a PDF or DOCX, into which the offsets point.",
    "archetypes": "What the title says, and what the content reads like.",
    "archetypes.title": "Archetype that the title names; null where it names none.",
    "archetypes.title_kind": "archetype: the title names one; specialist: a marketing "
    "title of no archetype; unknown: no marketing title that is known; none: no title.",
    "archetypes.content": "Archetype that the content reads most like; null where nothing "
    "is asked.",
    "archetypes.probabilities": "Probability of each archetype by the content; null where "
    "nothing is asked.",
    "archetypes.probabilities.ARCHETYPE": "Probability that the content is that of this "
    "archetype.",
    "mentions": "Places where the ad names a skill, asked for or not, in the order of the "
    "text.",
    "mentions.start": "Offset of its first character in the given text.",
    "mentions.end": "Offset behind its last character in the given text.",
    "mentions.text": "The given text between start and end.",
    "mentions.skill": "Id of the skill; `rolescope taxonomy list` lists them.",
    "mentions.discipline": "Discipline that the skill belongs to.",
    "mentions.kind": "Whether the skill is knowledge or craft (skill), a program or a "
    "platform (tool), or something to do (task).",
    "mentions.status": "required: a duty or a demand; preferred: a merit; absent: named, "
    "but not asked of this person.",
    "mentions.responsibility": "Part in the work: support, execute, coordinate or own; "
    "null where the status is absent.",
    "mentions.section": "Part of the ad that it stands in.",
    "mentions.reason": "Id of the rule, heading or cue that decided the status; "
    "docs/reading.md says what each means.",
    "disciplines": "Fields of work that the ad asks for.",
    "disciplines.discipline": "Id of the discipline.",
    "disciplines.family": "Id of its family; unlike families are harder to hold together.",
    "disciplines.status": "Firmest status of its mentions.",
    "disciplines.responsibility": "Highest responsibility of its mentions.",
    "disciplines.basis": "doing: a task is named, or it stands among the duties; knowing: "
    "only skills or tools are demanded.",
    "disciplines.mentions": "Its mentions, as places in the list `mentions`, from 0.",
    "disciplines.skills": "How many skills these name, each counted once.",
    "breadth": "How many fields of work the ad spans, weighed.",
    "breadth.score": "0 is nothing, 100 is everything.",
    "breadth.band": "Band that the score lies in.",
    "breadth.required": "Number of disciplines that are required.",
    "breadth.preferred": "Number of disciplines that are preferred.",
    "breadth.effective": "Effective number of disciplines, each counting by its weight times "
    "the skills named in it (Hill numbers); shown beside the score, no part of it.",
    "breadth.effective.q0": "All disciplines count alike: their number.",
    "breadth.effective.q1": "Disciplines count by their share (exponential of Shannon's entropy).",
    "breadth.effective.q2": "Disciplines with the largest shares count most (inverse Simpson).",
    "breadth.percentile": "Share of the ads of the reference that score less, in percent; "
    "null where there are too few.",
    "breadth.interval": "Low and high end within which the score likely lies, by the "
    "measured error of the reading.",
    "breadth.contributions": "What each discipline adds; the amounts sum to the score.",
    "breadth.contributions.discipline": "Id of the discipline.",
    "breadth.contributions.amount": "Points of breadth that it adds.",
    "overload": "What the ad demands over what each archetype carries.",
    "overload.ARCHETYPE": "Against this archetype.",
    "overload.ARCHETYPE.score": "1 is just what the archetype carries.",
    "overload.ARCHETYPE.band": "Band that the score lies in.",
    "overload.ARCHETYPE.percentile": "Share of the reference's ads with a title of this "
    "archetype that score less, in percent; null where there are too few.",
    "overload.ARCHETYPE.interval": "Low and high end within which the score likely lies, "
    "by the measured error of the reading.",
    "overload.ARCHETYPE.contributions": "What each factor adds; the amounts sum to the "
    "score.",
    "overload.ARCHETYPE.contributions.factor": "A discipline, or experience or hours.",
    "overload.ARCHETYPE.contributions.amount": "What it adds to the score.",
    "experience": "Experience and hours that the ad demands; null where it states none.",
    "experience.years": "Most years that are required; of a range, its lower end.",
    "experience.level": "Level that the title or the demands name.",
    "experience.hours": "Hours a week; of a range, its upper end.",
    "experience.systems": "Years that are required in one tool.",
    "experience.systems.skill": "Id of the tool.",
    "experience.systems.years": "Years in it.",
    "experience.evidence": "Where the ad says so.",
    "experience.evidence.start": "Offset of the first character in the given text.",
    "experience.evidence.end": "Offset behind the last character in the given text.",
    "experience.level_basis": "title: the title that was given apart names the level; "
    "text: the text does, and the evidence shows where; null without a level.",
    "demands": "Studies and languages that are demanded, which are no skills here.",
    "demands.kind": "Which of the two it is.",
    "demands.start": "Offset of its first character in the given text.",
    "demands.end": "Offset behind its last character in the given text.",
    "findings": "What a reader should know about the ad, or before trusting a number.",
    "findings.id": "Id of the finding; docs/method.md lists them.",
    "findings.severity": "How grave it is.",
    "findings.message": "The finding in English.",
    "findings.evidence": "Where the ad gives rise to it.",
    "findings.evidence.start": "Offset of the first character in the given text.",
    "findings.evidence.end": "Offset behind the last character in the given text.",
    "advice": "What to change: a title that fits first, then the most relieving.",
    "advice.kind": "What to do with the disciplines.",
    "advice.disciplines": "Ids of the disciplines that it is done to; empty where the "
    "title is to be changed.",
    "advice.roles": "Disciplines of each of the two roles of a split, the heavier first; "
    "else empty.",
    "advice.message": "The advice in English.",
    "advice.effect": "Scores of the ad once it is taken; of a split, of the heavier role.",
    "advice.effect.breadth": "Breadth afterwards.",
    "advice.effect.overload": "Overloads afterwards.",
    "advice.effect.overload.ARCHETYPE": "Overload against this archetype afterwards.",
    "coverage": "How much of what the ad asks was recognised.",
    "coverage.sentences": "Sentences that are duties or demands.",
    "coverage.recognised": "Those of them in which something was recognised.",
    "coverage.share": "Their share; null where there are no such sentences.",
    "stability": "How far the result rests on single skills: each is left out in turn.",
    "stability.breadth": "Lowest and highest breadth.",
    "stability.content_archetype": "Share of the times that the content keeps its "
    "archetype; null without a skill.",
    "versions": "What the numbers were made with.",
    "versions.rolescope": "Version of the program.",
    "versions.taxonomy": "Hash of the data (word lists, taxonomy, weights, models), which is "
    "called `data` in manifests and by `rolescope info`.",
    "versions.reference": "Ads that it was set against.",
    "versions.reference.name": "Name of the reference.",
    "versions.reference.ads": "Number of its ads.",
    "versions.overlay": "File and hash of terms of the user's own; null without them.",
}
"""Meaning by place; `ARCHETYPE` stands for each of the three."""
