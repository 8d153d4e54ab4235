"""Results of the ads of a table file, one after the other."""

from collections.abc import Callable, Iterator
from pathlib import Path

from analyzer.ad_rows import Settings, analyzed_row
from analyzer.batch.ads import ads_of
from analyzer.batch.columns import Columns
from analyzer.column_checks import TEXT, TITLE, check_language
from analyzer.encodings import UTF8
from analyzer.lexicon.overlay import Overlay
from analyzer.loaded_checks import check_loaded
from analyzer.table_files import read_table
from analyzer.types import Result

__all__ = ["results_of"]


def results_of(
    source: Path,
    *,
    encoding: str = UTF8,
    text_column: str = TEXT,
    title_column: str | None = TITLE,
    language_column: str | None = None,
    language: str | None = None,
    overlay: Overlay | None = None,
    passed_over: Callable[[], object] = lambda: None,
) -> Iterator[Result]:
    """Analyse the ads of a table file; those that cannot be judged are passed over.

    Parameters and faults are those of `run_batch`; `passed_over` is called for each ad
    that cannot be judged.
    """
    check_language(language, language_column)
    check_loaded(overlay=overlay)
    settings = Settings(language, None, overlay)
    used = (text_column, title_column, language_column)
    with read_table(source, encoding=encoding, only=used) as (names, rows):
        columns = Columns.find(
            names, text_column, title_column, None, language=language_column
        )
        for ad in ads_of(rows, columns):
            result = None
            if ad.fault is None:
                _, result = analyzed_row(
                    ad.text, ad.title, settings, language=ad.language
                )
            if result is None:
                passed_over()
            else:
                yield result
