"""Pieces of ads whose layout tells what is asked, the same in three languages."""

import json
from pathlib import Path

import pytest

from analyzer import analyze
from tests.components.test_reading import FILLER, read, status
from tests.composed import DUTIES

SEO, ADS, MAIL = (
    {"seo": "required"},
    {"paid-media": "required"},
    {"crm-email": "required"},
)
ALSO_MAIL = {"crm-email": "preferred"}

# What is tried, the fragment in Danish, Swedish and Dutch, and what it asks for.
FRAGMENTS = [
    # Marks before lines.
    (
        "pictures before headings",
        "🚀 Dine opgaver\n- SEO\n💡 Det er et plus, hvis du\n- kender Mailchimp",
        "🚀 Dina arbetsuppgifter\n- SEO\n💡 Det är ett plus om du\n- kan Mailchimp",
        "🚀 Jouw taken\n- SEO\n💡 Het is een plus als je\n- Mailchimp kent",
        SEO | ALSO_MAIL,
    ),
    (
        "pictures before items",
        "Det kan du:\n📸 SEO\n🎨 Mailchimp\nDet kan vi:\n🔎 Google Ads\n📈 events",
        "Det här kan du:\n📸 SEO\n🎨 Mailchimp\nDet här kan vi:\n🔎 Google Ads\n📈 event",
        "Dit kun jij:\n📸 SEO\n🎨 Mailchimp\nDit kunnen wij:\n🔎 Google Ads\n📈 events",
        SEO | MAIL,
    ),
    (
        "a heading in capitals, of several words that are one",
        "DINE OPGAVER:\n- SEO\nDET ER IKKE EN DEL AF JOBBET:\n- nyhedsbreve\n- Google Ads",
        "DINA UPPGIFTER:\n- SEO\nDET INGÅR INTE I JOBBET:\n- nyhetsbrev\n- Google Ads",
        "JOUW TAKEN:\n- SEO\nDIT HOORT NIET BIJ DE FUNCTIE:\n- nieuwsbrieven\n- Google Ads",
        SEO,
    ),
    (
        "lines without marks are a list",
        "Kontor, cirka 60 %\nopdatere SEO\nholde styr på Google Ads\nsende mails i Mailchimp",
        "Kontor, ungefär 60 %\nuppdatera SEO\nhålla koll på Google Ads\nskicka mejl i Mailchimp",
        "Kantoor, ongeveer 60%\nSEO bijwerken\nGoogle Ads opvolgen\nmails sturen in Mailchimp",
        SEO | ADS | MAIL,
    ),
    (
        "such lines with commas, and a stop at the end",
        "Kontor, cirka 60 %\nopdatere SEO,\nholde styr på Google Ads,\nsende mails i Mailchimp.",
        "Kontor, ungefär 60 %\nuppdatera SEO,\nhålla koll på Google Ads,\nskicka mejl i Mailchimp.",
        "Kantoor, ongeveer 60%\nSEO bijwerken,\nGoogle Ads opvolgen,\nmails sturen in Mailchimp.",
        SEO | ADS | MAIL,
    ),
    (
        "a heading that denies, but is glad",
        "Dine opgaver\n- Google Ads\n\nIkke et krav, men kærkomment\n- SEO",
        "Dina arbetsuppgifter\n- Google Ads\n\nInget krav, men trevligt\n- SEO",
        "Jouw taken\n- Google Ads\n\nNiet verplicht, maar tof\n- SEO",
        {"seo": "preferred"} | ADS,
    ),
    (
        "a label of merits",
        "Dine opgaver\n- Google Ads\n\nØnskesedlen\n- SEO",
        "Dina arbetsuppgifter\n- Google Ads\n\nÖverkurs\n- SEO",
        "Jouw taken\n- Google Ads\n\nFacultatief\n- SEO",
        {"seo": "preferred"} | ADS,
    ),
    # Lists that lost their marks.
    (
        "blank lines between the items of a list without marks",
        "Kontor, cirka 60 %\n\nopdatere SEO\n\nholde styr på Google Ads\n\nsende mails i Mailchimp",
        "Kontor, ungefär 60 %\n\nuppdatera SEO\n\nhålla koll på Google Ads\n\nskicka mejl i Mailchimp",
        "Kantoor, ongeveer 60%\n\nSEO bijwerken\n\nGoogle Ads opvolgen\n\nmails sturen in Mailchimp",
        SEO | ADS | MAIL,
    ),
    (
        "semicolons, and blank lines between them",
        "Kontor, cirka 60 %:\n\nopdatere SEO;\n\nholde styr på Google Ads;\n\nsende mails i Mailchimp.",
        "Kontor, ungefär 60 %:\n\nuppdatera SEO;\n\nhålla koll på Google Ads;\n\nskicka mejl i Mailchimp.",
        "Kantoor, ongeveer 60%:\n\nSEO bijwerken;\n\nGoogle Ads opvolgen;\n\nmails sturen in Mailchimp.",
        SEO | ADS | MAIL,
    ),
    (
        "an item that asks a question",
        "Kontor, cirka 60 %\nopdatere SEO\nholde styr på Google Ads: hvad virker?\nsende mails i Mailchimp",
        "Kontor, ungefär 60 %\nuppdatera SEO\nhålla koll på Google Ads: vad fungerar?\nskicka mejl i Mailchimp",
        "Kantoor, ongeveer 60%\nbijwerken van SEO\nopvolgen van Google Ads: wat werkt?\nmails sturen in Mailchimp",
        SEO | ADS | MAIL,
    ),
    (
        "a list right above sentences",
        "Kontor, cirka 60 %\nopdatere SEO\nholde styr på Google Ads\nsende mails i Mailchimp\nVores bureau laver video. Det har de gjort længe.\nDet virker.",
        "Kontor, ungefär 60 %\nuppdatera SEO\nhålla koll på Google Ads\nskicka mejl i Mailchimp\nVår byrå gör video. Det har de gjort länge.\nDet fungerar.",
        "Kantoor, ongeveer 60%\nbijwerken van SEO\nopvolgen van Google Ads\nmails sturen in Mailchimp\nOns bureau maakt video. Dat doet het al lang.\nHet werkt.",
        SEO | ADS | MAIL,
    ),
    (
        "numbers that are all one, as in Markdown",
        "Kontor, cirka 60 %\n1. opdatere SEO\n1. holde styr på Google Ads\n1. sende mails i Mailchimp",
        "Kontor, ungefär 60 %\n1. uppdatera SEO\n1. hålla koll på Google Ads\n1. skicka mejl i Mailchimp",
        "Kantoor, ongeveer 60%\n1. SEO bijwerken\n1. Google Ads opvolgen\n1. mails sturen in Mailchimp",
        SEO | ADS | MAIL,
    ),
    (
        "a list of the firm above sentences that begin as its items do",
        "Vi tilbyder:\nFrokost\nKurser i WordPress\nFrugt\nDu har erfaring med SEO.\nDu kan Google Ads.",
        "Vi erbjuder:\nFriskvård\nKurser i WordPress\nFika\nDu har erfarenhet av SEO.\nDu kan Google Ads.",
        "Wij bieden:\nLunch\nCursussen WordPress\nFruit\nJe hebt ervaring met SEO.\nJe kent Google Ads.",
        SEO | ADS,
    ),
    (
        "a list of lines of about the same length",
        "Din profil\n\nerfaring med SEO er en fordel for stillingen\nkendskab til annoncer på Google og Facebook\nrutineret i Mailchimp og i andre programmer\nen god kollega for os andre hver eneste dag",
        "Din profil\n\nerfarenhet av SEO är en fördel för tjänsten\nkännedom om annonser på Google och Facebook\nvan vid Mailchimp och andra av våra program\nen god kollega för oss andra varje enda dag",
        "Jouw profiel\n\nervaring met SEO is een pluspunt voor de job\nkennis van advertenties op Google, Facebook\nvlot met Mailchimp en de andere programma's\neen goede collega voor ons, elke dag opnieuw",
        {"seo": "preferred"} | ADS | MAIL,
    ),
    (
        "a list of what is no part of the job, above sentences that begin as its items do",
        "Det er ikke en del af jobbet:\nSEO\nGoogle Ads\nEvents\nDu sender mails i Mailchimp.\nDu bruger SEO.",
        "Det ingår inte i jobbet:\nSEO\nGoogle Ads\nEvent\nDu skickar mejl i Mailchimp.\nDu använder SEO.",
        "Dit hoort niet bij de functie:\nSEO\nGoogle Ads\nEvents\nJe stuurt mails in Mailchimp.\nJe gebruikt SEO.",
        SEO | MAIL,
    ),
    # Headings and labels whose line goes on.
    (
        "a label of the site on a line that goes on",
        "Branche: detailhandel. Vi søger en kollega i Aarhus. Du arbejder med SEO og Google Ads.",
        "Bransch: detaljhandel. Vi söker en kollega i Malmö. Du arbetar med SEO och Google Ads.",
        "Vakgebied: detailhandel. Wij zoeken een collega in Gent. Je werkt met SEO en Google Ads.",
        SEO | ADS,
    ),
    (
        "a heading with a stop",
        "Vi tilbyder\nFrokost og frugt.\nDine opgaver. SEO og Google Ads.",
        "Vi erbjuder\nLunch och frukt.\nDina arbetsuppgifter. SEO och Google Ads.",
        "Wij bieden\nLunch en fruit.\nJouw taken. SEO en Google Ads.",
        SEO | ADS,
    ),
    (
        "a heading before a sentence",
        "Vi tilbyder\nGod frokost og frugt hver dag Om dig Du kan SEO og Google Ads.",
        "Vi erbjuder\nGod lunch och frukt varje dag Om dig Du kan SEO och Google Ads.",
        "Wij bieden\nGoede lunch en elke dag fruit Over jou Je kent SEO en Google Ads.",
        SEO | ADS,
    ),
    (
        "the word of a heading at the end of a line",
        "Vi er tyve mennesker i Aarhus.\nEt udpluk af opgaverne: opdatere SEO, holde styr på Google Ads.",
        "Vi är tjugo personer i Malmö.\nEtt urval av arbetsuppgifterna: uppdatera SEO, hålla koll på Google Ads.",
        "Wij zijn met twintig in Gent.\nEen greep uit het takenpakket: SEO bijwerken, Google Ads opvolgen.",
        SEO | ADS,
    ),
    (
        "a row of hashtags",
        "Dine opgaver\n- SEO\n\n#marketing #nyhedsbreve #GoogleAds\n# Mailchimp",
        "Dina arbetsuppgifter\n- SEO\n\n#marknadsföring #nyhetsbrev #GoogleAds\n# Mailchimp",
        "Jouw taken\n- SEO\n\n#marketing #nieuwsbrieven #GoogleAds\n# Mailchimp",
        SEO | MAIL,
    ),
    (
        "a row of hashtags in prose",
        "Du optimerer SEO.\n#marketing #GoogleAds\nUdsendelse af nyhedsbreve.",
        "Du optimerar SEO.\n#marketing #GoogleAds\nUtskick av nyhetsbrev.",
        "Je optimaliseert SEO.\n#marketing #GoogleAds\nVersturen van nieuwsbrieven.",
        SEO | MAIL,
    ),
    (
        "numbers before headings",
        "1. Dit ansvar\nSEO.\n2. Gerne, men ikke nødvendigt\nMailchimp.\n3. Det får du\nKurser i Google Ads.",
        "1. Ditt ansvar\nSEO.\n2. Gärna, men inte nödvändigt\nMailchimp.\n3. Det här får du\nKurser i Google Ads.",
        "1. Jouw verantwoordelijkheid\nSEO.\n2. Graag, maar niet noodzakelijk\nMailchimp.\n3. Wat je krijgt\nCursussen Google Ads.",
        SEO | ALSO_MAIL,
    ),
    (
        "numbers before items",
        "Dine vigtigste opgaver\n1) SEO\n2) Mailchimp\nMedarbejderne tager sig af resten\n1) Google Ads\n2) Messer",
        "Dina viktigaste uppgifter\n1) SEO\n2) Mailchimp\nMedarbetarna sköter resten\n1) Google Ads\n2) Mässor",
        "Je belangrijkste taken\n1) SEO\n2) Mailchimp\nDe medewerkers doen de rest\n1) Google Ads\n2) Beurzen",
        SEO | MAIL,
    ),
    (
        "letters before items",
        "Dine opgaver\na) SEO\nb) Mailchimp\nDine kolleger tager sig af\na) Google Ads\nb) Messer",
        "Dina arbetsuppgifter\na) SEO\nb) Mailchimp\nDina kollegor tar hand om\na) Google Ads\nb) Mässor",
        "Jouw taken\na) SEO\nb) Mailchimp\nJe collega's zorgen voor\na) Google Ads\nb) Beurzen",
        SEO | MAIL,
    ),
    (
        "long dashes before items",
        "Dine opgaver\n– SEO\nDet gør vores bureau\n– Google Ads\n– Messer",
        "Dina arbetsuppgifter\n– SEO\nDet gör vår byrå\n– Google Ads\n– Mässor",
        "Jouw taken\n– SEO\nDat doet ons bureau\n– Google Ads\n– Beurzen",
        SEO,
    ),
    # Lines of no layout.
    (
        "a paragraph wrapped at no column",
        "Du kommer til at sende\nnyhedsbreve med SEO. Vores\nbureau tager sig af events\nog af annoncerne på\nGoogle Ads.",
        "Du kommer att skicka\nnyhetsbrev med SEO. Vår\nbyrå tar hand om event\noch annonserna på\nGoogle Ads.",
        "Je gaat nieuwsbrieven\nversturen met SEO. Ons\nbureau zorgt voor events\nen de advertenties op\nGoogle Ads.",
        SEO | MAIL,
    ),
    (
        "columns parted by tabs",
        "Krav\tFordel\nSEO\tMailchimp\nKørekort\t-",
        "Krav\tMeriterande\nSEO\tMailchimp\nKörkort\t-",
        "Vereist\tPluspunt\nSEO\tMailchimp\nRijbewijs\t-",
        SEO | ALSO_MAIL,
    ),
    (
        "headings within a paragraph",
        "Opgaver: SEO og messer. Fordel: Mailchimp. Vi tilbyder: kurser i Google Ads.",
        "Uppgifter: SEO och mässor. Fördel: Mailchimp. Vi erbjuder: kurser i Google Ads.",
        "Taken: SEO en beurzen. Pluspunt: Mailchimp. Wij bieden: cursussen Google Ads.",
        SEO | ALSO_MAIL | {"events": "required"},
    ),
    # What others do.
    (
        "colleagues over a list, with no colon",
        "Dine opgaver\n✓ SEO\nDine kolleger tager sig af\n✓ Google Ads\n✓ Mailchimp",
        "Dina arbetsuppgifter\n✓ SEO\nDina kollegor tar hand om\n✓ Google Ads\n✓ Mailchimp",
        "Jouw taken\n✓ SEO\nJe collega's zorgen voor\n✓ Google Ads\n✓ Mailchimp",
        SEO,
    ),
    (
        "prose behind such a list is of the job again",
        "Dine opgaver\n- SEO\nDine kolleger tager sig af\n- Google Ads\nDu sender også vores nyhedsbrev ud.",
        "Dina arbetsuppgifter\n- SEO\nDina kollegor tar hand om\n- Google Ads\nDu skickar också ut vårt nyhetsbrev.",
        "Jouw taken\n- SEO\nJe collega's zorgen voor\n- Google Ads\nJe verstuurt ook onze nieuwsbrief.",
        SEO | MAIL,
    ),
    (
        "others, in a heading",
        "Dine opgaver\n→ SEO\nDet står andre for\n▪ Google Ads\n▪ Mailchimp",
        "Dina arbetsuppgifter\n→ SEO\nDet här ansvarar andra för\n▪ Google Ads\n▪ Mailchimp",
        "Jouw taken\n→ SEO\nHier staan anderen voor in\n▪ Google Ads\n▪ Mailchimp",
        SEO,
    ),
    (
        "no thanks",
        "Dine opgaver\n+ SEO\nNej tak til\n+ sælgere af Google Ads\n+ tilbud om Mailchimp",
        "Dina arbetsuppgifter\n+ SEO\nNej tack till\n+ säljare av Google Ads\n+ erbjudanden om Mailchimp",
        "Jouw taken\n+ SEO\nWij zeggen nee tegen\n+ verkopers van Google Ads\n+ aanbiedingen van Mailchimp",
        SEO,
    ),
    # What the firm does.
    (
        "a list of the firm's",
        "Opgaverne\n- Skabe liv på intranettet\nOm bureauet\n- 12 specialister i SEO og Google Ads\n- Kontorer i to byer",
        "Arbetsuppgifterna\n- Skapa liv på intranätet\nOm byrån\n- 12 specialister på SEO och Google Ads\n- Kontor i två städer",
        "De taken\n- Leven brengen op het intranet\nOver het bureau\n- 12 specialisten in SEO en Google Ads\n- Kantoren in twee steden",
        {"internal-communication": "required"},
    ),
    (
        "a department over a list",
        "Dine opgaver\n- SEO\nAfdelingen\n- vinder priser for sin Google Ads\n- holder til i byen",
        "Dina arbetsuppgifter\n- SEO\nAvdelningen\n- vinner priser för sin Google Ads\n- sitter i stan",
        "Jouw taken\n- SEO\nDe afdeling\n- wint prijzen met Google Ads\n- zit in de stad",
        SEO,
    ),
    # Duties.
    (
        "an offer of a job where you",
        "Vi tilbyder dig et job, hvor du\n• arbejder med SEO\nDerudover tilbyder vi\n• kurser i Google Ads",
        "Vi erbjuder dig ett jobb där du\n• arbetar med SEO\nDessutom erbjuder vi\n• kurser i Google Ads",
        "Wij bieden je een job waarin je\n• aan SEO werkt\nDaarnaast bieden wij\n• cursussen Google Ads",
        SEO,
    ),
    (
        "somebody is sought who",
        "Vi er et rekrutteringsbureau.\nFor vores kunde søger vi en koordinator, der kan\n- SEO\n- sende nyhedsbreve ud\nKunden sælger Google Ads.",
        "Vi är ett rekryteringsföretag.\nTill vår kund söker vi en koordinator som kan\n- SEO\n- skicka ut nyhetsbrev\nKunden säljer Google Ads.",
        "Wij zijn een wervingsbureau.\nVoor onze klant zoeken wij een coördinator die\n- SEO kent\n- nieuwsbrieven verstuurt\nDe klant verkoopt Google Ads.",
        SEO | MAIL,
    ),
    (
        "the share of time",
        "Sådan fordeler din tid sig:\n50 % SEO\n50 % nyhedsbreve",
        "Så fördelas din tid:\n50 % SEO\n50 % nyhetsbrev",
        "Zo is je tijd verdeeld:\n50% SEO\n50% nieuwsbrieven",
        SEO | MAIL,
    ),
    (
        "goals behind an offer",
        "Vores tilbud\n• en studietur om Google Ads\nDine mål\n• synlighed i SEO",
        "Vårt erbjudande\n• en studieresa om Google Ads\nDina mål\n• synlighet i SEO",
        "Ons aanbod\n• een studiereis over Google Ads\nJouw doelen\n• zichtbaarheid in SEO",
        SEO,
    ),
    (
        "a matter of form is an item as any other",
        "Om os\nVores kunder mangler:\n- hjemmeside\n- Google Ads\nDine opgaver\n- SEO",
        "Om oss\nVåra kunder saknar:\n- hemsida\n- Google Ads\nDina arbetsuppgifter\n- SEO",
        "Over ons\nOnze klanten missen:\n- website\n- Google Ads\nJouw taken\n- SEO",
        SEO,
    ),
    # Merits.
    (
        "a remark in brackets behind a heading",
        "Din profil\n• SEO\nLønpakken (og den er god, synes vi alle her):\n• Google Ads for alle",
        "Din profil\n• SEO\nLönepaketet (och det är bra, tycker alla vi här):\n• Google Ads för alla",
        "Jouw profiel\n• SEO\nLoonpakket (en dat is goed, vinden wij allemaal):\n• Google Ads voor iedereen",
        SEO,
    ),
    (
        "merits end with their list",
        "Dine opgaver\n- SEO\nDet er et plus, hvis du\n- kender Mailchimp\nUd over opgaverne ovenfor skal du arbejde med Google Ads.",
        "Dina arbetsuppgifter\n- SEO\nDet är ett plus om du\n- kan Mailchimp\nUtöver uppgifterna ovan ska du arbeta med Google Ads.",
        "Jouw taken\n- SEO\nHet is een plus als je\n- Mailchimp kent\nNaast de taken hierboven werk je met Google Ads.",
        SEO | ADS | ALSO_MAIL,
    ),
    (
        "a merit told in the next sentence",
        "Din profil\n• Du kan SEO\n• Du kan Mailchimp. Det er ikke et krav, men et plus.\n• Du kan dansk",
        "Din profil\n• Du kan SEO\n• Du kan Mailchimp. Det är inget krav, men ett plus.\n• Du kan svenska",
        "Jouw profiel\n• Je kent SEO\n• Je kent Mailchimp. Dat is geen vereiste, maar wel een plus.\n• Je kent Nederlands",
        SEO | ALSO_MAIL,
    ),
    (
        "a merit within an item",
        "Hvad skal du kunne?\n1) SEO\n2) Gerne, men ikke nødvendigvis: Mailchimp\n3) Google Ads",
        "Vad ska du kunna?\n1) SEO\n2) Gärna, men inte nödvändigtvis: Mailchimp\n3) Google Ads",
        "Wat moet je kunnen?\n1) SEO\n2) Graag, maar niet noodzakelijk: Mailchimp\n3) Google Ads",
        SEO | ADS | ALSO_MAIL,
    ),
    (
        "what would be ideal",
        "Din profil\n- SEO\nDet ideelle ville være, at du også\n- kender Mailchimp",
        "Din profil\n- SEO\nDet ideala vore att du också\n- kan Mailchimp",
        "Jouw profiel\n- SEO\nIdeaal zou zijn als je ook\n- Mailchimp kent",
        SEO | ALSO_MAIL,
    ),
    # Offers.
    (
        "a package of pay",
        "Din opgaveportefølje\n• SEO\nDin lønpakke\n• et kursus i Google Ads",
        "Dina arbetsuppgifter\n• SEO\nDitt lönepaket\n• en kurs i Google Ads",
        "Jouw takenpakket\n• SEO\nJouw loonpakket\n• een cursus Google Ads",
        SEO,
    ),
    (
        "offers at the end of the demands",
        "Du har:\n• erfaring med SEO\n• hos os får du seks ugers ferie\n• og hvert år tager vi på et kursus om Google Ads",
        "Du har:\n• erfarenhet av SEO\n• hos oss får du sex veckors semester\n• och varje år åker vi på en kurs om Google Ads",
        "Je hebt:\n• ervaring met SEO\n• bij ons krijg je 30 vakantiedagen\n• en elk jaar gaan we naar een cursus over Google Ads",
        SEO,
    ),
    (
        "then you get",
        "Er det dig?\n✓ Du kan SEO\nSå får du\n✓ En mentor i Google Ads",
        "Är det du?\n✓ Du kan SEO\nDå får du\n✓ En mentor i Google Ads",
        "Ben jij dit?\n✓ Je kent SEO\nDan krijg je\n✓ Een mentor in Google Ads",
        SEO,
    ),
    # What a site puts round an ad.
    (
        "labels of fields",
        "Branche: Reklame og Google Ads\nArbejdstid: 37 timer\nDu skal arbejde med SEO.\nKategori: Salg og e-handel",
        "Bransch: Reklam och Google Ads\nOmfattning: Heltid\nDu ska arbeta med SEO.\nKategori: Försäljning och e-handel",
        "Sector: Reclame en Google Ads\nWerkrooster: Voltijds\nJe gaat werken aan SEO.\nCategorie: Sales en e-commerce",
        SEO,
    ),
    (
        "words to be found by",
        "Du skal arbejde med SEO.\nSøgeord: nyhedsbreve, messer, Google Ads\nStillingsbetegnelse: Fotograf",
        "Du ska arbeta med SEO.\nSökord: nyhetsbrev, mässor, Google Ads\nBefattning: Fotograf",
        "Je gaat werken aan SEO.\nTrefwoorden: nieuwsbrieven, beurzen, Google Ads\nFunctietitel: Fotograaf",
        SEO,
    ),
    (
        "how data are kept",
        "Dine opgaver er SEO.\nSådan behandler vi dine data\nVores hjemmeside bruger Google Ads.\nDu kan til enhver tid afmelde vores nyhedsbrev.",
        "Dina arbetsuppgifter är SEO.\nSå behandlar vi dina uppgifter\nVår hemsida använder Google Ads.\nDu kan när som helst avsluta vårt nyhetsbrev.",
        "Je taken zijn SEO.\nZo gaan we met je gegevens om\nOnze website gebruikt Google Ads.\nJe kunt je op elk moment uitschrijven voor onze nieuwsbrief.",
        SEO,
    ),
    (
        "buttons to share an ad",
        "Rollen\nDu arbejder med SEO.\nDel jobbet: Facebook LinkedIn Instagram",
        "Rollen\nDu arbetar med SEO.\nDela jobbet: Facebook LinkedIn Instagram",
        "De rol\nJe werkt aan SEO.\nDeel deze vacature: Facebook LinkedIn Instagram",
        SEO,
    ),
    (
        "a box to subscribe",
        "Rollen\nDu arbejder med SEO.\nFå nye job i din indbakke – tilmeld dig nyhedsbrevet",
        "Rollen\nDu arbetar med SEO.\nFå nya jobb i din inkorg – prenumerera på nyhetsbrevet",
        "De rol\nJe werkt aan SEO.\nNieuwe vacatures in je mailbox – schrijf je in voor de nieuwsbrief",
        SEO,
    ),
    (
        "a firm behind the firm",
        "Din profil\nDu kan SEO.\nBag os står en koncern, der lever af Google Ads.",
        "Din profil\nDu kan SEO.\nBakom oss står en koncern som lever på Google Ads.",
        "Jouw profiel\nJe kent SEO.\nAchter ons staat een groep die leeft van Google Ads.",
        SEO,
    ),
]
CODES = ("da", "sv", "nl")


