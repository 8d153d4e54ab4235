"""A result that tells itself, by all that is built on its values."""

from typing import Any

from analyzer.types import Result

__all__ = ["AnalysedAd"]


class AnalysedAd(Result):
    """What `analyze` gives: a result as JSON, and as a report in a notebook.

    Both need advice; it is loaded where one of them is asked for.
    """

    __slots__ = ()

    def to_dict(self, *, with_text: bool = False) -> dict[str, Any]:
        """JSON form of the result, see `Result`."""
        from analyzer.serialise import result_to_dict

        content = result_to_dict(self)
        return content | {"text": self.text} if with_text else content

    def _repr_html_(self) -> str:
        """Report, where a notebook shows the result."""
        from analyzer.report.formats import framed_report

        return framed_report(self)
