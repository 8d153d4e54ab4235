"""Who does it: what lies with others is named, but not asked; what the applicant does is."""

import pytest

from analyzer import analyze
from tests.components.test_reading import FILLER, read, status
from tests.composed import DUTIES

# Language, sentence among the duties, what it asks for.
SENTENCES = [
    # A person behind the verb of what stands first.
    ("da", "Annoncerne laver vores bureau.", set()),
    ("sv", "Annonserna gör vår byrå.", set()),
    ("nl", "De advertenties maakt ons bureau.", set()),
    ("da", "Du skriver artikler, og annoncerne laver vores bureau.", {"content"}),
    ("sv", "Du skriver artiklar, och annonserna gör vår byrå.", {"content"}),
    ("nl", "Je schrijft artikels, en de advertenties maakt ons bureau.", {"content"}),
    ("da", "Du skriver artikler, men pressekontakten klarer chefen.", {"content"}),
    ("sv", "Du skriver artiklar, men presskontakten sköter chefen.", {"content"}),
    (
        "nl",
        "Je schrijft artikels, maar het perscontact doet de directeur.",
        {"content"},
    ),
    ("da", "Budgettet klarer Birthe.", set()),
    ("sv", "Budgeten sköter Birgitta.", set()),
    ("nl", "Het marketingbudget doet Marieke.", set()),
    # A person behind the verb of a clause that opens with a time or a place.
    ("da", "I dag laver vores bureau annoncerne.", set()),
    ("sv", "I dag gör vår byrå annonserna.", set()),
    ("nl", "Nu maakt ons bureau de advertenties.", set()),
    # A person told of behind a match leaves the clause behind it to the applicant.
    (
        "da",
        "Bortset fra SEO, som et bureau tager sig af, har du ansvaret for hjemmesiden.",
        {"web-cms"},
    ),
    (
        "nl",
        "Op SEO na, waar een bureau voor zorgt, ben jij verantwoordelijk voor de site.",
        {"web-cms"},
    ),
    # The firm acts, or a thing of the firm's; what "you" do with it is asked.
    ("da", "Vi producerer film til hele verden.", set()),
    ("sv", "Vi producerar film till hela världen.", set()),
    ("nl", "Wij produceren films voor de hele wereld.", set()),
    ("da", "Vores software hjælper butikker med nyhedsbreve.", set()),
    ("sv", "Vår mjukvara hjälper butiker med nyhetsbrev.", set()),
    ("nl", "Onze software helpt winkels met nieuwsbrieven.", set()),
    ("da", "Vores hjemmeside opdaterer du dagligt.", {"web-cms"}),
    ("sv", "Vår hemsida uppdaterar du dagligen.", {"web-cms"}),
    ("nl", "Onze website onderhoud je dagelijks.", {"web-cms"}),
    # What the firm says of itself before it seeks somebody, and what is sought.
    (
        "da",
        "Vi er et bureau, der laver SEO, og søger en kollega, der skriver artikler.",
        {"content"},
    ),
    (
        "sv",
        "Vi är en byrå som producerar film och söker en kollega som skriver artiklar.",
        {"content"},
    ),
    (
        "nl",
        "Wij zijn een bureau dat films maakt en zoeken een collega die artikels schrijft.",
        {"content"},
    ),
    ("da", "Vi vokser med webshops og søger dig, der skriver artikler.", {"content"}),
    ("sv", "Vi växer med e-handel och söker dig som skriver artiklar.", {"content"}),
    (
        "nl",
        "Wij groeien met webshops en zoeken jou: iemand die artikels schrijft.",
        {"content"},
    ),
    ("da", "Vi er førende inden for webshops og søger nu en kollega.", set()),
    ("sv", "Vi är ledande inom e-handel och söker nu en kollega.", set()),
    ("nl", "Wij zijn marktleider in webshops en zoeken een collega.", set()),
    ("da", "Til vores nyhedsbreve søger vi en kollega.", {"crm-email"}),
    ("sv", "Till våra nyhetsbrev söker vi en kollega.", {"crm-email"}),
    ("nl", "Voor onze nieuwsbrieven zoeken wij een collega.", {"crm-email"}),
    # A person as the object of a verb does not act.
    ("da", "Fotografen booker du.", {"supplier-management"}),
    ("sv", "Fotografen bokar du.", {"supplier-management"}),
    ("nl", "Fotografen boeken.", {"supplier-management"}),
    # A department one works with; what one works on with it is asked all the same.
    ("da", "Du skriver artikler sammen med kundeservice.", {"content"}),
    ("sv", "Du skriver artiklar tillsammans med kundtjänst.", {"content"}),
    ("nl", "Je schrijft artikels samen met de klantenservice.", {"content"}),
    ("da", "Du arbejder tæt på salg.", set()),
    ("sv", "Du arbetar nära inköp.", set()),
    ("nl", "Samen met productmanagement schrijf je artikels.", {"content"}),
    # What opens a clause for the applicant leaves it to others before that, and to her after.
    (
        "da",
        "Vores projektleder Ørjan holder styr på budgettet, så du kan skrive artikler.",
        {"content"},
    ),
    (
        "sv",
        "Vår projektledare Örjan håller i budgeten så att du kan skriva artiklar.",
        {"content"},
    ),
    (
        "nl",
        "Onze projectleider Arjan bewaakt het budget zodat jij artikels kan schrijven.",
        {"content"},
    ),
    # Somebody else's title as the subject.
    ("da", "Kommunikationskonsulenten skriver og fotograferer.", set()),
    ("sv", "Kommunikatören skriver och fotograferar.", set()),
    ("nl", "De communicatiemedewerker schrijft en fotografeert.", set()),
    # An "and" opens the clause of the verb behind it; a verb is no part of a title.
    (
        "da",
        "Du holder øje med SEO og briefer webbureauet.",
        {"seo", "supplier-management"},
    ),
    ("sv", "Du har koll på SEO och briefar webbyrån.", {"seo", "supplier-management"}),
    (
        "nl",
        "Je let op SEO en brieft het reclamebureau.",
        {"seo", "supplier-management"},
    ),
    # What lies with others, in so many words.
    ("da", "Sociale medier ligger hos vores bureau.", set()),
    ("sv", "Sociala medier ligger hos vår byrå.", set()),
    ("nl", "Sociale media liggen bij ons bureau.", set()),
    ("da", "Intranettet hører under kommunikationsafdelingen.", set()),
    ("sv", "Intranätet sköts av kommunikationsavdelningen.", set()),
    ("nl", "Het intranet valt onder de communicatieafdeling.", set()),
    ("da", "Webshoppen har sit eget team.", set()),
    ("sv", "Webbshoppen har ett eget team.", set()),
    ("nl", "De webshop heeft een eigen team.", set()),
    ("da", "Teksterne får du fra produktafdelingen.", set()),
    ("sv", "Texterna får du från produktavdelningen.", set()),
    ("nl", "De teksten krijg je van de productafdeling.", set()),
    # A relative clause behind it.
    ("da", "SEO, som vores webbureau tager sig af.", set()),
    ("sv", "SEO, som vår webbyrå tar hand om.", set()),
    ("nl", "SEO, die ons webbureau voor zijn rekening neemt.", set()),
    # A name that opens the clause, and a sentence that takes up the one before.
    ("da", "Line skriver teksterne.", set()),
    ("sv", "Linn skriver texterna.", set()),
    ("nl", "Lien schrijft de teksten.", set()),
    ("da", "Google Ads og SEO. Det gør Jonas.", set()),
    ("sv", "Google Ads och SEO. Det gör Jonas.", set()),
    ("nl", "Google Ads en SEO. Dat doet Jonas.", set()),
    ("da", "Google Ads og SEO. Det gør du selv.", {"paid-media", "seo"}),
    ("sv", "Google Ads och SEO. Det gör du själv.", {"paid-media", "seo"}),
    ("nl", "Google Ads en SEO. Dat doe je zelf.", {"paid-media", "seo"}),
    # A name of whom a clause tells, and one that goes with the person before it.
    ("da", "Det er Camilla, der skriver teksterne.", set()),
    ("sv", "Det är Camilla som skriver texterna.", set()),
    ("nl", "Het is Camille die de teksten schrijft.", set()),
    ("da", "Du sidder ved siden af Mette, der står for SEO.", set()),
    ("sv", "Du sitter bredvid Anna, som ansvarar för SEO.", set()),
    ("nl", "Je zit naast Anna, die de SEO doet.", set()),
    ("da", "Vores chef, Maja, skriver teksterne.", set()),
    ("sv", "Vår chef, Maja, skriver texterna.", set()),
    ("nl", "Onze directeur, Marloes, schrijft de teksten.", set()),
    ("da", "Min kollega Søren laver annoncerne.", set()),
    ("sv", "Min kollega Stefan gör annonserna.", set()),
    ("nl", "Mijn collega Stefan maakt de advertenties.", set()),
    # A passive and its "by"; the same word elsewhere is none.
    ("da", "Webshoppen bestyres af vores bureau.", set()),
    ("sv", "Webbshoppen förvaltas av vår byrå.", set()),
    ("nl", "De webshop wordt gerund door ons bureau.", set()),
    ("da", "Styring af vores bureauer.", {"supplier-management"}),
    ("sv", "Styrning av våra byråer.", {"supplier-management"}),
    ("nl", "Aansturing van onze bureaus.", {"supplier-management"}),
    # A role that bears the name of the field.
    ("da", "Du arbejder sammen med vores SEO-specialist.", set()),
    ("sv", "Du arbetar tillsammans med vår SEO-specialist.", set()),
    ("nl", "Je werkt samen met onze SEO-specialist.", set()),
    # The applicant acts, though others are named.
    ("da", "Messerne planlægger du sammen med vores bureau.", {"events"}),
    ("sv", "Mässorna planerar du tillsammans med vår byrå.", {"events"}),
    ("nl", "De beurzen plan je samen met ons bureau.", {"events"}),
    ("da", "Sociale medier ligger hos dig.", {"social-media"}),
    ("sv", "Sociala medier ligger hos dig.", {"social-media"}),
    ("nl", "Sociale media liggen bij jou.", {"social-media"}),
    ("da", "Nyhedsbrevene varetages af dig og teamet.", {"crm-email"}),
    ("sv", "Nyhetsbreven sköts av dig och teamet.", {"crm-email"}),
    ("nl", "De nieuwsbrieven worden verzorgd door jou en het team.", {"crm-email"}),
    ("da", "Rådgive ledelsen om pressekontakt.", {"pr-communication"}),
    ("sv", "Informera ledningen om presskontakter.", {"pr-communication"}),
    ("nl", "Adviseren van de directie over perscontacten.", {"pr-communication"}),
    ("da", "Du hjælper vores pressechef med pressemeddelelser.", {"pr-communication"}),
    ("sv", "Du hjälper vår presschef med pressmeddelanden.", {"pr-communication"}),
    ("nl", "Je helpt onze persvoorlichter met persberichten.", {"pr-communication"}),
    # A word for a person may be the applicant's verb, or the object of the task.
    ("da", "Dataanalyse udvikler du.", {"analytics"}),
    ("da", "Rekruttering af nye medarbejdere.", {"people-leadership"}),
    ("sv", "Rekrytering av nya medarbetare.", {"people-leadership"}),
    ("nl", "Werving en selectie van nieuwe marketeers.", {"people-leadership"}),
    ("nl", "Rondleidingen inplannen en gidsen contacteren.", {"events"}),
    # Others are only denied, or leave the work to the applicant.
    ("da", "Det er dig, og ikke chefen, der tager billederne.", {"photo-video"}),
    ("sv", "Det är du, och inte chefen, som tar bilderna.", {"photo-video"}),
    ("nl", "Jij, en niet de directeur, neemt de foto's.", {"photo-video"}),
    ("da", "Du tager over efter Lone, som har skrevet teksterne.", {"content"}),
    ("sv", "Du tar över efter Lotta, som har skrivit texterna.", {"content"}),
    ("nl", "Je neemt het over van Lotte, die de teksten schreef.", {"content"}),
    ("da", "SEO klarer bureauet, men det bliver din opgave.", {"seo"}),
    ("sv", "SEO sköter byrån, men det blir din uppgift.", {"seo"}),
    ("nl", "De SEO doet het bureau, maar dat wordt jouw taak.", {"seo"}),
    ("da", "Du skriver tekster, som chefen ikke behøver at rette.", {"content"}),
    ("sv", "Du skriver texter som chefen inte behöver rätta.", {"content"}),
    ("nl", "Je schrijft teksten die je manager niet hoeft te lezen.", {"content"}),
    # Those whom the applicant works with in a list do nothing themselves.
    (
        "da",
        "Du arbejder sammen med grafikere, fotografer og skribenter om SEO.",
        {"seo"},
    ),
    (
        "sv",
        "Du arbetar tillsammans med formgivare, utvecklare och skribenter med SEO.",
        {"seo"},
    ),
    (
        "nl",
        "Je werkt samen met vormgevers, developers en schrijvers aan SEO.",
        {"seo"},
    ),
    # "Your" only says whose colleague it is.
    ("da", "Budgettet klarer din chef.", set()),
    ("sv", "Budgeten sköter din chef.", set()),
    ("nl", "De SEO doet je leidinggevende.", set()),
    # Who does it behind the verb, together with the applicant.
    ("da", "Messerne planlægger din chef og du sammen.", {"events"}),
    ("sv", "Mässorna planerar din chef och du tillsammans.", {"events"}),
    ("nl", "De teksten maken de collega's met jou.", {"content"}),
    # A new subject ends what is told of somebody else.
    (
        "da",
        "Du har en kollega, der passer lageret, din hverdag er travl, SEO og annoncering.",
        {"paid-media", "seo"},
    ),
    ("sv", "Du har en kollega som sköter butiken, du gör SEO.", {"seo"}),
    ("nl", "Je hebt een collega die de winkel doet, jij doet SEO.", {"seo"}),
    # So does what is no item of a list.
    ("da", "Du støtter Maja, som er vores souschef, med nyhedsbreve.", {"crm-email"}),
    (
        "sv",
        "Du stöttar Maja, som är vår pressansvariga, med nyhetsbrev.",
        {"crm-email"},
    ),
    (
        "nl",
        "Je ondersteunt Maja, die onze persvoorlichter is, met de nieuwsbrieven.",
        {"crm-email"},
    ),
    # Those who only help in a passive do not do it.
    ("da", "SEO og annoncering assisteret af vores bureau.", {"paid-media", "seo"}),
    ("sv", "SEO och annonsering med stöd av vår byrå.", {"paid-media", "seo"}),
    # A verb, the applicant or many words end a list of those one works with.
    ("da", "Sammen med salg styrer du SEO.", {"seo"}),
    ("nl", "Samen met verkoop doe je SEO.", {"seo"}),
    ("da", "- Sammen med lager og økonomi hvert eneste nye år SEO", {"seo"}),
    ("sv", "- Tillsammans med ekonomi varje enskilt nytt år SEO", {"seo"}),
    ("nl", "- Samen met de winkels ieder nieuw jaar SEO", {"seo"}),
    # A department has its name from a field, and an expert is of one; the applicant may be it.
    ("da", "Du bliver en del af afdelingen E-handel.", set()),
    ("sv", "Du blir en del av avdelningen E-handel.", set()),
    ("nl", "Je werkt bij de afdeling E-commerce.", set()),
    ("da", "Du er ekspert i SEO.", {"seo"}),
    ("sv", "Du är en expert på SEO.", {"seo"}),
    ("nl", "Je wordt onze specialist voor SEO.", {"seo"}),
    # What lies in a place lies with nobody.
    ("da", "SEO ligger i top.", {"seo"}),
    ("sv", "SEO sitter i ryggmärgen.", {"seo"}),
    ("nl", "SEO zit in de vingers.", {"seo"}),
    # A verb behind an "and" has its own object.
    ("da", "SEO og styre bureauet.", {"seo", "supplier-management"}),
    ("nl", "SEO en sturen bureaus aan.", {"seo", "supplier-management"}),
    # A bracket interrupts what somebody does, and who is named in it does no more.
    ("da", "Vores bureau laver annoncer (i dialog med dig), video og SEO.", set()),
    ("sv", "Vår byrå gör annonser (i dialog med dig), video och SEO.", set()),
    (
        "nl",
        "Ons bureau verzorgt advertenties (in overleg met jou), video en SEO.",
        set(),
    ),
    (
        "da",
        "Du laver annoncer (vores bureau laver video), SEO og events.",
        {"paid-media", "events", "seo"},
    ),
    (
        "sv",
        "Du gör annonser (vår byrå gör video), SEO och event.",
        {"paid-media", "events", "seo"},
    ),
    (
        "nl",
        "Je maakt advertenties (ons bureau maakt video), SEO en events.",
        {"paid-media", "events", "seo"},
    ),
    # Two clauses may tell of the applicant, whoever is named between them.
    (
        "da",
        "Det er dig, der taler med chefen, der skriver nyhedsbreve.",
        {"content", "crm-email"},
    ),
    (
        "sv",
        "Det är du som talar med chefen, som skriver nyhetsbrev.",
        {"content", "crm-email"},
    ),
    # A Danish "by" is one only behind a passive.
    ("da", "Koordinering af bureauer og SEO.", {"seo", "supplier-management"}),
    # Who stands between the words of a task is not what it is about.
    ("da", "Film laver vores bureau til hjemmesiden.", set()),
    ("sv", "Film gör vår byrå till hemsidan.", set()),
    ("nl", "De teksten schrijft ons bureau voor de website.", set()),
    # Beside whom one is sought, that one is not.
    ("da", "Vi søger støtte fra et bureau, der laver SEO.", set()),
    ("sv", "Vi söker någon bredvid kollegan som gör SEO.", set()),
    # What the firm gives to the applicant before it seeks is no tale of its own.
    (
        "da",
        "Vi giver dig ansvaret for SEO og søger en kollega, der kan skrive tekster.",
        {"seo", "content"},
    ),
    (
        "nl",
        "Wij geven jou de verantwoordelijkheid voor SEO en zoeken een collega die teksten kan schrijven.",
        {"seo", "content"},
    ),
    # Who does what a "that" tells of does not do what stands before it.
    (
        "da",
        "Skrive tekster og være glad for at arbejdet gennemses af et bureau.",
        {"content"},
    ),
    (
        "nl",
        "Teksten schrijven en het fijn vinden dat het werk door een bureau wordt nagekeken.",
        {"content"},
    ),
    # Whom the firm has for it, and the applicant leads.
    (
        "da",
        "Til annoncering har vi et bureau du styrer.",
        {"paid-media", "supplier-management"},
    ),
    (
        "sv",
        "Till annonseringen har vi en byrå du styr.",
        {"paid-media", "supplier-management"},
    ),
    # A denial goes on behind an "and", not behind a "but".
    ("nl", "Je doet geen SEO maar nieuwsbrieven.", {"crm-email"}),
    # Somebody within the words of a skill need not be its subject.
    ("da", "Du har indsigt i, hvad kunderne har brug for.", {"market-research"}),
]


