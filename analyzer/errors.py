"""The errors a caller may catch: one base, each also the fitting built-in."""

from collections.abc import Iterable

__all__ = [
    "AnalyzerError",
    "DataError",
    "NoTextError",
    "TextTooLongError",
    "TextTooShortError",
    "UnknownTitleError",
    "UnreadableInputError",
    "UnsupportedLanguageError",
    "WrongTypeError",
]


class AnalyzerError(Exception):
    """Base of every error that RoleScope raises on purpose; its own words are English.

    Attributes
    ----------
    detail : str
        Key below "details" in the message files, of the sentences that tell it in each
        language; "" where there are none.
    values : dict
        What these sentences are about.
    """

    def __init__(
        self, message: str = "", *, detail: str = "", **values: object
    ) -> None:
        super().__init__(message)
        self.detail = detail
        self.values = values


class UnsupportedLanguageError(AnalyzerError, ValueError):
    """The ad is in a language that RoleScope does not read.

    Attributes
    ----------
    language : str or None
        Code of the language it seems to be, None where that is unclear.
    """

    def __init__(self, message: str, *, language: str | None = None) -> None:
        detail = "language" if language else "no_language"
        super().__init__(message, detail=detail, language=language)
        self.language = language


class TextTooShortError(AnalyzerError, ValueError):
    """Too few words to judge an ad by."""


class TextTooLongError(AnalyzerError, ValueError):
    """More text than one ad can be."""


class UnreadableInputError(AnalyzerError, OSError):
    """A file, its bytes or its encoding cannot be read as an ad."""


class NoTextError(UnreadableInputError, TypeError):
    """What was given as an ad is no text: bytes, which are to be decoded, or None."""


class UnknownTitleError(AnalyzerError, LookupError):
    """A title that can be looked up neither in the reference nor among the archetypes."""


class DataError(AnalyzerError, ValueError):
    """Taxonomy, word lists, weights, reference, overlay or a table are faulty, or none.

    One fault is told as it is, several as a list.

    Attributes
    ----------
    faults : tuple of str
        Every fault found, each naming its file and key.
    """

    def __init__(self, faults: Iterable[str]) -> None:
        super().__init__()
        self.faults = tuple(faults)
        self.args = (self.faults,)  # what it is made of anew in another process

    def __str__(self) -> str:
        if len(self.faults) == 1:
            return self.faults[0]
        listed = "\n".join(f"- {fault}" for fault in self.faults)
        return f"{len(self.faults)} faults in the data:\n{listed}"


class WrongTypeError(DataError, TypeError):
    """What was given to a function is of no type that it takes."""
