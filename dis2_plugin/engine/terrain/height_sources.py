"""Where heights above ground come from: an NDSM, a DSM and a DTM, or a DSM and a filter."""

from __future__ import annotations

from dataclasses import dataclass

from ...core.errors import InputError
from ...core.jobs.job import HeightUnit, SegmentationJob
from ...core.progress import Reporter
from ...core.window import ReferenceGrid
from ..raster.grids.align import Reader
from ..raster.grids.heights import ABOVE_GROUND_M, ABOVE_SEA_M, DifferenceReader, HeightReader
from ..raster.sources.source import open_raster
from .ground import ground_under


@dataclass(frozen=True)
class HeightSources:
    """Paths of the rasters; the fields are those of a job."""

    ndsm: str | None
    dsm: str | None
    dtm: str | None
    ground_window_m: float | None = None

    @classmethod
    def of(cls, job: SegmentationJob) -> HeightSources:
        """Return the sources of a job that has heights."""
        return cls(job.ndsm, job.dsm, job.dtm, job.ground_window_m)

    @property
    def path(self) -> str:
        """The raster whose grid stands for the heights."""
        return self.ndsm or self.dsm or ""

    def open(
        self, grid: ReferenceGrid, unit: HeightUnit, reporter: Reporter | None = None
    ) -> Reader:
        """Return a reader of metres above ground on a grid.

        Raises:
            InputError: a raster cannot be read, has several bands, or lies elsewhere.
            Cancelled: the person asked to stop while the ground was estimated.
        """
        if self.ndsm is not None:
            return HeightReader(open_raster(self.ndsm), grid, unit.metres, ABOVE_GROUND_M)
        if self.dsm is None or (self.dtm is None and self.ground_window_m is None):
            raise InputError(
                "There is no height above ground.",
                "Give --ndsm, or --dsm with --dtm, or --dsm with --ground-window.",
            )
        surface = HeightReader(open_raster(self.dsm), grid, unit.metres, ABOVE_SEA_M)
        if self.ground_window_m is None:
            terrain = HeightReader(open_raster(self.dtm or ""), grid, unit.metres, ABOVE_SEA_M)
            return DifferenceReader(surface, terrain)
        below = (open_raster(self.dsm), unit.metres, self.ground_window_m)
        terrain = HeightReader(ground_under(*below, reporter), grid, 1.0, ABOVE_SEA_M)
        return DifferenceReader(surface, terrain)
