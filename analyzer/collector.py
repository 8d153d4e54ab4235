"""Python's garbage collector, paused where it would only find what is in use."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["uncollected"]


@contextmanager
def uncollected() -> Iterator[None]:
    """Pause the collector for a while, or for a function that this decorates.

    What a lexicon or the reading of an ad is made of lives until it is done, and the
    collector would walk all of it again and again: a tenth of the time of an ad.
    """
    was_running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_running:
            gc.enable()
