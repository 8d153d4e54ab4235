import csv
import io
import json

import pyarrow.parquet as pq
import pytest
from streamlit.testing.v1 import AppTest

from analyzer.app_limits import app_limits
from analyzer.csv_text import csv_bytes
from analyzer.messages import message
from analyzer.ui.batch_downloads import json_lines, manifest_of, parquet
from tests.composed import compose
from tests.conftest import AD
from tests.test_analysis import OTHER_WORK
from tests.ui.drawing import drawn, tables, words

TITLES = {"da": "Marketingkoordinator", "sv": "Marknadschef", "nl": "SEO-specialist"}


def table() -> bytes:
    rows = [
        {"Nr": f"={code}", "Jobtitel": TITLES[code], "**Opslag**": AD[code]}
        for code in TITLES
    ]
    rows.append({"Nr": "4", "Jobtitel": "", "**Opslag**": "for kort"})
    text = io.StringIO()
    written = csv.DictWriter(text, list(rows[0]), delimiter=";")
    written.writeheader()
    written.writerows(rows)
    return text.getvalue().encode()


@pytest.fixture
def page() -> AppTest:
    return drawn("batch_page")


def upload(page: AppTest, content: bytes, name: str = "*ads*.csv") -> None:
    page.file_uploader[0].upload(name, content)
    page.run()
    assert not page.exception


@pytest.fixture
def done(page: AppTest) -> AppTest:
    """The page after a run."""
    upload(page, table())
    page.button(key="batch-start").click().run()
    assert not page.exception
    return page


def test_an_empty_page_offers_a_template(page: AppTest) -> None:
    assert not page.exception
    assert "Upload a table to begin" in page.info[0].value
    labels = [each.label for each in page.get("download_button")]
    assert labels == ["Template (CSV)", "Template for Excel (CSV)"]


def test_columns_are_guessed_shown_and_can_be_put_right(page: AppTest) -> None:
    upload(page, table().replace(b"**Opslag**", b"x"))
    assert r"**\*ads\*.csv**: 4 ads" in words(page)
    preview = page.dataframe[0].value
    assert len(preview) == 4
    assert preview["x"].str.len().max() <= 121
    boxes = [page.selectbox(key=f"batch_{part}") for part in ("text", "title", "id")]
    assert [box.value for box in boxes] == ["x", "Jobtitel", "Nr"]
    boxes[1].set_value("").run()
    page.button(key="batch-start").click().run()
    assert not page.exception
    scores = page.dataframe[1].value
    assert set(scores["Title"]) == {""}


@pytest.mark.parametrize(
    ("encoding", "name"), [("cp1252", "Windows-1252"), ("utf-16", "UTF-16")]
)
def test_a_table_that_is_not_utf_8_is_offered_as_what_it_looks_like(
    page: AppTest, encoding: str, name: str
) -> None:
    content = table().decode().encode(encoding, "replace")
    upload(page, content)
    assert f"Read as {name}" in page.warning[0].value
    assert not page.error
    assert "batch-start" not in {each.key for each in page.button}
    assert "oördinator" in page.dataframe[0].value.to_string()
    page.button(key="batch-offer-take").click().run()
    assert f"Read as {name}, not as UTF-8." in words(page)
    assert not page.warning
    page.button(key="batch-start").click().run()
    assert not page.exception
    made = json.loads(manifest_of(page.session_state["batch_run"]))
    assert made["encoding"] == encoding
    upload(page, table())
    assert "not as UTF-8" not in words(page)


def test_an_offer_can_be_left_and_is_not_made_of_what_cannot_be_read(
    page: AppTest,
) -> None:
    upload(page, "text\nmåling".encode("cp1252"))
    page.button(key="batch-offer-refuse").click().run()
    assert not page.warning
    assert page.info
    upload(page, b"text\nm\xe5ling\x81")
    assert not page.warning
    assert "not in UTF-8; it looks like Windows-1252" in page.error[0].value


def test_no_column_is_chosen_where_none_looks_like_ads(page: AppTest) -> None:
    upload(page, b"nummer,navn,dato\n1,Anna,27. november 2026\n")
    assert page.selectbox(key="batch_text").value is None
    assert page.selectbox(key="batch_id").value == "nummer"
    assert "nummer, navn, dato" in page.warning[0].value
    assert "batch-start" not in {each.key for each in page.button}
    assert "The first row, cut short" in words(page)
    page.selectbox(key="batch_text").set_value("navn").run()
    assert not page.warning
    assert page.button(key="batch-start").label == "Analyse 1 ad"


