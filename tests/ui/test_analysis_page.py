from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from analyzer.messages import message, message_languages
from analyzer.reading.markup import first_line
from analyzer.ui.inputs import name_from
from analyzer.ui.speech import plain
from analyzer.values_in_words import content_in_words
from tests.composed import compose
from tests.conftest import AD, CODES, sample
from tests.test_verdict import TOSS_UPS
from tests.ui.drawing import words

APP = str(Path(__file__).parents[2] / "app.py")


@pytest.fixture
def app() -> AppTest:
    return AppTest.from_file(APP, default_timeout=30).run()


def test_the_first_page_says_what_to_do_and_where_the_text_goes(app: AppTest) -> None:
    assert not app.exception
    assert "Paste an ad" in words(app)
    assert "not stored" in words(app)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("scope", ["modest", "overloaded"])
def test_a_sample_is_one_click(app: AppTest, code: str, scope: str) -> None:
    app.button(key=f"sample-{code}-{scope}").click().run()
    assert not app.exception
    assert app.header[0].value
    assert len(app.metric) == 4
    assert app.text_area(key="ad").value.startswith(app.text_input(key="title").value)


def test_a_pasted_ad_is_analysed(app: AppTest, ad: str) -> None:
    app.text_area(key="ad").set_value(ad)
    app.text_input(key="title").set_value("Marketing Coordinator")
    app.button(key="analyse").click().run()
    assert not app.exception
    assert "for a coordinator" in app.header[0].value
    assert "disciplines" in words(app)


def test_without_a_title_only_the_content_is_named(app: AppTest, ad: str) -> None:
    app.text_area(key="ad").set_value(ad.split("\n", 1)[1])
    app.button(key="analyse").click().run()
    assert "No title was given" in words(app)
    assert "Title says" not in words(app)
    app.text_input(key="title").set_value("Murer")
    app.button(key="analyse").click().run()
    assert "Murer (not recognised as a title in marketing)" in words(app)
    assert "Title says" not in words(app)


def test_what_hours_add_to_the_load_is_told(app: AppTest) -> None:
    app.text_area(key="ad").set_value(
        AD["nl"] + "\nDit is een functie van 20 uur per week."
    )
    app.text_input(key="title").set_value("Marketingassistent")
    app.button(key="analyse").click().run()
    assert "fewer hours than a full week (at full time" in words(app)


def test_boxes_that_changed_since_are_told(app: AppTest, ad: str) -> None:
    app.text_area(key="ad").set_value(ad)
    app.button(key="analyse").click().run()
    assert not app.warning
    app.text_input(key="title").set_value("Marketing Coordinator").run()
    assert "Press Analyse" in app.warning[0].value
    app.button(key="analyse").click().run()
    assert not any("Press Analyse" in each.value for each in app.warning)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("\n# Marketingkoordinator *\nDu skriver.", "Marketingkoordinator"),
        ("<html><body><h1>Marketing&shy;chef</h1><p>Du", "Marketing\xadchef"),
        ("<p></p><p>Marketing &amp; PR</p>", "Marketing & PR"),
        ("", ""),
    ],
)
def test_the_first_line_is_the_first_that_is_seen(text: str, line: str) -> None:
    assert first_line(text) == line


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Marketingchef til Aarhus. Vi søger dig, der", "Marketingchef til Aarhus"),
        ("Projektleder ca. 30 timer", "Projektleder ca. 30 timer"),
        ("word " * 20, ("word " * 12).strip()),
        ("w" * 80, "w" * 60),
    ],
)
def test_an_ad_is_called_by_whole_words_of_a_sentence(line: str, name: str) -> None:
    assert name_from(f"{line}\n\nDu skriver.") == name


def test_a_first_line_that_is_a_title_is_taken(app: AppTest, ad: str) -> None:
    app.text_area(key="ad").set_value(ad)
    app.button(key="analyse").click().run()
    first = ad.split("\n", 1)[0]
    assert app.text_input(key="title").value == first
    assert "for a coordinator" in app.header[0].value
    assert any("first line" in each.value for each in app.caption)
    app.button(key="no-title").click().run()
    assert not app.text_input(key="title").value
    assert "No title was given" in words(app)
    assert first in app.button(key="use-title").label
    app.button(key="use-title").click().run()
    assert app.text_input(key="title").value == first
    assert {"use-title", "no-title"} & {each.key for each in app.button} == {"no-title"}


def headed(code: str, archetype: str) -> str:
    """An ad under a title of that archetype in that language."""
    return f"{HEADINGS[archetype][code]}\n\n" + AD[code].split("\n", 1)[1]


HEADINGS = {
    "assistant": {
        "da": "Marketingassistent",
        "sv": "Marknadsassistent",
        "nl": "Marketingassistent",
    },
    "manager": {"da": "Marketingchef", "sv": "Marknadschef", "nl": "Marketingmanager"},
}