@pytest.mark.parametrize(("code", "sentence", "asked"), SENTENCES)
def test_what_others_do_is_not_asked(code: str, sentence: str, asked: set[str]) -> None:
    result = read(code, f"{DUTIES[code]}\n{sentence}")
    assert set(status(result)) == asked


EXCLUDED = {
    "da": "Det slipper du for\nBudget og SEO",
    "sv": "Det ingår inte i tjänsten\nBudget och SEO",
    "nl": "Dit hoef je niet te doen\nBudget en SEO",
}


def test_a_heading_may_say_what_is_not_part_of_the_job(code: str) -> None:
    result = read(code, f"{DUTIES[code]}\n- Google Ads\n\n{EXCLUDED[code]}")
    assert set(status(result)) == {"paid-media"}
    reasons = {m.reason for m in result.mentions if m.discipline == "seo"}
    assert reasons == {"heading:excluded"}


EXCLUDED_ON_ITS_LINE = {
    "da": ("Det slipper du for: budget.", "Vi forventer erfaring med SEO."),
    "sv": ("Det ingår inte i tjänsten: budget.", "Vi kräver erfarenhet av SEO."),
    "nl": ("Dit hoef je niet te doen: budget.", "Wij vragen ervaring met SEO."),
}


@pytest.mark.parametrize("between", [" ", "\n", "\n\n"])
def test_what_is_not_part_of_the_job_ends_before_the_demands(
    code: str, between: str
) -> None:
    excluded, demand = EXCLUDED_ON_ITS_LINE[code]
    result = read(code, f"{DUTIES[code]}\n- Google Ads\n\n{excluded}{between}{demand}")
    assert status(result) == {"paid-media": "required", "seo": "required"}


