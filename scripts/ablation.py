"""What each part of the reading is worth: the same ads read without it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from analyzer.analysis import analyze
from analyzer.components.scope import StatusRules
from analyzer.evaluation import Evaluation, agreement_on
from analyzer.lexicon.loading import load_shapes
from analyzer.lexicon.morphology import Morphology
from analyzer.lexicon.wordlists import language_codes
from analyzer.pipeline import Reader, load_pipeline

__all__ = ["ablations"]


def _nothing(*_: Any, **__: Any) -> None:
    return None


def _no(*_: Any, **__: Any) -> bool:
    return False


@contextmanager
def _without_compounds() -> Iterator[None]:
    with patch.object(Morphology, "split", _nothing):
        _forget_words()
        try:
            yield
        finally:
            _forget_words()


def _forget_words() -> None:
    for code in language_codes():
        reader = load_pipeline(code)[1]
        reader.scanner.types.clear()
        ellipses = reader.find_skills.ellipses
        ellipses.nodes_of.cache_clear()
        ellipses.is_person.cache_clear()


@contextmanager
def _with(objects: list[Any], name: str, value: object) -> Iterator[None]:
    """Have an attribute of some objects hold another value."""
    kept = [getattr(each, name) for each in objects]
    for each in objects:
        setattr(each, name, value)
    try:
        yield
    finally:
        for each, own in zip(objects, kept, strict=True):
            setattr(each, name, own)


def _without_line_breaks() -> Any:
    return _with(list(map(load_shapes, language_codes())), "opens_line", _no)


def _readers() -> list[Reader]:
    return [load_pipeline(code)[1] for code in language_codes()]


def _without_ellipses() -> Any:
    """Know no word that joins the halves of an ellipsis."""
    ellipses = [reader.find_skills.ellipses for reader in _readers()]
    return _with(ellipses, "conjunctions", frozenset())


def _without_patterns() -> Any:
    """Have no two slots near enough, not even in one word."""
    finders = [reader.find_skills.find_patterns for reader in _readers()]
    return _with(finders, "window", -1)


def _without_rules(**kinds: bool) -> Any:
    """Leave out some of the rules that decide a status."""
    deciders = [reader.decide_status for reader in _readers()]
    return _with(deciders, "rules", StatusRules(**kinds))


PARTS: dict[str, Callable[[], Any]] = {
    "compounds taken apart": _without_compounds,
    "ellipses filled": _without_ellipses,
    "forms of several slots": _without_patterns,
    "cues of status": lambda: _without_rules(cues=False),
    "who acts": lambda: _without_rules(actors=False),
    "studies and denials": lambda: _without_rules(denials=False),
    "lost line breaks": _without_line_breaks,
    "section model": lambda: _with(_readers(), "section_model", None),
    "asking model": lambda: _with(_readers(), "asking_model", None),
    "responsibility model": lambda: _with(_readers(), "responsibility_model", None),
}


def ablations(rows: list[dict[str, Any]]) -> Iterator[tuple[str, Evaluation]]:
    """Scores of all parts together, then without each of them."""
    yield "everything", Evaluation([agreement_on(row, read=analyze) for row in rows])
    for name, without in PARTS.items():
        with without():
            yield f"without {name}", Evaluation([agreement_on(row) for row in rows])
