"""The same sentence in three languages asks for the same, and as firmly."""

import pytest

from tests.components.test_reading import read, status
from tests.composed import DUTIES

DEMANDS = {"da": "Din profil", "sv": "Din profil", "nl": "Jouw profiel"}

# The sentence among the duties in Danish, Swedish and Dutch, and what it asks for.
SENTENCES = [
    # Who is sought is not somebody else.
    (
        "Vi søger en ny kollega, der skriver nyhedsbreve og passer vores webshop.",
        "Vi söker en ny kollega som skriver nyhetsbrev och sköter vår webbshop.",
        "Wij zoeken een nieuwe collega die nieuwsbrieven schrijft en onze webshop beheert.",
        {"content": "required", "crm-email": "required", "ecommerce": "required"},
    ),
    (
        "Vi mangler en kollega, der kan skrive nyhedsbreve.",
        "Vi behöver en kollega som kan skriva nyhetsbrev.",
        "We hebben een collega nodig die nieuwsbrieven kan schrijven.",
        {"content": "required", "crm-email": "required"},
    ),
    # What is not asked.
    (
        "Vi forventer ikke, at du kan SEO.",
        "Vi förväntar oss inte att du kan SEO.",
        "We verwachten niet dat je SEO kent.",
        {},
    ),
    (
        "Du arbejder ikke med Google Analytics.",
        "Du jobbar inte med Google Analytics.",
        "Je werkt niet met Google Analytics.",
        {},
    ),
    (
        "Du behøver ikke kende til SEO.",
        "Du behöver inte kunna SEO.",
        "Je hoeft SEO niet te kennen.",
        {},
    ),
    (
        "Du er ikke ansvarlig for grafisk design.",
        "Du är inte ansvarig för grafisk design.",
        "Je bent niet verantwoordelijk voor grafisch ontwerp.",
        {},
    ),
    (
        "Du får ikke ansvar for grafisk design.",
        "Du får inte ansvar för grafisk design.",
        "Je krijgt geen verantwoordelijkheid voor grafisch ontwerp.",
        {},
    ),
    (
        "Du arbejder hverken med SEO eller annoncering.",
        "Du jobbar varken med SEO eller annonsering.",
        "Je werkt noch met SEO noch met advertenties.",
        {},
    ),
    (
        "Du laver hverken SEO eller Google Ads.",
        "Du gör varken SEO eller Google Ads.",
        "Je doet SEO noch Google Ads.",
        {},
    ),
    (
        "Du laver hverken SEO eller annoncer.",
        "Du gör varken SEO eller annonser.",
        "Je doet SEO noch advertenties.",
        {},
    ),
    (
        "Du skal ikke længere bruge tid på SEO.",
        "Du ska inte längre lägga tid på SEO.",
        "Je besteedt geen tijd meer aan SEO.",
        {},
    ),
    (
        "Uden ansvar for SEO.",
        "Utan ansvar för SEO.",
        "Zonder verantwoordelijkheid voor SEO.",
        {},
    ),
    (
        "Det er ikke dig, der skal arbejde med SEO.",
        "Det är inte du som ska arbeta med SEO.",
        "Niet jij werkt aan de SEO.",
        {},
    ),
    # What somebody else does.
    (
        "Din kollega Peter er ansvarlig for SEO.",
        "Din kollega Peter är ansvarig för SEO.",
        "Je collega Peter is verantwoordelijk voor SEO.",
        {},
    ),
    (
        "Marketingchefen er ansvarlig for SEO.",
        "Marknadschefen är ansvarig för SEO.",
        "De marketingmanager is verantwoordelijk voor SEO.",
        {},
    ),
    (
        "Din chef passer webshoppen.",
        "Din chef sköter webbshopen.",
        "Je baas regelt de webshop.",
        {},
    ),
    (
        "Du overlader SEO til dine kolleger.",
        "Du överlåter SEO till dina kollegor.",
        "Je laat SEO over aan je collega's.",
        {},
    ),
    (
        "Vi har allerede en specialist i SEO.",
        "Vi har redan en specialist på SEO.",
        "We hebben al een specialist in SEO.",
        {},
    ),
    (
        "Bekymr dig ikke om SEO, det klarer vi.",
        "Oroa dig inte för SEO, det sköter vi.",
        "Maak je geen zorgen over SEO, dat doen wij.",
        {},
    ),
    (
        "Vores grafiker tager sig af sociale medier.",
        "Vår grafiker tar hand om sociala medier.",
        "Onze vormgever verzorgt de sociale media.",
        {},
    ),
    (
        "Du er leder for fire medarbejdere, der tager sig af sociale medier, hjemmeside og kundearrangementer.",
        "Du är chef för fyra medarbetare som tar hand om sociala medier, hemsida och kundevent.",
        "Je bent leidinggevende van vier medewerkers die zorgen voor sociale media, website en klantevents.",
        {"people-leadership": "required"},
    ),
    (
        "Du leder en afdeling på seks medarbejdere, hvoraf to arbejder med webben, en med intern kommunikation og to med events.",
        "Du leder en avdelning med sex medarbetare, varav två arbetar med webben, en med internkommunikation och två med event.",
        "Je leidt een afdeling van zes medewerkers, van wie er twee met de website werken, een met interne communicatie en twee met events.",
        {"people-leadership": "required"},
    ),
    (
        "Foto, film og sociale medier har vi en content producer til.",
        "Foto, film och sociala medier har vi en content producer till.",
        "Voor foto, film en sociale media hebben we een content producer.",
        {},
    ),
    (
        "Annoncering og nyhedsbreve har performance-specialisten fat i.",
        "Annonsering och nyhetsbrev har performancespecialisten hand om.",
        "Advertenties en nieuwsbrieven heeft onze performancespecialist onder zijn hoede.",
        {},
    ),
    (
        "Sociale medier ligger i vores contentteam.",
        "Sociala medier ligger i vårt contentteam.",
        "Sociale media zitten in ons contentteam.",
        {},
    ),
    (
        "Dine nærmeste kolleger arbejder med TikTok, landingssider og SEO.",
        "Dina närmaste kolleger jobbar med TikTok, landningssidor och SEO.",
        "Je naaste collega's werken met TikTok, landingspagina's en SEO.",
        {},
    ),
    # What is learned on the job.
    (
        "SEO kan du lære hos os.",
        "SEO kan du lära dig hos oss.",
        "SEO kan je bij ons leren.",
        {},
    ),
    # Merits.
    (
        "Du har måske også erfaring med SEO.",
        "Du har kanske även erfarenhet av SEO.",
        "Misschien heb je ook ervaring met SEO.",
        {"seo": "preferred"},
    ),
    (
        "I bedste fald har du erfaring med SEO.",
        "I bästa fall har du erfarenhet av SEO.",
        "In het beste geval heb je ervaring met SEO.",
        {"seo": "preferred"},
    ),
    (
        "Eventuelt erfaring med SEO.",
        "Eventuellt erfarenhet av SEO.",
        "Je hebt eventueel ervaring met SEO.",
        {"seo": "preferred"},
    ),
    (
        "Du har evt. kendskab til SEO.",
        "Du har ev. kunskap om SEO.",
        "Je hebt evt. kennis van SEO.",
        {"seo": "preferred"},
    ),
    (
        "Du har muligvis kendskab til SEO.",
        "Du har möjligen kunskap om SEO.",
        "Je hebt mogelijk kennis van SEO.",
        {"seo": "preferred"},
    ),
    (
        "Vi ser gerne, at du har kendskab til SEO.",
        "Vi ser gärna att du har kunskap om SEO.",
        "We zien graag dat je kennis hebt van SEO.",
        {"seo": "preferred"},
    ),
    (
        "Du har erfaring med Premiere Pro.",
        "Du har erfarenhet av Premiere Pro.",
        "Je hebt ervaring met Premiere Pro.",
        {"photo-video": "required"},
    ),
    # What a word must not be taken for.
    (
        "Sammen med dine kolleger skriver du nyhedsbreve til kunderne.",
        "Tillsammans med dina kollegor skriver du nyhetsbrev till kunderna.",
        "Samen met je collega's schrijf je nieuwsbrieven voor de klanten.",
        {"content": "required", "crm-email": "required"},
    ),
    (
        "Du har en samtale, der foregår online.",
        "Du har ett samtal som äger rum online.",
        "Je hebt een gesprek dat online plaatsvindt.",
        {},
    ),
    (
        "Du arbejder med vores hjemmeside.",
        "Du arbetar med vår hemsida.",
        "Je werkt aan onze website.",
        {"web-cms": "required"},
    ),
    (
        "Du passer vores webshop, hjemmeside og Facebook-side.",
        "Du sköter vår webbshop, hemsida och Facebook-sida.",
        "Je beheert onze webshop, website en Facebookpagina.",
        {"ecommerce": "required", "web-cms": "required", "social-media": "required"},
    ),
    (
        "Du arbejder med Marketing Automation.",
        "Du arbetar med Marketing Automation.",
        "Je werkt met Marketing Automation.",
        {"crm-email": "required"},
    ),
    (
        "Du arbejder med vores web shop.",
        "Du arbetar med vår web shop.",
        "Je werkt aan onze web shop.",
        {"ecommerce": "required"},
    ),
]
# Where it stands (among duties or demands), the sentence, a discipline and its status.
STATUSES = [
    (
        "q",
        "Erfaring med SEO er en fordel, men ikke et krav",
        "Erfarenhet av SEO är en fördel men inget krav",
        "Ervaring met SEO is een voordeel, maar geen vereiste",
        "seo",
        "preferred",
    ),
    (
        "q",
        "Gerne erfaring med SEO",
        "Gärna erfarenhet av SEO",
        "Bij voorkeur ervaring met SEO",
        "seo",
        "preferred",
    ),
    ("q", "SEO er et plus", "SEO är ett plus", "SEO is een plus", "seo", "preferred"),
    (
        "q",
        "Det er ikke nødvendigt at kunne SEO",
        "Det är inte nödvändigt att kunna SEO",
        "Het is niet nodig dat je SEO kent",
        "seo",
        None,
    ),
    (
        "q",
        "Du behøver ingen erfaring med SEO",
        "Du behöver ingen erfarenhet av SEO",
        "Je hebt geen ervaring met SEO nodig",
        "seo",
        None,
    ),
    (
        "q",
        "SEO skal du ikke bekymre dig om",
        "SEO behöver du inte bry dig om",
        "Om SEO hoef je je geen zorgen te maken",
        "seo",
        None,
    ),
    (
        "q",
        "Kender du til SEO, er det godt",
        "Kan du SEO är det bra",
        "Ken je SEO, dan is dat mooi meegenomen",
        "seo",
        "preferred",
    ),
    (
        "q",
        "Har du prøvet SEO før, tæller det med",
        "Har du jobbat med SEO tidigare är det meriterande",
        "Heb je al met SEO gewerkt, dan is dat een troef",
        "seo",
        "preferred",
    ),
    (
        "q",
        "Vi lærer dig op i SEO",
        "Vi lär upp dig i SEO",
        "Wij leren je SEO aan",
        "seo",
        None,
    ),
    (
        "q",
        "Du får undervisning i SEO",
        "Du får utbildning i SEO",
        "Je krijgt een opleiding in SEO",
        "seo",
        None,
    ),
    (
        "q",
        "Det er et krav, at du kan SEO",
        "Det är ett krav att du kan SEO",
        "SEO-kennis is een must",
        "seo",
        "required",
    ),
    (
        "q",
        "Du skal have erfaring med SEO",
        "Du ska ha erfarenhet av SEO",
        "Je moet ervaring hebben met SEO",
        "seo",
        "required",
    ),
    (
        "q",
        "Du har solid erfaring med SEO",
        "Du har gedigen erfarenhet av SEO",
        "Je hebt stevige ervaring met SEO",
        "seo",
        "required",
    ),
    (
        "q",
        "Du er ikke bange for at arbejde med SEO",
        "Du är inte rädd för att jobba med SEO",
        "Je bent niet bang om met SEO te werken",
        "seo",
        "required",
    ),
    (
        "q",
        "Ikke kun SEO, men også Google Ads",
        "Inte bara SEO utan även Google Ads",
        "Niet alleen SEO, maar ook Google Ads",
        "seo",
        "required",
    ),
    (
        "q",
        "Du har erfaring med SEO, og det er en fordel, hvis du kender WordPress",
        "Du har erfarenhet av SEO och det är meriterande om du kan WordPress",
        "Je hebt ervaring met SEO en kennis van WordPress is een pluspunt",
        "seo",
        "required",
    ),
    (
        "q",
        "Du har erfaring med SEO, og det er en fordel, hvis du kender WordPress",
        "Du har erfarenhet av SEO och det är meriterande om du kan WordPress",
        "Je hebt ervaring met SEO en kennis van WordPress is een pluspunt",
        "web-cms",
        "preferred",
    ),
    (
        "d",
        "Vores SEO-specialist Mette hjælper dig",
        "Vår SEO-specialist Mia hjälper dig",
        "Onze SEO-specialist Mieke helpt je",
        "seo",
        None,
    ),
    (
        "d",
        "Du sparrer med vores SEO-specialist",
        "Du bollar med vår SEO-specialist",
        "Je spart met onze SEO-specialist",
        "seo",
        None,
    ),
    (
        "d",
        "SEO bliver taget hånd om af vores bureau",
        "SEO tas om hand av vår byrå",
        "SEO wordt verzorgd door ons bureau",
        "seo",
        None,
    ),
    (
        "d",
        "Vi har et bureau, der laver SEO",
        "Vi har en byrå som gör SEO",
        "We hebben een bureau dat de SEO doet",
        "seo",
        None,
    ),
    (
        "d",
        "Vi har et bureau til SEO",
        "Vi har en byrå för SEO",
        "Voor SEO hebben we een bureau",
        "seo",
        None,
    ),
    (
        "d",
        "SEO ligger hos vores bureau",
        "SEO ligger hos vår byrå",
        "SEO ligt bij ons bureau",
        "seo",
        None,
    ),
    (
        "d",
        "Du overtager SEO fra vores bureau",
        "Du tar över SEO från vår byrå",
        "Je neemt SEO over van ons bureau",
        "seo",
        "required",
    ),
    (
        "d",
        "Du arbejder med SEO sammen med vores bureau",
        "Du arbetar med SEO tillsammans med vår byrå",
        "Je werkt aan SEO samen met ons bureau",
        "seo",
        "required",
    ),
    (
        "d",
        "Sammen med din kollega Anne står du for SEO",
        "Tillsammans med din kollega Anna ansvarar du för SEO",
        "Samen met je collega Anne sta je in voor SEO",
        "seo",
        "required",
    ),
    (
        "d",
        "Du hjælper vores marketingchef med SEO",
        "Du hjälper vår marknadschef med SEO",
        "Je helpt onze marketingmanager met SEO",
        "seo",
        "required",
    ),
    (
        "d",
        "Marketingchefen lægger strategien, og du udfører",
        "Marknadschefen lägger strategin och du genomför",
        "De marketingmanager bepaalt de strategie en jij voert uit",
        "strategy",
        None,
    ),
    (
        "d",
        "Du er ikke alene: Anne skriver teksterne",
        "Du är inte ensam: Anna skriver texterna",
        "Je staat er niet alleen voor: Anne schrijft de teksten",
        "content",
        None,
    ),
    (
        "d",
        "Alt layout laves af Anne",
        "All layout görs av Anna",
        "Alle lay-out wordt gedaan door Anne",
        "design",
        None,
    ),
    (
        "d",
        "Layout klarer Anne",
        "Layouten sköter Anna",
        "De lay-out doet Anne",
        "design",
        None,
    ),
    (
        "d",
        "Vi er seks i teamet: en grafiker, en SEO-specialist og fire sælgere",
        "Vi är sex i teamet: en grafiker, en SEO-specialist och fyra säljare",
        "We zijn met zes in het team: een vormgever, een SEO-specialist en vier verkopers",
        "seo",
        None,
    ),
    (
        "d",
        "Du bliver en del af afdelingen for kommunikation og presse",
        "Du blir en del av avdelningen för kommunikation och press",
        "Je komt terecht in de afdeling communicatie en pers",
        "pr-communication",
        None,
    ),
    (
        "d",
        "Virksomheden sælger software til e-handel",
        "Företaget säljer programvara för e-handel",
        "Het bedrijf verkoopt software voor e-commerce",
        "ecommerce",
        None,
    ),
    (
        "d",
        "Vi er et bureau, der arbejder med SEO og annoncering",
        "Vi är en byrå som arbetar med SEO och annonsering",
        "Wij zijn een bureau dat werkt rond SEO en adverteren",
        "seo",
        None,
    ),
    (
        "q",
        "Du er uddannet inden for grafisk design",
        "Du har en utbildning inom grafisk design",
        "Je hebt een diploma grafische vormgeving",
        "design",
        None,
    ),
    (
        "q",
        "Bachelor i kommunikation, journalistik eller lignende",
        "Kandidatexamen i kommunikation, journalistik eller liknande",
        "Bachelor in de communicatie, journalistiek of gelijkwaardig",
        "content",
        None,
    ),
    (
        "q",
        "Vi tilbyder kurser i Photoshop og SEO",
        "Vi erbjuder kurser i Photoshop och SEO",
        "Wij bieden cursussen in Photoshop en SEO",
        "seo",
        None,
    ),
    (
        "q",
        "Erfaring med enten Photoshop eller Canva",
        "Erfarenhet av antingen Photoshop eller Canva",
        "Ervaring met Photoshop of Canva",
        "design",
        "required",
    ),
    (
        "d",
        "Du hjælper med at planlægge events, når der er travlt",
        "Du hjälper till att planera event när det är mycket att göra",
        "Je helpt events plannen als het druk is",
        "events",
        "required",
    ),
    (
        "d",
        "På sigt kan du også få ansvar for SEO",
        "På sikt kan du även få ansvar för SEO",
        "Op termijn kan je ook verantwoordelijk worden voor SEO",
        "seo",
        "preferred",
    ),
    (
        "d",
        "Det er ikke din opgave at lave events",
        "Det är inte din uppgift att göra event",
        "Het is niet jouw taak om events te organiseren",
        "events",
        None,
    ),
    (
        "d",
        "Events hører ikke til stillingen",
        "Event ingår inte i tjänsten",
        "Events horen niet bij de functie",
        "events",
        None,
    ),
    (
        "d",
        "Events er ikke en del af jobbet",
        "Event är inte en del av jobbet",
        "Events maken geen deel uit van de job",
        "events",
        None,
    ),
    (
        "d",
        "Events står vores eventafdeling for",
        "Event står vår eventavdelning för",
        "Events neemt onze eventafdeling voor haar rekening",
        "events",
        None,
    ),
    (
        "d",
        "Du slipper for events",
        "Du slipper event",
        "Events hoef je niet te doen",
        "events",
        None,
    ),
]
HEADINGS = [
    (
        "Det er et plus, hvis du har erfaring med",
        "Det är ett plus om du har erfarenhet av",
        "Het is een plus als je ervaring hebt met",
        "preferred",
    ),
    (
        "Det er en fordel, hvis du kender",
        "Det väger positivt om du har erfarenhet av:",
        "Het is een voordeel als je ervaring hebt met:",
        "preferred",
    ),
    (
        "Vi ser også gerne, at du kender:",
        "Vi ser också gärna att du kan:",
        "We zien graag dat je ook kent:",
        "preferred",
    ),
    ("Du bliver oplært i:", "Du får utbildning i:", "We leiden je op in:", None),
    ("Om teamet:", "Om teamet:", "Over het team:", None),
    (
        "Vi tilbyder kurser i:",
        "Vi erbjuder kurser i:",
        "Wij bieden opleiding in:",
        None,
    ),
]
CLOSING = [
    (
        "Følg os på LinkedIn og Facebook.",
        "Följ oss på LinkedIn och Facebook.",
        "Volg ons op LinkedIn en Facebook.",
    ),
    ("Rabat i vores webshop.", "Rabatt i vår webbshop.", "Korting in onze webshop."),
    (
        "Mulighed for kurser i SEO.",
        "Möjlighet till kurser i SEO.",
        "Mogelijkheid tot cursussen in SEO.",
    ),
    (
        "Tilmeld dig vores nyhedsbrev.",
        "Anmäl dig till vårt nyhetsbrev.",
        "Schrijf je in voor onze nieuwsbrief.",
    ),
]
CODES = ("da", "sv", "nl")


