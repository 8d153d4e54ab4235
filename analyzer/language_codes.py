"""Codes of the languages that can be read, as a user names one."""

from analyzer.errors import UnsupportedLanguageError
from analyzer.lexicon.wordlists import language_codes

__all__ = ["known_code"]


def known_code(code: str) -> str:
    """Give back the code of a language that can be read.

    Raises
    ------
    UnsupportedLanguageError
        If there are no word lists for it.
    """
    if code not in language_codes():
        raise UnsupportedLanguageError(
            f"there is no language {code!r}; there are: {', '.join(language_codes())}",
            language=code,
        )
    return code
