"""The same sentence in three languages asks for the same, and as firmly."""

import pytest

from tests.components.test_reading import read, status

DUTIES = {"da": "Dine opgaver", "sv": "Dina arbetsuppgifter", "nl": "Jouw taken"}

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
