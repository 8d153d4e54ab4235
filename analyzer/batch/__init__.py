"""Many ads from a file to a file, whatever a single one does.

rows -> work (in this process, in others, on Dask) -> journal -> output. Rows are read,
analysed and journaled in turn, so memory stays as it is for any number of ads; the
output is written from the journal, and appears under its name when it is complete.
"""

from analyzer.batch.options import BatchOptions
from analyzer.batch.results import results_of
from analyzer.batch.run import BatchCounts, run_batch

__all__ = ["BatchCounts", "BatchOptions", "results_of", "run_batch"]