def test_another_text_has_a_title_of_its_own(app: AppTest, code: str) -> None:
    for archetype in ("assistant", "manager", "manager"):
        app.text_area(key="ad").set_value(headed(code, archetype))
        app.button(key="analyse").click().run()
        assert app.text_input(key="title").value == HEADINGS[archetype][code]
        assert archetype in app.header[0].value
        assert any("first line" in each.value for each in app.caption)
    app.text_area(key="ad").set_value(headed(code, "manager").split("\n", 1)[1])
    app.button(key="analyse").click().run()
    assert not app.text_input(key="title").value
    assert "No title was given" in words(app)


@pytest.mark.parametrize("sampled", [True, False])
def test_an_uploaded_ad_has_a_title_of_its_own(app: AppTest, sampled: bool) -> None:
    if sampled:
        app.button(key="sample-sv-overloaded").click().run()
    else:
        upload(app, headed("da", "assistant"))
        assert "an assistant" in app.header[0].value
    upload(app, headed("da", "manager"))
    assert app.text_input(key="title").value == "Marketingchef"
    assert "a manager" in app.header[0].value


def upload(app: AppTest, text: str) -> None:
    app.file_uploader[0].upload("ad.txt", text.encode())
    app.run()


def test_a_title_that_was_typed_stays_and_another_is_proposed(app: AppTest) -> None:
    app.text_input(key="title").set_value("Marketingkoordinator")
    for archetype in ("assistant", "manager"):
        app.text_area(key="ad").set_value(headed("da", archetype))
        app.button(key="analyse").click().run()
        assert app.text_input(key="title").value == "Marketingkoordinator"
        assert HEADINGS[archetype]["da"] in app.button(key="use-title").label
    app.text_input(key="title").set_value("marketingchef")
    app.button(key="analyse").click().run()
    assert "use-title" not in {each.key for each in app.button}


def other_ad(code: str) -> str:
    """An ad without a title that shares no line with those of `headed`."""
    return compose(code, ["seo", "content"]).split("\n", 1)[1]


@pytest.mark.parametrize("locale", message_languages())
def test_a_title_that_was_typed_is_left_with_its_ad(
    app: AppTest, code: str, locale: str
) -> None:
    app.segmented_control(key="page_language").set_value(locale)
    title = HEADINGS["manager"][code]
    app.text_area(key="ad").set_value(AD[code].split("\n", 1)[1])
    app.text_input(key="title").set_value(title)
    app.button(key="analyse").click().run()
    assert app.text_input(key="title").value == title
    told = message("app.title_left", locale=locale, title=title)
    assert told not in words(app)
    app.text_area(key="ad").set_value(other_ad(code))
    app.button(key="analyse").click().run()
    assert not app.text_input(key="title").value
    assert told in words(app)
    assert message("verdict.untitled.none", locale=locale) in words(app)
    app.button(key="keep-title").click().run()
    assert app.text_input(key="title").value == title
    assert told not in words(app)


def test_a_title_that_was_typed_is_left_with_an_upload_and_a_sample(
    app: AppTest,
) -> None:
    app.text_input(key="title").set_value("Marketingassistent")
    upload(app, headed("da", "manager"))
    assert app.text_input(key="title").value == "Marketingassistent"
    upload(app, other_ad("da"))
    assert not app.text_input(key="title").value
    app.text_input(key="title").set_value("Marketingchef")
    app.button(key="sample-da-modest").click().run()
    assert app.text_input(key="title").value == "Marketingkoordinator"


@pytest.mark.parametrize("text", ["", "alt for kort"])
def test_no_title_is_left_with_a_text_that_cannot_be_judged(
    app: AppTest, text: str
) -> None:
    first, title = AD["da"].split("\n", 1)[1], "Marketingchef"
    app.text_input(key="title").set_value(title)
    for given in (first, text, first):
        app.text_area(key="ad").set_value(given)
        app.button(key="analyse").click().run()
        assert bool(app.error) is (given == text)
        assert app.text_input(key="title").value == title
    assert "a manager" in app.header[0].value
    for given in (text, other_ad("da")):
        app.text_area(key="ad").set_value(given)
        app.button(key="analyse").click().run()
    assert not app.text_input(key="title").value
    assert message("app.title_left", title=title) in words(app)
    app.button(key="keep-title").click().run()
    assert "a manager" in app.header[0].value


@pytest.mark.parametrize("text", ["alt for kort", other_ad("da")])
def test_a_title_that_was_taken_judges_no_other_text(app: AppTest, text: str) -> None:
    for given in (headed("da", "assistant"), text, other_ad("nl")):
        app.text_area(key="ad").set_value(given)
        app.button(key="analyse").click().run()
    assert not app.text_input(key="title").value
    assert message("verdict.untitled.none") in words(app)


