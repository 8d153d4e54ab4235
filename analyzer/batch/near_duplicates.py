"""Postings that are nearly the same text: a job is advertised again, or on two boards.

MinHash of the sets of five words in a row (Broder 1997, "On the resemblance and
containment of documents"). Texts that agree in all hashes of a band are compared, by one
bit of each hash (Li and König 2010, "b-Bit minwise hashing"): the share of five-word sets
that two texts have in common is about twice the share of bits that agree, less one. Near
duplicates share 65 in 100, which leaves room for another place, date and closing
paragraph; digits count for nothing. Groups are the connected components.

A text is 96 bytes; the time grows with the number of texts, since in a band each is
compared with the few next ones only.
"""

import hashlib
import re
from array import array
from collections.abc import Iterable
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from analyzer.settings import reading_settings

__all__ = ["groups_of", "signature_of"]

_WORD = re.compile(r"[^\W\d_]+")
_SEED = 1
_KEY = 4  # bytes of a band; texts that agree by chance are told apart by their bits

Indices = NDArray[np.intp]


def signature_of(text: str) -> str | None:
    """Signature of a text in hexadecimal: its bands, then its bits.

    Parameters
    ----------
    text : str
        Of one ad.

    Returns
    -------
    str or None
        None for too few words.
    """
    limits = reading_settings().near_duplicates
    size = limits.words
    words = _WORD.findall(text.lower())
    shingles = {
        " ".join(words[at : at + size]).encode(errors="replace")
        for at in range(len(words) - size + 1)
    }
    if not shingles:
        return None
    signature = _empty_signature().copy()
    signature.update_batch(list(shingles))
    hashes = signature.hashvalues.astype("<u8")
    bands, rows = limits.bands, limits.rows
    keys = (
        hashlib.blake2b(band.tobytes(), digest_size=_KEY).digest()
        for band in hashes[: bands * rows].reshape(bands, rows)
    )
    bits = np.packbits((hashes & 1).astype(bool))
    return (b"".join(keys) + bits.tobytes()).hex()


def groups_of(signatures: Iterable[str | None]) -> list[int | None]:
    """Number of the first text, from 1, of the group of each; None without a signature.

    Parameters
    ----------
    signatures : iterable of str or None
        From `signature_of`, in the order of the texts.
    """
    packed, known = bytearray(), array("q")
    groups: list[int | None] = []
    for at, signature in enumerate(signatures):
        groups.append(None)
        if signature is not None:
            packed += bytes.fromhex(signature)
            known.append(at)
    if known:
        table = np.frombuffer(packed, np.uint8).reshape(len(known), -1)
        for at, first in zip(known, _first_of_group(table).tolist(), strict=True):
            groups[at] = known[first] + 1
    return groups


def _first_of_group(table: NDArray[np.uint8]) -> Indices:
    """Row of the first text of each text's group; one row a signature in the table."""
    limits = reading_settings().near_duplicates
    width = _KEY * limits.bands
    bits = table[:, width:]
    first = np.arange(len(table))
    for at in range(0, width, _KEY):
        column = table[:, at : at + _KEY].copy().view(np.uint32).ravel()
        order = np.argsort(column, kind="stable")
        for lag in range(1, limits.reach + 1):
            one, other = order[:-lag], order[lag:]
            same = column[one] == column[other]
            if not same.any():
                break
            one, other = one[same], other[same]
            apart = first[one] != first[other]
            one, other = one[apart], other[apart]
            alike = _shares(bits[one], bits[other]) >= limits.share
            first = _joined(first, one[alike], other[alike])
    return first


def _shares(one: NDArray[np.uint8], other: NDArray[np.uint8]) -> NDArray[np.float64]:
    """About the share of five-word sets that texts have in common, from their bits."""
    differing = np.bitwise_count(one ^ other).sum(axis=1)
    shares: NDArray[np.float64] = 1 - 2 * differing / (8 * one.shape[1])
    return shares


def _joined(first: Indices, one: Indices, other: Indices) -> Indices:
    """First texts of the groups once some texts of one and the other are alike."""
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    if not one.size:
        return first
    links = coo_array(
        (np.ones(len(one), np.int8), (first[one], first[other])),
        shape=(len(first), len(first)),
    )
    _, component = connected_components(links, directed=False)
    _, earliest, of = np.unique(component, return_index=True, return_inverse=True)
    joined: Indices = earliest[of][first]
    return joined


@cache
def _empty_signature() -> Any:  # datasketch has no types
    from datasketch import MinHash

    hashes = reading_settings().near_duplicates.hashes
    return MinHash(num_perm=hashes, seed=_SEED, scheme="affine32")
