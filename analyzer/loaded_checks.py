"""What must be loaded before ads are analysed with it; the path of one is told."""

from analyzer.errors import WrongTypeError
from analyzer.figures import Reference
from analyzer.lexicon.overlay import Overlay

__all__ = ["check_loaded", "faults_of_loaded"]


def check_loaded(*, reference: object = None, overlay: object = None) -> None:
    """Refuse a reference or an overlay that is none; None is allowed.

    Raises
    ------
    WrongTypeError
        With what each is instead, and what gives one.
    """
    if faults := faults_of_loaded(reference=reference, overlay=overlay):
        raise WrongTypeError(faults)


def faults_of_loaded(*, reference: object = None, overlay: object = None) -> list[str]:
    """What is wrong with a reference and an overlay, to be told with other faults."""
    given = (("reference", reference, Reference), ("overlay", overlay, Overlay))
    return [
        f"the {name} is given as {type(value).__name__}; give what "
        f"load_{name}(path) returns, or None"
        for name, value, kind in given
        if value is not None and not isinstance(value, kind)
    ]
