"""Which letters are capitals, for regular expressions, which have no class of their own."""

__all__ = ["CAPITALS"]

CAPITALS = "".join(letter for letter in map(chr, range(0x250)) if letter.isupper())
"""Capitals of the languages of Europe in Latin letters, to stand between brackets."""