NOT_ASKED = [
    ("da", "Erfaring med SEO? Ikke nødvendigt."),
    ("sv", "Erfarenhet av SEO? Inget krav."),
    ("nl", "Ervaring met SEO? Niet vereist."),
    ("da", "Du har ikke personaleansvar."),
    ("sv", "Du har inget personalansvar."),
    ("nl", "Je geeft geen leiding aan medewerkers."),
    ("da", "Du er bachelor i kommunikation eller PR."),
    ("sv", "Du har en examen inom kommunikation eller PR."),
    ("nl", "Je hebt een bachelor in communicatie of PR."),
    ("da", "Du får teamevents og et kursusbudget."),
    ("sv", "Du får teamevent och en utbildningsbudget."),
    ("nl", "Je krijgt teamevents en een opleidingsbudget."),
]


@pytest.mark.parametrize(("code", "sentence"), NOT_ASKED)
def test_what_is_denied_studied_or_ignored_is_not_asked(
    code: str, sentence: str
) -> None:
    assert status(read(code, f"{DUTIES[code]}\n{sentence}")) == {}


ASKED_ALL_THE_SAME = [
    ("da", "Du skriver ikke kun nyhedsbreve.", "crm-email"),
    ("sv", "Du skriver inte bara nyhetsbrev.", "crm-email"),
    ("nl", "Je schrijft niet alleen nieuwsbrieven.", "crm-email"),
    ("da", "Du har en uddannelse og erfaring med SEO.", "seo"),
    ("sv", "Du har en utbildning och erfarenhet av SEO.", "seo"),
    ("nl", "Je hebt een diploma en ervaring met SEO.", "seo"),
]


