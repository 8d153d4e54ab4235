import json
import re

import pytest
from langdetect import detector_factory
from langdetect.detector_factory import init_factory

from analyzer import (
    NoTextError,
    UnsupportedLanguageError,
    analyze,
    detect_language,
    language,
)
from analyzer.messages import message_languages, read_messages
from analyzer.resources import data_folder
from analyzer.wording import error_in_words
from tests.components.test_reading import FILLER
from tests.conftest import AD, CODES

SNIPPETS = [
    ("vi søger en kollega, der kan skrive", "da"),
    ("Du bliver en del af et team med højt til loftet", "da"),
    ("vi söker en kollega som kan skriva", "sv"),
    ("Du blir en del av ett team med högt i tak", "sv"),
    ("wij zoeken een collega die kan schrijven", "nl"),
    ("Je komt terecht in een team met korte lijnen", "nl"),
    ("vi søker en kollega som kan skrive godt og jobbe med oss", "no"),
    ("wir suchen eine Kollegin, die gut schreiben kann", "de"),
    ("we are looking for a colleague who can write", "en"),
    ("skal løse opgaver sammen med dine kolleger i en kommune", "da"),
    ("skal løse oppgaver sammen med dine kolleger i en kommune", "no"),
    ("med fokus på lokale råvarer og hjemmelavede specialiteter i butikken", "da"),
    ("med fokus på lokale råvarer og hjemmelagde spesialiteter i butikken", "no"),
    ("nous cherchons une personne qui sait écrire pour notre équipe", "fr"),
    ("i Horsens, frokost for 20 kr. og et par kolleger", "da"),
    ("har erfaring fra kontorarbejde og skriver et godt og korrekt dansk", "da"),
    ("Mads, og vores Content Lead skriver blogposts og case stories", "da"),
    ("gir deg et godt miljø, og du er god til å skrive", "no"),
    ("ikkje har eigne kommunikasjonsfolk og du skal skrive", "no"),
    ("Som konsult får du en engagerad konsultchef, deadlines och content", "sv"),
    ("grundat 2014, a Stockholm based label, och vi växer snabbt", "sv"),
    (
        "categorymanagement of sales in FMCG, cijfermatig sterk en handig met Excel",
        "nl",
    ),
    ("cerchiamo una persona che sappia scrivere bene per il nostro ufficio", "it"),
    ("Merhaba, bir pazarlama uzmanı arıyoruz ve iyi yazabilen", "tr"),
    # As good Norwegian: what is read is likelier in one of ours.
    ("god til tekst", "da"),
    ("kontakt til kunder", "da"),
]
REFUSED = {
    "Norwegian": "Vi søker en markedskoordinator som har erfaring med kommunikasjon. Du skal jobbe "
    "med nyhetsbrev, nettside og sosiale medier, og du får ansvar for våre kampanjer hos oss.",
    "German": "Wir suchen eine Marketingassistentin für unser Team. Du schreibst Newsletter und "
    "pflegst die Website und unsere Kanäle. Wir bieten dir ein gutes Gehalt und nette Kollegen.",
    "English": "We are looking for a marketing coordinator who writes our newsletters and updates "
    "the website. You have experience with social media and you work well with other people.",
}


@pytest.mark.parametrize(("text", "language"), SNIPPETS)
def test_language_of_a_snippet(text: str, language: str) -> None:
    assert detect_language(text).language == language


@pytest.mark.parametrize(
    "text", ["", "   ", "12345 !!", "\n", "https://www.example.com/12"]
)
def test_a_text_that_says_nothing_has_no_language(text: str) -> None:
    assert detect_language(text) == (None, 0.0)


def test_the_answer_is_the_same_each_time() -> None:
    text = "Content creator, Stockholm"
    assert len({detect_language(text) for _ in range(10)}) == 1


def test_small_words_alone_tell_a_language_without_frequencies() -> None:
    known = language.told_languages()["sv"]
    unknown = known.model_copy(update={"dictionary": "fo"})
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(language, "told_languages", lambda: {"sv": unknown})
        assert set(language._logs.__wrapped__("sv")) == known.function_words


HIDDEN = ["\u00ad", "\u200b", "\u200c", "\u2060", "\ufeff", "\x02", "&shy;"]


@pytest.mark.parametrize("mark", HIDDEN)
def test_what_nobody_sees_hides_no_language(ad: str, code: str, mark: str) -> None:
    parted = re.sub(r"(?<=\w)(?=\w)", mark, ad)
    assert detect_language(parted).language == code
    assert analyze(parted).disciplines == analyze(ad).disciplines


def test_codes_in_codes_are_no_trouble() -> None:
    assert detect_language(f"&{'amp;' * 5000} xyzzy").confidence <= 1


def test_a_mixed_ad_is_read_in_ours_whatever_is_hidden(ad: str, code: str) -> None:
    text = f"{ad}\n{FILLER[code]}\n{ENGLISH}"
    assert analyze(re.sub(r"(?<=\w)(?=\w)", "\u00ad", text)).language == code


