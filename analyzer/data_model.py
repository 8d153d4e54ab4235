"""What the files of `data/` and `models/` are checked against: their parts and values."""

from collections.abc import Collection, Hashable, Sequence
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

__all__ = [
    "Names",
    "Part",
    "Quantity",
    "Share",
    "Text",
    "among",
    "distinct",
    "every",
    "in_order",
]

Value = TypeVar("Value", bound=Hashable)


class Part(BaseModel):
    """Part of a file: no key that is not known, no number without end."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""Text that is not empty; spaces at its ends are none of it."""

Share = Annotated[float, Field(ge=0, le=1)]
"""A share or a probability."""

Quantity = Annotated[float, Field(ge=0)]
"""A number that is not negative."""


def distinct(values: Sequence[Value]) -> Sequence[Value]:
    """Refuse what is given twice in a list."""
    twice = sorted({str(value) for value in values if values.count(value) > 1})
    if twice:
        raise ValueError(f"given twice: {', '.join(twice)}")
    return values


def in_order(names: Sequence[str]) -> AfterValidator:
    """Refuse a list of other names than these, or in another order."""

    def check(given: list[str]) -> list[str]:
        if given != list(names):
            raise ValueError(
                f"holds {', '.join(given)}; it has to be {', '.join(names)}"
            )
        return given

    return AfterValidator(check)


Names = Annotated[list[Text], Field(min_length=1), AfterValidator(distinct)]
"""Names, one at least and none twice."""


def among(names: Collection[str], *, all_of_them: bool = False) -> AfterValidator:
    """Refuse another key than these, or that one of them is missing."""

    def check(given: dict[str, Any]) -> dict[str, Any]:
        others = ", ".join(key for key in given if key not in names)
        if others:
            raise ValueError(f"holds {others}; there are: {', '.join(names)}")
        missing = ", ".join(name for name in names if name not in given)
        if missing and all_of_them:
            raise ValueError(f"lacks {missing}")
        return given

    return AfterValidator(check)


def every(names: Collection[str]) -> AfterValidator:
    """Refuse another key than these, or that one of them is missing."""
    return among(names, all_of_them=True)