def test_a_title_outlives_a_text_that_cannot_be_judged(app: AppTest) -> None:
    app.text_input(key="title").set_value("Marketingchef")
    for text in ("", "alt for kort", other_ad("da")):
        app.text_area(key="ad").set_value(text)
        app.button(key="analyse").click().run()
        assert app.text_input(key="title").value == "Marketingchef"


@pytest.mark.parametrize("locale", message_languages())
def test_another_title_on_the_first_line_is_told(app: AppTest, locale: str) -> None:
    app.segmented_control(key="page_language").set_value(locale)
    app.text_input(key="title").set_value("Marketingkoordinator")
    app.text_area(key="ad").set_value(headed("da", "manager"))
    app.button(key="analyse").click().run()
    told = message(
        "app.other_title",
        locale=locale,
        line="Marketingchef",
        title="Marketingkoordinator",
    )
    assert told in words(app)
    app.button(key="use-title").click().run()
    assert told not in words(app)


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252"])
def test_a_text_that_is_not_in_utf8_is_offered_as_what_it_looks_like(
    app: AppTest, code: str, encoding: str
) -> None:
    text = f"{sample(code, 'modest')}\nBjörn, Søren, Zoë"
    app.file_uploader[0].upload("*ad*.txt", text.encode(encoding))
    app.run()
    assert "Windows-1252" in app.warning[0].value
    assert r"\*ad\*.txt" in app.warning[0].value
    assert text.startswith(app.text[0].value.removesuffix("…"))
    assert not app.error
    assert not app.metric
    app.button(key="offer-take").click().run()
    assert app.text_area(key="ad").value == text
    assert app.metric
    assert not app.text


def test_an_offer_goes_with_another_text(app: AppTest, ad: str) -> None:
    app.file_uploader[0].upload("ad.txt", "på dansk".encode("latin-1"))
    app.run()
    assert app.text
    app.text_area(key="ad").set_value(ad)
    app.button(key="analyse").click().run()
    assert not app.text
    assert app.metric


@pytest.mark.parametrize("locale", message_languages())
def test_an_offer_can_be_refused(app: AppTest, ad: str, locale: str) -> None:
    app.segmented_control(key="page_language").set_value(locale)
    app.text_area(key="ad").set_value(ad)
    app.file_uploader[0].upload("ad.txt", "på dansk".encode("latin-1"))
    app.run()
    refuse = app.button(key="offer-refuse")
    assert refuse.label == message("batch.offer_refuse", locale=locale)
    refuse.click().run()
    assert not app.text
    app.button(key="analyse").click().run()
    assert not app.text
    assert app.metric


def test_a_text_in_no_encoding_is_refused(app: AppTest) -> None:
    app.file_uploader[0].upload("ad.txt", b"\x81\x8d" * 20)
    app.run()
    assert "ad.txt" in app.error[0].value
    assert not app.text


SENTENCES = {
    "da": "Vi søger en marketingkoordinator til Aarhus",
    "sv": "Vi söker en marknadskoordinator till Lund",
    "nl": "Wij zoeken een marketingcoördinator voor Gent",
}


def test_a_sentence_about_a_title_is_proposed_only(
    app: AppTest, code: str, ad: str
) -> None:
    app.text_area(key="ad").set_value(f"{SENTENCES[code]}\n\n{ad}")
    app.button(key="analyse").click().run()
    assert not app.text_input(key="title").value
    assert SENTENCES[code] in app.button(key="use-title").label


def test_no_line_is_proposed_that_is_no_title(app: AppTest, ad: str) -> None:
    app.text_area(key="ad").set_value("\n".join(ad.split("\n")[1:]))
    app.button(key="analyse").click().run()
    assert "use-title" not in {each.key for each in app.button}


def test_a_text_that_cannot_be_judged_is_answered(app: AppTest) -> None:
    app.text_area(key="ad").set_value("alt for kort")
    app.button(key="analyse").click().run()
    assert "at least 20" in app.error[0].value
    assert not app.metric


def test_the_fault_of_a_file_stays_until_there_is_another_text(
    app: AppTest, ad: str
) -> None:
    app.file_uploader[0].upload("broken.pdf", b"%PDF-1.4 nothing")
    app.run()
    app.button(key="analyse").click().run()
    assert "broken.pdf" in app.error[0].value
    app.text_area(key="ad").set_value(ad)
    app.button(key="analyse").click().run()
    assert not app.error
    assert app.metric


def test_what_the_figures_leave_open_is_said(app: AppTest) -> None:
    week = "\nDit is een functie van 16 uur per week."
    app.text_area(key="ad").set_value(sample("nl", "overloaded") + week)
    app.button(key="analyse").click().run()
    assert "The largest single step would be more hours" in words(app)
    assert message("report.manager") not in words(app)
    app.text_area(key="ad").set_value(compose("da", ["seo", "web-cms", "design"]))
    app.button(key="analyse").click().run()
    assert message("report.manager") in words(app).replace("\\", "")


