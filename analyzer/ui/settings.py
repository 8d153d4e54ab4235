"""Variables of the environment through which the app is told its files."""

__all__ = ["OVERLAY", "REFERENCE"]

REFERENCE = "ROLESCOPE_REFERENCE"
OVERLAY = "ROLESCOPE_OVERLAY"
