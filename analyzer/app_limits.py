"""What the app takes at most, and by which names it knows columns: `data/app/`."""

from functools import cache

from pydantic import PositiveFloat, PositiveInt, model_validator

from analyzer.data_model import Names, Part, Share, distinct
from analyzer.resources import data_folder, read_model
from analyzer.settings import MEGABYTE

__all__ = ["AppLimits", "ColumnNames", "app_limits", "column_names"]


class AppLimits(Part):
    """See the comments in `data/app/limits.yaml`."""

    compared: PositiveInt
    same_ad: Share
    name: PositiveInt
    offered: PositiveInt
    batch_ads: PositiveInt
    batch_bytes: PositiveInt
    batch_pause: PositiveFloat
    batch_preview: PositiveInt
    batch_cell: PositiveInt
    batch_read: PositiveInt
    upload_megabytes: PositiveInt

    @property
    def server_megabytes(self) -> int:
        """What the server has to take for an ad or a table to be uploaded."""
        return max(self.upload_megabytes, -(-self.batch_bytes // MEGABYTE))


class ColumnNames(Part):
    """See the comments in `data/app/columns.yaml`."""

    text: Names
    title: Names
    id: Names

    @model_validator(mode="after")
    def _can_be_told_apart(self) -> "ColumnNames":
        names = distinct([*self.text, *self.title, *self.id])
        for name in names:
            if name != name.lower():
                raise ValueError(f"{name}: names are given in lower case")
        return self


@cache
def app_limits() -> AppLimits:
    """Limits in force."""
    return read_model(data_folder() / "app" / "limits.yaml", AppLimits)


@cache
def column_names() -> ColumnNames:
    """Names of columns in force, in lower case."""
    return read_model(data_folder() / "app" / "columns.yaml", ColumnNames)
