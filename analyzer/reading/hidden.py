"""Characters that nobody sees: inside a word they hide it from whoever looks it up."""

import re
from html import unescape
from unicodedata import normalize

__all__ = ["HIDDEN", "unhidden", "without_hidden"]

HIDDEN = (
    "\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff"  # soft hyphens, of no width, marks
    "\x00-\x08\x0e-\x1b\x7f"  # control characters
)
"""What stands for nothing, as in a set of a regular expression."""

_HIDDEN = re.compile(f"[{HIDDEN}]")


def without_hidden(text: str) -> str:
    """Text with no hidden character in it."""
    return _HIDDEN.sub("", text)


def unhidden(text: str) -> str:
    r"""Words of a text as they are seen, where hidden characters or codes part them.

    Examples
    --------
    >>> unhidden("ny\u00adheds\u200bbreve &aring;rligt")
    'nyhedsbreve årligt'
    """
    return normalize("NFC", without_hidden(unescape(text)))
