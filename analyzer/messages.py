"""What the program says, from `data/messages/<code>.yaml`."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from analyzer.errors import DataError
from analyzer.resources import data_folder, read_yaml

__all__ = ["counted", "message", "message_languages", "number", "read_messages"]


@cache
def message_languages() -> tuple[str, ...]:
    """Languages that the program speaks."""
    return tuple(
        sorted(path.stem for path in (data_folder() / "messages").glob("*.yaml"))
    )


@cache
def read_messages(language: str) -> dict[str, str]:
    """All messages of a language by their dotted keys.

    Raises
    ------
    DataError
        If the program does not speak it, or with every key of the file whose message is
        no text.
    """
    if language not in message_languages():
        known = ", ".join(message_languages())
        raise DataError([f"there are no messages in {language!r}; there are: {known}"])
    path = data_folder() / "messages" / f"{language}.yaml"
    flat: dict[str, str] = {}
    faults: list[str] = []
    for key, text in _flattened(read_yaml(path)):
        if not key or not isinstance(text, str) or not text.strip():
            told = "text is needed, or keys with texts"
            faults.append(f"{path}: {key or 'top level'}: {told}")
        elif key in flat:
            faults.append(f"{path}: {key}: is given twice")
        flat[key] = text
    if faults:
        raise DataError(faults)
    return flat


def _flattened(content: Any, prefix: str = "") -> Iterator[tuple[str, Any]]:
    """Dotted keys and what they hold."""
    if not isinstance(content, dict) or not content:
        yield prefix, content
        return
    for key, value in content.items():
        yield from _flattened(value, f"{prefix}.{key}" if prefix else str(key))


def message(key: str, /, *, locale: str = "en", **values: object) -> str:
    """Message of a key, with values put in.

    Parameters
    ----------
    key : str
        Dotted path in the message file, such as "bands.breadth.broad".
    locale : str, default "en"
        Code of the message file.
    **values
        For the placeholders of the message.

    Raises
    ------
    DataError
        If the file has no such key, or the message asks for other values.
    """
    messages = read_messages(locale)
    if key not in messages:
        raise DataError([f"messages/{locale}.yaml: {key}: no such message"])
    try:
        return messages[key].format(**values)
    except (KeyError, IndexError, AttributeError) as error:
        raise DataError([f"messages/{locale}.yaml: {key}: asks for {error}"]) from error
    except ValueError as error:  # a bracket that is not closed
        raise DataError([f"messages/{locale}.yaml: {key}: {error}"]) from error


def counted(key: str, count: int, /, *, locale: str = "en", **values: object) -> str:
    """Message that is another one for a single thing: "one" or "other" under its key."""
    form = "one" if count == 1 else "other"
    return message(f"{key}.{form}", locale=locale, count=count, **values)


def number(value: float, form: str, *, locale: str = "en") -> str:
    """Write a number with the decimal mark of a language.

    Parameters
    ----------
    value : float
        The number.
    form : str
        As `format` takes it, such as ".1f".
    locale : str, default "en"
        Code of the message file that gives the mark.

    Examples
    --------
    >>> number(1.25, ".2f", locale="da")
    '1,25'
    """
    return format(value, form).replace(".", message("decimal", locale=locale))