def test_a_run_counts_and_shows_failures_with_their_reason(done: AppTest) -> None:
    assert "3 scored, 1 could not be judged." in words(done)
    failures = tables(done)[0]
    assert failures["Id"].to_list() == ["4"]
    assert "at least 20" in failures["Reason"].iloc[0]
    done.segmented_control(key="page_language").set_value("da").run()
    assert "mindst 20" in tables(done)[0].iloc[0, 2]


def test_many_failures_are_in_a_table_that_scrolls(page: AppTest) -> None:
    for more in (0, 1):
        ads = [{"text": "for kort"}] * (app_limits().batch_read + more)
        upload(page, csv_bytes(ads, ["text"]))
        page.button(key="batch-start").click().run()
        assert len(tables(page)) == 1 - more
    assert len(page.dataframe[1].value) == len(ads)


def test_a_row_that_cannot_be_read_is_told_in_the_language_of_the_page(
    page: AppTest,
) -> None:
    page.segmented_control(key="page_language").set_value("da").run()
    upload(page, b"id,title,text\n1,Murer\n")
    page.button(key="batch-start").click().run()
    (reason,) = tables(page)[0].iloc[:, 2]
    assert reason == "Rækken har 2 felter, men overskriften 3."
    rows = page.session_state["batch_run"].rows
    assert rows[0]["error"] == "2 cells where the header has 3"


def test_what_is_no_marketing_is_counted_apart(page: AppTest) -> None:
    nurse = compose("da", ["administration", "people-leadership"])
    rows = [
        {"id": 1, "title": "Sygeplejerske", "text": nurse},
        {"id": 2, "title": "", "text": OTHER_WORK["da"]},
        {"id": 2, "title": TITLES["da"], "text": compose("da", ["seo"])},
    ]
    upload(page, "\n".join(map(json.dumps, rows)).encode(), "ads.jsonl")
    page.button(key="batch-start").click().run()
    assert not page.exception
    said = words(page)
    assert "1 scored, 0 could not be judged." in said
    assert "2 ads ask for no work in marketing" in said
    assert "Empty ids: 0; repeated ids: 1." in said
    told = tables(page)[0]
    assert told["Id"].to_list() == ["1", "2"]
    assert [reason.partition(":")[0] for reason in told["Reason"]] == ["Not judged"] * 2
    assert page.dataframe[1].value["Id"].to_list() == ["2"]
    shares = page.dataframe[-1].value.set_index("Discipline")["required"]
    assert shares.to_dict() == {"SEO": 100}
    upload(page, json.dumps(rows[0]).encode(), "ads.jsonl")
    page.button(key="batch-start").click().run()
    assert not page.exception
    assert "1 ad asks for no work in marketing" in words(page)
    assert message("batch.scores") not in [each.value for each in page.subheader]


def test_ads_without_a_title_are_not_of_other_titles(page: AppTest) -> None:
    rows = [
        {"title": title, "text": AD["nl"]}
        for title in ("Marketing Manager", "", TITLES["nl"])
    ]
    upload(page, "\n".join(map(json.dumps, rows)).encode(), "ads.jsonl")
    page.button(key="batch-start").click().run()
    spread = tables(page)[0]
    assert spread["Title"].to_list() == ["Manager", "Other titles", "No title"]


def test_the_whole_set_is_shown(done: AppTest) -> None:
    scores = done.dataframe[1].value
    assert scores["Language"].to_list() == ["Danish", "Swedish", "Dutch"]
    breadth = tables(done)[1]
    assert breadth["Title"].to_list() == ["Coordinator", "Manager", "Other titles"]
    loads = tables(done)[2]
    assert loads["Title"].to_list() == ["Coordinator", "Manager"]
    shares = done.dataframe[2].value.set_index("Discipline")
    assert shares.loc["CRM and e-mail", "required"] == 100
    assert shares.loc["Design", "preferred"] == 100
    assert len(done.get("vega_lite_chart")) == 3


def test_bars_are_of_what_is_required_only(done: AppTest) -> None:
    chart = str(done.get("vega_lite_chart")[-1].proto)
    assert "CRM and e-mail" in chart
    assert "Design" not in chart