@pytest.mark.parametrize(("code", "sentence", "asked"), ASKED_ALL_THE_SAME)
def test_small_words_and_degrees_do_not_hide_demands(
    code: str, sentence: str, asked: str
) -> None:
    assert asked in status(read(code, f"{DUTIES[code]}\n{sentence}"))


ROLE = {
    "da": "Som SEO Specialist hos os skriver du nyhedsbreve.",
    "sv": "Som SEO Specialist hos oss skriver du nyhetsbrev.",
    "nl": "Als SEO Specialist bij ons schrijf je nieuwsbrieven.",
}


def test_the_title_in_the_text_names_only_the_role(code: str) -> None:
    result = analyze(f"{ROLE[code]}\n\n{FILLER[code]}", title="SEO Specialist (m/v/x)")
    assert "crm-email" in status(result)
    assert "seo" not in status(result)


MERITS = {
    "da": "Har du prøvet Mailchimp, er det dejligt, men det er ikke et krav.",
    "sv": "Har du använt Mailchimp är det roligt, men det är inget krav.",
    "nl": "Heb je al met Mailchimp gewerkt, fijn, maar het is geen vereiste.",
}


def test_what_is_welcome_but_no_must_is_a_merit(code: str) -> None:
    assert status(read(code, MERITS[code])) == {"crm-email": "preferred"}


