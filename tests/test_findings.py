"""Every finding is told where its reason stands in the ad, and not without it."""

from itertools import chain, combinations

import pytest

from analyzer import Result, analyze, detect_language
from analyzer.advice import titles_for
from analyzer.limits import FindingLimits, finding_limits
from analyzer.messages import message, message_languages
from analyzer.types import Finding
from analyzer.verdict import verdict_of
from analyzer.weights import load_archetypes
from analyzer.wording import finding_in_words
from tests.composed import TITLES, compose
from tests.conftest import AD

ASSISTANTS = {
    "da": "Marketingassistent",
    "sv": "Marknadsassistent",
    "nl": "Marketingassistent",
}
WIDE = [
    "content",
    "design",
    "social-media",
    "seo",
    "analytics",
    "pr-communication",
    "events",
    "project-coordination",
    "strategy",
]
COORDINATED = ["project-coordination", "events", "supplier-management"]
YEARS = {
    "da": "\n- har mindst 5 års erfaring fra en lignende stilling",
    "sv": "\n- har minst 5 års erfarenhet från en liknande tjänst",
    "nl": "\n- minstens 5 jaar ervaring hebt in een gelijkaardige functie",
}
SYSTEM = {
    "da": "\n- har mindst 4 års erfaring med HubSpot",
    "sv": "\n- har minst 4 års erfarenhet av HubSpot",
    "nl": "\n- minstens 4 jaar ervaring hebt met HubSpot",
}
SOLE = {
    "da": "\n\nOm jobbet\nDu bliver vores eneste marketingmedarbejder.",
    "sv": "\n\nOm jobbet\nDu blir ensam marknadsförare hos oss.",
    "nl": "\n\nOver de functie\nJe wordt onze enige marketeer.",
}
GOALS = {
    "da": "\n\nDine opgaver\n- Du er ansvarlig for vores webshop\n- Du når dine salgsmål",
    "sv": "\n\nDina arbetsuppgifter\n- Du ansvarar för vår webbshop\n- Du når dina försäljningsmål",
    "nl": "\n\nJouw taken\n- Je bent verantwoordelijk voor onze webshop\n- Je haalt je omzetdoelstellingen",
}
MANDATE = {
    "da": "\n- Du får frie rammer og beslutningskompetence",
    "sv": "\n- Du får fria händer och beslutsmandat",
    "nl": "\n- Je krijgt carte blanche en beslissingsbevoegdheid",
}
AGENCY = {
    "da": "\n\nOm teamet\nVi har et eksternt reklamebureau i ryggen.",
    "sv": "\n\nOm teamet\nVi har en extern reklambyrå i ryggen.",
    "nl": "\n\nOver het team\nWij hebben een reclamebureau achter ons.",
}
PRIORITY = {
    "da": "\n\nOm jobbet\nDin vigtigste opgave er sociale medier.",
    "sv": "\n\nOm jobbet\nDin viktigaste uppgift är sociala medier.",
    "nl": "\n\nOver de functie\nJouw belangrijkste taak is sociale media.",
}
LEARNING = {
    "da": "\n\nVi tilbyder\nEfteruddannelse og en mentor.",
    "sv": "\n\nVi erbjuder\nVidareutbildning och en mentor.",
    "nl": "\n\nWij bieden\nBijscholing en een mentor.",
}
TAUGHT_HERE = {
    "da": [
        "Ledelseskursus i det første år.",
        "Lederkursus og sprogkursus.",
        "Danskundervisning i arbejdstiden.",
        "Vi tilbyder en god uddannelse.",
        "Du får en uddannelse i vores systemer.",
    ],
    "sv": [
        "Vi erbjuder ledarskapsutbildning.",
        "Chefsutbildning och chefsprogram.",
        "Språkutbildning på arbetstid.",
        "Vi bjuder på utbildning i ledarskap.",
        "Vi erbjuder en bra utbildning.",
        "Arbetsgivaren står för utbildning.",
    ],
    "nl": [
        "Leiderschapstraining en een taalcursus.",
        "Taallessen op de werkvloer.",
        "Een managementopleiding.",
        "Een eigen opleidingsbudget.",
        "Je krijgt een goede opleiding.",
        "Wij betalen je opleiding.",
    ],
}
SCHOOLED = {
    "da": ["Du har en god uddannelse.", "Vi er et uddannelsessted."],
    "sv": ["Du har en bra utbildning.", "Vi är ett utbildningsföretag."],
    "nl": ["Je hebt een goede opleiding.", "Wij zijn een opleidingscentrum."],
}
ALONE = {
    "da": [
        "Du er alene ansvarlig for al kommunikation.",
        "Du bliver eneansvarlig for al marketing.",
        "Du har alene ansvaret for al markedsføring.",
        "Du har eneansvaret for marketing.",
        "Du laver al marketing selv.",
        "Du er ene om al kommunikation.",
        "Hos os står du for hele marketingen.",
        "Du varetager al vores markedsføring.",
        "Du er alene om al marketing.",
        "Du er helt alene om det hele.",
        "Du er vores one-man-army.",
        "Du kører marketing på egen hånd.",
        "Du er den eneste i afdelingen.",
    ],
    "sv": [
        "Du är ensam ansvarig för all kommunikation.",
        "Du blir helt ensam ansvarig för vår marknadsföring.",
        "Du har ensam ansvaret för all marknadsföring.",
        "Du sköter all marknadsföring själv.",
        "Du ansvarar själv för hela marknadsföringen.",
        "Hos oss sköter du hela marknadsföringen.",
        "Du är på egen hand ansvarig för marknadsföringen.",
        "Du är ensam om all marknadsföring.",
        "Du ansvarar ensam för marknadsföringen.",
        "Du sköter all marknadsföring på egen hand.",
    ],
    "nl": [
        "Je doet de volledige marketing.",
        "Je bent alleen verantwoordelijk voor de hele marketing.",
        "Bij ons doe je de hele marketing.",
        "Je verzorgt de volledige marketing en communicatie.",
        "Je staat alleen in voor de marketing.",
        "De volledige marketing ligt bij jou.",
        "Je doet de marketing in z'n eentje.",
        "Je doet de marketing in z’n eentje.",
        "De marketeer werkt in zijn eentje.",
        "Je doet de marketing helemaal alleen.",
        "Je staat er alleen voor.",
    ],
}
ACCOMPANIED = {
    "da": [
        "Du er ikke alene ansvarlig for al kommunikation.",
        "Du er medansvarlig for marketing.",
        "Du er ansvarlig for al kommunikation med leverandører.",
        "Bureauet står for hele marketingen.",
        "Du laver hele marketingen sammen med en kollega.",
        "Du er ikke alene om al marketing.",
        "Du plejer kunder på egen hånd.",
    ],
    "sv": [
        "Du är inte ensam ansvarig för all kommunikation.",
        "Du ansvarar för all kommunikation med leverantörer.",
        "Teamet sköter hela marknadsföringen.",
        "Du sköter hela marknadsföringen tillsammans med en kollega.",
        "Du är inte ensam om all marknadsföring.",
        "Du arbetar gärna på egen hand.",
    ],
    "nl": [
        "Je bent niet alleen verantwoordelijk voor de hele marketing.",
        "Je bent niet alleen verantwoordelijk voor de marketing, maar ook voor verkoop.",
        "Je doet de volledige marketing niet alleen.",
        "Je doet de volledige marketing samen met een collega.",
        "Je doet de volledige marketingadministratie.",
        "Je ondersteunt de volledige marketing.",
        "Je doet het niet in z'n eentje.",
        "Je staat er niet alleen voor.",
    ],
}
RULES = {
    "da": "\n\nDine opgaver\n- Du er ansvarlig for vores marketingstrategi\n- Du har personaleansvar\n"
    "- Du har budgetansvar",
    "sv": "\n\nDina arbetsuppgifter\n- Du ansvarar för vår marknadsstrategi\n- Du har personalansvar\n"
    "- Du har budgetansvar",
    "nl": "\n\nJouw taken\n- Je bent verantwoordelijk voor onze marketingstrategie\n- Je geeft leiding "
    "aan het team\n- Je bent budgetverantwoordelijk",
}

