"""What to change in an ad: each piece with its effect, made by rescoring."""

from analyzer.advice.advise import advice_of
from analyzer.advice.edits import as_merits, without
from analyzer.advice.titles import titles_for

__all__ = ["advice_of", "as_merits", "titles_for", "without"]
