"""Commands on single ads: `analyze` and `compare`."""

import sys
from functools import partial
from shlex import quote
from typing import TYPE_CHECKING, Annotated

import typer

from analyzer.cli.options import (
    EncodingOfAd,
    Language,
    OverlayFile,
    ReferenceFile,
    ReportFormat,
    ReportLanguage,
    complain,
    load_options,
    to_json,
)
from analyzer.errors import AnalyzerError

if TYPE_CHECKING:
    from analyzer.compare import Comparison, Profile
    from analyzer.gate import Condition
    from analyzer.reading.files import Document
    from analyzer.types import Result, Versions

__all__ = ["analyze", "compare"]

_GATE = 3  # exit code


def analyze(
    files: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE…", help=".txt .md .html .pdf .docx, or - for standard input."
        ),
    ],
    title: Annotated[
        str | None, typer.Option("--title", "-t", help="Job title as advertised.")
    ] = None,
    language: Language = None,
    form: Annotated[
        ReportFormat, typer.Option("--format", "-f", help="Form of the result.")
    ] = ReportFormat.text,
    report_language: ReportLanguage = "en",
    fail_if: Annotated[
        list[str] | None,
        typer.Option(
            "--fail-if",
            metavar="CONDITION",
            help='Exit 3 if it holds: "overload.title>1.5" (of the title of the ad), '
            '"overload.coordinator>1.5", "breadth>60", "findings.no-priority".',
        ),
    ] = None,
    reference: ReferenceFile = None,
    overlay: OverlayFile = None,
    encoding: EncodingOfAd = None,
) -> None:
    """Analyse one ad, or several one after the other."""
    from analyzer.analysis import analyze as analyze_text

    conditions = _conditions(fail_if or [])
    _check_report_language(report_language)
    if form is ReportFormat.html and len(files) > 1:
        raise typer.BadParameter(
            "an HTML report is of one ad; give one file", param_hint="--format"
        )
    ads, terms = load_options(reference, overlay)
    made: list[tuple[Document, Result]] = []
    failed = False
    for name in files:
        try:
            document = _document(name, encoding)
            result = analyze_text(
                document.text,
                title=title,
                language=language,
                reference=ads,
                overlay=terms,
            )
        except AnalyzerError as error:
            complain(error, name if len(files) > 1 else None)
            failed = True
        else:
            made.append((document, result))
            untold = _tell_title(result, name if len(files) > 1 else None)
            failed |= untold and any(condition.of_title for condition in conditions)
    if made:
        sys.stdout.write(_rendered(made, form, report_language, named=len(files) > 1))
    stopped = _stopped(made, conditions)
    if failed:
        raise typer.Exit(1)
    if stopped:
        raise typer.Exit(_GATE)


def _tell_title(result: "Result", name: str | None) -> bool:
    """Say on standard error where the ad seems to open with the title that was not given.

    A gate on the overload of the title would then let pass what it should not: it was not
    checked, which is a failure.
    """
    from analyzer.titles import title_in

    if result.title is not None:
        return False
    line = title_in(result.text, result.language)
    if line is None:
        return False
    complain(f"the first line may be the title; to use it: --title {quote(line)}", name)
    return True


def _conditions(texts: list[str]) -> "list[Condition]":
    if not texts:
        return []
    from analyzer.gate import parse_condition

    try:
        return [parse_condition(text) for text in texts]
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--fail-if") from error


def _check_report_language(code: str) -> None:
    from analyzer.messages import message_languages

    if code not in message_languages():
        known = ", ".join(message_languages())
        raise typer.BadParameter(
            f"no reports in {code!r}; there are: {known}",
            param_hint="--report-language",
        )


def _stopped(
    made: "list[tuple[Document, Result]]", conditions: "list[Condition]"
) -> bool:
    """Whether a condition holds for an ad; says which."""
    stopped = False
    for document, result in made:
        for condition in conditions:
            if condition.holds(result):
                complain(f"gate: {condition.text}", document.name)
                stopped = True
            elif not condition.is_known(result):
                told = f"gate: {condition.text}: not checked, the ad has no such number"
                complain(told, document.name)
    return stopped


