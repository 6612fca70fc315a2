"""Rasters with labels on one grid as a scene to measure on; each modality may be absent."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from ...core.class_scheme import ClassScheme
from ...core.inputs.band_roles import guess_bands
from ...core.modality import Modality, Scenario
from ...core.window import ReferenceGrid, Window
from ...engine.labels.reference_labels import open_labels
from ...engine.raster.source import grid_of, open_raster, unreadable
from ..errors import DataError
from ..scenes.cache import Array, LabelledScene
from .own_scene import StrictRule, ids_of_channels, refuse_colours

_BANDS = 3
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
        rgir: red, green, near infrared, by the names of its bands; in this order if they say none.
        ndsm: metres above ground.
    """

    labels: Path
    rgir: Path | None = None
    ndsm: Path | None = None

    @property
    def scenarios(self) -> list[Scenario]:
        """The scenarios that what is there can answer."""
        given = {Modality.RGIR: self.rgir, Modality.NDSM: self.ndsm}
        return [of for of in Scenario if all(given[modality] for modality in of.modalities)]

    def read(self, scheme: ClassScheme) -> LabelledScene:
        """Read the scene; an absent modality has no valid pixel.

        Args:
            scheme: the classes that labels name; the scene has their channels.

        Raises:
            DataError: a file has too few bands or another grid, or a label is no class.
            InputError: a file cannot be read.
        """
        dataset = open_raster(str(self.labels))
        labels = _labels(dataset, scheme)
        image, valid = np.ones((_BANDS, *labels.shape), np.uint8), np.zeros(labels.shape, bool)
        heights = np.full(labels.shape, np.nan, np.float32)
        if self.rgir is not None:
            image, valid = _read(self.rgir, dataset, _BANDS)
        if self.ndsm is not None:
            (metres,), known = _read(self.ndsm, dataset)
            heights = np.where(known, metres, np.nan).astype(np.float32)
        gsd_m = abs(float(dataset.GetGeoTransform()[1]))
        return LabelledScene(image, heights, labels, gsd_m, valid)


def _labels(dataset: Any, scheme: ClassScheme) -> npt.NDArray[np.uint8]:
    path, grid = dataset.GetDescription(), grid_of(dataset)
    refuse_colours(Path(path), scheme)
    labels = open_labels(path, grid, StrictRule(scheme, path=path))
    return ids_of_channels(labels.read(Window(0, 0, grid.width, grid.height)))


def _read(path: Path, labels: Any, bands: int = 1) -> tuple[Array, Array]:
    """Return bands (B, H, W) and validity (H, W) of a raster on the grid of the labels."""
    dataset = open_raster(str(path))
    _refuse_another_grid(dataset, labels)
    if dataset.RasterCount < bands:
        raise DataError(
            f"{path} has {dataset.RasterCount} band(s).",
            f"Give a raster of at least {bands} band(s).",
        )
    numbers = _colour_bands(dataset) if bands == _BANDS else (1,)
    chosen = [dataset.GetRasterBand(number) for number in numbers]
    try:
        values = np.stack([band.ReadAsArray() for band in chosen])
        masks = [band.GetMaskBand().ReadAsArray() for band in chosen]
    except RuntimeError as error:
        raise unreadable(str(path), error) from error
    return values, np.all(masks, axis=0)


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


def _colour_bands(data: Any) -> tuple[int, int, int]:
    """Return the bands that are named red, green and near infrared, else the first three."""
    numbers = range(1, data.RasterCount + 1)
    guess = guess_bands([data.GetRasterBand(number).GetDescription() for number in numbers])
    return guess.bands if guess is not None and guess.by_name else (1, 2, 3)
