"""The rasters of a job, opened, checked and brought to one reference grid."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from ..core.errors import ModelError
from ..core.job import SegmentationJob
from ..core.modality import Modality, Scenario, ScenarioChoice
from ..core.model_card import ModelCard
from ..core.normalisation import NdsmRule
from ..core.window import ReferenceGrid
from .align import AlignedReader, Reader
from .bands import image_bands
from .grid import gsd_metres
from .height_sources import HeightSources
from .source import RasterSource, grid_of, open_raster

_BRIGHT_PERCENT = 98
_PLAUSIBLE_IMAGE = (-1e9, 1e9)
_GSD_TOLERANCE = 1.5


@dataclass(frozen=True)
class Inputs:
    """What a run reads.

    Attributes:
        grid: the reference grid: the image's, else that of the heights.
        is_georeferenced: whether the file of the reference grid said where it lies.
        rgir: bands in the order of the model card; None where the answer does not use them.
        ndsm: heights in metres; None likewise.
        height_factor: what the network's heights are multiplied by: 1, or units of the file per
            metre for a model that takes heights as they are in the file.
        brightness: 98th percentile of the image over all bands, whatever part of it is mapped.
        warnings: what the person should know.
    """

    grid: ReferenceGrid
    is_georeferenced: bool
    rgir: Reader | None
    ndsm: Reader | None
    height_factor: float
    brightness: float
    warnings: tuple[str, ...]


def open_inputs(job: SegmentationJob, card: ModelCard) -> Inputs:
    """Open what the scenario needs; an image that is not needed still gives the grid.

    Raises:
        InputError: a raster is missing, unreadable, has the wrong bands, or does not overlap.
        ModelError: the card names bands that are not red, green and nir.
    """
    image = None if job.rgir is None else open_raster(job.rgir)
    reference = image if image is not None else open_raster(HeightSources.of(job).path)
    grid = grid_of(reference)
    wanted = _modalities(job.scenario)
    warnings = _pixel_size_warning(grid, card)
    rgir, brightness = None, 1.0
    if image is not None and Modality.RGIR in wanted:
        source, warning = _image_source(image, job, card)
        rgir, brightness = AlignedReader(source, grid), _brightness(source)
        warnings += (warning,) if warning else ()
    needs_heights = job.has_heights and Modality.NDSM in wanted
    ndsm = HeightSources.of(job).open(grid, job.ndsm_unit) if needs_heights else None
    warnings += _ground_warning(job) if needs_heights else ()
    as_in_file = card.normalisation.ndsm is NdsmRule.NONE
    height_factor = 1.0 / job.ndsm_unit.metres if as_in_file else 1.0
    is_georeferenced = reference.GetGeoTransform(can_return_null=True) is not None
    return Inputs(grid, is_georeferenced, rgir, ndsm, height_factor, brightness, warnings)


def _modalities(choice: ScenarioChoice) -> tuple[Modality, ...]:
    return tuple(Modality) if choice is ScenarioChoice.AUTO else Scenario(choice.value).modalities


def _image_source(
    dataset: Any, job: SegmentationJob, card: ModelCard
) -> tuple[RasterSource, str | None]:
    roles, warning = image_bands(dataset, job.rgir_bands)
    try:
        first, second, third = (roles[name] for name in card.image_bands)
    except KeyError as error:
        raise ModelError(
            f"The model {card.id} wants a band {error}, which is not red, green or nir.",
            "Choose another model.",
        ) from error
    return RasterSource(dataset, (first, second, third), _PLAUSIBLE_IMAGE), warning


def _brightness(source: RasterSource) -> float:
    values, valid = source.sample()
    if not valid.any():
        return 1.0
    return float(np.percentile(values[:, valid], _BRIGHT_PERCENT))


def _ground_warning(job: SegmentationJob) -> tuple[str, ...]:
    if job.ground_window_m is None:
        return ()
    return (
        f"The ground under {job.dsm} was estimated with a window of {job.ground_window_m:g} m: "
        "wider roofs and steep hills are taken for each other. A terrain model is better.",
    )


def _pixel_size_warning(grid: ReferenceGrid, card: ModelCard) -> tuple[str, ...]:
    gsd_m, (low, high) = gsd_metres(grid), card.gsd_m
    if gsd_m is None or low / _GSD_TOLERANCE <= gsd_m <= high * _GSD_TOLERANCE:
        return ()
    return (
        f"Pixels of {gsd_m:.3g} m are outside the {low:g} to {high:g} m that {card.id} was "
        "trained for; expect a poorer map.",
    )
