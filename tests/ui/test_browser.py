"""A real browser: the page as a person sees it."""

import json
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Literal
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from analyzer import analyze
from analyzer.compare import compare, profile_of_title
from analyzer.messages import message_languages
from analyzer.reference import load_reference
from analyzer.report import html_report
from analyzer.report.comparison import html_comparison
from analyzer.ui import reach
from tests.conftest import AD, sample

ROOT = Path(__file__).parents[2]
CHROMIUM = next(
    (
        path
        for name in ("chromium", "chromium-browser", "google-chrome")
        if (path := shutil.which(name))
    ),
    None,
)
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(
        CHROMIUM is None,
        reason="no Chromium on this machine and no right to install it",
    ),
]
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
]
ADS_THAT_TAKE_LONG = 5_000
A4_WITHIN_MARGINS = 672  # pixels of the 178 mm that the style of a report leaves


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """The app, served as `rolescope app` serves it."""
    with socket.socket() as free:
        free.bind(("localhost", 0))
        port = free.getsockname()[1]
    code = "from analyzer.cli import main; main()"
    command = [sys.executable, "-c", code, "app", "--no-browser", "--port", str(port)]
    server = subprocess.Popen(
        command, cwd=ROOT / "tests", stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    try:
        for _ in range(120):
            try:
                urlopen(f"http://localhost:{port}/_stcore/health", timeout=1).close()
                break
            except OSError:
                assert server.poll() is None, server.stdout and server.stdout.read()
                time.sleep(0.25)
        yield f"http://localhost:{port}"
    finally:
        server.terminate()
        server.communicate(timeout=10)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """The first page; requests to anywhere else fail the test."""
    context = browser.new_context(viewport={"width": 1100, "height": 900})
    strange: list[str] = []

    def note(url: str) -> None:
        if not url.startswith(
            (address, address.replace("http", "ws"), "data:", "blob:")
        ):
            strange.append(url)

    opened = context.new_page()
    opened.on("request", lambda request: note(request.url))
    opened.goto(address)
    expect(opened.get_by_role("heading", name="RoleScope")).to_be_visible(
        timeout=30_000
    )
    yield opened
    context.close()
    assert strange == []


def paste(page: Page, text: str) -> None:
    box = page.get_by_role("textbox", name="Paste a job ad")
    box.fill(text)
    box.blur()  # which runs the page: a click meanwhile may be lost
    idle = "[data-test-script-state=notRunning]"
    expect(page.locator(idle)).to_be_attached(timeout=30_000)
    page.get_by_role("button", name="Analyse", exact=True).click()


def test_an_ad_is_pasted_and_the_verdict_read(page: Page) -> None:
    paste(page, AD["nl"])
    expect(page.get_by_role("heading", level=2)).to_be_visible(timeout=30_000)
    expect(page.get_by_text("of 25 disciplines")).to_be_visible()
    mark = page.locator("mark.rs-required", has_text="Google Ads")
    expect(mark).to_be_visible()
    assert page.locator(".rs-ad").get_attribute("lang") == "nl"
    assert AD["nl"][:20] not in page.url


@pytest.mark.parametrize("count", [2, 5, 12])
@pytest.mark.parametrize("media", ["print", "screen"])
def test_a_comparison_shows_every_side_on_paper_and_on_a_screen(
    browser: Browser, count: int, media: Literal["print", "screen"]
) -> None:
    width = {"print": A4_WITHIN_MARGINS, "screen": 1280}[media]
    names = [f"{number} Marketing- en communicatiecoördinator" for number in range(12)]
    side = profile_of_title("Marketingassistent", load_reference())
    sides = [replace(side, name=name) for name in names[:count]]
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.emulate_media(media=media)
    for language in message_languages():
        page.set_content(html_comparison(compare(sides), language=language))
        cut = page.locator("body *").evaluate_all(
            "all => all.filter(each => each.scrollWidth > each.clientWidth + 1"
            " && each.clientWidth).map(each => each.outerHTML)"
        )
        assert cut == []
    page.close()


@pytest.mark.parametrize("width", [320, 390])
def test_the_tables_of_a_report_are_read_on_a_phone(
    browser: Browser, width: int
) -> None:
    result = analyze(sample("nl", "overloaded"), language="nl")
    page = browser.new_page(viewport={"width": width, "height": 900})
    for language in message_languages():
        page.set_content(html_report(result, language=language))
        for box in page.locator(".wide").all():
            assert box.evaluate("box => box.scrollWidth - box.clientWidth") == 0
        rows = page.locator(".raci tbody tr")
        assert rows.count() == len(result.disciplines)
        heights = rows.evaluate_all("all => all.map(row => row.offsetHeight)")
        assert max(heights) < 100
        cells = page.locator(".rows td[data-label]:visible")
        assert "" not in cells.all_inner_texts()
    page.emulate_media(media="print")
    assert (
        page.locator(".raci td").first.evaluate(
            "cell => getComputedStyle(cell).display"
        )
        == "table-cell"
    )
    page.close()


def test_a_word_in_the_list_leads_to_its_place_in_the_ad(page: Page) -> None:
    paste(page, AD["da"])
    link = page.locator(".rs-list a", has_text="Google Ads")
    expect(link).to_be_visible(timeout=30_000)
    link.press("Enter")
    mark = page.locator("mark", has_text="Google Ads")
    expect(mark).to_be_in_viewport()
    expect(mark).to_have_css("outline-style", "solid")
    assert "Google" not in page.url
    page.locator(".rs-label a", has_text="Paid media").press("Enter")
    expect(page.locator("#rs-d-paid-media")).to_be_in_viewport()


def test_a_discipline_is_switched_off_and_the_text_edited(page: Page) -> None:
    paste(page, AD["sv"])
    expect(page.locator(".rs-ad")).to_be_visible(timeout=30_000)
    page.get_by_role("button", name="Paid media").first.click()
    expect(page.get_by_role("table", name="What if")).to_be_visible(timeout=30_000)
    paste(page, AD["sv"].replace("- Du har erfarenhet av Google Ads\n", ""))
    expect(page.get_by_text("Gone: paid media")).to_be_visible(timeout=30_000)


def test_a_sample_is_one_click_away_and_leads_to_its_verdict(page: Page) -> None:
    for language in ("Svenska", "Dansk"):
        page.get_by_role("button", name=f"{language}, overloaded").click()
        heading = page.get_by_role("heading", name="Far more than a coordinator")
        expect(heading).to_be_in_viewport(timeout=30_000)
        page.mouse.wheel(0, -5_000)
        expect(heading).not_to_be_in_viewport()


@pytest.mark.parametrize("gone_down", [0, 700])
def test_who_reads_on_before_all_is_drawn_is_left_there(
    browser: Browser, monkeypatch: pytest.MonkeyPatch, gone_down: int
) -> None:
    drawn: list[str] = []
    monkeypatch.setattr(reach.st, "html", lambda body, **_: drawn.append(body))
    reach.reach_outcome()
    script = drawn[0].removeprefix("<script>").removesuffix("</script>")
    page = browser.new_page(viewport={"width": 1100, "height": 900})
    page.set_content(
        "<div style='height: 400px'></div>"
        "<div class='st-key-outcome' style='height: 3000px'></div>"
    )
    page.evaluate("y => scrollTo(0, y)", gone_down)
    page.add_script_tag(content=script)
    reached = page.evaluate("document.activeElement.className")
    assert (reached == "st-key-outcome") is (gone_down == 0)
    assert (page.evaluate("scrollY") == gone_down) is (gone_down != 0)
    page.close()


def test_captions_are_dark_enough(page: Page) -> None:
    caption = page.get_by_test_id("stCaptionContainer").first
    expect(caption).to_be_visible()
    text, opacity = caption.locator("p").evaluate(
        "e => { const all = []; for (let a = e; a; a = a.parentElement)"
        " all.push(Number(getComputedStyle(a).opacity));"
        " return [getComputedStyle(e).color, all.reduce((a, b) => a * b)] }"
    )
    red, green, blue = (int(part) for part in re.findall(r"\d+", text)[:3])
    shown = [255 - opacity * (255 - part) for part in (red, green, blue)]
    light = sum(
        weight * ((part / 255 + 0.055) / 1.055) ** 2.4
        for weight, part in zip((0.2126, 0.7152, 0.0722), shown, strict=True)
    )
    assert 1.05 / (light + 0.05) >= 4.5


def test_markup_in_an_ad_stays_text(page: Page) -> None:
    spelt = "&lt;b&gt;fed&lt;/b&gt; &lt;img src=x onerror=document.title=1&gt;"
    paste(
        page,
        f'{AD["da"]}\n<img src="x" onerror="document.title=1"><b>sn&aelig;</b>{spelt}',
    )
    shown = "sn\u00e6<b>fed</b> <img src=x onerror=document.title=1>"
    expect(page.locator(".rs-ad")).to_contain_text(shown, timeout=30_000)
    assert page.locator(".rs-ad img, .rs-ad b").count() == 0


def test_a_short_text_is_answered_with_what_to_do(page: Page) -> None:
    paste(page, "alt for kort")
    expect(page.get_by_text("at least 20 are needed")).to_be_visible(timeout=30_000)


def test_the_page_fits_a_small_screen(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.get_by_role("button", name="Dansk, overloaded").click()
    expect(page.locator(".rs-ad")).to_be_visible(timeout=30_000)
    width = page.evaluate("document.scrollingElement.scrollWidth")
    assert width <= 320
    table = page.get_by_role("table", name="Disciplines asked for")
    expect(table).to_be_visible(timeout=30_000)
    for cell in table.locator("th[scope=row], td").all():
        box = cell.bounding_box()
        assert box is not None
        assert box["x"] + box["width"] <= 320
    label = "element => getComputedStyle(element, '::before').content"
    assert table.locator("td").first.evaluate(label) == '"Words in the ad: "'


def visit(page: Page, name: str) -> None:
    """Another page, by its link."""
    page.get_by_role("link", name=name).click()
    expect(page.get_by_role("heading", level=1)).not_to_have_text(
        "RoleScope", timeout=30_000
    )


def test_two_samples_are_compared(page: Page) -> None:
    visit(page, "Compare")
    page.get_by_role("button", name="Dansk", exact=True).click()
    expect(page.get_by_text("In both:")).to_be_visible(timeout=30_000)
    expect(page.get_by_role("button", name="Remove", exact=False)).to_have_count(3)
    with page.expect_download() as download:
        page.get_by_role("button", name="Markdown").click()
    text = Path(download.value.path()).read_text(encoding="utf-8")
    assert "| **Breadth** |" in text


def test_four_sides_are_seen_abreast(page: Page) -> None:
    page.set_viewport_size({"width": 1200, "height": 900})
    visit(page, "Compare")
    ads = [
        {
            "name": f"{n} Marketing- en communicatiecoördinator.txt",
            "mimeType": "text/plain",
            "buffer": sample(code, scope).encode(),
        }
        for n, (code, scope) in enumerate(
            (code, scope) for code in ("da", "nl") for scope in ("modest", "overloaded")
        )
    ]
    page.get_by_role("tab", name="Upload files").click()
    page.locator("input[type=file]").set_input_files(ads)
    table = page.get_by_role("table", name="What each ad or title asks")
    expect(table.locator("thead th")).to_have_count(5, timeout=30_000)
    for cell in table.locator("th, td").all()[:10]:
        box, own = table.locator("..").bounding_box(), cell.bounding_box()
        assert box is not None
        assert own is not None
        assert own["x"] + own["width"] <= box["x"] + box["width"] + 1


def test_a_text_outlives_a_change_of_pages_and_is_not_in_the_address(
    page: Page,
) -> None:
    paste(page, AD["sv"])
    expect(page.locator(".rs-ad")).to_be_visible(timeout=30_000)
    visit(page, "Compare")
    page.get_by_role("button", name="Add the ad you analysed").click()
    expect(page.get_by_text("one more")).to_be_visible(timeout=30_000)
    assert AD["sv"][:12] not in page.url
    page.get_by_role("link", name="Analyse").click()
    box = page.get_by_role("textbox", name="Paste a job ad")
    expect(box).to_have_value(AD["sv"], timeout=30_000)
    expect(page.locator(".rs-ad")).to_be_visible()


def upload_ads(page: Page, number: int) -> None:
    """A table of that many ads, and a click on the button that analyses them."""
    visit(page, "Batch")
    text = sample("sv", "overloaded")
    ads = "".join(json.dumps({"id": n, "text": text}) + "\n" for n in range(number))
    page.locator("input[type=file]").set_input_files(
        [{"name": "ads.jsonl", "mimeType": "application/json", "buffer": ads.encode()}]
    )
    page.get_by_role("button", name=f"Analyse {number} ads").click(timeout=60_000)


def downloaded(page: Page) -> int:
    """Number of ads in the table that the page gives back."""
    with page.expect_download() as download:
        page.get_by_role("button", name="Download: CSV").click(timeout=60_000)
    return len(Path(download.value.path()).read_text(encoding="utf-8").splitlines()) - 1


def test_a_file_that_cannot_be_read_is_answered_in_words(page: Page) -> None:
    old = {"name": "old.doc", "mimeType": "application/msword", "buffer": b"\xd0\xcf\0"}
    page.locator("input[type=file]").set_input_files([old])
    expect(page.get_by_text("old.doc holds no text.")).to_be_visible(timeout=30_000)
    visit(page, "Batch")
    page.locator("input[type=file]").set_input_files([{**old, "name": "ads.xlsx"}])
    expect(page.get_by_text("ads.xlsx is damaged")).to_be_visible(timeout=30_000)


def test_it_is_seen_where_the_keyboard_is(page: Page) -> None:
    link = page.get_by_role("link", name="Compare")
    style = "element => getComputedStyle(element).outlineStyle"
    assert link.evaluate(style) == "none"
    while not link.evaluate("element => element === document.activeElement"):
        page.keyboard.press("Tab")
    expect(link).not_to_have_css("outline-style", "none")


def test_a_table_is_analysed(page: Page) -> None:
    upload_ads(page, 40)
    expect(page.get_by_text("40 scored, 0 could not be judged.")).to_be_visible(
        timeout=60_000
    )
    assert downloaded(page) == 40


def test_a_run_is_stopped_and_gone_on_with(page: Page) -> None:
    """So many ads that a click comes long before the last of them."""
    upload_ads(page, ADS_THAT_TAKE_LONG)
    done = [0]
    for _ in range(2):
        stop = page.get_by_role("button", name="Stop and keep what is done")
        expect(page.get_by_text("; about")).to_be_visible(timeout=60_000)
        stop.press("Enter")
        told = page.get_by_text("Stopped after")
        expect(told).to_be_visible(timeout=60_000)
        number = re.search(r"Stopped after (\d+) of", told.inner_text())
        assert number is not None
        done.append(int(number[1]))
        assert downloaded(page) == done[-1]
        page.get_by_role("button", name="Go on").click()
        expect(told).to_have_count(0, timeout=60_000)
    assert 0 < done[1] < done[2] < ADS_THAT_TAKE_LONG


def test_a_word_is_looked_up(page: Page) -> None:
    visit(page, "Explore")
    box = page.get_by_role("textbox", name="Look up a word")
    box.fill("nyhedsbrev")
    box.press("Enter")
    page.locator("summary", has_text="Danish").click()
    expect(page.locator("ul[lang=da] mark").first).to_have_text("nyhedsbrev")
    page.get_by_text("Method and limits").click()
    page.locator("summary", has_text="Worked example").click()
    expect(page.get_by_text("A Danish ad that requires")).to_be_visible()


def test_the_pages_are_named_in_the_language_of_the_user(page: Page) -> None:
    expect(page).to_have_title("Analyse · RoleScope")
    page.get_by_text("Dansk", exact=True).click()
    for name in ("Analysér", "Sammenlign", "Mange opslag", "Udforsk"):
        expect(page.get_by_role("link", name=name)).to_be_visible(timeout=30_000)
    page.get_by_role("link", name="Udforsk").click()
    expect(page).to_have_title("Udforsk · RoleScope")
    expect(page.get_by_role("heading", name="Hvad der tælles")).to_be_visible()


def test_what_is_chosen_outlives_a_change_of_language(page: Page) -> None:
    """The browser keeps the words of a choice, which are others after the change."""
    paste(page, AD["da"])
    verdict = page.get_by_role("heading", level=2)
    expect(verdict).to_be_visible(timeout=30_000)
    page.get_by_role("button", name="Paid media").first.click()
    expect(page.get_by_role("table", name="What if")).to_be_visible(timeout=30_000)
    page.get_by_role("radio", name="Dansk").click()
    table = page.get_by_role("table", name="Hvad nu hvis")
    expect(table).to_be_visible(timeout=30_000)
    page.get_by_role("button", name="Analysér", exact=True).click()
    expect(page.locator(".rs-ad")).to_be_visible(timeout=30_000)
    expect(page.get_by_role("alert")).to_have_count(0)
    page.get_by_role("combobox", name="Sprog").press("ArrowDown")
    page.get_by_role("option", name="Svensk").click()
    page.get_by_role("button", name="Analysér", exact=True).click()
    expect(page.locator(".rs-ad")).to_have_attribute("lang", "sv", timeout=30_000)
    page.get_by_role("radio", name="Nederlands").click()
    chosen = page.get_by_role("combobox", name="Taal")
    expect(chosen).to_have_value("Zweeds", timeout=30_000)
    page.get_by_role("link", name="Verkennen").click()
    page.get_by_role("radio", name="Methode en beperkingen").click()
    page.get_by_role("radio", name="Svenska").click()
    section = page.get_by_role("radio", name="Metod och begränsningar")
    expect(section).to_be_checked(timeout=30_000)


def test_the_app_follows_the_dark_mode_of_the_browser(page: Page) -> None:
    page.emulate_media(color_scheme="dark")
    page.reload()
    app = page.locator(".stApp")
    expect(app).to_be_visible(timeout=30_000)
    colour = app.evaluate("element => getComputedStyle(element).backgroundColor")
    assert max(int(part) for part in re.findall(r"\d+", colour)[:3]) < 64


def test_another_page_is_reached_on_a_small_screen(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    for name in ("Compare", "Batch", "Explore", "Analyse"):
        link = page.get_by_role("link", name=name)
        link.click()
        heading = page.get_by_role("heading", level=1)
        expect(page).to_have_title(f"{name} · RoleScope", timeout=30_000)
        expect(link).to_be_in_viewport(ratio=1)
        expect(heading).to_be_in_viewport(ratio=1)
        middle = "e => document.elementFromPoint(150, e.getBoundingClientRect().y + 9)"
        assert heading.evaluate(f"e => e.contains(({middle})(e))")  # nothing lies on it


@pytest.mark.parametrize("name", ["compare", "batch", "explore"])
def test_every_page_fits_a_small_screen(page: Page, address: str, name: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{address}/{name}")
    expect(page.get_by_role("heading", level=1)).to_be_visible(timeout=30_000)
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 320


def test_the_chosen_language_stays_when_the_page_is_loaded_again(page: Page) -> None:
    page.get_by_role("radio", name="Nederlands").click()
    expect(page.get_by_role("textbox", name="Functietitel")).to_be_visible()
    page.reload()
    expect(page.get_by_role("textbox", name="Functietitel")).to_be_visible(
        timeout=30_000
    )
    page.get_by_role("link", name="Batch").click()
    expect(page).to_have_url(re.compile("page_language=Nederlands"))
