"""Commands on what can be recognised: `taxonomy`."""

import sys
from typing import Annotated

import typer

from analyzer.cli.options import TableFormat, known_language, to_json
from analyzer.errors import UnreadableInputError

__all__ = ["app"]

app = typer.Typer(
    help="List, search, check or export what can be recognised.", no_args_is_help=True
)


@app.command("list")
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


@app.command("search")
def taxonomy_search(
    words: Annotated[str, typer.Argument(help="Part of a skill id or of a form.")],
    language: Annotated[
        str | None,
        typer.Option(
            "--language",
            "-l",
            help="da, sv or nl; all of them without it.",
            metavar="CODE",
            callback=known_language,
        ),
    ] = None,
) -> None:
    """Find skills by their id or by the words that name them.

    The forms are written as data/README.md says ("How to write a form"): "a + b" is
    both in one clause, (a|b) either, @name a group of words, ! the whole word only, =
    just as written.
    """
    from analyzer.lexicon.wordlists import load_word_lists
    from analyzer.skill_search import search_skills

    codes = [language] if language else None
    hits = search_skills(words, languages=codes)
    for hit in hits:
        for code, shown in hit.forms.items():
            if shown or hit.named:
                forms = shown or load_word_lists(code).forms_of(hit.skill.id)[:5]
                place = f"{hit.skill.discipline}/{hit.skill.id}"
                typer.echo(f"{code}  {place}: {'; '.join(forms)}")
    if not hits:
        raise UnreadableInputError(f"no skill is named by {words!r}")


@app.command("check")
def taxonomy_check() -> None:
    """Validate all data files; every fault is told with file and key."""
    from analyzer.check import check_data

    counts = check_data()
    for line in counts:
        typer.echo(line)


@app.command("export")
def taxonomy_export(
    form: Annotated[
        TableFormat, typer.Option("--format", "-f", help="csv or json.")
    ] = TableFormat.csv,
) -> None:
    """Export skills with their disciplines, forms and ESCO links."""
    from analyzer.check import skill_rows

    rows = skill_rows()
    if form is TableFormat.json:
        typer.echo(to_json(rows), nl=False)
        return
    from analyzer.csv_text import csv_writer

    write = csv_writer(sys.stdout, list(rows[0]))
    for row in rows:
        write({k: " | ".join(v) if isinstance(v, list) else v for k, v in row.items()})
