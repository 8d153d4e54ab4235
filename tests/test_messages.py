"""What the code puts into a message is what the message asks for."""

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path

import analyzer
from analyzer.messages import read_messages

PACKAGE = Path(analyzer.__file__).parent
SPEAKING = {"message": "", "counted": "", "say": "ui", "say_counted": "ui"}
"""Functions, and the folder in which they have this meaning."""
FILLED = {"locale"}
LEAST = 100
"""Calls that the test has to find, or it has lost its way."""


def pattern(key: ast.expr) -> str | None:
    """Keys that a call may name; None where the call does not tell how they begin."""
    if isinstance(key, ast.Constant):
        return re.escape(str(key.value))
    if isinstance(key, ast.JoinedStr) and isinstance(key.values[0], ast.Constant):
        parts = (
            re.escape(str(part.value)) if isinstance(part, ast.Constant) else ".+"
            for part in key.values
        )
        return "".join(parts)
    return None


def calls() -> Iterator[tuple[str, set[str]]]:
    """Pattern of the keys and names of the values, of each call that tells them."""
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and node.args):
                continue
            name = getattr(node.func, "id", None) or getattr(node.func, "attr", None)
            keys = pattern(node.args[0])
            values = {keyword.arg for keyword in node.keywords}
            place = path.relative_to(PACKAGE).as_posix()
            is_speaking = name in SPEAKING and place.startswith(SPEAKING[name])
            if not is_speaking or keys is None or None in values:
                continue
            if name in ("counted", "say_counted"):
                keys, values = rf"{keys}\.(one|other)", {*values, "count"}
            yield keys, {value for value in values if value is not None} - FILLED


def asked_by(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_the_code_fills_what_a_message_asks_for() -> None:
    messages = read_messages("en")
    found = list(calls())
    assert len(found) >= LEAST
    for keys, values in found:
        named = [text for key, text in messages.items() if re.fullmatch(keys, key)]
        assert any(asked_by(text) <= values for text in named), (keys, values)


def test_the_templates_ask_for_messages_that_are_there() -> None:
    messages = read_messages("en")
    asked = {
        (key, bool(more))
        for path in PACKAGE.rglob("*.j2")
        for key, more in re.findall(
            r'\bsay\("([^"]+)"( ~)?', path.read_text(encoding="utf-8")
        )
    }
    assert len(asked) > 20
    for key, is_begun in asked:
        assert key in messages or (
            is_begun and any(each.startswith(key) for each in messages)
        ), key