CUED = {
    "da": [
        ("sole", "Du er {not}alene om markedsføringen.", "ikke "),
        ("sole", "Du er {not}alene om markedsføringen.", "aldrig "),
        ("mandate", "Du har {not}budgetansvar.", "ikke "),
        ("specialists", "Vi har {not}et eksternt reklamebureau.", "ikke "),
    ],
    "sv": [
        ("sole", "Du är {not}ensam med marknadsföringen.", "inte "),
        ("sole", "Du är {not}ensam med marknadsföringen.", "aldrig "),
        ("mandate", "Du har {not}budgetansvar.", "inget "),
        ("specialists", "Vi har {not}en extern reklambyrå.", "inte "),
    ],
    "nl": [
        ("sole", "Je bent {not}de enige marketeer.", "niet "),
        ("sole", "Je bent {not}de enige marketeer.", "nooit "),
        ("mandate", "Je hebt {not}eigen budget.", "geen "),
        ("specialists", "Wij hebben {not}een extern reclamebureau.", "nooit "),
    ],
}
REPORTS = {
    "da": "\n- Du refererer direkte til direktøren",
    "sv": "\n- Du rapporterar direkt till vd",
    "nl": "\n- Je rapporteert rechtstreeks aan de directie",
}


OFFERED = {"da": "Vi tilbyder\n", "sv": "Vi erbjuder\n", "nl": "Wij bieden\n"}
MANAGERS = {"da": "Marketingchef", "sv": "Marknadschef", "nl": "Marketingmanager"}