def _document(name: str, encoding: str | None) -> "Document":
    """Ad in a file, or on standard input for "-"."""
    from analyzer.reading.files import read_bytes, read_file

    if name != "-":
        return read_file(name, encoding=encoding)
    if sys.stdin.isatty():
        print("Reading the ad from the keyboard; end with Ctrl-D.", file=sys.stderr)  # noqa: T201
    return read_bytes(sys.stdin.buffer.read(), "standard input", encoding=encoding)


def _rendered(
    made: "list[tuple[Document, Result]]",
    form: ReportFormat,
    language: str,
    *,
    named: bool,
) -> str:
    """All results in one form: several JSON results make a list, each with its file."""
    if form is ReportFormat.json:
        contents = [
            result.to_dict(with_text=document.extracted) for document, result in made
        ]
        if not named:
            return to_json(contents[0])
        files = [{"file": document.name} for document, _ in made]
        return to_json(
            [{**f, **content} for f, content in zip(files, contents, strict=True)]
        )
    from analyzer.report import html_report, markdown_report, text_report

    write = {"text": text_report, "md": markdown_report, "html": html_report}[
        form.value
    ]
    return "\n".join(
        write(result, name=document.name if named else "", language=language)
        for document, result in made
    )


def compare(
    files: Annotated[
        list[str] | None,
        typer.Argument(metavar="FILE…", help="Ads: .txt .md .html .pdf .docx."),
    ] = None,
    titles: Annotated[
        list[str] | None,
        typer.Option(
            "--title",
            "-t",
            help="Title to look up in the reference; may be given several times.",
        ),
    ] = None,
    language: Language = None,
    form: Annotated[
        ReportFormat, typer.Option("--format", "-f", help="Form of the comparison.")
    ] = ReportFormat.text,
    report_language: ReportLanguage = "en",
    reference: ReferenceFile = None,
    overlay: OverlayFile = None,
    encoding: EncodingOfAd = None,
) -> None:
    """Set ads and titles side by side, on one scale.

    The title of an ad is its first line, where that reads like one.
    """
    from analyzer.analysis import analyze as analyze_text
    from analyzer.analysis import with_its_title
    from analyzer.compare import compare as compare_profiles
    from analyzer.compare import profile_of_ad, profile_of_title
    from analyzer.reference import load_reference
    from analyzer.versions import versions

    _check_report_language(report_language)
    if len(files or []) + len(titles or []) < 2:
        raise typer.BadParameter("give two ads or titles, or more")
    ads, terms = load_options(reference, overlay)
    read = partial(analyze_text, language=language, reference=ads, overlay=terms)
    profiles: list[Profile] = []
    failed = False
    for name in files or []:
        try:
            document = _document(name, encoding)
            result = with_its_title(read, document.text)
        except AnalyzerError as error:
            complain(error, name)
            failed = True
        else:
            profiles.append(profile_of_ad(result, document.name))
    if failed:
        raise typer.Exit(1)
    profiles += [
        profile_of_title(title, ads or load_reference()) for title in titles or []
    ]
    compared = compare_profiles(profiles)
    sys.stdout.write(_compared(compared, form, report_language, versions(ads, terms)))


def _compared(
    compared: "Comparison", form: ReportFormat, language: str, made: "Versions"
) -> str:
    """Comparison in one form."""
    if form is ReportFormat.json:
        return to_json(compared.to_dict())
    from analyzer.report.comparison import (
        html_comparison,
        markdown_comparison,
        text_comparison,
    )

    if form is ReportFormat.html:
        return html_comparison(compared, language=language, versions=made)
    write = markdown_comparison if form is ReportFormat.md else text_comparison
    return write(compared, language=language)
