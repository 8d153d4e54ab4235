"""The heading in force, and how far it reaches."""

from analyzer.spans import ABSENT, Sentence

__all__ = ["Standing"]

_OF_LIST = frozenset({"merits", "excluded"})
_OF_LINE = frozenset({"field"})
_AROUND = frozenset({"field", "boilerplate"})  # what a site puts round an ad


class Standing:
    """Section of the heading in force.

    Most headings are in force until the next. What is a merit, or is not part of the
    job, ends with the list of it; the label of a field ("Branche:") with its line, or with
    its sentence where the line goes on.

    Attributes
    ----------
    section : str or None
        None before the first heading.
    offers : bool
        Whether an item of its list has told what is offered: offers end a list of
        demands ("• hos os får du …").
    """

    def __init__(self) -> None:
        self.section: str | None = None
        self.offers = False
        self._before: str | None = None  # what is in force again behind it
        self._kind = ""
        self._on_line = False
        self._items = 0
        self._lines = 0

    @property
    def is_weak(self) -> bool:
        """Whether the heading stood before its matter on a line above.

        So "Arbejdstid: 37 timer": what opens otherwise on a later line is not of it.
        """
        return self.section in ABSENT and self._lines > 1 and self._on_line

    def open(self, kind: str, heading: Sentence) -> str:
        """Put a heading in force; the section that it opens."""
        if self._kind not in _OF_LINE and self._kind not in _OF_LIST:
            self._before = self.section
        section = "excluded" if kind in _AROUND else kind
        self.section = section
        self._kind, self._on_line = kind, not heading.line_end
        self._items = self._lines = 0
        self.offers = False
        return section

    def reach(
        self, sentence: Sentence, previous: Sentence | None, *, goes_on: bool
    ) -> None:
        """Go on to a sentence, which may be one that the heading does not reach.

        Parameters
        ----------
        sentence : Sentence
            No heading.
        previous : Sentence or None
            The one before it.
        goes_on : bool
            Whether it begins as the rest of a wrapped line does.
        """
        begins_line = sentence.line_start and not sentence.bullet
        if (begins_line and self._is_over(goes_on)) or self._is_told(previous):
            self.section, self._kind = self._before, ""
        self.offers &= sentence.bullet
        self._items += sentence.bullet
        self._lines += sentence.line_start or self._lines == 0

    def leave(self, sentence: Sentence) -> None:
        """End what is not part of the job where a sentence opens with something else."""
        if self._kind == "excluded" and sentence.section_reason == "opener":
            self.section, self._kind = self._before, ""

    def _is_told(self, previous: Sentence | None) -> bool:
        """Whether a sentence behind the label of a field has told what it is."""
        return (
            self._kind in _OF_LINE
            and self._lines > 0
            and previous is not None
            and not previous.is_heading
            and previous.end_mark == "."
        )

    def _is_over(self, goes_on: bool) -> bool:
        if self._kind in _OF_LIST:
            ends_line = self._on_line and self._lines > 0
            return (self._items > 0 or ends_line) and not goes_on
        return self._kind in _OF_LINE and self._lines > 0