def found(
    code: str, names: list[str], extra: str = "", title: str | None = None
) -> dict[str, Finding]:
    result = read(code, names, extra, title)
    return {finding.id: finding for finding in result.findings}


def read(
    code: str, names: list[str], extra: str = "", title: str | None = None
) -> Result:
    text = compose(code, names, extra=extra)
    return analyze(text, title=title or TITLES[code], language=code)


NURSES = {"da": "Sygeplejerske", "sv": "Sjuksköterska", "nl": "Verpleegkundige"}


CASES = [
    (
        "other-work",
        ["administration", "people-leadership"],
        None,
        ["administration", "content", "seo"],
        None,
        NURSES,
    ),
    ("junior-with-senior-demands", ["content"], YEARS, ["content"], None, ASSISTANTS),
    ("junior-with-senior-demands", ["content"], RULES, ["content"], None, ASSISTANTS),
    ("years-in-one-system", ["content"], SYSTEM, ["content"], YEARS, TITLES),
    ("sole-marketer", WIDE, SOLE, ["content"], SOLE, TITLES),
    (
        "opposite-kinds-of-work",
        ["seo", "analytics", "content", "design"],
        None,
        ["seo", "content", "design"],
        None,
        TITLES,
    ),
    (
        "sales-and-brand-mixed",
        ["sales-support", "ecommerce", "brand", "pr-communication"],
        None,
        ["sales-support", "brand", "pr-communication"],
        None,
        TITLES,
    ),
    ("goals-without-mandate", ["content"], GOALS, ["content"], None, TITLES),
    ("generalist-without-specialists", WIDE, None, WIDE, AGENCY, TITLES),
    ("no-priority", WIDE, None, WIDE, PRIORITY, TITLES),
    ("no-learning", WIDE, None, WIDE, LEARNING, TITLES),
    ("title-content-mismatch", [], RULES, COORDINATED, None, TITLES),
    ("small-reference", ["content"], None, [], None, TITLES),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0])
def test_a_finding_is_told_for_its_reason_only(case: tuple, code: str) -> None:  # type: ignore[type-arg]
    name, names, extra, other_names, other_extra, titles = case
    there = found(code, names, extra[code] if extra else "", titles[code])
    assert name in there
    if name != "small-reference":
        other = other_extra[code] if other_extra else ""
        assert name not in found(code, other_names, other, titles[code])


def test_a_right_to_decide_answers_for_goals(code: str) -> None:
    assert "goals-without-mandate" in found(code, [], GOALS[code])
    assert "goals-without-mandate" not in found(code, [], GOALS[code] + MANDATE[code])


