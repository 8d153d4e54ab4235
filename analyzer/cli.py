"""The command line: `rolescope`.

Data goes to standard output or the named file, all else to standard error. Exit codes:
0 done, 1 could not, 2 wrong usage. Commands import what they need when they run.
"""

import json
import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from analyzer.errors import AnalyzerError, UnreadableInputError

if TYPE_CHECKING:
    from analyzer.reading.files import Document
    from analyzer.types import Result

__all__ = ["app", "main"]

app = typer.Typer(
    name="rolescope",
    help="How much does a Danish, Swedish or Dutch marketing job ad ask of one person?",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
taxonomy_app = typer.Typer(
    help="List, search, check or export what can be recognised.", no_args_is_help=True
)
app.add_typer(taxonomy_app, name="taxonomy")


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


Language = Annotated[
    str | None,
    typer.Option(
        "--language", "-l", help="da, sv or nl; detected without it.", metavar="CODE"
    ),
]


@app.command()
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
) -> None:
    """Analyse one ad, or several one after the other."""
    from analyzer.analysis import analyze as analyze_text

    made: list[tuple[Document, Result]] = []
    failed = False
    for name in files:
        try:
            document = _document(name)
            result = analyze_text(document.text, title=title, language=language)
        except AnalyzerError as error:
            _complain(error, name if len(files) > 1 else None)
            failed = True
        else:
            made.append((document, result))
    if made:
        sys.stdout.write(_rendered(made, form, named=len(files) > 1))
    if failed:
        raise typer.Exit(1)


def _document(name: str) -> "Document":
    """Ad in a file, or on standard input for "-"."""
    from analyzer.reading.files import read_bytes, read_file

    if name != "-":
        return read_file(name)
    if sys.stdin.isatty():
        print("Reading the ad from the keyboard; end with Ctrl-D.", file=sys.stderr)  # noqa: T201
    return read_bytes(sys.stdin.buffer.read(), "standard input")


def _rendered(
    made: "list[tuple[Document, Result]]", form: ReportFormat, *, named: bool
) -> str:
    """All results in one form: several JSON results make a list."""
    if form is ReportFormat.json:
        contents = [
            result.to_dict(with_text=document.extracted) for document, result in made
        ]
        return _json(contents if named else contents[0])
    from analyzer.report import html_report, markdown_report, text_report

    if form is ReportFormat.html and len(made) > 1:
        raise typer.BadParameter(
            "an HTML report is of one ad; give one file", param_hint="--format"
        )
    write = {"text": text_report, "md": markdown_report, "html": html_report}[
        form.value
    ]
    return "\n".join(
        write(result, name=document.name if named else "") for document, result in made
    )


@app.command()
def batch(
    source: Annotated[
        Path, typer.Argument(metavar="IN", help="CSV or JSONL, .gz or not.")
    ],
    target: Annotated[
        Path, typer.Argument(metavar="OUT", help="CSV or JSONL, .gz or not.")
    ],
    text_column: Annotated[str, typer.Option(help="Column of the ads.")] = "text",
    title_column: Annotated[
        str | None,
        typer.Option(help="Column of the titles  [default: title, if there is one]"),
    ] = None,
    id_column: Annotated[
        str | None,
        typer.Option(help="Column of the ids  [default: id, if there is one]"),
    ] = None,
    language: Language = None,
    force: Annotated[
        bool, typer.Option("--force", help="Overwrite the output.")
    ] = False,
) -> None:
    """Analyse many ads: as many rows out as in, failures among them."""
    from tqdm import tqdm

    from analyzer.batch import run_batch

    with tqdm(unit=" ads", desc="rolescope", disable=not sys.stderr.isatty()) as bar:
        counts = run_batch(
            source,
            target,
            text_column=text_column,
            title_column=title_column,
            id_column=id_column,
            language=language,
            force=force,
            progress=bar.update,
        )
    summary = (
        f"{counts.scored} scored, {counts.failed} could not be judged; wrote {target}"
    )
    print(summary, file=sys.stderr)  # noqa: T201


@app.command()
def evaluate(
    corpus: Annotated[
        Path,
        typer.Argument(metavar="CORPUS", help="Folder of annotated ads (JSON lines)."),
    ],
    texts: Annotated[
        list[Path] | None,
        typer.Option(help="JSON lines with the texts of annotations that stand apart."),
    ] = None,
    held_apart: Annotated[
        bool,
        typer.Option("--held-apart", help="Measure on the ads held apart, only these."),
    ] = False,
    where: Annotated[
        bool,
        typer.Option("--where", help="List what is told falsely or missed instead."),
    ] = False,
) -> None:
    """Compare the reading with annotated ads: recall, precision and F1."""
    from analyzer.evaluation import differences, read_gold, read_texts, tables
    from analyzer.evaluation import evaluate as evaluate_gold

    gold = read_gold(corpus, texts=read_texts(texts or []), held_apart=held_apart)
    scores = evaluate_gold(gold)
    if where:
        for line in differences(scores):
            typer.echo(line)
    else:
        typer.echo(tables(scores), nl=False)


