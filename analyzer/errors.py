"""The errors a caller may catch: one base, each also the fitting built-in."""

__all__ = [
    "AnalyzerError",
    "DataError",
    "TextTooLongError",
    "TextTooShortError",
    "UnreadableInputError",
    "UnsupportedLanguageError",
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


class DataError(AnalyzerError, ValueError):
    """Taxonomy, word lists, weights, reference or overlay are faulty.

    Attributes
    ----------
    faults : tuple of str
        Every fault found, each naming its file and key.
    """

    def __init__(self, faults: list[str]) -> None:
        self.faults = tuple(faults)
        shown = "\n".join(f"- {fault}" for fault in self.faults)
        super().__init__(f"{len(self.faults)} fault(s) in the data:\n{shown}")
