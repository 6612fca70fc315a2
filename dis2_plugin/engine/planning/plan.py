"""Everything a run decides before it writes its first file."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from ...core.errors import JobError
from ...core.jobs.job import SegmentationJob
from ...core.models.model_card import ModelCard, find_model
from ...core.models.tiling import fitting_side
from ...core.process.messages import Started
from ...core.progress import Reporter
from ...core.results.result import POLYGONS_FILE
from ...core.window import ReferenceGrid, Window
from ..backends.choice import open_backend
from ..backends.halving import HalvingBackend
from ..geopackage.replacing import check_name, check_target
from ..raster.grids.align import PixelMask
from ..raster.grids.grid import extent_window
from ..raster.sources.files_behind import file_behind, is_same_file, rasters_behind
from .doubt_words import doubt_words
from .inputs import Inputs, open_inputs
from .lattice import Lattice
from .mask import rasterize_mask


@dataclass(frozen=True)
class Plan:
    """A job with its inputs opened and its model loaded.

    Attributes:
        job: what was asked for.
        card: the model.
        inputs: the opened rasters.
        window: the part of the reference grid to map.
        lattice: the tiles.
        mask: the part to map inside the window; None for all of it.
        backend: computes the network.
    """

    job: SegmentationJob
    card: ModelCard
    inputs: Inputs
    window: Window
    lattice: Lattice
    mask: PixelMask | None
    backend: HalvingBackend

    @property
    def tiles(self) -> int:
        """How many tiles the run visits."""
        return self.lattice.count(self.window)

    @property
    def batch(self) -> int:
        """How many tiles are computed together."""
        tiles = self.backend.engine.batch_px // self.lattice.tile_px**2
        return self.job.batch or max(tiles, 1)

    @property
    def warnings(self) -> tuple[str, ...]:
        """What the person should know before the run begins."""
        tile_px = self.lattice.tile_px
        told = (*self.inputs.warnings, *map(doubt_words, self.inputs.doubts))
        if not self.card.tile_is_fixed or tile_px == self.card.tile_px:
            return told
        return (
            *told,
            f"{self.card.id} was trained for tiles of {self.card.tile_px} px; with {tile_px} px "
            "expect a poorer map.",
        )

    def started(self) -> Started:
        """Return the message that says the run begins."""
        engine, window = self.backend.engine, self.window
        return Started(engine.device, engine.backend, self.tiles, window.width, window.height)


def make_plan(job: SegmentationJob, reporter: Reporter | None = None) -> Plan:
    """Open and check everything; writes nothing.

    Args:
        job: what to do.
        reporter: told how far an estimate of the ground is, which takes long.

    Raises:
        Dis2Error: the job cannot be done.
        Cancelled: the person asked to stop while the ground was estimated.
    """
    job.check()
    card = find_model(job.model)
    _check_geopackage(job)
    inputs = open_inputs(job, card, reporter)
    tile_px = tile_of(job, card, inputs.grid)
    return Plan(
        job=job,
        card=card,
        inputs=inputs,
        window=extent_window(inputs.grid, job.extent),
        lattice=Lattice.over(inputs.grid, tile_px, job.overlap_px),
        mask=open_mask(job, inputs),
        backend=HalvingBackend(
            open_backend(card, job.backend, job.device, job.precision, tile_px=tile_px)
        ),
    )


def tile_of(job: SegmentationJob, card: ModelCard, grid: ReferenceGrid) -> int:
    """Return the side of the tiles of a run.

    It goes by the whole raster and not by the extent, which must not change what a pixel gets.
    """
    return job.tile_px or fitting_side(card.tile_sides_px, grid.width, grid.height)


def open_mask(job: SegmentationJob, inputs: Inputs) -> PixelMask | None:
    """Return the part of the grid to map; None for all of it.

    Raises:
        InputError: the vector file cannot be used.
    """
    return None if job.mask is None else rasterize_mask(job.mask, inputs.grid)


def _check_geopackage(job: SegmentationJob) -> None:
    """Find out early that the GeoPackage could not be written, or would take something with it.

    The folder of results need not be there: the run makes it.
    """
    if job.gpkg is None:
        return
    target, out = Path(job.gpkg).absolute(), Path(job.out).absolute()
    masks = [] if job.mask is None else [file_behind(job.mask)]
    taken = (*map(Path, (*rasters_behind(job), *masks)), out / POLYGONS_FILE)
    if any(is_same_file(path, target) for path in taken):
        raise JobError(
            f"The GeoPackage {target} would replace an input or another result of the run.",
            "Choose another name for the GeoPackage.",
        )
    check_name(target)
    if target.parent != out or os.path.exists(out):
        check_target(target)