TEAM_GOALS = {
    "da": "\n\nOm os\nVi når vores salgsmål.",
    "sv": "\n\nOm oss\nVi når våra försäljningsmål.",
    "nl": "\n\nOver ons\nWij halen onze omzetdoelstellingen.",
}


def test_goals_of_the_firm_are_none_to_answer_for(code: str) -> None:
    duty = GOALS[code].rsplit("\n", 1)[0]
    assert "goals-without-mandate" not in found(code, [], duty + TEAM_GOALS[code])


@pytest.mark.parametrize(
    ("name", "extra", "helping"),
    [
        ("goals-without-mandate", GOALS, "budget"),
        ("generalist-without-specialists", None, "supplier-management"),
    ],
)
def test_a_discipline_may_be_what_was_missing(
    name: str, extra: dict[str, str] | None, helping: str, code: str
) -> None:
    more = extra[code] if extra else ""
    assert name in found(code, WIDE, more)
    assert name not in found(code, [*WIDE, helping], more)


BEGINNER = {
    "da": "\n- er nyuddannet",
    "sv": "\n- är nyexaminerad",
    "nl": "\n- pas afgestudeerd bent",
}


def test_a_title_goes_before_the_level_that_is_asked(code: str) -> None:
    text = compose(code, ["content"], extra=BEGINNER[code] + RULES[code])
    told = {
        title: {f.id for f in analyze(text, title=title, language=code).findings}
        for title in (TITLES[code], None)
    }
    assert "junior-with-senior-demands" not in told[TITLES[code]]
    assert "junior-with-senior-demands" in told[None]


COURSE = {
    "da": "\n- har en efteruddannelse",
    "sv": "\n- har en vidareutbildning",
    "nl": "\n- een bijscholing hebt",
}
TAUGHT = {
    "da": "\n\nDine opgaver\n- Du bliver oplært i Photoshop",
    "sv": "\n\nDina arbetsuppgifter\n- Photoshop kan du lära dig hos oss",
    "nl": "\n\nJouw taken\n- Photoshop kan je bij ons leren",
}


def test_a_course_that_is_demanded_is_no_learning_but_being_taught_is(
    code: str,
) -> None:
    demanded = read(code, WIDE, COURSE[code])
    assert any(cue.kind == "learning" for cue in demanded.cues)
    assert "no-learning" in {finding.id for finding in demanded.findings}
    taught = read(code, WIDE, TAUGHT[code])
    assert not any(cue.kind == "learning" for cue in taught.cues)
    assert "no-learning" not in {finding.id for finding in taught.findings}


TWO_SYSTEMS = {
    "da": "\n- har mindst 4 års erfaring med HubSpot\n- har mindst 9 års erfaring med salg",
    "sv": "\n- har minst 4 års erfarenhet av HubSpot\n- har minst 9 års erfarenhet av sälj",
    "nl": "\n- minstens 4 jaar ervaring hebt met HubSpot\n- minstens 9 jaar ervaring hebt met sales",
}


def test_the_years_before_a_system_are_its_evidence(code: str) -> None:
    result = read(code, ["content"], TWO_SYSTEMS[code])
    years = next(f for f in result.findings if f.id == "years-in-one-system")
    words = [result.text[e.start : e.end] for e in years.evidence]
    assert words[0].startswith("4 ")
    assert words[1:] == ["HubSpot"]


HATS = {
    "da": "\n\nDine opgaver\n- Du er ansvarlig for vores marketingstrategi\n- Du koordinerer vores kampagner",
    "sv": "\n\nDina arbetsuppgifter\n- Du ansvarar för vår marknadsstrategi\n- Du koordinerar våra kampanjer",
    "nl": "\n\nJouw taken\n- Je bent verantwoordelijk voor onze marketingstrategie\n- Je "
    "coördineert onze campagnes",
}


def test_four_core_roles_are_many_hats(code: str) -> None:
    hats = found(code, ["content", "analytics", "social-media"], HATS[code])
    assert hats["many-hats"].values["count"] == 5
    few = ["content", "analytics", "social-media"]
    assert "many-hats" not in found(code, few)
    assert "many-hats" not in found(code, [*few, "brand"])  # a brand is not led


