"""What each part of the reading is worth: the same ads read without it."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any
from unittest.mock import patch

from analyzer.analysis import analyze
from analyzer.components.actors import Actors
from analyzer.components.patterns import PatternFinder
from analyzer.components.skills import SkillFinder
from analyzer.components.status import _Scope
from analyzer.evaluation import Scores, compare
from analyzer.lexicon.morphology import Morphology
from analyzer.lexicon.wordlists import language_codes
from analyzer.pipeline import load_pipeline, load_shapes

__all__ = ["ablations"]


def _nothing(*_: Any, **__: Any) -> None:
    return None


def _none(*_: Any, **__: Any) -> list[Any]:
    return []


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
        scanner = load_pipeline(code)[1].scanner
        scanner.types.clear()
        scanner.nodes_of.cache_clear()


@contextmanager
def _without_line_breaks() -> Iterator[None]:
    shapes = [load_shapes(code) for code in language_codes()]
    kept = [each.opens_line for each in shapes]
    for each in shapes:
        each.opens_line = _no
    try:
        yield
    finally:
        for each, opens_line in zip(shapes, kept, strict=True):
            each.opens_line = opens_line


@contextmanager
def _without_model(name: str) -> Iterator[None]:
    readers = [load_pipeline(code)[1] for code in language_codes()]
    kept = [getattr(reader, name) for reader in readers]
    for reader in readers:
        setattr(reader, name, None)
    try:
        yield
    finally:
        for reader, model in zip(readers, kept, strict=True):
            setattr(reader, name, model)


@contextmanager
def _patched(target: type, *names: str, by: Callable[..., Any]) -> Iterator[None]:
    patches = [patch.object(target, name, by) for name in names]
    with ExitStack() as stack:
        for each in patches:
            stack.enter_context(each)
        yield


def _without_rules(*names: str) -> Any:
    """Leave out some of the rules that decide a status."""
    kept = tuple(rule for rule in _Scope._rules if rule.__name__ not in names)
    return patch.object(_Scope, "_rules", kept)


PARTS: dict[str, Callable[[], Any]] = {
    "compounds taken apart": _without_compounds,
    "ellipses filled": lambda: _patched(SkillFinder, "_fill", by=_nothing),
    "forms of several slots": lambda: _patched(PatternFinder, "__call__", by=_none),
    "cues of status": lambda: _without_rules(
        "cue_of_clause", "cue_of_list", "cue_of_intro", "cue_of_answer"
    ),
    "who acts": lambda: _patched(Actors, "others_do", by=_no),
    "studies and denials": lambda: _without_rules("study_of", "denial_of"),
    "lost line breaks": _without_line_breaks,
    "section model": lambda: _without_model("section_model"),
    "responsibility model": lambda: _without_model("responsibility_model"),
}


def ablations(rows: list[dict[str, Any]]) -> Iterator[tuple[str, Scores]]:
    """Scores of all parts together, then without each of them."""
    yield "everything", Scores([compare(row, read=analyze) for row in rows])
    for name, without in PARTS.items():
        with without():
            yield f"without {name}", Scores([compare(row) for row in rows])
