"""When something is made: now, or at the moment that SOURCE_DATE_EPOCH names.

Builds that are to be reproducible set it (https://reproducible-builds.org/specs/).
"""

import os
from datetime import UTC, date, datetime

from analyzer.errors import DataError

__all__ = ["now", "today"]

_VARIABLE = "SOURCE_DATE_EPOCH"


def now() -> datetime:
    """The moment, in UTC.

    Raises
    ------
    DataError
        If the variable is set to what is no moment.
    """
    return _named() or datetime.now(UTC)


def today() -> date:
    """The day, where the reader is; in UTC where it is named.

    Raises
    ------
    DataError
        As `now`.
    """
    return (_named() or datetime.now().astimezone()).date()


def _named() -> datetime | None:
    seconds = os.environ.get(_VARIABLE)
    if not seconds:
        return None
    try:
        return datetime.fromtimestamp(int(seconds), UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise DataError(
            [
                f"the variable {_VARIABLE} of the environment is {seconds!r}; give whole "
                "seconds since 1970, such as 1767225600, or unset it"
            ]
        ) from error