def test_merits_alone_have_no_bars(page: AppTest) -> None:
    ad = compose("da", ["seo"], ways={"seo": "merit"})
    upload(page, csv_bytes([{"text": ad}], ["text"]))
    page.button(key="batch-start").click().run()
    assert not page.exception
    shares = page.dataframe[-1].value.set_index("Discipline")
    assert shares.loc["SEO"].to_list() == [0, 100]
    assert len(page.get("vega_lite_chart")) == 1  # of the breadth


def test_a_table_without_any_title_has_no_overload_by_title(page: AppTest) -> None:
    content = csv_bytes([{"text": AD["da"]}], ["text"])
    upload(page, content)
    page.button(key="batch-start").click().run()
    assert not page.exception
    assert len(page.get("vega_lite_chart")) == 2


def test_another_column_or_language_starts_anew(done: AppTest) -> None:
    done.selectbox(key="batch_language").set_value("nl").run()
    assert "scored" not in words(done)
    done.button(key="batch-start").click().run()
    assert set(done.dataframe[1].value["Language"]) == {"Dutch"}


def test_a_stopped_run_keeps_what_is_done_and_goes_on(done: AppTest) -> None:
    run = done.session_state["batch_run"]
    del run.done[1:]
    done.run()
    assert "Stopped after 1 of 4 ads" in done.warning[0].value
    assert "1 scored, 0 could not" in words(done)
    done.button(key="batch-go-on").click().run()
    assert not done.warning
    assert "3 scored, 1 could not" in words(done)


def test_rows_are_taken_along_safely(done: AppTest) -> None:
    run = done.session_state["batch_run"]
    rows, dtypes = run.rows, run.columns.written()
    text = csv_bytes(rows, list(dtypes)).decode()
    cells = list(csv.DictReader(io.StringIO(text)))
    assert [row["id"] for row in cells] == ["'=da", "'=sv", "'=nl", "4"]
    assert "nyhedsbreve" not in text
    lines = [json.loads(line) for line in json_lines(rows, dtypes).splitlines()]
    assert [row["id"] for row in lines] == ["=da", "=sv", "=nl", "4"]
    assert list(lines[0]) == list(dtypes)
    table = pq.read_table(io.BytesIO(parquet(rows, dtypes)))
    assert table.column_names == list(dtypes)
    assert table.to_pylist()[0]["breadth_score"] == lines[0]["breadth_score"]


def test_near_copies_are_told_and_grouped(page: AppTest, ad: str) -> None:
    ads = [ad, ad.replace("Google", "Meta"), "for kort"]
    lines = "".join(f"{json.dumps({'text': text})}\n" for text in ads)
    upload(page, lines.encode(), "ads.jsonl")
    page.button(key="batch-start").click().run()
    assert "Different texts among the 2 ads: 1." in " ".join(
        c.value for c in page.caption
    )
    rows = page.session_state["batch_run"].rows
    assert [row["duplicate_group"] for row in rows] == [1, 1, None]


def test_a_manifest_says_what_it_was_made_from_and_with(done: AppTest) -> None:
    told = json.loads(manifest_of(done.session_state["batch_run"]))
    assert told["counts"]["scored"] == 3
    assert told["counts"]["failed_by_reason"]
    assert told["input"] == {"name": "*ads*.csv", "rows": 4}
    assert told["columns"] == ["**Opslag**", "Jobtitel", "Nr"]
    assert {"rolescope", "data", "models_sha256", "reference", "written"} <= set(told)


@pytest.mark.parametrize(
    ("content", "name", "told"),
    [
        (b"", "ads.csv", "has no rows"),
        (b"text\n\xe6\x81\n", "ads.csv", "not in UTF\\-8"),
    ],
)
def test_a_table_that_cannot_be_read_is_told(
    page: AppTest, content: bytes, name: str, told: str
) -> None:
    upload(page, content, name)
    assert told.replace("\\", "") in page.error[0].value
    assert "Upload a table to begin" in page.info[0].value


def test_a_table_can_be_removed(done: AppTest) -> None:
    done.button(key="batch-remove").click().run()
    assert not done.exception
    assert not done.dataframe
    assert "nyhedsbreve" not in str(done.session_state.to_dict())


@pytest.mark.parametrize("locale", ["da", "sv", "nl"])
def test_the_page_speaks_other_languages(page: AppTest, locale: str) -> None:
    page.segmented_control(key="page_language").set_value(locale).run()
    upload(page, table())
    page.button(key="batch-start").click().run()
    assert not page.exception
    said = words(page)
    assert message("batch.failures", locale=locale) in said
    assert message("batch.spread_load", locale=locale) in said
