"""Rasters with labels on one grid as a scene to measure on; each modality may be absent."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from ...core.modality import Modality, Scenario
from ...core.window import ReferenceGrid, Window
from ...engine.raster.grids.heights import ABOVE_GROUND_M
from ...engine.raster.sources.bands import height_band
from ...engine.raster.sources.source import RasterSource, grid_of, open_raster
from ..errors import DataError
from ..scenes.cache import LabelledScene
from ..scenes.doubts import tell_doubts
from .own_scene import Reading, ids_of_channels, labels_on, read_image, refuse_colours

_FURTHEST_PX = 0.5
_ONE_GRID = (
    "Bring them to one grid; or map them by 'engine segment', on whatever grids, and hold the map "
    "against the labels by 'engine evaluate'."
)


@dataclass(frozen=True)
class LabelledFiles:
    """Where a scene lies.

    Attributes:
        labels: class ids or colours of the classes; no data or 255 where a pixel does not count.
        rgir: an image with red, green and near infrared.
        ndsm: heights above ground.
    """

    labels: Path
    rgir: Path | None = None
    ndsm: Path | None = None

    @property
    def scenarios(self) -> list[Scenario]:
        """The scenarios that what is there can answer."""
        given = {Modality.RGIR: self.rgir, Modality.NDSM: self.ndsm}
        return [of for of in Scenario if all(given[modality] for modality in of.modalities)]

    def read(self, reading: Reading) -> LabelledScene:
        """Read the scene; an absent modality has no valid pixel. What is doubtful is said.

        Args:
            reading: how the files are understood; the scene has the channels of its classes.

        Raises:
            DataError: a file has another grid, or a label is no class.
            InputError: a file cannot be read, or has other bands.
        """
        dataset = open_raster(str(self.labels))
        grid = grid_of(dataset)
        whole = Window(0, 0, grid.width, grid.height)
        refuse_colours(self.labels, reading.scheme)
        labels = ids_of_channels(labels_on(grid, self.labels, reading).read(whole))
        tell_doubts(self.rgir, self.ndsm, reading.bands, reading.unit)
        image, valid = np.ones((3, *labels.shape), np.uint8), np.zeros(labels.shape, bool)
        heights = np.full(labels.shape, np.nan, np.float32)
        if self.rgir is not None:
            image, valid = read_image(_beside(self.rgir, dataset), whole, reading.bands)
        if self.ndsm is not None:
            raster, unit_m = _beside(self.ndsm, dataset), reading.unit.metres
            low, high = (limit_m / unit_m for limit_m in ABOVE_GROUND_M)
            (values,), known = RasterSource(raster, (height_band(raster),), (low, high)).read(whole)
            heights = np.where(known, values * np.float32(unit_m), np.float32(np.nan))
        gsd_m = abs(float(dataset.GetGeoTransform()[1]))
        return LabelledScene(image, heights, labels, gsd_m, valid)


def _beside(path: Path, labels: Any) -> Any:
    """Open a raster on the grid of its labels.

    Raises:
        DataError: it has another grid.
        InputError: it cannot be read.
    """
    dataset = open_raster(str(path))
    _refuse_another_grid(dataset, labels)
    return dataset


def _refuse_another_grid(dataset: Any, labels: Any) -> None:
    """Refuse a raster whose pixels are not those of the labels; one without a place lies on them.

    Raises:
        DataError: its size is another, or a corner lies off by half a pixel or more.
    """
    path, grid, wanted = dataset.GetDescription(), grid_of(dataset), grid_of(labels)
    if (grid.width, grid.height) != (wanted.width, wanted.height):
        raise DataError(
            f"{path} has {grid.width} x {grid.height} px, its labels {wanted.width} x "
            f"{wanted.height} px.",
            _ONE_GRID,
        )
    if any(each.GetGeoTransform(can_return_null=True) is None for each in (dataset, labels)):
        return
    off_px = float((np.abs(_corners(grid) - _corners(wanted)) / wanted.pixel_size).max())
    if off_px >= _FURTHEST_PX:
        raise DataError(f"{path} lies {off_px:.1f} px off its labels.", _ONE_GRID)


def _corners(grid: ReferenceGrid) -> npt.NDArray[np.float64]:
    """Return the first and the last corner (2, 2), units of the CRS."""
    return np.array([grid.world(0, 0), grid.world(grid.width, grid.height)])
