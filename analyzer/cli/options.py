"""Options that several commands share, and how they answer."""

import json
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from analyzer.errors import UnreadableInputError, UnsupportedLanguageError

if TYPE_CHECKING:
    from analyzer.lexicon.overlay import Overlay
    from analyzer.reference import Reference

__all__ = [
    "TABLE_IN",
    "TABLE_OUT",
    "Encoding",
    "EncodingOfAd",
    "Language",
    "LanguageColumn",
    "OverlayFile",
    "ReferenceFile",
    "ReportFormat",
    "ReportLanguage",
    "TableFormat",
    "TextColumn",
    "TitleColumn",
    "complain",
    "known_language",
    "load_options",
    "refuse_two_languages",
    "to_json",
]


_TABLE = "CSV or JSONL, .gz or not, or Parquet"
TABLE_IN = f"{_TABLE}; an Excel workbook (.xlsx) too."
TABLE_OUT = f"{_TABLE}."
"""Tables that can be read and written, for help texts."""


class ReportFormat(StrEnum):
    """Forms of a single result."""

    text = "text"
    json = "json"
    html = "html"
    md = "md"


class TableFormat(StrEnum):
    """Forms of an export."""

    csv = "csv"
    json = "json"


def known_language(code: str | None) -> str | None:
    """Give back the code of a language that can be read; another is wrong usage."""
    if code is None:
        return None
    from analyzer.language_codes import known_code

    try:
        return known_code(code)
    except UnsupportedLanguageError as error:
        raise typer.BadParameter(str(error)) from error


def _known_encoding(name: str | None) -> str | None:
    """Give back the name of an encoding; what is none is wrong usage."""
    if name is None:
        return None
    from analyzer.encodings import known_encoding

    try:
        return known_encoding(name)
    except UnreadableInputError as error:
        raise typer.BadParameter(str(error)) from error


Language = Annotated[
    str | None,
    typer.Option(
        "--language",
        "-l",
        help="da, sv or nl; detected without it.",
        metavar="CODE",
        callback=known_language,
    ),
]
Encoding = Annotated[
    str,
    typer.Option(
        help="Encoding of CSV and JSONL: cp1252 for CSV from Excel on Windows.",
        metavar="NAME",
        callback=_known_encoding,
    ),
]
EncodingOfAd = Annotated[
    str | None,
    typer.Option(
        "--encoding",
        help="Encoding of a text or HTML file, such as cp1252; told from its content "
        "without it.",
        metavar="NAME",
        callback=_known_encoding,
    ),
]
ReportLanguage = Annotated[
    str,
    typer.Option(
        "--report-language",
        help="Language of the report: en, da, sv or nl.",
        metavar="CODE",
    ),
]
ReferenceFile = Annotated[
    Path | None,
    typer.Option(
        "--reference",
        help="Ads to set it against, from `reference build`; ours without it.",
        metavar="FILE",
    ),
]
TextColumn = Annotated[str, typer.Option(help="Column of the ads.")]
TitleColumn = Annotated[str, typer.Option(help="Column of the titles, if it is there.")]
LanguageColumn = Annotated[
    str | None,
    typer.Option(help="Column of the language of each ad; detected where empty."),
]
OverlayFile = Annotated[
    Path | None,
    typer.Option(
        "--overlay",
        help="YAML file with terms of your own, added or ignored.",
        metavar="FILE",
    ),
]


def refuse_two_languages(language: str | None, language_column: str | None) -> None:
    """Say that ads are read in one language, or each in its own."""
    if language and language_column:
        raise typer.BadParameter(
            "--language is that of all ads, --language-column that of each; give one",
            param_hint="--language-column",
        )


def load_options(
    reference: Path | None, overlay: Path | None
) -> "tuple[Reference | None, Overlay | None]":
    """Reference and overlay of the files that were named.

    Says where that reference was made with other data or another overlay.
    """
    from analyzer.overlay import load_overlay
    from analyzer.reference import load_reference
    from analyzer.versions import differing_versions

    terms = load_overlay(overlay) if overlay else None
    if reference is None:
        return None, terms
    ads = load_reference(reference)
    for told in differing_versions(ads, terms):
        complain(f"made otherwise than ads are read now: {told}", str(reference))
    return ads, terms


def to_json(content: Any) -> str:
    """Content as JSON for people and programs."""
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def complain(error: object, name: str | None = None) -> None:
    """Say on standard error what went wrong."""
    where = f"{name}: " if name else ""
    print(f"rolescope: {where}{error}", file=sys.stderr)  # noqa: T201
