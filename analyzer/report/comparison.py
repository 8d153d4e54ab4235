"""A comparison for people: text or Markdown."""

from analyzer.compare import Comparison
from analyzer.report.formats import environment
from analyzer.scoring.weights import ARCHETYPES
from analyzer.taxonomy import load_taxonomy

__all__ = ["markdown_comparison", "text_comparison"]


def text_comparison(comparison: Comparison, *, language: str = "en") -> str:
    """Profiles side by side for a terminal, then what all ask and what only one asks.

    Parameters
    ----------
    comparison : Comparison
        Of two or more ads or titles.
    language : str, default "en"
        Language of the report.
    """
    return _rendered("comparison.txt.j2", comparison, language)


def markdown_comparison(comparison: Comparison, *, language: str = "en") -> str:
    """Comparison as Markdown; parameters as in `text_comparison`."""
    return _rendered("comparison.md.j2", comparison, language)


def _rendered(template: str, comparison: Comparison, language: str) -> str:
    asked = [
        name
        for name in load_taxonomy().disciplines
        if any(name in profile.disciplines for profile in comparison.profiles)
    ]
    return (
        environment(language)
        .get_template(template)
        .render(comparison=comparison, asked=asked, archetypes=ARCHETYPES)
    )