def test_evidence_lies_in_the_text(code: str) -> None:
    result = read(code, WIDE, SOLE[code] + GOALS[code], ASSISTANTS[code])
    sole = next(each for each in result.findings if each.id == "sole-marketer")
    words = [result.text[e.start : e.end] for e in sole.evidence]
    assert words
    assert all(word in SOLE[code] for word in words)
    for finding in result.findings:
        assert all(
            0 <= each.start < each.end <= len(result.text) for each in finding.evidence
        )


OTHER_WORK = {
    "da": "\n- Du smører kæder på lageret",
    "sv": "\n- Du smörjer kedjor på lagret",
    "nl": "\n- Je smeert kettingen in het magazijn",
}


def test_findings_come_gravest_first(code: str) -> None:
    result = read(code, WIDE, YEARS[code], ASSISTANTS[code])
    order = ["critical", "warning", "info"]
    ranks = [order.index(finding.severity) for finding in result.findings]
    assert ranks == sorted(ranks)
    assert ranks[0] == 0
    little = read(code, [], RULES[code] + OTHER_WORK[code] * 30, ASSISTANTS[code])
    ids = [finding.id for finding in little.findings]
    assert ids[:2] == ["junior-with-senior-demands", "low-coverage"]


def test_content_must_be_much_likelier_than_the_title(code: str) -> None:
    limit = finding_limits().title_content_mismatch
    told = {True: 0, False: 0}
    carried = load_archetypes()["coordinator"].carries
    for names in chain.from_iterable(combinations(carried, n) for n in (2, 3, 4)):
        result = read(code, [*names, "design"])
        of = result.archetypes
        assert of.title is not None
        assert of.content is not None
        assert of.probabilities is not None
        if of.title == of.content:
            continue
        likely = of.probabilities[of.content]
        much = likely >= max(
            limit.probability, limit.ratio * of.probabilities[of.title]
        )
        told[much] += 1
        ids = {finding.id for finding in result.findings}
        assert ("title-content-mismatch" in ids) is much
    assert all(told.values())


def test_every_finding_can_be_said_in_every_language(code: str) -> None:
    told = [
        finding
        for names, extra, title in (
            (WIDE, SOLE[code] + GOALS[code] + SYSTEM[code], TITLES[code]),
            (["content"], YEARS[code] + RULES[code], ASSISTANTS[code]),
            (["content"], YEARS[code], ASSISTANTS[code]),
            (["content"], RULES[code], ASSISTANTS[code]),
            (["content"], "", "Content Manager"),
        )
        for finding in read(code, names, extra, title).findings
    ]
    for locale in message_languages():
        for finding in told:
            said = finding_in_words(finding, language=locale)
            assert "{" not in said


def test_work_found_in_every_trade_is_marketing_under_such_a_title(code: str) -> None:
    assert "other-work" not in found(code, ["administration"])
    result = read(code, ["administration"], title=NURSES[code])
    assert "low-coverage" not in {finding.id for finding in result.findings}
    assert titles_for(result) == {}
    assert verdict_of(result).headline == "Perhaps no job in marketing"
    assert titles_for(read(code, ["administration"])) != {}


def test_what_is_denied_is_no_cue(code: str) -> None:
    for kind, sentence, denial in CUED[code]:
        for word, told in (("", True), (denial, False)):
            extra = f"\n\n{sentence.format_map({'not': word})}"
            cues = {cue.kind for cue in read(code, ["content"], extra).cues}
            assert (kind in cues) is told, sentence


@pytest.mark.parametrize(
    ("kind", "told", "untold"),
    [("learning", TAUGHT_HERE, SCHOOLED), ("sole", ALONE, ACCOMPANIED)],
)
def test_cues_are_found_in_the_words_of_ads(
    kind: str, told: dict[str, list[str]], untold: dict[str, list[str]], code: str
) -> None:
    heading = OFFERED[code] if kind == "learning" else ""
    for sentences, there in ((told, True), (untold, False)):
        for sentence in sentences[code]:
            cues = read(code, ["content"], f"\n\n{heading}{sentence}").cues
            assert (kind in {cue.kind for cue in cues}) is there, sentence


