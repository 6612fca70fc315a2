"""The rasters of a job, opened, checked and brought to one reference grid."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ...core.errors import ModelError
from ...core.inputs.value_doubts import Doubt, height_doubts, image_doubts
from ...core.jobs.job import SegmentationJob
from ...core.modality import Modality, Scenario, ScenarioChoice
from ...core.models.model_card import MOST_STRETCH, ModelCard
from ...core.models.normalisation import NdsmRule, RgirRule
from ...core.progress import Reporter
from ...core.window import ReferenceGrid
from ..raster.grids.align import AlignedReader, Reader
from ..raster.grids.ground_area import gsd_metres, pixel_sides_m
from ..raster.sources.bands import image_bands
from ..raster.sources.source import RasterSource, grid_of, open_raster
from ..terrain.height_sources import HeightSources
from .value_sample import sample_heights, sample_image

_PLAUSIBLE_IMAGE = (-1e9, 1e9)


@dataclass(frozen=True)
class Inputs:
    """What a run reads.

    Attributes:
        grid: the reference grid: the image's, else that of the heights.
        rgir: bands in the order of the model card; None where the answer does not use them.
        ndsm: heights in metres; None likewise.
        height_factor: what the network's heights are multiplied by: 1, or units of the file per
            metre for a model that takes heights as they are in the file.
        brightness: 98th percentile of the image over all bands, whatever part of it is mapped.
        warnings: what the person should know.
        doubts: what the values say against the inputs.
    """

    grid: ReferenceGrid
    rgir: Reader | None
    ndsm: Reader | None
    height_factor: float
    brightness: float
    warnings: tuple[str, ...]
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True)
class _Image:
    """What opening the image told; without one there is nothing to read and to tell."""

    reader: Reader | None = None
    brightness: float = 1.0
    warnings: tuple[str, ...] = ()
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True)
class _Heights:
    """What opening the heights told, likewise."""

    reader: Reader | None = None
    warnings: tuple[str, ...] = ()
    doubts: tuple[Doubt, ...] = ()


def open_inputs(job: SegmentationJob, card: ModelCard, reporter: Reporter | None = None) -> Inputs:
    """Open what the scenario needs; an image that is not needed still gives the grid.

    Args:
        job: names the files.
        card: says what the model takes.
        reporter: told how far an estimate of the ground is, which takes long.

    Raises:
        InputError: a raster is missing, unreadable, has the wrong bands, or does not overlap.
        ModelError: the card names bands that are not red, green and nir.
        Cancelled: the person asked to stop while the ground was estimated.
    """
    raster = None if job.rgir is None else open_raster(job.rgir)
    reference = raster if raster is not None else open_raster(HeightSources.of(job).path)
    grid = grid_of(reference)
    wanted = _modalities(job.scenario)
    image, heights = _Image(), _Heights()
    if raster is not None and Modality.RGIR in wanted:
        image = _open_image(raster, grid, job, card)
    if job.has_heights and Modality.NDSM in wanted:
        heights = _open_heights(grid, job, reporter)
    as_in_file = card.normalisation.ndsm is NdsmRule.NONE
    return Inputs(
        grid=grid,
        rgir=image.reader,
        ndsm=heights.reader,
        height_factor=1.0 / job.ndsm_unit.metres if as_in_file else 1.0,
        brightness=image.brightness,
        warnings=(*_pixel_warnings(grid, card), *image.warnings, *heights.warnings),
        doubts=(*image.doubts, *heights.doubts),
    )


def _modalities(choice: ScenarioChoice) -> tuple[Modality, ...]:
    return tuple(Modality) if choice is ScenarioChoice.AUTO else Scenario(choice.value).modalities


def _open_image(dataset: Any, grid: ReferenceGrid, job: SegmentationJob, card: ModelCard) -> _Image:
    roles, warning = image_bands(dataset, job.rgir_bands)
    try:
        first, second, third = (roles[name] for name in card.image_bands)
    except KeyError as error:
        raise ModelError(
            f"The model {card.id} wants a band {error}, which is not red, green or nir.",
            "Choose another model.",
        ) from error
    source = RasterSource(dataset, (first, second, third), _PLAUSIBLE_IMAGE)
    sample = sample_image(source)
    return _Image(
        reader=AlignedReader(source, grid),
        brightness=sample.brightness,
        warnings=(warning,) if warning else (),
        doubts=image_doubts(sample.range, card.normalisation.rgir is RgirRule.NONE),
    )


def _open_heights(grid: ReferenceGrid, job: SegmentationJob, reporter: Reporter | None) -> _Heights:
    sources = HeightSources.of(job)
    reader = sources.open(grid, job.ndsm_unit, reporter)
    found = sample_heights(sources, reader, grid, job.ndsm_unit)
    return _Heights(reader, _ground_warning(job), height_doubts(found, job.ndsm_unit))


def _ground_warning(job: SegmentationJob) -> tuple[str, ...]:
    if job.ground_window_m is None:
        return ()
    return (
        f"The ground under {job.dsm} was estimated for roofs up to {job.ground_window_m:g} m wide: "
        "wider roofs may be taken for ground, and hills for roofs. A terrain model is better.",
    )


def _pixel_warnings(grid: ReferenceGrid, card: ModelCard) -> Iterator[str]:
    gsd_m, (low, high) = gsd_metres(grid), card.gsd_m
    if gsd_m is not None and not card.knows_pixels_of(gsd_m):
        yield (
            f"Pixels of {gsd_m:.3g} m are outside the {low:g} to {high:g} m that {card.id} was "
            "trained for; expect a poorer map."
        )
    across_m, along_m = pixel_sides_m(grid) or (1.0, 1.0)
    if max(across_m, along_m) > MOST_STRETCH * min(across_m, along_m):
        yield (
            f"Pixels cover {across_m:.3g} m by {along_m:.3g} m of ground, and the network takes "
            "them for squares: it sees everything stretched. Reproject the raster to square pixels "
            "in metres first (gdalwarp -t_srs EPSG:... -tr M M)."
        )
