"""What the app takes at most, from `data/app/limits.yaml`."""

from functools import cache

from pydantic import BaseModel, ConfigDict, PositiveInt

from analyzer.resources import data_folder, read_model

__all__ = ["AppLimits", "app_limits"]


class AppLimits(BaseModel):
    """See the comments in `data/app/limits.yaml`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    compared: PositiveInt
    name: PositiveInt
    batch_ads: PositiveInt
    batch_bytes: PositiveInt
    batch_preview: PositiveInt
    batch_cell: PositiveInt
    upload_megabytes: PositiveInt


@cache
def app_limits() -> AppLimits:
    """Limits in force."""
    return read_model(data_folder() / "app" / "limits.yaml", AppLimits)
