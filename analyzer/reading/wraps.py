"""Line breaks of a text that is wrapped at a column, as mails and PDF files are."""

import re

__all__ = ["wraps"]

_GOES_ON = re.compile(r"\n *(?=[^\W\d_])(?<!\n\n)")
_WORD = re.compile(r"[^\W\d_]+")


def wraps(
    text: str, narrowest: int, widest: int, least: int, share: float
) -> list[int]:
    """Places of the line breaks that only wrap a text.

    Such a break stands where the next word would not have gone on the line. More of them
    stand within a sentence than after a line without a stop.

    Parameters
    ----------
    text : str
        Any text.
    narrowest, widest : int
        Characters that the longest line of a wrapped text may have.
    least : int
        Breaks within a sentence that a wrapped text has, at least.
    share : float
        Share of all its breaks before a word that only wrap it, at least.

    Returns
    -------
    list of int
        Places of newlines, in order; empty where the text is not wrapped.
    """
    if len(_GOES_ON.findall(text)) < least:
        return []
    lines = text.split("\n")
    widths = [len(line.rstrip()) for line in lines]
    column = max((width for width in widths if width <= widest), default=0)
    if column < narrowest:
        return []
    found: list[int] = []
    followed = within = between = at = 0
    for line, width, after in zip(lines, widths, lines[1:], strict=False):
        at += len(line) + 1
        word = _WORD.match(after.lstrip())
        if not width or word is None or width > column:
            continue
        followed += 1
        if width + 1 + len(after.split(maxsplit=1)[0]) <= column:
            continue
        found.append(at - 1)
        within += word.group()[0].islower() or line.rstrip()[-1] == ","
        between += word.group()[0].isupper() and line.rstrip()[-1].isalnum()
    wrapped = within >= least and within > between
    return found if wrapped and len(found) >= share * followed else []
