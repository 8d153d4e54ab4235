"""Whether ads and titles that come with the data are whole, and in their language."""

from collections import Counter, deque
from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, NonNegativeInt, model_validator

from analyzer.data_model import Part, Text
from analyzer.errors import UnreadableInputError
from analyzer.evaluation.gold import read_gold
from analyzer.json_rows import checked_rows
from analyzer.language import detect_language
from analyzer.language_codes import known_code
from analyzer.lexicon.wordlists import language_codes
from analyzer.overlay import load_overlay
from analyzer.resources import data_folder
from analyzer.settings import reading_settings
from analyzer.taxonomy import DisciplineId
from analyzer.vocabulary import Archetype

__all__ = ["load_gold", "load_sample_overlay", "row_faults", "sample_faults"]

SAMPLES = ("modest.txt", "overloaded.txt")
"""Files of each language in `data/samples`."""


def _other(code: str) -> str:
    if code in language_codes():
        raise ValueError(f"{code} is a language that is read")
    return code


class _Title(Part):
    language: Annotated[str, AfterValidator(known_code)]
    title: Text
    expected: Archetype | Literal["specialist", "unknown"]
    held_apart: bool


class _OtherAd(Part):
    id: Text
    lang: Annotated[Text, AfterValidator(_other)]
    title: Text
    text: Text


class _Posting(Part):
    id: Text
    title: Text
    text: Text


_Judgement = Annotated[int, Field(ge=1, le=5)]


class _Marked(Part):
    start: NonNegativeInt
    end: int
    discipline: DisciplineId
    asked: bool


class _Read(Part):
    required: list[DisciplineId]
    preferred: list[DisciplineId]


class _MarkedText(Part):
    id: Text
    language: Annotated[str, AfterValidator(known_code)]
    held_apart: bool
    title: Text | None = None  # none of a sentence
    title_archetype: Archetype | Literal["specialist", "unknown"] | None = None
    content_archetype: Archetype | None = None
    breadth: _Judgement | None = None
    overload: _Judgement | None = None
    read: _Read | None = None
    text: Text
    mentions: list[_Marked]

    @model_validator(mode="after")
    def _marks_words(self) -> "_MarkedText":
        for each in self.mentions:
            if not self.text[each.start : each.end].strip():
                raise ValueError(f"from {each.start} to {each.end} are no words of it")
        return self


class _Piece(Part):
    id: Text
    language: Annotated[str, AfterValidator(known_code)]
    held_apart: bool
    kind: Text
    text: Text
    asks: dict[DisciplineId, Literal["required", "preferred"]]


_ROWS: dict[str, type[Part]] = {
    "challenge.jsonl": _MarkedText,
    "marked.jsonl": _MarkedText,
    "pieces.jsonl": _Piece,
    "titles.jsonl": _Title,
    "other_language_ads.jsonl": _OtherAd,
    "samples/postings.jsonl": _Posting,
}


def row_faults() -> Iterator[str]:
    """Faults of the files of JSON lines."""
    for name, form in _ROWS.items():
        path = data_folder() / name
        faults: list[str] = []
        try:
            rows = list(checked_rows(path, form, faults))
        except UnreadableInputError as error:
            yield str(error)
            continue
        yield from faults
        ids = Counter(row["id"] for row in rows if "id" in row)
        for each in sorted(each for each, count in ids.items() if count > 1):
            yield f"{path}: id: {each} is given twice"
        if not rows and not faults:
            yield f"{path}: the file is empty"


def sample_faults() -> Iterator[str]:
    """Faults of the ads for trying out."""
    for code in language_codes():
        for name in SAMPLES:
            path = data_folder() / "samples" / code / name
            try:
                text = path.read_text(encoding="utf-8")
            except (OSError, UnicodeDecodeError) as error:
                yield f"{path}: cannot be read: {error}"
                continue
            least, found = reading_settings().least_words, detect_language(text)
            if len(text.split()) < least:
                yield f"{path}: has fewer words than an ad, {least}"
            elif found.language != code:
                yield f"{path}: is read as {found.language}, not {code}"


def load_sample_overlay() -> None:
    """Read the sample of an overlay."""
    load_overlay(data_folder() / "samples" / "overlay.yaml")


def load_gold() -> None:
    """Read the annotated ads."""
    deque(read_gold(data_folder() / "gold", texts={}), maxlen=0)