def test_a_list_ticked_on_a_job_board_counts_and_says_so() -> None:
    result = read("nl", "Professionele vaardigheden\nPerscontacten onderhouden")
    assert {m.reason for m in result.mentions} == {"heading:ticked"}
    assert {m.section for m in result.mentions} == {"requirements"}
    assert status(result) == {"pr-communication": "required"}


OTHERS_DO = {
    "da": "Det tager kollegerne sig af:\n- Budget\n- SEO",
    "sv": "Det här tar kollegorna hand om:\n- Budget\n- SEO",
    "nl": "Hier zorgen je collega's voor:\n- Budget\n- SEO",
}


def test_a_list_may_be_of_what_others_do(code: str) -> None:
    result = read(code, f"{DUTIES[code]}\n- Google Ads\n\n{OTHERS_DO[code]}")
    assert set(status(result)) == {"paid-media"}


FIRM = {
    "da": "Vi sælger cykler, og du skriver vores tekster om dem.",
    "sv": "Vi säljer cyklar, och du skriver våra texter om dem.",
    "nl": "Wij verkopen fietsen, en jij schrijft onze teksten erover.",
}


def test_a_sentence_of_the_firm_may_address_the_applicant(code: str) -> None:
    result = read(code, f"{DUTIES[code]}\n- Google Ads\n\n{FIRM[code]}")
    assert status(result).get("content") == "required"


