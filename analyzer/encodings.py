"""Encodings of text: which one a name means, and which one bytes look like."""

import codecs
import hashlib

from analyzer.errors import UnreadableInputError

__all__ = [
    "UTF8",
    "is_marked_utf16",
    "is_surely_utf8",
    "known_encoding",
    "likely_encoding",
    "text_sha256",
]

UTF8 = "utf-8"


def known_encoding(name: str) -> str:
    """Give back the name by which Python knows an encoding of text.

    Raises
    ------
    UnreadableInputError
        If there is none of that name.

    Examples
    --------
    >>> known_encoding("Windows-1252")
    'cp1252'
    """
    try:
        "".encode(name)  # refuses those that are not of text, such as "base64"
        return codecs.lookup(name).name.removesuffix("-sig")
    except (LookupError, ValueError, TypeError) as error:
        raise UnreadableInputError(
            f"there is no encoding {name!r}; there are utf-8, cp1252 (Windows), utf-16, "
            "mac-roman and all others that Python knows"
        ) from error


def likely_encoding(block: bytes) -> str:
    """What bytes that are no UTF-8 are likely to be."""
    if is_marked_utf16(block):
        return "UTF-16"
    if 4 * block.count(0) <= len(block):
        return "Windows-1252"
    # Without a mark, the name has to tell which byte of each letter comes first.
    return "UTF-16-LE" if block[1::2].count(0) > block[::2].count(0) else "UTF-16-BE"


def is_marked_utf16(block: bytes) -> bool:
    """Whether the first bytes of a text say that it is UTF-16."""
    return block.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))


def is_surely_utf8(block: bytes) -> bool:
    """Whether the first bytes of a text have letters beyond ASCII, as UTF-8 has them.

    In other encodings these are hardly ever whole letters of UTF-8 by chance.
    """
    try:
        text = codecs.getincrementaldecoder(UTF8)().decode(block)
    except UnicodeDecodeError:
        return False
    return not text.isascii()


def text_sha256(text: str) -> str:
    """Hash by which a text is known: of its UTF-8, half characters as "?"."""
    return hashlib.sha256(text.encode(errors="replace")).hexdigest()