@pytest.mark.parametrize("locale", message_languages())
def test_every_language_that_is_told_is_named_in_words(locale: str) -> None:
    init_factory()
    told = {*detector_factory._factory.get_lang_list(), *language.told_languages()}
    named = read_messages(locale)
    keys = (
        f"languages.{code}" if code in CODES else f"other_languages.{code}"
        for code in told
    )
    assert [key for key in keys if key not in named] == []
    error = UnsupportedLanguageError("", language="xx")
    assert "(xx)" in error_in_words(error, language=locale)


@pytest.mark.parametrize(
    ("code", "name"), [("cy", "Welsh (cy)"), ("xx", "another language (xx)")]
)
def test_a_refusal_names_the_language_in_words(code: str, name: str) -> None:
    assert f"seems to be in {name};" in language._refusal(code)


@pytest.mark.parametrize("name", list(REFUSED))
def test_other_languages_are_named_in_the_refusal(name: str) -> None:
    with pytest.raises(UnsupportedLanguageError, match=name) as caught:
        analyze(REFUSED[name])
    assert "Danish (da)" in str(caught.value)
    assert caught.value.language is not None


ENGLISH = (
    "We are a growing company with offices in five countries and we sell bicycles to people "
    "who love to ride. You will join a small team that works with partners across Europe, "
    "and you will report to the head of brand. Every week you write the newsletters, keep "
    "the website up to date and help our shops with their own campaigns. You have some "
    "years of experience from a similar job, you speak English well and you like to work "
    "with other people. We offer a good salary, a pension, free lunch and a bicycle of your "
    "own choice after the first year. It would be nice if you have used tools for email "
    "before, but this is not something that we ask for."
)


def test_an_ad_mostly_in_english_is_read_in_ours(ad: str, code: str) -> None:
    text = f"{ad}\n{FILLER[code]}\n{ENGLISH}"
    assert detect_language(text).language == "en"
    assert analyze(text).language == code
    with pytest.raises(UnsupportedLanguageError):
        analyze(f"{FILLER[code]}\n{ENGLISH}")


TURKISH = (
    "Merhaba, İstanbul'daki ofisimiz için deneyimli bir pazarlama uzmanı arıyoruz. Bu görevde "
    "sosyal medya hesaplarını yönetecek, müşterilere düzenli bülten gönderecek, internet "
    "sitesini güncel tutacak, fuarlarda şirketimizi temsil edeceksiniz. Adayın üniversite "
    "mezunu olması, iyi derecede yabancı dil bilmesi, takım çalışmasına yatkın, sorumluluk "
    "sahibi, yaratıcı kişiliğe sahip bulunması beklenmektedir. Çalışanlarımıza özel sağlık "
    "sigortası, yemek kartı, servis imkanı, yıllık ikramiye, esnek çalışma saatleri sunuyoruz. "
    "Başvurularınızı özgeçmişinizle birlikte ay sonuna kadar elektronik posta yoluyla iletmenizi "
    "rica ederiz. Genç, dinamik, güler yüzlü ekibimiz sizinle tanışmak için sabırsızlanıyor; "
    "kahvemiz daima sıcak, kapımız herkese açık. Deneme süresi üç aydır, maaş görüşmede "
    "belirlenecektir. Ayrıntılı bilgi almak isteyen arkadaşlarımız insan kaynakları bölümümüzü "
    "hafta içi arayabilirler."
)


def test_a_few_small_words_do_not_outvote_a_text_of_unknown_words() -> None:
    assert detect_language(f"{TURKISH} Wij zijn het niet je kan.").language == "tr"


def test_a_forced_language_is_obeyed() -> None:
    assert analyze(AD["da"], language="sv").language == "sv"
    with pytest.raises(UnsupportedLanguageError, match="no language 'no'"):
        analyze(AD["da"], language="no")


def other_ads() -> list[dict[str, str]]:
    lines = (data_folder() / "other_language_ads.jsonl").read_text("utf-8").split("\n")
    return [json.loads(line) for line in lines if line]


def test_whole_ads_in_other_languages_are_refused_by_name() -> None:
    for ad in other_ads():
        with pytest.raises(UnsupportedLanguageError) as refusal:
            analyze(ad["text"], title=ad["title"])
        assert refusal.value.language == ad["lang"], ad["id"]


def test_a_long_stretch_takes_no_square_of_its_length() -> None:
    found = re.findall(language._ADDRESS, "x" * 200_000 + " https://a.dk/b a@b.dk, www")
    assert found == ["https://a.dk/b", "a@b.dk,"]


@pytest.mark.parametrize("given", [None, b"vi", 3])
def test_what_is_no_text_has_no_language(given: object) -> None:
    with pytest.raises(NoTextError, match=type(given).__name__):
        detect_language(given)  # type: ignore[arg-type]