OWN_ROLE = {
    "da": ("Kommunikationskonsulent", "Kommunikationskonsulenten skriver artikler."),
    "sv": ("Kommunikatör", "Kommunikatören skriver artiklar."),
    "nl": ("Communicatiemedewerker", "De communicatiemedewerker schrijft artikels."),
}


def test_the_person_of_the_title_is_the_applicant(code: str) -> None:
    title, sentence = OWN_ROLE[code]
    text = f"{DUTIES[code]}\n{sentence}\n\n{FILLER[code]}"
    asked = {
        each: status(analyze(text, title=each, language=code))
        for each in (title, "SEO-specialist")
    }
    assert asked == {title: {"content": "required"}, "SEO-specialist": {}}


BEHIND_VERB = {
    "da": "Dertil skriver kommunikationskonsulenten artikler.",
    "sv": "Dessutom skriver kommunikatören artiklar.",
    "nl": "Daarnaast schrijft de communicatiemedewerker artikels.",
}


def test_the_person_of_the_title_may_stand_behind_the_verb(code: str) -> None:
    title, _ = OWN_ROLE[code]
    text = f"{DUTIES[code]}\n{BEHIND_VERB[code]}\n\n{FILLER[code]}"
    assert status(analyze(text, title=title, language=code)) == {"content": "required"}


