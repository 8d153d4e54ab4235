"""What the app takes at most, and by which names it knows columns: `data/app/`."""

from functools import cache

from pydantic import BaseModel, ConfigDict, PositiveFloat, PositiveInt

from analyzer.resources import data_folder, read_model
from analyzer.settings import MEGABYTE

__all__ = ["AppLimits", "ColumnNames", "app_limits", "column_names"]


class AppLimits(BaseModel):
    """See the comments in `data/app/limits.yaml`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    compared: PositiveInt
    same_ad: PositiveFloat
    name: PositiveInt
    batch_ads: PositiveInt
    batch_bytes: PositiveInt
    batch_pause: PositiveFloat
    batch_preview: PositiveInt
    batch_cell: PositiveInt
    upload_megabytes: PositiveInt

    @property
    def server_megabytes(self) -> int:
        """What the server has to take for an ad or a table to be uploaded."""
        return max(self.upload_megabytes, -(-self.batch_bytes // MEGABYTE))


class ColumnNames(BaseModel):
    """See the comments in `data/app/columns.yaml`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    text: list[str]
    title: list[str]
    id: list[str]


@cache
def app_limits() -> AppLimits:
    """Limits in force."""
    return read_model(data_folder() / "app" / "limits.yaml", AppLimits)


@cache
def column_names() -> ColumnNames:
    """Names of columns in force, in lower case."""
    return read_model(data_folder() / "app" / "columns.yaml", ColumnNames)
