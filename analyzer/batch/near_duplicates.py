"""Postings that are nearly the same text: a job is advertised again, or on two boards.

MinHash of the sets of five words in a row (Broder 1997), in bands: two texts are near
duplicates where all hashes of a band agree. With 8 bands of 16, texts that share nine
in ten of their sets are found four times in five, those that share seven in ten hardly
ever. Digits count for nothing, since dates and numbers change. Groups are the connected
components.
"""

import hashlib
import re
from functools import cache

import numpy as np
from numpy.typing import NDArray

from analyzer.settings import reading_settings

__all__ = ["bands_of", "groups_of"]

_WORD = re.compile(r"[^\W\d_]+")
_SEED = 1


def bands_of(text: str) -> str | None:
    """Bands of a text, each 8 bytes, in hexadecimal; None for too few words.

    Parameters
    ----------
    text : str
        Of one ad.
    """
    settings = reading_settings()
    size = settings.shingle_words
    words = _WORD.findall(text.lower())
    shingles = {
        " ".join(words[at : at + size]).encode(errors="replace")
        for at in range(len(words) - size + 1)
    }
    if not shingles:
        return None
    signature = _empty_signature().copy()
    signature.update_batch(list(shingles))
    rows = signature.hashvalues.reshape(settings.shingle_bands, -1)
    return "".join(
        hashlib.blake2b(row.tobytes(), digest_size=8).hexdigest() for row in rows
    )


def groups_of(bands: list[str | None]) -> list[int | None]:
    """Number of the first text, from 1, of the group of each; None without bands.

    Parameters
    ----------
    bands : list of str or None
        From `bands_of`, in the order of the texts.
    """
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    known = [at for at, each in enumerate(bands) if each is not None]
    if not known:
        return [None] * len(bands)
    keys = _keys([each for each in bands if each is not None])
    edges = [_neighbours(column) for column in keys.T]
    left = np.concatenate([first for first, _ in edges])
    right = np.concatenate([second for _, second in edges])
    shape = len(known), len(known)
    links = coo_array((np.ones(len(left), np.int8), (left, right)), shape=shape)
    _, component = connected_components(links, directed=False)
    _, first, of = np.unique(component, return_index=True, return_inverse=True)
    groups: list[int | None] = [None] * len(bands)
    for at, group in zip(known, first[of].tolist(), strict=True):
        groups[at] = known[group] + 1
    return groups


def _keys(bands: list[str]) -> NDArray[np.uint64]:
    """Bands as numbers, shape ``(texts, bands)``."""
    packed = bytes.fromhex("".join(bands))
    return np.frombuffer(packed, np.uint64).reshape(len(bands), -1)


def _neighbours(column: NDArray[np.uint64]) -> tuple[NDArray[np.intp], ...]:
    """Texts that agree in a band, each with the next one that does."""
    order = np.argsort(column, kind="stable")
    same = column[order][1:] == column[order][:-1]
    return order[:-1][same], order[1:][same]


@cache
def _empty_signature():  # type: ignore[no-untyped-def]  # datasketch has no types
    from datasketch import MinHash

    hashes = reading_settings().shingle_hashes
    return MinHash(num_perm=hashes, seed=_SEED, scheme="affine32")
