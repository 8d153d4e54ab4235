"""On Dask the rows are those of this process, here and on a cluster."""

from pathlib import Path
from typing import Any

import pytest

from analyzer.batch import BatchOptions, run_batch
from analyzer.batch.processes import AHEAD
from analyzer.overlay import load_overlay
from analyzer.resources import data_folder
from tests.batch.test_run import ROWS, write

dask = pytest.importorskip("dask")
distributed = pytest.importorskip("distributed")

WINDOW = 16 * AHEAD  # rows under way at once, for one worker


@pytest.fixture
def cluster() -> Any:
    """Dask's own configuration points to a cluster in this process."""
    made = distributed.LocalCluster(
        n_workers=1, threads_per_worker=1, processes=False, dashboard_address=":0"
    )
    with made, dask.config.set({"scheduler-address": made.scheduler_address}):
        yield made


def test_a_cluster_writes_the_same_bytes(tmp_path: Path, cluster: Any) -> None:
    source = write(tmp_path / "in.jsonl", ROWS * WINDOW)
    overlay = load_overlay(data_folder() / "samples" / "overlay.yaml")
    here, there = tmp_path / "here.csv", tmp_path / "there.csv"
    run_batch(source, here, overlay=overlay)
    run_batch(source, there, overlay=overlay, options=BatchOptions(engine="dask"))
    assert here.read_bytes() == there.read_bytes()


def test_processes_stay_from_one_window_to_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pools = []
    real = dask.compute

    def compute(*parts: Any, **how: Any) -> Any:
        pools.append(how["pool"])
        return real(*parts, **how)

    monkeypatch.setattr(dask, "compute", compute)
    source = write(tmp_path / "in.jsonl", ROWS[2:4] * WINDOW)
    run_batch(source, tmp_path / "out.csv", options=BatchOptions(engine="dask"))
    assert len(pools) > 1
    assert len(set(map(id, pools))) == 1