def test_quotes_that_are_left_out_are_told(app: AppTest) -> None:
    app.button(key="sample-da-modest").click().run()
    quoted = [each.value for each in app.html if "<q>" in each.value]
    assert not any("…" in each for each in quoted)
    app.button(key="sample-da-overloaded").click().run()
    quoted = [each.value for each in app.html if "<small" in each.value]
    many = [each for each in quoted if each.count("<q>") == 12]
    assert many
    assert all("</q> …</small>" in each for each in many)


def test_what_is_tried_out_is_reached_once(app: AppTest) -> None:
    def reached() -> list[str]:
        return [each.value for each in app.html if "scrollIntoView" in each.value]

    app.button(key="sample-da-overloaded").click().run()
    app.button(key="try-1").click().run()
    (script,) = reached()
    assert ".st-key-tried" in script
    app.run()
    assert not reached()


def test_what_was_analysed_is_reached_once(app: AppTest) -> None:
    def scripts() -> list[str]:
        return [each.value for each in app.html if "scrollIntoView" in each.value]

    assert not scripts()
    app.button(key="sample-da-modest").click().run()
    first = scripts()
    assert len(first) == 1
    app.button(key="sample-da-overloaded").click().run()
    assert len(scripts()) == 1
    assert scripts() != first
    app.segmented_control(key="page_language").set_value("da").run()
    assert not scripts()


@pytest.mark.parametrize("locale", ["en", "da", "sv", "nl"])
def test_the_page_tells_the_browser_its_language(app: AppTest, locale: str) -> None:
    app.segmented_control(key="page_language").set_value(locale).run()
    scripts = "".join(each.value for each in app.html)
    assert f'documentElement.lang = "{locale}"' in scripts


def test_the_words_of_one_discipline_can_be_picked(app: AppTest) -> None:
    app.button(key="sample-da-overloaded").click().run()
    app.selectbox[1].set_value("content").run()
    assert not app.exception


def test_findings_advice_and_responsibilities_are_shown(app: AppTest) -> None:
    app.button(key="sample-nl-overloaded").click().run()
    heads = [each.value for each in app.subheader]
    assert {"Findings", "What to change", "Who does what"} <= set(heads)
    assert any("no smaller cut" in each.value for each in app.markdown)


def test_work_that_is_perhaps_no_marketing_is_not_measured(app: AppTest) -> None:
    text = compose("da", ["administration", "people-leadership"])
    app.text_area(key="ad").set_value(text)
    app.text_input(key="title").set_value("Sygeplejerske")
    app.button(key="analyse").click().run()
    assert not app.exception
    assert app.header[0].value == message("verdict.other-work")
    heads = [each.value for each in app.subheader]
    assert not app.metric
    assert message("whatif.heading") not in heads
    assert message("app.contributions") not in heads
    assert "Not judged: this seems to be no job in marketing." in words(app)
    assert message("app.table") in heads


@pytest.mark.parametrize("locale", ["da", "sv", "nl"])
def test_the_page_speaks_other_languages(app: AppTest, locale: str) -> None:
    app.button(key="sample-sv-overloaded").click().run()
    english = words(app)
    app.segmented_control(key="page_language").set_value(locale).run()
    assert not app.exception
    own = words(app)
    assert app.header[0].value not in english
    assert "coordinator" not in own.replace("coordinatorn", "")
    assert message("advice.heading", locale=locale) in [s.value for s in app.subheader]


@pytest.mark.parametrize("locale", message_languages())
@pytest.mark.parametrize("likely", TOSS_UPS)
def test_content_of_two_archetypes_is_told_so(
    app: AppTest, code: str, locale: str, likely: tuple[str, str]
) -> None:
    app.segmented_control(key="page_language").set_value(locale)
    app.text_area(key="ad").set_value(compose(code, TOSS_UPS[likely][code]))
    app.button(key="analyse").click().run()
    told = content_in_words(likely, language=locale)
    assert f"**{told}**" in words(app)


def test_words_of_the_ad_are_no_markup(app: AppTest) -> None:
    ad = (
        "Marketingkoordinator i Aarhus\n\nVi forventer, at du\n- har mindst 4 års erfaring "
        "med **Hub**Spot og Mailchimp\n- kan skrive tekster til vores hjemmeside og blog"
    )
    app.text_area(key="ad").set_value(ad)
    app.button(key="analyse").click().run()
    assert not app.exception
    assert plain("**Hub** [x](y) :red[z] $a$") == (
        r"\*\*Hub\*\* \[x\](y) \:red\[z\] \$a\$"
    )