@pytest.mark.parametrize(
    ("code", "fragment", "asked"),
    [
        pytest.param(code, row[at], row[4], id=f"{row[0]}-{code}")
        for row in FRAGMENTS
        for at, code in enumerate(CODES, 1)
    ],
)
def test_a_fragment_asks_for_the_same_in_each_language(
    code: str, fragment: str, asked: dict[str, str]
) -> None:
    assert status(read(code, fragment)) == asked


_ROWS = (Path(__file__).with_name("sentences.jsonl")).read_text("utf-8").splitlines()


@pytest.mark.parametrize("line", _ROWS[::6])
def test_an_ad_may_end_with_any_word(line: str, code: str) -> None:
    row = json.loads(line)
    words = row.get(code, "").split()
    for end in range(1, len(words) + 1):
        cut = " ".join(words[:end]).rstrip(".,:;")
        assert analyze(f"{FILLER[code]}\n\n{DUTIES[code]}\n{cut}", language=code)


ENGLISH_HEADINGS = [
    ("Your key responsibilities", "required"),
    ("About this role", "required"),
    ("You'll get to", "required"),
    ("A typical day", "required"),
    ("Who are we looking for?", "required"),
    ("What you bring to the table", "required"),
    ("Must-haves", "required"),
    ("Skills & experience", "required"),
    ("Brownie points", "preferred"),
    ("Nice if you have", "preferred"),
    ("Additional qualifications", "preferred"),
    ("What's in it for me", None),
    ("Why you'll love working here", None),
    ("Compensation and benefits", None),
    ("About our client", None),
    ("Our hiring process", None),
    ("Not in this role", None),
]


@pytest.mark.parametrize(("heading", "asked"), ENGLISH_HEADINGS)
def test_an_english_heading_is_one_in_every_language(
    code: str, heading: str, asked: str | None
) -> None:
    text = f"{FILLER[code]}\n\n{heading}\n- Google Ads\n- Mailchimp"
    wanted = {"paid-media": asked, "crm-email": asked} if asked else {}
    assert status(analyze(text, language=code)) == wanted