def test_what_is_told_of_the_role_without_a_heading_is_asked(code: str) -> None:
    title, sentence = OWN_ROLE[code]
    text = f"{FILLER[code]}\n\n{sentence}"
    asked = {
        each: status(analyze(text, title=each, language=code)) for each in (title, None)
    }
    assert asked == {title: {"content": "required"}, None: {}}


IN_WORDS = {
    "da": ("Marketing assistent", "Marketingassistenten skriver artikler."),
    "sv": ("Marketing koordinator", "Marketingkoordinatorn skriver artiklar."),
    "nl": ("Marketing coördinator", "De marketingcoördinator schrijft artikels."),
}


def test_the_role_of_a_title_in_words_may_be_one_word_in_the_text(code: str) -> None:
    title, sentence = IN_WORDS[code]
    text = f"{FILLER[code]}\n\n{sentence}"
    for each in (title, title.replace(" ", "")):
        asked = status(analyze(text, title=each, language=code))
        assert asked == {"content": "required"}


ROLE_LISTS = {
    "da": ("Kommunikationskonsulenten varetager:", "Skrive artikler"),
    "sv": ("Kommunikatören tar hand om följande:", "Skriva artiklar"),
    "nl": ("De communicatiemedewerker verzorgt het volgende:", "Artikels schrijven"),
}


@pytest.mark.parametrize("bullet", ["- ", "• "])
def test_what_is_listed_of_the_role_is_asked(code: str, bullet: str) -> None:
    title, _ = OWN_ROLE[code]
    intro, item = ROLE_LISTS[code]
    text = f"{FILLER[code]}\n\n{intro}\n\n{bullet}{item}\n{bullet}SEO\n"
    asked = status(analyze(text, title=title, language=code))
    assert asked == {"content": "required", "seo": "required"}