@taxonomy_app.command("list")
def taxonomy_list(
    discipline: Annotated[
        str | None, typer.Option("--discipline", "-d", help="Only this one.")
    ] = None,
) -> None:
    """List disciplines and their skills."""
    from analyzer.taxonomy import load_taxonomy

    taxonomy = load_taxonomy()
    if discipline is not None and discipline not in taxonomy.families:
        known = ", ".join(taxonomy.disciplines)
        raise typer.BadParameter(f"no discipline {discipline!r}; there are: {known}")
    for name, family in taxonomy.families.items():
        if discipline in (None, name):
            typer.echo(f"{name} ({family})")
            for skill in taxonomy.skills.values():
                if skill.discipline == name:
                    typer.echo(f"  {skill.kind:<5} {skill.id}")


@taxonomy_app.command("search")
def taxonomy_search(
    words: Annotated[str, typer.Argument(help="Part of a skill id or of a form.")],
    language: Language = None,
) -> None:
    """Find skills by their id or by the words that name them."""
    from analyzer.lexicon.wordlists import language_codes, load_word_lists
    from analyzer.taxonomy import load_taxonomy

    needle, hits = words.lower(), 0
    codes = [_checked(language)] if language else language_codes()
    for skill in load_taxonomy().skills.values():
        for code in codes:
            forms = load_word_lists(code).forms_of(skill.id)
            shown = [form for form in forms if needle in form.lower()]
            if shown or needle in skill.id:
                hits += 1
                named = "; ".join(shown or forms[:5])
                typer.echo(f"{code}  {skill.discipline}/{skill.id}: {named}")
    if not hits:
        raise UnreadableInputError(f"no skill is named by {words!r}")


@taxonomy_app.command("check")
def taxonomy_check() -> None:
    """Validate all data files; every fault is told with file and key."""
    from analyzer.check import check_data

    counts = check_data()
    for line in counts:
        typer.echo(line)


@taxonomy_app.command("export")
def taxonomy_export(
    form: Annotated[
        TableFormat, typer.Option("--format", "-f", help="csv or json.")
    ] = TableFormat.csv,
) -> None:
    """Export skills with their disciplines, forms and ESCO links."""
    from analyzer.check import skill_rows

    rows = skill_rows()
    if form is TableFormat.json:
        typer.echo(_json(rows), nl=False)
        return
    import csv

    table = csv.DictWriter(sys.stdout, list(rows[0]), lineterminator="\n")
    table.writeheader()
    table.writerows(
        {k: " | ".join(v) if isinstance(v, list) else v for k, v in row.items()}
        for row in rows
    )


@app.command()
def schema() -> None:
    """Print the JSON Schema of a result."""
    from analyzer.schema import result_schema

    typer.echo(_json(result_schema()), nl=False)


@app.command()
def info() -> None:
    """Print versions, for a bug report."""
    import platform
    from importlib.metadata import version

    from analyzer.analysis import versions
    from analyzer.lexicon.wordlists import language_codes
    from analyzer.resources import data_folder

    made = versions()
    facts = {
        "rolescope": made.rolescope,
        "data": made.taxonomy,
        "data folder": str(data_folder()),
        "languages": ", ".join(language_codes()),
        "python": platform.python_version(),
        "system": platform.platform(),
        **{
            name: version(name)
            for name in (
                "spacy",
                "scikit-learn",
                "pandas",
                "streamlit",
                "simplemma",
                "langdetect",
            )
        },
    }
    for name, value in facts.items():
        typer.echo(f"{name:<13} {value}")


@app.command("app")
def run_app(
    port: Annotated[int, typer.Option(help="Port on this machine.")] = 8501,
    browser: Annotated[
        bool, typer.Option("--browser/--no-browser", help="Open a browser.")
    ] = True,
) -> None:
    """Run the app in a browser; it answers this machine only."""
    from analyzer.ui.launch import launch

    launch(port=port, open_browser=browser)


def _checked(language: str) -> str:
    from analyzer.language import check_language

    return check_language(language)


def _json(content: Any) -> str:
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _complain(error: Exception, name: str | None = None) -> None:
    where = f"{name}: " if name else ""
    print(f"rolescope: {where}{error}", file=sys.stderr)  # noqa: T201


def main() -> None:
    """Run the command line."""
    try:
        app()
    except AnalyzerError as error:
        _complain(error)
        sys.exit(1)
    except BrokenPipeError:  # the reader of our output has gone, as in "| head"
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