def test_what_is_much_is_a_note_while_the_load_is_carried(code: str) -> None:
    manager = read(code, WIDE, HATS[code], title=MANAGERS[code])
    assistant = read(code, WIDE, HATS[code], title=ASSISTANTS[code])
    for result, severity in ((manager, "info"), (assistant, "warning")):
        told = {finding.id: finding.severity for finding in result.findings}
        for name in (
            "no-priority",
            "many-hats",
            "opposite-kinds-of-work",
            "generalist-without-specialists",
        ):
            assert told[name] == severity, name
    assert manager.overload.manager.band in ("light", "fitting")


def test_little_is_recognised_from_a_third_down(code: str) -> None:
    limit, shares = finding_limits().low_coverage, set[float]()
    assert limit.share == 0.35
    for times in range(1, 12):
        result = read(code, ["content", "seo"], OTHER_WORK[code] * times)
        share = result.coverage.share or 0.0
        few = result.coverage.sentences < limit.sentences
        ids = {finding.id for finding in result.findings}
        assert ("low-coverage" in ids) is (share < limit.share and not few)
        shares |= set() if few else {share}
    assert any(0.2 < share < limit.share for share in shares)
    assert any(share > limit.share for share in shares)


def test_whom_one_reports_to_gives_no_mandate(code: str) -> None:
    extra = GOALS[code] + REPORTS[code]
    assert "goals-without-mandate" in found(code, ["content"], extra)


def test_without_a_title_a_discipline_of_marketing_tells_a_job_in_it(code: str) -> None:
    def told(*names: str) -> set[str]:
        text = compose(code, list(names))
        return {finding.id for finding in analyze(text, language=code).findings}

    assert "other-work" in told("administration")
    assert "other-work" not in told("administration", "content")
    trades = ["administration", "budget", "people-leadership", "supplier-management"]
    assert "other-work" in told(*trades, "project-coordination", "social-media")
    assert "other-work" not in told(*trades, "content", "social-media")


def test_an_ad_that_plainly_is_in_another_language_is_told(code: str) -> None:
    for other in AD:
        result = analyze(AD[other], language=code)
        told = [each for each in result.findings if each.id == "other-language"]
        assert bool(told) is (other != code)
        assert result.language == code
        if told:
            assert result.findings[0].severity == "critical"
            values = {"kind": "known", "language": other, "read_as": code}
            assert told[0].values == values
    assert not any(f.id == "other-language" for f in analyze(AD[code]).findings)


def test_so_is_one_in_a_language_that_is_not_read_or_without_marketing(
    code: str,
) -> None:
    german = (
        "Wir suchen dich für unser Team und freuen uns auf deine Bewerbung. Du bist für "
        "die Kunden da und hast bereits mit der Technik von Maschinen gearbeitet."
    )
    result = analyze(german, language=code)
    ids = [finding.id for finding in result.findings]
    assert ids[0] == "other-language"
    for locale in message_languages():
        said = finding_in_words(result.findings[0], language=locale)
        assert message("other_languages.de", locale=locale) in said
        assert message(f"languages.{code}", locale=locale) in said


def test_a_mixed_ad_may_be_read_in_what_enough_of_it_is_in(code: str) -> None:
    english = (
        "We are a growing company and we are looking for you. You will be part of the "
        "team that makes our brand known to all of the people who have not heard of us. "
    )
    mixed = f"{english * 2}\n\n{AD[code]}"
    assert detect_language(mixed).language == "en"
    for text, told in ((mixed, False), (english * 2, True)):
        ids = {finding.id for finding in analyze(text, language=code).findings}
        assert ("other-language" in ids) is told


def test_every_limit_has_its_finding() -> None:
    ids = {case[0] for case in CASES} | {
        "many-hats",
        "other-language",
        "low-coverage",
        "no-marketing-content",
    }
    assert FindingLimits.ids() == ids
    limits = finding_limits().model_dump().values()
    assert {limit["severity"] for limit in limits} == {
        "critical",
        "warning",
        "info",
    }