@pytest.mark.parametrize(
    ("code", "sentence", "asked"),
    [(code, row[at], row[3]) for row in SENTENCES for at, code in enumerate(CODES)],
)
@pytest.mark.parametrize("mark", ["", "- "])
def test_a_sentence_asks_for_the_same_in_each_language(
    mark: str, code: str, sentence: str, asked: dict[str, str]
) -> None:
    assert status(read(code, f"{DUTIES[code]}\n{mark}{sentence}")) == asked


@pytest.mark.parametrize(
    ("code", "where", "sentence", "discipline", "asked"),
    [
        (code, row[0], row[at], row[4], row[5])
        for row in STATUSES
        for at, code in enumerate(CODES, 1)
    ],
)
def test_an_item_is_as_firm_in_each_language(
    code: str, where: str, sentence: str, discipline: str, asked: str | None
) -> None:
    heading = DUTIES[code] if where == "d" else DEMANDS[code]
    result = read(code, f"{heading}\n- {sentence}.\n- Mailchimp")
    assert status(result).get(discipline) == asked


@pytest.mark.parametrize(
    ("code", "heading", "asked"),
    [(code, row[at], row[3]) for row in HEADINGS for at, code in enumerate(CODES)],
)
def test_a_heading_holds_for_every_item_of_its_list(
    code: str, heading: str, asked: str | None
) -> None:
    listed = {"seo": asked, "crm-email": asked} if asked else {}
    text = f"{DUTIES[code]}\n- Google Ads\n\n{heading}\n- SEO\n- Mailchimp"
    assert status(read(code, text)) == {"paid-media": "required", **listed}


@pytest.mark.parametrize(
    ("code", "sentence"),
    [(code, row[at]) for row in CLOSING for at, code in enumerate(CODES)],
)
def test_what_closes_an_ad_asks_for_nothing(code: str, sentence: str) -> None:
    text = f"{DUTIES[code]}\n- Google Ads\n\n{sentence}"
    assert status(read(code, text)) == {"paid-media": "required"}
