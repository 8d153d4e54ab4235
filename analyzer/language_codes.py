"""Codes of the languages that can be read, as a user names one."""

from analyzer.errors import UnsupportedLanguageError
from analyzer.lexicon.wordlists import language_codes

__all__ = ["known_code"]


def known_code(code: object) -> str:
    """Give back the code of a language that can be read.

    Parameters
    ----------
    code : str
        Such as "nl", in small letters or not, or a tag that names a region too, such as
        "nl-BE" (BCP 47).

    Raises
    ------
    UnsupportedLanguageError
        If there are no word lists for it.
    """
    named = code if isinstance(code, str) else ""
    found = named.replace("_", "-").partition("-")[0].lower()
    if found not in language_codes():
        raise UnsupportedLanguageError(
            f"there is no language {code!r}; there are: {', '.join(language_codes())}",
            language=str(code),
        )
    return found
