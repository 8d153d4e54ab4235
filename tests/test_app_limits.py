import tomllib
from pathlib import Path

import pytest

from analyzer.app_limits import app_limits, column_names
from analyzer.settings import reading_settings


def test_an_ad_as_a_file_may_be_as_large_as_the_reader_takes() -> None:
    assert (
        app_limits().upload_megabytes * 1_000_000 == reading_settings().most_file_bytes
    )


def test_the_server_takes_the_largest_table_that_the_page_names() -> None:
    config = Path(__file__).parents[1] / ".streamlit" / "config.toml"
    server = tomllib.loads(config.read_text(encoding="utf-8"))["server"]
    assert server["maxUploadSize"] == app_limits().server_megabytes
    assert app_limits().server_megabytes * 1_000_000 >= app_limits().batch_bytes


@pytest.mark.parametrize("part", ["text", "title", "id"])
def test_names_of_columns_are_in_lower_case_and_stand_for_one_part(part: str) -> None:
    names = column_names().model_dump()
    own = names.pop(part)
    assert own == [name.lower() for name in own]
    assert len(set(own)) == len(own)
    assert not set(own) & {name for other in names.values() for name in other}