ANYONE = {
    "da": ("En kommunikationskonsulent klarer det hele:", "Skrive artikler"),
    "sv": ("En kommunikatör sköter följande:", "Skriva artiklar"),
    "nl": ("Een communicatiemedewerker verzorgt het volgende:", "Artikels schrijven"),
}


def test_whoever_has_the_role_of_the_title_is_the_applicant(code: str) -> None:
    title, _ = OWN_ROLE[code]
    intro, item = ANYONE[code]
    text = f"{FILLER[code]}\n\n{intro}\n- {item}\n- SEO\n"
    asked = status(analyze(text, title=title, language=code))
    assert asked == {"content": "required", "seo": "required"}


SOUGHT_FOR = {
    "da": "Vi søger nu en kommunikationskonsulent til Nordhavn, som har erfaring med SEO",
    "sv": "Vi söker nu en kommunikatör till Norrhamn som har erfarenhet av SEO",
    "nl": "Wij zoeken nu een communicatiemedewerker voor Noordhaven, die ervaring heeft met SEO",
}


@pytest.mark.parametrize("end", [".", ""])
def test_the_person_of_the_title_is_sought_for_a_place(code: str, end: str) -> None:
    title, _ = OWN_ROLE[code]
    text = f"{FILLER[code]}\n\n{DUTIES[code]}\n{SOUGHT_FOR[code]}{end}"
    assert status(analyze(text, title=title, language=code)) == {"seo": "required"}


def test_an_ad_may_end_with_the_person_of_the_title(code: str) -> None:
    title, _ = OWN_ROLE[code]
    text = f"{FILLER[code]}\n\n{DUTIES[code]}\n- SEO\n- {title.lower()}"
    assert status(analyze(text, title=title, language=code))["seo"] == "required"


# Title, and a person among the duties who is not the one of the title.
OTHER_ROLES = [
    ("da", "Assistent for chefen", "Chefen skriver artikler."),
    ("sv", "Assistent till chefen", "Chefen skriver artiklar."),
    ("nl", "Assistent van de directeur", "De directeur schrijft artikels."),
    (
        "da",
        "Kommunikationskonsulent",
        "Vores kommunikationskonsulent skriver artikler.",
    ),
    ("sv", "Kommunikatör", "Vår kommunikatör skriver artiklar."),
    (
        "nl",
        "Communicatiemedewerker",
        "Onze communicatiemedewerker schrijft artikels.",
    ),
    (
        "da",
        "Kommunikationskonsulent",
        "Kommunikationskonsulent Maja skriver artikler.",
    ),
    ("sv", "Kommunikatör", "Kommunikatör Maja skriver artiklar."),
    ("nl", "Communicatiemedewerker", "Communicatiemedewerker Maja schrijft artikels."),
]


@pytest.mark.parametrize(("code", "title", "sentence"), OTHER_ROLES)
def test_whom_a_title_serves_or_who_has_a_name_is_another(
    code: str, title: str, sentence: str
) -> None:
    text = f"{DUTIES[code]}\n{sentence}\n\n{FILLER[code]}"
    assert status(analyze(text, title=title, language=code)) == {}


IN_A_LONG_LINE = [
    ("da", "Nyhedsbrevet skriver Sara.", "Du arbejder med SEO og hjemmesiden."),
    ("sv", "Nyhetsbrevet skriver Sara.", "Du arbetar med SEO och webbplatsen."),
    ("nl", "De nieuwsbrief schrijft Sara.", "Je werkt aan SEO en beheert de website."),
]


@pytest.mark.parametrize(("code", "hers", "yours"), IN_A_LONG_LINE)
def test_a_name_that_ends_a_sentence_opens_no_line(
    code: str, hers: str, yours: str
) -> None:
    long = " ".join([yours] * 8)  # so long that line breaks may have been lost
    asked = status(read(code, f"{DUTIES[code]}\n{long} {hers} {yours}"))
    assert asked == {"seo": "required", "web-cms": "required"}
