"""Commands on corpora: `reference build` and `evaluate`."""

import sys
from collections import Counter
from pathlib import Path
from typing import Annotated

import typer

from analyzer.cli.options import (
    TABLE_IN,
    Encoding,
    Language,
    LanguageColumn,
    OverlayFile,
    TextColumn,
    TitleColumn,
    complain,
    load_options,
    refuse_two_languages,
)

__all__ = ["evaluate", "reference_app"]

reference_app = typer.Typer(
    help="Make a reference of your own postings.", no_args_is_help=True
)


@reference_app.callback()
def _group() -> None:
    """Make a reference of your own postings."""


@reference_app.command("build")
def reference_build(
    source: Annotated[Path, typer.Argument(metavar="IN", help=TABLE_IN)],
    target: Annotated[Path, typer.Argument(metavar="OUT", help="JSON file.")],
    name: Annotated[
        str | None,
        typer.Option(help="What to call it  [default: the name of IN]"),
    ] = None,
    encoding: Encoding = "utf-8",
    text_column: TextColumn = "text",
    title_column: TitleColumn = "title",
    language_column: LanguageColumn = None,
    language: Language = None,
    overlay: OverlayFile = None,
    all_work: Annotated[
        bool,
        typer.Option("--all-work", help="Take ads that ask for no marketing too."),
    ] = False,
    keep_duplicates: Annotated[
        bool,
        typer.Option(
            "--keep-duplicates",
            help="Take each of several ads of nearly the same text.",
        ),
    ] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Overwrite the output.")
    ] = False,
) -> None:
    """Figures of your own postings, never their texts, for `--reference`.

    Ads that ask for no marketing are left out, and ads that are nearly the same text
    count once.
    """
    from tqdm import tqdm

    from analyzer.batch import results_of
    from analyzer.batch.choice import Choice
    from analyzer.clock import today
    from analyzer.reference import reference_of, write_reference
    from analyzer.table_output import check_target

    refuse_two_languages(language, language_column)
    check_target(target, source, force=force)
    _, terms = load_options(None, overlay)
    unjudged: list[None] = []
    results = results_of(
        source,
        encoding=encoding,
        text_column=text_column,
        title_column=title_column,
        language_column=language_column,
        language=language,
        overlay=terms,
        passed_over=lambda: unjudged.append(None),
    )
    watched = tqdm(
        results, unit=" ads", desc="rolescope", disable=not sys.stderr.isatty()
    )
    choice = Choice(all_work=all_work, keep_duplicates=keep_duplicates)
    made = choice.once(
        reference_of(
            choice.of(watched),
            name=name or source.name,
            source=source.name,
            date=today().isoformat(),
        )
    )
    write_reference(made, target)
    titled = sum(title is not None for title in made.title)
    left_out = [f"{count} {why}" for why, count in made.left_out.items()]
    told = [
        f"{len(made.breadth)} ads that ask for something, {titled} with a title that is "
        f"known, {len(unjudged)} could not be judged; wrote {target}",
        *([f"  left out: {', '.join(left_out)}"] if left_out else []),
    ]
    print(*told, sep="\n", file=sys.stderr)  # noqa: T201


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
        bool | None,
        typer.Option(
            "--held-apart/--developed",
            help="Measure only on the third of the ads that their hash holds apart, or "
            "only on the others  [default: all]",
            show_default=False,
        ),
    ] = None,
    where: Annotated[
        bool,
        typer.Option("--where", help="List what is told falsely or missed instead."),
    ] = False,
) -> None:
    """Compare the reading with annotated ads: recall, precision and F1."""
    from analyzer.evaluation import disagreements, read_gold, read_texts, tables
    from analyzer.evaluation import evaluate as evaluate_gold

    left_out: Counter[str] = Counter()
    gold = read_gold(
        corpus,
        texts=read_texts(texts or []),
        held_apart=held_apart,
        passed_over=lambda reason: left_out.update([reason]),
    )
    scores = evaluate_gold(gold)
    if left_out:
        told = ", ".join(f"{count} {why}" for why, count in sorted(left_out.items()))
        print(f"{left_out.total()} annotations left out: {told}", file=sys.stderr)  # noqa: T201
    if not scores:
        told = "no annotated ad could be matched with a text"
        complain(
            f"{told}; --texts names files with those that stand apart", str(corpus)
        )
        raise typer.Exit(1)
    if where:
        for line in disagreements(scores):
            typer.echo(line)
    else:
        typer.echo(tables(scores), nl=False)
